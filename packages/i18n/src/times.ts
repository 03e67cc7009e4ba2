import type { PlainDate } from '@mains/contract';
import { dateFormat } from './intl-cache.js';
import type { LocaleTag } from './locale.js';
import { formatNumber } from './numbers.js';

// Apart from the formatter: only what shows use needs them, and the first bill does not wait for them.

/**
 * A time of a wall clock by its whole minutes since midnight: 09:00; in Chinese without a zero before the hour, 9:00. The
 * end of a day is 24:00.
 */
export function clockText(locale: LocaleTag, minuteOfDay: number): string {
  const hour = String(Math.floor(minuteOfDay / 60));
  const minute = String(minuteOfDay % 60).padStart(2, '0');
  return `${locale === 'zh-CN' ? hour : hour.padStart(2, '0')}:${minute}`;
}

/** A length of time in whole minutes: 3 h 30 min, 15 min, 24 h; 3小时30分钟. */
export function durationText(locale: LocaleTag, minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const [hour, minute, between] =
    locale === 'zh-CN' ? (['小时', '分钟', ''] as const) : (['\u00A0h', '\u00A0min', ' '] as const);
  return [
    ...(hours > 0 ? [formatNumber(locale, String(hours)) + hour] : []),
    ...(rest > 0 || hours === 0 ? [String(rest) + minute] : []),
  ].join(between);
}

/** Monday; 周一. */
export function dayName(locale: LocaleTag, date: PlainDate): string {
  return weekdayName(locale, date, locale === 'zh-CN' ? 'short' : 'long');
}

/** Monday 23 November; 11月23日（周一）. With its year where `today` is given and in another one: Tuesday 1 October 2024. */
export function fullDay(locale: LocaleTag, date: PlainDate, today: PlainDate = date): string {
  const [year, month, day] = date.split('-').map(Number);
  const isOtherYear = date.slice(0, 4) !== today.slice(0, 4);
  if (locale === 'zh-CN') {
    return `${isOtherYear ? `${year}年` : ''}${month}月${day}日（${weekdayName(locale, date, 'short')}）`;
  }
  const monthName = dateFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.parse(date));
  const text = `${weekdayName(locale, date, 'long')} ${day} ${monthName}`;
  return isOtherYear ? `${text} ${year}` : text;
}

function weekdayName(locale: LocaleTag, date: PlainDate, weekday: 'short' | 'long'): string {
  // A plain date has no zone: its midnight is taken and read in the same one.
  return dateFormat(locale, { weekday, timeZone: 'UTC' }).format(Date.parse(date));
}
