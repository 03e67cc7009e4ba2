import type { DayKind, PlainDate, TariffCalendar, TariffSeason, TimeOfUse } from '@mains/contract';
import {
  addDays,
  calendarGrid,
  MINUTES_PER_DAY,
  priceMoment,
  seasonsByHours,
  type MinuteSpan,
  type PriceMoment,
} from '@mains/domain';
import { Formatter } from '@mains/i18n';
import { listed, type Words } from './words.js';

/** A moment in the utility's zone. */
export interface LocalMoment {
  readonly date: PlainDate;
  /** Of the wall clock since midnight. */
  readonly minute: number;
}

/** The hours of some seasons that are alike, as a table and in words. */
export interface SeasonView {
  /** `Winter, 1 Dec to 29 Feb`; nothing where the year has one season. */
  readonly name: string | undefined;
  readonly isNow: boolean;
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

export function seasonViews(calendar: TariffCalendar, now: LocalMoment, words: Words): SeasonView[] {
  const groups = seasonsByHours(calendar);
  const moment = priceMoment(calendar, now);
  const hasHolidays = (calendar.holidays ?? []).length > 0;
  return groups.map((seasons) => {
    const grid = calendarGrid(calendar, seasons[0]?.id ?? '');
    const isNow = seasons.some(({ id }) => id === moment.season.id);
    return {
      name: groups.length > 1 ? seasonNames(seasons, words) : undefined,
      isNow,
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
              const isEveryDay = days === words.t('tariff.days.every');
              return words.t(isEveryDay ? 'tariff.when.everyDay' : 'tariff.when.onDays', { days, hours });
            }),
        }))
        .filter(({ hours }) => hours.length > 0),
    };
  });
}

/** `Now: flat until 18:00, then peak`. */
export function nowInWords({ timeOfUse, next }: PriceMoment, now: LocalMoment, words: Words): string {
  const { t, format } = words;
  const period = t(`tariff.period.${timeOfUse}`);
  if (!next) return t('tariff.now.always', { period });
  const time = clock(next.minute, words);
  const until =
    next.date === now.date
      ? time
      : next.date === addDays(now.date, 1)
        ? t('tariff.now.tomorrow', { time })
        : t('tariff.now.onDate', { date: format.date(next.date, 'weekday'), time });
  return t('tariff.now.until', { period, until, next: t(`tariff.period.${next.timeOfUse}`) });
}

/** `Winter, 1 Dec to 29 Feb; summer, …`. */
export function seasonNames(seasons: readonly TariffSeason[], { t, format }: Words): string {
  return seasons
    .map(({ label, firstDay, lastDay }) => {
      // Any leap year: 02-29 stands for the end of February.
      const days = format.period(
        { firstDate: `2024-${firstDay}`, lastDate: `2024-${lastDay}` },
        { year: false },
      );
      return label === undefined ? days : t('tariff.when.season', { label, days });
    })
    .join(t('tariff.list.semicolon'));
}

function spanInWords({ fromMinute, toMinute }: MinuteSpan, words: Words): string {
  if (toMinute - fromMinute === MINUTES_PER_DAY) return words.t('tariff.when.allDay');
  return words.t('tariff.when.hours', { from: clock(fromMinute, words), to: clock(toMinute, words) });
}

function daysInWords(dayKinds: readonly DayKind[], hasHolidays: boolean, words: Words): string {
  const { t } = words;
  const has = (kind: DayKind): boolean => dayKinds.includes(kind);
  const isWeek = has('weekday') && has('saturday') && has('sunday');
  if (isWeek) return t(has('holiday') || !hasHolidays ? 'tariff.days.every' : 'tariff.days.butHolidays');
  const isToSaturday = has('weekday') && has('saturday');
  const names = [
    ...(isToSaturday ? [t('tariff.days.toSaturday')] : []),
    ...(['weekday', 'saturday', 'sunday', 'holiday'] as const)
      .filter((kind) => has(kind) && (kind !== 'holiday' || hasHolidays))
      .filter((kind) => !isToSaturday || kind === 'sunday' || kind === 'holiday')
      .map((kind) =>
        t(kind === 'holiday' && dayKinds.length > 1 ? 'tariff.days.holidays' : `tariff.days.${kind}`),
      ),
  ];
  return listed(names, words);
}

/** A time of the wall clock as the language writes it; the end of the day is 24:00. */
function clock(minute: number, { format }: Words): string {
  if (minute === MINUTES_PER_DAY) return '24:00';
  return new Formatter({ locale: format.locale, timeZone: 'UTC' }).time(minute * 60_000);
}
