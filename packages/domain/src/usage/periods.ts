import type { BillSummary, BillingPeriod, PlainDate, YearMonth } from '@mains/contract';
import { addDays, addMonths, daysInPeriod, lastDateOfMonth, yearMonthOf } from '../plain-date.js';
import type { UsageDays } from './days.js';
import { usageSum, type UsageQuantity, type UsageSum } from './sums.js';
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
  const sum = known.days && usageSum(known.days, { period, measures });
  const days = daysInPeriod(period);
  const daysKnown = sum ? days - sum.daysMissing : 0;
  const counts = { period, days, daysKnown, daysEstimated: sum?.daysEstimated ?? 0 };
  // A bill says what was used, not what was fed in.
  if (known.bill && measures === 'import') {
    return { ...counts, quantity: known.bill.quantity, from: 'bill' };
  }
  return sum && daysKnown > 0 ? { ...counts, quantity: sum.quantity, from: 'days' } : counts;
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
  const [first, last] = ends(days);
  const years = last.year - first.year + 1;
  return Array.from({ length: Math.max(0, years) }, (_, index) =>
    String(first.year + index).padStart(4, '0'),
  ).flatMap((year) => {
    const use = useOf(days, { firstDate: `${year}-01-01`, lastDate: `${year}-12-31` }, measures);
    return use ? [{ year, ...use }] : [];
  });
}

/** The calendar months that the days touch, oldest first, each with how many of its days are missing. */
export function calendarMonths(
  days: UsageDays,
  measures: Flow = 'import',
): (CalendarUse & { readonly month: YearMonth })[] {
  const [first, last] = ends(days);
  const months: YearMonth[] = [];
  for (let { month } = first; month <= last.month; month = addMonths(month, 1)) months.push(month);
  return months.flatMap((month) => {
    const use = useOf(days, { firstDate: `${month}-01`, lastDate: lastDateOfMonth(month) }, measures);
    return use ? [{ month, ...use }] : [];
  });
}

interface End {
  readonly year: number;
  readonly month: YearMonth;
}

function ends(days: UsageDays): [first: End, last: End] {
  const endOf = (date: PlainDate): End => ({ year: Number(date.slice(0, 4)), month: yearMonthOf(date) });
  // Without days the last lies before the first.
  if (days.count === 0) {
    const first = endOf(days.firstDate);
    return [first, { year: first.year - 1, month: addMonths(first.month, -1) }];
  }
  return [endOf(days.firstDate), endOf(addDays(days.firstDate, days.count - 1))];
}

function useOf(days: UsageDays, period: BillingPeriod, measures: Flow): CalendarUse | undefined {
  const sum = usageSum(days, { period, measures });
  return sum && { period, ...sum };
}
