import type { Money } from '@mains/contract';
import {
  compareDecimals,
  minorDigits,
  parseDecimal,
  projectBill,
  usageSum,
  type Projection,
  type TierProgress,
} from '@mains/domain';
import { usageQuantity } from '@mains/i18n';
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

/** What the period that runs will come to; undefined where that cannot be said honestly. */
export function projectionOf(facts: UsageFacts, usagePeriod: UsagePeriod): Projection | undefined {
  const { sheets, days, today } = facts;
  const { period, bill, isCalendarMonth } = usagePeriod;
  // A month that is no billing period has no bill.
  if (!sheets || !days || bill || isCalendarMonth || period.lastDate < today) return undefined;
  try {
    return projectBill(sheets, days, period, { months: String(monthsOf(facts, usagePeriod)) });
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
): ForecastView {
  const { t, format } = words;
  const { projected, low, high, accrued, daysKnown, lastKnown, unknown } = projection;
  const end = format.date(period.lastDate, 'weekday');
  const about = (money: Money): string => format.money(rounded(money), { trimZeros: true });
  const tier = projection.tiers?.tiers.find((each) => each.reachedOn !== undefined || wasBefore(each));
  const extra = projection.tierExtra;
  const amount = about(projected.total);
  const lead =
    tier && extra && extra.amountMinor > 0
      ? t('usageForecast.totalTier', { amount, date: end, extra: about(extra), number: tier.number })
      : t('usageForecast.total', { amount, date: end });
  const isRange = low.total.amountMinor < high.total.amountMinor;
  const used =
    facts.days &&
    lastKnown !== undefined &&
    usageSum(facts.days, { period: { ...period, lastDate: lastKnown } });
  return {
    title: t('usageForecast.title'),
    lead,
    sentences: [
      ...(isRange ? [t('usageForecast.range', { low: about(low.total), high: about(high.total) })] : []),
      ...(used && accrued
        ? [
            t('usageForecast.soFar', {
              amount: format.money(accrued),
              quantity: usageQuantity(format, used.quantity, { isSpoken: true }),
              days: format.days(daysKnown),
              date: format.date(lastKnown, 'weekday'),
            }),
          ]
        : []),
      ...tierSentences(projection, words),
    ],
    methodTitle: t('usageForecast.method.title'),
    method: [
      ...methodSentences(projection, isRange, words),
      ...(unknown.length > 0
        ? [t('usageForecast.method.unknown', { charges: chargesText(projection, words) })]
        : []),
    ],
  };
}

/** To whole units of the currency: a forecast to the cent would say more than it knows. */
function rounded({ amountMinor, currency }: Money): Money {
  const whole = 10 ** minorDigits(currency);
  return { amountMinor: Math.round(amountMinor / whole) * whole, currency };
}

function tierSentences({ tiers }: Projection, { t, format }: ForecastWords): string[] {
  const reached = (tiers?.tiers ?? []).flatMap((tier) => {
    const { number, reachedOn, isExpected } = tier;
    if (reachedOn === undefined) return wasBefore(tier) ? [t('usageForecast.tier.before', { number })] : [];
    const date = format.date(reachedOn, 'weekday');
    return [t(`usageForecast.tier.${isExpected ? 'ahead' : 'reached'}`, { number, date })];
  });
  const [lowest] = tiers?.tiers ?? [];
  return lowest && reached.length === 0 ? [t('usageForecast.tier.not', { number: lowest.number })] : reached;
}

/** An allowance of the year may be used up before the period begins. */
function wasBefore({ reachedOn, usedBefore, allowance }: TierProgress): boolean {
  if (reachedOn !== undefined) return false;
  return compareDecimals(parseDecimal(usedBefore.value), parseDecimal(allowance.value)) > 0;
}

function methodSentences({ basis }: Projection, isRange: boolean, { t, format }: ForecastWords): string[] {
  const values = {
    days: format.days(basis.historyDays),
    first: format.date(basis.historyFrom, 'weekday'),
    last: format.date(basis.historyTo, 'weekday'),
  };
  const key = basis.method === 'same-weekday' ? 'sameWeekday' : 'meanDay';
  return [
    t(`usageForecast.method.${key}`, values),
    t('usageForecast.method.engine'),
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
