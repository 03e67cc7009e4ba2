import { describe, expect, it } from 'vitest';
import { weekday } from '../plain-date.js';
import { compareWithLastYear, sameWeekdayLastYear } from './same-weekday.js';
import { dayRegister, daysWith } from './story.test-data.js';

const MISSING = Number.NaN;

it.each(['2026-10-01', '2026-11-22', '2028-02-29', '2029-01-01', '2025-03-01'])(
  'the same weekday a year before %s is 364 days earlier',
  (date) => {
    expect(weekday(sameWeekdayLastYear(date))).toBe(weekday(date));
  },
);

it('1 October 2026 is beside 2 October 2025', () => {
  expect(sameWeekdayLastYear('2026-10-01')).toBe('2025-10-02');
});

describe('compareWithLastYear', () => {
  const days = (before: readonly number[], now: readonly number[]) =>
    daysWith('2025-10-02', [
      dayRegister([...before, ...Array.from({ length: 364 - before.length }, () => 0), ...now]),
    ]);

  it('has the difference and the percent of whole stretches', () => {
    expect(compareWithLastYear(days([3610, 0], [3840, 0]), '2026-10-01', 2)).toEqual({
      unit: 'kWh',
      digits: 1,
      values: Float64Array.of(3840, 0),
      before: Float64Array.of(3610, 0),
      total: { value: '384.0', unit: 'kWh' },
      totalBefore: { value: '361.0', unit: 'kWh' },
      daysMissing: 0,
      daysMissingBefore: 0,
      difference: { value: '23.0', unit: 'kWh' },
      percent: 6,
    });
  });

  it('has none while days are missing, and says how many', () => {
    const found = compareWithLastYear(days([10, MISSING], [10, 20]), '2026-10-01', 4);
    expect(found).toMatchObject({ daysMissing: 2, daysMissingBefore: 1, total: { value: '3.0' } });
    expect(found).not.toHaveProperty('difference');
    expect(found).not.toHaveProperty('percent');
    expect([...(found?.values ?? [])]).toEqual([10, 20, MISSING, MISSING]);
  });

  it('has none while days of one of them are missing', () => {
    const now = compareWithLastYear(days([10, 10], [10]), '2026-10-01', 2);
    expect(now).toMatchObject({ daysMissing: 1, daysMissingBefore: 0 });
    expect(now).not.toHaveProperty('difference');
    const before = compareWithLastYear(days([10, MISSING], [10, 20]), '2026-10-01', 2);
    expect(before).toMatchObject({ daysMissing: 0, daysMissingBefore: 1 });
    expect(before).not.toHaveProperty('difference');
  });

  it('has no percent of nothing, and one below zero for less', () => {
    expect(compareWithLastYear(days([0], [10]), '2026-10-01', 1)).toMatchObject({
      difference: { value: '1.0' },
    });
    expect(compareWithLastYear(days([0], [10]), '2026-10-01', 1)).not.toHaveProperty('percent');
    expect(compareWithLastYear(days([200], [199]), '2026-10-01', 1)?.percent).toBe(-1);
  });

  it('is nothing where nothing counts it', () => {
    expect(compareWithLastYear(days([1], [1]), '2026-10-01', 1, 'export')).toBeUndefined();
  });
});
