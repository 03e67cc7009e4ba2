import type { PlainDate } from '@mains/contract';
import { decimalFromInteger, divideRounded } from '../decimal.js';
import { addDays, daysBetween, minuteOfDayIn, plainDateIn } from '../plain-date.js';
import { startOfDay } from '../day-start.js';
import { ESTIMATED, type UsageIntervals } from './intervals.js';

/** One night, by the date of its morning. */
export interface Night {
  readonly date: PlainDate;
  /** Of its interval with the least flow: to whole litres, a half upwards. */
  readonly litresPerHour: number;
  /** Whether it flowed in every interval of the night. */
  readonly flows: boolean;
}

/** Whether water flows while nobody uses any. */
export type NightFlow =
  /** In one of the last three complete nights there was a time without flow. */
  | { readonly state: 'none'; readonly nights: readonly Night[] }
  | {
      readonly state: 'flow';
      /** The least flow of the last night, to whole litres, a half upwards; 0 when it is less than half a litre. */
      readonly litresPerHour: number;
      /** What that comes to in 24 hours, to whole litres. */
      readonly litresPerDay: number;
      /** The first of the complete nights in a row, by the date of its morning. */
      readonly sinceDate: PlainDate;
      /** Whether the complete night before had a time without flow; else it may have begun earlier than what is known. */
      readonly isSinceKnown: boolean;
      readonly nights: readonly Night[];
    }
  /** Fewer than three complete nights among the last seven, or intervals longer than an hour. */
  | { readonly state: 'unknown'; readonly nights: readonly Night[] };

const FROM_MINUTE = 120;
const UNTIL_MINUTE = 300;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const NIGHTS_ASKED = 3;
const NIGHTS_LOOKED_AT = 7;
/** How far back a flow is followed. */
const NIGHTS_FOLLOWED = 400;
/** Digits that turn the unit into litres: 1 m3 is 1,000 L. */
const TO_LITRES: Partial<Record<UsageIntervals['unit'], number>> = { m3: 3, L: 0 };

/**
 * A hint at a leak from the flow between 02:00 and 05:00 by the wall clock: flow, when in each of the last three complete nights
 * no interval was without any. A night is complete when all its intervals arrived and none is estimated. One step of the
 * meter's last digit in each interval is enough: a meter that counts whole litres has none for a drip that fills a litre in
 * more than an interval, so that no flow is no proof.
 *
 * That there is a time of the night without use where nothing leaks is how leaks are looked for behind a meter (GST4Water, Water 2019, 11(3), 405, https://doi.org/10.3390/w11030405, and meter makers' alarms such as
 * https://help.smartvatten.com/en/articles/6211881-how-the-leak-detection-system-works); these three hours and three nights are ours.
 * @param lastDate the date of the last morning that may count, such as today
 * @returns undefined for what is no water: not counted in m3 or L
 */
export function nightFlow(
  intervals: UsageIntervals,
  lastDate: PlainDate,
  timeZone: string,
): NightFlow | undefined {
  const more = TO_LITRES[intervals.unit];
  if (more === undefined) return undefined;
  const isFine = intervals.lengthMs <= HOUR_MS && intervals.values.length > 0;
  const firstDate = isFine ? plainDateIn(intervals.startsAtMs, timeZone) : lastDate;
  const available = isFine ? Math.max(0, daysBetween(firstDate, lastDate) + 1) : 0;
  const nights: Found[] = [];
  for (let back = 0; back < Math.min(available, NIGHTS_FOLLOWED); back += 1) {
    if (back >= NIGHTS_LOOKED_AT && !followsOn(nights)) break;
    const night = nightOf(intervals, addDays(lastDate, -back), timeZone);
    if (night) nights.push(night);
  }
  const asked = nights.slice(0, NIGHTS_ASKED);
  const shown = asked.map(({ date, least }) => nightAs(date, least)).reverse();
  const [last] = nights;
  if (asked.length < NIGHTS_ASKED || !last) return { state: 'unknown', nights: shown };
  if (asked.some(({ least }) => least <= 0)) return { state: 'none', nights: shown };
  const end = nights.findIndex(({ least }) => least <= 0);
  const since = (end < 0 ? nights : nights.slice(0, end)).at(-1) ?? last;
  return {
    state: 'flow',
    litresPerHour: litres(last.least, 1),
    litresPerDay: litres(last.least, 24),
    sinceDate: since.date,
    isSinceKnown: end >= 0,
    nights: shown,
  };

  function litres(least: number, hours: number): number {
    const exact = divideRounded(
      {
        coefficient: BigInt(least) * BigInt(HOUR_MS * hours) * 10n ** BigInt(more ?? 0),
        scale: intervals.digits,
      },
      decimalFromInteger(intervals.lengthMs),
      0,
    );
    return Number(exact.coefficient);
  }

  function nightAs(date: PlainDate, least: number): Night {
    return { date, litresPerHour: litres(Math.max(0, least), 1), flows: least > 0 };
  }
}

interface Found {
  readonly date: PlainDate;
  /** What the interval with the least counted. */
  readonly least: number;
}

/** Whether the first nights all flow, so that it is worth to look for when that began. */
function followsOn(nights: readonly Found[]): boolean {
  return nights.length >= NIGHTS_ASKED && nights.every(({ least }) => least > 0);
}

/** Undefined when something of the night is missing or estimated. */
function nightOf(
  { startsAtMs, lengthMs, values, marks }: UsageIntervals,
  date: PlainDate,
  timeZone: string,
): Found | undefined {
  const [from, until] = [startOfDay(date, timeZone), startOfDay(addDays(date, 1), timeZone)];
  const isPlain = until - from === 24 * HOUR_MS;
  let least = Number.POSITIVE_INFINITY;
  const begins = Math.ceil((from - startsAtMs) / lengthMs);
  for (let index = begins; startsAtMs + index * lengthMs < until; index += 1) {
    const ms = startsAtMs + index * lengthMs;
    const minute = isPlain ? (ms - from) / MINUTE_MS : minuteOfDayIn(ms, timeZone);
    if (minute >= UNTIL_MINUTE) break;
    if (minute < FROM_MINUTE) continue;
    const value = values[index] ?? Number.NaN;
    if (Number.isNaN(value) || marks[index] === ESTIMATED) return undefined;
    least = Math.min(least, value);
  }
  return Number.isFinite(least) ? { date, least } : undefined;
}
