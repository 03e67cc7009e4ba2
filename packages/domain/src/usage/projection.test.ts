import { describe, expect, it } from 'vitest';
import { addDays } from '../plain-date.js';
import { calculateBill } from '../tariff/calculate.js';
import { kWh, rowsOf, sheetFrom } from '../tariff/sample-tariff.test-data.js';
import type { Charge } from '../tariff/tariff.js';
import { daysWithin } from './days.js';
import { ESTIMATED } from './intervals.js';
import { meteredDays } from './metered-days.js';
import { projectBill } from './projection.js';
import {
  dayRegister,
  daysOf,
  daysWith,
  homeSheets,
  meiDays,
  novemberPeriod,
  octoberPeriod,
} from './story.test-data.js';
import { usageSum } from './sums.js';

const MISSING = Number.NaN;
const period = { firstDate: '2026-11-01', lastDate: '2026-11-30' };
const use: Charge = { id: 'use', kind: 'usage', price: '1', per: 'kWh' };
const plain = [sheetFrom('2026-01-01', [use])];
const constant = (count: number, value: number): number[] => Array.from({ length: count }, () => value);

describe('the bill that Mei will have on 2 December, by what is known on 24 November', () => {
  const mei = projectBill(homeSheets, meiDays, novemberPeriod)!;

  it('is about 217 yuan for 332 kWh, of which 15 are tier 2 from Thu 26 Nov', () => {
    expect(usageSum(mei.days, { period: novemberPeriod })?.quantity.value).toBe('331.6');
    expect(mei.projected.total.amountMinor).toBe(21_740);
    expect(mei.tierExtra?.amountMinor).toBe(1518);
    expect(mei.tiers?.tiers[0]).toMatchObject({ reachedOn: '2026-11-26', isExpected: true });
    expect(mei.tiers?.tiers[1]).not.toHaveProperty('reachedOn');
  });

  it('says what is known, and what it is assumed from', () => {
    expect(mei).toMatchObject({ daysKnown: 21, daysAssumed: 9, lastKnown: '2026-11-23', unknown: [] });
    expect(mei.basis).toEqual({
      method: 'same-weekday',
      historyDays: 54,
      historyFrom: '2026-10-01',
      historyTo: '2026-11-23',
      // With a journey in it, and with the cold days of autumn.
      lowFrom: '2026-10-01',
      highFrom: '2026-10-25',
    });
    expect([...mei.isAssumed]).toEqual([...constant(21, 0), ...constant(9, 1)]);
    expect([...mei.days.marks]).toEqual([...constant(21, 0), ...constant(9, ESTIMATED)]);
  });

  it('lies within its range', () => {
    expect(mei.low.total.amountMinor).toBe(19_387);
    expect(mei.high.total.amountMinor).toBe(25_015);
    expect(mei.low.quantity.value).toBe('301.6');
    expect(mei.high.quantity.value).toBe('373.1');
  });

  it('so far counts 21 days, as if supply ended, and on the way to the whole', () => {
    // 182 kWh are the allowance of 21 days, so 49 of the 231 would be tier 2.
    expect(rowsOf(mei.soFar!).find(([id]) => id === 'tier-2')).toEqual(['tier-2', '49', 980]);
    expect(rowsOf(mei.soFar!).find(([id]) => id === 'daily')).toEqual(['daily', '21', 840]);
    expect(mei.soFar!.total.amountMinor).toBe(15_136);
    expect(mei.accrued!.amountMinor).toBe(14_097);
  });
});

describe('a bill of which all days are known', () => {
  it('is the bill, without anything assumed', () => {
    const october = projectBill(homeSheets, meiDays, octoberPeriod)!;
    const days = daysWithin(meiDays, octoberPeriod.firstDate, octoberPeriod.lastDate);
    const bill = calculateBill(homeSheets, {
      period: octoberPeriod,
      registers: meteredDays(days, octoberPeriod),
    });
    expect(october).toMatchObject({ daysKnown: 33, daysAssumed: 0 });
    for (const each of [october.projected, october.soFar, october.low, october.high])
      expect(each).toEqual(bill);
    // The October bill without its credit of 10 yuan.
    expect(bill.total.amountMinor).toBe(25_426);
    expect(october.accrued).toEqual(bill.total);
  });
});

