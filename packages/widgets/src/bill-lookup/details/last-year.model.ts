import type { BillSummary, Money, Quantity } from '@mains/contract';
import {
  addMoney,
  formatDecimal,
  negateMoney,
  parseDecimal,
  sameMonthLastYear,
  subtractDecimals,
} from '@mains/domain';
import { joined } from '../words.js';
import type { DetailsWords } from './words.js';

/** One sentence that sets a bill beside the same month a year before. */
export function lastYearSentence(
  summary: BillSummary,
  all: readonly BillSummary[],
  words: DetailsWords,
): string {
  const { t, format } = words;
  const month = format.date(summary.month, 'month');
  const before = sameMonthLastYear(all, summary.month);
  if (!before?.total || before.total.currency !== summary.total.currency) {
    return t('billDetails.history.noLastYear', { month });
  }
  const clauses = [amountClause(addMoney(summary.total, negateMoney(before.total)), month, words)];
  if (before.quantity?.unit === summary.quantity.unit) {
    clauses.push(useClause(summary.quantity, before.quantity, words));
  }
  return t('billDetails.sentence', { text: joined(clauses, words) });
}

function amountClause(difference: Money, month: string, { t, format }: DetailsWords): string {
  if (difference.amountMinor === 0) return t('billDetails.history.amountSame', { month });
  const isMore = difference.amountMinor > 0;
  const amount = format.money(isMore ? difference : negateMoney(difference));
  return t(isMore ? 'billDetails.history.amountMore' : 'billDetails.history.amountLess', { amount, month });
}

function useClause(now: Quantity, before: Quantity, { t, format }: DetailsWords): string {
  const [a, b] = [parseDecimal(now.value), parseDecimal(before.value)];
  const difference = subtractDecimals(a, b);
  if (difference.coefficient === 0n) return t('billDetails.history.useSame');
  const isMore = difference.coefficient > 0n;
  const value = formatDecimal(isMore ? difference : subtractDecimals(b, a));
  const quantity = format.quantity({ value, unit: now.unit });
  return t(isMore ? 'billDetails.history.useMore' : 'billDetails.history.useLess', { quantity });
}
