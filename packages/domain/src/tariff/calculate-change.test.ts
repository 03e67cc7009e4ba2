import { describe, expect, it } from 'vitest';
import { checkBill } from '../bill/check.js';
import { calculateBill } from './calculate.js';
import { asBill, counted, countedDaily, each, kWh, rowsOf, sheetFrom } from './sample-tariff.test-data.js';
import type { BillingFacts, Charge } from './tariff.js';

// Thirty days; the new sheet holds from the eleventh on: 10 old days, 20 new ones.
const period = { firstDate: '2026-09-01', lastDate: '2026-09-30' };
const change = '2026-09-11';
const usageAt = (price: string): Charge => ({ id: 'u', kind: 'usage', price, per: 'kWh' });
const taxOf = (percent: string): Charge => ({
  id: 't',
  kind: 'tax',
  percent,
  on: ['usage', 'tier', 'fixed'],
});

describe('a price that changes inside the period', () => {
  const sheets = [sheetFrom('2026-01-01', [usageAt('0.50')]), sheetFrom(change, [usageAt('0.60')])];

  it('is charged by days where the meter does not know its days', () => {
    const bill = calculateBill(sheets, { period, registers: [counted(300)] });
    // 300 × 10 ÷ 30 = 100 at 0.50, the other 200 at 0.60
    expect(rowsOf(bill)).toEqual([
      ['u', '100', 5000],
      ['u_2', '200', 12000],
    ]);
    expect(bill.lines.map((line) => line.period)).toEqual([
      { firstDate: '2026-09-01', lastDate: '2026-09-10' },
      { firstDate: '2026-09-11', lastDate: '2026-09-30' },
    ]);
    expect(bill.lines[1]?.basis).toMatchObject({ kind: 'share', by: 'days', total: kWh(300) });
    expect(bill.sheetsFrom).toEqual(['2026-01-01', change]);
  });

  it('is charged by intervals where it does', () => {
    const bill = calculateBill(sheets, {
      period,
      registers: [countedDaily([...each(10, '5'), ...each(20, '12.5')])],
    });
    // 10 × 5 = 50 at 0.50; 20 × 12.5 = 250 at 0.60
    expect(rowsOf(bill)).toEqual([
      ['u', '50', 2500],
      ['u_2', '250', 15000],
    ]);
    expect(bill.lines[0]?.basis).toMatchObject({ kind: 'share', by: 'intervals', total: kWh(300) });
  });

  it.each([
    // 101 × 10 ÷ 30 = 33.667
    ['101', '34', '67'],
    // To the digits of the register: 10.1 × 10 ÷ 30 = 3.3667
    ['10.1', '3.4', '6.7'],
    ['0', '0', '0'],
  ])('shares %s out as %s and %s, so that nothing is lost', (total, before, after) => {
    const bill = calculateBill(sheets, { period, registers: [counted(total)] });
    expect(bill.lines.map(({ quantity }) => quantity?.value)).toEqual([before, after]);
  });

  it('shares each register out by itself', () => {
    const registers = [counted(101), counted(101)];
    // Twice 34 and twice 67, not 67 and 135.
    const bill = calculateBill(sheets, { period, registers });
    expect(bill.lines.map(({ quantity }) => quantity?.value)).toEqual(['68', '134']);
  });

  it('changes at the beginning of its first day, or not at all', () => {
    const facts: BillingFacts = { period, registers: [counted(300)] };
    const changedOn = (date: string) => [sheets[0]!, sheetFrom(date, [usageAt('0.60')])];
    expect(rowsOf(calculateBill(changedOn('2026-09-01'), facts))).toEqual([['u', '300', 18000]]);
    expect(rowsOf(calculateBill(changedOn('2026-10-01'), facts))).toEqual([['u', '300', 15000]]);
    // The last day alone: 300 ÷ 30 = 10.
    expect(rowsOf(calculateBill(changedOn('2026-09-30'), facts))).toEqual([
      ['u', '290', 14500],
      ['u_2', '10', 600],
    ]);
  });

  it('makes three lines of two changes, each with an id that no other charge has', () => {
    const other: Charge = { id: 'u_2', kind: 'fixed', price: '1', per: 'day' };
    const bill = calculateBill(
      [
        sheetFrom('2026-01-01', [usageAt('0.50'), other]),
        sheetFrom(change, [usageAt('0.60'), other]),
        sheetFrom('2026-09-21', [usageAt('0.70'), other]),
      ],
      { period, registers: [counted(300)] },
    );
    expect(rowsOf(bill)).toEqual([
      ['u', '100', 5000],
      ['u_3', '100', 6000],
      ['u_4', '100', 7000],
      ['u_2', '30', 3000],
    ]);
    expect(bill.lines.map(({ chargeId }) => chargeId)).toEqual(['u', 'u', 'u', 'u_2']);
  });
});

