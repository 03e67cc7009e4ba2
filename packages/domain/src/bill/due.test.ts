import type { BillSummary } from '@mains/contract';
import { describe, expect, it } from 'vitest';
import type { DueState } from './due.js';
import { dueState } from './due.js';
import { octoberSummary } from './sample-bill.test-data.js';

describe('dueState', () => {
  it.each<[string, Partial<BillSummary>, string, DueState]>([
    ['six days before', {}, '2026-11-24', { kind: 'due', daysLeft: 6, partPaid: false }],
    ['on the day', {}, '2026-11-30', { kind: 'due', daysLeft: 0, partPaid: false }],
    ['the day after', {}, '2026-12-01', { kind: 'overdue', daysLate: 1, partPaid: false }],
    [
      'overdue by the utility',
      { status: 'overdue' },
      '2026-12-05',
      { kind: 'overdue', daysLate: 5, partPaid: false },
    ],
    [
      'overdue, today behind',
      { status: 'overdue' },
      '2026-11-30',
      { kind: 'overdue', daysLate: 0, partPaid: false },
    ],
    [
      'part paid in time',
      { status: 'part-paid' },
      '2026-11-24',
      { kind: 'due', daysLeft: 6, partPaid: true },
    ],
    [
      'part paid and late',
      { status: 'part-paid' },
      '2027-01-01',
      { kind: 'overdue', daysLate: 32, partPaid: true },
    ],
    ['paid', { status: 'paid' }, '2027-01-01', { kind: 'paid' }],
    ['disputed and past its day', { status: 'disputed' }, '2027-01-01', { kind: 'disputed' }],
    [
      'nothing left to pay',
      { outstanding: { amountMinor: 0, currency: 'CNY' } },
      '2026-11-24',
      { kind: 'nothing-to-pay' },
    ],
    [
      'in favour',
      { outstanding: { amountMinor: -500, currency: 'CNY' } },
      '2026-11-24',
      { kind: 'nothing-to-pay' },
    ],
    ['cancelled', { status: 'cancelled' }, '2026-11-24', { kind: 'cancelled' }],
    [
      'replaced',
      { status: 'cancelled', replacedByBillId: 'b2' },
      '2026-11-24',
      { kind: 'cancelled', replacedByBillId: 'b2' },
    ],
  ])('%s', (_, change, today, expected) => {
    expect(dueState({ ...octoberSummary, ...change }, today)).toEqual(expected);
  });

  it('is only issued while there is no day to pay by', () => {
    const { dueOn: _, ...undated } = octoberSummary;
    expect(dueState({ ...undated, status: 'issued' }, '2026-11-24')).toEqual({ kind: 'issued' });
    expect(dueState({ ...undated, status: 'overdue' }, '2026-11-24')).toMatchObject({
      kind: 'overdue',
      daysLate: 0,
    });
  });

  it('refuses a day that is none', () => {
    expect(() => dueState(octoberSummary, '2026-11-31')).toThrow(RangeError);
  });
});
