import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculateBill } from '../tariff/calculate.js';
import { propertyRuns } from '../tariff/random-tariff.test-data.js';
import { seasonsOf, sheetFrom } from '../tariff/sample-tariff.test-data.js';
import type { TariffSheet } from '../tariff/tariff.js';
import { dayCosts } from './day-costs.js';
import { daysWithin } from './days.js';
import { meteredDays } from './metered-days.js';
import { dayRegister, daysOf, daysWith, homeSheets, meiDays, octoberPeriod } from './story.test-data.js';

const MISSING = Number.NaN;
const costs = (...[sheets, days, period, part]: Parameters<typeof dayCosts>): (number | undefined)[] => [
  ...(dayCosts(sheets, days, period, part)?.amountsMinor ?? []),
];

describe('what the days of October cost', () => {
  const october = dayCosts(homeSheets, meiDays, octoberPeriod);

  it.each([
    ['Sun 18 Oct', 17, 751],
    ['Mon 26 Oct', 25, 807],
    ['Tue 27 Oct', 26, 840],
    ['Wed 28 Oct', 27, 781],
    ['Thu 29 Oct', 28, 909],
    ['Fri 30 Oct', 29, 857],
    ['Sat 31 Oct', 30, 1004],
    ['Sun 1 Nov', 31, 1135],
    ['Mon 2 Nov', 32, 1015],
  ])('%s', (_, index, amountMinor) => {
    expect(october?.amountsMinor[index]).toBe(amountMinor);
  });

  it('adds up to the energy lines of the bill with VAT', () => {
    const period = octoberPeriod;
    const days = daysWithin(meiDays, period.firstDate, period.lastDate);
    const bill = calculateBill(homeSheets, { period, registers: meteredDays(days, period) });
    const energy = bill.lines.filter(({ kind }) => kind === 'usage');
    const before = energy.reduce((sum, { amount }) => sum + amount.amountMinor, 0);
    expect(before).toBe(20_707);
    // 207.07 × 1.06 = 219.4942.
    expect(october?.total).toEqual({ amountMinor: 21_949, currency: 'CNY' });
    expect(october?.amountsMinor.reduce((sum, amount) => sum + amount, 0)).toBe(21_949);
  });
});

