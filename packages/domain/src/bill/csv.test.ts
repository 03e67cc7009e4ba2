import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesToCsv } from './csv.js';

describe('linesToCsv', () => {
  it('writes rows with CRLF after a byte order mark', () => {
    expect(
      linesToCsv([
        ['Item', 'Amount'],
        ['谷段电费', '25.80'],
      ]),
    ).toBe('\uFEFFItem,Amount\r\n谷段电费,25.80\r\n');
  });

  it.each([
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['a;b', '"a;b"'],
    ['a\tb', '"a\tb"'],
    ['two\nlines', '"two\nlines"'],
    [' padded ', '" padded "'],
    ['', ''],
    ['plain', 'plain'],
  ])('quotes %j where RFC 4180 or another separator asks for it', (text, expected) => {
    expect(linesToCsv([[text]])).toBe(`\uFEFF${expected}\r\n`);
  });

  it.each([
    '=1+1',
    '+86 571',
    '-cmd',
    '@SUM(A1)',
    '-1+1',
    '=HYPERLINK("http://x")',
    '\t=1',
    '\r=1',
    '＝1+1',
    '-',
    '-1e5',
    '+1',
  ])('does not let %j run as a formula', (text) => {
    expect(linesToCsv([[text]])).toMatch(/^\uFEFF"?'/);
  });

  it.each([
    ['a;=1+1', `"a;'=1+1"`],
    ['a\t=1+1', `"a\t'=1+1"`],
    ['a\n@SUM(A1)', `"a\n'@SUM(A1)"`],
    ['a\r\n＝1', `"a\r\n'＝1"`],
    ['\t=1', `"'\t'=1"`],
    ['"=1+1"', `"""'=1+1"""`],
    ['a;-1;+2', `"a;'-1;'+2"`],
    ['a; b=c-d', '"a; b=c-d"'],
  ])('does not let a part of %j run where a reader splits it', (text, expected) => {
    expect(linesToCsv([['x', text]])).toBe(`\uFEFFx,${expected}\r\n`);
  });

  it.each(['-10.00', '0', '4812', '0.66286875', '-0.5'])('leaves the number %s a number', (text) => {
    expect(linesToCsv([[text]])).toBe(`\uFEFF${text}\r\n`);
  });

  it('can be read back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), { minLength: 1 }),
        (rows) => {
          const back = read(linesToCsv(rows).slice(1));
          expect(back).toHaveLength(rows.length);
          rows.forEach((row, y) =>
            row.forEach((text, x) =>
              expect(back[y]?.[x]?.replaceAll("'", '')).toBe(text.replaceAll("'", '')),
            ),
          );
        },
      ),
    );
  });
});

/** A plain RFC 4180 reader. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const pattern = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  for (const [, raw = '', end] of text.matchAll(pattern)) {
    row.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
