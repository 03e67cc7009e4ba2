const NUMBER = /^-?\d+(\.\d+)?$/;

/** First characters that make a spreadsheet run a cell as a formula, their full-width forms included (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * CSV as RFC 4180 has it: CRLF after every row, quotes where needed; with a byte order mark, without which Excel
 * takes UTF-8 for another encoding. A text that a spreadsheet would run as a formula gets an apostrophe in front; a
 * plain number such as -10.00 stays a number.
 */
export function linesToCsv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
