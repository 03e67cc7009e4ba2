import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valueAxis } from './value-axis.js';

const axis = (min: number, max: number) =>
  valueAxis(min, max, 'kWh', (value, digits) => value.toFixed(digits).replace('-', '−'));

describe('the axis of values', () => {
  test.each([
    [0, 19.6, 20, '0 5 10 15 20'],
    [0, 2.27, 2.5, '0.0 0.5 1.0 1.5 2.0 2.5'],
    [0, 460, 500, '0 100 200 300 400 500'],
    [0, 1, 1, '0.0 0.2 0.4 0.6 0.8 1.0'],
    [0, 0.04, 0.04, '0.00 0.01 0.02 0.03 0.04'],
    [3, 100, 100, '0 20 40 60 80 100'],
    [-3.4, 12, 15, '−5 0 5 10 15'],
    [-8, 0, 0, '−8 −6 −4 −2 0'],
    [0, 184_000, 200_000, '0 50000 100000 150000 200000'],
  ])('from %f to %f reaches %f', (min, max, top, ticks) => {
    const found = axis(min, max);
    expect(found.ticks.map(({ text }) => text).join(' ')).toBe(ticks);
    expect(found.max).toBe(top);
  });

  test.each([
    [0, 0],
    [NaN, NaN],
    [Infinity, -Infinity],
  ])('holds zero alone when there is nothing between %f and %f', (min, max) => {
    expect(axis(min, max)).toMatchObject({ min: 0, max: 1, ticks: [{ at: 0, text: '0' }] });
  });

  test('holds both ends and zero, with at most six ticks, evenly spaced and apart', () => {
    const value = fc
      .double({ min: -1e12, max: 1e12, noNaN: true })
      .filter((x) => x === 0 || Math.abs(x) > 1e-6);
    fc.assert(
      fc.property(value, value, (a, b) => {
        const { min, max, ticks } = axis(a, b);
        expect(min).toBeLessThanOrEqual(Math.min(0, a, b));
        expect(max).toBeGreaterThanOrEqual(Math.max(0, a, b));
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks[0]?.at).toBeLessThanOrEqual(Math.min(0, a, b) + 1e-9 * Math.abs(a - b));
        expect(ticks.at(-1)?.at).toBeGreaterThanOrEqual(
          Math.max(0, a, b) - 1e-8 * Math.max(Math.abs(a), Math.abs(b)),
        );
        expect(ticks.some(({ at }) => at === 0)).toBe(true);
        expect(new Set(ticks.map(({ text }) => text)).size).toBe(ticks.length);
        expect(ticks.every(({ at }) => at >= min && at <= max)).toBe(true);
      }),
    );
  });
});
