import type { AllowanceBasis, Bill, BillLine, Money, OverdueBasis, RegistersBasis } from '@mains/contract';
import type { Decimal } from '../decimal.js';
import {
  addDecimals,
  compareDecimals,
  decimalFromInteger,
  divideRounded,
  multiplyDecimals,
  parseDecimal,
  roundDecimal,
  subtractDecimals,
} from '../decimal.js';
import { minorDigits } from '../money.js';

export interface LineDiscrepancy {
  readonly lineId: string;
  /** What the line's own arithmetic gives. */
  readonly expected: Money;
  readonly stated: Money;
}

export interface BillCheck {
  /** Whether the lines add up to the total, to the minor unit, all in its currency. */
  readonly addsUp: boolean;
  /** What the lines add up to; lines in another currency than the total's are left out. */
  readonly linesTotal: Money;
  /** Lines whose own arithmetic gives another amount, by more than one minor unit (see `checkBill`). */
  readonly discrepancies: readonly LineDiscrepancy[];
}

/**
 * Does a bill's arithmetic again. The sum must be exact. A line may be off by one minor unit, since the contract does
 * not say how a utility rounds; by more only for a percentage above 100, whose base is rounded too. A line that shows no
 * arithmetic is taken as it is.
 * Never throws for a bill that the contract allows: amounts too large to be exact come out as the largest exact one.
 */
export function checkBill(bill: Pick<Bill, 'lines' | 'summary'>): BillCheck {
  const { total } = bill.summary;
  const inCurrency = bill.lines.filter((line) => line.amount.currency === total.currency);
  const sum = inCurrency.reduce((minor, line) => minor + BigInt(line.amount.amountMinor), 0n);
  return {
    addsUp: inCurrency.length === bill.lines.length && sum === BigInt(total.amountMinor),
    linesTotal: nearestMoney(sum, total.currency),
    discrepancies: bill.lines.flatMap((line) => {
      const expectedMinor = recomputed(line);
      if (expectedMinor === undefined) return [];
      const difference = expectedMinor - BigInt(line.amount.amountMinor);
      const allowed = allowedMinor(line);
      if (difference >= -allowed && difference <= allowed) return [];
      const expected = nearestMoney(expectedMinor, line.amount.currency);
      return [{ lineId: line.id, expected, stated: line.amount }];
    }),
  };
}

/** One minor unit; one more for each 200 % above 100 %, since such a percentage carries on what its base was rounded by. */
function allowedMinor({ basis }: BillLine): bigint {
  if (basis?.kind !== 'percentage' && basis?.kind !== 'power-factor') return 1n;
  const above = subtractDecimals(parseDecimal(basis.percent), decimalFromInteger(100));
  if (above.coefficient <= 0n) return 1n;
  return 1n + divideRounded(above, decimalFromInteger(200), 0, 'up').coefficient;
}

/** In minor units; undefined when the line does not say how it was got. */
function recomputed(line: BillLine): bigint | undefined {
  const { basis, quantity, price } = line;
  const { currency } = line.amount;
  if (basis?.kind === 'percentage' || basis?.kind === 'power-factor') {
    if (basis.base.currency !== currency) return undefined;
    const base = decimalFromInteger(basis.base.amountMinor);
    const share = multiplyDecimals(base, parseDecimal(basis.percent));
    return signed(line, roundDecimal({ ...share, scale: share.scale + 2 }, 0).coefficient);
  }
  if (basis?.kind === 'minimum') {
    if (basis.least.currency !== currency || basis.charged.currency !== currency) return undefined;
    return BigInt(basis.least.amountMinor) - BigInt(basis.charged.amountMinor);
  }
  if (basis?.kind === 'overdue') return overdueMinor(basis, currency);
  if (!price || price.currency !== currency) return undefined;
  const billed = basis?.kind === 'demand' ? basis.billed : quantity;
  if (!billed || billed.unit !== price.per) return undefined;
  const counted =
    basis?.kind === 'registers'
      ? registersQuantity(basis)
      : basis?.kind === 'allowance'
        ? aboveAllowance(basis)
        : parseDecimal(billed.value);
  const months = parseDecimal((basis?.kind === 'demand' ? basis.months : undefined) ?? '1');
  const amount = multiplyDecimals(multiplyDecimals(counted, months), parseDecimal(price.value));
  return signed(line, roundDecimal(amount, minorDigits(currency)).coefficient);
}

