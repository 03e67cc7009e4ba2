import type { BillingPeriod, PlainDate } from '@mains/contract';
import { decimalFromInteger, divideRounded, formatDecimal } from '../decimal.js';
import { addDays, daysBetween, epochDay, weekday } from '../plain-date.js';
import { dayTotals, type DayCount } from './counts.js';
import { daysWithin, type UsageDays } from './days.js';
import { quantityOf, type SumOptions, type UsageQuantity } from './sums.js';
import type { Flow } from './unit.js';

/** A mean over some days. */
export interface MeanDay {
  /** To three digits more than the registers count, a half away from zero. */
  readonly quantity: UsageQuantity;
  /** How many days it is the mean of. */
  readonly days: number;
}

/** A day with what was used on it. */
export interface DayUse {
  readonly date: PlainDate;
  /** From the first day of those asked about. */
  readonly index: number;
  readonly quantity: UsageQuantity;
}

/** Monday to Friday, or Saturday and Sunday. */
export type DayGroup = 'weekday' | 'weekend';

const MEAN_DIGITS = 3;
/** Four weeks of known days: of weekdays and weekends as they come. */
export const USUAL_DAYS = 28;

/** The mean of the days that are known, of a period when one is given; undefined when none is. */
export function meanDay(days: UsageDays, { period, measures }: SumOptions = {}): MeanDay | undefined {
  const totals = dayTotals(within(days, period), measures);
  return totals && meanOf(totals, known(totals.values));
}

/** The day on which most was used, of equal ones the first; undefined when none is known. */
export function highestDay(days: UsageDays, { period, measures }: SumOptions = {}): DayUse | undefined {
  const inPeriod = within(days, period);
  const totals = dayTotals(inPeriod, measures);
  if (!totals) return undefined;
  const { values, digits, unit } = totals;
  let index = -1;
  for (const [day, value] of values.entries()) {
    if (value > (values[index] ?? Number.NEGATIVE_INFINITY)) index = day;
  }
  const most = values[index];
  if (most === undefined) return undefined;
  return { date: addDays(inPeriod.firstDate, index), index, quantity: quantityOf(most, digits, unit) };
}

/**
 * What a day like `date` usually has: the mean of the last 28 known days before it that are of the same kind, weekdays or
 * weekends; undefined when none is.
 */
export function usualDay(days: UsageDays, date: PlainDate, measures: Flow = 'import'): MeanDay | undefined {
  const totals = dayTotals(days, measures);
  if (!totals) return undefined;
  const group = dayGroup(date);
  const found: number[] = [];
  const last = Math.min(days.count, daysBetween(days.firstDate, date)) - 1;
  const first = epochDay(days.firstDate);
  for (let day = last; day >= 0 && found.length < USUAL_DAYS; day -= 1) {
    const value = totals.values[day] ?? Number.NaN;
    if (!Number.isNaN(value) && groupOfEpochDay(first + day) === group) found.push(value);
  }
  return meanOf(totals, found);
}

/** Whether a date is taken for a weekday or for the weekend; holidays are what their day of the week is. */
export function dayGroup(date: PlainDate): DayGroup {
  return weekday(date) >= 6 ? 'weekend' : 'weekday';
}

function groupOfEpochDay(day: number): DayGroup {
  // 1970-01-01 was a Thursday.
  return (((day + 3) % 7) + 7) % 7 >= 5 ? 'weekend' : 'weekday';
}

function within(days: UsageDays, period: BillingPeriod | undefined): UsageDays {
  return period ? daysWithin(days, period.firstDate, period.lastDate) : days;
}

function known(values: Float64Array): number[] {
  return Array.from(values).filter((value) => !Number.isNaN(value));
}

function meanOf(
  { unit, digits }: Pick<DayCount, 'unit' | 'digits'>,
  values: readonly number[],
): MeanDay | undefined {
  if (values.length === 0) return undefined;
  const sum = values.reduce((total, value) => total + BigInt(value), 0n);
  const mean = divideRounded(
    { coefficient: sum, scale: digits },
    decimalFromInteger(values.length),
    digits + MEAN_DIGITS,
  );
  return { quantity: { value: formatDecimal(mean), unit }, days: values.length };
}
