import { SLOTS_PER_DAY } from './load/load-model.js';

export interface Calibration {
  /** Which register counts in each quarter of an hour. */
  readonly registerOf: Uint8Array;
  /** Wh, varh or litres in one step of each register. */
  readonly stepSizes: readonly number[];
  /** What each register is to count, in steps; left out, what the model says, to the nearest step. */
  readonly steps?: readonly (number | undefined)[];
  /** What each register is to count on each day, in Wh, varh or litres; adds up to `steps`. */
  readonly byDay?: readonly (readonly number[])[];
}

export interface Calibrated {
  /** Whole amounts per quarter of an hour. */
  readonly values: Int32Array;
  /** What each register counted, in steps: exactly the sum of its values. */
  readonly steps: readonly number[];
}

/**
 * Scales a model's amounts so that every register counts a whole number of steps. Each amount is rounded as a meter
 * counts: what does not make a whole unit is carried into the next quarter of an hour, and nothing is lost.
 */
export function calibrate(raw: Float64Array, calibration: Calibration): Calibrated {
  const { registerOf, stepSizes, byDay } = calibration;
  const values = new Int32Array(raw.length);
  const steps = stepSizes.map((size, register) => {
    if (byDay) {
      byDay.forEach((day, index) => {
        const range = { from: index * SLOTS_PER_DAY, to: (index + 1) * SLOTS_PER_DAY };
        fill(values, raw, registerOf, register, day[register] ?? 0, range);
      });
      return byDay.reduce((total, day) => total + (day[register] ?? 0), 0) / size;
    }
    const whole = { from: 0, to: raw.length };
    const told = calibration.steps?.[register];
    const count = told ?? Math.round(sum(raw, registerOf, register, whole) / size);
    fill(values, raw, registerOf, register, count * size, whole);
    return count;
  });
  return { values, steps };
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function sum(raw: Float64Array, registerOf: Uint8Array, register: number, { from, to }: Range): number {
  let total = 0;
  for (let index = from; index < to; index += 1) {
    if (registerOf[index] === register) total += raw[index] ?? 0;
  }
  return total;
}

function fill(
  values: Int32Array,
  raw: Float64Array,
  registerOf: Uint8Array,
  register: number,
  target: number,
  range: Range,
): void {
  const total = sum(raw, registerOf, register, range);
  if (total === 0 && target !== 0) throw new RangeError('The model has no use to scale');
  let counted = 0;
  let carried = 0;
  for (let index = range.from; index < range.to; index += 1) {
    if (registerOf[index] !== register) continue;
    counted += raw[index] ?? 0;
    const shown = total === 0 ? 0 : Math.floor((counted / total) * target + 0.5);
    values[index] = shown - carried;
    carried = shown;
  }
}
