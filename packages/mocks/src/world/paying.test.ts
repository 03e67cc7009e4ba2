import type { BillStatus } from '@mains/contract';
import { describe, expect, it } from 'vitest';
import type { Payable } from './paying.js';
import { outstandingOn, overdueBills, overdueMinorOn, paymentsFor, statusOn } from './paying.js';
import type { PayingRule } from './plan.js';

const total = { amountMinor: 20000, currency: 'CNY' };
const bill: Payable = { total, issuedOn: '2026-11-04', dueOn: '2026-11-30', payments: [] };
const part = { ...bill, payments: [{ on: '2026-11-20', amountMinor: 5000 }] };
const paid = { ...bill, payments: [{ on: '2026-11-20', amountMinor: 20000 }] };
const disputed = { ...bill, disputedFrom: '2026-11-16' };
const withdrawn = { ...bill, withdrawnOn: '2026-11-16' };

describe('the life of a bill', () => {
  it.each<[string, Payable, string, BillStatus, number, number]>([
    ['on the day it is made', bill, '2026-11-04', 'issued', 20000, 0],
    ['the day after', bill, '2026-11-05', 'due', 20000, 0],
    ['on the day it is due', bill, '2026-11-30', 'due', 20000, 0],
    ['after it', bill, '2026-12-01', 'overdue', 20000, 20000],
    ['part paid', part, '2026-11-20', 'part-paid', 15000, 0],
    ['part paid and late', part, '2026-12-01', 'part-paid', 15000, 15000],
    ['before it is paid', paid, '2026-11-19', 'due', 20000, 0],
    ['paid', paid, '2026-12-31', 'paid', 0, 0],
    ['before it is disputed', disputed, '2026-11-15', 'due', 20000, 0],
    ['disputed, and past its day', disputed, '2026-12-31', 'disputed', 20000, 0],
    ['withdrawn', withdrawn, '2026-12-31', 'cancelled', 0, 0],
  ])('%s', (_, payable, today, status, outstanding, overdue) => {
    expect(statusOn(payable, today)).toBe(status);
    expect(outstandingOn(payable, today).amountMinor).toBe(outstanding);
    expect(overdueMinorOn(payable, today)).toBe(overdue);
  });

  it.each<[PayingRule, unknown]>([
    [{ kind: 'direct-debit', daysAfterIssue: 3 }, [{ on: '2026-11-07', amountMinor: 20000 }]],
    [{ kind: 'late', days: 12 }, [{ on: '2026-12-12', amountMinor: 20000 }]],
    [{ kind: 'part', amountMinor: 5000, daysAfterIssue: 16 }, [{ on: '2026-11-20', amountMinor: 5000 }]],
    [{ kind: 'part', amountMinor: 99999, daysAfterIssue: 1 }, [{ on: '2026-11-05', amountMinor: 20000 }]],
    [{ kind: 'before-due', fewestDays: 4, mostDays: 4 }, [{ on: '2026-11-26', amountMinor: 20000 }]],
    [{ kind: 'before-due', fewestDays: 99, mostDays: 99 }, [{ on: '2026-11-05', amountMinor: 20000 }]],
    [{ kind: 'never' }, []],
  ])('%j pays %j', (rule, expected) => {
    expect(paymentsFor(rule, bill, 'seed')).toEqual(expected);
  });

  it('pays out what is in the customer’s favour, whatever the rule', () => {
    const credit = { ...bill, total: { amountMinor: -300, currency: 'CNY' } };
    const payments = paymentsFor({ kind: 'never' }, credit, 'seed');
    expect(payments).toEqual([{ on: '2026-11-30', amountMinor: -300 }]);
    expect(statusOn({ ...credit, payments }, '2026-12-01')).toBe('paid');
    expect(paymentsFor({ kind: 'never' }, { ...bill, total: { ...total, amountMinor: 0 } }, 'seed')).toEqual(
      [],
    );
  });

  it('finds what is overdue, each day once', () => {
    const owed = (payable: Payable, after: string, until: string): unknown =>
      overdueBills([{ ...payable, id: 'bill_1' }], after, until);
    const item = { overdue: total, days: 10, billId: 'bill_1' };
    expect(owed(bill, '2026-11-04', '2026-12-10')).toEqual([item]);
    expect(owed(bill, '2026-12-05', '2026-12-10')).toEqual([{ ...item, days: 5 }]);
    expect(owed(part, '2026-12-05', '2026-12-10')).toEqual([
      { ...item, days: 5, overdue: { ...total, amountMinor: 15000 } },
    ]);
    for (const none of [paid, disputed, withdrawn]) {
      expect(owed(none, '2026-12-05', '2026-12-10')).toEqual([]);
    }
  });

  it('counts the days of later years apart', () => {
    const owed = (after: string, until: string): unknown =>
      overdueBills([{ ...bill, id: 'bill_1' }], after, until);
    expect(owed('2026-12-10', '2027-01-10')).toMatchObject([{ days: 21, daysInLaterYears: 10 }]);
    expect(owed('2027-01-10', '2027-02-10')).toMatchObject([{ days: 0, daysInLaterYears: 31 }]);
  });
});
