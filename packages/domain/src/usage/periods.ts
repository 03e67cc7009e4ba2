import type { BillSummary, BillingPeriod, YearMonth } from '@mains/contract';
import type { UsageDays } from './days.js';
import type { UsageQuantity, UsageSum } from './sums.js';
import type { Flow } from './unit.js';

/** What was used in a stretch of the calendar or of billing. */
export interface PeriodUse {
  readonly period: BillingPeriod;
  /** The bill's where there is one, else of the days known; left out where neither is. */
  readonly quantity?: UsageQuantity;
  readonly from?: 'bill' | 'days';
  readonly days: number;
  readonly daysKnown: number;
  readonly daysEstimated: number;
}

/** What was used in a period: by its bill where one stands for it, else by its days. */
export function periodUse(
  period: BillingPeriod,
  known: { readonly bill?: BillSummary | undefined; readonly days?: UsageDays | undefined },
  measures: Flow = 'import',
): PeriodUse {
  throw new RangeError(`${period.firstDate}${known.days?.count ?? 0}${measures}`);
}

/** A calendar year, or a calendar month, with what is known of it. */
export interface CalendarUse extends UsageSum {
  readonly period: BillingPeriod;
}

/** The calendar years that the days touch, oldest first, each with how many of its days are missing. */
export function calendarYears(
  days: UsageDays,
  measures: Flow = 'import',
): (CalendarUse & { readonly year: string })[] {
  throw new RangeError(`${days.count}${measures}`);
}

/** The calendar months that the days touch, oldest first. */
export function calendarMonths(
  days: UsageDays,
  measures: Flow = 'import',
): (CalendarUse & { readonly month: YearMonth })[] {
  throw new RangeError(`${days.count}${measures}`);
}
