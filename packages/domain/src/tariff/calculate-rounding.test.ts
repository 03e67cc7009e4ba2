import { describe, expect, it } from 'vitest';
import { checkBill } from '../bill/check.js';
import type { Rounding } from '../decimal.js';
import { calculateBill } from './calculate.js';
import { asBill, counted, kWh, rowsOf, sheetFrom } from './sample-tariff.test-data.js';
import type { BillingFacts, Charge, TariffSheet } from './tariff.js';

const period = { firstDate: '2026-07-01', lastDate: '2026-07-31' };
const facts = (use: number | string): BillingFacts => ({ period, registers: [counted(use)] });

function rounded(at: 'line' | 'total', rounding: Rounding, charges: readonly Charge[]): TariffSheet {
  const sheet = sheetFrom('2026-01-01', charges);
  return { ...sheet, rounding: { ...sheet.rounding, amount: { at, rounding } } };
}

describe('a fee that is only rounded in all (Shenzhen)', () => {
  // Exact base price; above 260 kWh 0.05 more, above 600 kWh another 0.25.
  const monthly = { unit: 'month', length: 1 } as const;
  const sheet = rounded('total', 'half-up', [
    { id: 'u', kind: 'usage', price: '0.66286875', per: 'kWh' },
    { id: 't2', kind: 'tier', allowance: kWh(260), cycle: monthly, price: '0.05' },
    { id: 't3', kind: 'tier', allowance: kWh(600), cycle: monthly, price: '0.25' },
  ]);

  it.each([
    // 0.66286875
    [1, 66],
    // 99 × 0.66286875 = 65.62400625
    [99, 6562],
    // 260 × 0.66286875 = 172.345875
    [260, 17235],
    // 261 × 0.66286875 + 0.05 = 173.05874375
    [261, 17306],
    // 601 × 0.66286875 + 341 × 0.05 + 0.25 = 398.38411875 + 17.05 + 0.25
    [601, 41568],
    // 1000 × 0.66286875 + 740 × 0.05 + 400 × 0.25 = 662.86875 + 37 + 100
    [1000, 79987],
  ])('of %i kWh is %i fen', (use, minor) => {
    const bill = calculateBill([sheet], facts(use));
    expect(bill.total.amountMinor).toBe(minor);
    expect(checkBill(asBill(bill))).toMatchObject({ addsUp: true, discrepancies: [] });
  });
});

describe('lines under a rounded total', () => {
  const three = (price: string): Charge[] =>
    ['a', 'b', 'c'].map((id) => ({ id, kind: 'levy', price, per: 'kWh' }));

  it.each([
    // 3 × 0.004 = 0.012: the first takes the fen
    ['0.004', [1, 0, 0]],
    // 3 × 0.005 = 0.015 → 0.02
    ['0.005', [1, 1, 0]],
    // 3 × 0.006 = 0.018 → 0.02
    ['0.006', [1, 1, 0]],
    ['0.01', [1, 1, 1]],
    // 3 × −0.004 = −0.012 → −0.01
    ['-0.004', [0, 0, -1]],
  ])('at %s each are those fen that add up to it', (price, minors) => {
    const bill = calculateBill([rounded('total', 'half-up', three(price))], facts(1));
    expect(bill.lines.map(({ amount }) => amount.amountMinor)).toEqual(minors);
  });

  it('give the fen to the largest remainders', () => {
    const charges: Charge[] = [
      { id: 'a', kind: 'levy', price: '0.011', per: 'kWh' },
      { id: 'b', kind: 'levy', price: '0.018', per: 'kWh' },
    ];
    // 0.029 → 0.03
    expect(rowsOf(calculateBill([rounded('total', 'half-up', charges)], facts(1)))).toEqual([
      ['a', '1', 1],
      ['b', '1', 2],
    ]);
  });

  it('take percentages of exact amounts', () => {
    const charges: Charge[] = [
      { id: 'u', kind: 'usage', price: '0.333', per: 'kWh' },
      { id: 't', kind: 'tax', percent: '50', on: ['usage'] },
    ];
    // 0.333 + 0.1665 = 0.4995 → 0.50, though 0.33 and 0.17 came to the same; by line 0.33 and 0.165 → 0.17
    expect(rowsOf(calculateBill([rounded('total', 'down', charges)], facts(1)))).toEqual([
      ['u', '1', 33],
      ['t', undefined, 16],
    ]);
    expect(rowsOf(calculateBill([rounded('line', 'half-up', charges)], facts(1)))).toEqual([
      ['u', '1', 33],
      ['t', undefined, 17],
    ]);
  });
});

describe('each line rounded', () => {
  it('is what a percentage is taken of, so that it can be checked with the bill in hand', () => {
    const charges: Charge[] = [
      ...['a', 'b', 'c'].map((id): Charge => ({ id, kind: 'levy', price: '0.004', per: 'kWh' })),
      { id: 't', kind: 'tax', percent: '100', on: ['levy'] },
    ];
    const taxOf = (at: 'line' | 'total') =>
      calculateBill([rounded(at, 'half-up', charges)], facts(1)).lines.at(-1)?.amount.amountMinor;
    // Three lines of 0.00; but 3 × 0.004 = 0.012 where only the total is rounded
    expect(taxOf('line')).toBe(0);
    expect(taxOf('total')).toBe(1);
  });

  it.each<[Rounding, string, number]>([
    ['half-up', '0.125', 13],
    ['half-even', '0.125', 12],
    ['half-even', '0.135', 14],
    ['down', '0.129', 12],
    ['up', '0.121', 13],
    ['half-up', '-0.125', -13],
  ])('%s: %s is %i', (rounding, price, minor) => {
    const charge: Charge = { id: 'u', kind: 'usage', price, per: 'kWh' };
    expect(calculateBill([rounded('line', rounding, [charge])], facts(1)).total.amountMinor).toBe(minor);
  });

  it('knows currencies without and with three digits', () => {
    const charge: Charge = { id: 'u', kind: 'usage', price: '27.45', per: 'kWh' };
    const inCurrency = (currency: string) =>
      calculateBill([sheetFrom('2026-01-01', [charge], { currency })], facts('1.5')).total;
    // 41.175
    expect(inCurrency('JPY')).toEqual({ amountMinor: 41, currency: 'JPY' });
    expect(inCurrency('CNY')).toEqual({ amountMinor: 4118, currency: 'CNY' });
    expect(inCurrency('KWD')).toEqual({ amountMinor: 41175, currency: 'KWD' });
  });

  it('refuses an amount that is too large to be exact', () => {
    const charge: Charge = { id: 'u', kind: 'usage', price: '99999999', per: 'kWh' };
    expect(() => calculateBill([sheetFrom('2026-01-01', [charge])], facts('999999999'))).toThrow('too large');
  });
});

describe('a multiplier', () => {
  it('counts every step of the register so often, to its last digit', () => {
    const span = { ...counted('12.37').span, multiplier: '40' };
    const charge: Charge = { id: 'u', kind: 'usage', price: '0.7', per: 'kWh' };
    const sheets = [
      sheetFrom('2026-01-01', [charge]),
      sheetFrom('2026-07-11', [{ ...charge, price: '0.8' }]),
    ];
    // 12.37 × 40 = 494.8; × 10 ÷ 31 = 159.6129 → 159.61 to the digits of the register
    expect(rowsOf(calculateBill(sheets, { period, registers: [counted(0, { span })] }))).toEqual([
      ['u', '159.61', 11173],
      ['u_2', '335.19', 26815],
    ]);
  });
});
