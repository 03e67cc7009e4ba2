import type { Id } from '@mains/contract';
import { addMoney, negateMoney } from '../money.js';
import type { AfterTaxItem, CalculatedBill } from './tariff.js';

/**
 * What the next bill carries for a bill that was made from an estimate: the same bill by the actual reading, less the bill
 * as it was made. Totals are compared, so taxes and tiers are in it; what both bear alike, such as credits and late
 * fees, falls out. Undefined when nothing changes.
 * @param billed as the customer has it @param corrected made from the same facts but for the readings
 * @param id of the line it becomes
 * @throws RangeError when the two are in different currencies
 */
export function correctionOf(
  billed: CalculatedBill,
  corrected: CalculatedBill,
  id: Id,
): AfterTaxItem | undefined {
  const amount = addMoney(corrected.total, negateMoney(billed.total));
  return amount.amountMinor === 0 ? undefined : { id, kind: 'adjustment', amount };
}

/** What takes a cancelled bill back: the same lines with the opposite amounts. */
export function reversalOf(cancelled: CalculatedBill): CalculatedBill {
  return {
    ...cancelled,
    lines: cancelled.lines.map((line) => ({ ...line, amount: negateMoney(line.amount) })),
    total: negateMoney(cancelled.total),
  };
}