describe('dayCosts', () => {
  it('takes the prices of the sheet in force on each day', () => {
    const days = daysOf('2026-09-30', '10 0 0, 10 0 0');
    // 0.62 × 1.06 = 0.6572 and 0.65 × 1.06 = 0.689: 1.3462 in all.
    expect(costs(homeSheets, days, { firstDate: '2026-09-30', lastDate: '2026-10-01' })).toEqual([66, 69]);
  });

  it('knows no cost of a day that is missing, or that no sheet is for', () => {
    const days = daysOf('2025-06-30', '10 0 0, 10 0 0, -, 10 0 0');
    const period = { firstDate: '2025-06-30', lastDate: '2025-07-04' };
    expect(costs(homeSheets, days, period)).toEqual([MISSING, 66, MISSING, 65, MISSING]);
  });

  it('is nothing where the tariff has no price for how it was counted', () => {
    const period = { firstDate: '2026-11-01', lastDate: '2026-11-02' };
    expect(dayCosts(homeSheets, daysWith('2026-11-01', [dayRegister([10, 10])]), period)).toBeUndefined();
    expect(dayCosts([], meiDays, period)).toBeUndefined();
    const water = daysWith('2026-11-01', [dayRegister([10], { unit: 'm3', timeOfUse: 'peak' })]);
    expect(dayCosts(homeSheets, water, period)).toBeUndefined();
  });

  it('counts levies, and only the taxes on what it counts', () => {
    const sheet = sheetFrom('2026-01-01', [
      { id: 'use', kind: 'usage', price: '0.5', per: 'kWh' },
      { id: 'fund', kind: 'levy', price: '0.02', per: 'kWh' },
      { id: 'fixed', kind: 'fixed', price: '10', per: 'month' },
      { id: 'tax-of-fixed', kind: 'tax', percent: '50', on: ['fixed'] },
      { id: 'vat', kind: 'tax', percent: '10', on: ['usage', 'fixed'] },
      { id: 'on-top', kind: 'tax', percent: '10', on: ['tax'] },
    ]);
    const days = daysWith('2026-11-01', [dayRegister([1000], { digits: 1 })]);
    // 50 + 2 + 5 + 0.50.
    expect(costs([sheet], days, { firstDate: '2026-11-01', lastDate: '2026-11-01' })).toEqual([5750]);
  });

  it('takes the price of the season', () => {
    const sheet = sheetFrom(
      '2026-01-01',
      [
        { id: 'summer', kind: 'usage', price: '2', per: 'kWh', seasons: ['summer'] },
        { id: 'winter', kind: 'usage', price: '1', per: 'kWh', seasons: ['winter'] },
      ],
      { calendar: seasonsOf(['summer', '05-01', '10-31'], ['winter', '11-01', '04-30']) },
    );
    const days = daysWith('2026-10-31', [dayRegister([10, 10])]);
    expect(costs([sheet], days, { firstDate: '2026-10-31', lastDate: '2026-11-01' })).toEqual([200, 100]);
  });

  it('prices what files count in Wh and litres', () => {
    const sheet = sheetFrom('2026-01-01', [{ id: 'use', kind: 'usage', price: '3', per: 'm3' }]);
    const litres = daysWith('2026-11-01', [dayRegister([1500], { unit: 'L', digits: 0 })]);
    expect(costs([sheet], litres, { firstDate: '2026-11-01', lastDate: '2026-11-01' })).toEqual([450]);
  });

  it('is negative for what was fed in, and counts no use with it', () => {
    const sheet: TariffSheet = sheetFrom('2026-01-01', [
      { id: 'use', kind: 'usage', price: '0.5', per: 'kWh' },
      { id: 'feed', kind: 'export', price: '0.4153', per: 'kWh' },
    ]);
    // 8.306 in all: the earlier day has what is left over.
    const days = daysWith('2026-11-01', [
      dayRegister([10, 10, MISSING]),
      dayRegister([100, MISSING, 100], { measures: 'export' }),
    ]);
    const period = { firstDate: '2026-11-01', lastDate: '2026-11-03' };
    expect(costs([sheet], days, period, 'export')).toEqual([-415, MISSING, -416]);
    expect(costs([sheet], days, period)).toEqual([50, 50, MISSING]);
    expect(
      dayCosts([sheet], daysWithin(meiDays, '2026-10-01', '2026-10-02'), period, 'export'),
    ).toBeUndefined();
  });

  it('has no minor units where the currency has none', () => {
    const sheet = {
      ...sheetFrom('2026-01-01', [{ id: 'u', kind: 'usage', price: '25.5', per: 'kWh' } as const]),
      currency: 'JPY',
    };
    const days = daysWith('2026-11-01', [dayRegister([10, 10, 10])]);
    // 25.5 three times is 76.5, so 77: the first two have what is left over.
    expect(dayCosts([sheet], days, { firstDate: '2026-11-01', lastDate: '2026-11-03' })).toEqual({
      currency: 'JPY',
      amountsMinor: Float64Array.of(26, 26, 25),
      total: { amountMinor: 77, currency: 'JPY' },
    });
  });

  it('adds up over any days, each within one minor unit of its exact cost', () => {
    const day = fc.tuple(fc.nat({ max: 999 }), fc.nat({ max: 999 }), fc.nat({ max: 999 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 70 }), (rows) => {
        const days = daysOf(
          '2026-09-01',
          rows.map(([p, f, v, known]) => (known ? `${p} ${f} ${v}` : '-')).join(','),
        );
        const period = { firstDate: '2026-09-01', lastDate: '2026-11-20' };
        const found = dayCosts(homeSheets, days, period);
        if (!rows.some(([, , , known]) => known)) {
          expect(found).toBeUndefined();
          return;
        }
        const amounts = [...(found?.amountsMinor ?? [])];
        const known = amounts.filter((amount) => !Number.isNaN(amount));
        expect(known).toHaveLength(rows.filter(([, , , isKnown]) => isKnown).length);
        expect(known.reduce((sum, amount) => sum + amount, 0)).toBe(found?.total.amountMinor);
        for (const [index, [peak, flat, valley, isKnown]] of rows.entries()) {
          if (!isKnown) continue;
          const [p, f] = index < 30 ? [62, 52] : [65, 54];
          const exact = ((peak * p + flat * f + valley * 30) / 10) * 1.06;
          expect(Math.abs((amounts[index] ?? Number.NaN) - exact)).toBeLessThan(1 + 1e-6);
        }
      }),
      { numRuns: Math.min(propertyRuns, 400) },
    );
  });
});

it('has no sum where the currency changes on the way', () => {
  const [first, second] = homeSheets;
  const sheets = [first!, { ...second!, currency: 'EUR' }];
  const days = daysOf('2026-09-29', '10 0 0, 10 0 0, 10 0 0, 10 0 0');
  const costsOf = (firstDate: string, lastDate: string): unknown =>
    dayCosts(sheets, days, { firstDate, lastDate })?.currency;
  expect(costsOf('2026-09-29', '2026-10-02')).toBeUndefined();
  expect(costsOf('2026-09-29', '2026-09-30')).toBe('CNY');
  expect(costsOf('2026-10-01', '2026-10-02')).toBe('EUR');
});
