import type { BillSummary } from '@mains/contract';

/**
 * Whether a bill is the one that counts for its month: neither cancelled nor replaced by another. Only what stands may
 * be paid, compared or added up.
 */
export function stands(summary: Pick<BillSummary, 'status' | 'replacedByBillId'>): boolean {
  return summary.status !== 'cancelled' && summary.replacedByBillId === undefined;
}
