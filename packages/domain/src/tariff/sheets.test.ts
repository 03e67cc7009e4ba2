import type { TariffCharge, TariffSheet } from '@mains/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tariffAnswer } from '../../../../test/support/tariff-answers.js';
import { addDecimals, compareDecimals, parseDecimal } from '../decimal.js';
import { addDays } from '../plain-date.js';
import { nextSheetAfter, sheetChanges, sheetInForce, sheetOn } from './sheets.js';

const { sheets } = tariffAnswer('trf_home');
const [first, , third, fourth] = sheets as [TariffSheet, TariffSheet, TariffSheet, TariffSheet];

describe('the sheet of a day', () => {
  it.each([
    ['2023-12-31', undefined, '2024-01-01'],
    ['2024-01-01', '2024-01-01', '2025-07-01'],
    ['2025-06-30', '2024-01-01', '2025-07-01'],
    ['2026-10-01', '2026-10-01', '2027-01-01'],
    ['2026-11-24', '2026-10-01', '2027-01-01'],
    ['2027-01-01', '2027-01-01', undefined],
  ])('on %s is that of %s, the next that of %s', (date, current, next) => {
    expect(sheetOn(sheets, date)?.validFrom).toBe(current);
    expect(nextSheetAfter(sheets, date)?.validFrom).toBe(next);
  });

  it('does not hang on the order of the list', () => {
    expect(sheetOn([...sheets].reverse(), '2026-11-24')).toBe(third);
    expect(nextSheetAfter([...sheets].reverse(), '2026-11-24')).toBe(fourth);
  });

  it('can be insisted on', () => {
    expect(sheetInForce(sheets, '2026-11-24')).toBe(third);
    expect(() => sheetInForce(sheets, '2023-12-31')).toThrow(RangeError);
  });

  it('is followed by the next one without a gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 1500 }), (days) => {
        const date = addDays('2024-01-01', days);
        const next = nextSheetAfter(sheets, date);
        const following = next && sheetOn(sheets, next.validFrom);
        expect(following).toBe(next);
        if (next) expect(sheetOn(sheets, addDays(next.validFrom, -1))).toBe(sheetOn(sheets, date));
      }),
    );
  });
});

describe('what changes between two sheets', () => {
  const withCharges = (charges: readonly TariffCharge[]): TariffSheet => ({
    ...third,
    charges: [...charges],
  });

  it('is the price of each charge before and after', () => {
    expect(sheetChanges(third, fourth)).toMatchObject({
      prices: [{ chargeId: 'peak', before: '0.65', after: '0.67', difference: '0.02' }],
      others: false,
    });
    expect(
      sheetChanges(first, third).prices.map(({ chargeId, difference }) => [chargeId, difference]),
    ).toEqual([
      ['peak', '0.04'],
      ['flat', '0.03'],
    ]);
  });

  it('is nothing between a sheet and itself, however its figures are written', () => {
    const rewritten = third.charges.map((charge) =>
      charge.kind === 'usage' ? { ...charge, price: `${charge.price}0`, label: 'Another name' } : charge,
    );
    expect(sheetChanges(third, withCharges(rewritten))).toEqual({ prices: [], others: false });
  });

  it('tells what comes and what ends', () => {
    const levy: TariffCharge = { id: 'funds', kind: 'levy', label: 'Funds', price: '0.03', per: 'kWh' };
    const changes = sheetChanges(third, withCharges([...third.charges.slice(1), levy]));
    expect(changes.prices.map(({ chargeId, before, after }) => [chargeId, before, after])).toEqual([
      ['funds', undefined, '0.03'],
      ['peak', '0.65', undefined],
    ]);
    expect(changes.others).toBe(false);
  });

  it.each<[string, TariffSheet]>([
    [
      'an allowance',
      withCharges(
        third.charges.map((charge) =>
          charge.kind === 'tier' ? { ...charge, allowance: { value: '280', unit: 'kWh' } } : charge,
        ),
      ),
    ],
    ['the hours', { ...third, calendar: { seasons: [] } }],
    [
      'a rule',
      withCharges([
        ...third.charges,
        { id: 'pf', kind: 'power-factor', label: 'Power factor', standard: '0.85', on: ['usage'] },
      ]),
    ],
  ])('says that something else changed: %s', (_what, later) => {
    expect(sheetChanges(third, later)).toEqual({ prices: [], others: true });
  });

  it('adds up: before and difference make after', () => {
    const price = fc
      .integer({ min: 0, max: 1_000_000 })
      .map((value) => `0.${String(value).padStart(7, '0')}`);
    fc.assert(
      fc.property(price, price, (before, after) => {
        const sheet = (value: string): TariffSheet =>
          withCharges([{ id: 'water', kind: 'usage', label: 'Water', price: value, per: 'm3' }]);
        const [change] = sheetChanges(sheet(before), sheet(after)).prices;
        const sum = addDecimals(parseDecimal(before), parseDecimal(change?.difference ?? '0'));
        expect(compareDecimals(sum, parseDecimal(after))).toBe(0);
      }),
    );
  });
});
