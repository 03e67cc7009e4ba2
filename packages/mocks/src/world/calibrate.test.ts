import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrate } from './calibrate.js';
import { withHighest } from './highest.js';
import { SLOTS_PER_DAY } from './load/load-model.js';

/** Two days, of which one register counts the mornings and the other the rest. */
const halves = Uint8Array.from({ length: 2 * SLOTS_PER_DAY }, (_, slot) =>
  slot % SLOTS_PER_DAY < 48 ? 0 : 1,
);

function sumOf(values: Int32Array, register: number, day?: number): number {
  return values.reduce((total, value, index) => {
    const onDay = day === undefined || Math.floor(index / SLOTS_PER_DAY) === day;
    return onDay && halves[index] === register ? total + value : total;
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
    const raw = new Float64Array(2 * SLOTS_PER_DAY);
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

describe('withHighest', () => {
  it('makes one quarter the highest, and each register count what it did', () => {
    const whole = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 192, maxLength: 192 });
    fc.assert(
      fc.property(whole, fc.integer({ min: 4900, max: 9000 }), (amounts, highest) => {
        const values = Int32Array.from(amounts);
        const before = [sumOf(values, 0), sumOf(values, 1)];
        withHighest(values, halves, highest);
        expect([sumOf(values, 0), sumOf(values, 1)]).toEqual(before);
        expect(values.reduce((most, value) => Math.max(most, value))).toBe(highest);
        expect(values.every((value) => value >= 0)).toBe(true);
      }),
    );
  });

  it('does not promise what cannot be', () => {
    const values = new Int32Array(192).fill(10);
    expect(() => withHighest(values, halves, 9)).toThrow(RangeError);
    expect(() => withHighest(values, halves, 1000)).toThrow(RangeError);
  });
});
