import { expect, it } from 'vitest';
import { calculateBill } from './calculate.js';
import { counted, seasonsOf, sheetFrom } from './sample-tariff.test-data.js';
import { sheetFault, sheetsFault } from './sheet-fault.js';
import type { Charge, TariffSheet } from './tariff.js';

const usage: Charge = { id: 'u', kind: 'usage', price: '1', per: 'kWh' };
const daily: Charge = { id: 'd', kind: 'fixed', price: '1', per: 'day' };
const vat: Charge = { id: 'vat', kind: 'tax', percent: '6', on: ['usage', 'fixed'] };
const block = (above: string, upTo?: string): Charge => ({
  id: 'b',
  kind: 'demand',
  rule: 'measured',
  price: '30',
  per: 'kW',
  above,
  ...(upTo !== undefined && { upTo }),
});
const blockPath = 'charges[0].upTo';
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
  [
    'two seasons of one id',
    sheetFrom('2026-01-01', [usage], {
      calendar: seasonsOf(['half', '05-01', '10-31'], ['half', '11-01', '04-30']),
    }),
    'calendar.seasons[1].id',
  ],
  ['a block of power that ends where it begins', sheetFrom('2026-01-01', [block('100', '100')]), blockPath],
  // As numbers, not as text
  ['a block of power that ends before it begins', sheetFrom('2026-01-01', [block('100', '20')]), blockPath],
  ['no fault in a block of power', sheetFrom('2026-01-01', [block('20', '100')]), undefined],
  ['no fault in an open block', sheetFrom('2026-01-01', [block('20')]), undefined],
  ['a tax above all that it takes', sheetFrom('2026-01-01', [vat, usage, daily]), 'charges[0].on'],
  [
    'a minimum above all that it takes',
    sheetFrom('2026-01-01', [
      daily,
      { id: 'm', kind: 'minimum', price: '15', per: 'month', on: ['usage'] },
      usage,
    ]),
    'charges[1].on',
  ],
  [
    'no fault in a tax above a part of what it takes',
    sheetFrom('2026-01-01', [usage, vat, daily]),
    undefined,
  ],
  [
    'a price for hours that no season has',
    sheetFrom('2026-01-01', [{ ...usage, timeOfUse: 'sharp' }], { calendar: year }),
    'charges[0].timeOfUse',
  ],
  ['no fault in a tax of what the sheet does not have', sheetFrom('2026-01-01', [vat]), undefined],
])('finds %s', (_, sheet, expected) => {
  expect(sheetFault(sheet)).toBe(expected);
});

it('does not bill by a sheet whose tax would take nothing', () => {
  const facts = {
    period: { firstDate: '2026-08-01', lastDate: '2026-08-31' },
    registers: [counted(100)],
  };
  expect(() => calculateBill([sheetFrom('2026-01-01', [vat, usage])], facts)).toThrow(
    'wrong at charges[0].on',
  );
});

const first = sheetFrom('2026-01-01', [usage]);
const second = (change: Partial<TariffSheet>): TariffSheet => ({
  ...first,
  validFrom: '2026-07-01',
  ...change,
});

it.each<[string, TariffSheet[], string | undefined]>([
  ['nothing', [first, second({})], undefined],
  ['nothing where there is no sheet', [], undefined],
  ['a fault of one sheet', [first, second({ charges: [usage, usage] })], 'sheets[1].charges[1].id'],
  ['a fault of a calendar', [second({ calendar: half })], 'sheets[0].calendar.seasons'],
  ['a later sheet first', [second({}), first], 'sheets[1].validFrom'],
  ['two sheets of one day', [first, second({ validFrom: '2026-01-01' })], 'sheets[1].validFrom'],
  [
    'another currency',
    [first, second({}), second({ validFrom: '2026-09-01', currency: 'EUR' })],
    'sheets[2].currency',
  ],
  [
    'another place of rounding',
    [first, second({ rounding: { ...first.rounding, amount: { at: 'total', rounding: 'half-up' } } })],
    'sheets[1].rounding.amount.at',
  ],
  // Which way amounts are rounded may change.
  [
    'nothing in another way of rounding',
    [first, second({ rounding: { ...first.rounding, amount: { at: 'line', rounding: 'half-even' } } })],
    undefined,
  ],
])('finds between sheets: %s', (_, sheets, expected) => {
  expect(sheetsFault(sheets)).toBe(expected);
});
