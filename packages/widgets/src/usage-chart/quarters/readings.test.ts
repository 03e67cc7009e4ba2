import { startOfDay } from '@mains/domain';
import { describe, expect, it } from 'vitest';
import { factsOf, series, SHANGHAI } from './facts.test-data.js';
import { netOf, readingsOf, receivedIn } from './readings.js';

const NONE = Number.NaN;
const dates = { firstDate: '2026-11-01', lastDate: '2026-11-04' };
/** Two hours a day would be half a grid: twelve-hour intervals keep the numbers few. */
const halves = { minutes: 720 };
const days = (remarks: NonNullable<ReturnType<typeof factsOf>['days']>['remarks']) => ({
  firstDate: dates.firstDate,
  count: 4,
  registers: [],
  marks: new Uint8Array(4),
  remarks,
  interruptions: [],
});

function usedOf(...intervals: Parameters<typeof factsOf>[0]): number[] {
  return [...(readingsOf(factsOf(intervals), dates)?.used ?? [])];
}

describe('a meter that was exchanged', () => {
  const old = series('2026-11-01', [1, 2, 3, 4], { ...halves, meterNumber: 'old' });
  const next = series('2026-11-03', [5, 6, 7, 8], { ...halves, meterNumber: 'new' });

  it('leaves no day empty', () => {
    expect(usedOf(old, next)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const readings = readingsOf(factsOf([old, next]), dates)!;
    expect(receivedIn(readings, { first: 0, end: 8 })).toBe(8);
  });

  it('may count in other digits, and hand over in the middle of a day', () => {
    const half = series('2026-11-01', [NONE, NONE, NONE, 40, 50, 60, 70, 80], { ...halves, digits: 4 });
    expect(usedOf(series('2026-11-01', [1, 2, 3], halves), half)).toEqual([10, 20, 30, 40, 50, 60, 70, 80]);
  });

  it('leaves missing what neither of them counted, or is said to be missing', () => {
    expect(usedOf(series('2026-11-01', [1, NONE, 3], halves), next)).toEqual([1, NONE, 3, NONE, 5, 6, 7, 8]);
    const facts = factsOf([old, next], {
      days: days([{ kind: 'missing', firstDate: '2026-11-02', lastDate: '2026-11-02' }]),
    });
    expect([...(readingsOf(facts, dates)?.used ?? [])]).toEqual([1, 2, NONE, NONE, 5, 6, 7, 8]);
  });
});

it('is missing where one of two meters side by side is', () => {
  const one = series('2026-11-01', [1, 1, 1, 1, 1, 1, 1, 1], halves);
  const other = series('2026-11-01', [2, 2, NONE, 2, 2, 2, 2, 2], halves);
  expect(usedOf(one, other)).toEqual([3, 3, NONE, 3, 3, 3, 3, 3]);
});

it('takes nothing for fed in before that was counted, and missing for missing after', () => {
  const used = series('2026-11-01', [1, 2, 3, 4, 5, 6, 7, 8], halves);
  const fedIn = series('2026-11-03', [1, NONE, 1], { ...halves, measures: 'export' });
  const readings = readingsOf(factsOf([used, fedIn]), dates)!;
  expect([...netOf(readings)]).toEqual([1, 2, 3, 4, 4, NONE, 6, NONE]);
});

it('reads by the grid of what counts in view', () => {
  const hourly = series('2026-10-01', [1, 2], { minutes: 60 });
  const next = series('2026-11-03', [5, 6, 7, 8], halves);
  expect(usedOf(hourly, next)).toEqual([NONE, NONE, NONE, NONE, 5, 6, 7, 8]);
  expect(readingsOf(factsOf([hourly, next]), dates)?.timeline.startsAtMs).toBe(
    startOfDay('2026-11-01', SHANGHAI),
  );
});
