import { momentOf, rangeOf } from './moment-cell.js';
import type { CsvRow } from './rows.js';

/** Fewer columns named by hours are not a day. */
const LEAST = 12;

export interface LongTable {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** A table of one row a day, with a column for each time of it, as one of a row for each value; undefined when it is none. */
export function longFromWide(
  header: readonly string[] | undefined,
  rows: readonly CsvRow[],
): LongTable | undefined {
  if (!header) return undefined;
  // `00:00 - 00:30` names both ends of its interval.
  const isRange = header.filter((cell) => isTimeOnly(rangeOf(cell)?.[0] ?? '')).length >= LEAST;
  const timeOf = (cell: string): string => (isRange ? (rangeOf(cell)?.[0] ?? '') : cell);
  const times = header.flatMap((cell, index) => (isTimeOnly(timeOf(cell)) ? [index] : []));
  if (times.length < LEAST) return undefined;
  const others = header.flatMap((_, index) => (times.includes(index) ? [] : [index]));
  const long = rows.flatMap(({ line, end, cells }) => {
    const kept = others.map((index) => cells[index] ?? '');
    return times.map((index) => ({
      line,
      end,
      cells: [...kept, timeOf(header[index] ?? ''), cells[index] ?? ''],
    }));
  });
  return {
    header: [...others.map((index) => header[index] ?? ''), isRange ? 'start time' : 'time', 'use'],
    rows: long,
  };
}

export function isTimeOnly(cell: string): boolean {
  const moment = momentOf(cell);
  return moment?.timeMs !== undefined && moment.epochDay === undefined && moment.numbers === undefined;
}
