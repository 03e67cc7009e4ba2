import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculateBill } from '../tariff/calculate.js';
import { propertyRuns } from '../tariff/random-tariff.test-data.js';
import { sheetFrom } from '../tariff/sample-tariff.test-data.js';
import type { Charge, ChargeOf, TariffSheet } from '../tariff/tariff.js';
import { daysWithin } from './days.js';
import { meteredDays } from './metered-days.js';
import {
  dayRegister,
  daysOf,
  daysWith,
  homeSheets,
  meiDays,
  novemberPeriod,
  octoberPeriod,
} from './story.test-data.js';
import { tierExtra } from './tier-extra.js';
import { tierProgress } from './tier-progress.js';

function tier(id: string, allowance: string, change: Partial<ChargeOf<'tier'>>): Charge {
  return {
    id,
    kind: 'tier',
    allowance: { value: allowance, unit: 'kWh' },
    cycle: { unit: 'month', length: 1 },
    price: '0.10',
    ...change,
  };
}

const use: Charge = { id: 'use', kind: 'usage', price: '0.5', per: 'kWh' };

describe('the tiers of October', () => {
  const october = tierProgress(homeSheets, meiDays, octoberPeriod);

  it('have 286 and 440 kWh for 33 days; the second begins on Wed 28 Oct', () => {
    expect(october?.tiers).toEqual([
      {
        chargeId: 'tier-2',
        number: 2,
        period: octoberPeriod,
        allowance: { value: '286', unit: 'kWh' },
        cycleAllowance: { value: '260', unit: 'kWh' },
        cycle: { unit: 'day', length: 30 },
        price: { value: '0.20', currency: 'CNY', per: 'kWh' },
        usedBefore: { value: '0', unit: 'kWh' },
        used: { value: '384', unit: 'kWh' },
        above: { value: '98', unit: 'kWh' },
        reachedOn: '2026-10-28',
        isExpected: false,
      },
      expect.objectContaining({
        number: 3,
        allowance: { value: '440', unit: 'kWh' },
        above: { value: '0', unit: 'kWh' },
        isExpected: false,
      }),
    ]);
    expect(october?.tiers[1]).not.toHaveProperty('reachedOn');
  });

  it('have running totals as the picture', () => {
    expect([...(october?.running.values.subarray(25) ?? [])]).toEqual([
      2696, 2842, 2978, 3135, 3288, 3464, 3660, 3840,
    ]);
    expect(october?.daysMissing).toBe(0);
  });

  it('add 20.78 with VAT', () => {
    // 98 × 0.20 × 1.06 = 20.776.
    expect(tierExtra(homeSheets, meiDays, octoberPeriod)).toEqual({
      extra: { amountMinor: 2078, currency: 'CNY' },
      above: [
        {
          chargeId: 'tier-2',
          quantity: { value: '98', unit: 'kWh' },
          extra: { amountMinor: 2078, currency: 'CNY' },
        },
      ],
    });
  });
});

