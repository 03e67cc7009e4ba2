import type { DayKind, PlainDate, TariffCalendar, TariffDay, TariffSeason, TimeOfUse } from '@mains/contract';
import { addDays, weekday } from '../plain-date.js';

export const DAY_KINDS: readonly DayKind[] = ['weekday', 'saturday', 'sunday', 'holiday'];
/** The dearest by name first. */
export const TIMES_OF_USE: readonly TimeOfUse[] = ['sharp', 'peak', 'flat', 'valley', 'deep-valley'];

/** What was found for a day, by calendar: every bill asks about the same days, each several times. */
type Found<Thing> = WeakMap<TariffCalendar, Map<PlainDate, Thing>>;
const foundSeasons: Found<TariffSeason> = new WeakMap();
const foundDays: Found<TariffDay> = new WeakMap();

/** The season a day lies in. @throws RangeError when the calendar leaves the day out, or when it is not a date. */
export function seasonOn(calendar: TariffCalendar, date: PlainDate): TariffSeason {
  return once(foundSeasons, calendar, date, () => {
    weekday(date);
    const monthDay = date.slice(5);
    const season = calendar.seasons.find((each) => hasDay(each, monthDay));
    if (!season) throw new RangeError(`No season holds on ${date}`);
    return season;
  });
}

/** @param monthDay `MM-DD` */
function hasDay({ firstDay, lastDay }: TariffSeason, monthDay: string): boolean {
  return firstDay <= lastDay
    ? firstDay <= monthDay && monthDay <= lastDay
    : monthDay >= firstDay || monthDay <= lastDay;
}

/** What kind of day the tariff takes a date for; a holiday goes before the day of the week. */
export function dayKindOn(calendar: TariffCalendar, date: PlainDate): DayKind {
  if (calendar.holidays?.some((holiday) => holiday.date === date) === true) return 'holiday';
  const day = weekday(date);
  return day === 6 ? 'saturday' : day === 7 ? 'sunday' : 'weekday';
}

/** The price periods that a season has for a kind of day. */
export function hoursOf({ days }: TariffSeason, kind: DayKind): TariffDay | undefined {
  return days.find(({ on }) => on.includes(kind));
}

/** The price periods of a date. @throws RangeError when its season has none for such a day. */
export function tariffDayOn(calendar: TariffCalendar, date: PlainDate): TariffDay {
  return once(foundDays, calendar, date, () => {
    const kind = dayKindOn(calendar, date);
    const day = hoursOf(seasonOn(calendar, date), kind);
    if (!day) throw new RangeError(`The season of ${date} has no hours for a ${kind}`);
    return day;
  });
}

function once<Thing>(
  found: Found<Thing>,
  calendar: TariffCalendar,
  date: PlainDate,
  find: () => Thing,
): Thing {
  const known = found.get(calendar) ?? new Map<PlainDate, Thing>();
  found.set(calendar, known);
  const thing = known.get(date) ?? find();
  known.set(date, thing);
  return thing;
}

/**
 * The price period at a minute of a day, 0 to 1439.
 * @throws RangeError when the day has a gap there.
 */
export function timeOfUseAt(day: TariffDay, minuteOfDay: number): TimeOfUse {
  const found = day.spans.find(
    ({ from, to }) => minutesOf(from) <= minuteOfDay && minuteOfDay < minutesOf(to),
  );
  if (!found) throw new RangeError(`No price period at minute ${minuteOfDay}`);
  return found.timeOfUse;
}

/** `08:30` → 510; `24:00` → 1440. */
export function minutesOf(clockTime: string): number {
  return Number(clockTime.slice(0, 2)) * 60 + Number(clockTime.slice(3));
}

/**
 * What is wrong with a calendar, as a path into it; undefined when every minute of every day of any year has exactly one
 * price period, and every season an id of its own.
 */
export function calendarFault(calendar: TariffCalendar): string | undefined {
  const ids = new Set<string>();
  for (const [index, season] of calendar.seasons.entries()) {
    if (ids.has(season.id)) return `seasons[${index}].id`;
    ids.add(season.id);
    for (const kind of DAY_KINDS) {
      if (season.days.filter(({ on }) => on.includes(kind)).length !== 1) return `seasons[${index}].days`;
    }
    for (const [place, { spans }] of season.days.entries()) {
      const isWhole =
        spans[0]?.from === '00:00' &&
        spans.at(-1)?.to === '24:00' &&
        spans.every(({ from, to }, at) => from < to && (at === 0 || spans[at - 1]?.to === from));
      if (!isWhole) return `seasons[${index}].days[${place}].spans`;
    }
  }
  return coversTheYear(calendar) ? undefined : 'seasons';
}

function coversTheYear({ seasons }: TariffCalendar): boolean {
  // A leap year, so that 29 February is asked for too.
  return Array.from({ length: 366 }, (_, day) => addDays('2024-01-01', day).slice(5)).every(
    (monthDay) => seasons.filter((season) => hasDay(season, monthDay)).length === 1,
  );
}
