import { chargesFault } from './sheet-fault.js';
import type { BillingFacts, TariffSheet } from './tariff.js';

/** @throws RangeError when a sheet has a fault, or when two of them cannot share a bill. */
export function sheetsMustAgree(sheets: readonly TariffSheet[]): void {
  const [first] = sheets;
  for (const sheet of sheets) {
    const fault = chargesFault(sheet);
    if (fault !== undefined) throw new RangeError(`The sheet of ${sheet.validFrom} is wrong at ${fault}`);
    if (sheet.currency !== first?.currency) throw new RangeError('Two sheets of one bill differ in currency');
    if (sheet.rounding.amount.at !== first.rounding.amount.at) {
      throw new RangeError('Two sheets of one bill round in different places');
    }
  }
}

/** @throws RangeError when an amount is in another currency than the sheet, or when a register counts what others count too. */
export function factsMustFit(facts: BillingFacts, { currency }: TariffSheet): void {
  const amounts = [
    ...(facts.overdue ?? []).map(({ overdue }) => overdue),
    ...(facts.yearEnd ? [facts.yearEnd.chargedBefore] : []),
    ...(facts.afterTax ?? []).map(({ amount }) => amount),
  ];
  const foreign = amounts.find((amount) => amount.currency !== currency);
  if (foreign) throw new RangeError(`An amount is in ${foreign.currency}, the sheet in ${currency}`);
  for (const kind of ['import', 'export', 'reactive'] as const) {
    const registers = facts.registers.filter(({ measures }) => measures === kind);
    const withPeriod = registers.filter(({ timeOfUse }) => timeOfUse !== undefined);
    if (withPeriod.length > 0 && withPeriod.length < registers.length) {
      throw new RangeError(`Registers with and without a price period count what is ${kind}`);
    }
  }
}
