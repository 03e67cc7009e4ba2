import type { DayKind, Id, TariffCalendar, TariffSeason, TimeOfUse } from '@mains/contract';
import { DAY_KINDS, hoursOf, TIMES_OF_USE } from './calendar.js';
import type { MinuteSpan, PriceRun } from './price-hours.js';
import { MINUTES_PER_DAY, runsOf } from './price-hours.js';

/** The hours of a season, as a table has them. */
export interface CalendarGrid {
  /** The widest column that no price period begins or ends within. */
  readonly stepMinutes: 60 | 30 | 15 | 1;
  /** Kinds of days with the same hours stand in one row. */
  readonly rows: readonly CalendarRow[];
  /** The same by price period, the dearest by name first. */
  readonly periods: readonly PeriodHours[];
}

export interface CalendarRow {
  readonly dayKinds: readonly DayKind[];
  /** From 00:00 to 24:00. */
  readonly runs: readonly PriceRun[];
}

export interface PeriodHours {
  readonly timeOfUse: TimeOfUse;
  /** Kinds of days with the same hours stand together; those without any are left out. */
  readonly on: readonly { readonly dayKinds: readonly DayKind[]; readonly spans: readonly MinuteSpan[] }[];
}

/**
 * The hours of one season. What ends at midnight and goes on after it is one span (23:00 to 07:00) in `periods` where
 * every day of the season has it so; otherwise it ends at 24:00, since the morning after may be another kind of day.
 * @throws RangeError when the calendar has no such season
 */
export function calendarGrid(calendar: TariffCalendar, seasonId: Id): CalendarGrid {
  const season = calendar.seasons.find(({ id }) => id === seasonId);
  if (!season) throw new RangeError('No such season');
  const rows = rowsOf(season);
  return { stepMinutes: stepOf(rows), rows, periods: periodsOf(rows) };
}

/** The seasons of a calendar, those with the same hours together, in the order of the first of each. */
export function seasonsByHours({ seasons }: TariffCalendar): TariffSeason[][] {
  return groupedBy(seasons, (season) => JSON.stringify(rowsOf(season)));
}

function rowsOf(season: TariffSeason): CalendarRow[] {
  const days = DAY_KINDS.flatMap((kind) => {
    const day = hoursOf(season, kind);
    return day ? [{ kind, runs: runsOf(day) }] : [];
  });
  return groupedBy(days, ({ runs }) => JSON.stringify(runs)).map((group) => ({
    dayKinds: group.map(({ kind }) => kind),
    runs: group[0]?.runs ?? [],
  }));
}

function stepOf(rows: readonly CalendarRow[]): CalendarGrid['stepMinutes'] {
  const boundaries = rows.flatMap(({ runs }) => runs.map(({ fromMinute }) => fromMinute));
  const steps = [60, 30, 15] as const;
  return steps.find((step) => boundaries.every((minute) => minute % step === 0)) ?? 1;
}

function periodsOf(rows: readonly CalendarRow[]): PeriodHours[] {
  const night = sharedNight(rows);
  return TIMES_OF_USE.flatMap((timeOfUse) => {
    const perRow = rows.map(({ dayKinds, runs }) => ({
      dayKinds,
      spans: joinedOver(
        night?.timeOfUse === timeOfUse ? night : undefined,
        runs.filter((run) => run.timeOfUse === timeOfUse),
      ),
    }));
    const on = groupedBy(
      perRow.filter(({ spans }) => spans.length > 0),
      ({ spans }) => JSON.stringify(spans),
    ).map((group) => ({
      dayKinds: DAY_KINDS.filter((kind) => group.some(({ dayKinds }) => dayKinds.includes(kind))),
      spans: group[0]?.spans ?? [],
    }));
    return on.length === 0 ? [] : [{ timeOfUse, on }];
  });
}

/** The run over midnight that all days have alike, if there is one. */
function sharedNight(rows: readonly CalendarRow[]): PriceRun | undefined {
  const nights = rows.map(({ runs }) => {
    const [first, last] = [runs[0], runs.at(-1)];
    return first && last && runs.length > 1 && first.timeOfUse === last.timeOfUse
      ? { timeOfUse: first.timeOfUse, fromMinute: last.fromMinute, toMinute: first.toMinute }
      : undefined;
  });
  return new Set(nights.map((each) => JSON.stringify(each))).size === 1 ? nights[0] : undefined;
}

function joinedOver(night: PriceRun | undefined, runs: readonly PriceRun[]): MinuteSpan[] {
  const spans = runs.map(({ fromMinute, toMinute }) => ({ fromMinute, toMinute }));
  if (!night) return spans;
  const byDay = spans.filter(({ fromMinute, toMinute }) => fromMinute > 0 && toMinute < MINUTES_PER_DAY);
  return [...byDay, { fromMinute: night.fromMinute, toMinute: night.toMinute }];
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
