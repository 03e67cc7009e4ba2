import { parseDecimal } from '../decimal.js';
import type { Segment } from './segments.js';
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

/** @throws RangeError when an amount is in another currency than the sheet. */
export function factsMustFit(facts: BillingFacts, { currency }: TariffSheet): void {
  const amounts = [
    ...(facts.overdue ?? []).map(({ overdue }) => overdue),
    ...(facts.yearEnd ? [facts.yearEnd.chargedBefore] : []),
    ...(facts.afterTax ?? []).map(({ amount }) => amount),
  ];
  const foreign = amounts.find((amount) => amount.currency !== currency);
  if (foreign) throw new RangeError(`An amount is in ${foreign.currency}, the sheet in ${currency}`);
}

/**
 * What is counted by price period is counted so alone, but for a tariff that changes on the way: then it is known of each day
 * which way it was counted, and the sheet of that day has a price for it.
 * @throws RangeError where they are mixed otherwise
 */
export function waysMustNotMix({ registers }: BillingFacts, segments: readonly Segment[]): void {
  for (const kind of ['import', 'export', 'reactive'] as const) {
    const own = registers.filter(({ measures }) => measures === kind);
    const split = own.filter(({ timeOfUse }) => timeOfUse !== undefined);
    const whole = own.filter(({ timeOfUse }) => timeOfUse === undefined);
    if (split.length === 0 || whole.length === 0) continue;
    const isMixed = segments.some(({ sheet, firstIndex, days }) => {
      const hasNoPrice = isPricedByPeriod(sheet, kind);
      return Array.from({ length: days }, (_, day) => firstIndex + day).some(
        (day) => countedOn(whole, day) && (hasNoPrice || countedOn(split, day)),
      );
    });
    if (isMixed) throw new RangeError(`Registers with and without a price period count what is ${kind}`);
  }
}

/** Whether some registers counted on a day of the period; they may have where their days are not known. */
function countedOn(registers: BillingFacts['registers'], day: number): boolean {
  return registers.some(({ daily }) => !daily || parseDecimal(daily[day] ?? '0').coefficient !== 0n);
}

function isPricedByPeriod({ charges }: TariffSheet, kind: 'import' | 'export' | 'reactive'): boolean {
  const priced = { import: 'usage', export: 'export', reactive: undefined }[kind];
  return charges.some(
    (charge) => charge.kind === priced && 'timeOfUse' in charge && charge.timeOfUse !== undefined,
  );
}
