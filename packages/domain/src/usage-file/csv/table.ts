import type { FileAnswers, FileFault, FileQuestion, FileResult } from '../file-result.js';
import { columnsOf, type Columns } from './columns.js';
import { unitWithin } from './unit-text.js';
import { withoutTotals } from './series-cells.js';
import { longFromWide } from './wide-table.js';
import { findDelimiter } from './delimiter.js';
import { findTable } from './header.js';
import { csvRows, UnclosedQuote, type CsvDelimiter, type CsvRow } from './rows.js';

/** More would not fit a browser's memory with everything else. */
const MOST_ROWS = 1_500_000;
const ROWS_BETWEEN = 2000;

/** The rows of a file with what its columns are. */
export interface Table {
  readonly rows: readonly CsvRow[];
  readonly header: readonly string[] | undefined;
  readonly preamble: readonly string[];
  readonly columns: Columns;
  readonly delimiter: CsvDelimiter;
  /** Rows with the sum of others, which are left out. */
  readonly totals: number;
}

export function refused(fault: FileFault): FileResult {
  return { kind: 'refused', fault };
}

export function asked(...questions: readonly FileQuestion[]): FileResult {
  return { kind: 'asked', questions };
}

const BY_NAME: { readonly [name: string]: CsvDelimiter } = {
  ',': ',',
  ';': ';',
  '|': '|',
  tab: '\t',
  '\t': '\t',
};

/** Finds the table of a text. Yields how much of it is read, 0 to 1. */
export function* readTable(text: string, answers: FileAnswers): Generator<number, Table | FileResult, void> {
  const found = findDelimiter(text);
  const answered = BY_NAME[answers.delimiter ?? ''];
  if (found.isAmbiguous && answered === undefined) {
    return asked({ about: 'delimiter', options: [',', ';', 'tab', '|'], examples: firstLines(text) });
  }
  const delimiter = answered ?? found.delimiter;
  const rows: CsvRow[] = [];
  try {
    for (const row of csvRows(text, delimiter)) {
      rows.push(row);
      if (rows.length > MOST_ROWS) return refused({ code: 'too-large' });
      if (rows.length % ROWS_BETWEEN === 0) yield row.end / text.length;
    }
  } catch (error) {
    if (error instanceof UnclosedQuote) return refused({ code: 'open-quote', line: error.line });
    throw error;
  }
  const width = answered === undefined ? found.columns : widthOf(rows);
  const table = findTable(rows.slice(0, 300), width);
  if (!table) return refused({ code: 'no-table', detail: { code: firstLines(text)[0]?.slice(0, 60) ?? '' } });
  const below = rows.slice(table.firstRow);
  const data = withoutTotals(below);
  const totals = below.length - data.length;
  const { preamble } = table;
  const long = longFromWide(table.header, data);
  if (long) {
    const columns = withUnitOf(preamble, columnsOf(long.rows, long.header, long.header.length));
    return { ...long, totals, preamble, columns, delimiter };
  }
  const columns = columnsOf(data, table.header, width);
  return { rows: data, totals, header: table.header, preamble, columns, delimiter };
}

/** Headings of hours leave no room for the unit, which may stand above them. */
function withUnitOf(preamble: readonly string[], columns: Columns): Columns {
  const unit = preamble.map(unitWithin).find((found) => found !== undefined);
  return unit
    ? { ...columns, values: columns.values.map((value) => ({ ...value, unit: value.unit ?? unit })) }
    : columns;
}

export function isResult(found: Table | FileResult): found is FileResult {
  return 'kind' in found;
}

function widthOf(rows: readonly CsvRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows.slice(0, 300)) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
}

function firstLines(text: string): string[] {
  return text
    .slice(0, 2000)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 4)
    .map((line) => line.slice(0, 120));
}