describe('a period that still runs', () => {
  it('has the allowance of the whole of it, and totals up to the last known day', () => {
    const november = tierProgress(homeSheets, meiDays, novemberPeriod);
    expect(november?.tiers[0]).toMatchObject({
      allowance: { value: '260', unit: 'kWh' },
      used: { value: '231', unit: 'kWh' },
      isExpected: false,
    });
    expect(november?.tiers[0]).not.toHaveProperty('reachedOn');
    expect([...(november?.running.values.subarray(20, 23) ?? [])]).toEqual([2310, Number.NaN, Number.NaN]);
    expect(tierExtra(homeSheets, meiDays, novemberPeriod)?.extra.amountMinor).toBe(0);
  });

  it('tells when a tier will be reached with days assumed', () => {
    const assumed = daysOf('2026-11-03', Array.from({ length: 30 }, () => '110 0 0').join());
    const days = daysWithin(meiDays, '2026-11-03', '2026-11-23');
    const whole = {
      ...assumed,
      registers: assumed.registers.map((register, place) => {
        const values = register.values.slice();
        values.set(days.registers[place]?.values ?? []);
        return { ...register, values };
      }),
    };
    const november = tierProgress(homeSheets, meiDays, novemberPeriod, { assumed: whole });
    // 231 and three days of 11.
    expect(november?.tiers[0]).toMatchObject({ reachedOn: '2026-11-26', isExpected: true });
    expect(november?.tiers[1]?.isExpected).toBe(false);
    expect([...(november?.expected?.subarray(20, 24) ?? [])]).toEqual([2310, 2420, 2530, 2640]);
  });

  it('counts missing days, which add nothing', () => {
    const days = daysOf('2026-11-03', '100 0 0, -, 100 0 0, -');
    const progress = tierProgress(homeSheets, days, { firstDate: '2026-11-03', lastDate: '2026-11-07' });
    expect(progress?.daysMissing).toBe(1);
    expect([...(progress?.running.values ?? [])]).toEqual([100, 100, 200, Number.NaN, Number.NaN]);
  });
});

describe('other cycles', () => {
  const period = { firstDate: '2026-11-01', lastDate: '2026-11-30' };
  const days = daysWith('2026-11-01', [dayRegister(Array.from({ length: 30 }, () => 100))]);

  it('of a month is for the reading cycle, or for its part', () => {
    const sheet = sheetFrom('2026-01-01', [use, tier('t', '200', {})]);
    expect(tierProgress([sheet], days, period)?.tiers[0]).toMatchObject({
      allowance: { value: '200', unit: 'kWh' },
      reachedOn: '2026-11-21',
    });
    expect(tierProgress([sheet], days, period, { facts: { months: '2' } })?.tiers[0]?.allowance.value).toBe(
      '400',
    );
    expect(tierProgress([sheet], days, period, { facts: { cycleDays: 60 } })?.tiers[0]?.allowance.value).toBe(
      '100',
    );
  });

  const yearly = sheetFrom('2026-01-01', [use, tier('t', '2700', { cycle: { unit: 'year', length: 1 } })]);

  it('of a year counts what was used before, as it is told', () => {
    const facts = { year: { usedBefore: { value: '2500', unit: 'kWh' as const } } };
    expect(tierProgress([yearly], days, period, { facts })?.tiers[0]).toMatchObject({
      allowance: { value: '2700', unit: 'kWh' },
      usedBefore: { value: '2500', unit: 'kWh' },
      above: { value: '100', unit: 'kWh' },
      reachedOn: '2026-11-21',
    });
    expect(tierExtra([yearly], days, period, facts)?.extra.amountMinor).toBe(1000);
  });

  it('of a year counts what was used before, from the days since 1 January', () => {
    const since = daysWith('2026-01-01', [dayRegister(Array.from({ length: 334 }, () => 100))]);
    expect(tierProgress([yearly], since, period)?.tiers[0]).toMatchObject({
      usedBefore: { value: '3040', unit: 'kWh' },
      above: { value: '300', unit: 'kWh' },
    });
    // It was reached before the period.
    expect(tierProgress([yearly], since, period)?.tiers[0]).not.toHaveProperty('reachedOn');
  });

  it('of a year is left out where nobody knows what was used before', () => {
    expect(tierProgress([yearly], days, period)?.tiers).toEqual([]);
    expect(tierExtra([yearly], days, period)).toBeUndefined();
  });

  it('of a year that begins with the period needs nothing', () => {
    const january = daysWith('2026-01-01', [dayRegister([100])]);
    const first = { firstDate: '2026-01-01', lastDate: '2026-01-31' };
    expect(tierProgress([yearly], january, first)?.tiers[0]?.usedBefore.value).toBe('0');
  });
});

