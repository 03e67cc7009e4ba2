import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { powerFactor, powerFactorPercent } from './power-factor.js';

describe('powerFactor', () => {
  it.each([
    ['48210', '26034', '0.88'],
    ['100', '0', '1.00'],
    ['0', '100', '0.00'],
    ['0', '0', '1.00'],
    ['3', '4', '0.60'],
    ['3', '-4', '0.60'],
    ['0.9', '1.2', '0.60'],
    ['1000000000000', '1', '1.00'],
  ])('of %s kWh and %s kvarh is %s', (active, reactive, expected) => {
    expect(powerFactor(active, reactive)).toBe(expected);
  });

  it('agrees with the square root, halves aside', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 1e6 }), (active, reactive) => {
        const exact = (100 * active) / Math.hypot(active, reactive);
        const found = Number(powerFactor(String(active), String(reactive))) * 100;
        expect(Math.abs(found - exact)).toBeLessThanOrEqual(0.5 + 1e-6);
      }),
    );
  });
});

describe('powerFactorPercent', () => {
  // Figures as the rule's own text gives them, independent of the table in the data file.
  it.each([
    ['1.00', '-0.75', '-1.1', '-1.3'],
    ['0.95', '-0.75', '-1.1', '-1.3'],
    ['0.94', '-0.6', '-1.1', '-1.3'],
    ['0.92', '-0.3', '-0.8', '-1.3'],
    ['0.91', '-0.15', '-0.65', '-1.15'],
    ['0.90', '0', '-0.5', '-1'],
    ['0.89', '0.5', '-0.4', '-0.9'],
    ['0.85', '2.5', '0', '-0.5'],
    ['0.80', '5', '2.5', '0'],
    ['0.70', '10', '7.5', '5'],
    ['0.69', '11', '8', '5.5'],
    ['0.65', '15', '10', '7.5'],
    ['0.64', '17', '11', '8'],
    ['0.59', '27', '17', '11'],
    ['0.40', '65', '55', '45'],
    ['0.39', '67', '57', '47'],
    ['0.00', '145', '135', '125'],
  ])('at %s adds %s, %s and %s %%', (factor, by090, by085, by080) => {
    expect(powerFactorPercent(factor, '0.90')).toBe(by090);
    expect(powerFactorPercent(factor, '0.85')).toBe(by085);
    expect(powerFactorPercent(factor, '0.80')).toBe(by080);
  });

  it('never rewards a worse factor', () => {
    for (const standard of ['0.90', '0.85', '0.80'] as const) {
      const percents = Array.from({ length: 101 }, (_, index) =>
        Number(powerFactorPercent((index / 100).toFixed(2), standard)),
      );
      expect(percents).toEqual(percents.toSorted((a, b) => b - a));
    }
  });

  it.each(['1.01', '0.9', '-0.90', 'good'])('refuses %s', (factor) => {
    expect(() => powerFactorPercent(factor, '0.90')).toThrow(RangeError);
  });
});
