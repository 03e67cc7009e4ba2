import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculateBill } from './calculate.js';
import { correctionOf } from './correction.js';
import type { AfterTaxItem, BillingFacts, CalculatedBill, TariffSheet } from './tariff.js';

const half = { digits: 0, rounding: 'half-up' } as const;

const sheet: TariffSheet = {
  validFrom: '2026-01-01',
  currency: 'CNY',
  charges: [
    { id: 'all', kind: 'usage', price: '0.50', per: 'kWh' },
    {
      id: 'tier-2',
      kind: 'tier',
      allowance: { value: '200', unit: 'kWh' },
      cycle: { unit: 'month', length: 1 },
      price: '0.10',
    },
    { id: 'vat', kind: 'tax', percent: '6', on: ['usage', 'tier'] },
    { id: 'late-fee', kind: 'late-fee', percentPerDay: '0.1' },
  ],
  rounding: { amount: { at: 'line', rounding: 'half-up' }, allowance: half, demand: half },
};

function facts(kWh: number, afterTax: readonly AfterTaxItem[] = []): BillingFacts {
  const reading = { readOn: '2026-08-31', quality: 'actual' } as const;
  return {
    period: { firstDate: '2026-08-01', lastDate: '2026-08-31' },
    registers: [
      {
        measures: 'import',
        unit: 'kWh',
        span: {
          meterNumber: 'E-1',
          register: '1',
          start: { value: '1000', ...reading },
          end: { value: String(1000 + kWh), ...reading },
        },
      },
    ],
    overdue: [{ overdue: { amountMinor: 10_000, currency: 'CNY' }, days: 10 }],
    afterTax,
  };
}

function bill(kWh: number, afterTax?: readonly AfterTaxItem[]): CalculatedBill {
  return calculateBill([sheet], facts(kWh, afterTax));
}

describe('correctionOf', () => {
  it('asks for what an estimate left out, with its tier and its tax', () => {
    // 190 kWh: 95.00, VAT 5.70. 220 kWh: 110.00 + 2.00, VAT 6.72. The late fee is on both.
    expect(correctionOf(bill(190), bill(220), 'correction')).toEqual({
      id: 'correction',
      kind: 'adjustment',
      amount: { amountMinor: 1802, currency: 'CNY' },
    });
  });

  it('gives back what an estimate had too much', () => {
    expect(correctionOf(bill(220), bill(190), 'correction')?.amount.amountMinor).toBe(-1802);
  });

  it('leaves no line when the estimate was right', () => {
    expect(correctionOf(bill(220), bill(220), 'correction')).toBeUndefined();
  });

  it('makes the two bills together what the right bill would have been', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (estimated, actual) => {
        const billed = bill(estimated);
        const corrected = bill(actual);
        const item = correctionOf(billed, corrected, 'correction');
        const next = bill(100, item && [item]);
        expect(billed.total.amountMinor + next.total.amountMinor).toBe(
          corrected.total.amountMinor + bill(100).total.amountMinor,
        );
      }),
    );
  });

  it('compares nothing across currencies', () => {
    const yen = calculateBill([{ ...sheet, currency: 'JPY' }], { ...facts(10), overdue: [] });
    expect(() => correctionOf(bill(10), yen, 'correction')).toThrow(RangeError);
  });
});
