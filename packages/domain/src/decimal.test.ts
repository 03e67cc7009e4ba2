import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decimal, Rounding } from './decimal.js';
import {
  addDecimals,
  compareDecimals,
  decimalFromInteger,
  decimalToNumber,
  divideRounded,
  formatDecimal,
  multiplyDecimals,
  negateDecimal,
  parseDecimal,
  roundDecimal,
  subtractDecimals,
  trimDecimal,
} from './decimal.js';

const decimals = fc.record<Decimal>({
  coefficient: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
  scale: fc.integer({ min: 0, max: 12 }),
});
const roundings = fc.constantFrom<Rounding>('half-up', 'half-even', 'down', 'up');
const equal = (a: Decimal, b: Decimal): boolean => compareDecimals(a, b) === 0;

describe('parseDecimal', () => {
  it.each(['0', '384', '-1.5', '0.66286875', '0.40', '999999999999999.999999999999', '-0.000000000001'])(
    'keeps every digit of %s',
    (text) => {
      expect(formatDecimal(parseDecimal(text))).toBe(text);
    },
  );

  it.each([
    '',
    '-',
    '+1',
    '01',
    '1.',
    '.5',
    '1e3',
    '1,000',
    ' 1',
    '1 ',
    '0x10',
    'NaN',
    'Infinity',
    '--1',
    '1\n',
  ])('refuses %j', (text) => {
    expect(() => parseDecimal(text)).toThrow(RangeError);
  });

  it('writes zero without a sign', () => {
    expect(formatDecimal(parseDecimal('-0.00'))).toBe('0.00');
  });

  it('reads back whatever was written', () => {
    fc.assert(
      fc.property(decimals, (decimal) => {
        expect(parseDecimal(formatDecimal(decimal))).toEqual(decimal);
      }),
    );
  });
});

describe('arithmetic', () => {
  it('has no binary fractions', () => {
    expect(formatDecimal(addDecimals(parseDecimal('0.1'), parseDecimal('0.2')))).toBe('0.3');
    expect(formatDecimal(multiplyDecimals(parseDecimal('286'), parseDecimal('0.66286875')))).toBe(
      '189.58046250',
    );
  });

  it('takes away what it added, and multiplies over a sum', () => {
    fc.assert(
      fc.property(decimals, decimals, decimals, (a, b, c) => {
        expect(equal(subtractDecimals(addDecimals(a, b), b), a)).toBe(true);
        const left = multiplyDecimals(a, addDecimals(b, c));
        const right = addDecimals(multiplyDecimals(a, b), multiplyDecimals(a, c));
        expect(equal(left, right)).toBe(true);
      }),
    );
  });

  it('orders like the numbers, whatever the scale', () => {
    expect(compareDecimals(parseDecimal('1.50'), parseDecimal('1.5'))).toBe(0);
    expect(compareDecimals(parseDecimal('-2'), parseDecimal('-1.999'))).toBe(-1);
    expect(compareDecimals(parseDecimal('10'), parseDecimal('9.99'))).toBe(1);
  });

  it('drops zeros only after the point', () => {
    expect(formatDecimal(trimDecimal(parseDecimal('0.400')))).toBe('0.4');
    expect(formatDecimal(trimDecimal(parseDecimal('1200')))).toBe('1200');
    expect(formatDecimal(trimDecimal(parseDecimal('0.00')))).toBe('0');
  });

  it('takes whole numbers only where they are exact', () => {
    expect(formatDecimal(decimalFromInteger(-7))).toBe('-7');
    expect(() => decimalFromInteger(0.5)).toThrow(RangeError);
    expect(() => decimalFromInteger(2 ** 53)).toThrow(RangeError);
    expect(decimalToNumber(parseDecimal('-12.50'))).toBe(-12.5);
  });
});

describe('rounding', () => {
  it.each<[string, Record<Rounding, string>]>([
    ['2.5', { 'half-up': '3', 'half-even': '2', down: '2', up: '3' }],
    ['3.5', { 'half-up': '4', 'half-even': '4', down: '3', up: '4' }],
    ['-2.5', { 'half-up': '-3', 'half-even': '-2', down: '-2', up: '-3' }],
    ['2.4999', { 'half-up': '2', 'half-even': '2', down: '2', up: '3' }],
    ['-2.5001', { 'half-up': '-3', 'half-even': '-3', down: '-2', up: '-3' }],
    ['0.5', { 'half-up': '1', 'half-even': '0', down: '0', up: '1' }],
    ['-0.4', { 'half-up': '0', 'half-even': '0', down: '0', up: '-1' }],
    ['7', { 'half-up': '7', 'half-even': '7', down: '7', up: '7' }],
  ])('rounds %s by each rule', (text, expected) => {
    for (const rounding of ['half-up', 'half-even', 'down', 'up'] as const) {
      expect(formatDecimal(roundDecimal(parseDecimal(text), 0, rounding)), rounding).toBe(expected[rounding]);
    }
  });

  it.each([
    ['8580', '30', 0, '286'],
    ['1', '3', 4, '0.3333'],
    ['-1', '3', 2, '-0.33'],
    ['2', '-3', 2, '-0.67'],
    ['-5', '-2', 0, '3'],
    ['0.005', '1', 2, '0.01'],
    ['100', '0.3', 1, '333.3'],
  ])('divides %s by %s to %i places', (a, b, scale, expected) => {
    expect(formatDecimal(divideRounded(parseDecimal(a), parseDecimal(b), scale))).toBe(expected);
  });

  it('does not divide by zero', () => {
    expect(() => divideRounded(parseDecimal('1'), parseDecimal('0.00'), 2)).toThrow(RangeError);
  });

  it('adds digits without changing the number', () => {
    expect(formatDecimal(roundDecimal(parseDecimal('1.5'), 3))).toBe('1.500');
  });

  it('stays within one last digit, half of one to the nearest, and mirrors at zero', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: 0, max: 6 }), roundings, (decimal, scale, rounding) => {
        const rounded = roundDecimal(decimal, scale, rounding);
        const off = subtractDecimals(rounded, decimal);
        const size = off.coefficient < 0n ? negateDecimal(off) : off;
        const unit = { coefficient: 1n, scale };
        expect(compareDecimals(size, unit)).toBe(-1);
        if (rounding.startsWith('half')) {
          expect(compareDecimals(addDecimals(size, size), unit)).toBeLessThanOrEqual(0);
        }
        expect(roundDecimal(negateDecimal(decimal), scale, rounding)).toEqual(negateDecimal(rounded));
      }),
    );
  });

  it('divides to the same as rounding the exact quotient', () => {
    fc.assert(
      fc.property(decimals, decimals, roundings, (quotient, divisor, rounding) => {
        fc.pre(divisor.coefficient !== 0n);
        const dividend = multiplyDecimals(quotient, divisor);
        expect(divideRounded(dividend, divisor, 2, rounding)).toEqual(roundDecimal(quotient, 2, rounding));
      }),
    );
  });
});
