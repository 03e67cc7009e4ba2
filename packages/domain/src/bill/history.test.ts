import type { BillSummary } from '@mains/contract';
import { describe, expect, it } from 'vitest';
import { historyMonths, sameMonthLastYear } from './history.js';
import { octoberSummary } from './sample-bill.test-data.js';

function bill(month: string, amountMinor: number, change: Partial<BillSummary> = {}): BillSummary {
  const total = { amountMinor, currency: 'CNY' };
  return { ...octoberSummary, id: `bill_${month}_${amountMinor}`, month, total, ...change };
}

describe('historyMonths', () => {
  it('ends with the month asked for and shows gaps as gaps', () => {
    const months = historyMonths([bill('2026-10', 24426), bill('2026-08', 32261), bill('2025-09', 1)], {
      until: '2026-10',
      months: 13,
    });
    expect(months).toHaveLength(13);
    expect(months.map(({ month }) => month)).toEqual([
      '2025-10',
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
      '2026-03',
      '2026-04',
      '2026-05',
      '2026-06',
      '2026-07',
      '2026-08',
      '2026-09',
      '2026-10',
    ]);
    expect(months.filter(({ bills }) => bills.length > 0).map(({ total }) => total?.amountMinor)).toEqual([
      32261, 24426,
    ]);
    expect(months[11]).toEqual({ month: '2026-09', bills: [] });
  });

  it('counts the replacement and not what it replaced', () => {
    const cancelled = bill('2026-05', 90000, { status: 'cancelled', replacedByBillId: 'new' });
    const replaced = bill('2026-05', 80000, { status: 'paid', replacedByBillId: 'new' });
    const replacement = bill('2026-05', 15000, { id: 'new', replacesBillId: cancelled.id });
    const [month] = historyMonths([replacement, cancelled, replaced], { until: '2026-05', months: 1 });
    expect(month?.bills).toEqual([replacement]);
    const [withdrawn] = historyMonths([cancelled], { until: '2026-05', months: 1 });
    expect(withdrawn).toEqual({ month: '2026-05', bills: [] });
  });

  it('adds two bills of one month', () => {
    const [month] = historyMonths(
      [
        bill('2026-05', 100, { quantity: { value: '1.5', unit: 'kWh' } }),
        bill('2026-05', -30, { quantity: { value: '2', unit: 'kWh' } }),
      ],
      { until: '2026-05', months: 1 },
    );
    expect(month).toMatchObject({ total: { amountMinor: 70 }, quantity: { value: '3.5', unit: 'kWh' } });
  });

  it('does not add kilowatt-hours to cubic metres', () => {
    const [month] = historyMonths(
      [bill('2026-05', 100), bill('2026-05', 100, { quantity: { value: '2', unit: 'm3' } })],
      { until: '2026-05', months: 1 },
    );
    expect(month?.total?.amountMinor).toBe(200);
    expect(month?.quantity).toBeUndefined();
  });

  it('finds the same month a year before', () => {
    const all = [bill('2026-10', 24426), bill('2025-10', 22894)];
    expect(sameMonthLastYear(all, '2026-10')?.total?.amountMinor).toBe(22894);
    expect(sameMonthLastYear(all, '2025-10')).toBeUndefined();
  });
});
