import type { PlainDate } from '@mains/contract';
import {
  dateOfDay,
  daysFromIntervals,
  startsOfDays,
  type UsageDays,
  type UsageIntervals,
} from '@mains/domain';

/** Days of a file, and which of them are in it only in part. */
export interface DaysOfFile {
  readonly days: UsageDays;
  readonly partDays: readonly PlainDate[];
}

/**
 * Days counted from the intervals of a file, so that they come to what the intervals come to: a day of which some are missing
 * has the others, and is named as a part.
 */
export function daysOfFile(intervals: UsageIntervals, timeZone: string): DaysOfFile {
  const days = daysFromIntervals(intervals, timeZone);
  const [register] = days.registers;
  if (!register) return { days, partDays: [] };
  const starts = startsOfDays(days.firstDate, days.count + 1, timeZone);
  const values = register.values.slice();
  const partDays: PlainDate[] = [];
  for (const [day, whole] of values.entries()) {
    if (!Number.isNaN(whole)) continue;
    const known = sumWithin(intervals, starts[day] ?? 0, starts[day + 1] ?? 0);
    if (known === undefined) continue;
    values[day] = known;
    partDays.push(dateOfDay(days, day));
  }
  return { days: { ...days, registers: [{ ...register, values }] }, partDays };
}

/** What is known of the intervals that begin in some time; undefined where none is. */
function sumWithin(
  { startsAtMs, lengthMs, values }: UsageIntervals,
  startMs: number,
  endMs: number,
): number | undefined {
  const first = Math.max(0, Math.ceil((startMs - startsAtMs) / lengthMs));
  const end = Math.min(values.length, Math.ceil((endMs - startsAtMs) / lengthMs));
  let sum: number | undefined;
  for (let index = first; index < end; index += 1) {
    const value = values[index] ?? Number.NaN;
    if (!Number.isNaN(value)) sum = (sum ?? 0) + value;
  }
  return sum;
}
