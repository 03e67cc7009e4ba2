import type { DayKind, PlainDate, TariffCalendar, TariffDay, TariffSeason, TimeOfUse } from '@mains/contract';
import { addDays } from '../plain-date.js';
import { dayKindOn, minutesOf, seasonOn } from './calendar.js';

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

/** The price periods of a day in order, neighbours of one period joined. */
export function runsOf({ spans }: TariffDay): PriceRun[] {
  const runs: PriceRun[] = [];
  for (const { from, to, timeOfUse } of spans) {
    const last = runs.at(-1);
    const toMinute = minutesOf(to);
    if (last?.timeOfUse === timeOfUse) runs[runs.length - 1] = { ...last, toMinute };
    else runs.push({ fromMinute: minutesOf(from), toMinute, timeOfUse });
  }
  return runs;
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
 * @throws RangeError when the calendar has a fault that leaves the moment out
 */
export function priceMoment(
  calendar: TariffCalendar,
  { date, minute, dayKind = dayKindOn(calendar, date) }: PriceMomentAt,
): PriceMoment {
  const season = seasonOn(calendar, date);
  const runs = runsOn(season, dayKind);
  const current = runs.find(({ fromMinute, toMinute }) => fromMinute <= minute && minute < toMinute);
  if (!current) throw new RangeError(`No price period at minute ${minute}`);
  const { timeOfUse } = current;
  const later = runs.find((run) => run.fromMinute >= current.toMinute);
  const next = later
    ? { date, minute: later.fromMinute, timeOfUse: later.timeOfUse }
    : followingDays(calendar, date, timeOfUse);
  return { season, dayKind, timeOfUse, next };
}

export interface PriceMomentAt {
  readonly date: PlainDate;
  /** Of the wall clock since midnight. */
  readonly minute: number;
  /** Where it is known better than by the date. */
  readonly dayKind?: DayKind | undefined;
}

const DAYS_LOOKED_AHEAD = 7;

function runsOn(season: TariffSeason, kind: DayKind): PriceRun[] {
  const day = season.days.find(({ on }) => on.includes(kind));
  return day ? runsOf(day) : [];
}

function followingDays(
  calendar: TariffCalendar,
  today: PlainDate,
  timeOfUse: TimeOfUse,
): PriceMoment['next'] {
  for (let ahead = 1; ahead <= DAYS_LOOKED_AHEAD; ahead++) {
    const date = addDays(today, ahead);
    const runs = runsOn(seasonOn(calendar, date), dayKindOn(calendar, date));
    const run = runs.find((each) => each.timeOfUse !== timeOfUse);
    if (run) return { date, minute: run.fromMinute, timeOfUse: run.timeOfUse };
  }
  return undefined;
}
