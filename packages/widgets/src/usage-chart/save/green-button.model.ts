import {
  addDays,
  daysWithin,
  startOfDay,
  writeGreenButton,
  type UsageDays,
  type UsageIntervals,
} from '@mains/domain';
import type { PlainDate } from '@mains/contract';
import type { UsageFacts } from '../usage-facts.js';

export interface GreenButtonContent {
  /** Makes the ids of the file; it is not itself written. */
  readonly id: string;
  readonly facts: Pick<UsageFacts, 'commodity' | 'timeZone' | 'nowMs'>;
  /** Intervals that reach over what is in view, where it shows some; else its days. */
  readonly intervals: readonly UsageIntervals[] | undefined;
  readonly days: UsageDays | undefined;
  /** The first and the last day in view. */
  readonly firstDate: PlainDate;
  readonly lastDate: PlainDate;
}

/** What is in view as a Green Button file: its days and no others. */
export function greenButtonText(content: GreenButtonContent, title: string): string {
  const { id, facts, intervals, days, firstDate, lastDate } = content;
  const { timeZone, nowMs } = facts;
  const of = { id, title, commodity: facts.commodity ?? 'other', timeZone } as const;
  const startMs = startOfDay(firstDate, timeZone);
  const endMs = startOfDay(addDays(lastDate, 1), timeZone);
  const services = intervals
    ? intervals.map((series) => ({
        ...of,
        content: { kind: 'intervals' as const, intervals: within(series, startMs, endMs) },
      }))
    : days
      ? [{ ...of, content: { kind: 'days' as const, days: daysWithin(days, firstDate, lastDate) } }]
      : [];
  return writeGreenButton(services, { title, updatedMs: nowMs });
}

/** The intervals that begin from one moment until another. */
function within(intervals: UsageIntervals, startMs: number, endMs: number): UsageIntervals {
  const { startsAtMs, lengthMs, values, marks } = intervals;
  const place = (ms: number): number =>
    Math.min(values.length, Math.max(0, Math.ceil((ms - startsAtMs) / lengthMs)));
  const [from, until] = [place(startMs), place(endMs)];
  return {
    ...intervals,
    startsAtMs: startsAtMs + from * lengthMs,
    values: values.subarray(from, until),
    marks: marks.subarray(from, until),
  };
}
