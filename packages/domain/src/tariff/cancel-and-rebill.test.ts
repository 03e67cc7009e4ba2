import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMoney } from '../money.js';
import { calculateBill } from './calculate.js';
import { correctionOf, reversalOf } from './correction.js';
import { arbitraryBilling, propertyRuns } from './random-tariff.test-data.js';
import { counted, rowsOf, sheetFrom } from './sample-tariff.test-data.js';

const sheet = sheetFrom('2026-01-01', [
  { id: 'u', kind: 'usage', price: '0.50', per: 'kWh' },
  { id: 'd', kind: 'fixed', price: '0.40', per: 'day' },
  { id: 't', kind: 'tax', percent: '6', on: ['usage', 'fixed'] },
]);
const period = { firstDate: '2026-09-01', lastDate: '2026-09-30' };
// Estimated 300 kWh, then read as 240: 162.00 + 9.72 and 132.00 + 7.92
const estimated = calculateBill([sheet], { period, registers: [counted(300)] });
const read = calculateBill([sheet], { period, registers: [counted(240)] });

describe('a bill that is cancelled and billed again', () => {
  it('is taken back line by line', () => {
    expect(rowsOf(reversalOf(estimated))).toEqual([
      ['u', '300', -15000],
      ['d', '30', -1200],
      ['t', undefined, -972],
    ]);
    expect(addMoney(estimated.total, reversalOf(estimated).total).amountMinor).toBe(0);
  });

  it('leaves the difference for a later bill', () => {
    const item = correctionOf(estimated, read, 'c');
    // 139.92 − 171.72
    expect(item).toEqual({ id: 'c', kind: 'adjustment', amount: { amountMinor: -3180, currency: 'CNY' } });
    const next = calculateBill([sheet], { period, registers: [counted(0)], afterTax: [item!] });
    expect(next.total.amountMinor).toBe(1200 + 72 - 3180);
    expect(correctionOf(read, read, 'c')).toBeUndefined();
  });

  it('comes to nothing, whatever the bill', () => {
    fc.assert(
      fc.property(arbitraryBilling(), ({ sheets, facts }) => {
        const bill = calculateBill(sheets, facts);
        expect(addMoney(bill.total, reversalOf(bill).total).amountMinor).toBe(0);
        expect(reversalOf(reversalOf(bill))).toEqual(bill);
      }),
      { numRuns: propertyRuns },
    );
  });
});
