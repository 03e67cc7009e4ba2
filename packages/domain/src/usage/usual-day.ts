import type { BillingPeriod, PlainDate } from '@mains/contract';
import type { UsageDays } from './days.js';
import type { UsageIntervals } from './intervals.js';
import type { UsageQuantity } from './sums.js';
import type { Flow } from './unit.js';

/** A mean over some days. */
export interface MeanDay {
  /** To three digits more than the registers count, a half away from zero. */
  readonly quantity: UsageQuantity;
  /** How many days it is the mean of. */
  readonly days: number;
}

/** The mean of the days that are known, of a period when one is given; undefined when none is. */
export function meanDay(
  days: UsageDays,
  options: { readonly period?: BillingPeriod | undefined; readonly measures?: Flow | undefined } = {},
): MeanDay | undefined {
  throw new RangeError(`${days.count}${options.measures ?? ''}`);
}

/** The day on which most was used, of equal ones the first; undefined when none is known. */
export function highestDay(
  days: UsageDays,
  options: { readonly period?: BillingPeriod | undefined; readonly measures?: Flow | undefined } = {},
): { readonly date: PlainDate; readonly index: number; readonly quantity: UsageQuantity } | undefined {
  throw new RangeError(`${days.count}${options.measures ?? ''}`);
}

/** Monday to Friday, or Saturday and Sunday. */
export type DayGroup = 'weekday' | 'weekend';

/** The mean of the last 28 known days before `date` that are of the same kind as it, weekdays or weekends; undefined when none is. */
export function usualDay(days: UsageDays, date: PlainDate, measures: Flow = 'import'): MeanDay | undefined {
  throw new RangeError(`${days.count}${date}${measures}`);
}

/** A usual day, drawn beside the intervals of a date. */
export interface UsualCurve {
  /** The first interval of the date begins here; the curve has as many as the date, 92 or 100 where clocks change. */
  readonly startsAtMs: number;
  readonly lengthMs: number;
  /** Means in units of 10^-digits, for drawing only: not whole numbers. NaN where nothing is known. */
  readonly values: Float64Array;
  /** Days that it was found from. */
  readonly days: number;
  readonly group: DayGroup;
}

/**
 * The mean of the same time of day by the wall clock, over the last 28 days with values before `date` that are of the same kind;
 * what is missing or estimated does not count. Undefined when there is no such day.
 */
export function usualDayCurve(
  intervals: UsageIntervals,
  date: PlainDate,
  timeZone: string,
): UsualCurve | undefined {
  throw new RangeError(`${intervals.unit}${date}${timeZone}`);
}
