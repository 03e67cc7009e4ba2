import type { PlainDate } from '@mains/contract';
import { addDays } from '../plain-date.js';
import type { UsageDays } from './days.js';
import type { UsageQuantity } from './sums.js';
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
  throw new RangeError(`${days.count}${firstDate}${count}${measures}`);
}
