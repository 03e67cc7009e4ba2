import type { BillLineKind, Money, Quantity, UnitPrice } from '@mains/contract';
import type { Decimal } from '../decimal.js';
import {
  addDecimals,
  decimalFromInteger,
  divideRounded,
  multiplyDecimals,
  parseDecimal,
  subtractDecimals,
} from '../decimal.js';
import { minorDigits } from '../money.js';
import { decimalToMoney } from '../pricing.js';
import type { Metered } from './metered.js';
import type { ChargeRun } from './runs.js';
import type { Segment } from './segments.js';
import { daysOf } from './segments.js';
import type { BillingFacts, CalculatedLine, Charge, ChargeOf, TariffSheet } from './tariff.js';

const MONTH_DIGITS = 6;

/** A line that is being made, with its amount before it is rounded to the minor unit. */
export interface DraftLine {
  /** Its amount is not final while only the total is rounded. */
  readonly line: CalculatedLine;
  /** In major units; equal to the amount where each line is rounded. */
  readonly exact: Decimal;
  /** Charges after tax, such as late fees, stand outside all percentages. */
  readonly run: ChargeRun;
}

/** What every charge can look at while its line is made. */
export interface Billing {
  readonly facts: BillingFacts;
  readonly periodDays: number;
  /** All that was used. */
  readonly used: Metered;
  readonly segments: readonly Segment[];
  readonly run: ChargeRun;
  /** The sheet whose rounding and currency hold for the run. */
  readonly sheet: TariffSheet;
  /** Lines that stand above the one being made. */
  readonly above: readonly DraftLine[];
}

/** The charge of the run, of the kind asked for. */
export type BillingOf<Kind extends Charge['kind']> = Billing & { readonly charge: ChargeOf<Kind> };

/** A line with its amount made of `exact`, rounded where the sheet rounds lines. */
export function draft(
  { sheet, run }: Billing,
  exact: Decimal,
  rest: Omit<CalculatedLine, 'id' | 'amount' | 'chargeId'>,
): DraftLine {
  const { at, rounding } = sheet.rounding.amount;
  const amount = decimalToMoney(exact, sheet.currency, rounding);
  return {
    exact: at === 'line' ? majorUnits(amount) : exact,
    line: { id: run.lineId, chargeId: run.charge.id, ...rest, amount },
    run,
  };
}

/** Quantity × price. */
export function priced(
  billing: Billing,
  quantity: Quantity,
  charge: { readonly kind: BillLineKind; readonly price: string; readonly per: UnitPrice['per'] },
  times: Decimal = decimalFromInteger(1),
): DraftLine {
  if (quantity.unit !== charge.per) throw new RangeError(`A price per ${charge.per} for ${quantity.unit}`);
  const price: UnitPrice = { value: charge.price, currency: billing.sheet.currency, per: charge.per };
  const one = multiplyDecimals(parseDecimal(quantity.value), parseDecimal(charge.price));
  return draft(billing, multiplyDecimals(one, times), { kind: charge.kind, quantity, price });
}

/** Months charged for the days of the run: the months of the bill, shared out by days to six digits. */
export function monthsOf({ facts, run, periodDays, segments }: Billing): Decimal {
  const months = parseDecimal(facts.months ?? '1');
  if (run.isWhole) return months;
  const until = (days: number): Decimal =>
    days === periodDays
      ? months
      : divideRounded(
          multiplyDecimals(months, decimalFromInteger(days)),
          decimalFromInteger(periodDays),
          MONTH_DIGITS,
        );
  // Differences of running shares, so that the parts add up to the months of the bill.
  return segments
    .filter((segment) => run.segments.includes(segment))
    .map(({ firstIndex, days }) => subtractDecimals(until(firstIndex + days), until(firstIndex)))
    .reduce(addDecimals, decimalFromInteger(0));
}

/** What lines of some kinds above come to, of the same sheet where sheets are kept apart. */
export function baseOf(
  { above, run, sheet }: Billing,
  kinds: readonly BillLineKind[],
): { readonly exact: Decimal; readonly base: Money; readonly lineIds: string[] } {
  const counted = above.filter(
    ({ line, run: other }) => kinds.includes(line.kind) && other.apart === run.apart,
  );
  const exact = counted.map((each) => each.exact).reduce(addDecimals, decimalFromInteger(0));
  const { rounding } = sheet.rounding.amount;
  return {
    exact,
    base: decimalToMoney(exact, sheet.currency, rounding),
    lineIds: counted.map(({ line }) => line.id),
  };
}

export function runDays({ run }: Billing): number {
  return daysOf(run.segments);
}

export function majorUnits(money: Money): Decimal {
  return { coefficient: BigInt(money.amountMinor), scale: minorDigits(money.currency) };
}
