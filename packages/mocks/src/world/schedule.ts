import type { BillingPeriod, PlainDate, YearMonth } from '@mains/contract';
import { addDays, addMonths, daysInPeriod, lastDateOfMonth, yearMonthOf } from '@mains/domain';
import type { ReadingRound, ServicePlan } from './plan.js';

/** Nothing older is kept: the first bills are those of October 2024 (of September and October for two months). */
const FIRST_MONTH = { home: '2024-10', business: '2024-10', 'two-months': '2024-09' } as const;

/** From this bill on meters of homes are read on the 2nd of the next month, before it on the last day. */
const HOMES_READ_ON_SECOND_FROM = '2026-10';

/** One reading cycle of a service. */
export interface Cycle {
  /** The month customers call the bill by. */
  readonly month: YearMonth;
  readonly period: BillingPeriod;
  readonly issuedOn: PlainDate;
  readonly dueOn: PlainDate;
  /** Charges per month that it bears. */
  readonly months: '1' | '2';
  /** Days the whole cycle would have had, where the service began or ended within it. */
  readonly cycleDays?: number;
}

/** The cycles of a service from its first on, without end unless the service has one. */
export function* cyclesOf(plan: Pick<ServicePlan, 'round' | 'startedOn' | 'endedOn'>): Generator<Cycle> {
  const { round, startedOn, endedOn } = plan;
  const length = round === 'two-months' ? 2 : 1;
  for (let opening: YearMonth = FIRST_MONTH[round]; ; opening = addMonths(opening, length)) {
    const month = addMonths(opening, length - 1);
    const lastDate = readingDate(round, month);
    if (startedOn > lastDate) continue;
    const firstDate = addDays(readingDate(round, addMonths(opening, -1)), 1);
    const period = {
      firstDate: startedOn > firstDate ? startedOn : firstDate,
      lastDate: endedOn !== undefined && endedOn < lastDate ? endedOn : lastDate,
    };
    if (period.lastDate < period.firstDate) return;
    const isPart = period.firstDate !== firstDate || period.lastDate !== lastDate;
    yield {
      month,
      period,
      months: length === 2 ? '2' : '1',
      ...(isPart && { cycleDays: daysInPeriod({ firstDate, lastDate }) }),
      ...issue(round, period.lastDate),
    };
    if (period.lastDate === endedOn) return;
  }
}

function readingDate(round: ReadingRound, month: YearMonth): PlainDate {
  return round === 'home' && month >= HOMES_READ_ON_SECOND_FROM
    ? `${addMonths(month, 1)}-02`
    : lastDateOfMonth(month);
}

function issue(round: ReadingRound, lastDate: PlainDate): Pick<Cycle, 'issuedOn' | 'dueOn'> {
  if (round === 'home') {
    const issuedOn = addDays(lastDate, 2);
    return { issuedOn, dueOn: lastDateOfMonth(yearMonthOf(issuedOn)) };
  }
  const issuedOn = round === 'business' ? addDays(lastDate, 3) : `${addMonths(yearMonthOf(lastDate), 1)}-12`;
  return { issuedOn, dueOn: addDays(issuedOn, 15) };
}
