import { describe, expect, it } from 'vitest';
import { checkBill } from '../bill/check.js';
import { calculateBill } from './calculate.js';
import { asBill, counted, rowsOf, sheetFrom } from './sample-tariff.test-data.js';
import type { BillingFacts, Charge, ChargeOf } from './tariff.js';

const usage: Charge = { id: 'u', kind: 'usage', price: '0.50', per: 'kWh' };
const daily: Charge = { id: 'd', kind: 'fixed', price: '0.40', per: 'day' };
const yuan = (amountMinor: number) => ({ amountMinor, currency: 'CNY' });

function least(price: string, per: 'day' | 'month' | 'year', on: ChargeOf<'minimum'>['on']): Charge {
  return { id: 'm', kind: 'minimum', price, per, on };
}

function bill(charge: Charge, use: number, change: Partial<BillingFacts> = {}) {
  const facts = {
    period: { firstDate: '2026-09-01', lastDate: '2026-09-30' },
    registers: [counted(use)],
    ...change,
  };
  const made = calculateBill([sheetFrom('2026-01-01', [usage, daily, charge])], facts);
  expect(checkBill(asBill(made))).toMatchObject({ addsUp: true, discrepancies: [] });
  return made;
}

const topUp = (...args: Parameters<typeof bill>) => rowsOf(bill(...args)).find(([id]) => id === 'm')?.[2];

describe('the least that is charged', () => {
  it.each([
    // 10 kWh are 5.00
    ['by month', least('15', 'month', ['usage']), 10, {}, 1000],
    ['by month, just reached', least('5', 'month', ['usage']), 10, {}, undefined],
    ['by month, two of them', least('15', 'month', ['usage']), 10, { months: '2' }, 2500],
    // 15.00 × 30 ÷ 60 = 7.50
    ['by month, half a cycle', least('15', 'month', ['usage']), 10, { cycleDays: 60 }, 250],
    // 0.30 × 30 = 9.00
    ['by day', least('0.30', 'day', ['usage']), 10, {}, 400],
    // With the daily charge: 5.00 + 12.00
    ['of several kinds', least('20', 'month', ['usage', 'fixed']), 10, {}, 300],
    ['by year, before its end', least('100', 'year', ['usage']), 10, {}, undefined],
    // 100.00 − 60.00 − 5.00
    [
      'by year, at its end',
      least('100', 'year', ['usage']),
      10,
      { yearEnd: { chargedBefore: yuan(6000) } },
      3500,
    ],
    [
      'by year, reached before',
      least('100', 'year', ['usage']),
      10,
      { yearEnd: { chargedBefore: yuan(9500) } },
      undefined,
    ],
    // What was fed in made it negative
    [
      'by year, owed',
      least('100', 'year', ['usage']),
      10,
      { yearEnd: { chargedBefore: yuan(-1200) } },
      10700,
    ],
  ] as const)('%s', (_, charge, use, change, expected) => {
    expect(topUp(charge, use, change)).toBe(expected);
  });

  it('shows what it is made of', () => {
    expect(bill(least('15', 'month', ['usage']), 10).lines.at(-1)).toEqual({
      id: 'm',
      chargeId: 'm',
      kind: 'minimum',
      amount: yuan(1000),
      basis: { kind: 'minimum', least: yuan(1500), charged: yuan(500) },
    });
  });

  it('is parted by days when it changes inside the period', () => {
    const made = calculateBill(
      [
        sheetFrom('2026-01-01', [usage, least('15', 'month', ['usage'])]),
        sheetFrom('2026-09-11', [usage, least('30', 'month', ['usage'])]),
      ],
      { period: { firstDate: '2026-09-01', lastDate: '2026-09-30' }, registers: [counted(15)] },
    );
    expect(rowsOf(made)).toEqual([
      ['u', '5', 250],
      ['u_2', '10', 500],
      // 15 × 0.333333 = 4.999995 − 2.50; 30 × 0.666667 = 20.00001 − 5.00
      ['m', undefined, 250],
      ['m_2', undefined, 1500],
    ]);
  });
});

