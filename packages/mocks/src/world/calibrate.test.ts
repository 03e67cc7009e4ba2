import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrate } from './calibrate.js';
import { SLOTS_PER_DAY } from './load/load-model.js';

const halves = Uint8Array.from({ length: SLOTS_PER_DAY }, (_, slot) => (slot < 48 ? 0 : 1));

function sumOf(values: Int32Array, register: number, day?: number): number {
  return values.reduce((total, value, index) => {
    const onDay = day === undefined || Math.floor(index / SLOTS_PER_DAY) === day;
    return onDay && halves[index % SLOTS_PER_DAY] === register ? total + value : total;
  }, 0);
}

const twoDays = fc
  .array(fc.double({ min: 0.001, max: 5000, noNaN: true }), { minLength: 192, maxLength: 192 })
  .map((values) => Float64Array.from(values));

describe('calibrate', () => {
  it('makes each register count exactly what it is told', () => {
    fc.assert(
      fc.property(twoDays, fc.nat(2000), fc.nat(2000), (raw, first, second) => {
        const { values, steps } = calibrate(raw, {
          registerOf: halves,
          stepSizes: [1000, 400],
          steps: [first, second],
        });
        expect(steps).toEqual([first, second]);
        expect([sumOf(values, 0), sumOf(values, 1)]).toEqual([first * 1000, second * 400]);
        expect(values.every((value) => value >= 0)).toBe(true);
      }),
    );
  });

  it('counts what the model says to the nearest step when nothing is told', () => {
    fc.assert(
      fc.property(twoDays, (raw) => {
        const { values, steps } = calibrate(raw, { registerOf: halves, stepSizes: [1000, 1000] });
        const modelled = raw.reduce((total, value, index) => total + (index % 96 < 48 ? value : 0), 0);
        expect(Math.abs((steps[0] ?? 0) * 1000 - modelled)).toBeLessThanOrEqual(500.001);
        expect(sumOf(values, 0)).toBe((steps[0] ?? 0) * 1000);
      }),
    );
  });

  it('meets every day it is told', () => {
    const raw = Float64Array.from({ length: 192 }, (_, index) => 1 + (index % 7));
    const byDay = [
      [1300, 700],
      [700, 2300],
    ];
    const { values, steps } = calibrate(raw, { registerOf: halves, stepSizes: [1000, 1000], byDay });
    expect(steps).toEqual([2, 3]);
    expect([0, 1].map((day) => [sumOf(values, 0, day), sumOf(values, 1, day)])).toEqual(byDay);
  });

  it('leaves nothing where the model uses nothing, and keeps the shape', () => {
    const raw = new Float64Array(SLOTS_PER_DAY);
    raw[10] = 100;
    raw[20] = 300;
    const { values } = calibrate(raw, { registerOf: halves, stepSizes: [1000, 1000], steps: [1, 0] });
    expect([values[10], values[20], values[11], values[60]]).toEqual([250, 750, 0, 0]);
  });

  it('does not invent use', () => {
    const nothing = new Float64Array(SLOTS_PER_DAY);
    expect(() => calibrate(nothing, { registerOf: halves, stepSizes: [1000, 1000], steps: [1, 0] })).toThrow(
      RangeError,
    );
  });
});
