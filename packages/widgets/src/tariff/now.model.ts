import type { PlainDate, TariffCalendar, TariffSeason } from '@mains/contract';
import { addDays, MINUTES_PER_DAY, seasonOn, type LocalMoment, type PriceMoment } from '@mains/domain';
import { Formatter } from '@mains/i18n';
import type { Words } from './words.js';

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
      return label === undefined ? days : t('tariff.season', { label, days });
    })
    .join(t('tariff.list.semicolon'));
}

const LONGEST_YEAR_DAYS = 366;

/** The season that follows the one of today, and its first day; undefined where the year has one season. */
export function nextSeason(
  calendar: TariffCalendar,
  today: PlainDate,
): { readonly season: TariffSeason; readonly from: PlainDate } | undefined {
  const current = seasonOn(calendar, today);
  if (calendar.seasons.length < 2) return undefined;
  for (let ahead = 1; ahead <= LONGEST_YEAR_DAYS; ahead++) {
    const from = addDays(today, ahead);
    const season = seasonOn(calendar, from);
    if (season !== current) return { season, from };
  }
  return undefined;
}

/** `From Tue 1 Dec: Winter`. */
export function nextSeasonInWords(
  calendar: TariffCalendar | undefined,
  today: PlainDate,
  words: Words,
): string | undefined {
  const next = calendar && nextSeason(calendar, today);
  return (
    next &&
    words.t('tariff.now.nextSeason', {
      date: words.format.date(next.from, 'weekday'),
      season: next.season.label ?? seasonNames([next.season], words),
    })
  );
}

/** A time of the wall clock as the language writes it; the end of the day is 24:00. */
export function clock(minute: number, { format }: Words): string {
  if (minute === MINUTES_PER_DAY) return '24:00';
  // Of the second day: some page's faked clock takes the instant 0 for none.
  return new Formatter({ locale: format.locale, timeZone: 'UTC' }).time((MINUTES_PER_DAY + minute) * 60_000);
}
