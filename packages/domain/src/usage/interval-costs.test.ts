import { describe, expect, it } from 'vitest';
import { startOfDay } from '../day-start.js';
import { TIMES_OF_USE } from '../tariff/calendar.js';
import { sheetFrom } from '../tariff/sample-tariff.test-data.js';
import { intervalCost, intervalSumsByPrice, pricePlaces } from './interval-costs.js';
import type { UsageIntervals } from './intervals.js';
import { intervalRuns } from './price-runs.js';
import { dayCosts } from './day-costs.js';
import { daysOf, homeSheets, threePeriods } from './story.test-data.js';

const zone = 'Asia/Shanghai';
const QUARTER_MS = 900_000;

function quarters(values: readonly number[], change: Partial<UsageIntervals> = {}): UsageIntervals {
  return {
    measures: 'import',
    unit: 'kWh',
    digits: 2,
    startsAtMs: startOfDay('2026-11-23', zone),
    lengthMs: QUARTER_MS,
    values: Float64Array.from(values),
    marks: new Uint8Array(values.length),
    ...change,
  };
}

/** 23 November: 10.40 kWh, 4.79 of them in the 14 quarters from 18:00. */
const evening = [34, 34, 34, 34, 34, 57, 34, 34, 30, 30, 30, 30, 30, 34];
const monday = quarters(
  Array.from({ length: 96 }, (_, index) =>
    index >= 72 && index < 86 ? evening[index - 72]! : index < 28 ? 23 - 3 : 0,
  ),
);

describe('intervalCost', () => {
  it('of 18:00 to 21:30, all at the peak price, is 3.30 with VAT', () => {
    const stretch = { first: 72, end: 86, timeZone: zone };
    expect(intervalSumsByPrice(homeSheets, monday, stretch)).toEqual([
      { timeOfUse: 'peak', quantity: { value: '4.79', unit: 'kWh' } },
    ]);
    // 4.79 × 0.65 × 1.06 = 3.30031.
    expect(intervalCost(homeSheets, monday, stretch)).toEqual({ amountMinor: 330, currency: 'CNY' });
  });

  it('of a whole day is what the day costs', () => {
    const rows = daysOf('2026-11-23', '51 30 23');
    const values = Array.from({ length: 96 }, () => 0);
    [values[33], values[30], values[2]] = [510, 300, 230];
    const day = quarters(values);
    const cost = intervalCost(homeSheets, day, { first: 0, end: 96, timeZone: zone });
    const period = { firstDate: '2026-11-23', lastDate: '2026-11-23' };
    expect(cost).toEqual(dayCosts(homeSheets, rows, period)?.total);
    expect(cost?.amountMinor).toBe(596);
  });

  it('takes each day at its own sheet and rounds once', () => {
    const values = Array.from({ length: 192 }, () => 0);
    [values[40], values[136]] = [100, 100];
    const intervals = quarters(values, { startsAtMs: startOfDay('2026-09-30', zone) });
    // (0.62 + 0.65) × 1.06 = 1.3462.
    expect(intervalCost(homeSheets, intervals, { first: 0, end: 192, timeZone: zone })?.amountMinor).toBe(
      135,
    );
  });

  it('is nothing for no interval, for one that is missing, and without a price', () => {
    const gap = quarters([1, Number.NaN, 1]);
    expect(intervalCost(homeSheets, gap, { first: 0, end: 3, timeZone: zone })).toBeUndefined();
    expect(intervalCost(homeSheets, gap, { first: 2, end: 3, timeZone: zone })).toBeDefined();
    expect(intervalCost(homeSheets, gap, { first: 3, end: 9, timeZone: zone })).toBeUndefined();
    expect(intervalCost(homeSheets, gap, { first: 2, end: 2, timeZone: zone })).toBeUndefined();
    expect(intervalCost([], quarters([1]), { first: 0, end: 1, timeZone: zone })).toBeUndefined();
    const reactive = quarters([1], { measures: 'reactive', unit: 'kvarh' });
    expect(intervalCost(homeSheets, reactive, { first: 0, end: 1, timeZone: zone })).toBeUndefined();
  });

  it('is nothing where an interval is longer than the price periods that it spans', () => {
    const days = quarters([1000], { lengthMs: 86_400_000 });
    expect(intervalCost(homeSheets, days, { first: 0, end: 1, timeZone: zone })).toBeUndefined();
  });

  it('is negative for what was fed in', () => {
    const sheet = sheetFrom('2026-01-01', [{ id: 'feed', kind: 'export', price: '0.4', per: 'kWh' }]);
    const fed = quarters([100, 100], { measures: 'export' });
    expect(intervalCost([sheet], fed, { first: 0, end: 2, timeZone: zone })?.amountMinor).toBe(-80);
  });
});

describe('the price period of an interval', () => {
  it('is that of the wall clock at its beginning', () => {
    const places = pricePlaces(homeSheets, monday, zone);
    const at = (hour: number): string | undefined => TIMES_OF_USE[places[hour * 4] ?? 255];
    expect([0, 6, 7, 8, 11, 17, 18, 21, 22, 23].map(at)).toEqual([
      'valley',
      'valley',
      'flat',
      'peak',
      'flat',
      'flat',
      'peak',
      'peak',
      'flat',
      'valley',
    ]);
    expect([...pricePlaces([], quarters([1, 2]), zone)]).toEqual([255, 255]);
  });

  it.each([
    ['2026-03-29', 92, 24],
    ['2026-10-25', 100, 32],
  ])('follows clocks that change on %s', (date, count, untilSeven) => {
    const sheet = sheetFrom('2026-01-01', [], { calendar: threePeriods });
    const startsAtMs = startOfDay(date, 'Europe/London');
    const day = quarters(
      Array.from({ length: count }, () => 1),
      { startsAtMs },
    );
    const runs = intervalRuns([sheet], day, { first: 0, end: count, timeZone: 'Europe/London' });
    const valley = runs.filter(({ timeOfUse, first }) => timeOfUse === 'valley' && first < 40);
    expect(valley.reduce((sum, { first, end }) => sum + end - first, 0)).toBe(untilSeven);
    expect(runs.every(({ date: own }) => own === date)).toBe(true);
    expect(runs.at(-1)?.end).toBe(count);
  });

  it('leaves no interval of a year out, and counts none twice', () => {
    const startsAtMs = startOfDay('2026-01-01', 'Europe/London');
    const year = quarters(
      Array.from({ length: 35_040 }, () => 1),
      { startsAtMs },
    );
    const sheet = sheetFrom('2026-01-01', [], { calendar: threePeriods });
    const runs = intervalRuns([sheet], year, { first: 5, end: 35_001, timeZone: 'Europe/London' });
    let reached = 5;
    for (const { first, end } of runs) {
      expect(first).toBe(reached);
      reached = end;
    }
    expect(reached).toBe(35_001);
  });
});
