import type { BillSummary } from '@mains/contract';
import { addMonths } from '@mains/domain';
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

/** Whether the earlier bill is the one of the month before. */
export function isMonthBefore({ before, after }: Pair): boolean {
  return before.month === addMonths(after.month, -1);
}
