import type { Bill, BillLine, TimeOfUse } from '@mains/contract';
import { describe, expect, it } from 'vitest';
import type { Charge } from '../../tariff/tariff.js';
import { octoberSummary } from '../sample-bill.test-data.js';
import { compareBills } from './compare.js';
import { bill, CNY, facts, october, partOf, september, sheet, steps } from './two-bills.test-data.js';

interface Line extends Partial<BillLine> {
  readonly label: string;
  readonly used?: number;
  readonly at?: string;
}

/** A bill of a back end that is not ours: its lines as they are printed, amounts from quantity and price. */
function printed(id: string, days: number, usedKwh: number, lines: readonly Line[]): Bill {
  const made = lines.map(({ used, at, ...line }, index): BillLine => {
    const amountMinor = line.amount?.amountMinor ?? Math.round((used ?? 0) * Number(at ?? 0) * 100);
    return {
      id: `${id}-${index}`,
      kind: 'usage',
      ...(used !== undefined && { quantity: { value: String(used), unit: 'kWh' as const } }),
      ...(at !== undefined && { price: { value: at, currency: CNY, per: 'kWh' as const } }),
      ...line,
      amount: { amountMinor, currency: CNY },
    };
  });
  const lastDate = new Date(Date.UTC(2026, 9, days)).toISOString().slice(0, 10);
  return {
    summary: {
      ...octoberSummary,
      id,
      period: { firstDate: '2026-10-01', lastDate },
      total: { amountMinor: made.reduce((sum, { amount }) => sum + amount.amountMinor, 0), currency: CNY },
      quantity: { value: String(usedKwh), unit: 'kWh' },
    },
    meters: [],
    documents: [],
    lines: made,
  };
}

const at = (timeOfUse: TimeOfUse, label: string, used: number, price: string): Line => ({
  timeOfUse,
  label,
  used,
  at: price,
});

describe('prices without hours', () => {
  it('a winter price that is the summer price is no change: only days', () => {
    const before = printed('a', 30, 300, [{ label: 'Summer', used: 300, at: '0.60' }]);
    const after = printed('b', 31, 310, [
      { label: 'Summer', used: 150, at: '0.60' },
      { label: 'Winter', used: 160, at: '0.60' },
    ]);
    expect(steps(before, after)).toEqual([['days', 600]]);
  });

  it('a dearer winter price is a price, not use', () => {
    const before = printed('a', 30, 300, [{ label: 'Summer', used: 300, at: '0.60' }]);
    const after = printed('b', 30, 300, [{ label: 'Winter', used: 300, at: '0.70' }]);
    expect(steps(before, after)).toEqual([['price', 3000]]);
    expect(partOf(before, after, 'price').changes).toMatchObject([
      { before: { value: '0.6' }, after: { value: '0.7' } },
    ]);
  });

  it('use on a further meter is use', () => {
    const before = printed('a', 30, 300, [{ label: 'House', used: 300, at: '0.50' }]);
    const after = printed('b', 30, 400, [
      { label: 'House', used: 300, at: '0.50' },
      { label: 'Heat pump', used: 100, at: '0.50' },
    ]);
    expect(steps(before, after)).toEqual([['use', 5000]]);
  });

  it('the end of price periods is another tariff, half the use is half the use', () => {
    const before = printed('a', 30, 200, [
      at('peak', 'Peak', 100, '0.60'),
      at('valley', 'Valley', 100, '0.40'),
      { label: 'Delivery', used: 200, at: '0.10' },
    ]);
    const after = printed('b', 30, 100, [
      { label: 'Energy', used: 100, at: '0.50' },
      { label: 'Delivery', used: 100, at: '0.10' },
    ]);
    expect(steps(before, after)).toEqual([['use', -6000]]);
  });
});

