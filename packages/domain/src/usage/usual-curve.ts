import type { PlainDate } from '@mains/contract';
import { addDays, daysBetween, minuteOfDayIn, plainDateIn } from '../plain-date.js';
import { startsOfDays } from '../day-start.js';
import { ESTIMATED, type UsageIntervals } from './intervals.js';
import { dayGroup, USUAL_DAYS, type DayGroup } from './usual-day.js';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

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
 * The mean of the same time of day by the wall clock, over the last 28 days with values before `date` that are of the same kind,
 * weekdays or weekends; what is missing or estimated does not count. Undefined when there is no such day.
 */
export function usualDayCurve(
  intervals: UsageIntervals,
  date: PlainDate,
  timeZone: string,
): UsualCurve | undefined {
  const { startsAtMs, lengthMs, values, marks } = intervals;
  if (values.length === 0) return undefined;
  const firstDate = plainDateIn(startsAtMs, timeZone);
  const group = dayGroup(date);
  const count = daysBetween(firstDate, date);
  if (count <= 0) return undefined;
  const starts = startsOfDays(firstDate, count + 2, timeZone);
  const sums = new Map<number, { sum: number; count: number }>();
  const indexAt = (ms: number): number => Math.ceil((ms - startsAtMs) / lengthMs);
  let days = 0;
  for (let day = count - 1; day >= 0 && days < USUAL_DAYS; day -= 1) {
    if (dayGroup(addDays(firstDate, day)) !== group) continue;
    let isKnown = false;
    eachSlot(day, (slot, index) => {
      const value = values[index] ?? Number.NaN;
      if (Number.isNaN(value) || marks[index] === ESTIMATED) return;
      const entry = sums.get(slot) ?? { sum: 0, count: 0 };
      sums.set(slot, { sum: entry.sum + value, count: entry.count + 1 });
      isKnown = true;
    });
    if (isKnown) days += 1;
  }
  if (days === 0) return undefined;
  const curve: number[] = [];
  eachSlot(count, (slot) => {
    const entry = sums.get(slot);
    curve.push(entry ? entry.sum / entry.count : Number.NaN);
  });
  const begins = startsAtMs + indexAt(starts[count] ?? 0) * lengthMs;
  return { startsAtMs: begins, lengthMs, values: Float64Array.from(curve), days, group };

  /** The intervals of a day with the minute of the wall clock at which each begins. */
  function eachSlot(day: number, visit: (slot: number, index: number) => void): void {
    const [from, until] = [starts[day] ?? 0, starts[day + 1] ?? 0];
    const isPlain = until - from === DAY_MS;
    for (let index = indexAt(from); index < indexAt(until); index += 1) {
      const ms = startsAtMs + index * lengthMs;
      visit(isPlain ? Math.floor((ms - from) / MINUTE_MS) : minuteOfDayIn(ms, timeZone), index);
    }
  }
}
