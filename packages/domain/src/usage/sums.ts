import type { BillingPeriod, Decimal as DecimalText, TimeOfUse } from '@mains/contract';
import {
  decimalFromInteger,
  divideRounded,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
} from '../decimal.js';
import { daysInPeriod } from '../plain-date.js';
import { dayCounts, dayTotals, type DayCount } from './counts.js';
import { daysWithin, type UsageDays } from './days.js';
import { DOUBTFUL, ESTIMATED } from './intervals.js';
import type { Flow, UsageUnit } from './unit.js';

/** An exact amount; the contract's `Quantity`, with the units of files besides. */
export interface UsageQuantity<Unit extends UsageUnit = UsageUnit> {
  readonly value: DecimalText;
  readonly unit: Unit;
}

/** What was used on some days, and how far that is known. */
export interface UsageSum {
  /** Of the days that are known; with all digits that the registers count. */
  readonly quantity: UsageQuantity;
  /** Of the period asked for, known or not. */
  readonly days: number;
  /** Days of the period without a value. */
  readonly daysMissing: number;
  /** Of the days with a value. */
  readonly daysEstimated: number;
  /** Of the days with a value. */
  readonly daysDoubtful: number;
}

/** What was used in one price period. */
export interface PriceSum {
  /** Left out where it was counted without price periods. */
  readonly timeOfUse?: TimeOfUse;
  readonly sum: UsageSum;
}

/** Which days are added up, and which way it flowed. */
export interface SumOptions {
  /** Both ends included; all days that are there when left out. */
  readonly period?: BillingPeriod | undefined;
  /** `import` when left out. */
  readonly measures?: Flow | undefined;
}

/** Whole numbers of 10^-`digits` units as a quantity, all digits written: 3840 with 1 digit is `384.0`. */
export function quantityOf<Unit extends UsageUnit>(
  sum: number | bigint,
  digits: number,
  unit: Unit,
): UsageQuantity<Unit> {
  return { value: formatDecimal({ coefficient: BigInt(sum), scale: digits }), unit };
}

/**
 * What was used in a period, all meters and price periods together; undefined when nothing counts it.
 * @throws RangeError when registers of one direction count in different units.
 */
export function usageSum(days: UsageDays, { period, measures }: SumOptions = {}): UsageSum | undefined {
  const inPeriod = period ? daysWithin(days, period.firstDate, period.lastDate) : days;
  const totals = dayTotals(inPeriod, measures);
  return totals && sumOf(totals, inPeriod, period ? daysInPeriod(period) : days.count);
}

/** What was used in each price period, the dearest by name first. @throws RangeError as `usageSum` does. */
export function sumsByPrice(days: UsageDays, { period, measures }: SumOptions = {}): PriceSum[] {
  const inPeriod = period ? daysWithin(days, period.firstDate, period.lastDate) : days;
  return dayCounts(inPeriod, measures).map(({ timeOfUse, ...count }) => ({
    ...(timeOfUse && { timeOfUse }),
    sum: sumOf(count, inPeriod, period ? daysInPeriod(period) : days.count),
  }));
}

/** The part of a whole in percent, to whole ones, a half away from zero; undefined of nothing. */
export function sharePercent(part: UsageQuantity, whole: UsageQuantity): number | undefined {
  if (part.unit !== whole.unit) throw new RangeError(`A part in ${part.unit} of a whole in ${whole.unit}`);
  const divisor = parseDecimal(whole.value);
  if (divisor.coefficient === 0n) return undefined;
  const hundredfold = multiplyDecimals(parseDecimal(part.value), decimalFromInteger(100));
  return Number(divideRounded(hundredfold, divisor, 0).coefficient);
}

function sumOf({ unit, digits, values }: DayCount, { marks }: UsageDays, days: number): UsageSum {
  let sum = 0n;
  let [known, estimated, doubtful] = [0, 0, 0];
  for (const [day, value] of values.entries()) {
    if (Number.isNaN(value)) continue;
    sum += BigInt(value);
    known += 1;
    if (marks[day] === ESTIMATED) estimated += 1;
    if (marks[day] === DOUBTFUL) doubtful += 1;
  }
  return {
    quantity: quantityOf(sum, digits, unit),
    days,
    daysMissing: days - known,
    daysEstimated: estimated,
    daysDoubtful: doubtful,
  };
}
