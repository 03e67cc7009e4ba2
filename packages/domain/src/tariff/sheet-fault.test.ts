import { expect, it } from 'vitest';
import { seasonsOf, sheetFrom } from './sample-tariff.test-data.js';
import { sheetFault } from './sheet-fault.js';
import type { Charge } from './tariff.js';

const usage: Charge = { id: 'u', kind: 'usage', price: '1', per: 'kWh' };
const year = seasonsOf(['summer', '05-01', '10-31'], ['winter', '11-01', '04-30']);
const half = seasonsOf(['summer', '05-01', '10-31']);

it.each([
  ['nothing', sheetFrom('2026-01-01', [{ ...usage, seasons: ['winter'] }], { calendar: year }), undefined],
  ['two charges of one id', sheetFrom('2026-01-01', [usage, usage]), 'charges[1].id'],
  [
    'a season of no calendar',
    sheetFrom('2026-01-01', [{ ...usage, seasons: ['winter'] }]),
    'charges[0].seasons',
  ],
  [
    'an unknown season',
    sheetFrom('2026-01-01', [{ ...usage, seasons: ['summer', 'spring'] }], { calendar: year }),
    'charges[0].seasons',
  ],
  ['half a year', sheetFrom('2026-01-01', [usage], { calendar: half }), 'calendar.seasons'],
])('finds %s', (_, sheet, expected) => {
  expect(sheetFault(sheet)).toBe(expected);
});