describe('a late fee', () => {
  const home: Charge = { id: 'l', kind: 'late-fee', percentPerDay: '0.1', least: '1' };
  const business: Charge = {
    id: 'l',
    kind: 'late-fee',
    percentPerDay: '0.2',
    percentPerDayFromEarlierYears: '0.3',
  };
  const lateFee = (charge: Charge, overdue: BillingFacts['overdue']) =>
    bill(charge, 10, overdue ? { overdue } : {}).lines.find(({ id }) => id === 'l');

  it.each([
    // 200.00 × 0.1 % × 30
    ['of a home', home, [{ overdue: yuan(20000), days: 30 }], 600],
    // 200.00 × 0.1 % × 3 = 0.60, so 1.00
    ['at the least', home, [{ overdue: yuan(20000), days: 3 }], 100],
    ['of the least itself', home, [{ overdue: yuan(20000), days: 5 }], 100],
    // 5000.00 × (0.2 % × 40 + 0.3 % × 10) = 400 + 150
    [
      'of a business over New Year',
      business,
      [{ overdue: yuan(500000), days: 40, daysInLaterYears: 10 }],
      55000,
    ],
    // The same percentage where no other is named: 200.00 × 0.1 % × 50
    ['of a home over New Year', home, [{ overdue: yuan(20000), days: 40, daysInLaterYears: 10 }], 1000],
    // 3.333 + 3.333 = 6.666, rounded once
    [
      'of two bills',
      home,
      [
        { overdue: yuan(33330), days: 10 },
        { overdue: yuan(33330), days: 10 },
      ],
      667,
    ],
    // Money to give back earns nothing
    [
      'of one of two bills',
      home,
      [
        { overdue: yuan(20000), days: 30 },
        { overdue: yuan(-9000), days: 60 },
      ],
      600,
    ],
  ] as const)('%s', (_, charge, overdue, expected) => {
    expect(lateFee(charge, overdue)?.amount).toEqual(yuan(expected));
  });

  it.each([
    ['nothing was overdue', undefined],
    ['it was paid in time', [{ overdue: yuan(20000), days: 0 }]],
    ['there was nothing to pay', [{ overdue: yuan(0), days: 40 }]],
    ['there was money to give back', [{ overdue: yuan(-500), days: 40 }]],
  ] as const)('leaves no line where %s', (_, overdue) => {
    expect(lateFee(home, overdue)).toBeUndefined();
  });

  it('names each bill with its percentage and days', () => {
    const overdue = [{ overdue: yuan(500000), days: 40, daysInLaterYears: 10, billId: 'bill_aug' }];
    expect(lateFee(business, overdue)?.basis).toEqual({
      kind: 'overdue',
      items: [
        { overdue: yuan(500000), percentPerDay: '0.2', days: 40, billId: 'bill_aug' },
        { overdue: yuan(500000), percentPerDay: '0.3', days: 10, billId: 'bill_aug' },
      ],
    });
  });
});

it('takes back and corrects after everything else', () => {
  const made = bill(least('15', 'month', ['usage']), 10, {
    afterTax: [
      { id: 'c', kind: 'credit', amount: yuan(-1000) },
      { id: 'a', kind: 'adjustment', amount: yuan(250) },
    ],
  });
  expect(rowsOf(made).slice(-3)).toEqual([
    ['m', undefined, 1000],
    ['c', undefined, -1000],
    ['a', undefined, 250],
  ]);
  expect(made.total).toEqual(yuan(500 + 1200 + 1000 - 1000 + 250));
  const twice = { afterTax: [{ id: 'u', kind: 'credit', amount: yuan(-1000) }] } as const;
  expect(() => bill(daily, 10, twice)).toThrow(RangeError);
  expect(() => bill(least('15', 'month', ['usage']), 10, twice)).toThrow(
    'Two lines of one bill have the id u',
  );
});