describe('days assumed', () => {
  const assumedOf = (values: number[], firstDate: string): number[] => {
    const days = daysWith(firstDate, [dayRegister(values)]);
    return [...(projectBill(plain, days, period)?.days.registers[0]?.values ?? [])];
  };

  it('are the mean of the same weekday over eight weeks', () => {
    // Sundays have 70, all else 10; what lies more than eight weeks back does not count.
    const history = Array.from({ length: 70 }, (_, index): number => (index % 7 === 0 ? 70 : 10));
    history.fill(1000, 0, 13);
    const values = assumedOf(history, '2026-08-30');
    expect(values.slice(0, 7)).toEqual([70, 10, 10, 10, 10, 10, 10]);
    expect(values.slice(7, 15)).toEqual([70, 10, 10, 10, 10, 10, 10, 70]);
  });

  it('are the mean of all days when less than two weeks are known', () => {
    const values = assumedOf([10, 20, 30], '2026-11-01');
    expect(values).toEqual([10, 20, 30, ...constant(27, 20)]);
    const three = projectBill(plain, daysWith('2026-11-01', [dayRegister([10, 20, 30])]), period);
    expect(three?.basis).toMatchObject({ method: 'mean-day', historyDays: 3 });
  });

  it('lose nothing to rounding', () => {
    // A third each: one more every third day.
    const values = assumedOf([0, 0, 1], '2026-11-01').slice(3);
    expect(values.reduce((sum, value) => sum + value, 0)).toBe(9);
  });

  it('stand in for missing days as well', () => {
    const values = assumedOf([10, MISSING, 30], '2026-11-01');
    expect(values.slice(0, 4)).toEqual([10, 20, 30, 20]);
  });

  it('have no range without enough days in a row', () => {
    const three = projectBill(plain, daysWith('2026-11-01', [dayRegister([10, 20, 30])]), period)!;
    expect(three.basis).not.toHaveProperty('lowFrom');
    expect(three.low).toEqual(three.projected);
    expect(three.high).toEqual(three.projected);
  });

  it('repeat at the most four weeks of the past for the range', () => {
    const values = [...constant(28, 10), ...constant(28, 30), 20];
    const long = { firstDate: '2026-11-01', lastDate: '2026-12-30' };
    const two = projectBill(plain, daysWith('2026-09-06', [dayRegister(values)]), long)!;
    // 59 days to come: twice the 28 days that used least (300) or most (840), three days of them, and the known day.
    expect(two.low.quantity.value).toBe('65');
    expect(two.high.quantity.value).toBe('179');
  });

  it('are all of them while no day of the period is known but eight weeks before it', () => {
    const day = meiDays.count - 21;
    const untilEve = daysWithin(meiDays, meiDays.firstDate, octoberPeriod.lastDate);
    const first = projectBill(homeSheets, untilEve, novemberPeriod)!;
    expect(untilEve.count).toBe(day);
    expect(first).toMatchObject({ daysKnown: 0, daysAssumed: 30, unknown: [] });
    for (const name of ['soFar', 'accrued', 'lastKnown']) expect(first).not.toHaveProperty(name);
    expect(first.basis).toMatchObject({ method: 'same-weekday', historyDays: 33, historyTo: '2026-11-02' });
    expect([...first.isAssumed]).toEqual(constant(30, 1));
    const bill = calculateBill(homeSheets, {
      period: novemberPeriod,
      registers: meteredDays(first.days, novemberPeriod),
    });
    expect(first.projected).toEqual(bill);
    expect(bill.total.amountMinor).toBeGreaterThan(10_000);
    expect(first.low.total.amountMinor).toBeLessThan(first.high.total.amountMinor);
  });

  it('leave out what ended before the eight weeks', () => {
    const old = dayRegister([...constant(10, 5), ...constant(80, MISSING)]);
    const now = dayRegister([...constant(10, MISSING), ...constant(80, 7)], { timeOfUse: 'flat' });
    const sheets = [
      sheetFrom('2026-01-01', [{ id: 'flat', kind: 'usage', timeOfUse: 'flat', price: '1', per: 'kWh' }], {
        calendar: homeSheets[0]!.calendar!,
      }),
    ];
    const days = daysWith(addDays(period.firstDate, -90), [old, now]);
    expect(projectBill(sheets, days, period)?.projected.quantity.value).toBe('21');
  });

  it('are none where less than two weeks before the period are known, or none of the eight weeks', () => {
    const few = daysWith(addDays(period.firstDate, -13), [dayRegister(constant(13, 10))]);
    expect(projectBill(plain, few, period)).toBeUndefined();
    const long = daysWith(addDays(period.firstDate, -100), [dayRegister(constant(40, 10))]);
    expect(projectBill(plain, long, period)).toBeUndefined();
    expect(projectBill(homeSheets, daysWith('2026-11-01', []), period)).toBeUndefined();
  });

  it('take the later of stretches in a row that are alike for the range', () => {
    const alike = daysWith(addDays(period.firstDate, -56), [dayRegister(constant(57, 10))]);
    const { basis } = projectBill(plain, alike, period)!;
    // 29 days to come, of which 28 are looked for: the last 28 of eight weeks to 1 November.
    expect([basis.lowFrom, basis.highFrom]).toEqual(['2026-10-05', '2026-10-05']);
  });
});

