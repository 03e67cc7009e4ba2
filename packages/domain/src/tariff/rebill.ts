import type { Id } from '@mains/contract';
import { addMoney, negateMoney } from '../money.js';
import type { AfterTaxItem, CalculatedBill } from './tariff.js';

/** What takes a cancelled bill back: the same lines with the opposite amounts. */
export function reversalOf(cancelled: CalculatedBill): CalculatedBill {
  return {
    ...cancelled,
    lines: cancelled.lines.map((line) => ({ ...line, amount: negateMoney(line.amount) })),
    total: negateMoney(cancelled.total),
  };
}

/**
 * The difference between a cancelled bill and the one that stands for it, as an item of a later bill; undefined when both
 * come to the same.
 * @throws RangeError when they differ in currency.
 */
export function correctionItem(
  id: Id,
  bills: { readonly cancelled: CalculatedBill; readonly replacement: CalculatedBill },
): AfterTaxItem | undefined {
  const amount = addMoney(bills.replacement.total, negateMoney(bills.cancelled.total));
  return amount.amountMinor === 0 ? undefined : { id, kind: 'adjustment', amount };
}
