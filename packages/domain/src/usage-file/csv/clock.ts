import { startsOfDays } from '../../day-start.js';
import { dateFromEpochDay, minuteOfDayIn, plainDateIn } from '../../plain-date.js';

const MS_PER_DAY = 86_400_000;
const MS_PER_MINUTE = 60_000;

/** The instants at which a wall clock shows a moment: none when it is skipped, two when it is repeated. */
export type Instants = readonly number[];

/** A wall clock of a zone, asked about many moments. */
export interface ZoneClock {
  /** @param localMs what the clock shows, counted from 1970-01-01 00:00 by that clock, in milliseconds */
  readonly instants: (localMs: number) => Instants;
  /** By standard time all the year round. */
  readonly standard: (localMs: number) => number;
}

/** @throws RangeError when the zone is not known */
export function zoneClock(timeZone: string): ZoneClock {
  const days = new Map<number, { readonly start: number; readonly next: number }>();
  const dayAt = (day: number): { readonly start: number; readonly next: number } => {
    const known = days.get(day);
    if (known) return known;
    const [start = 0, next = 0] = startsOfDays(dateFromEpochDay(day), 2, timeZone);
    const found = { start, next };
    days.set(day, found);
    return found;
  };
  const shows = (instant: number, localMs: number): boolean => {
    const day = Math.floor(localMs / MS_PER_DAY);
    const minute = Math.floor((localMs - day * MS_PER_DAY) / MS_PER_MINUTE);
    return (
      minuteOfDayIn(instant, timeZone) === minute && plainDateIn(instant, timeZone) === dateFromEpochDay(day)
    );
  };
  const instants = (localMs: number): Instants => {
    const day = Math.floor(localMs / MS_PER_DAY);
    const { start, next } = dayAt(day);
    const sinceMidnight = localMs - day * MS_PER_DAY;
    if (next - start === MS_PER_DAY) return [start + sinceMidnight];
    const early = start + sinceMidnight;
    const late = next - (MS_PER_DAY - sinceMidnight);
    const found = [...new Set([early, late])].sort((a, b) => a - b);
    return found.filter((instant) => shows(instant, localMs));
  };
  return {
    instants,
    standard: (localMs) => {
      const year = new Date(localMs).getUTCFullYear();
      const offsets = [0, 6].map((month) => {
        const day = Date.UTC(year, month, 1) / MS_PER_DAY;
        return day * MS_PER_DAY - dayAt(day).start;
      });
      return localMs - Math.min(...offsets);
    },
  };
}
