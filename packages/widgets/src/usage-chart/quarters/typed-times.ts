import type { PlainDate } from '@mains/contract';
import type { PlotSpan } from '@mains/ui';
import type { IntervalFacts } from '../usage-facts.js';
import { readingsOf } from './readings.js';
import { clockAfter, clockAt, timelineOf, type ClockDay, type Timeline } from './timeline.js';
import type { QuartersWords } from './words.js';

const MINUTES_PER_DAY = 1440;

/** Why a time that was typed cannot be taken. */
export type TimeFault = 'no-time' | 'skipped' | 'not-after';

export type TypedTime =
  { readonly ok: true; readonly minute: number } | { readonly ok: false; readonly fault: 'no-time' };

/**
 * A time as people type it: 18:00, 18.00, 18：00, 1800, 930, 18, 18h30, 6 pm. Of the end of a day also 24:00.
 * @returns minutes since midnight, 0 to 1440
 */
export function parseTime(text: string): TypedTime {
  const typed = text.normalize('NFKC').trim().toLowerCase();
  const match =
    /^(\d{1,2})(?:\s*[:.h点时]\s*(\d{2})?\s*分?)?\s*([ap])?\.?(?:m\.?)?$/.exec(typed) ??
    /^(\d{1,2})(\d{2})\s*([ap])?\.?(?:m\.?)?$/.exec(typed);
  const [, hourText = '', minuteText, half] = match ?? [];
  const [hour, minute] = [Number(hourText), Number(minuteText ?? 0)];
  const isFault =
    hourText === '' ||
    minute > 59 ||
    (half === undefined ? hour > 24 || (hour === 24 && minute > 0) : hour < 1 || hour > 12);
  if (isFault) return { ok: false, fault: 'no-time' };
  const hours = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  return { ok: true, minute: hours * 60 + minute };
}

export type TypedSpan =
  | { readonly ok: true; readonly span: PlotSpan }
  | { readonly ok: false; readonly field: 'from' | 'to'; readonly fault: TimeFault };

/** The intervals of a day, as `dayModel` draws them. */
export interface DayGrid {
  readonly date: PlainDate;
  /** IANA name. */
  readonly timeZone: string;
  /** When any interval begins, in epoch milliseconds. */
  readonly anchorMs: number;
  readonly lengthMs: number;
}

/** The intervals of a day by what is known; undefined where nothing is. */
export function dayGridOf(facts: IntervalFacts, date: PlainDate): DayGrid | undefined {
  const timeline = readingsOf(facts, { firstDate: date, lastDate: date })?.timeline;
  if (!timeline) return undefined;
  const { timeZone, startsAtMs, lengthMs } = timeline;
  return { date, timeZone, anchorMs: startsAtMs, lengthMs };
}

/** What to say beside the field. */
export function timeFaultText(fault: TimeFault, { t }: QuartersWords): string {
  return t(`usageQuarters.typed.${fault}`);
}

/**
 * The stretch between two times typed, widened to whole intervals. 00:00 as the end is the end of the day. Where clocks go
 * back, a time that comes twice is its first as a beginning and its second as an end, so that nothing typed is left out; a time
 * that is skipped is told.
 */
export function spanFromTimes(grid: DayGrid, from: string, to: string): TypedSpan {
  const timeline = timelineOfDay(grid);
  const start = parseTime(from);
  if (!start.ok) return { ok: false, field: 'from', fault: start.fault };
  const end = parseTime(to);
  if (!end.ok) return { ok: false, field: 'to', fault: end.fault };
  const [day] = timeline.days;
  if (!day) return { ok: false, field: 'from', fault: 'no-time' };
  const untilMinute = end.minute === 0 ? MINUTES_PER_DAY : end.minute;
  // Where clocks go back, 02:15 may come after 02:45.
  const isBackwards = untilMinute <= start.minute;
  if (isBackwards && !day.minutes) return { ok: false, field: 'to', fault: 'not-after' };
  const first = indexHolding(timeline, day, start.minute);
  if (first === undefined) return { ok: false, field: 'from', fault: 'skipped' };
  const last = untilMinute === MINUTES_PER_DAY ? day.end : indexEndingAt(timeline, day, untilMinute);
  if (last === undefined) return { ok: false, field: 'to', fault: 'skipped' };
  // One interval that holds both is no way from the one to the other.
  if (last <= first + (isBackwards ? 1 : 0)) return { ok: false, field: 'to', fault: 'not-after' };
  return { ok: true, span: { first, end: last } };
}

/** The times of a stretch as `<input type="time">` takes them; the end of a day is 00:00. */
export function timesOfSpan(
  grid: DayGrid,
  { first, end }: PlotSpan,
): { readonly from: string; readonly to: string } {
  const timeline = timelineOfDay(grid);
  return {
    from: inputTime(clockAt(timeline, first).minute),
    to: inputTime(clockAfter(timeline, end - 1).minute % MINUTES_PER_DAY),
  };
}

function timelineOfDay({ date, timeZone, anchorMs, lengthMs }: DayGrid): Timeline {
  return timelineOf({ firstDate: date, lastDate: date }, timeZone, { anchorMs, lengthMs });
}

/** The first interval in which the clock shows a time; undefined where it is skipped. */
function indexHolding(timeline: Timeline, day: ClockDay, minute: number): number | undefined {
  const length = timeline.lengthMs / 60_000;
  for (let index = day.first; index < day.end; index += 1) {
    const begins = clockAt(timeline, index).minute;
    if (begins <= minute && minute < begins + length) return index;
  }
  return undefined;
}

/** After the last interval that ends at a time or holds it. */
function indexEndingAt(timeline: Timeline, day: ClockDay, minute: number): number | undefined {
  const length = timeline.lengthMs / 60_000;
  for (let index = day.end - 1; index >= day.first; index -= 1) {
    const begins = clockAt(timeline, index).minute;
    if (begins < minute && minute <= begins + length) return index + 1;
  }
  return undefined;
}

function inputTime(minute: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(Math.floor(minute % 60))}`;
}
