import type { BillLine, LineBasis } from '@mains/contract';
import { describe, expect, it } from 'vitest';
import { checkBill } from './check.js';
import { octoberBill, octoberSummary, withLine } from './sample-bill.test-data.js';

const cny = (amountMinor: number) => ({ amountMinor, currency: 'CNY' });

function checkLine(line: Partial<BillLine>) {
  const whole: BillLine = { id: 'l', kind: 'usage', label: 'A line', amount: cny(0), ...line };
  return checkBill({ lines: [whole], summary: { ...octoberSummary, total: whole.amount } }).discrepancies;
}

describe('checkBill', () => {
  it('finds nothing wrong with the October bill', () => {
    expect(checkBill(octoberBill)).toEqual({ addsUp: true, linesTotal: cny(24426), discrepancies: [] });
  });

  it('does not forgive a single fen in the sum', () => {
    const check = checkBill(withLine('7', { amount: cny(-999) }));
    expect(check).toMatchObject({ addsUp: false, linesTotal: cny(24427) });
  });

  it('does not add two currencies', () => {
    const check = checkBill(withLine('7', { amount: { amountMinor: -1000, currency: 'JPY' } }));
    expect(check).toMatchObject({ addsUp: false, linesTotal: cny(25426) });
  });

  it('forgives one fen in a line and names the line for two', () => {
    expect(checkBill(withLine('1', { amount: cny(12026) })).discrepancies).toEqual([]);
    expect(checkBill(withLine('1', { amount: cny(12027) })).discrepancies).toEqual([
      { lineId: '1', expected: cny(12025), stated: cny(12027) },
    ]);
  });

  it.each<[string, Partial<BillLine>, number]>([
    [
      'a percentage',
      { amount: cny(1500), basis: { kind: 'percentage', percent: '6', base: cny(23987) } },
      1439,
    ],
    [
      'registers that do not make the quantity charged',
      {
        quantity: { value: '200', unit: 'kWh' },
        price: { value: '0.65', currency: 'CNY', per: 'kWh' },
        amount: cny(13000),
        basis: registers(['4812', '4997']),
      },
      12025,
    ],
    [
      'a multiplier',
      {
        quantity: { value: '10', unit: 'kWh' },
        price: { value: '1', currency: 'CNY', per: 'kWh' },
        amount: cny(1000),
        basis: registers(['100', '110', '60']),
      },
      60000,
    ],
    [
      'an exchanged meter',
      {
        quantity: { value: '10', unit: 'kWh' },
        price: { value: '1', currency: 'CNY', per: 'kWh' },
        amount: cny(1000),
        basis: registers(['90', '100'], ['0', '5.5']),
      },
      1550,
    ],
    [
      'an allowance that was not pro-rated',
      {
        kind: 'tier',
        quantity: { value: '124', unit: 'kWh' },
        price: { value: '0.20', currency: 'CNY', per: 'kWh' },
        amount: cny(2480),
        basis: {
          kind: 'allowance',
          used: { value: '384', unit: 'kWh' },
          allowance: { value: '260', unit: 'kWh' },
          cycleAllowance: { value: '260', unit: 'kWh' },
          periodDays: 33,
          cycleDays: 30,
        },
      },
      1960,
    ],
    [
      'demand',
      {
        kind: 'demand',
        price: { value: '36.10', currency: 'CNY', per: 'kW' },
        amount: cny(1),
        basis: { kind: 'demand', rule: 'measured', billed: { value: '212', unit: 'kW' } },
      },
      765320,
    ],
    [
      'a power factor reward',
      {
        kind: 'power-factor',
        amount: cny(29184),
        basis: {
          kind: 'power-factor',
          active: { value: '48210', unit: 'kWh' },
          reactive: { value: '12000', unit: 'kvarh' },
          powerFactor: '0.97',
          standard: '0.90',
          percent: '-0.75',
          base: cny(3891200),
        },
      },
      -29184,
    ],
    [
      'an export charged instead of paid',
      {
        kind: 'export',
        quantity: { value: '142', unit: 'kWh' },
        price: { value: '0.40', currency: 'CNY', per: 'kWh' },
        amount: cny(5680),
      },
      -5680,
    ],
  ])('does %s again', (_, line, expectedMinor) => {
    expect(checkLine(line)).toEqual([{ lineId: 'l', expected: cny(expectedMinor), stated: line.amount }]);
  });

  it.each<[string, Partial<BillLine>]>([
    ['shows no arithmetic', { amount: cny(999) }],
    [
      'has a price for another unit',
      {
        amount: cny(9),
        quantity: { value: '3', unit: 'day' },
        price: { value: '1', currency: 'CNY', per: 'kWh' },
      },
    ],
    [
      'has a price in another currency',
      {
        amount: cny(9),
        quantity: { value: '3', unit: 'kWh' },
        price: { value: '1', currency: 'JPY', per: 'kWh' },
      },
    ],
    [
      'has a base in another currency',
      {
        amount: cny(9),
        basis: { kind: 'percentage', percent: '6', base: { amountMinor: 1, currency: 'JPY' } },
      },
    ],
    [
      'uses less than its allowance',
      {
        amount: cny(0),
        quantity: { value: '0', unit: 'kWh' },
        price: { value: '1', currency: 'CNY', per: 'kWh' },
        basis: {
          kind: 'allowance',
          used: { value: '10', unit: 'kWh' },
          allowance: { value: '260', unit: 'kWh' },
        },
      },
    ],
  ])('leaves a line alone that %s', (_, line) => {
    expect(checkLine(line)).toEqual([]);
  });

  it('does not fail on the largest numbers the contract allows', () => {
    const huge = '999999999999999.999999999999';
    const [found] = checkLine({
      quantity: { value: huge, unit: 'kWh' },
      price: { value: huge, currency: 'CNY', per: 'kWh' },
      amount: cny(Number.MAX_SAFE_INTEGER - 5),
    });
    expect(found?.expected.amountMinor).toBe(Number.MAX_SAFE_INTEGER);
    const twice = { id: 'a', kind: 'usage', label: '', amount: cny(-Number.MAX_SAFE_INTEGER) } as const;
    const check = checkBill({ lines: [twice, twice], summary: { ...octoberSummary, total: twice.amount } });
    expect(check).toMatchObject({ addsUp: false, linesTotal: cny(-Number.MAX_SAFE_INTEGER) });
  });
});

function registers(...spans: [start: string, end: string, multiplier?: string][]): LineBasis {
  return {
    kind: 'registers',
    spans: spans.map(([start, end, multiplier]) => ({
      meterNumber: 'E-1',
      register: '1',
      start: { value: start, readOn: '2026-09-30', quality: 'actual' },
      end: { value: end, readOn: '2026-11-02', quality: 'actual' },
      ...(multiplier !== undefined && { multiplier }),
    })),
  };
}
