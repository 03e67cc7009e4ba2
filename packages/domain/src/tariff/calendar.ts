import type { DayKind, PlainDate, TariffCalendar, TariffDay, TariffSeason, TimeOfUse } from '@mains/contract';
import { isCalendarDate } from '@mains/contract';
import { addDays, weekday } from '../plain-date.js';

export const MINUTES_PER_DAY = 1440;

/** Minutes of the wall clock since midnight, `to` not included; a run over midnight ends with a smaller number. */
export interface MinuteSpan {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** A price period without a break within one day. */
export interface PriceRun extends MinuteSpan {
  readonly timeOfUse: TimeOfUse;
}

/** Minutes since midnight of a time such as `08:30`; `24:00` is 1440. */
export function minuteOf(clockTime: string): number {
  return Number(clockTime.slice(0, 2)) * 60 + Number(clockTime.slice(3));
}

/** The price periods of a day in order, neighbours of one period joined. */
export function runsOf({ spans }: TariffDay): PriceRun[] {
  const runs: PriceRun[] = [];
  for (const { from, to, timeOfUse } of spans) {
    const last = runs.at(-1);
    const toMinute = minuteOf(to);
    if (last?.timeOfUse === timeOfUse) runs[runs.length - 1] = { ...last, toMinute };
    else runs.push({ fromMinute: minuteOf(from), toMinute, timeOfUse });
  }
  return runs;
}

/** The season that a date belongs to. */
export function seasonOn({ seasons }: TariffCalendar, date: PlainDate): TariffSeason | undefined {
  return seasons.find((season) => isInSeason(season, date.slice(5)));
}

/** What kind of day a date is; a holiday is one whatever day of the week it falls on. */
export function dayKindOn({ holidays = [] }: TariffCalendar, date: PlainDate): DayKind {
  if (holidays.some((holiday) => holiday.date === date)) return 'holiday';
  const day = weekday(date);
  return day === 6 ? 'saturday' : day === 7 ? 'sunday' : 'weekday';
}

export interface PriceMoment {
  readonly season: TariffSeason;
  readonly dayKind: DayKind;
  readonly timeOfUse: TimeOfUse;
  /** When another price period begins and which; nothing where none does within a week. */
  readonly next:
    { readonly date: PlainDate; readonly minute: number; readonly timeOfUse: TimeOfUse } | undefined;
}

/**
 * The season and the price period that count at a moment, and what follows.
 * @param minute of the wall clock since midnight
 * @param dayKind where it is known better than by the date
 * @returns nothing where the calendar leaves the moment out
 */
export function priceMoment(
  calendar: TariffCalendar,
  { date, minute, dayKind = dayKindOn(calendar, date) }: PriceMomentAt,
): PriceMoment | undefined {
  const season = seasonOn(calendar, date);
  const runs = season && runsOn(season, dayKind);
  const current = runs?.find(({ fromMinute, toMinute }) => fromMinute <= minute && minute < toMinute);
  if (!season || !runs || !current) return undefined;
  const { timeOfUse } = current;
  const later = runs.find((run) => run.fromMinute >= current.toMinute);
  const next = later
    ? { date, minute: later.fromMinute, timeOfUse: later.timeOfUse }
    : followingDays(calendar, date, timeOfUse);
  return { season, dayKind, timeOfUse, next };
}

export interface PriceMomentAt {
  readonly date: PlainDate;
  readonly minute: number;
  readonly dayKind?: DayKind | undefined;
}

/**
 * Whether a calendar keeps what its shape cannot say: every day of the year in one season, every kind of day in one
 * entry, every day from 00:00 to 24:00 without a gap.
 * @returns the first field that does not, such as `seasons[0].days[1].spans[2].from`
 */
export function faultInCalendar({ seasons }: TariffCalendar): string | undefined {
  for (const [index, season] of seasons.entries()) {
    for (const name of ['firstDay', 'lastDay'] as const) {
      if (!isCalendarDate(`${LEAP_YEAR}-${season[name]}`)) return `seasons[${index}].${name}`;
    }
    const fault = faultInDays(season);
    if (fault !== undefined) return `seasons[${index}].${fault}`;
  }
  const isOnce = (date: PlainDate): boolean =>
    seasons.filter((season) => isInSeason(season, date.slice(5))).length === 1;
  for (let date = `${LEAP_YEAR}-01-01`; date.startsWith(LEAP_YEAR); date = addDays(date, 1)) {
    if (!isOnce(date)) return 'seasons';
  }
  return undefined;
}

const LEAP_YEAR = '2024';
const DAY_KINDS: readonly DayKind[] = ['weekday', 'saturday', 'sunday', 'holiday'];
const DAYS_LOOKED_AHEAD = 7;

function faultInDays({ days }: TariffSeason): string | undefined {
  const kinds = days.flatMap(({ on }) => on);
  if (kinds.length !== DAY_KINDS.length || !DAY_KINDS.every((kind) => kinds.includes(kind))) return 'days';
  for (const [at, { spans }] of days.entries()) {
    let reached = 0;
    for (const [index, { from, to }] of spans.entries()) {
      if (minuteOf(from) !== reached) return `days[${at}].spans[${index}].from`;
      if (minuteOf(to) <= reached) return `days[${at}].spans[${index}].to`;
      reached = minuteOf(to);
    }
    if (reached !== MINUTES_PER_DAY) return `days[${at}].spans`;
  }
  return undefined;
}

/** `MM-DD` sorts as the days of a year do, and 02-29 comes after every other day of February. */
function isInSeason({ firstDay, lastDay }: TariffSeason, monthDay: string): boolean {
  return firstDay <= lastDay
    ? firstDay <= monthDay && monthDay <= lastDay
    : firstDay <= monthDay || monthDay <= lastDay;
}

function runsOn(season: TariffSeason, kind: DayKind): PriceRun[] | undefined {
  const day = season.days.find(({ on }) => on.includes(kind));
  return day && runsOf(day);
}

function followingDays(
  calendar: TariffCalendar,
  today: PlainDate,
  timeOfUse: TimeOfUse,
): PriceMoment['next'] {
  for (let ahead = 1; ahead <= DAYS_LOOKED_AHEAD; ahead++) {
    const date = addDays(today, ahead);
    const season = seasonOn(calendar, date);
    const run =
      season && runsOn(season, dayKindOn(calendar, date))?.find((each) => each.timeOfUse !== timeOfUse);
    if (run) return { date, minute: run.fromMinute, timeOfUse: run.timeOfUse };
  }
  return undefined;
}
