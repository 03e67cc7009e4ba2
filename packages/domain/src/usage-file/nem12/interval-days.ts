import { epochDay } from '../../plain-date.js';
import { DOUBTFUL, ESTIMATED } from '../../usage/intervals.js';
import { numberOf } from '../csv/number-cell.js';
import type { CsvRow } from '../csv/rows.js';
import { BadRecord } from './bad-record.js';

const MINUTES_PER_DAY = 1440;

/** One day of intervals, as a record 300 has it. */
export interface IntervalDay {
  /** Days since 1970-01-01 of market time. */
  readonly day: number;
  /** NaN where the market has no value. */
  readonly values: Float64Array;
  readonly marks: Uint8Array;
  readonly digits: number;
  /** When it was last changed, `YYYYMMDDhhmmss`; empty when not said. */
  readonly updated: string;
  readonly isVarying: boolean;
  readonly line: number;
}

/** @throws BadRecord when the date is none or values are not as many as the day has intervals */
export function intervalDay({ line, cells }: CsvRow, minutes: number): IntervalDay {
  const count = MINUTES_PER_DAY / minutes;
  const day = marketDay(cells[1] ?? '');
  if (day === undefined) throw new BadRecord(line, '300');
  const quality = cells[2 + count] ?? '';
  const written = cells.slice(2, 2 + count);
  const isQuality = /^[AEFNSV](?:\d\d)?$/i.test(quality);
  if (written.length < count || !isQuality) {
    throw new BadRecord(
      line,
      '300',
      cells.slice(2).findIndex((cell) => /^[a-z]/i.test(cell)),
    );
  }
  const values = new Float64Array(count);
  let digits = 0;
  const isMissing = /^N/i.test(quality);
  for (const [index, cell] of written.entries()) {
    const number = numberOf(cell, '.');
    if (!number && !(cell === '' && isMissing)) throw new BadRecord(line, '300', index);
    values[index] = isMissing ? Number.NaN : (number?.value ?? Number.NaN);
    digits = Math.max(digits, number?.digits ?? 0);
  }
  const marks = new Uint8Array(count).fill(markOfQuality(quality));
  return {
    day,
    values,
    marks,
    digits,
    updated: cells[5 + count] ?? '',
    isVarying: /^V/i.test(quality),
    line,
  };
}

/** Marks a range of a day whose quality varies. @throws BadRecord when the range is not within the day */
export function markRange(into: IntervalDay, { line, cells }: CsvRow): void {
  const from = Number(cells[1]);
  const until = Number(cells[2]);
  const quality = cells[3] ?? '';
  const isRange =
    from >= 1 &&
    until >= from &&
    until <= into.values.length &&
    Number.isInteger(from) &&
    Number.isInteger(until);
  if (!isRange || !/^[AEFNS]/i.test(quality)) throw new BadRecord(line, '400');
  into.marks.fill(markOfQuality(quality), from - 1, until);
  if (/^N/i.test(quality)) into.values.fill(Number.NaN, from - 1, until);
}

/** Varying quality counts as doubtful until the ranges say more. */
export function markOfQuality(quality: string): number {
  if (/^[EFS]/i.test(quality)) return ESTIMATED;
  return /^V/i.test(quality) ? DOUBTFUL : 0;
}

/** A day of `YYYYMMDD`, counted from 1970-01-01. */
export function marketDay(text: string): number | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})/.exec(text);
  if (!match) return undefined;
  try {
    return epochDay(`${match[1]}-${match[2]}-${match[3]}`);
  } catch {
    return undefined;
  }
}
