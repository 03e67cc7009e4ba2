/** One record of a file, with the line of the file in which it begins, from 1 on. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Where in the text it ends. */
  readonly end: number;
}

export type CsvDelimiter = ',' | ';' | '\t' | '|';

/** A quote that is opened in this line and never closed. */
export class UnclosedQuote extends Error {
  readonly line: number;
  constructor(line: number) {
    super(`line ${line}`);
    this.line = line;
  }
}

/** Longer, and it is an inch mark or a slip rather than a quoted cell. */
const LONGEST_QUOTED = 20_000;

/**
 * The records of a text, RFC 4180 with what real files do to it: any line ends, spaces around cells, text after a closing
 * quote, quotes within cells. Blank lines, and lines of nothing but delimiters, are left out.
 * @throws UnclosedQuote
 */
export function* csvRows(text: string, delimiter: CsvDelimiter): Generator<CsvRow, void, undefined> {
  let at = 0;
  let line = 1;
  const endOfLine = lineEnds(text);
  while (at < text.length) {
    const end = endOfLine(at);
    const plain = text.slice(at, end);
    if (!plain.includes('"')) {
      const cells = plain.split(delimiter);
      for (let place = 0; place < cells.length; place += 1) cells[place] = (cells[place] ?? '').trim();
      at = afterLine(text, end);
      if (cells.some((cell) => cell !== '')) yield { line, cells, end: at };
      line += 1;
    } else {
      const record = quotedRecord(text, at, line, delimiter);
      if (record.cells.some((cell) => cell !== '')) yield { line, cells: record.cells, end: record.next };
      at = record.next;
      line += record.lines;
    }
  }
}

/** Finds the ends of lines, asked for from the beginning on: each place of the text is looked at once. */
function lineEnds(text: string): (from: number) => number {
  let feed = -1;
  let lone = -1;
  const next = (mark: string, from: number): number => {
    const found = text.indexOf(mark, from);
    return found === -1 ? text.length : found;
  };
  return (from) => {
    if (feed < from) feed = next('\n', from);
    if (lone < from) lone = next('\r', from);
    return Math.min(feed, lone);
  };
}

function afterLine(text: string, end: number): number {
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}

function quotedRecord(
  text: string,
  start: number,
  line: number,
  delimiter: CsvDelimiter,
): { readonly cells: string[]; readonly next: number; readonly lines: number } {
  const cells: string[] = [];
  let at = start;
  let lines = 0;
  for (;;) {
    while (text[at] === ' ') at += 1;
    let cell = '';
    if (text[at] === '"') {
      const closing = closingQuote(text, at + 1);
      if (closing === -1) throw new UnclosedQuote(line + lines);
      const raw = text.slice(at + 1, closing);
      lines += raw.split(/\r\n|\r|\n/).length - 1;
      cell = raw.replaceAll('""', '"');
      at = closing + 1;
    }
    const from = at;
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
    cells.push((cell + text.slice(from, at)).trim());
    if (text[at] !== delimiter) return { cells, next: afterLine(text, at), lines: lines + 1 };
    at += 1;
  }
}

function closingQuote(text: string, from: number): number {
  let at = from;
  while (at - from < LONGEST_QUOTED) {
    const quote = text.indexOf('"', at);
    if (quote === -1 || text[quote + 1] !== '"') return quote;
    at = quote + 2;
  }
  return -1;
}
