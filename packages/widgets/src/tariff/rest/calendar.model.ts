import type { DayKind, TariffCalendar, TariffSeason, TimeOfUse } from '@mains/contract';
import {
  addDays,
  calendarGrid,
  MINUTES_PER_DAY,
  priceMoment,
  seasonOn,
  seasonsByHours,
  type LocalMoment,
  type MinuteSpan,
} from '@mains/domain';
import { clock, nextSeason, seasonNames } from '../now.model.js';
import { listed } from '../words.js';
import type { RestWords } from './words.js';

/** The hours of some seasons that are alike, as a table and in words. */
export interface SeasonView {
  /** `Winter, 1 Dec to 29 Feb`; nothing where the year has one season. */
  readonly name: string | undefined;
  readonly isNow: boolean;
  /** `Now: Autumn, until 30 Nov`; only with a name, and where today lies in it. */
  readonly nowName: string | undefined;
  /** `The same hours: Spring, 1 Mar to 30 Jun`. */
  readonly sameHours: string | undefined;
  /** Columns of the table for each hour. */
  readonly stepsPerHour: number;
  readonly rows: readonly DayRow[];
  /** The same by price period. */
  readonly periods: readonly { readonly timeOfUse: TimeOfUse; readonly hours: readonly string[] }[];
}

export interface DayRow {
  readonly days: string;
  readonly cells: readonly HoursCell[];
}

export interface HoursCell {
  readonly timeOfUse: TimeOfUse;
  readonly columns: number;
  readonly minutes: number;
  /** `08:00`. */
  readonly from: string;
  /** `08:00 to 11:00`. */
  readonly hours: string;
  /** Where in the cell it is now, from 0 at its beginning to 1. */
  readonly nowAt: number | undefined;
}

export function seasonViews(calendar: TariffCalendar, now: LocalMoment, words: RestWords): SeasonView[] {
  const groups = seasonsByHours(calendar);
  const moment = priceMoment(calendar, now);
  const hasHolidays = (calendar.holidays ?? []).length > 0;
  return groups.map((seasons) => {
    const grid = calendarGrid(calendar, seasons[0]?.id ?? '');
    const isNow = seasons.some(({ id }) => id === moment.season.id);
    return {
      name: groups.length > 1 ? seasonNames(seasons, words) : undefined,
      isNow,
      ...(groups.length > 1 && isNow ? namesNow(calendar, seasons, now, words) : NOT_NOW),
      stepsPerHour: 60 / grid.stepMinutes,
      rows: grid.rows
        .filter(({ dayKinds }) => hasHolidays || dayKinds.some((kind) => kind !== 'holiday'))
        .map(({ dayKinds, runs }) => ({
          days: daysInWords(dayKinds, hasHolidays, words),
          cells: runs.map((run) => {
            const minutes = run.toMinute - run.fromMinute;
            const passed = (now.minute - run.fromMinute) / minutes;
            const isToday = isNow && dayKinds.includes(moment.dayKind);
            return {
              timeOfUse: run.timeOfUse,
              columns: minutes / grid.stepMinutes,
              minutes,
              from: clock(run.fromMinute, words),
              hours: spanInWords(run, words),
              nowAt: isToday && passed >= 0 && passed < 1 ? passed : undefined,
            };
          }),
        })),
      periods: grid.periods
        .map(({ timeOfUse, on }) => ({
          timeOfUse,
          hours: on
            .filter(({ dayKinds }) => hasHolidays || dayKinds.some((kind) => kind !== 'holiday'))
            .map(({ dayKinds, spans }) => {
              const days = daysInWords(dayKinds, hasHolidays, words);
              const hours = listed(
                spans.map((span) => spanInWords(span, words)),
                words,
              );
              const isEveryDay = days === words.t('tariffRest.days.every');
              return words.t(isEveryDay ? 'tariffRest.when.everyDay' : 'tariffRest.when.onDays', {
                days,
                hours,
              });
            }),
        }))
        .filter(({ hours }) => hours.length > 0),
    };
  });
}

const NOT_NOW = { nowName: undefined, sameHours: undefined };

/** The season of today by its name and its end, and those that have the same hours at another time. */
function namesNow(
  calendar: TariffCalendar,
  alike: readonly TariffSeason[],
  { date }: LocalMoment,
  words: RestWords,
): Pick<SeasonView, 'nowName' | 'sameHours'> {
  const { t, format } = words;
  const current = seasonOn(calendar, date);
  const next = nextSeason(calendar, date);
  const others = alike.filter((season) => season !== current);
  return {
    nowName:
      next && current.label !== undefined
        ? t('tariffRest.when.thisSeasonUntil', {
            name: current.label,
            date: format.date(addDays(next.from, -1), 'day'),
          })
        : t('tariffRest.when.thisSeason', { name: seasonNames([current], words) }),
    sameHours:
      others.length === 0 ? undefined : t('tariffRest.when.sameHours', { names: seasonNames(others, words) }),
  };
}

function spanInWords({ fromMinute, toMinute }: MinuteSpan, words: RestWords): string {
  if (toMinute - fromMinute === MINUTES_PER_DAY) return words.t('tariffRest.when.allDay');
  return words.t('tariffRest.when.hours', { from: clock(fromMinute, words), to: clock(toMinute, words) });
}

function daysInWords(dayKinds: readonly DayKind[], hasHolidays: boolean, words: RestWords): string {
  const { t } = words;
  const has = (kind: DayKind): boolean => dayKinds.includes(kind);
  const isWeek = has('weekday') && has('saturday') && has('sunday');
  if (isWeek)
    return t(has('holiday') || !hasHolidays ? 'tariffRest.days.every' : 'tariffRest.days.butHolidays');
  const isToSaturday = has('weekday') && has('saturday');
  const names = [
    ...(isToSaturday ? [t('tariffRest.days.toSaturday')] : []),
    ...(['weekday', 'saturday', 'sunday', 'holiday'] as const)
      .filter((kind) => has(kind) && (kind !== 'holiday' || hasHolidays))
      .filter((kind) => !isToSaturday || kind === 'sunday' || kind === 'holiday')
      .map((kind) =>
        t(kind === 'holiday' && dayKinds.length > 1 ? 'tariffRest.days.holidays' : `tariffRest.days.${kind}`),
      ),
  ];
  return listed(names, words);
}
