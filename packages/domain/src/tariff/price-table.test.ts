import type { TariffCharge, TariffSheet } from '@mains/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tariffAnswer } from '../../../../test/support/tariff-answers.js';
import { addDecimals, compareDecimals, parseDecimal } from '../decimal.js';
import { priceTable } from './price-table.js';

const sheetOf = (id: string, index = 0): TariffSheet => tariffAnswer(id).sheets[index] as TariffSheet;
const home = sheetOf('trf_home', 2);

describe('the prices of a sheet', () => {
  it('have a column for each tier, the uplifts added exactly', () => {
    const table = priceTable(home);
    expect(table.bands).toEqual([
      { above: undefined, upTo: '260' },
      { above: '260', upTo: '400' },
      { above: '400', upTo: undefined },
    ]);
    expect(table.cycle).toEqual({ unit: 'day', length: 30 });
    expect(table.rows.map(({ timeOfUse, per, prices }) => [timeOfUse, per, ...prices])).toEqual([
      ['peak', 'kWh', '0.65', '0.85', '1.00'],
      ['flat', 'kWh', '0.54', '0.74', '0.89'],
      ['valley', 'kWh', '0.30', '0.50', '0.65'],
    ]);
    expect(table.otherTiers).toEqual([]);
  });

  it('have one column without tiers and one row without price periods', () => {
    expect(priceTable(sheetOf('trf_industry')).bands).toEqual([{ above: undefined, upTo: undefined }]);
    const water = priceTable(sheetOf('trf_water'));
    expect(water.cycle).toEqual({ unit: 'year', length: 1 });
    expect(water.rows).toMatchObject([{ timeOfUse: undefined, per: 'm3', prices: ['2.72', '4.17', '7.07'] }]);
  });

  it('add what counts at all hours to every price period', () => {
    const grid: TariffCharge = { id: 'grid', kind: 'usage', label: 'Network', price: '0.1', per: 'kWh' };
    const { rows } = priceTable({ ...home, charges: [...home.charges, grid] });
    expect(rows.map(({ charges, prices }) => [charges.length, prices[0]])).toEqual([
      [2, '0.75'],
      [2, '0.64'],
      [2, '0.40'],
    ]);
  });

  it('add an uplift of one price period to that period only', () => {
    const charges = home.charges.map((charge) =>
      charge.id === 'tier-2' && charge.kind === 'tier' ? { ...charge, timeOfUse: 'peak' as const } : charge,
    );
    const { rows } = priceTable({ ...home, charges });
    expect(rows.map(({ prices }) => prices[1])).toEqual(['0.85', '0.54', '0.30']);
  });

  it('leave out what belongs to another season', () => {
    const charges = home.charges.map((charge) =>
      charge.id === 'peak' && charge.kind === 'usage' ? { ...charge, seasons: ['winter'] } : charge,
    );
    expect(priceTable({ ...home, charges }).rows).toHaveLength(2);
    expect(priceTable({ ...home, charges }, 'summer').rows).toHaveLength(2);
    expect(priceTable({ ...home, charges }, 'winter').rows).toHaveLength(3);
  });

  it('keep apart the uplifts whose allowance is for another time', () => {
    const yearly: TariffCharge = {
      id: 'yearly',
      kind: 'tier',
      label: 'Heavy use',
      allowance: { value: '5000', unit: 'kWh' },
      cycle: { unit: 'year', length: 1 },
      price: '0.05',
    };
    const table = priceTable({ ...home, charges: [...home.charges, yearly] });
    expect(table.bands).toHaveLength(3);
    expect(table.otherTiers).toEqual([yearly]);
  });

  it('rise from band to band by the uplift of that band, to the last digit', () => {
    const decimal = fc.integer({ min: 0, max: 99_999 }).map((value) => `1.${String(value).padStart(5, '0')}`);
    fc.assert(
      fc.property(decimal, fc.array(decimal, { minLength: 1, maxLength: 4 }), (base, uplifts) => {
        const charges: TariffCharge[] = [
          { id: 'water', kind: 'usage', label: 'Water', price: base, per: 'm3' },
          ...uplifts.map((price, index): TariffCharge => ({
            id: `tier-${index}`,
            kind: 'tier',
            label: 'Tier',
            allowance: { value: String(100 * (index + 1)), unit: 'm3' },
            cycle: { unit: 'month', length: 1 },
            price,
          })),
        ];
        const prices = (priceTable({ ...home, charges }).rows[0]?.prices ?? []).map(parseDecimal);
        expect(prices).toHaveLength(uplifts.length + 1);
        for (const [index, uplift] of uplifts.entries()) {
          const expected = addDecimals(prices[index]!, parseDecimal(uplift));
          expect(compareDecimals(prices[index + 1]!, expected)).toBe(0);
        }
      }),
    );
  });
});
