import { describe, expect, it } from 'vitest';
import { checkBill } from '../bill/check.js';
import { calculateBill } from './calculate.js';
import { asBill, counted, countedDaily, each, kWh, rowsOf, sheetFrom } from './sample-tariff.test-data.js';
import type { BillingFacts, Charge, ChargeOf, TariffSheet } from './tariff.js';

const usage: Charge = { id: 'u', kind: 'usage', price: '0.50', per: 'kWh' };

function tier(
  id: string,
  allowance: number,
  price: string,
  cycle: ChargeOf<'tier'>['cycle'],
): ChargeOf<'tier'> {
  return { id, kind: 'tier', allowance: kWh(allowance), cycle, price };
}

function tiersOf(sheets: readonly TariffSheet[], facts: BillingFacts): unknown[] {
  const bill = calculateBill(sheets, facts);
  expect(checkBill(asBill(bill))).toMatchObject({ addsUp: true, discrepancies: [] });
  return rowsOf(bill).filter(([id]) => id.startsWith('t'));
}

describe('tiers of a year', () => {
  const year = { unit: 'year', length: 1 } as const;
  const sheet = sheetFrom('2025-01-01', [
    usage,
    tier('t2', 2760, '0.05', year),
    tier('t3', 4800, '0.25', year),
  ]);
  const month = (firstDate: string, lastDate: string, use: number, usedBefore: number): BillingFacts => ({
    period: { firstDate, lastDate },
    registers: [counted(use)],
    year: { usedBefore: kWh(usedBefore) },
  });

  it.each([
    [2000, 700, []],
    [2000, 760, []],
    // 2700 + 100 − 2760
    [2700, 100, [['t2', '40', 200]]],
    [3000, 100, [['t2', '100', 500]]],
    // 2000 + 3000 − 2760 = 2240 × 0.05; 5000 − 4800 = 200 × 0.25
    [
      2000,
      3000,
      [
        ['t2', '2240', 11200],
        ['t3', '200', 5000],
      ],
    ],
    [
      5000,
      100,
      [
        ['t2', '100', 500],
        ['t3', '100', 2500],
      ],
    ],
  ])('after %i kWh, a bill of %i', (usedBefore, use, expected) => {
    expect(tiersOf([sheet], month('2026-08-01', '2026-08-31', use, usedBefore))).toEqual(expected);
  });

  it('come to the same over twelve bills as over one', () => {
    const uses = [400, 380, 350, 300, 280, 420, 610, 640, 450, 330, 370, 470];
    const months = uses.map((use, index) => {
      const first = `2026-${String(index + 1).padStart(2, '0')}-01`;
      const before = uses.slice(0, index).reduce((sum, each_) => sum + each_, 0);
      return calculateBill([sheet], month(first, `${first.slice(0, 8)}28`, use, before)).total.amountMinor;
    });
    // All 5000 at 0.50; 2240 at 0.05 more; 200 at 0.25 more
    expect(months.reduce((sum, each_) => sum + each_, 0)).toBe(250000 + 11200 + 5000);
  });

  it('give back what use corrected downwards had added', () => {
    // 2780 of 2760 were used; 50 less: the 20 above come back, and no more.
    const corrected = month('2026-08-01', '2026-08-31', -50, 2780);
    expect(tiersOf([sheet], corrected)).toEqual([['t2', '-20', -100]]);
    expect(tiersOf([sheet], month('2026-08-01', '2026-08-31', -50, 2700))).toEqual([]);
    expect(tiersOf([sheet], month('2026-08-01', '2026-08-31', -50, 2760))).toEqual([]);
  });

  it('begin again on New Year’s Day, within one bill', () => {
    const facts = month('2025-12-17', '2026-01-15', 300, 2700);
    // By days 150 in each year: 2700 + 150 − 2760 = 90 above in the old, none in the new.
    expect(tiersOf([sheet], facts)).toEqual([['t2', '90', 450]]);
    const daily = { ...facts, registers: [countedDaily([...each(15, 2), ...each(15, 18)])] };
    // 2700 + 30 stays below; 270 in the new year too.
    expect(tiersOf([sheet], daily)).toEqual([]);
    const bill = calculateBill([sheet], facts);
    expect(bill.lines.find(({ id }) => id === 't2')).toMatchObject({
      period: { firstDate: '2025-12-17', lastDate: '2025-12-31' },
      basis: { used: kWh(150), usedBefore: kWh(2700), allowance: kWh(2760) },
    });
  });

  it('make a line for each of two years', () => {
    const long = { ...month('2025-12-02', '2026-01-30', 6000, 2000) };
    // 3000 each. Old: 5000 − 2760 and 5000 − 4800. New: 3000 − 2760.
    expect(tiersOf([sheet], long)).toEqual([
      ['t2', '2240', 11200],
      ['t2_2', '240', 1200],
      ['t3', '200', 5000],
    ]);
  });

  it('allow a customer who came during the year the part of their days', () => {
    const came = (suppliedFrom: string, use: number): BillingFacts => ({
      ...month('2026-12-01', '2026-12-31', use, 0),
      year: { usedBefore: kWh(0), suppliedFrom },
    });
    // From 1 July: 184 of 365 days; 2760 × 184 ÷ 365 = 1391.3
    expect(tiersOf([sheet], came('2026-07-01', 1391))).toEqual([]);
    expect(tiersOf([sheet], came('2026-07-01', 1491))).toEqual([['t2', '100', 500]]);
    // From 31 December: 2760 ÷ 365 = 7.56, 4800 ÷ 365 = 13.15
    expect(tiersOf([sheet], came('2026-12-31', 20))).toEqual([
      ['t2', '12', 60],
      ['t3', '7', 175],
    ]);
    expect(tiersOf([sheet], came('2026-01-01', 2770))).toEqual([['t2', '10', 50]]);
  });

  it('count 366 days in a leap year', () => {
    const facts: BillingFacts = {
      ...month('2028-12-01', '2028-12-31', 1500, 0),
      // 184 of 366 days: 2760 × 184 ÷ 366 = 1387.5 → 1388
      year: { usedBefore: kWh(0), suppliedFrom: '2028-07-01' },
    };
    expect(tiersOf([sheet], facts)).toEqual([['t2', '112', 560]]);
  });

  it('keep counting through a price change', () => {
    const dearer = sheetFrom('2026-09-11', [usage, tier('t2', 2760, '0.06', year)]);
    const old = sheetFrom('2026-01-01', [usage, tier('t2', 2760, '0.05', year)]);
    const facts = month('2026-09-01', '2026-09-30', 300, 2700);
    // By days 100, then 200: 40 above at 0.05, all 200 at 0.06.
    expect(tiersOf([old, dearer], facts)).toEqual([
      ['t2', '40', 200],
      ['t2_2', '200', 1200],
    ]);
  });
});

