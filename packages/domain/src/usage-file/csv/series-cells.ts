import { counted } from './points.js';
import { isMissingCell, numberOf, unitBehind, type DecimalMark, type NumberCell } from './number-cell.js';
import type { FileNotice } from '../usage-file.js';
import type { CsvRow } from './rows.js';
import { powerBetween, unitNamed, unitWithin, type NamedUnit } from './unit-text.js';

/** The values of a column, all in one unit. */
export interface Cells {
  /** Undefined where nothing arrived or nothing can be read; null for what is no value of the series. */
  readonly numbers: readonly (NumberCell | null | undefined)[];
  readonly digits: number;
  /** Of all values without their signs. */
  readonly total: number;
  readonly unit: NamedUnit;
  readonly notices: readonly FileNotice[];
}

export interface CellsOptions {
  readonly index: number;
  /** Place of the column of units. */
  readonly unitColumn: number | undefined;
  readonly mark: DecimalMark;
  /** Of the column, for cells that say none. */
  readonly unit: NamedUnit | undefined;
  readonly isRegister: boolean;
}

/** Fewer rows may well come to their last one by chance. */
const FEWEST_SUMMED = 4;

/**
 * The values of a column in the unit of the first one, by the unit that stands beside or behind each. A text is a unit
 * that is not known.
 */
export function cellsOf(rows: readonly CsvRow[], options: CellsOptions): Cells | string {
  const { index, unitColumn, mark, isRegister } = options;
  let base: NamedUnit | undefined;
  let unknown: string | undefined;
  let digits = 0;
  let total = 0;
  let sum = 0;
  let values = 0;
  let unreadable = 0;
  let converted = 0;
  let others = 0;
  const numbers = rows.map(({ cells }): NumberCell | null | undefined => {
    const cell = cells[index] ?? '';
    if (isMissingCell(cell)) return undefined;
    const number = numberOf(cell, mark);
    if (!number) {
      unreadable += 1;
      return undefined;
    }
    const beside = unitColumn === undefined ? '' : (cells[unitColumn] ?? '');
    const behind = unitBehind(cell);
    const written = behind === '' ? beside : behind;
    const unit = written === '' ? options.unit : (unitNamed(written) ?? unitWithin(written));
    base ??= unit;
    const power = unit && base && powerBetween(unit, base);
    if (power === undefined) {
      unknown ??= written;
      others += 1;
      return null;
    }
    if (power !== 0) converted += 1;
    const value =
      power === 0 ? number.value : Number(`${number.value}e${power}`) || number.value * 10 ** power;
    digits = Math.max(digits, number.digits - power);
    total += Math.abs(value);
    sum += value;
    values += 1;
    return { value, digits: Math.max(0, number.digits - power) };
  });
  if (!base) return unknown ?? '';
  const last = numbers.at(-1);
  const isTotal =
    !isRegister && last && values > FEWEST_SUMMED && last.value !== 0 && isSame(last.value, sum - last.value);
  if (isTotal) numbers[numbers.length - 1] = null;
  const notices = counted({ unreadable, 'units-converted': converted, 'total-row': isTotal ? 1 : 0 });
  if (others > 0) notices.push({ code: 'unknown-unit', count: others, detail: { code: unknown ?? '' } });
  return { numbers, digits, total, unit: base, notices };
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

/** Rows called the sum of others, in any language that files were met in. */
const TOTAL =
  /^(?:(?:grand|sub)[ -]?)?totals?(?: (?:use|usage|kwh|consumption))?:?$|^(?:sum|summe|gesamt|somme|suma|合计|总计|小计):?$/i;
const MOST_TOTALS = 0.1;

/** The rows without those that are called totals, unless most are. */
export function withoutTotals(rows: readonly CsvRow[]): readonly CsvRow[] {
  const kept = rows.filter(({ cells }) => !cells.some((cell) => cell.length < 40 && TOTAL.test(cell)));
  return rows.length - kept.length <= Math.max(1, rows.length * MOST_TOTALS) ? kept : rows;
}
