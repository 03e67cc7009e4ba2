import type { TariffSeason } from '@mains/contract';
import { addDays, MINUTES_PER_DAY, type LocalMoment, type PriceMoment } from '@mains/domain';
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

/** A time of the wall clock as the language writes it; the end of the day is 24:00. */
export function clock(minute: number, { format }: Words): string {
  if (minute === MINUTES_PER_DAY) return '24:00';
  // Of the second day: some page's faked clock takes the instant 0 for none.
  return new Formatter({ locale: format.locale, timeZone: 'UTC' }).time((MINUTES_PER_DAY + minute) * 60_000);
}
