import { decimalFromInteger, divideRounded, formatDecimal, minorDigits, type Decimal } from '@mains/domain';
import type { Money } from '@mains/contract';
import type { UsageFacts } from '../usage-facts.js';
import {
  absolute,
  isBelowZero,
  isZero,
  less,
  mean,
  percentOf,
  told,
  isTheSame,
  toldDifference,
} from './amounts.model.js';
import { isOfDates, type MonthUse } from './month-uses.model.js';
import type { PeriodsKey, PeriodsWords } from './words.js';

/** “384 kWh (6%)”: a difference with its percent where there is one. */
export function withPercent(
  text: string,
  difference: Decimal,
  whole: Decimal,
  { t, format }: PeriodsWords,
): string {
  const percent = percentOf(absolute(difference), whole);
  if (!percent || isZero(percent)) return text;
  return t('usagePeriods.days.against.percent', {
    amount: text,
    percent: format.percent(formatDecimal(percent)),
  });
}

/** One of the words `more`, `less` and `same`, as part of a key; by what is told of the whole, or to the last digit without one. */
export function direction(difference: Decimal, whole?: Decimal): 'more' | 'less' | 'same' {
  if (whole ? isTheSame(difference, whole) : isZero(difference)) return 'same';
  return isBelowZero(difference) ? 'less' : 'more';
}

/** “October 2026”; “15 Jan to 14 Feb 2026” of a reading. */
export function useName(use: MonthUse, { format }: PeriodsWords): string {
  return isOfDates(use) ? format.period(use.period.period) : format.date(use.period.month, 'monthYear');
}

/** The mean of a day. */
export function perDay({ amount, daysCounted }: MonthUse): Decimal | undefined {
  return amount && daysCounted > 0 ? mean(amount, daysCounted) : undefined;
}

/** Told with two digits at the most: a mean has no more to say. */
export function toldMean(words: PeriodsWords, amount: Decimal, unit: UsageFacts['unit']): string {
  const digits = divideRounded(absolute(amount), decimalFromInteger(10), 0).coefficient > 0n ? 1 : 2;
  return told(words, amount, unit, { digits });
}

export function moneyDecimal({ amountMinor, currency }: Money): Decimal {
  return { coefficient: BigInt(amountMinor), scale: minorDigits(currency) };
}

/** The newest period that is over, compared with the same month a year before. */
export function monthsSentence(
  facts: UsageFacts,
  uses: readonly MonthUse[],
  isMoney: boolean,
  words: PeriodsWords,
): string {
  const { t, format } = words;
  const latest = uses.findLast(({ isRunning }) => !isRunning);
  const running = uses.at(-1);
  if (!latest?.amount) {
    if (!running?.amount) return t('usagePeriods.months.sentence.none');
    return t('usagePeriods.months.sentence.running', {
      amount: told(words, running.amount, facts.unit),
      days: format.days(running.daysCounted),
    });
  }
  const month = format.date(latest.period.month, 'month');
  const days = format.days(latest.daysCounted);
  if (isMoney && latest.money) {
    const against = moneyAgainst(latest, month, words);
    return t('usagePeriods.months.sentence.money', {
      month,
      amount: format.money(latest.money),
      days,
      against,
    });
  }
  const amount = told(words, latest.amount, facts.unit);
  if (isOfDates(latest)) {
    const period = format.period(latest.period.period);
    const perDay = toldMean(words, mean(latest.amount, latest.daysCounted), facts.unit);
    return t('usagePeriods.months.sentence.reading', { period, amount, days, perDay });
  }
  if (latest.daysCounted < latest.days) {
    return t('usagePeriods.months.sentence.partly', { month, amount, days });
  }
  const key: PeriodsKey = `usagePeriods.months.sentence.${latest.from === 'bill' ? 'bill' : 'month'}`;
  return t(key, { month, amount, days, against: amountAgainst(facts, latest, month, words) });
}

function amountAgainst(facts: UsageFacts, use: MonthUse, month: string, words: PeriodsWords): string {
  const { t } = words;
  const { amount, before } = use;
  if (!amount || !before?.amount) return '';
  const difference = less(amount, before.amount);
  const size = withPercent(
    toldDifference(words, absolute(difference), amount, facts.unit),
    difference,
    before.amount,
    words,
  );
  const against = t(`usagePeriods.months.against.${direction(difference, amount)}`, { amount: size, month });
  if (before.days === use.daysCounted) return against;
  const now = toldMean(words, mean(amount, use.daysCounted), facts.unit);
  const then = toldMean(words, mean(before.amount, before.days), facts.unit);
  return now === then
    ? t('usagePeriods.months.against.perDaySame', { against, now })
    : t('usagePeriods.months.against.perDay', { against, now, before: then });
}

function moneyAgainst({ money, before }: MonthUse, month: string, words: PeriodsWords): string {
  if (!money || before?.money?.currency !== money.currency) return '';
  const amountMinor = money.amountMinor - before.money.amountMinor;
  const difference = moneyDecimal({ amountMinor, currency: money.currency });
  const size = words.format.money({ amountMinor: Math.abs(amountMinor), currency: money.currency });
  const amount = withPercent(size, difference, moneyDecimal(before.money), words);
  return words.t(`usagePeriods.months.against.${direction(difference)}`, {
    amount,
    month,
  });
}
