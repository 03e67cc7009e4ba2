import type { PlainDate } from '@mains/contract';
import { addDays, daysBetween, minuteOfDayIn, startsOfDays } from '@mains/domain';
import type { PlotSpan } from '@mains/ui';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Intervals of one length in a row, and the days of a zone that they fall into by when they begin. */
export interface Timeline {
  readonly timeZone: string;
  /** When the first interval begins. */
  readonly startsAtMs: number;
  readonly lengthMs: number;
  readonly count: number;
  readonly days: readonly ClockDay[];
}

/** A day by the wall clock; it has the intervals from `first` up to `end`. */
export interface ClockDay extends PlotSpan {
  readonly date: PlainDate;
  readonly startsAtMs: number;
  /** 23 or 25 hours and the like where clocks change. */
  readonly lengthMs: number;
  /** What the clock shows as each interval begins, in minutes since midnight; only where clocks change. */
  readonly minutes?: readonly number[];
}

/** A moment as a wall clock of the zone shows it. */
export interface ClockTime {
  readonly minute: number;
  /** The clock showed this already on that day, before it went back. */
  readonly isSecond: boolean;
}

/**
 * The intervals that begin on some days.
 * @param anchorMs when any interval begins
 */
export function timelineOf(
  { firstDate, lastDate }: { readonly firstDate: PlainDate; readonly lastDate: PlainDate },
  timeZone: string,
  { anchorMs, lengthMs }: { readonly anchorMs: number; readonly lengthMs: number },
): Timeline {
  const dayCount = daysBetween(firstDate, lastDate) + 1;
  const starts = startsOfDays(firstDate, dayCount + 1, timeZone);
  const gridFrom = (ms: number): number => Math.ceil((ms - anchorMs) / lengthMs);
  const origin = gridFrom(starts[0] ?? 0);
  const startsAtMs = anchorMs + origin * lengthMs;
  const days = Array.from({ length: dayCount }, (_, index): ClockDay => {
    const [from, until] = [starts[index] ?? 0, starts[index + 1] ?? 0];
    const [first, end] = [gridFrom(from) - origin, gridFrom(until) - origin];
    const day = { date: addDays(firstDate, index), startsAtMs: from, lengthMs: until - from, first, end };
    if (until - from === DAY_MS) return day;
    const minutes = Array.from({ length: end - first }, (_unused, place) =>
      minuteOfDayIn(startsAtMs + (first + place) * lengthMs, timeZone),
    );
    return { ...day, minutes };
  });
  return { timeZone, startsAtMs, lengthMs, count: days.at(-1)?.end ?? 0, days };
}

/** The day in which an interval begins; the last day for what lies behind all. */
export function dayAt({ days }: Timeline, index: number): ClockDay {
  let [low, high] = [0, days.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((days[middle]?.first ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const day = days[low];
  if (!day) throw new RangeError('No days');
  return day;
}

/** What the clock shows as an interval begins. */
export function clockAt(timeline: Timeline, index: number): ClockTime {
  const day = dayAt(timeline, index);
  const place = index - day.first;
  const minute = day.minutes?.[place];
  if (minute === undefined) {
    const ms = timeline.startsAtMs + index * timeline.lengthMs - day.startsAtMs;
    return { minute: Math.floor(ms / MINUTE_MS), isSecond: false };
  }
  return { minute, isSecond: (day.minutes?.indexOf(minute) ?? place) < place };
}

/** When an interval ends, counted from what the clock showed as it began: 02:00 even where the clock then jumps to 03:00. */
export function clockAfter(timeline: Timeline, index: number): ClockTime {
  const begins = clockAt(timeline, index);
  const minute = begins.minute + timeline.lengthMs / MINUTE_MS;
  const { minutes = [] } = dayAt(timeline, index);
  // The end of the last one that comes twice is a time that does not.
  return { minute, isSecond: begins.isSecond && minutes.indexOf(minute) !== minutes.lastIndexOf(minute) };
}

/** The instant at which an interval begins, or at which all end. */
export function instantAt({ startsAtMs, lengthMs }: Timeline, index: number): number {
  return startsAtMs + index * lengthMs;
}

/** The interval that an instant falls into; may lie before or behind all. */
export function indexAt({ startsAtMs, lengthMs }: Timeline, ms: number): number {
  return Math.floor((ms - startsAtMs) / lengthMs);
}
