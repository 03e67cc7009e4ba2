import { describe, expect, it } from 'vitest';
import { stretchFigures } from './highest.js';
import { DOUBTFUL, ESTIMATED, type UsageIntervals } from './intervals.js';

function intervals(values: readonly number[], change: Partial<UsageIntervals> = {}): UsageIntervals {
  return {
    measures: 'import',
    unit: 'kWh',
    digits: 4,
    startsAtMs: Date.UTC(2026, 10, 23),
    lengthMs: 900_000,
    values: Float64Array.from(values),
    marks: new Uint8Array(values.length),
    ...change,
  };
}

describe('stretchFigures', () => {
  it('gives use, highest and mean power, and the load factor', () => {
    // 2.27 kW in the second quarter.
    expect(stretchFigures(intervals([1000, 5675, 5675, 650]), 0, 4)).toEqual({
      quantity: { value: '1.3000', unit: 'kWh' },
      intervals: 4,
      missing: 0,
      estimated: 0,
      doubtful: 0,
      highest: {
        quantity: { value: '2.27', unit: 'kW' },
        startsAtMs: Date.UTC(2026, 10, 23, 0, 15),
        index: 1,
      },
      average: { value: '1.3', unit: 'kW' },
      loadFactorPercent: 57,
    });
  });

  it('has the mean of what is known, of the stretch alone', () => {
    const marked = intervals([9000, 100, Number.NaN, 300, 9000], {
      marks: Uint8Array.of(1, ESTIMATED, 0, DOUBTFUL, 2),
    });
    expect(stretchFigures(marked, 1, 4)).toMatchObject({
      quantity: { value: '0.0400' },
      intervals: 3,
      missing: 1,
      estimated: 1,
      doubtful: 1,
      average: { value: '0.08' },
      highest: { index: 3 },
    });
  });

  it.each([
    [0, 0],
    [3, 2],
    [4, 9],
  ])('is nothing from %d to %d', (first, end) => {
    expect(stretchFigures(intervals([1, 2, 3, 4]), first, end)).toBeUndefined();
  });

  it('keeps to the intervals that there are', () => {
    expect(stretchFigures(intervals([1, 2]), -5, 99)?.intervals).toBe(2);
  });

  it('knows no power of nothing, of water, and no load factor of a stretch without use', () => {
    expect(stretchFigures(intervals([Number.NaN]), 0, 1)).not.toHaveProperty('highest');
    expect(stretchFigures(intervals([1], { unit: 'm3' }), 0, 1)).not.toHaveProperty('average');
    expect(stretchFigures(intervals([0, 0]), 0, 2)).not.toHaveProperty('loadFactorPercent');
    expect(stretchFigures(intervals([-4, -2]), 0, 2)).toMatchObject({ highest: { index: 1 } });
  });

  it('counts Wh and hours', () => {
    const hours = intervals([1500], { unit: 'Wh', digits: 0, lengthMs: 3_600_000 });
    expect(stretchFigures(hours, 0, 1)).toMatchObject({
      quantity: { value: '1500', unit: 'Wh' },
      highest: { quantity: { value: '1.5', unit: 'kW' } },
    });
  });
});
