import type { BillLine } from '@mains/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { billParts } from './parts.js';
import { octoberBill, octoberSummary } from './sample-bill.test-data.js';

function billOf(lines: BillLine[]) {
  return { lines, summary: octoberSummary };
}

const peak = (id: string, amountMinor: number): BillLine => ({
  id,
  kind: 'usage',
  timeOfUse: 'peak',
  label: 'Peak electricity',
  amount: { amountMinor, currency: 'CNY' },
});

describe('billParts', () => {
  it('takes the October bill apart, its credit beside it', () => {
    const { parts, credits, charges, credit, total } = billParts(octoberBill);
    expect(parts.map((part) => [part.labels.short, part.amount.amountMinor])).toEqual([
      ['peak', 12025],
      ['flat', 6102],
      ['valley', 2580],
      ['Tier 2', 1960],
      ['Daily charge', 1320],
      ['VAT', 1439],
    ]);
    expect(parts[0]?.share).toBeCloseTo(0.4729, 4);
    expect(parts[3]).toMatchObject({ kind: 'tier', tier: 2 });
    expect(credits).toMatchObject([{ kind: 'credit', amount: { amountMinor: -1000 } }]);
    expect([charges, credit, total].map((money) => money.amountMinor)).toEqual([25426, -1000, 24426]);
  });

  it('does not split a part at a price change', () => {
    const { parts } = billParts(billOf([peak('a', 100), { ...peak('b', 50), label: 'Peak from 15 Oct' }]));
    expect(parts).toHaveLength(1);
    expect(parts[0]).toMatchObject({
      key: 'a',
      amount: { amountMinor: 150 },
      lines: [{ id: 'a' }, { id: 'b' }],
    });
  });

  it('keeps two levies apart, and counts tiers', () => {
    const amount = { amountMinor: 1, currency: 'CNY' };
    const { parts } = billParts(
      billOf([
        { id: '1', kind: 'tier', label: 'Tier 2', amount },
        { id: '2', kind: 'tier', label: 'Tier 3', amount },
        { id: '3', kind: 'levy', label: 'Dam fund', amount },
        { id: '4', kind: 'levy', label: 'Renewables', amount },
      ]),
    );
    expect(parts.map(({ tier, labels }) => [tier, labels.label])).toEqual([
      [2, 'Tier 2'],
      [3, 'Tier 3'],
      [undefined, 'Dam fund'],
      [undefined, 'Renewables'],
    ]);
  });

  it('has shares of nothing when nothing is charged', () => {
    const { parts, credits, total } = billParts(billOf([peak('a', 0), peak('b', -250)]));
    expect(parts.map((part) => part.share)).toEqual([0]);
    expect(credits.map((part) => part.share)).toEqual([0]);
    expect(total.amountMinor).toBe(-250);
  });

  it('refuses two currencies', () => {
    const yen = { ...peak('a', 1), amount: { amountMinor: 1, currency: 'JPY' } };
    expect(() => billParts(billOf([yen]))).toThrow(RangeError);
  });

  it('loses no fen, and shares make one', () => {
    const lines = fc.array(fc.integer({ min: -1e10, max: 1e10 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(lines, (amounts) => {
        const result = billParts(
          billOf(amounts.map((amount, index) => ({ ...peak(`l${index}`, amount), label: `${index % 7}` }))),
        );
        const sum = amounts.reduce((a, b) => a + b, 0);
        const all = [...result.parts, ...result.credits];
        expect(result.total.amountMinor).toBe(sum);
        expect(result.charges.amountMinor + result.credit.amountMinor).toBe(sum);
        expect(all.reduce((total, part) => total + part.amount.amountMinor, 0)).toBe(sum);
        expect(all.flatMap((part) => part.lines)).toHaveLength(amounts.length);
        const shares = result.parts.reduce((total, part) => total + part.share, 0);
        expect(shares).toBeCloseTo(result.charges.amountMinor > 0 ? 1 : 0, 9);
      }),
    );
  });
});
