import { describe, expect, it } from 'vitest';
import { octoberSummary } from '../bill/sample-bill.test-data.js';
import { ESTIMATED } from './intervals.js';
import { calendarMonths, calendarYears, periodUse } from './periods.js';
import { dayRegister, daysWith, meiDays, octoberPeriod } from './story.test-data.js';

describe('periodUse', () => {
  it('is what the bill says, with the days that are known', () => {
    expect(periodUse(octoberPeriod, { bill: octoberSummary, days: meiDays })).toEqual({
      period: octoberPeriod,
      quantity: octoberSummary.quantity,
      from: 'bill',
      days: 33,
      daysKnown: 33,
      daysEstimated: 0,
    });
  });

  it('is of the days without a bill, and the bill alone without days', () => {
    expect(periodUse(octoberPeriod, { days: meiDays })).toMatchObject({
      quantity: { value: '384.0', unit: 'kWh' },
      from: 'days',
    });
    expect(periodUse(octoberPeriod, { bill: octoberSummary })).toMatchObject({
      from: 'bill',
      daysKnown: 0,
      days: 33,
    });
  });

  it('is nothing where neither knows it', () => {
    const later = { firstDate: '2027-01-01', lastDate: '2027-01-31' };
    expect(periodUse(later, { days: meiDays })).toEqual({
      period: later,
      days: 31,
      daysKnown: 0,
      daysEstimated: 0,
    });
    expect(periodUse(octoberPeriod, { bill: octoberSummary, days: meiDays }, 'export')).not.toHaveProperty(
      'quantity',
    );
  });
});

describe('calendar years and months', () => {
  const days = daysWith(
    '2027-12-30',
    [dayRegister(Array.from({ length: 400 }, (_, day) => (day === 1 ? Number.NaN : 10)))],
    {
      marks: Uint8Array.from({ length: 400 }, (_, day) => (day === 2 ? ESTIMATED : 0)),
    },
  );

  it('say how many of their days are known', () => {
    expect(calendarYears(days)).toEqual([
      expect.objectContaining({ year: '2027', days: 365, daysMissing: 364, daysEstimated: 0 }),
      expect.objectContaining({
        year: '2028',
        period: { firstDate: '2028-01-01', lastDate: '2028-12-31' },
        quantity: { value: '366.0', unit: 'kWh' },
        days: 366,
        daysMissing: 0,
        daysEstimated: 1,
      }),
      expect.objectContaining({ year: '2029', daysMissing: 333 }),
    ]);
  });

  it('know the leap day', () => {
    const months = calendarMonths(days);
    expect(months).toHaveLength(15);
    expect(months.map(({ month }) => month).slice(0, 3)).toEqual(['2027-12', '2028-01', '2028-02']);
    expect(months[2]).toMatchObject({ days: 29, daysMissing: 0, quantity: { value: '29.0' } });
  });

  it('are none without days', () => {
    expect(calendarYears(daysWith('2026-01-01', []))).toEqual([]);
    expect(calendarMonths(daysWith('2026-01-01', []))).toEqual([]);
  });
});
