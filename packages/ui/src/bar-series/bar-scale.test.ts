import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barScale, labelledBars, missingRuns, tickSpot } from './bar-scale.js';

const months = [228.94, 226.1, 281, 308.9, 262, 189.9, 160.2, 165.4, 213.7, 296.3, 322.61, 157.86, 244.26];

describe('barScale', () => {
  it.each([
    [months, { min: 0, max: 322.61, ticks: [100, 200, 300] }],
    [[5, -5], { min: -5, max: 5, ticks: [-5, -2.5, 2.5, 5] }],
    [[], { min: 0, max: 1, ticks: [] }],
    [[0, 0], { min: 0, max: 1, ticks: [] }],
    [[-3], { min: -3, max: 0, ticks: [-3, -2, -1] }],
  ])('scales %j', (values, scale) => {
    expect(barScale(values)).toEqual(scale);
  });

  it('has zero and every value in it, and at most five gridlines', () => {
    const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(values, (list) => {
        const { min, max, ticks } = barScale(list);
        expect(min).toBeLessThanOrEqual(0);
        expect(max).toBeGreaterThan(min);
        expect(ticks.length).toBeLessThanOrEqual(5);
        for (const place of [...list, ...ticks]) {
          expect(place).toBeGreaterThanOrEqual(min - 1e-9 * (max - min));
          expect(place).toBeLessThanOrEqual(max + 1e-9 * (max - min));
        }
      }),
    );
  });
});

describe('labelledBars', () => {
  it('labels last, highest and first', () => {
    expect(labelledBars(months, 2)).toEqual(new Set([0, 10, 12]));
  });

  it('prefers the last where texts would meet', () => {
    expect([...labelledBars([1, 2, 3, 300, 299], 2)]).toEqual([4, 0]);
  });

  it('labels the current bar rather than the last, and no bar under a higher one', () => {
    const bars = [100, 90, 80, 85, 200, 150, 140];
    expect(labelledBars(bars, 2, 2)).toEqual(new Set([0, 4]));
    expect([...labelledBars([100, 90, 80, 130, 125, 90, 85], 2, 3)]).toEqual([3, 0]);
  });

  it('copes with one bar, missing bars and none', () => {
    expect([...labelledBars([7], 2)]).toEqual([0]);
    expect([...labelledBars([null, 7, null], 2)]).toEqual([1]);
    expect([...labelledBars([null], 2)]).toEqual([]);
  });
});

describe('tickSpot', () => {
  it('finds room that no bar covers', () => {
    expect(tickSpot(months, 300, 1.2, new Set([0, 10, 12]))).toBe(0);
    expect(tickSpot([310, 320, 305, 100, 90, 310], 300, 1.2, new Set())).toBe(3);
    expect(tickSpot([310, 310], 300, 1.2, new Set())).toBe(0);
  });
});

describe('missingRuns', () => {
  it('joins neighbours', () => {
    expect(missingRuns([1, null, null, 4, null])).toEqual([
      { from: 1, to: 2 },
      { from: 4, to: 4 },
    ]);
  });
});
