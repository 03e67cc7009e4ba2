import type { PlainDate } from '@mains/contract';
import { isCalendarDate } from '@mains/contract';
import { dateFormat } from './intl-cache.js';
import type { LocaleTag } from './locale.js';

/**
 * | style | en | zh-CN |
 * |---|---|---|
 * | `day` | 30 Nov | 11月30日 |
 * | `dayYear` | 30 Nov 2026 | 2026年11月30日 |
 * | `weekday` | Mon 30 Nov | 11月30日（周一） |
 * | `weekdayYear` | Mon 30 Nov 2026 | 2026年11月30日（周一） |
 * | `full` | Monday 30 November 2026 | 2026年11月30日 星期一 |
 * | `month` | November | 11月 |
 * | `monthShort` | Nov | 11月 |
 * | `monthTick` (axes) | Nov | 11 |
 * | `monthYear` | November 2026 | 2026年11月 |
 * | `year` | 2026 | 2026年 |
 */
export type DateStyle =
  | 'day'
  | 'dayYear'
  | 'weekday'
  | 'weekdayYear'
  | 'full'
  | 'month'
  | 'monthShort'
  | 'monthTick'
  | 'monthYear'
  | 'year';

/**
 * A month (`2026-11`) will do for the styles that need no day.
 * @throws RangeError when it is no date.
 */
export function formatDate(locale: LocaleTag, date: PlainDate, style: DateStyle): string {
  const needsNoDay = style.startsWith('month') || style === 'year';
  const whole = needsNoDay && date.length === 7 ? `${date}-01` : date;
  if (!isCalendarDate(whole)) throw new RangeError('Not a calendar date');
  return locale === 'zh-CN' ? inChinese(whole, style) : inEnglish(whole, style);
}

function inChinese(date: PlainDate, style: DateStyle): string {
  const [year, month, day] = numbers(date);
  const short = `${month}月${day}日`;
  switch (style) {
    case 'day':
      return short;
    case 'dayYear':
      return `${year}年${short}`;
    case 'weekday':
      return `${short}（${name(date, { weekday: 'short' }, 'zh-CN')}）`;
    case 'weekdayYear':
      return `${year}年${short}（${name(date, { weekday: 'short' }, 'zh-CN')}）`;
    case 'full':
      return `${year}年${short} ${name(date, { weekday: 'long' }, 'zh-CN')}`;
    case 'month':
    case 'monthShort':
      return `${month}月`;
    case 'monthTick':
      return String(month);
    case 'monthYear':
      return `${year}年${month}月`;
    case 'year':
      return `${year}年`;
  }
}

function inEnglish(date: PlainDate, style: DateStyle): string {
  const [year, , day] = numbers(date);
  // Part by part, since whole patterns differ between engines (“Mon, 30 Nov”, “Sept”).
  const short = name(date, { month: 'short' });
  const long = name(date, { month: 'long' });
  switch (style) {
    case 'day':
      return `${day} ${short}`;
    case 'dayYear':
      return `${day} ${short} ${year}`;
    case 'weekday':
      return `${name(date, { weekday: 'short' })} ${day} ${short}`;
    case 'weekdayYear':
      return `${name(date, { weekday: 'short' })} ${day} ${short} ${year}`;
    case 'full':
      return `${name(date, { weekday: 'long' })} ${day} ${long} ${year}`;
    case 'month':
      return long;
    case 'monthShort':
    case 'monthTick':
      return short;
    case 'monthYear':
      return `${long} ${year}`;
    case 'year':
      return String(year);
  }
}

function numbers(date: PlainDate): [year: number, month: number, day: number] {
  return date.split('-').map(Number) as [number, number, number];
}

function name(date: PlainDate, options: Intl.DateTimeFormatOptions, locale = 'en'): string {
  // A plain date has no zone: its midnight is taken and read in the same one.
  return dateFormat(locale, { ...options, timeZone: 'UTC' }).format(Date.parse(date));
}
