import type { BillingPeriod, Money } from '@mains/contract';
import type { Decimal } from '../decimal.js';
import { addDecimals, decimalFromInteger } from '../decimal.js';
import { decimalToMoney } from '../pricing.js';
import { draftLines } from '../tariff/calculate.js';
import { sheetInForce } from '../tariff/sheets.js';
import type { BillingFacts, Charge, MeteredRegister, TariffSheet } from '../tariff/tariff.js';

/**
 * Sheets with nothing but charges of some kinds and the taxes taken of them, and rounded nowhere before the total: so that a part
 * of a bill can be computed exactly.
 */
export function partOfSheets(
  sheets: readonly TariffSheet[],
  kinds: readonly Charge['kind'][],
): TariffSheet[] {
  return sheets.map((sheet) => ({
    ...sheet,
    charges: sheet.charges.reduce<Charge[]>((kept, charge) => {
      const stays =
        charge.kind === 'tax'
          ? charge.on.some((kind) => kept.some((other) => other.kind === kind))
          : kinds.includes(charge.kind);
      if (stays) kept.push(charge);
      return kept;
    }, []),
    rounding: { ...sheet.rounding, amount: { ...sheet.rounding.amount, at: 'total' } },
  }));
}

/** What charges come to before anything is rounded, in major units; undefined where they do not fit what was counted. */
export function exactCost(
  part: readonly TariffSheet[],
  facts: BillingFacts,
): { readonly exact: Decimal; readonly currency: string } | undefined {
  try {
    const drafts = draftLines(part, facts);
    const [first] = drafts;
    if (!first) return undefined;
    const exact = drafts.map((each) => each.exact).reduce(addDecimals, decimalFromInteger(0));
    return { exact, currency: first.line.amount.currency };
  } catch (error) {
    // The engine refuses what was counted in another way than the sheet has prices for.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A part of a bill in money, rounded once as the sheet of its last day does. */
export function roundedCost(
  exact: Decimal,
  sheets: readonly TariffSheet[],
  { lastDate }: BillingPeriod,
): Money {
  const { currency, rounding } = sheetInForce(sheets, lastDate);
  return decimalToMoney(exact, currency, rounding.amount.rounding);
}

/** What a single day's registers cost. */
export function exactDayCost(
  part: readonly TariffSheet[],
  date: string,
  registers: readonly MeteredRegister[],
): ReturnType<typeof exactCost> {
  return exactCost(part, { period: { firstDate: date, lastDate: date }, registers });
}
