import { expect, test } from 'vitest';
import type { UsageTable } from '../chart-model.js';
import { tableCsv } from './table-csv.model.js';

function tableOf(cells: readonly string[]): UsageTable {
  return {
    caption: 'Days',
    columns: [
      { id: 'day', title: 'Day', isNumber: false },
      { id: 'used', title: 'Used, kWh', isNumber: true },
    ],
    rowCount: 2,
    rowAt: (index) => ({ cells: ['Thu 1 Oct', '12.9'], raw: [`2026-10-0${index + 1}`, cells[index] ?? ''] }),
  };
}

test('heads are words, values are as a program reads them, and nothing is an empty cell', () => {
  expect(tableCsv(tableOf(['12.9', '']))).toBe('\uFEFFDay,"Used, kWh"\r\n2026-10-01,12.9\r\n2026-10-02,\r\n');
});

test('a negative number stays a number, what a spreadsheet would run does not', () => {
  expect(tableCsv(tableOf(['-4.5', '=1+1']))).toContain(`2026-10-01,-4.5\r\n2026-10-02,'=1+1\r\n`);
});
