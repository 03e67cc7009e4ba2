import { csvRows, UnclosedQuote, type CsvDelimiter, type CsvRow } from './rows.js';

/** Before commas, which stand in numbers too. */
const DELIMITERS: readonly CsvDelimiter[] = ['\t', ';', '|', ','];
const LINES_LOOKED_AT = 200;
const HEAD_CHARACTERS = 60_000;

/** How a file parts its cells, and how sure that is. */
export interface FoundDelimiter {
  readonly delimiter: CsvDelimiter;
  /** Whether another one parts the lines as evenly, with values that look as well. */
  readonly isAmbiguous: boolean;
  /** How many cells most lines have. */
  readonly columns: number;
}

interface Score {
  readonly delimiter: CsvDelimiter;
  readonly columns: number;
  /** Lines with that many cells, 0 to 1. */
  readonly even: number;
}

/**
 * The delimiter that parts most lines into the same number of cells, two at the least; lines of one cell only are a file
 * of one column.
 * @throws UnclosedQuote when no delimiter makes sense of the quotes
 */
export function findDelimiter(text: string): FoundDelimiter {
  const scores = DELIMITERS.map((delimiter) => scoreOf(text, delimiter)).filter(
    (score) => score !== undefined,
  );
  const [first, second] = scores.toSorted((a, b) => b.even - a.even);
  if (!first) return { delimiter: ',', isAmbiguous: false, columns: 1 };
  const isAmbiguous = second !== undefined && second.even === first.even && second.columns === first.columns;
  return { delimiter: first.delimiter, isAmbiguous, columns: first.columns };
}

function scoreOf(text: string, delimiter: CsvDelimiter): Score | undefined {
  const counts = new Map<number, number>();
  let rows = 0;
  for (const { cells } of headRows(text, delimiter, LINES_LOOKED_AT)) {
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    rows += 1;
  }
  const [columns, count] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  return columns < 2 ? undefined : { delimiter, columns, even: count / rows };
}

/** The first records of a text, cheaply. */
export function headRows(text: string, delimiter: CsvDelimiter, most: number): CsvRow[] {
  const rows: CsvRow[] = [];
  const head = text.length > HEAD_CHARACTERS ? text.slice(0, text.lastIndexOf('\n', HEAD_CHARACTERS)) : text;
  try {
    for (const row of csvRows(head, delimiter)) {
      rows.push(row);
      if (rows.length >= most) break;
    }
  } catch (error) {
    if (!(error instanceof UnclosedQuote)) throw error;
  }
  return rows;
}