describe('what is not known', () => {
  const days = daysWith('2026-11-01', [dayRegister(constant(20, 100))]);
  const vat: Charge = { id: 'vat', kind: 'tax', percent: '10', on: ['usage', 'demand'] };
  const demand: Charge = { id: 'power', kind: 'demand', rule: 'contract', price: '30', per: 'kW' };
  const factor: Charge = { id: 'pf', kind: 'power-factor', standard: '0.90', on: ['usage'] };
  const unknownOf = (charges: readonly Charge[], facts = {}): string[] =>
    projectBill([sheetFrom('2026-01-01', charges)], days, period, facts)!.unknown.map(
      ({ chargeId }) => chargeId,
    );

  it('is left out and named, never invented', () => {
    const charges = [use, demand, factor, vat];
    expect(unknownOf(charges)).toEqual(['power', 'pf']);
    const bill = projectBill([sheetFrom('2026-01-01', charges)], days, period)!.projected;
    expect(bill.lines.map(({ id }) => id)).toEqual(['use', 'vat']);
    const facts = { demand: { contracted: { value: '50', unit: 'kW' as const } } };
    expect(unknownOf(charges, facts)).toEqual(['pf']);
    expect(unknownOf(charges, { demand: { contracted: { value: '50', unit: 'kVA' } } })).toEqual([
      'power',
      'pf',
    ]);
  });

  it('takes with it what would be taken of it alone', () => {
    const least: Charge = { id: 'least', kind: 'minimum', price: '5', per: 'day', on: ['usage', 'demand'] };
    const tax: Charge = { id: 'tax', kind: 'tax', percent: '5', on: ['demand'] };
    expect(unknownOf([use, demand, least, tax])).toEqual(['power', 'least', 'tax']);
  });

  it('may be a price for hours that are not counted, or a price in another unit', () => {
    const peak: Charge = { id: 'peak', kind: 'usage', timeOfUse: 'peak', price: '1', per: 'kWh' };
    expect(unknownOf([use, peak, { id: 'fund', kind: 'levy', price: '1', per: 'm3' }])).toEqual([
      'peak',
      'fund',
    ]);
  });

  it('may be what was used in the year', () => {
    const tier: Charge = {
      id: 'tier',
      kind: 'tier',
      allowance: kWh(2700),
      cycle: { unit: 'year', length: 1 },
      price: '0.05',
    };
    expect(unknownOf([use, tier])).toEqual(['tier']);
    expect(unknownOf([use, tier], { year: { usedBefore: kWh(1000) } })).toEqual([]);
  });
});

it('bills export and reactive energy of the days assumed too', () => {
  const sheet = sheetFrom('2026-01-01', [
    use,
    { id: 'pf', kind: 'power-factor', standard: '0.90', on: ['usage'] },
    { id: 'feed', kind: 'export', price: '0.5', per: 'kWh' },
  ]);
  const days = daysWith('2026-11-01', [
    dayRegister(constant(20, 100)),
    dayRegister(constant(20, 40), { measures: 'export' }),
    dayRegister(constant(20, 30), { measures: 'reactive', unit: 'kvarh' }),
  ]);
  const { projected, unknown } = projectBill([sheet], days, period)!;
  expect(unknown).toEqual([]);
  expect(rowsOf(projected).map(([id, quantity]) => [id, quantity])).toEqual([
    ['use', '300'],
    ['pf', undefined],
    ['feed', '120'],
  ]);
});

it('cuts charges of a month to the days so far', () => {
  const sheet = sheetFrom('2026-01-01', [use, { id: 'fixed', kind: 'fixed', price: '30', per: 'month' }]);
  const days = daysWith('2026-11-01', [dayRegister(constant(10, 10))]);
  const { soFar, projected } = projectBill([sheet], days, period)!;
  expect(rowsOf(soFar!)[1]?.[2]).toBe(1000);
  expect(rowsOf(projected)[1]?.[2]).toBe(3000);
});

it('takes the price of each day where a new sheet begins among the days to come', () => {
  const sheets = [sheetFrom('2026-01-01', [use]), sheetFrom('2026-11-21', [{ ...use, price: '2' }])];
  const days = daysWith('2026-11-01', [dayRegister(constant(10, 10))]);
  expect(projectBill(sheets, days, period)?.projected.total.amountMinor).toBe(2000 + 2000);
});

it('reads a gap in the middle as a day of its weekday', () => {
  const { daysKnown, daysAssumed, soFar } = projectBill(
    homeSheets,
    daysOf('2026-11-01', '10 0 0, -, 10 0 0'),
    period,
  )!;
  expect([daysKnown, daysAssumed, soFar!.quantity.value]).toEqual([2, 28, '3']);
});