describe('hours', () => {
  it('two charges of one price period are told each by its own price', () => {
    const lines = (grid: string): Line[] => [
      at('peak', 'Energy at peak', 100, '0.60'),
      at('valley', 'Energy at night', 100, '0.30'),
      at('peak', 'Grid at peak', 100, grid),
    ];
    const [before, after] = [printed('a', 30, 200, lines('0.20')), printed('b', 30, 200, lines('0.30'))];
    expect(steps(before, after)).toEqual([['price', 1000]]);
    expect(partOf(before, after, 'price').changes).toEqual([
      {
        label: 'Grid at peak',
        timeOfUse: 'peak',
        before: { value: '0.2', currency: CNY, per: 'kWh' },
        after: { value: '0.3', currency: CNY, per: 'kWh' },
      },
    ]);
  });

  it('a season that ends is nobody’s habit', () => {
    const before = printed('a', 30, 300, [at('sharp', 'Sharp', 30, '1.10'), at('peak', 'Peak', 270, '0.90')]);
    const after = printed('b', 30, 300, [at('peak', 'Peak', 300, '0.90')]);
    const part = partOf(before, after, 'season');
    expect(part).toMatchObject({ control: 'outside', amount: { amountMinor: -600 } });
    expect(part.shares).toEqual([
      { timeOfUse: 'peak', percentBefore: 90, percentAfter: 100 },
      { timeOfUse: 'sharp', percentBefore: 10, percentAfter: 0 },
    ]);
  });

  it('a price that changes within a bill is told as the sheets have it', () => {
    const before = printed('a', 30, 100, [at('peak', 'Peak', 100, '0.98')]);
    const after = printed('b', 30, 100, [at('peak', 'Peak', 50, '0.98'), at('peak', 'Peak', 50, '1.00')]);
    expect(partOf(before, after, 'price').changes).toMatchObject([
      { before: { value: '0.98' }, after: { value: '1' } },
    ]);
  });
});

describe('charges that keep their id under other labels', () => {
  it('are the same charge', () => {
    const before = printed('a', 30, 100, [
      { chargeId: 'energy', label: 'Energy to 30 Sep', used: 100, at: '0.50' },
    ]);
    const after = printed('b', 30, 100, [
      { chargeId: 'energy', label: 'Energy to 15 Oct', used: 50, at: '0.50' },
      { chargeId: 'energy', label: 'Energy from 16 Oct', used: 50, at: '0.60' },
    ]);
    const difference = compareBills(before, after);
    expect(difference.parts).toMatchObject([
      { kind: 'price', isOtherTariff: false, amount: { amountMinor: 500 } },
    ]);
  });
});

describe('what the utility changed is not the customer’s to change', () => {
  const tiered = (allowance: string, length = 30): Charge[] => [
    { id: 'peak', kind: 'usage', timeOfUse: 'peak', price: '0.50', per: 'kWh' },
    {
      id: 'tier',
      kind: 'tier',
      allowance: { value: allowance, unit: 'kWh' },
      cycle: { unit: 'day', length },
      price: '0.30',
    },
  ];

  it('a smaller allowance', () => {
    const used = facts(september, { peak: 300 });
    const before = bill('a', used, [sheet('2026-01-01', tiered('260'))]);
    const after = bill('b', used, [sheet('2026-01-01', tiered('200'))]);
    expect(steps(before, after)).toEqual([['price', 1800]]);
    expect(partOf(before, after, 'price')).toMatchObject({
      control: 'outside',
      allowances: [{ before: { value: '260' }, after: { value: '200' } }],
    });
  });

  it('more days with the same use of each day, the allowance following the days', () => {
    const fifteen = { firstDate: '2026-09-16', lastDate: '2026-09-30' };
    const before = bill('a', facts(fifteen, { peak: 200 }), [sheet('2026-01-01', tiered('260'))]);
    const after = bill('b', facts(september, { peak: 400 }), [sheet('2026-01-01', tiered('260'))]);
    expect(steps(before, after)).toEqual([['days', 10000 + 2100]]);
  });

  it('another standard of the power factor', () => {
    const line = (standard: string, percent: string): Line => ({
      kind: 'power-factor',
      label: 'Power factor',
      amount: { amountMinor: Number(percent) * 100, currency: CNY },
      basis: {
        kind: 'power-factor',
        active: { value: '100', unit: 'kWh' },
        reactive: { value: '54', unit: 'kvarh' },
        powerFactor: '0.88',
        standard,
        percent,
        base: { amountMinor: 10000, currency: CNY },
      },
    });
    const energy: Line = { label: 'Energy', used: 100, at: '1.00' };
    const before = printed('a', 30, 100, [energy, line('0.85', '-0.3')]);
    const after = printed('b', 30, 100, [energy, line('0.90', '1')]);
    expect(partOf(before, after, 'power-factor')).toMatchObject({
      control: 'outside',
      standards: { before: '0.85', after: '0.90' },
    });
  });

  it('a whole month of demand after half a one', () => {
    const line = (months: string): Line => ({
      kind: 'demand',
      label: 'Demand',
      quantity: { value: '400', unit: 'kW' },
      price: { value: '40', currency: CNY, per: 'kW' },
      amount: { amountMinor: 1_600_000 * Number(months), currency: CNY },
      basis: { kind: 'demand', rule: 'measured', billed: { value: '400', unit: 'kW' }, months },
    });
    expect(steps(printed('a', 15, 0, [line('0.5')]), printed('b', 30, 0, [line('1')]))).toEqual([
      ['days', 800_000],
    ]);
  });
});

