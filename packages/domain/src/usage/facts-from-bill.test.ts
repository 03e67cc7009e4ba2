import { describe, expect, it } from 'vitest';
import { calculateBill } from '../tariff/calculate.js';
import { asBill, counted, sheetFrom } from '../tariff/sample-tariff.test-data.js';
import type { BillingFacts, Charge } from '../tariff/tariff.js';
import { factsFromBill, withHighestPower } from './facts-from-bill.js';

const fixed: Charge = { id: 'fixed', kind: 'fixed', price: '10', per: 'month' };

function factsAfter(charges: readonly Charge[], facts: Partial<BillingFacts>) {
  const period = { firstDate: '2026-10-01', lastDate: '2026-10-31' };
  const bill = calculateBill([sheetFrom('2026-01-01', charges)], {
    period,
    registers: [counted(100)],
    ...facts,
  });
  return factsFromBill(asBill(bill));
}

describe('factsFromBill', () => {
  it('has the contract of the bill, but not what was measured then', () => {
    const demand = {
      contracted: { value: '100', unit: 'kW' as const },
      measured: { value: '130', unit: 'kW' as const },
    };
    expect(
      factsAfter([{ id: 'power', kind: 'demand', rule: 'contract', price: '30', per: 'kW' }], { demand }),
    ).toEqual({ demand: { contracted: { value: '100', unit: 'kW' } } });
  });

  it('has the installed capacity, unless it is billed in blocks', () => {
    const demand = { installed: { value: '315', unit: 'kVA' as const } };
    const power: Charge = { id: 'power', kind: 'demand', rule: 'capacity', price: '20', per: 'kVA' };
    expect(factsAfter([power], { demand })).toEqual({ demand });
    const blocks: Charge[] = [
      { ...power, upTo: '100' },
      { ...power, id: 'more', above: '100' },
    ];
    expect(factsAfter(blocks, { demand })).toEqual({});
  });

  it('has the months of the reading cycle', () => {
    expect(factsAfter([fixed], { months: '2' })).toEqual({ months: '2' });
    expect(factsAfter([fixed], { cycleDays: 62 })).toEqual({});
    expect(factsAfter([{ id: 'daily', kind: 'fixed', price: '1', per: 'day' }], {})).toEqual({});
  });
});

it('adds the highest power so far', () => {
  const intervals = {
    measures: 'import',
    unit: 'kWh',
    digits: 0,
    startsAtMs: Date.UTC(2026, 10, 1),
    lengthMs: 900_000,
    values: Float64Array.of(99, 20, 30, 10),
    marks: new Uint8Array(4),
  } as const;
  const facts = { demand: { contracted: { value: '100', unit: 'kW' as const } } };
  expect(withHighestPower(facts, intervals, { first: 1, end: 4 })).toEqual({
    demand: {
      contracted: { value: '100', unit: 'kW' },
      measured: { value: '120', unit: 'kW' },
      measuredAt: '2026-11-01T00:30:00Z',
    },
  });
  expect(withHighestPower(facts, { ...intervals, unit: 'm3' }, { first: 0, end: 4 })).toBe(facts);
});