describe('what a new sheet leaves as it was', () => {
  const daily: Charge = { id: 'd', kind: 'fixed', price: '0.40', per: 'day' };

  it('stays one line, whatever its words', () => {
    const renamed = { ...daily, label: 'Standing charge' };
    const bill = calculateBill(
      [sheetFrom('2026-01-01', [usageAt('0.50'), daily]), sheetFrom(change, [usageAt('0.60'), renamed])],
      { period, registers: [counted(300)] },
    );
    expect(rowsOf(bill).at(-1)).toEqual(['d', '30', 1200]);
    expect(bill.lines.at(-1)).not.toHaveProperty('period');
  });

  it('stands where it stood when only the old sheet has it', () => {
    const funds: Charge = { id: 'l', kind: 'levy', price: '0.01', per: 'kWh' };
    const bill = calculateBill(
      [sheetFrom('2026-01-01', [usageAt('0.50'), funds, daily]), sheetFrom(change, [usageAt('0.50'), daily])],
      { period, registers: [counted(300)] },
    );
    // Public funds for the first 10 days: 100 × 0.01
    expect(rowsOf(bill)).toEqual([
      ['u', '300', 15000],
      ['l', '100', 100],
      ['d', '30', 1200],
    ]);
  });
});

describe('a charge that only the old sheet has', () => {
  const vat: Charge = { id: 'vat', kind: 'tax', percent: '10', on: ['usage', 'levy', 'fixed'] };
  const fund: Charge = { id: 'fund', kind: 'levy', price: '0.10', per: 'kWh' };
  const fixed: Charge = { id: 'd', kind: 'fixed', price: '1', per: 'day' };
  const billed = (old: Charge[], next: Charge[]) =>
    rowsOf(
      calculateBill([sheetFrom('2026-01-01', old), sheetFrom(change, next)], {
        period,
        registers: [counted(300)],
      }),
    );

  it('stands above the tax that takes it', () => {
    const usage = usageAt('0.50');
    // On the new sheet the tax has moved above the fixed charge; the funds of 10 days, 100 × 0.10, are taxed as they were.
    expect(billed([usage, fixed, fund, vat], [usage, vat, fixed])).toEqual([
      ['u', '300', 15000],
      ['fund', '100', 1000],
      ['vat', undefined, 1600],
      ['d', '30', 3000],
    ]);
  });

  it('stands below a tax that did not take it', () => {
    // 10 % of 150.00 alone
    expect(billed([usageAt('0.50'), vat, fund, fixed], [usageAt('0.50'), vat])).toEqual([
      ['u', '300', 15000],
      ['vat', undefined, 1500],
      ['fund', '100', 1000],
      ['d', '10', 1000],
    ]);
  });

  it('stands below what it takes, when it is a tax', () => {
    const old: Charge = { id: 'old', kind: 'tax', percent: '10', on: ['usage', 'fixed'] };
    // The new sheet names the fixed charge last: 10 % of 50.00 + 10.00 for ten days.
    expect(billed([fixed, usageAt('0.50'), old], [usageAt('0.50'), fixed])).toEqual([
      ['u', '100', 5000],
      ['u_2', '200', 10000],
      ['d', '10', 1000],
      ['d_2', '20', 2000],
      ['old', undefined, 600],
    ]);
  });
});

