import type { BillSummary, PlainDate, Service, YearMonth } from '@mains/contract';
import {
  addDays,
  addMonths,
  daysBetween,
  daysInPeriod,
  lastDateOfMonth,
  stands,
  yearMonthOf,
} from '@mains/domain';
import type { UsagePeriod } from '../usage-facts.js';

export interface PeriodSources {
  /** Of the service, in any order; those that do not stand are left out. */
  readonly bills: readonly BillSummary[];
  readonly service: Pick<Service, 'startedOn' | 'endedOn' | 'nextReadingOn'>;
  /** In the premise's zone. */
  readonly today: PlainDate;
  /** The first day that is known, where nothing is billed. */
  readonly firstDay?: PlainDate | undefined;
}

/** As many calendar months as are offered at the most. */
const MOST_MONTHS = 37;

/**
 * The periods to choose from, newest first: the one that still runs, then those of the bills, irregular as they are. Where
 * there is no bill they are calendar months.
 */
export function usagePeriods({ bills, service, today, firstDay }: PeriodSources): UsagePeriod[] {
  const billed = bills
    .filter(stands)
    .map((bill): UsagePeriod => ({ period: bill.period, month: bill.month, bill, isCalendarMonth: false }))
    .sort((a, b) => (a.period.lastDate < b.period.lastDate ? 1 : -1));
  const [last] = billed;
  if (!last) return calendarMonths(service, today, firstDay);
  const running = runningPeriod(last, service, today);
  return running ? [running, ...billed] : billed;
}

/** What is counted since the last bill. Undefined when nothing is, or will be. */
function runningPeriod(
  last: UsagePeriod,
  { endedOn, nextReadingOn }: PeriodSources['service'],
  today: PlainDate,
): UsagePeriod | undefined {
  const firstDate = addDays(last.period.lastDate, 1);
  if (firstDate > today || (endedOn !== undefined && endedOn < firstDate)) return undefined;
  // A reading that is late has not ended the period; without a date it will be about as long as the one before.
  const asBefore = addDays(firstDate, daysInPeriod(last.period) - 1);
  const wanted = endedOn ?? nextReadingOn ?? asBefore;
  const lastDate = endedOn ?? (wanted < today ? today : wanted);
  const period = { firstDate, lastDate };
  return { period, month: monthAfter(last, period), isCalendarMonth: false };
}

/** Named as the last one was: by the month of its middle, or so many months from there. */
function monthAfter({ month, period }: UsagePeriod, next: UsagePeriod['period']): YearMonth {
  const offset = monthIndex(month) - monthIndex(middleMonth(period));
  return addMonths(middleMonth(next), offset);
}

function middleMonth(period: UsagePeriod['period']): YearMonth {
  return yearMonthOf(
    addDays(period.firstDate, Math.floor(daysBetween(period.firstDate, period.lastDate) / 2)),
  );
}

function monthIndex(month: YearMonth): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
}

function calendarMonths(
  { startedOn, endedOn }: PeriodSources['service'],
  today: PlainDate,
  firstDay: PlainDate = startedOn,
): UsagePeriod[] {
  const newest = endedOn !== undefined && endedOn < today ? endedOn : today;
  const oldest = firstDay > newest ? newest : firstDay;
  const first = yearMonthOf(oldest);
  const count = Math.min(MOST_MONTHS, monthIndex(yearMonthOf(newest)) - monthIndex(first) + 1);
  return Array.from({ length: count }, (_, back) => {
    const month = addMonths(yearMonthOf(newest), -back);
    const firstDate = `${month}-01`;
    const lastDate = lastDateOfMonth(month);
    const period = {
      firstDate: firstDate < oldest ? oldest : firstDate,
      lastDate: endedOn !== undefined && endedOn < lastDate ? endedOn : lastDate,
    };
    return { period, month, isCalendarMonth: true };
  });
}
