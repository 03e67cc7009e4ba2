import { ESTIMATED } from '../../usage/intervals.js';
import type { FileNotice } from '../usage-file.js';
import { counted, median, type Point } from './points.js';

/** Use between one reading of a register and the next. */
export interface RegisterStep {
  readonly startMs: number;
  readonly endMs: number;
  /** NaN where the register does not tell, as when the meter was exchanged. */
  readonly value: number;
  readonly mark: number;
  readonly cost: number;
}

/** A register that fell from this much of its full range passed its last digit. */
const NEARLY_FULL = 0.9;
/** More than so many times the usual step was not used in one. */
const IMPLAUSIBLE = 50;
/** Nor more than so many times what all but a few steps come to. */
const FAR_ABOVE = 10;
const ALL_BUT_A_FEW = 0.98;

/**
 * What was used from reading to reading. A step back of more than any step forth is a new meter, or its last digit passed; a
 * step forth that is beyond all others, for its time, was not used and is missing.
 */
export function registerSteps(points: readonly Point[]): {
  readonly steps: readonly RegisterStep[];
  readonly notices: readonly FileNotice[];
} {
  const readings = points.filter(({ value }) => !Number.isNaN(value));
  const times: number[] = [];
  for (let index = 1; index < readings.length; index += 1)
    times.push((readings[index]?.startMs ?? 0) - (readings[index - 1]?.startMs ?? 0));
  const usualMs = Math.max(1, median(times));
  /** How many usual steps of time lie between a reading and the one before it. */
  const stepsBefore = (index: number): number => Math.max(1, (times[index - 1] ?? 0) / usualMs);
  const forward: number[] = [];
  const paces: number[] = [];
  for (let index = 1; index < readings.length; index += 1) {
    const difference = (readings[index]?.value ?? 0) - (readings[index - 1]?.value ?? 0);
    if (difference <= 0) continue;
    forward.push(difference);
    paces.push(difference / stepsBefore(index));
  }
  const usual = median(forward);
  const sorted = paces.toSorted((a, b) => a - b);
  const high = sorted[Math.floor((sorted.length - 1) * ALL_BUT_A_FEW)] ?? 0;
  const mostPace = Math.max(median(paces) * IMPLAUSIBLE, high * FAR_ABOVE);
  const isJump = (step: number, index: number): boolean => step / stepsBefore(index) > mostPace;
  let largest = 0;
  let jumps = 0;
  for (const [place, step] of forward.entries())
    if ((paces[place] ?? 0) <= mostPace) largest = Math.max(largest, step);
  let rollovers = 0;
  let exchanges = 0;
  const steps: RegisterStep[] = [];
  for (let index = 1; index < readings.length; index += 1) {
    const from = readings[index - 1];
    const to = readings[index];
    if (!from || !to) continue;
    let value = to.value - from.value;
    if (value < 0 && -value > largest) {
      const past = pastLastDigit(from.value, to.value);
      if (past !== undefined && past <= Math.max(largest, usual * IMPLAUSIBLE)) {
        value = past;
        rollovers += 1;
      } else {
        value = Number.NaN;
        exchanges += 1;
      }
    }
    if (value > 0 && isJump(value, index)) {
      value = Number.NaN;
      jumps += 1;
    }
    const mark = Math.max(from.mark, to.mark);
    steps.push({ startMs: from.startMs, endMs: to.startMs, value, mark, cost: to.cost });
  }
  return {
    steps,
    notices: counted({ 'rolled-over': rollovers, 'meter-exchanged': exchanges, 'register-jumped': jumps }),
  };
}

function pastLastDigit(from: number, to: number): number | undefined {
  const digits = Math.floor(from).toString().length;
  const full = 10 ** digits;
  return from >= full * NEARLY_FULL && to < full * (1 - NEARLY_FULL) ? full - from + to : undefined;
}

/** Longer, and it is not known at all when within it something was used. */
const LONGEST_SPREAD_MS = 24 * 3_600_000;

/** Steps on a grid of intervals. */
export interface SteppedGrid {
  readonly values: Float64Array;
  readonly marks: Uint8Array;
  /** Steps of several intervals, spread evenly over them. */
  readonly spread: number;
  /** Readings that were not taken exactly where an interval begins. */
  readonly rounded: number;
}

/**
 * Puts each step where it belongs on a grid. What was used in several intervals is spread over them in whole numbers and
 * marked as estimated, so that nothing is lost; over more than a day it is left missing.
 */
export function steppedGrid(steps: readonly RegisterStep[], originMs: number, lengthMs: number): SteppedGrid {
  const slot = (ms: number): number => Math.round((ms - originMs) / lengthMs);
  const count = Math.max(0, slot(steps.at(-1)?.endMs ?? originMs));
  const values = new Float64Array(count).fill(Number.NaN);
  const marks = new Uint8Array(count);
  let spread = 0;
  let rounded = 0;
  for (const { startMs, endMs, value, mark } of steps) {
    if ((endMs - originMs) % lengthMs !== 0) rounded += 1;
    const from = slot(startMs);
    const until = slot(endMs);
    if (Number.isNaN(value) || endMs - startMs > LONGEST_SPREAD_MS) continue;
    if (until <= from) {
      const place = Math.min(Math.max(0, from - 1), count - 1);
      const before = values[place] ?? 0;
      values[place] = (Number.isNaN(before) ? 0 : before) + value;
      continue;
    }
    const parts = until - from;
    if (parts > 1) spread += 1;
    for (let part = 0; part < parts; part += 1) {
      values[from + part] = Math.round((value * (part + 1)) / parts) - Math.round((value * part) / parts);
      marks[from + part] = parts > 1 ? Math.max(mark, ESTIMATED) : mark;
    }
  }
  return { values, marks, spread, rounded };
}
