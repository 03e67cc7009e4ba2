import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fraction, sumFractions } from './fraction.js';
import { shareOut } from './share-out.js';

describe('shareOut', () => {
  it.each([
    ['1578.552 5155.988 2077.6 827.86', '9640', '1578 5156 2078 828'],
    ['0.5 0.5', '1', '1 0'],
    ['-1.5 2.5', '1', '-1 2'],
    ['-0.4 -0.6', '-1', '0 -1'],
    ['7 -7', '0', '7 -7'],
  ])('gives %s a total of %s as %s', (parts, total, expected) => {
    expect(shareOut(parts.split(' ').map(read), BigInt(total)).join(' ')).toBe(expected);
  });

  it('gives nothing to nobody', () => {
    expect(shareOut([], 0n)).toEqual([]);
  });

  it('refuses parts that do not come to the total', () => {
    expect(() => shareOut([fraction(1n)], 3n)).toThrow(RangeError);
    expect(() => shareOut([fraction(3n)], 1n)).toThrow(RangeError);
  });

  it('adds up, and moves no part by a whole', () => {
    const part = fc
      .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
      .map(([a, b]) => fraction(a, b));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
        const sum = sumFractions(parts);
        // The whole below the sum: the parts come to it once the rest is taken from the last one.
        const total = sum.numerator / sum.denominator;
        const rest = fraction(sum.numerator - total * sum.denominator, sum.denominator);
        const exact = [...parts.slice(0, -1), minus(parts.at(-1)!, rest)];
        const shared = shareOut(exact, total);
        expect(shared.reduce((a, b) => a + b, 0n)).toBe(total);
        shared.forEach((whole, index) => {
          const { numerator, denominator } = minus(fraction(whole), exact[index]!);
          expect(numerator < denominator && numerator > -denominator).toBe(true);
        });
      }),
    );
  });
});

function read(text: string): ReturnType<typeof fraction> {
  const [whole = '0', digits = ''] = text.replace('-', '').split('.');
  const value = BigInt(whole + digits);
  return fraction(text.startsWith('-') ? -value : value, 10n ** BigInt(digits.length));
}

function minus(a: ReturnType<typeof fraction>, b: ReturnType<typeof fraction>): ReturnType<typeof fraction> {
  return fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}