describe('sentences look at all lines of a kind', () => {
  it('at everything fed in', () => {
    const fedIn = (timeOfUse: TimeOfUse, value: number): Line => ({
      kind: 'export',
      label: `Fed in at ${timeOfUse}`,
      timeOfUse,
      quantity: { value: String(value), unit: 'kWh' },
      price: { value: '0.25', currency: CNY, per: 'kWh' },
      amount: { amountMinor: -value * 25, currency: CNY },
    });
    const before = printed('a', 30, 0, [fedIn('peak', 50), fedIn('flat', 0)]);
    const after = printed('b', 30, 0, [fedIn('peak', 40), fedIn('flat', 100)]);
    expect(partOf(before, after, 'export')).toMatchObject({
      before: { value: '50' },
      after: { value: '140' },
    });
  });

  it('at the power measured, not at one block of it', () => {
    const block = (label: string, billed: number, measured: string): Line => ({
      kind: 'demand',
      label,
      quantity: { value: String(billed), unit: 'kW' },
      price: { value: '40', currency: CNY, per: 'kW' },
      amount: { amountMinor: billed * 4000, currency: CNY },
      basis: {
        kind: 'demand',
        rule: 'measured',
        billed: { value: String(billed), unit: 'kW' },
        measured: { value: measured, unit: 'kW' },
      },
    });
    const before = printed('a', 30, 0, [block('First 50 kW', 50, '60'), block('Above', 10, '60')]);
    const after = printed('b', 30, 0, [block('First 50 kW', 50, '90'), block('Above', 40, '90')]);
    expect(partOf(before, after, 'demand')).toMatchObject({
      amount: { amountMinor: 120_000 },
      before: { value: '60' },
      after: { value: '90' },
    });
  });

  it('at a single item on both bills, with both amounts', () => {
    const fee = (amountMinor: number): Line => ({
      kind: 'late-fee',
      label: 'Late fee',
      amount: { amountMinor, currency: CNY },
    });
    expect(
      partOf(printed('a', 30, 0, [fee(829)]), printed('b', 30, 0, [fee(1149)]), 'one-off'),
    ).toMatchObject({
      on: 'both',
      amountBefore: { amountMinor: 829 },
      amountAfter: { amountMinor: 1149 },
    });
  });
});

describe('bills that cannot be right', () => {
  it('with a price beyond all money are told as not explained', () => {
    const before = printed('a', 30, 1, [{ label: 'Energy', used: 1, at: '1.00' }]);
    const absurd = printed('b', 30, 1, [
      { label: 'Energy', used: 1, at: '999999999999999', amount: { amountMinor: 200, currency: CNY } },
    ]);
    expect(steps(before, absurd)).toEqual([['other', 100]]);
  });
});

it('takes more days for days, whatever the months are called', () => {
  const old = [
    sheet('2024-01-01', [{ id: 'peak', kind: 'usage', timeOfUse: 'peak', price: '0.50', per: 'kWh' }]),
  ];
  const [before, after] = [
    bill('a', facts(september, { peak: 300 }), old),
    bill('b', facts(october, { peak: 330 }), old),
  ];
  expect(steps(before, after)).toEqual([['days', 1500]]);
});
