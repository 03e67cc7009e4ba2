import type { BillingPeriod, Instant, PlainDate, YearMonth } from '@mains/contract';
import { isCalendarDate } from '@mains/contract';

export const MS_PER_DAY = 86_400_000;

/** Days since 1970-01-01 of the proleptic Gregorian calendar. @throws RangeError when it is not a date. */
export function epochDay(date: PlainDate): number {
  if (!isCalendarDate(date)) throw new RangeError('Not a calendar date');
  // A date alone is read as midnight in UTC (ECMA-262), whatever the zone of the machine.
  return Date.parse(date) / MS_PER_DAY;
}

/** The date so many days after 1970-01-01. @throws RangeError outside the years 0000 to 9999. */
export function dateFromEpochDay(days: number): PlainDate {
  if (!Number.isSafeInteger(days)) throw new RangeError('Not a whole number of days');
  const text = new Date(days * MS_PER_DAY).toISOString();
  // Years beyond have a sign and six digits.
  if (text.length > 24) throw new RangeError('The date leaves the years 0000 to 9999');
  return text.slice(0, 10);
}

/** The date `n` days later, earlier when negative. @throws RangeError when it is not a date, or leaves 0000 to 9999. */
export function addDays(date: PlainDate, n: number): PlainDate {
  return dateFromEpochDay(epochDay(date) + n);
}

/** Days from `a` to `b`, negative when `b` is the earlier one. @throws RangeError when one is not a date. */
export function daysBetween(a: PlainDate, b: PlainDate): number {
  return epochDay(b) - epochDay(a);
}

/** Days of a period whose first and last day both belong to it. @throws RangeError when the last comes before the first. */
export function daysInPeriod(period: BillingPeriod): number {
  const days = daysBetween(period.firstDate, period.lastDate) + 1;
  if (days < 1) throw new RangeError('The period ends before it begins');
  return days;
}

/** ISO 8601 day of the week, 1 for Monday to 7 for Sunday. @throws RangeError when it is not a date. */
export function weekday(date: PlainDate): number {
  return ((((epochDay(date) + 3) % 7) + 7) % 7) + 1;
}

/** The month a date lies in. @throws RangeError when it is not a date. */
export function yearMonthOf(date: PlainDate): YearMonth {
  if (!isCalendarDate(date)) throw new RangeError('Not a calendar date');
  return date.slice(0, 7);
}

/** The month `n` months later, earlier when negative. @throws RangeError when it is not a month. */
export function addMonths(month: YearMonth, n: number): YearMonth {
  if (!isCalendarDate(`${month}-01`) || !Number.isSafeInteger(n)) throw new RangeError('Not a month');
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + n;
  return written(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1).slice(0, 7);
}

/** The last day of a month, leap years counted. */
export function lastDateOfMonth(month: YearMonth): PlainDate {
  return addDays(`${addMonths(month, 1)}-01`, -1);
}

/** The calendar date at an instant (epoch milliseconds or the contract's text) in an IANA zone. @throws RangeError on a bad instant or zone. */
export function plainDateIn(instant: number | Instant, timeZone: string): PlainDate {
  const local = wallClock(epochMsOf(instant), timeZone);
  return dateFromEpochDay(Math.floor(local / MS_PER_DAY));
}

/** The minute that a wall clock of a zone shows at an instant, 0 to 1439. @throws RangeError on a bad instant or zone. */
export function minuteOfDayIn(instant: number | Instant, timeZone: string): number {
  const local = wallClock(epochMsOf(instant), timeZone);
  return Math.floor((local - Math.floor(local / MS_PER_DAY) * MS_PER_DAY) / 60_000);
}

/** An instant as the contract writes it, with milliseconds only where there are some. */
export function instantText(epochMs: number): Instant {
  return new Date(epochMs).toISOString().replace('.000Z', 'Z');
}

function epochMsOf(instant: number | Instant): number {
  const epochMs = typeof instant === 'number' ? instant : Date.parse(instant);
  if (!Number.isFinite(epochMs)) throw new RangeError('Not an instant');
  return epochMs;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What a wall clock of the zone shows, read as if it were UTC, in epoch milliseconds. */
export function wallClock(epochMs: number, timeZone: string): number {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(timeZone, clock);
  }
  const part = Object.fromEntries(clock.formatToParts(epochMs).map(({ type, value }) => [type, value]));
  const year = part['era'] === 'BC' ? 1 - Number(part['year']) : Number(part['year']);
  const days = epochDay(written(year, Number(part['month']), Number(part['day'])));
  const seconds = (Number(part['hour']) * 60 + Number(part['minute'])) * 60 + Number(part['second']);
  const milliseconds = ((epochMs % 1000) + 1000) % 1000;
  return days * MS_PER_DAY + seconds * 1000 + milliseconds;
}

function written(year: number, month: number, day: number): PlainDate {
  if (year < 0 || year > 9999) throw new RangeError('The date leaves the years 0000 to 9999');
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
