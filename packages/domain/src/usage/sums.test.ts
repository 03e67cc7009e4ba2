import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../tariff/random-tariff.test-data.js';
import { dayCounts, dayTotals } from './counts.js';
import { DOUBTFUL, ESTIMATED } from './intervals.js';
import { dayRegister, daysWith, meiDays, octoberPeriod } from './story.test-data.js';
import { quantityOf, sharePercent, sumsByPrice, usageSum } from './sums.js';

const MISSING = Number.NaN;

describe('quantityOf', () => {
  it.each([
    [3840, 1, '384.0'],
    [-5, 3, '-0.005'],
    [0, 0, '0'],
    [9_007_199_254_740_991, 4, '900719925474.0991'],
  ])('%d with %d digits is %s', (sum, digits, value) => {
    expect(quantityOf(sum, digits, 'kWh')).toEqual({ value, unit: 'kWh' });
  });
});

describe('the sum of days', () => {
  it('is what the October bill has', () => {
    expect(usageSum(meiDays, { period: octoberPeriod })).toEqual({
      quantity: { value: '384.0', unit: 'kWh' },
      days: 33,
      daysMissing: 0,
      daysEstimated: 0,
      daysDoubtful: 0,
    });
    expect(
      sumsByPrice(meiDays, { period: octoberPeriod }).map(({ timeOfUse, sum }) => [
        timeOfUse,
        sum.quantity.value,
      ]),
    ).toEqual([
      ['peak', '185.0'],
      ['flat', '113.0'],
      ['valley', '86.0'],
    ]);
  });

  it('says how many days of the period are missing, estimated and doubtful', () => {
    const days = daysWith('2026-11-01', [dayRegister([10, MISSING, 20, 30])], {
      marks: Uint8Array.of(ESTIMATED, ESTIMATED, DOUBTFUL, 0),
    });
    expect(usageSum(days, { period: { firstDate: '2026-10-31', lastDate: '2026-11-06' } })).toEqual({
      quantity: { value: '6.0', unit: 'kWh' },
      days: 7,
      daysMissing: 4,
      daysEstimated: 1,
      daysDoubtful: 1,
    });
  });

  it('is nothing where nothing counts it', () => {
    expect(usageSum(meiDays, { measures: 'export' })).toBeUndefined();
    expect(sumsByPrice(meiDays, { measures: 'export' })).toEqual([]);
  });

  it('adds several meters of different digits exactly, large and negative', () => {
    const days = daysWith('2026-11-01', [
      dayRegister([9_007_199_254_740, -1], { digits: 0, meterNumber: 'A' }),
      dayRegister([1, 5], { digits: 3, meterNumber: 'B' }),
    ]);
    expect(usageSum(days)?.quantity.value).toBe('9007199254739.006');
  });

  it('refuses to add different units', () => {
    const days = daysWith('2026-11-01', [dayRegister([1]), dayRegister([1], { unit: 'm3' })]);
    expect(() => usageSum(days)).toThrow(RangeError);
  });

  it('equals the sum of its price periods', () => {
    const values = fc.array(fc.oneof(fc.integer(), fc.constant(MISSING)), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(values, values, fc.nat({ max: 4 }), fc.nat({ max: 4 }), (peak, valley, one, other) => {
        const days = daysWith('2026-11-01', [
          dayRegister(peak, { timeOfUse: 'peak', digits: one }),
          dayRegister(valley, { timeOfUse: 'valley', digits: other }),
        ]);
        const whole = peak.flatMap((value, day) =>
          Number.isNaN(value) || Number.isNaN(valley[day]!) ? [] : [[value, valley[day]!] as const],
        );
        const digits = Math.max(one, other);
        const expected = whole.reduce(
          (sum, [first, second]) =>
            sum +
            BigInt(first) * 10n ** BigInt(digits - one) +
            BigInt(second) * 10n ** BigInt(digits - other),
          0n,
        );
        const isDead = [peak, valley].some((each) => each.every((value) => Number.isNaN(value)));
        fc.pre(!isDead);
        expect(usageSum(days)).toMatchObject({
          quantity: quantityOf(expected, digits, 'kWh'),
          daysMissing: 6 - whole.length,
        });
      }),
      { numRuns: propertyRuns },
    );
  });
});

describe('an exchanged meter', () => {
  const registers = [
    dayRegister([1, 2, MISSING, MISSING, MISSING], { meterNumber: 'old' }),
    dayRegister([MISSING, MISSING, 3, MISSING, 5], { meterNumber: 'new' }),
  ];

  it('leaves no day missing but those that are', () => {
    expect([...(dayTotals(daysWith('2026-11-01', registers))?.values ?? [])]).toEqual([1, 2, 3, MISSING, 5]);
  });

  it('does not hide what a remark says is missing', () => {
    const days = daysWith('2026-11-01', registers, {
      remarks: [{ kind: 'missing', firstDate: '2026-11-03', lastDate: '2026-11-03' }],
    });
    expect([...(dayTotals(days)?.values ?? [])]).toEqual([1, 2, MISSING, MISSING, 5]);
  });

  it('is no reason to leave out one price period of a day', () => {
    const days = daysWith('2026-11-01', [
      dayRegister([1, MISSING], { timeOfUse: 'peak' }),
      dayRegister([4, 5], { timeOfUse: 'valley' }),
    ]);
    expect([...(dayTotals(days)?.values ?? [])]).toEqual([5, MISSING]);
  });
});

it('leaves out a price period that has no value at all', () => {
  const days = daysWith('2026-11-01', [
    dayRegister([MISSING, MISSING], { timeOfUse: 'flat' }),
    dayRegister([4, 5], { timeOfUse: 'valley' }),
  ]);
  expect(dayCounts(days).map(({ timeOfUse }) => timeOfUse)).toEqual(['valley']);
  expect([...(dayTotals(days)?.values ?? [])]).toEqual([4, 5]);
  const none = daysWith('2026-11-01', [dayRegister([MISSING])]);
  expect(dayCounts(none)).toHaveLength(1);
});

it.each([
  ['185.0', '384.0', 48],
  ['4.79', '10.40', 46],
  ['1', '200', 1],
  ['-1', '200', -1],
  ['1', '0', undefined],
])('%s of %s is %s %%', (part, whole, percent) => {
  expect(sharePercent({ value: part, unit: 'kWh' }, { value: whole, unit: 'kWh' })).toBe(percent);
});

it('takes no part of another unit', () => {
  expect(() => sharePercent({ value: '1', unit: 'kWh' }, { value: '1', unit: 'm3' })).toThrow(RangeError);
});
