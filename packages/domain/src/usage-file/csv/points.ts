import { ESTIMATED } from '../../usage/intervals.js';
import type { FileNotice } from '../usage-file.js';

/** One value of a series, with its time. */
export interface Point {
  /** Epoch milliseconds: when it begins, or when a register showed it. */
  startMs: number;
  /** The first moment after it, where the file says so. */
  endMs?: number;
  /** NaN where nothing arrived. */
  value: number;
  mark: number;
  /** NaN where there is none. */
  cost: number;
}

export interface TidyPoints {
  readonly points: readonly Point[];
  readonly notices: readonly FileNotice[];
}

/** In the order of time and each once. Of two for the same time the later one in the file counts, unless it is empty. */
export function tidied(given: readonly Point[]): TidyPoints {
  const first = given[0]?.startMs ?? 0;
  const last = given.at(-1)?.startMs ?? 0;
  const points = last < first ? given.toReversed() : [...given];
  let disorder = 0;
  for (let index = 1; index < points.length; index += 1) {
    if ((points[index]?.startMs ?? 0) < (points[index - 1]?.startMs ?? 0)) disorder += 1;
  }
  if (disorder > 0) points.sort((a, b) => a.startMs - b.startMs);
  const kept: Point[] = [];
  let duplicates = 0;
  let conflicts = 0;
  for (const point of points) {
    const before = kept.at(-1);
    if (before?.startMs !== point.startMs) kept.push(point);
    else {
      if (before.value === point.value || Number.isNaN(point.value) || Number.isNaN(before.value))
        duplicates += 1;
      else conflicts += 1;
      if (!Number.isNaN(point.value)) kept[kept.length - 1] = point;
    }
  }
  return {
    points: kept,
    notices: counted({ 'out-of-order': disorder, duplicate: duplicates, conflicting: conflicts }),
  };
}

/** Notices of what was counted; nothing of what was not met. */
export function counted(counts: { readonly [Code in FileNotice['code']]?: number }): FileNotice[] {
  return Object.entries(counts).flatMap(([code, count]) =>
    count > 0 ? [{ code: code as FileNotice['code'], count }] : [],
  );
}

/** What there is to say of values as they will be drawn. */
export function valueNotices(values: ArrayLike<number>, marks: ArrayLike<number>): FileNotice[] {
  let missing = 0;
  let estimated = 0;
  let doubtful = 0;
  let negative = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? Number.NaN;
    if (Number.isNaN(value)) missing += 1;
    else {
      if (value < 0) negative += 1;
      if (marks[index] === ESTIMATED) estimated += 1;
      else if (marks[index] !== 0) doubtful += 1;
    }
  }
  return counted({ missing, estimated, doubtful, negative });
}

/** The middle one of some numbers; of two the lower. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
