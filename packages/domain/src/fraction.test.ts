import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absoluteFraction,
  addFractions,
  compareFractions,
  divideFractions,
  floorOf,
  fraction,
  multiplyFractions,
  subtractFractions,
  sumFractions,
} from './fraction.js';

const any = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([numerator, denominator]) => fraction(numerator, denominator));

describe('fractions', () => {
  it.each([
    [6n, 4n, { numerator: 3n, denominator: 2n }],
    [6n, -4n, { numerator: -3n, denominator: 2n }],
    [0n, 7n, { numerator: 0n, denominator: 1n }],
  ])('%s ÷ %s is in lowest terms, the sign above', (numerator, denominator, expected) => {
    expect(fraction(numerator, denominator)).toEqual(expected);
  });

  it('have no zero below', () => {
    expect(() => fraction(1n, 0n)).toThrow(RangeError);
    expect(() => divideFractions(fraction(1n), fraction(0n))).toThrow(RangeError);
  });

  it.each([
    [fraction(7n, 2n), 3n],
    [fraction(-7n, 2n), -4n],
    [fraction(-4n), -4n],
    [fraction(0n), 0n],
  ])('are rounded down', (value, expected) => {
    expect(floorOf(value)).toBe(expected);
  });

  it('compare', () => {
    expect(compareFractions(fraction(1n, 3n), fraction(1n, 2n))).toBe(-1);
    expect(compareFractions(fraction(2n, 4n), fraction(1n, 2n))).toBe(0);
    expect(compareFractions(fraction(-1n, 3n), fraction(-1n, 2n))).toBe(1);
  });

  it('keep the laws of numbers', () => {
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(addFractions(a, b)).toEqual(addFractions(b, a));
        expect(multiplyFractions(a, addFractions(b, c))).toEqual(
          addFractions(multiplyFractions(a, b), multiplyFractions(a, c)),
        );
        expect(subtractFractions(addFractions(a, b), b)).toEqual(a);
        expect(sumFractions([a, b, c])).toEqual(addFractions(a, addFractions(b, c)));
        expect(absoluteFraction(a).numerator).toBeGreaterThanOrEqual(0n);
        if (b.numerator !== 0n) expect(multiplyFractions(divideFractions(a, b), b)).toEqual(a);
      }),
    );
  });
});
