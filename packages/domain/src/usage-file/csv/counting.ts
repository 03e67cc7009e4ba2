import type { FileQuestion } from '../file-result.js';
import type { ValueColumn } from './columns.js';
import { flowOfHeading, saysDifference } from './heading-words.js';
import { isMissingCell, numberOf, type DecimalMark } from './number-cell.js';
import type { Table } from './table.js';

/** Which columns are drawn, and which of them are registers. */
export interface Counting {
  readonly columns: readonly ValueColumn[];
  /** Indexes of columns. */
  readonly registers: ReadonlySet<number>;
}

/** Fewer values tell nothing. */
const ENOUGH = 12;
/** Of the steps of a register, so many at least go forth or stand still. */
const FORTH = 0.995;

/** A table of which the order of its rows is known. */
export interface DatedTable extends Table {
  readonly isNewestFirst: boolean;
}

interface Trend {
  readonly count: number;
  readonly forth: number;
  readonly isRising: boolean;
  /** It begins far above anything used in one interval, as registers do. */
  readonly startsHigh: boolean;
}

/** Finds registers by headings, by how values rise, and by a column that has their differences; else asks. */
export function findCounting(
  table: DatedTable,
  mark: DecimalMark,
  answer: string | undefined,
): Counting | FileQuestion {
  const columns = table.columns.values;
  if (answer === 'interval' || answer === 'register') {
    const kept = answer === 'register' ? withoutDifferences(table, columns, mark) : columns;
    return { columns: kept, registers: new Set(answer === 'register' ? kept.map(({ index }) => index) : []) };
  }
  const registers = new Set<number>();
  const dropped = new Set<number>();
  for (const column of columns) {
    const trend = trendOf(table, column, mark);
    if (trend.count < 2 || !trend.isRising || trend.forth < FORTH) continue;
    const differences = columns.find((other) => other !== column && isDifference(table, column, other, mark));
    if (differences) {
      registers.add(column.index);
      dropped.add(differences.index);
    } else if (column.isCalledRegister) registers.add(column.index);
    else if (trend.count >= ENOUGH && trend.startsHigh && !saysDifference(column.name)) {
      return {
        about: 'counting',
        options: ['register', 'interval'],
        examples: [column.name, ...firstOf(table, column)].filter((text) => text !== ''),
      };
    } else if (trend.count >= ENOUGH * 2 && trend.forth === 1 && trend.startsHigh) {
      return {
        about: 'counting',
        options: ['interval', 'register'],
        examples: [column.name, ...firstOf(table, column)].filter((text) => text !== ''),
      };
    }
  }
  const called = columns.filter(({ index, isCalledRegister }) => isCalledRegister && !registers.has(index));
  for (const column of called) {
    // A register that was exchanged falls once; one that falls often is none.
    const { count, forth, isRising } = trendOf(table, column, mark);
    if (isRising && count > 1 && forth >= 1 - 3 / count) registers.add(column.index);
  }
  return { columns: columns.filter(({ index }) => !dropped.has(index)), registers };
}

function withoutDifferences(
  table: Table,
  columns: readonly ValueColumn[],
  mark: DecimalMark,
): readonly ValueColumn[] {
  const isOfAnother = (other: ValueColumn): boolean =>
    columns.some((column) => column !== other && isDifference(table, column, other, mark));
  return columns.filter((column) => !isOfAnother(column));
}

function firstOf({ rows }: Table, { index }: ValueColumn): string[] {
  return rows.slice(0, 3).map(({ cells }) => cells[index] ?? '');
}

/** Only rows of the first meter: each has a register of its own. */
function numbersOf({ rows, columns }: Table, { index }: ValueColumn, mark: DecimalMark): number[] {
  const identity = (cells: readonly string[]): string =>
    columns.identities.map((place) => cells[place] ?? '').join('|');
  const first = identity(rows[0]?.cells ?? []);
  return rows.flatMap(({ cells }) => {
    if (identity(cells) !== first || isMissingCell(cells[index] ?? '')) return [];
    return [numberOf(cells[index] ?? '', mark)?.value ?? Number.NaN];
  });
}

function trendOf(table: DatedTable, column: ValueColumn, mark: DecimalMark): Trend {
  const given = numbersOf(table, column, mark).filter((value) => !Number.isNaN(value));
  const isReversed = (given[0] ?? 0) > (given.at(-1) ?? 0) && table.isNewestFirst;
  const values = isReversed ? given.toReversed() : given;
  let forth = 0;
  let rising = 0;
  let largest = 0;
  for (let index = 1; index < values.length; index += 1) {
    const step = (values[index] ?? 0) - (values[index - 1] ?? 0);
    if (step >= 0) forth += 1;
    if (step > 0) rising += 1;
    largest = Math.max(largest, step);
  }
  const steps = Math.max(1, values.length - 1);
  return {
    count: values.length,
    forth: forth / steps,
    isRising: rising > 0,
    startsHigh: (values[0] ?? 0) > largest * 2,
  };
}

/** Whether a column has the steps of another one, in nearly all rows. */
function isDifference(table: Table, register: ValueColumn, other: ValueColumn, mark: DecimalMark): boolean {
  if ((flowOfHeading(register.name) === 'export') !== (flowOfHeading(other.name) === 'export')) return false;
  const shown = numbersOf(table, register, mark);
  const differences = numbersOf(table, other, mark);
  if (shown.length !== differences.length || shown.length < 3) return false;
  let agreed = 0;
  for (let index = 1; index < shown.length; index += 1) {
    const step = (shown[index] ?? 0) - (shown[index - 1] ?? 0);
    if (Math.abs(step - (differences[index] ?? 0)) <= 1e-6 * Math.max(1, Math.abs(step))) agreed += 1;
  }
  return agreed >= (shown.length - 1) * 0.95;
}
