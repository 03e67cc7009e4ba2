import { isMissingCell, numberOf } from './number-cell.js';
import { epochOf, momentOf, rangeOf } from './moment-cell.js';
import { isTimeOnly } from './wide-table.js';
import type { CsvRow } from './rows.js';

/** Where the table of a file begins. */
export interface FoundTable {
  /** The headings, where there are some. */
  readonly header: readonly string[] | undefined;
  /** Index of the first row with values. */
  readonly firstRow: number;
  /** What stands above the table. */
  readonly preamble: readonly string[];
}

/** `2020-01-01 00:00 to 2020-01-01 01:00` is a moment too: the one in which it begins. */
function saysMoment(cell: string): boolean {
  return (
    momentOf(cell) !== undefined || momentOf(rangeOf(cell)?.[0] ?? '') !== undefined
  );
}

/** The first rows that have as many cells as most, with a number or a time in them; the row above names the columns. */
export function findTable(rows: readonly CsvRow[], columns: number): FoundTable | undefined {
  let firstRow = rows.findIndex((row, index) => {
    const next = rows[index + 1];
    return looksLikeData(row, columns) && (!next || looksLikeData(next, columns) || rows.length - index > 20);
  });
  if (firstRow === -1) return undefined;
  // A row with a time whose value cannot be read is no heading.
  while (hasDate(rows[firstRow - 1], columns)) firstRow -= 1;
  const above = rows[firstRow - 1];
  const isHeader = above !== undefined && above.cells.length >= columns - 1 && namesColumns(above.cells);
  return {
    header: isHeader ? above.cells : undefined,
    firstRow,
    preamble: rows
      .slice(0, Math.max(0, firstRow - (isHeader ? 1 : 0)))
      .map(({ cells }) => cells.join(' ').trim()),
  };
}

function looksLikeData({ cells }: CsvRow, columns: number): boolean {
  if (Math.abs(cells.length - columns) > 1) return false;
  const numbers = cells.filter((cell) => isNumber(cell));
  if (columns === 1) return numbers.length === 1;
  const times = cells.filter((cell) => saysMoment(cell));
  // A file may have nothing in its first rows but their times.
  return times.length > 0
    ? numbers.length > 0 || cells.some(isMissingCell)
    : numbers.length > 0 && numbers.length >= columns / 2;
}

function hasDate(row: CsvRow | undefined, columns: number): boolean {
  return (
    row?.cells.length === columns && columns > 1 && row.cells.some((cell) => saysMoment(cell) && !isTimeOnly(cell))
  );
}

function isNumber(cell: string): boolean {
  return (
    /^[-+−(.,]?\d/.test(cell) &&
    (numberOf(cell, '.') ?? numberOf(cell, ',')) !== undefined &&
    !momentOf(cell)?.epochDay
  );
}

function namesColumns(cells: readonly string[]): boolean {
  return (
    cells.every(
      (cell) => (momentOf(cell) === undefined || isTimeOnly(cell)) && epochOf(cell) === undefined,
    ) && cells.filter(isNumber).length <= cells.length / 4
  );
}