describe('tiers of a month', () => {
  const monthly = { unit: 'month', length: 1 } as const;
  const sheet = sheetFrom('2026-01-01', [usage, tier('t2', 260, '0.05', monthly)]);
  const facts = (days: number, use: number, change: Partial<BillingFacts> = {}): BillingFacts => ({
    period: { firstDate: '2026-08-01', lastDate: `2026-08-${String(days).padStart(2, '0')}` },
    registers: [counted(use)],
    ...change,
  });

  it.each([
    // A billing month counts whole, however long.
    ['28 days', facts(28, 300), [['t2', '40', 200]]],
    ['31 days', facts(31, 300), [['t2', '40', 200]]],
    // Moved in: 12 of 31 days, 260 × 12 ÷ 31 = 100.6 → 101
    ['12 of 31 days', facts(12, 300, { cycleDays: 31 }), [['t2', '199', 995]]],
    // Two months read together: twice the allowance
    ['two months', facts(31, 600, { months: '2' }), [['t2', '80', 400]]],
    // A cut cycle of two months: 520 × 12 ÷ 60 = 104
    ['12 days of two months', facts(12, 300, { months: '2', cycleDays: 60 }), [['t2', '196', 980]]],
    // A household of five and more: 100 more
    ['a large household', facts(31, 400, { extraAllowance: kWh(100) }), [['t2', '40', 200]]],
    // (260 + 100) × 12 ÷ 31 = 139.4
    [
      'a large household, 12 of 31 days',
      facts(12, 300, { extraAllowance: kWh(100), cycleDays: 31 }),
      [['t2', '161', 805]],
    ],
  ])('over %s', (_, given, expected) => {
    expect(tiersOf([sheet], given)).toEqual(expected);
  });

  it('for two months serve a cycle of two months once', () => {
    const both = sheetFrom('2026-01-01', [usage, tier('t2', 400, '0.05', { unit: 'month', length: 2 })]);
    expect(tiersOf([both], facts(31, 450, { months: '2' }))).toEqual([['t2', '50', 250]]);
    // One month of the two: 200; 12 of its 31 days: 77.4
    expect(tiersOf([both], facts(31, 450))).toEqual([['t2', '250', 1250]]);
    expect(tiersOf([both], facts(12, 100, { cycleDays: 31 }))).toEqual([['t2', '23', 115]]);
  });

  it('say on which day the allowance was used up, where the meter knows its days', () => {
    const bill = calculateBill([sheet], facts(31, 0, { registers: [countedDaily(each(31, 10))] }));
    // The 26th day comes to 260, the 27th goes above.
    expect(bill.lines[1]?.basis).toMatchObject({ reachedOn: '2026-08-27' });
    expect(calculateBill([sheet], facts(31, 310)).lines[1]?.basis).not.toHaveProperty('reachedOn');
  });

  it('do not take another unit for an allowance', () => {
    const extraAllowance = { value: '10', unit: 'm3' } as const;
    expect(() => calculateBill([sheet], facts(31, 300, { extraAllowance }))).toThrow(
      'cannot be raised by m3',
    );
  });
});

