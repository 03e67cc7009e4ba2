import type { BillSummary } from '@mains/contract';
import { addMonths, stands } from '@mains/domain';
import type { DifferenceWords } from './words.js';

/** Two bills in the order of their periods. */
export interface Pair<T = BillSummary> {
  readonly before: T;
  readonly after: T;
}

/** The month a bill is called by; with its year where the two differ in it. */
export function monthName(bill: BillSummary, { before, after }: Pair, { format }: DifferenceWords): string {
  const isOneYear = before.month.slice(0, 4) === after.month.slice(0, 4);
  return format.date(bill.month, isOneYear ? 'month' : 'monthYear');
}

/** Whether one is the cancelled bill of a month and the other the one that stands for it. */
export function isCorrected({ before, after }: Pair): boolean {
  return before.month === after.month && before.status === 'cancelled' && stands(after);
}

/** What a bill is called beside the other one: “August bill”, “cancelled August bill”. */
export function billName(bill: BillSummary, pair: Pair, words: DifferenceWords): string {
  const month = monthName(bill, pair, words);
  if (!isCorrected(pair)) return words.t('billDifference.bill', { month });
  return words.t(
    bill.id === pair.before.id ? 'billDifference.billCancelled' : 'billDifference.billCorrected',
    {
      month,
    },
  );
}

/** Whether the earlier bill is the one of the month before. */
export function isMonthBefore({ before, after }: Pair): boolean {
  return before.month === addMonths(after.month, -1);
}
