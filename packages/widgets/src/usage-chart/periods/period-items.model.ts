import type { PlainDate } from '@mains/contract';
import { addDays, startOfDay } from '@mains/domain';
import { usageQuantity } from '@mains/i18n';
import type { ItemWords } from '../chart-model.js';
import { figure, plain, rounded } from './amounts.model.js';
import { exact, isNone } from './day-sums.model.js';
import { outagesOf } from './outages.model.js';
import { dateAt, isPartDay, type PeriodDays } from './period-days.model.js';
import { shownParts, showsMoney } from './period-plot.model.js';
import type { PeriodPrices } from './period-prices.model.js';
import { listed } from './period-words.model.js';
import type { PeriodsWords } from './words.js';

const MS_PER_HOUR = 3_600_000;
const HOURS_OF_A_DAY = 24;

/** What is said of each day of a period. */
export function dayItems(
  days: PeriodDays,
  prices: PeriodPrices,
  words: PeriodsWords,
): (index: number) => ItemWords {
  const outages = outagesOf(days, words);
  const digits = days.shownDigits;
  const parts = partsText(days, prices, digits, words);
  return (index) => {
    const { t, format } = words;
    const name = format.date(dateAt(days, index), 'weekday');
    const value = valueText(days, prices, index, digits, words);
    const lines = [
      ...parts(index),
      ...fedInLine(days, index, digits, words),
      ...costLine(days, prices, index, words),
      ...lastYearLine(days, index, digits, words),
      ...stateLine(days, index, words),
      ...tierLine(days, prices, index, words),
      ...clockLine(dateAt(days, index), days.facts.timeZone, words),
      ...outages.filter(({ first, end }) => first <= index && index < end).map(({ text }) => text),
    ];
    const text = [value, ...lines].join(t('usagePeriods.spokenJoin'));
    return { name, value, lines, spoken: t('usagePeriods.spoken', { name, text }) };
  };
}

function valueText(
  days: PeriodDays,
  prices: PeriodPrices,
  index: number,
  digits: number,
  words: PeriodsWords,
): string {
  const { t, format } = words;
  const value = days.used[index];
  const state = days.states[index] ?? 'missing';
  if (!isNone(value)) {
    const amount = prices.costs?.amountsMinor[index];
    if (showsMoney(days, prices) && prices.costs && !isNone(amount)) {
      return format.money({ amountMinor: amount, currency: prices.costs.currency });
    }
    return quantity(days, value, digits, words);
  }
  const expected = days.expected?.[index];
  if (!isNone(expected)) return quantity(days, expected, digits, words);
  return state === 'missing' || state === 'awaited' || state === 'ahead' || state === 'unmeasured'
    ? t(`usagePeriods.days.item.${state}`)
    : t('usagePeriods.days.item.missing');
}

/** With its unit and a fixed number of digits: 12.0 kWh beside 12.9 kWh. */
function quantity(days: PeriodDays, value: number, digits: number, { format }: PeriodsWords): string {
  const decimal = exact(value, days.digits);
  const text = plain(rounded(decimal, digits));
  return usageQuantity(format, { value: text, unit: days.unit }, { isSpoken: true, minDigits: digits });
}

/** “Peak 6.1, flat 4.5, valley 2.3”, dearest first. */
function partsText(
  days: PeriodDays,
  prices: PeriodPrices,
  digits: number,
  words: PeriodsWords,
): (index: number) => string[] {
  const isMoney = showsMoney(days, prices);
  const parts = shownParts(days, prices, isMoney).toReversed();
  const { t, format } = words;
  return (index) => {
    const known = parts.filter(({ values }) => !isNone(values[index]));
    if (parts.length < 2 || known.length === 0) return [];
    const texts = known.map(({ tone, values }, place) => {
      const value = values[index] ?? 0;
      const amount =
        isMoney && prices.costs
          ? format.money({ amountMinor: value, currency: prices.costs.currency })
          : figure(words, exact(value, days.digits), digits);
      const name = t(`usagePeriods.${place === 0 ? 'Tone' : 'tone'}.${tone}`);
      return t('usagePeriods.days.item.part', { name, amount });
    });
    return [listed(texts, words)];
  };
}

function fedInLine(
  { fedIn, ...days }: PeriodDays,
  index: number,
  digits: number,
  words: PeriodsWords,
): string[] {
  const value = fedIn?.[index];
  if (isNone(value)) return [];
  return [
    words.t('usagePeriods.days.item.fedIn', { amount: quantity({ fedIn, ...days }, value, digits, words) }),
  ];
}

function costLine(days: PeriodDays, prices: PeriodPrices, index: number, words: PeriodsWords): string[] {
  const { t, format } = words;
  const amountMinor = prices.costs?.amountsMinor[index];
  if (!prices.costs || isNone(amountMinor)) return [];
  if (showsMoney(days, prices)) {
    const value = days.used[index];
    return isNone(value) ? [] : [quantity(days, value, days.shownDigits, words)];
  }
  const money = format.money({ amountMinor, currency: prices.costs.currency });
  const amount = prices.isTaxed ? t('usagePeriods.withTax', { amount: money }) : money;
  return [t('usagePeriods.days.item.cost', { amount })];
}

function lastYearLine(days: PeriodDays, index: number, digits: number, words: PeriodsWords): string[] {
  const value = days.before?.[index];
  if (isNone(value) || !days.facts.layers.compare) return [];
  return [words.t('usagePeriods.days.item.lastYear', { amount: quantity(days, value, digits, words) })];
}

function stateLine(days: PeriodDays, index: number, { t }: PeriodsWords): string[] {
  const { states, expected } = days;
  const state = states[index];
  if (isPartDay(days, index)) return [t('usagePeriods.days.item.partDay')];
  if (state === 'estimated' || state === 'doubtful') return [t(`usagePeriods.days.item.${state}`)];
  return isNone(expected?.[index]) ? [] : [t('usagePeriods.days.item.expected')];
}

function tierLine(
  days: PeriodDays,
  { tiers }: PeriodPrices,
  index: number,
  { t, format }: PeriodsWords,
): string[] {
  const date = dateAt(days, index);
  return (tiers?.tiers ?? [])
    .filter(({ reachedOn }) => reachedOn === date)
    .map(({ number }) => t('usagePeriods.days.item.tier', { number: format.decimal(String(number)) }));
}

/** Only on the days on which clocks change. */
function clockLine(date: PlainDate, timeZone: string, { t, format }: PeriodsWords): string[] {
  const lengthMs = startOfDay(addDays(date, 1), timeZone) - startOfDay(date, timeZone);
  const hours = lengthMs / MS_PER_HOUR;
  if (hours === HOURS_OF_A_DAY) return [];
  return [t('usagePeriods.days.item.hours', { hours: format.decimal(String(hours)) })];
}
