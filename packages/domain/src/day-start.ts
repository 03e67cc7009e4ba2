import type { PlainDate } from '@mains/contract';
import { dateFromEpochDay, epochDay, MS_PER_DAY, wallClock } from './plain-date.js';

/**
 * The first instant of a date in a zone, in epoch milliseconds. Where clocks go back over midnight it is the earlier
 * of the two midnights; where midnight is skipped it is the first moment after the gap.
 * @throws RangeError when it is not a date, or the zone is not known.
 */
export function startOfDay(date: PlainDate, timeZone: string): number {
  const midnight = epochDay(date) * MS_PER_DAY;
  const before = offsetAt(midnight - MS_PER_DAY, timeZone);
  const after = offsetAt(midnight + MS_PER_DAY, timeZone);
  const candidates = [midnight - before, midnight - after].sort((a, b) => a - b);
  const found = candidates.find((instant) => wallClock(instant, timeZone) === midnight);
  return found ?? transition(midnight - MS_PER_DAY, midnight + MS_PER_DAY, timeZone);
}

/** What `startsOfDays` found, by zone and day: every bill asks about the same days. */
const knownStarts = new Map<string, Map<number, number>>();

const DAYS_OF_A_WEEK = 7;

/**
 * The first instants of `count` days in a row, each as `startOfDay` has it, but with the zone asked about once a week
 * where its clocks stand still.
 * @throws RangeError when it is not a date, or the zone is not known.
 */
export function startsOfDays(firstDate: PlainDate, count: number, timeZone: string): number[] {
  const known = knownStarts.get(timeZone) ?? new Map<number, number>();
  knownStarts.set(timeZone, known);
  const firstDay = epochDay(firstDate);
  const starts: number[] = [];
  for (let day = firstDay; day < firstDay + count; day += 1) {
    if (!known.has(day)) learnFrom(day, timeZone, known);
    starts.push(known.get(day) ?? 0);
  }
  return starts;
}

/** Adds a day, and the six after it where a clock that shows midnight once and a week later did not change between. */
function learnFrom(day: number, timeZone: string, known: Map<number, number>): void {
  const start = startOfDay(dateFromEpochDay(day), timeZone);
  const isStill =
    wallClock(start + DAYS_OF_A_WEEK * MS_PER_DAY, timeZone) === (day + DAYS_OF_A_WEEK) * MS_PER_DAY;
  // No zone's clocks go forth and back within a week.
  for (let ahead = 0; ahead < (isStill ? DAYS_OF_A_WEEK : 1); ahead += 1) {
    known.set(day + ahead, start + ahead * MS_PER_DAY);
  }
}

function offsetAt(epochMs: number, timeZone: string): number {
  return wallClock(epochMs, timeZone) - epochMs;
}

/** The first instant with the later of two offsets. */
function transition(earliest: number, latest: number, timeZone: string): number {
  const offsetBefore = offsetAt(earliest, timeZone);
  let [low, high] = [earliest, latest];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle, timeZone) === offsetBefore) low = middle;
    else high = middle;
  }
  return high;
}
