import type { BillingPeriod, PlainDate } from '@mains/contract';
import type { PeriodsWords } from './words.js';

/** “16 to 18 Nov”, “30 Nov to 2 Dec”, “16 Nov”; 11月16日至18日. */
export function spanText({ firstDate, lastDate }: BillingPeriod, { t, format }: PeriodsWords): string {
  const first = format.date(firstDate, 'day');
  const last = format.date(lastDate, 'day');
  if (firstDate === lastDate) return first;
  if (firstDate.slice(0, 7) !== lastDate.slice(0, 7)) return t('usagePeriods.span.text', { first, last });
  const number = (date: PlainDate): string => t('usagePeriods.span.dayOfMonth', { day: dayNumber(date) });
  // The month stands after the day in English, before it in Chinese, and is said once.
  return format.locale === 'zh-CN'
    ? t('usagePeriods.span.text', { first, last: number(lastDate) })
    : t('usagePeriods.span.text', { first: number(firstDate), last });
}

/** The number of a day in its month, as text. */
export function dayNumber(date: PlainDate): string {
  return String(Number(date.slice(8)));
}

export function listed(items: readonly string[], { t }: Pick<PeriodsWords, 't'>): string {
  return items.join(t('usagePeriods.list.comma'));
}