/** Quantities and prices of what is given back are written without a sign. */
function signed(line: BillLine, minor: bigint): bigint {
  const givenBack = line.kind === 'export' || line.kind === 'credit';
  return givenBack && minor > 0n ? -minor : minor;
}

/** Sum over the spans of (end − start) × multiplier, as the contract defines it. */
export function registersQuantity(basis: Pick<RegistersBasis, 'spans'>): Decimal {
  return basis.spans
    .map(({ start, end, multiplier }) =>
      multiplyDecimals(
        subtractDecimals(parseDecimal(end.value), parseDecimal(start.value)),
        parseDecimal(multiplier ?? '1'),
      ),
    )
    .reduce(addDecimals, decimalFromInteger(0));
}

/** What this bill adds above the allowance, after what was used before it in the same cycle. */
function aboveAllowance(basis: AllowanceBasis): Decimal {
  const allowance = allowanceOf(basis);
  const before = parseDecimal(basis.usedBefore?.value ?? '0');
  const until = addDecimals(before, parseDecimal(basis.used.value));
  return subtractDecimals(atLeastZero(until, allowance), atLeastZero(before, allowance));
}

function atLeastZero(used: Decimal, allowance: Decimal): Decimal {
  const above = subtractDecimals(used, allowance);
  return above.coefficient < 0n ? decimalFromInteger(0) : above;
}

/** In minor units, rounded once; undefined when an item is in another currency. */
function overdueMinor({ items, least }: OverdueBasis, currency: string): bigint | undefined {
  const amounts = [...items.map(({ overdue }) => overdue), ...(least ? [least] : [])];
  if (amounts.some((amount) => amount.currency !== currency)) return undefined;
  const percentages = items
    .map(({ overdue, percentPerDay, days }) => {
      const amount = multiplyDecimals(decimalFromInteger(overdue.amountMinor), parseDecimal(percentPerDay));
      return multiplyDecimals(amount, decimalFromInteger(days));
    })
    .reduce(addDecimals, decimalFromInteger(0));
  const minor = roundDecimal({ ...percentages, scale: percentages.scale + 2 }, 0).coefficient;
  const floor = BigInt(least?.amountMinor ?? 0);
  return minor < floor ? floor : minor;
}

/** The stated allowance, unless it is a whole unit or more away from cycleAllowance × periodDays ÷ cycleDays. */
function allowanceOf(basis: AllowanceBasis): Decimal {
  const stated = parseDecimal(basis.allowance.value);
  const { cycleAllowance, periodDays, cycleDays } = basis;
  if (!cycleAllowance || periodDays === undefined || cycleDays === undefined) return stated;
  const scaled = multiplyDecimals(parseDecimal(cycleAllowance.value), decimalFromInteger(periodDays));
  const proRated = divideRounded(scaled, decimalFromInteger(cycleDays), 12);
  const difference = subtractDecimals(stated, proRated);
  const one = decimalFromInteger(1);
  const near =
    compareDecimals(difference, one) < 0 && compareDecimals(difference, decimalFromInteger(-1)) > 0;
  return near ? stated : proRated;
}

function nearestMoney(minor: bigint, currency: string): Money {
  const largest = BigInt(Number.MAX_SAFE_INTEGER);
  const within = minor > largest ? largest : minor < -largest ? -largest : minor;
  return { amountMinor: Number(within), currency };
}
