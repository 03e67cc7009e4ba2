import type { PlainDate } from '@mains/contract';
import { decimalFromInteger, divideRounded } from '../decimal.js';
import { addDays } from '../plain-date.js';
import { dayTotals } from './counts.js';
import type { UsageDays } from './days.js';
import { daysOfPeriod } from './metered-days.js';
import { quantityOf, type UsageQuantity } from './sums.js';
import type { Flow, UsageUnit } from './unit.js';

/** 52 weeks: a year by the same weekday. */
const DAYS_OF_52_WEEKS = 364;

/** Some days beside those of the same weekdays a year before. */
export interface YearComparison {
  readonly unit: UsageUnit;
  readonly digits: number;
  /** Day by day, NaN where missing. */
  readonly values: Float64Array;
  /** Of the same index: 364 days earlier. */
  readonly before: Float64Array;
  /** Sums of what is known of each. */
  readonly total: UsageQuantity;
  readonly totalBefore: UsageQuantity;
  readonly daysMissing: number;
  readonly daysMissingBefore: number;
  /** The total less that of the year before; only when no day of either is missing. */
  readonly difference?: UsageQuantity;
  /** Of the year before, to whole percents, a half away from zero; only with a difference, and where that was above zero. */
  readonly percent?: number;
}

/** The same weekday a year before. */
export function sameWeekdayLastYear(date: PlainDate): PlainDate {
  return addDays(date, -DAYS_OF_52_WEEKS);
}

/** `count` days from `firstDate` beside those of a year before by the same weekday; undefined when nothing counts it. */
export function compareWithLastYear(
  days: UsageDays,
  firstDate: PlainDate,
  count: number,
  measures: Flow = 'import',
): YearComparison | undefined {
  const now = totalsOf(days, firstDate, count, measures);
  const past = totalsOf(days, sameWeekdayLastYear(firstDate), count, measures);
  if (!now || !past) return undefined;
  const { unit, digits } = now;
  const [total, totalBefore] = [sumOf(now.values), sumOf(past.values)];
  const isWhole = total.missing === 0 && totalBefore.missing === 0;
  const difference = total.sum - totalBefore.sum;
  return {
    unit,
    digits,
    values: now.values,
    before: past.values,
    total: quantityOf(total.sum, digits, unit),
    totalBefore: quantityOf(totalBefore.sum, digits, unit),
    daysMissing: total.missing,
    daysMissingBefore: totalBefore.missing,
    ...(isWhole && { difference: quantityOf(difference, digits, unit) }),
    ...(isWhole && totalBefore.sum > 0n && { percent: percentOf(difference, totalBefore.sum) }),
  };
}

function totalsOf(
  days: UsageDays,
  firstDate: PlainDate,
  count: number,
  measures: Flow,
): ReturnType<typeof dayTotals> {
  return dayTotals(daysOfPeriod(days, { firstDate, lastDate: addDays(firstDate, count - 1) }), measures);
}

function sumOf(values: Float64Array): { readonly sum: bigint; readonly missing: number } {
  let [sum, missing] = [0n, 0];
  for (const value of values) {
    if (Number.isNaN(value)) missing += 1;
    else sum += BigInt(value);
  }
  return { sum, missing };
}

function percentOf(part: bigint, whole: bigint): number {
  return Number(divideRounded(decimalFromInteger(part * 100n), decimalFromInteger(whole), 0).coefficient);
}
