import type { TimeRemark, UsageSeries } from '@mains/contract';
import type { Flow, UsageUnit } from './unit.js';

/** The value is as the meter counted it. */
export const ACTUAL = 0;
/** A value put in the place of one that did not arrive. */
export const ESTIMATED = 1;
/** It arrived, but whoever sent it doubts it. */
export const DOUBTFUL = 2;

/** What one meter counted in one direction, interval after interval of one length, gaps included. */
export interface UsageIntervals {
  readonly measures: Flow;
  readonly meterNumber?: string;
  readonly unit: UsageUnit;
  /** Values are whole numbers of 10^-`digits` units: with kWh and 3 digits, Wh. */
  readonly digits: number;
  /** When the first interval begins, in epoch milliseconds. */
  readonly startsAtMs: number;
  readonly lengthMs: number;
  /** NaN where nothing arrived. */
  readonly values: Float64Array;
  /** One of `ACTUAL`, `ESTIMATED` and `DOUBTFUL` for each value. */
  readonly marks: Uint8Array;
}

/** Enough for any series of the contract; more would be a mistake in its times. */
const MOST_INTERVALS = 2_000_000;

/**
 * The blocks of a series on one grid. Undefined when it has no value.
 * @throws RangeError naming the block when blocks overlap, stand out of order, or do not fall on one grid.
 */
export function intervalsFromBlocks(
  { measures, meterNumber, unit, digits, lengthMinutes, blocks }: UsageSeries,
  remarks: readonly TimeRemark[],
): UsageIntervals | undefined {
  const [first] = blocks;
  if (!first) return undefined;
  const lengthMs = lengthMinutes * 60_000;
  const startsAtMs = Date.parse(first.start);
  const placed: { readonly index: number; readonly values: readonly number[] }[] = [];
  let count = 0;
  for (const [place, block] of blocks.entries()) {
    const index = (Date.parse(block.start) - startsAtMs) / lengthMs;
    if (!Number.isInteger(index) || index < count) throw new RangeError(`blocks[${place}].start`);
    placed.push({ index, values: block.values });
    count = index + block.values.length;
  }
  if (count > MOST_INTERVALS) throw new RangeError('blocks: too far apart');
  const values = new Float64Array(count).fill(Number.NaN);
  for (const block of placed) values.set(block.values, block.index);
  const marks = new Uint8Array(values.length);
  for (const { kind, start, end } of remarks) {
    if (kind === 'missing') continue;
    // An interval is marked when any part of it is meant.
    const from = Math.max(0, Math.floor((Date.parse(start) - startsAtMs) / lengthMs));
    const until = Math.ceil((Date.parse(end) - startsAtMs) / lengthMs);
    marks.fill(kind === 'estimated' ? ESTIMATED : DOUBTFUL, from, Math.max(from, until));
  }
  return { measures, meterNumber, unit, digits, startsAtMs, lengthMs, values, marks };
}
