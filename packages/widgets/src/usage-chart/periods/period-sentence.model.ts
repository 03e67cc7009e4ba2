import { addDecimals, formatDecimal, parseDecimal, type DayCosts, type Decimal } from '@mains/domain';
import {
  absolute,
  isBelowZero,
  isZero,
  less,
  percentOf,
  told,
  isTheSame,
  toldDifference,
} from './amounts.model.js';
import { sumOf } from './day-sums.model.js';
import { againstLastYear, isRunning, type PeriodDays } from './period-days.model.js';
import type { PeriodsWords } from './words.js';

/** The answer in one sentence, as far as it is known. */
export function periodSentence(days: PeriodDays, words: PeriodsWords, costs?: DayCosts): string {
  const { t, format } = words;
  const { bill } = days.period;
  const known = format.days(days.daysKnown);
  const fedIn = days.fedIn && sumOf(days.fedIn, days.digits);
  if (days.daysKnown === 0) {
    if (fedIn && fedIn.days > 0) {
      const amount = told(words, fedIn.sum, days.unit);
      return t('usagePeriods.days.sentence.fedIn', { amount, days: format.days(fedIn.days) });
    }
    if (!bill) return t(`usagePeriods.days.sentence.${days.facts.file ? 'noneInFile' : 'none'}`);
    const amount = told(words, parseDecimal(bill.quantity.value), bill.quantity.unit);
    return t('usagePeriods.days.sentence.bill', { amount, days: format.days(days.count) });
  }
  const amount = told(words, absolute(days.total), days.unit);
  const against = againstText(days, words);
  if (days.flow === 'net') {
    return isBelowZero(days.total)
      ? t('usagePeriods.days.sentence.netBelow', { amount, days: known })
      : t('usagePeriods.days.sentence.net', { amount, days: known, against });
  }
  // Money only where it is the whole answer: a credit for what is fed in is not among the costs.
  if (costs && !fedIn) {
    return t('usagePeriods.days.sentence.money', {
      amount: format.money(costs.total),
      days: known,
    });
  }
  const values = { amount, days: known, against, share: shareText(days, words) };
  if (fedIn && fedIn.days > 0) {
    return t('usagePeriods.days.sentence.both', { ...values, fedIn: told(words, fedIn.sum, days.unit) });
  }
  if (isRunning(days)) return t('usagePeriods.days.sentence.running', values);
  return days.daysKnown < days.count
    ? t('usagePeriods.days.sentence.partly', { ...values, of: format.days(days.count) })
    : t('usagePeriods.days.sentence.whole', values);
}

/** What was used at the prices of the peak and above it; undefined where there is no such price. */
export function peakUse({ parts, digits }: PeriodDays): Decimal | undefined {
  const peaks = parts.filter(({ tone }) => tone === 'peak' || tone === 'sharp');
  return peaks.length > 0
    ? peaks.map(({ values }) => sumOf(values, digits).sum).reduce(addDecimals)
    : undefined;
}

function shareText(days: PeriodDays, { t, format }: PeriodsWords): string {
  const peak = peakUse(days);
  const percent = peak && percentOf(peak, days.total);
  return percent ? t('usagePeriods.days.share', { percent: format.percent(formatDecimal(percent)) }) : '';
}

function againstText(days: PeriodDays, words: PeriodsWords): string {
  const { t, format } = words;
  const found = againstLastYear(days);
  if (!found) return '';
  const difference = less(found.now, found.before);
  const percent = percentOf(absolute(difference), found.before);
  const size = toldDifference(words, absolute(difference), found.now, days.unit);
  const amount =
    percent && !isZero(percent)
      ? t('usagePeriods.days.against.percent', {
          amount: size,
          percent: format.percent(formatDecimal(percent)),
        })
      : size;
  const against = isTheSame(difference, found.now)
    ? t('usagePeriods.days.against.same')
    : t(`usagePeriods.days.against.${isBelowZero(difference) ? 'less' : 'more'}`, { amount });
  return found.isWhole
    ? against
    : t('usagePeriods.days.against.part', { against, days: format.days(found.days) });
}
