import type { BillStatus, Id, Money, PlainDate } from '@mains/contract';
import type { OverdueBill } from '@mains/domain';
import { addDays, daysBetween } from '@mains/domain';
import { randomFrom, wholeBetween } from '../random.js';
import type { PayingRule } from './plan.js';

/** Money that arrives for a bill on a day. */
export interface Payment {
  readonly on: PlainDate;
  readonly amountMinor: number;
}

/** What a bill's status depends on. */
export interface Payable {
  readonly total: Money;
  readonly issuedOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly payments: readonly Payment[];
  readonly withdrawnOn?: PlainDate;
  readonly disputedFrom?: PlainDate;
}

/** The payments a rule leads to; a bill in the customer's favour is paid out on the day it would be due. */
export function paymentsFor(
  rule: PayingRule,
  bill: Pick<Payable, 'total' | 'issuedOn' | 'dueOn'>,
  seed: string,
): readonly Payment[] {
  const { amountMinor } = bill.total;
  if (amountMinor <= 0) return amountMinor === 0 ? [] : [{ on: bill.dueOn, amountMinor }];
  switch (rule.kind) {
    case 'direct-debit':
      return [{ on: addDays(bill.issuedOn, rule.daysAfterIssue), amountMinor }];
    case 'before-due': {
      const days = wholeBetween(randomFrom(seed), rule.fewestDays, rule.mostDays);
      const on = addDays(bill.dueOn, -days);
      return [{ on: on > bill.issuedOn ? on : addDays(bill.issuedOn, 1), amountMinor }];
    }
    case 'late':
      return [{ on: addDays(bill.dueOn, rule.days), amountMinor }];
    case 'part':
      return [
        {
          on: addDays(bill.issuedOn, rule.daysAfterIssue),
          amountMinor: Math.min(rule.amountMinor, amountMinor),
        },
      ];
    case 'never':
      return [];
  }
}

/** What is still to be paid at the end of a day; a withdrawn bill asks for nothing. */
export function outstandingOn(bill: Payable, date: PlainDate): Money {
  const paid = bill.payments
    .filter((payment) => payment.on <= date)
    .reduce((total, payment) => total + payment.amountMinor, 0);
  return { ...bill.total, amountMinor: isWithdrawn(bill, date) ? 0 : bill.total.amountMinor - paid };
}

/** A bill is payable from the day after it was issued. */
export function statusOn(bill: Payable, date: PlainDate): BillStatus {
  if (isWithdrawn(bill, date)) return 'cancelled';
  const outstanding = outstandingOn(bill, date).amountMinor;
  if (outstanding === 0) return 'paid';
  if (bill.disputedFrom !== undefined && bill.disputedFrom <= date) return 'disputed';
  if (outstanding < bill.total.amountMinor) return 'part-paid';
  if (date <= bill.issuedOn) return 'issued';
  return date > bill.dueOn ? 'overdue' : 'due';
}

/** What of a bill is overdue: not paid by its day, not in dispute. */
export function overdueMinorOn(bill: Payable, date: PlainDate): number {
  const status = statusOn(bill, date);
  const late = (status === 'overdue' || status === 'part-paid') && date > bill.dueOn;
  return late ? Math.max(0, outstandingOn(bill, date).amountMinor) : 0;
}

/** Bills still unpaid on a day, with the days for which they became overdue after one day, up to and with that day. */
export function overdueBills(
  bills: readonly (Payable & { readonly id: Id })[],
  after: PlainDate,
  until: PlainDate,
): OverdueBill[] {
  return bills.flatMap((bill) => {
    const owed = overdueMinorOn(bill, until);
    const since = bill.dueOn > after ? bill.dueOn : after;
    const all = Math.max(0, daysBetween(since, until));
    if (owed === 0 || all === 0) return [];
    const yearEnd = `${bill.dueOn.slice(0, 4)}-12-31`;
    const later = Math.min(all, Math.max(0, daysBetween(yearEnd, until)));
    return [
      {
        overdue: { ...bill.total, amountMinor: owed },
        days: all - later,
        ...(later > 0 && { daysInLaterYears: later }),
        billId: bill.id,
      },
    ];
  });
}

function isWithdrawn(bill: Payable, date: PlainDate): boolean {
  return bill.withdrawnOn !== undefined && bill.withdrawnOn <= date;
}
