import type { Bill } from '@mains/contract';
import { calculateBill } from '../../tariff/calculate.js';
import type { BillingFacts, CalculatedBill, Charge, TariffSheet } from '../../tariff/tariff.js';
import { octoberSummary } from '../sample-bill.test-data.js';
import { compareBills } from './compare.js';
import type { DifferencePart } from './parts.js';

export const CNY = 'CNY';

export function sheet(validFrom: string, charges: readonly Charge[]): TariffSheet {
  return {
    validFrom,
    currency: CNY,
    charges,
    rounding: {
      amount: { at: 'line', rounding: 'half-up' },
      allowance: { digits: 0, rounding: 'half-up' },
      demand: { digits: 0, rounding: 'half-up' },
    },
  };
}

export function home([peak, flat, valley]: readonly [string, string, string], vat = '6'): Charge[] {
  return [
    { id: 'peak', kind: 'usage', timeOfUse: 'peak', price: peak, per: 'kWh' },
    { id: 'flat', kind: 'usage', timeOfUse: 'flat', price: flat, per: 'kWh' },
    { id: 'valley', kind: 'usage', timeOfUse: 'valley', price: valley, per: 'kWh' },
    {
      id: 'tier-2',
      kind: 'tier',
      allowance: { value: '260', unit: 'kWh' },
      cycle: { unit: 'day', length: 30 },
      price: '0.20',
    },
    { id: 'daily', kind: 'fixed', price: '0.40', per: 'day' },
    { id: 'vat', kind: 'tax', percent: vat, on: ['usage', 'tier', 'fixed'] },
  ];
}

export const sheets = [
  sheet('2026-01-01', home(['0.62', '0.52', '0.30'])),
  sheet('2026-10-01', home(['0.65', '0.54', '0.30'])),
];
export const september = { firstDate: '2026-09-01', lastDate: '2026-09-30' };
export const october = { firstDate: '2026-10-01', lastDate: '2026-11-02' };

export function facts(
  period: BillingFacts['period'],
  used: Readonly<Partial<Record<'peak' | 'flat' | 'valley', number>>>,
  more: Partial<BillingFacts> = {},
): BillingFacts {
  const reading = (value: string) => ({ value, readOn: period.lastDate, quality: 'actual' as const });
  return {
    period,
    registers: Object.entries(used).map(([timeOfUse, value], index) => ({
      measures: 'import',
      timeOfUse: timeOfUse as 'peak' | 'flat' | 'valley',
      unit: 'kWh',
      span: {
        meterNumber: 'E-1',
        register: String(index + 1),
        start: reading('0'),
        end: reading(String(value)),
      },
    })),
    ...more,
  };
}

export function billOf(
  id: string,
  made: CalculatedBill,
  given: BillingFacts,
  summary: Partial<Bill['summary']> = {},
): Bill {
  return {
    summary: {
      ...octoberSummary,
      id,
      period: given.period,
      total: made.total,
      quantity: made.quantity,
      ...summary,
    },
    meters: [],
    documents: [],
    lines: made.lines.map((line) => ({ ...line, label: line.chargeId ?? line.id })),
    tariffs: made.sheetsFrom.map((validFrom) => ({ tariffId: 'trf_home', validFrom })),
  };
}

export function bill(
  id: string,
  given: BillingFacts,
  of = sheets,
  summary: Partial<Bill['summary']> = {},
): Bill {
  return billOf(id, calculateBill(of, given), given, summary);
}

export function steps(before: Bill, after: Bill): [string, number][] {
  return compareBills(before, after).parts.map(({ kind, amount }) => [kind, amount.amountMinor]);
}

export function partOf<Kind extends DifferencePart['kind']>(
  before: Bill,
  after: Bill,
  kind: Kind,
): Extract<DifferencePart, { kind: Kind }> {
  const found = compareBills(before, after).parts.find((part) => part.kind === kind);
  if (!found) throw new Error(`No part ${kind}`);
  return found as Extract<DifferencePart, { kind: Kind }>;
}
