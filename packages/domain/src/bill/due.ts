import type { BillSummary, Id, PlainDate } from '@mains/contract';
import { daysBetween } from '../plain-date.js';

/** What a customer has to do about a bill, and by when. */
export type DueState =
  /** To be paid; 0 days left on the day it is due. */
  | { readonly kind: 'due'; readonly daysLeft: number; readonly partPaid: boolean }
  /** The day it was due has passed; 0 days late when the utility already counts it as overdue today. */
  | { readonly kind: 'overdue'; readonly daysLate: number; readonly partPaid: boolean }
  /** Made, without a day to pay by yet. */
  | { readonly kind: 'issued' }
  | { readonly kind: 'paid' }
  /** Zero, or in the customer's favour. */
  | { readonly kind: 'nothing-to-pay' }
  /** A complaint stops the clock. */
  | { readonly kind: 'disputed' }
  | { readonly kind: 'cancelled'; readonly replacedByBillId?: Id };

/**
 * The state of a bill on a day in the utility's zone. The status is the utility's word; the day only turns `due` into
 * overdue, so that an answer kept from yesterday does not hide it.
 * @throws RangeError when `today` is not a date.
 */
export function dueState(
  summary: Pick<BillSummary, 'status' | 'dueOn' | 'outstanding' | 'replacedByBillId'>,
  today: PlainDate,
): DueState {
  const { status, dueOn, outstanding, replacedByBillId } = summary;
  if (status === 'cancelled') return { kind: 'cancelled', ...(replacedByBillId && { replacedByBillId }) };
  if (status === 'paid' || status === 'disputed') return { kind: status };
  if (outstanding.amountMinor <= 0) return { kind: 'nothing-to-pay' };
  const partPaid = status === 'part-paid';
  const daysLeft = dueOn === undefined ? undefined : daysBetween(today, dueOn);
  if (status === 'overdue') return { kind: 'overdue', daysLate: Math.max(0, -(daysLeft ?? 0)), partPaid };
  if (daysLeft === undefined) return { kind: 'issued' };
  return daysLeft >= 0
    ? { kind: 'due', daysLeft, partPaid }
    : { kind: 'overdue', daysLate: -daysLeft, partPaid };
}