describe('a tax that changes inside the period', () => {
  const charges: Charge[] = [
    usageAt('0.50'),
    { id: 'd', kind: 'fixed', price: '0.40', per: 'day' },
    { id: 'm', kind: 'fixed', price: '3', per: 'month' },
  ];
  const sheets = [
    sheetFrom('2026-01-01', [...charges, taxOf('6')]),
    sheetFrom(change, [...charges, taxOf('9')]),
  ];

  it('is taken of its own days, so that every line stands on one sheet', () => {
    const bill = calculateBill(sheets, { period, registers: [counted(300)] });
    expect(rowsOf(bill)).toEqual([
      ['u', '100', 5000],
      ['u_2', '200', 10000],
      // 10 and 20 days at 0.40
      ['d', '10', 400],
      ['d_2', '20', 800],
      // 10 ÷ 30 and 20 ÷ 30 of 3.00, to six digits
      ['m', '0.333333', 100],
      ['m_2', '0.666667', 200],
      // 6 % of 50 + 4 + 1; 9 % of 100 + 8 + 2
      ['t', undefined, 330],
      ['t_2', undefined, 990],
    ]);
    expect(bill.lines[7]?.basis).toMatchObject({ percent: '9', lineIds: ['u_2', 'd_2', 'm_2'] });
    expect(checkBill(asBill(bill))).toMatchObject({ addsUp: true, discrepancies: [] });
  });

  it('leaves allowances whole, and charges what is above where it was used', () => {
    const tier: Charge = {
      id: 'tier',
      kind: 'tier',
      allowance: kWh(200),
      cycle: { unit: 'month', length: 1 },
      price: '0.10',
    };
    const bill = calculateBill(
      [
        sheetFrom('2026-01-01', [usageAt('0.50'), tier, taxOf('6')]),
        sheetFrom(change, [usageAt('0.50'), tier, taxOf('9')]),
      ],
      { period, registers: [countedDaily([...each(10, 5), ...each(20, 10)])] },
    );
    // 50 under the old sheet, 200 under the new one: 250 against 200.
    expect(rowsOf(bill).filter(([id]) => id.startsWith('tier'))).toEqual([['tier_2', '50', 500]]);
    expect(bill.lines.find(({ kind }) => kind === 'tier')?.basis).toEqual({
      kind: 'allowance',
      used: kWh(200),
      usedBefore: kWh(50),
      allowance: kWh(200),
      cycleAllowance: kWh(200),
      // 15 days of 10 come to 200 with the 50, the sixteenth goes above.
      reachedOn: '2026-09-26',
    });
  });

  it('does not charge a late fee or a yearly minimum twice', () => {
    const late: Charge = { id: 'late', kind: 'late-fee', percentPerDay: '0.1' };
    const least: Charge = { id: 'least', kind: 'minimum', price: '300', per: 'year', on: ['usage'] };
    const bill = calculateBill(
      [
        sheetFrom('2026-01-01', [usageAt('0.50'), least, taxOf('6'), late]),
        sheetFrom(change, [usageAt('0.50'), least, taxOf('9'), { ...late, percentPerDay: '0.2' }]),
      ],
      {
        period,
        registers: [counted(300)],
        yearEnd: { chargedBefore: { amountMinor: 10000, currency: 'CNY' } },
        overdue: [{ overdue: { amountMinor: 20000, currency: 'CNY' }, days: 10 }],
      },
    );
    expect(rowsOf(bill).filter(([id]) => id.startsWith('l'))).toEqual([
      // 300 − 100 − (50 + 100)
      ['least', undefined, 5000],
      // By the sheet of the last day: 200.00 × 0.2 % × 10
      ['late', undefined, 400],
    ]);
  });
});

describe('sheets that cannot share a bill', () => {
  const facts: BillingFacts = { period, registers: [counted(300)] };
  const old = sheetFrom('2026-01-01', [usageAt('0.50')]);

  it.each([
    ['currency', { ...old, validFrom: change, currency: 'EUR' }, 'differ in currency'],
    [
      'place of rounding',
      {
        ...old,
        validFrom: change,
        rounding: { ...old.rounding, amount: { at: 'total', rounding: 'half-up' } },
      },
      'round in different places',
    ],
    ['sound charges', sheetFrom(change, [usageAt('0.5'), usageAt('0.6')]), 'wrong at charges[1].id'],
  ] as const)('are refused for their %s', (_, sheet, message) => {
    expect(() => calculateBill([old, sheet], facts)).toThrow(message);
  });

  it('do not matter when they hold on no day of it', () => {
    const later = { ...old, validFrom: '2026-10-01', currency: 'EUR' };
    expect(calculateBill([old, later], facts).total.amountMinor).toBe(15000);
  });
});
