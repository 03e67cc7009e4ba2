import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMoney, minorDigits, moneyFromMinor, negateMoney, sumMoney } from './money.js';
import { decimalToMoney, moneyToDecimal, multiplyToMoney, percentOfMoney } from './pricing.js';
import { parseDecimal } from './decimal.js';

const cny = (amountMinor: number) => ({ amountMinor, currency: 'CNY' });
const largest = Number.MAX_SAFE_INTEGER;

describe('minor units', () => {
  it.each([
    ['CNY', 2],
    ['USD', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['KWD', 3],
    ['TND', 3],
    ['CLF', 4],
  ])('%s has %i digits', (currency, digits) => {
    expect(minorDigits(currency)).toBe(digits);
  });

  it.each([
    [24426, 'CNY', '244.26'],
    [-1000, 'CNY', '-10.00'],
    [5, 'CNY', '0.05'],
    [-5, 'CNY', '-0.05'],
    [0, 'CNY', '0.00'],
    [1200, 'JPY', '1200'],
    [-1, 'KWD', '-0.001'],
    [largest, 'CNY', '90071992547409.91'],
    [-largest, 'KWD', '-9007199254740.991'],
  ])('writes %i %s as %s', (amountMinor, currency, text) => {
    expect(moneyToDecimal({ amountMinor, currency })).toBe(text);
    expect(decimalToMoney(parseDecimal(text), currency)).toEqual({ amountMinor, currency });
  });

  it('refuses what an integer of the contract cannot hold', () => {
    expect(() => moneyFromMinor(BigInt(largest) + 1n, 'CNY')).toThrow(RangeError);
    expect(() => moneyFromMinor(1.5, 'CNY')).toThrow(RangeError);
  });
});

describe('sums', () => {
  it('adds the lines of the October bill', () => {
    const lines = [12025, 6102, 2580, 1960, 1320, 1439, -1000].map(cny);
    expect(sumMoney(lines, 'CNY')).toEqual(cny(24426));
  });

  it('is zero for nothing, in the currency asked for', () => {
    expect(sumMoney([], 'KWD')).toEqual({ amountMinor: 0, currency: 'KWD' });
  });

  it('has no sum over two currencies', () => {
    expect(() => addMoney(cny(1), { amountMinor: 1, currency: 'JPY' })).toThrow(RangeError);
    expect(() => sumMoney([cny(1)], 'JPY')).toThrow(RangeError);
  });

  it('passes through sums that a number cannot hold, and refuses to end in one', () => {
    expect(sumMoney([cny(largest), cny(largest), cny(-largest)], 'CNY')).toEqual(cny(largest));
    expect(() => addMoney(cny(largest), cny(1))).toThrow(RangeError);
  });

  it('negates without a negative zero', () => {
    expect(Object.is(negateMoney(cny(0)).amountMinor, 0)).toBe(true);
    expect(negateMoney(cny(-1000))).toEqual(cny(1000));
  });

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 })), (amounts) => {
        const forwards = sumMoney(amounts.map(cny), 'CNY');
        expect(sumMoney(amounts.toReversed().map(cny), 'CNY')).toEqual(forwards);
        expect(forwards.amountMinor).toBe(amounts.reduce((a, b) => a + b, 0));
      }),
    );
  });
});

describe('quantity × price', () => {
  it.each([
    ['185', '0.65', 'CNY', 12025],
    ['113', '0.54', 'CNY', 6102],
    ['86', '0.30', 'CNY', 2580],
    ['286', '0.66286875', 'CNY', 18958],
    ['1', '0.005', 'CNY', 1],
    ['1', '-0.005', 'CNY', -1],
    ['-3', '0.125', 'CNY', -38],
    ['120.5', '27.45', 'JPY', 3308],
    ['120.5', '0.0105', 'KWD', 1265],
    ['0', '0.65', 'CNY', 0],
    ['999999999999', '0.01', 'CNY', 999999999999],
  ])('%s × %s %s', (value, price, currency, amountMinor) => {
    const money = multiplyToMoney({ value, unit: 'kWh' }, { value: price, currency, per: 'kWh' });
    expect(money).toEqual({ amountMinor, currency });
  });

  it('does not multiply days by a price per kWh', () => {
    const price = { value: '0.65', currency: 'CNY', per: 'kWh' } as const;
    expect(() => multiplyToMoney({ value: '33', unit: 'day' }, price)).toThrow(RangeError);
  });

  it('takes a percentage, with a half away from zero', () => {
    expect(percentOfMoney(cny(23987), '6')).toEqual(cny(1439));
    expect(percentOfMoney(cny(50), '1')).toEqual(cny(1));
    expect(percentOfMoney(cny(-50), '1')).toEqual(cny(-1));
    expect(percentOfMoney(cny(3891200), '-0.75')).toEqual(cny(-29184));
  });
});