describe('tiers over time of use', () => {
  const registers = [counted(300, { timeOfUse: 'peak' }), counted(100, { timeOfUse: 'valley' })];
  const period = { firstDate: '2026-08-01', lastDate: '2026-08-31' };
  const monthly = { unit: 'month', length: 1 } as const;
  const base: Charge[] = [
    { id: 'p', kind: 'usage', timeOfUse: 'peak', price: '0.568', per: 'kWh' },
    { id: 'v', kind: 'usage', timeOfUse: 'valley', price: '0.288', per: 'kWh' },
  ];

  it('add one uplift to whatever the hour', () => {
    const sheet = sheetFrom('2026-01-01', [...base, tier('t2', 260, '0.05', monthly)]);
    // 300 × 0.568, 100 × 0.288, (400 − 260) × 0.05
    expect(rowsOf(calculateBill([sheet], { period, registers }))).toEqual([
      ['p', '300', 17040],
      ['v', '100', 2880],
      ['t2', '140', 700],
    ]);
  });

  it('share the use above out by price period where uplifts differ', () => {
    const sheet = sheetFrom('2026-01-01', [
      ...base,
      { ...tier('t2p', 260, '0.08', monthly), timeOfUse: 'peak' },
      { ...tier('t2v', 260, '0.04', monthly), timeOfUse: 'valley' },
    ]);
    // 140 above, three quarters of it in the peak: 105 × 0.08 and 35 × 0.04
    expect(tiersOf([sheet], { period, registers })).toEqual([
      ['t2p', '105', 840],
      ['t2v', '35', 140],
    ]);
  });

  it.each([
    // 300 used, of which 100 above: thirds of 100 end at 33.333333, 66.666667 and 100.
    [100, 200, ['33.333333', '33.333334', '33.333333']],
    // 200 above: they end at 66.666667, 133.333333 and 200.
    [100, 100, ['66.666667', '66.666666', '66.666667']],
  ])('lose nothing of three times %i kWh above %i', (use, allowance, expected) => {
    const names = ['sharp', 'peak', 'valley'] as const;
    const charges = names.map((name) => ({ ...tier(`t-${name}`, allowance, '8', monthly), timeOfUse: name }));
    const thirds = names.map((timeOfUse) => counted(use, { timeOfUse }));
    for (const read of [thirds, thirds.toReversed()]) {
      const { lines } = calculateBill([sheetFrom('2026-01-01', charges)], { period, registers: read });
      expect(lines.map(({ quantity }) => quantity?.value)).toEqual(expected);
    }
  });

  it('leave a shared meter without tiers alone', () => {
    const sheet = sheetFrom('2026-01-01', [{ ...usage, price: '0.558' }]);
    expect(rowsOf(calculateBill([sheet], { period, registers }))).toEqual([['u', '400', 22320]]);
  });
});
