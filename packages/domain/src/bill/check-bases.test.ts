import type { BillLine, LineBasis, Money, OverdueItem } from '@mains/contract';
import { describe, expect, it } from 'vitest';
import { checkBill } from './check.js';
import { octoberSummary } from './sample-bill.test-data.js';

const yuan = (amountMinor: number): Money => ({ amountMinor, currency: 'CNY' });
const euros = (amountMinor: number): Money => ({ amountMinor, currency: 'EUR' });
const reading = { readOn: '2026-10-31', quality: 'actual' } as const;
const span = {
  meterNumber: 'E-1',
  register: '1',
  start: { value: '100', ...reading },
  end: { value: '400', ...reading },
};

type Line = Partial<BillLine> & { readonly basis: LineBasis };

/** What the check finds that a line should come to; nothing when it agrees. */
function expected(line: Line, amountMinor: number): number | undefined {
  const whole: BillLine = { id: 'l', kind: 'usage', label: 'Line', amount: yuan(amountMinor), ...line };
  const { discrepancies } = checkBill({
    lines: [whole],
    summary: { ...octoberSummary, total: whole.amount },
  });
  return discrepancies[0]?.expected.amountMinor;
}

describe('a share of what the registers counted', () => {
  const line = (value: string): Line => ({
    quantity: { value, unit: 'kWh' },
    price: { value: '0.50', currency: 'CNY', per: 'kWh' },
    basis: { kind: 'share', spans: [span], total: { value: '300', unit: 'kWh' }, by: 'days' },
  });

  it('is its own quantity at its price, not all that was counted', () => {
    expect(expected(line('100'), 5000)).toBeUndefined();
    expect(expected(line('100'), 15000)).toBe(5000);
    expect(expected(line('33.3'), 1665)).toBeUndefined();
  });
});

describe('a minimum', () => {
  const basis = (least: Money, charged: Money): LineBasis => ({ kind: 'minimum', least, charged });

  it('is what is missing to the least', () => {
    expect(expected({ kind: 'minimum', basis: basis(yuan(1500), yuan(500)) }, 1000)).toBeUndefined();
    expect(expected({ kind: 'minimum', basis: basis(yuan(1500), yuan(-500)) }, 2000)).toBeUndefined();
    expect(expected({ kind: 'minimum', basis: basis(yuan(1500), yuan(500)) }, 1500)).toBe(1000);
  });

  it('is not compared with another currency', () => {
    expect(expected({ kind: 'minimum', basis: basis(euros(1500), euros(500)) }, 7)).toBeUndefined();
    expect(expected({ kind: 'minimum', basis: basis(yuan(1500), euros(500)) }, 7)).toBeUndefined();
  });
});

describe('a late fee', () => {
  const fee = (items: OverdueItem[], least?: Money): Line => ({
    kind: 'late-fee',
    basis: { kind: 'overdue', items, ...(least && { least }) },
  });

  it('is a percentage of each bill for each day, rounded once', () => {
    const item = { overdue: yuan(33330), percentPerDay: '0.1', days: 10 };
    // 333.30 × 0.1 % × 10 = 3.333
    expect(expected(fee([item]), 333)).toBeUndefined();
    // Thrice: 9.999
    expect(expected(fee([item, item, item]), 1000)).toBeUndefined();
    expect(expected(fee([item, item, item]), 900)).toBe(1000);
    // 500.00 × (0.2 % × 40 + 0.3 % × 10)
    const business = { overdue: yuan(50000), percentPerDay: '0.2', days: 40 };
    expect(expected(fee([business, { ...business, percentPerDay: '0.3', days: 10 }]), 5500)).toBeUndefined();
  });

  it('is the least where that is more', () => {
    const item = { overdue: yuan(20000), percentPerDay: '0.1', days: 3 };
    expect(expected(fee([item], yuan(100)), 100)).toBeUndefined();
    expect(expected(fee([item], yuan(100)), 60)).toBe(100);
    expect(expected(fee([{ ...item, days: 30 }], yuan(100)), 100)).toBe(600);
  });

  it('is not compared with another currency', () => {
    const item = { overdue: yuan(20000), percentPerDay: '0.1', days: 3 };
    expect(expected(fee([{ ...item, overdue: euros(20000) }]), 7)).toBeUndefined();
    expect(expected(fee([item], euros(100)), 7)).toBeUndefined();
  });
});

describe('demand for more or less than a month', () => {
  const line = (months?: string): Line => ({
    kind: 'demand',
    quantity: { value: '10', unit: 'kW' },
    price: { value: '36', currency: 'CNY', per: 'kW' },
    basis: {
      kind: 'demand',
      rule: 'measured',
      billed: { value: '10', unit: 'kW' },
      ...(months !== undefined && { months }),
    },
  });

  it.each([
    [undefined, 36000],
    ['1', 36000],
    ['2', 72000],
    // 10 × 36 × 0.333333 = 119.99988
    ['0.333333', 12000],
  ])('of %s months', (months, minor) => {
    expect(expected(line(months), minor)).toBeUndefined();
    expect(expected(line(months), minor + 2)).toBe(minor);
  });
});

describe('an allowance of a year', () => {
  const line = (used: string, usedBefore?: string): Line => ({
    kind: 'tier',
    quantity: { value: '1', unit: 'kWh' },
    price: { value: '0.05', currency: 'CNY', per: 'kWh' },
    basis: {
      kind: 'allowance',
      used: { value: used, unit: 'kWh' },
      allowance: { value: '2760', unit: 'kWh' },
      ...(usedBefore !== undefined && { usedBefore: { value: usedBefore, unit: 'kWh' } }),
    },
  });

  it.each([
    // Not reached
    ['300', '2000', 0],
    // 2700 + 300 − 2760 = 240
    ['300', '2700', 1200],
    // Used up before: all 300
    ['300', '3000', 1500],
    // Nothing before: 3000 − 2760
    ['3000', undefined, 1200],
    ['3000', '0', 1200],
  ])('with %s used now and %s before', (used, before, minor) => {
    expect(expected(line(used, before), minor)).toBeUndefined();
    expect(expected(line(used, before), minor + 2)).toBe(minor);
  });
});

describe('a percentage', () => {
  const line = (percent: string): Line => ({
    kind: 'power-factor',
    basis: {
      kind: 'power-factor',
      active: { value: '1', unit: 'kWh' },
      reactive: { value: '100', unit: 'kvarh' },
      powerFactor: '0.01',
      standard: '0.90',
      percent,
      base: yuan(1000),
    },
  });

  it.each([
    ['25', 250, 1],
    ['100', 1000, 1],
    // The base may be half a fen off, and 143 % of it more than that.
    ['143', 1430, 2],
    ['300', 3000, 2],
    ['301', 3010, 3],
    ['-0.75', -8, 1],
  ])('of %s may be off by so much as its base is rounded', (percent, minor, off) => {
    expect(expected(line(percent), minor + off)).toBeUndefined();
    expect(expected(line(percent), minor - off)).toBeUndefined();
    expect(expected(line(percent), minor + off + 1)).toBe(minor);
    expect(expected(line(percent), minor - off - 1)).toBe(minor);
  });
});
