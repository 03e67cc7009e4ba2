const NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * Where a spreadsheet begins to run a formula (OWASP, CSV injection), full-width forms included: at the beginning of
 * a cell, and of what another reader takes for a cell. Excel in many countries separates at semicolons, and then
 * quotes in the middle of its cell count for nothing.
 */
const FORMULA = /(?<=^|[;\t\r\n"])(?=[=+\-@＝＋－＠])|^(?=[\t\r\n])/g;

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * CSV as RFC 4180 has it: CRLF after every row, quotes where needed; with a byte order mark, without which Excel
 * takes UTF-8 for another encoding. What a spreadsheet would run as a formula gets an apostrophe in front; a plain
 * number such as -10.00 stays a number.
 */
export function linesToCsv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const safe = NUMBER.test(text) ? text : text.replace(FORMULA, "'");
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
