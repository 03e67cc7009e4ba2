import { addDays, daysInPeriod, type UsageDays } from '@mains/domain';
import type { Choosable, UsageView, WantedSight } from '../sight.model.js';
import type { IntervalFacts } from '../usage-facts.js';

/** Fewer days make no picture of days. */
const FEWEST_DAYS = 3;

/** What a file is looked at by first: a day or two by their intervals; else the newest month that has begun in earnest. */
export function firstSight(
  { days }: IntervalFacts,
  { views, lastWholeDay, periods }: Choosable,
): WantedSight {
  if (!days) return {};
  if (days.count < FEWEST_DAYS && views.includes('day')) return { view: 'day', date: lastWholeDay };
  const [newest, before] = periods;
  // A month of which the file has a day or two says less than the one before.
  const isBegun = newest && before && daysInPeriod(newest.period) < FEWEST_DAYS;
  return isBegun && views.includes('days') ? { view: 'days', date: before.period.lastDate } : {};
}

/** What of a file can be looked at; undefined where no view draws it. */
export function choosableOf({ days, intervals, periods }: IntervalFacts): Choosable | undefined {
  const [newest] = periods;
  const oldest = periods.at(-1);
  if (!days && newest && oldest) {
    const lastDay = newest.period.lastDate;
    return { views: ['months'], periods, firstDay: oldest.period.firstDate, lastDay, lastWholeDay: lastDay };
  }
  if (!days || days.count === 0) return undefined;
  const lastDay = addDays(days.firstDate, days.count - 1);
  const lastWholeDay = lastWholeDayOf(days);
  const ofDays: readonly UsageView[] = lastWholeDay === undefined ? [] : ['days', 'months', 'years'];
  const views: readonly UsageView[] = intervals.length > 0 ? ['day', ...ofDays, 'range'] : ofDays;
  if (views.length === 0) return undefined;
  return { views, periods, firstDay: days.firstDate, lastDay, lastWholeDay: lastWholeDay ?? lastDay };
}

function lastWholeDayOf(days: UsageDays): string | undefined {
  const last = days.registers[0]?.values.findLastIndex((value) => !Number.isNaN(value)) ?? -1;
  return last < 0 ? undefined : addDays(days.firstDate, last);
}
