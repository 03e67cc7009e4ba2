import type { DayKind, PlainDate, TariffCalendar, TariffDay, TariffSeason, TimeOfUse } from '@mains/contract';
import { addDays } from '../plain-date.js';
import { dayKindOn, minutesOf, seasonOn, tariffDayOn, timeOfUseAt } from './calendar.js';

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
  readonly next: (LocalMoment & { readonly timeOfUse: TimeOfUse }) | undefined;
}

/** A moment by the wall clock of the utility. */
export interface LocalMoment {
  readonly date: PlainDate;
  /** Since midnight. */
  readonly minute: number;
}

/**
 * The season and the price period that count at a moment, and what follows.
 * @throws RangeError when the calendar has a fault that leaves out the moment, or one of the days after it
 */
export function priceMoment(calendar: TariffCalendar, { date, minute }: LocalMoment): PriceMoment {
  const day = tariffDayOn(calendar, date);
  const timeOfUse = timeOfUseAt(day, minute);
  const later = runsOf(day).find(({ fromMinute }) => fromMinute > minute);
  return {
    season: seasonOn(calendar, date),
    dayKind: dayKindOn(calendar, date),
    timeOfUse,
    next: later
      ? { date, minute: later.fromMinute, timeOfUse: later.timeOfUse }
      : followingDays(calendar, date, timeOfUse),
  };
}

const DAYS_LOOKED_AHEAD = 7;

function followingDays(
  calendar: TariffCalendar,
  today: PlainDate,
  timeOfUse: TimeOfUse,
): PriceMoment['next'] {
  for (let ahead = 1; ahead <= DAYS_LOOKED_AHEAD; ahead++) {
    const date = addDays(today, ahead);
    const run = runsOf(tariffDayOn(calendar, date)).find((each) => each.timeOfUse !== timeOfUse);
    if (run) return { date, minute: run.fromMinute, timeOfUse: run.timeOfUse };
  }
  return undefined;
}
