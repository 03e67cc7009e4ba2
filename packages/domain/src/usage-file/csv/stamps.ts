import { minuteOfDayIn } from '../../plain-date.js';
import type { RowTime } from './cells-of-file.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

interface Timed {
  readonly time: RowTime;
}

/** Which end of its interval a time says; `either` when it could be both. */
export type StampSide = 'start' | 'end' | 'either';

/**
 * What the times of a series tell by themselves: they begin at midnight and stop one interval before it, or begin one
 * interval after it and stop there. Days and longer periods are called by their beginning.
 */
export function sideTold(rows: readonly Timed[], timeZone: string): StampSide {
  let first: RowTime | undefined;
  let last: RowTime | undefined;
  let lengthMs = Infinity;
  let before: RowTime | undefined;
  for (const { time } of rows) {
    if (!first || time.ms < first.ms) first = time;
    if (!last || time.ms > last.ms) last = time;
    const step = before ? Math.abs(time.ms - before.ms) : 0;
    if (step > 0 && step < lengthMs) lengthMs = step;
    before = time;
  }
  if (!first || !last || lengthMs >= DAY_MS - 2 * 3_600_000) return 'start';
  const wall = [minutesOf(first), minutesOf(last)];
  const zoned = [first, last].map((time) =>
    time.isInstant ? minuteOfDayIn(time.ms, timeZone) : minutesOf(time),
  );
  const length = lengthMs / MINUTE_MS;
  for (const [from = 0, until = 0] of [zoned, wall]) {
    const begins = from === 0 || until === 1440 - length;
    const ends = from === length || until === 0;
    if (begins !== ends) return begins ? 'start' : 'end';
  }
  return 'either';
}

function minutesOf({ ms }: RowTime): number {
  return (((ms % DAY_MS) + DAY_MS) % DAY_MS) / MINUTE_MS;
}

/**
 * Times whose days run from 00:30 to 00:00 on one date, as British downloads have them: that midnight is the end of its day.
 * Undefined when the days do not run so.
 */
export function withLateMidnights<Row extends Timed>(rows: readonly Row[]): readonly Row[] | undefined {
  const isDescending = (rows[0]?.time.ms ?? 0) > (rows.at(-1)?.time.ms ?? 0) + DAY_MS;
  const starts = new Set<number>();
  const late = new Set<number>();
  for (const [index, { time }] of rows.entries()) {
    if (time.isInstant || minutesOf(time) !== 0) continue;
    const other = rows[isDescending ? index + 1 : index - 1]?.time;
    const further = rows[isDescending ? index + 2 : index - 2]?.time;
    const step = other && further ? other.ms - further.ms : 0;
    // The row before it in time is the last one of the same date.
    if (other && step > 0 && step < DAY_MS / 2 && other.ms === time.ms + DAY_MS - step) late.add(index);
    else starts.add(index);
  }
  if (late.size === 0 || starts.size > late.size) return undefined;
  return rows.map((row, index) =>
    late.has(index) ? { ...row, time: { ...row.time, ms: row.time.ms + DAY_MS } } : row,
  );
}