it('counts tiers that differ by price period alone as one, without a price', () => {
  const sheet = sheetFrom('2026-01-01', [
    use,
    tier('peak-2', '100', { timeOfUse: 'peak' }),
    tier('valley-2', '100', { timeOfUse: 'valley', price: '0.05' }),
    tier('peak-3', '200', { timeOfUse: 'peak' }),
  ]);
  const days = daysOf('2026-11-01', '10 0 10');
  const { tiers } = tierProgress([sheet], days, { firstDate: '2026-11-01', lastDate: '2026-11-01' })!;
  expect(tiers.map(({ chargeId, number, price }) => [chargeId, number, price])).toEqual([
    ['peak-2', 2, undefined],
    ['peak-3', 3, undefined],
  ]);
});

it('has an entry for each allowance where a new sheet begins within the period', () => {
  const sheets = [
    sheetFrom('2026-01-01', [use, tier('t', '260', { cycle: { unit: 'day', length: 30 } })]),
    sheetFrom('2026-11-16', [use, tier('t', '300', { cycle: { unit: 'day', length: 30 } })]),
  ];
  const days = daysWith('2026-11-01', [dayRegister(Array.from({ length: 30 }, () => 100))]);
  const { tiers } = tierProgress(sheets, days, { firstDate: '2026-11-01', lastDate: '2026-11-30' })!;
  expect(tiers.map(({ number, period, allowance }) => [number, period.firstDate, allowance.value])).toEqual([
    [2, '2026-11-01', '130'],
    [2, '2026-11-16', '150'],
  ]);
});

it('is nothing without use, and has no tiers where the tariff has none', () => {
  const period = { firstDate: '2026-11-01', lastDate: '2026-11-01' };
  const exported = daysWith('2026-11-01', [dayRegister([1], { measures: 'export' })]);
  expect(tierProgress(homeSheets, exported, period)).toBeUndefined();
  const plain: TariffSheet[] = [sheetFrom('2026-01-01', [use])];
  expect(tierProgress(plain, daysWith('2026-11-01', [dayRegister([1])]), period)?.tiers).toEqual([]);
  expect(tierExtra(plain, daysWith('2026-11-01', [dayRegister([1])]), period)).toBeUndefined();
  expect(tierExtra([], daysWith('2026-11-01', [dayRegister([1])]), period)).toBeUndefined();
});

it('agrees with the tier lines of the bill, whatever was used', () => {
  const rows = fc.array(fc.tuple(fc.nat({ max: 120 }), fc.nat({ max: 120 }), fc.nat({ max: 60 })), {
    minLength: 20,
    maxLength: 62,
  });
  fc.assert(
    fc.property(rows, (counted) => {
      const days = daysOf('2026-09-10', counted.map((row) => row.join(' ')).join());
      const lastDate = new Date(Date.UTC(2026, 8, 10 + counted.length - 1)).toISOString().slice(0, 10);
      const period = { firstDate: '2026-09-10', lastDate };
      const bill = calculateBill(homeSheets, { period, registers: meteredDays(days, period) });
      const lines = bill.lines.filter(({ kind }) => kind === 'tier');
      const reached = tierProgress(homeSheets, days, period)!.tiers.filter(
        ({ above }) => above.value !== '0',
      );
      expect(
        reached.map(({ chargeId, above, allowance, reachedOn }) => ({
          chargeId,
          above,
          allowance,
          reachedOn,
        })),
      ).toEqual(
        lines.map(({ chargeId, quantity, basis }) => ({
          chargeId,
          above: quantity,
          allowance: basis?.kind === 'allowance' ? basis.allowance : undefined,
          reachedOn: basis?.kind === 'allowance' ? basis.reachedOn : undefined,
        })),
      );
      expect(tierExtra(homeSheets, days, period)?.above.map(({ quantity }) => quantity)).toEqual(
        lines.map(({ quantity }) => quantity),
      );
    }),
    { numRuns: Math.min(propertyRuns, 400) },
  );
});
