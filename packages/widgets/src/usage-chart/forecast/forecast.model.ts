import type { Money, PlainDate } from '@mains/contract';
import {
  minorDigits,
  parseDecimal,
  projectBill,
  usageSum,
  wasReachedBefore,
  type Projection,
} from '@mains/domain';
import { told } from '../periods/amounts.model.js';
import type { UsageFacts, UsagePeriod } from '../usage-facts.js';
import type { ForecastWords } from './words.js';

/** A bill before its period ends, in words. */
export interface ForecastView {
  readonly title: string;
  readonly lead: string;
  readonly sentences: readonly string[];
  readonly methodTitle: string;
  readonly method: readonly string[];
}

/**
 * What the period that runs will come to; undefined where that cannot be said honestly.
 * @param historySince the first day that tells of those to come, as since water leaks
 */
export function projectionOf(
  facts: UsageFacts,
  usagePeriod: UsagePeriod,
  historySince?: PlainDate,
): Projection | undefined {
  const { sheets, days, today } = facts;
  const { period, bill, isCalendarMonth } = usagePeriod;
  // A month that is no billing period has no bill.
  if (!sheets || !days || bill || isCalendarMonth || period.lastDate < today) return undefined;
  try {
    const months = String(monthsOf(facts, usagePeriod));
    return projectBill(sheets, days, period, { months }, { historySince });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** How many months a bill is for, by the one before. */
function monthsOf({ periods }: UsageFacts, { month }: UsagePeriod): number {
  const before = periods.find(({ bill }) => bill)?.month;
  const number = (name: string): number => Number(name.slice(0, 4)) * 12 + Number(name.slice(5));
  return before === undefined ? 1 : Math.max(1, number(month) - number(before));
}

export function forecastView(
  projection: Projection,
  facts: UsageFacts,
  { period }: UsagePeriod,
  words: ForecastWords,
  historySince?: PlainDate,
): ForecastView {
  const { t, format } = words;
  const { projected, accrued, daysKnown, lastKnown, unknown } = projection;
  const end = format.date(period.lastDate, 'weekday');
  const amount = moneyText(rounded(projected.total, projected.total), words);
  const tiers = tierParts(projection, words);
  const lead =
    tiers === undefined
      ? t('usageForecast.total', { amount, date: end })
      : t('usageForecast.totalTier', { amount, date: end, tiers });
  const range = rangeText(projection, words);
  const used =
    facts.days &&
    lastKnown !== undefined &&
    usageSum(facts.days, { period: { ...period, lastDate: lastKnown } });
  return {
    title: t('usageForecast.title'),
    lead,
    sentences: [
      ...(unknown.length > 0
        ? [t('usageForecast.without', { charges: chargesText(projection, words) })]
        : []),
      ...(range === undefined ? [] : [range]),
      ...(used && accrued
        ? [
            t('usageForecast.soFar', {
              amount: moneyText(accrued, words, false),
              quantity: told(words, parseDecimal(used.quantity.value), used.quantity.unit),
              days: format.days(daysKnown),
              date: format.date(lastKnown, 'weekday'),
            }),
            ...powerFactorSentence(projection, words),
          ]
        : []),
      ...tierSentences(projection, words),
    ],
    methodTitle: t('usageForecast.method.title'),
    method: methodSentences(projection, { isRange: range !== undefined, historySince }, words),
  };
}

/**
 * To whole units of the currency, to tens from a thousand on and to hundreds from ten thousand: a forecast to the cent would
 * say more than it knows.
 * @param of the amount whose size says how finely
 */
function rounded({ amountMinor, currency }: Money, of: Money, round = Math.round): Money {
  const unit = 10 ** minorDigits(currency);
  const size = Math.abs(of.amountMinor) / unit;
  const step = unit * (size >= 10_000 ? 100 : size >= 1000 ? 10 : 1);
  return { amountMinor: round(amountMinor / step) * step, currency };
}

/** What the customer gets is said rather than signed. */
function moneyText({ amountMinor, currency }: Money, { t, format }: ForecastWords, trimZeros = true): string {
  const amount = format.money({ amountMinor: Math.abs(amountMinor), currency }, { trimZeros });
  return amountMinor < 0 ? t('usageForecast.favour', { amount }) : amount;
}

/** Outwards, so that the range holds what it is said to hold; only the side that differs from the estimate. */
function rangeText({ projected, low, high }: Projection, words: ForecastWords): string | undefined {
  const { total } = projected;
  const least = rounded(low.total, total, Math.floor);
  const most = rounded(high.total, total, Math.ceil);
  const values = { low: moneyText(least, words), high: moneyText(most, words) };
  const [isBelow, isAbove] = [
    low.total.amountMinor < total.amountMinor,
    high.total.amountMinor > total.amountMinor,
  ];
  if (isBelow && isAbove) return words.t('usageForecast.range', values);
  if (isAbove) return words.t('usageForecast.rangeUp', values);
  return isBelow ? words.t('usageForecast.rangeDown', values) : undefined;
}

/** “¥50 is tier 2 and ¥15 is tier 3”: what each adds by itself. */
function tierParts({ tierParts: parts = [], tiers }: Projection, words: ForecastWords): string | undefined {
  const texts = parts
    .filter(({ extra }) => extra.amountMinor > 0)
    .map(({ chargeId, extra }, place) => {
      const number = tiers?.tiers.find((each) => each.chargeId === chargeId)?.number ?? place + 2;
      return words.t('usageForecast.tierPart', { amount: moneyText(rounded(extra, extra), words), number });
    });
  return texts.length === 0
    ? undefined
    : texts.reduce((rest, last) => words.t('usageForecast.and', { rest, last }));
}

/** Why so far may be less than the energy alone. */
function powerFactorSentence({ soFar }: Projection, words: ForecastWords): string[] {
  const lines = (soFar?.lines ?? []).filter(({ kind }) => kind === 'power-factor');
  const amountMinor = lines.reduce((sum, { amount }) => sum + amount.amountMinor, 0);
  if (!soFar || amountMinor >= 0) return [];
  const amount = words.format.money({ amountMinor: -amountMinor, currency: soFar.total.currency });
  return [words.t('usageForecast.powerFactor', { amount })];
}

function tierSentences({ tiers }: Projection, { t, format }: ForecastWords): string[] {
  const before = tiers?.tiers.findLast(wasReachedBefore);
  const reached = (tiers?.tiers ?? []).flatMap((tier) => {
    const { number, reachedOn, isExpected } = tier;
    if (reachedOn === undefined) return tier === before ? [t('usageForecast.tier.before', { number })] : [];
    const date = format.date(reachedOn, 'weekday');
    return [t(`usageForecast.tier.${isExpected ? 'ahead' : 'reached'}`, { number, date })];
  });
  const [lowest] = tiers?.tiers ?? [];
  return lowest && reached.length === 0 ? [t('usageForecast.tier.not', { number: lowest.number })] : reached;
}

function methodSentences(
  { basis, unknown }: Projection,
  { isRange, historySince }: { readonly isRange: boolean; readonly historySince: PlainDate | undefined },
  { t, format }: ForecastWords,
): string[] {
  const values = {
    days: format.days(basis.historyDays),
    first: format.date(basis.historyFrom, 'weekday'),
    last: format.date(basis.historyTo, 'weekday'),
  };
  const key = basis.method === 'same-weekday' ? 'sameWeekday' : 'meanDay';
  return [
    t(`usageForecast.method.${key}`, values),
    ...(historySince === undefined
      ? []
      : [t('usageForecast.method.leak', { date: format.date(historySince, 'weekday') })]),
    t(`usageForecast.method.${unknown.length > 0 ? 'engineKnown' : 'engine'}`),
    ...(isRange ? [t('usageForecast.method.range')] : []),
  ];
}

const NAMED = ['demand', 'power-factor', 'minimum', 'late-fee', 'tier'] as const;

function chargesText({ unknown }: Projection, { t }: ForecastWords): string {
  const names = unknown.map(({ kind }) =>
    t(`usageForecast.charge.${NAMED.find((each) => each === kind) ?? 'other'}`),
  );
  return [...new Set(names)].reduce((rest, last) => t('usageForecast.charge.comma', { rest, last }));
}
