import { describe, expect, it } from 'vitest';
import { checkBill } from '../bill/check.js';
import { calculateBill } from './calculate.js';
import { asBill, counted, rowsOf, seasonsOf, sheetFrom } from './sample-tariff.test-data.js';
import type { BillingFacts, Charge, ChargeOf } from './tariff.js';

const kW = (value: string) => ({ value, unit: 'kW' }) as const;
const facts = (measured: string, change: Partial<BillingFacts> = {}): BillingFacts => ({
  period: { firstDate: '2026-09-01', lastDate: '2026-09-30' },
  registers: [counted(1000)],
  demand: { measured: kW(measured) },
  ...change,
});
const block = (id: string, price: string, change: Partial<ChargeOf<'demand'>> = {}): Charge => ({
  id,
  kind: 'demand',
  rule: 'measured',
  price,
  per: 'kW',
  ...change,
});

describe('demand in blocks', () => {
  const sheet = sheetFrom('2026-01-01', [
    block('a', '10', { upTo: '50' }),
    block('b', '8', { above: '50', upTo: '100' }),
    block('c', '6', { above: '100' }),
  ]);

  it.each([
    ['0', [['a', '0', 0]]],
    ['30', [['a', '30', 30000]]],
    ['50', [['a', '50', 50000]]],
    [
      '51',
      [
        ['a', '50', 50000],
        ['b', '1', 800],
      ],
    ],
    [
      '120',
      [
        ['a', '50', 50000],
        ['b', '50', 40000],
        ['c', '20', 12000],
      ],
    ],
    // Rounded before it is cut into blocks
    ['50.4', [['a', '50', 50000]]],
    [
      '50.5',
      [
        ['a', '50', 50000],
        ['b', '1', 800],
      ],
    ],
  ])('of %s kW', (measured, expected) => {
    expect(rowsOf(calculateBill([sheet], facts(measured)))).toEqual(expected);
  });
});

describe('demand by price period', () => {
  const sheet = sheetFrom('2026-01-01', [
    block('p', '12', { timeOfUse: 'peak' }),
    block('v', '3', { timeOfUse: 'valley' }),
    block('all', '5'),
  ]);

  it('takes the highest power of each', () => {
    const demand = {
      measured: kW('90'),
      measuredAt: '2026-09-14T20:00:00Z',
      byTimeOfUse: {
        peak: { measured: kW('70'), measuredAt: '2026-09-03T02:00:00Z' },
        valley: { measured: kW('90'), measuredAt: '2026-09-14T20:00:00Z' },
      },
    } as const;
    const bill = calculateBill([sheet], facts('90', { demand }));
    expect(rowsOf(bill)).toEqual([
      ['p', '70', 84000],
      ['v', '90', 27000],
      ['all', '90', 45000],
    ]);
    expect(bill.lines[0]).toMatchObject({
      timeOfUse: 'peak',
      basis: { measured: kW('70'), measuredAt: '2026-09-03T02:00:00Z' },
    });
  });

  it('needs a power for each', () => {
    expect(() => calculateBill([sheet], facts('90'))).toThrow('needs its power in kW');
  });
});

describe('months of demand', () => {
  it.each([
    ['two months', { months: '2' }, '2', 80000],
    // 15 of 30 days
    ['half a cycle', { cycleDays: 60 }, '0.5', 20000],
    ['one month', {}, undefined, 40000],
  ] as const)('%s', (_, change, months, expected) => {
    const bill = calculateBill([sheetFrom('2026-01-01', [block('d', '40')])], facts('10', change));
    expect(bill.total.amountMinor).toBe(expected);
    expect(bill.lines[0]?.basis).toEqual({
      kind: 'demand',
      rule: 'measured',
      billed: kW('10'),
      measured: kW('10'),
      ...(months !== undefined && { months }),
    });
    expect(checkBill(asBill(bill)).discrepancies).toEqual([]);
  });

  it('are parted by days when the price or the season changes', () => {
    const dearer = [sheetFrom('2026-01-01', [block('d', '36')]), sheetFrom('2026-09-11', [block('d', '39')])];
    const bill = calculateBill(dearer, facts('10'));
    // 10 × 36 × 0.333333 = 119.99988; 10 × 39 × 0.666667 = 260.00013
    expect(rowsOf(bill)).toEqual([
      ['d', '10', 12000],
      ['d_2', '10', 26000],
    ]);
    expect(bill.lines[0]?.basis).toMatchObject({ months: '0.333333' });
    const calendar = seasonsOf(['warm', '05-01', '09-10'], ['cold', '09-11', '04-30']);
    const seasonal = sheetFrom(
      '2026-01-01',
      [block('w', '30', { seasons: ['warm'] }), block('c', '60', { seasons: ['cold'] })],
      { calendar },
    );
    expect(rowsOf(calculateBill([seasonal], facts('10')))).toEqual([
      ['w', '10', 10000],
      ['c', '10', 40000],
    ]);
  });
});

describe('a power factor', () => {
  it('is that of the whole bill when a price changes, taken of all its lines', () => {
    const usage = (price: string): Charge => ({ id: 'u', kind: 'usage', price, per: 'kWh' });
    const factor = (standard: '0.90' | '0.85'): Charge => ({
      id: 'f',
      kind: 'power-factor',
      standard,
      on: ['usage'],
    });
    const registers = [counted(3000), counted(4000, { measures: 'reactive', unit: 'kvarh' })];
    const bill = calculateBill(
      [
        sheetFrom('2026-01-01', [usage('0.50'), factor('0.90')]),
        sheetFrom('2026-09-11', [usage('0.60'), factor('0.90')]),
      ],
      facts('0', { registers }),
    );
    // 3000 ÷ √(3000² + 4000²) = 0.60: +25 % of 1000 × 0.50 + 2000 × 0.60 = 1700
    expect(rowsOf(bill).at(-1)).toEqual(['f', undefined, 42500]);
    const other = calculateBill(
      [
        sheetFrom('2026-01-01', [usage('0.50'), factor('0.90')]),
        sheetFrom('2026-09-11', [usage('0.60'), factor('0.85')]),
      ],
      facts('0', { registers }),
    );
    // +25 % of 500, +15 % of 1200
    expect(rowsOf(other).slice(2)).toEqual([
      ['f', undefined, 12500],
      ['f_2', undefined, 18000],
    ]);
  });
});
