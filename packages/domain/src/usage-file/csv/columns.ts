import { useWithoutAsides } from './beside-use.js';
import { endOfHeading, isChangeTime, roleOfHeading } from './heading-words.js';
import { epochOf, momentOf, rangeOf } from './moment-cell.js';
import { isMissingCell, numberOf, unitBehind } from './number-cell.js';
import type { CsvRow } from './rows.js';
import { unitNamed, unitWithin, type NamedUnit } from './unit-text.js';

/** Places of cells that say one moment: a date with or without its time, or both apart. */
export interface MomentColumns {
  readonly date: number;
  readonly time?: number;
}

/** A column with values of use. */
export interface ValueColumn {
  readonly index: number;
  readonly name: string;
  readonly unit: NamedUnit | undefined;
  /** Its heading calls it what a register showed. */
  readonly isCalledRegister: boolean;
}

/** What each column of a table is. */
export interface Columns {
  readonly start?: MomentColumns;
  readonly end?: MomentColumns;
  /** One column has both, as in `2020-01-01 00:00 to 2020-01-01 01:00`. */
  readonly isRange: boolean;
  readonly values: readonly ValueColumn[];
  /** Columns of numbers that may be use, where the headings do not tell. */
  readonly undecided: readonly ValueColumn[];
  /** Headings of columns with the highest power of each interval, which is no use. */
  readonly peaks: readonly string[];
  /** Headings of columns that are something else, such as a temperature. */
  readonly others: readonly string[];
  readonly unit?: number;
  readonly cost?: number;
  readonly quality?: number;
  readonly identities: readonly number[];
  /** Columns of a few words, which may tell series apart. */
  readonly words: readonly number[];
}

type Kind = 'moment' | 'time' | 'range' | 'epoch' | 'number' | 'unit' | 'text' | 'empty';

/** Of the cells that have something in them. */
const MOST = 0.8;
const ROWS_LOOKED_AT = 400;

/** What the columns are, by their headings and by what is in them. */
export function columnsOf(
  rows: readonly CsvRow[],
  header: readonly string[] | undefined,
  width: number,
): Columns {
  const step = Math.max(1, Math.floor(rows.length / ROWS_LOOKED_AT));
  const sample = rows.filter((_, index) => index % step === 0);
  const names = Array.from({ length: width }, (_, index) => header?.[index] ?? '');
  const kinds = names.map((name, index) => kindOf(sample, index, name));
  const roles = names.map((name, index) => (kinds[index] === 'empty' ? undefined : roleOfHeading(name)));
  const of = (...wanted: readonly Kind[]): number[] =>
    names.flatMap((name, index) =>
      wanted.includes(kinds[index] ?? 'empty') && !isChangeTime(name) ? [index] : [],
    );
  const dates = of('moment', 'epoch', 'range');
  const times = of('time');
  const byHeading = (places: readonly number[], side: 'start' | 'end'): number | undefined =>
    places.find((index) => endOfHeading(names[index] ?? '') === side);
  const endDate = byHeading(dates, 'end');
  const startDate = byHeading(dates, 'start') ?? dates.find((index) => index !== endDate);
  const endTime = byHeading(times, 'end');
  const startTime = byHeading(times, 'start') ?? times.find((index) => index !== endTime);
  const numeric = names.flatMap((name, index): ValueColumn[] =>
    kinds[index] === 'number'
      ? [
          {
            index,
            name,
            unit: unitWithin(name) ?? unitInCells(sample, index),
            isCalledRegister: roles[index] === 'register',
          },
        ]
      : [],
  );
  const role = (wanted: string): number | undefined => {
    const place = roles.indexOf(wanted as never);
    return place === -1 ? undefined : place;
  };
  const mayBeUse = numeric.filter(
    ({ index, unit }) =>
      roles[index] === 'use' ||
      roles[index] === 'register' ||
      (unit !== undefined && (roles[index] === undefined || roles[index] === 'quality')),
  );
  const peaks = numeric.flatMap(({ index, name }) => (roles[index] === 'peak' ? [name] : []));
  const values = useWithoutAsides(mayBeUse, numeric);
  const undecided = numeric.filter(({ index }) => roles[index] === undefined);
  const start = startDate === undefined ? undefined : moment(startDate, startTime);
  // Without a beginning beside it, the time of an end is all there is.
  const isEndOnly = endTime !== undefined && startTime === undefined && endDate === undefined;
  const end =
    endDate !== undefined && endDate !== startDate
      ? moment(endDate, endTime)
      : startDate !== undefined && endTime !== undefined
        ? moment(startDate, endTime)
        : undefined;
  const calledUnit = role('unit');
  const unitColumn =
    calledUnit !== undefined && kinds[calledUnit] === 'text' ? calledUnit : kinds.indexOf('unit');
  const cost = role('cost');
  const quality = role('quality');
  const isText = (index: number): boolean => kinds[index] === 'text';
  return {
    // A lone column that says when intervals end is the end of each.
    ...(start && startDate !== endDate && !isEndOnly && { start }),
    ...(end
      ? { end }
      : startDate !== undefined && endDate === startDate && { end: moment(startDate, endTime ?? startTime) }),
    isRange: startDate !== undefined && kinds[startDate] === 'range',
    values: values.length > 0 ? values : undecided.length === 1 ? undecided : [],
    undecided: values.length > 0 ? [] : undecided,
    peaks,
    others: names.filter((_, index) => kinds[index] === 'number' && roles[index] === 'else'),
    ...(unitColumn !== -1 && { unit: unitColumn }),
    ...(cost !== undefined && kinds[cost] !== 'empty' && { cost }),
    ...(quality !== undefined && { quality }),
    identities: names.flatMap((_, index) =>
      roles[index] === 'identity' && (isText(index) || kinds[index] === 'number') ? [index] : [],
    ),
    words: names.flatMap((_, index) => (isText(index) && roles[index] === undefined ? [index] : [])),
  };
}

function unitInCells(rows: readonly CsvRow[], index: number): NamedUnit | undefined {
  for (const { cells } of rows) {
    const behind = unitBehind(cells[index] ?? '');
    const named = behind === '' ? undefined : unitWithin(behind);
    if (named) return named;
  }
  return undefined;
}

function moment(date: number, time: number | undefined): MomentColumns {
  return time === undefined ? { date } : { date, time };
}

function kindOf(rows: readonly CsvRow[], index: number, name: string): Kind {
  const counts = { moment: 0, time: 0, range: 0, epoch: 0, number: 0, unit: 0 };
  let filled = 0;
  for (const { cells } of rows) {
    const cell = cells[index] ?? '';
    if (isMissingCell(cell)) continue;
    filled += 1;
    const found = momentOf(cell);
    if (found) counts[found.timeMs !== undefined && !hasDate(found) ? 'time' : 'moment'] += 1;
    else if (momentOf(rangeOf(cell)?.[0] ?? '')) counts.range += 1;
    if (epochOf(cell) !== undefined) counts.epoch += 1;
    // A date with points between its numbers is none by itself.
    const isDate = found && !/^\d+$/.test(cell);
    if (!isDate && (numberOf(cell, '.') ?? numberOf(cell, ','))) counts.number += 1;
    else if (unitNamed(cell)) counts.unit += 1;
  }
  if (filled === 0) return 'empty';
  const isMostly = (kind: keyof typeof counts): boolean => counts[kind] >= filled * MOST;
  const isCalledTime = /date|time|stamp|epoch|unix|day|时间|日期|^$/i.test(name);
  if (isMostly('range')) return 'range';
  if (isMostly('moment') && (!isMostly('number') || isCalledTime)) return 'moment';
  if (isMostly('time')) return 'time';
  if (isMostly('epoch') && isCalledTime) return 'epoch';
  if (isMostly('number')) return 'number';
  return isMostly('unit') ? 'unit' : 'text';
}

function hasDate(found: { readonly epochDay?: number; readonly numbers?: object }): boolean {
  return found.epochDay !== undefined || found.numbers !== undefined;
}
