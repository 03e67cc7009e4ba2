import type { Bill } from '@mains/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculateBill } from '../../tariff/calculate.js';
import type { RandomBilling } from '../../tariff/random-tariff.test-data.js';
import { arbitraryBillPair, arbitraryBilling, propertyRuns } from '../../tariff/random-tariff.test-data.js';
import { addDays } from '../../plain-date.js';
import { octoberSummary } from '../sample-bill.test-data.js';
import { compareBills } from './compare.js';
import type { BillDifference } from './parts.js';
import { bill, facts, home, sheet } from './two-bills.test-data.js';

function billOf(id: string, { sheets, facts }: RandomBilling): Bill {
  const { lines, total, quantity, sheetsFrom } = calculateBill(sheets, facts);
  return {
    summary: { ...octoberSummary, id, period: facts.period, total, quantity, outstanding: total },
    meters: [],
    documents: [],
    lines: lines.map((line) => ({ ...line, label: line.chargeId ?? line.id })),
    tariffs: sheetsFrom.map((validFrom) => ({ tariffId: 'trf_1', validFrom })),
  };
}

/** The bill in a year in which every line of it was dealt with by hand: other lines, ids, no arithmetic. */
function damaged(bill: Bill, seed: number): Bill {
  const lines = bill.lines.filter((_, index) => (seed >> index) % 3 !== 0);
  const changed = lines.map((line, index) =>
    (seed >> index) % 5 === 0 ? { ...line, amount: { ...line.amount, amountMinor: seed % 9999 } } : line,
  );
  return { ...bill, lines: changed.length > 0 ? changed : bill.lines };
}

function sumOf({ parts }: BillDifference): number {
  return parts.reduce((sum, { amount }) => sum + amount.amountMinor, 0);
}

const options = { numRuns: propertyRuns };

describe('the parts of a difference', () => {
  it('add up to it, for every pair of bills that the engine can make', () => {
    fc.assert(
      fc.property(arbitraryBillPair(), ([first, second]) => {
        const [before, after] = [billOf('a', first), billOf('b', second)];
        const difference = compareBills(before, after);
        expect(difference.amount.amountMinor).toBe(
          after.summary.total.amountMinor - before.summary.total.amountMinor,
        );
        expect(sumOf(difference)).toBe(difference.amount.amountMinor);
        expect(new Set(difference.parts.map(({ key }) => key)).size).toBe(difference.parts.length);
        expect(difference.parts.every(({ amount }) => amount.amountMinor !== 0)).toBe(true);
      }),
      options,
    );
  });

  it('explain every bill of the engine: nothing is left over', () => {
    fc.assert(
      fc.property(arbitraryBillPair(), ([first, second]) => {
        const { parts } = compareBills(billOf('a', first), billOf('b', second));
        expect(parts.filter(({ kind }) => kind === 'other')).toEqual([]);
      }),
      options,
    );
  });

  it('add up for bills that do not explain themselves either', () => {
    fc.assert(
      fc.property(arbitraryBillPair(), fc.nat(), fc.nat(), ([first, second], one, other) => {
        const difference = compareBills(
          damaged(billOf('a', first), one),
          damaged(billOf('b', second), other),
        );
        expect(sumOf(difference)).toBe(difference.amount.amountMinor);
      }),
      options,
    );
  });

  it('are none between a bill and itself', () => {
    fc.assert(
      fc.property(arbitraryBilling(), (billing) => {
        const bill = billOf('a', billing);
        expect(compareBills(bill, bill).parts).toEqual([]);
      }),
      options,
    );
  });

  it('are no prices where both bills are made by one sheet whose prices do not change with the season', () => {
    fc.assert(
      fc.property(arbitraryBillPair(), ([first, second]) => {
        const [sheet] = first.sheets;
        fc.pre(sheet !== undefined && !sheet.charges.some((charge) => 'seasons' in charge && charge.seasons));
        const made = ({ facts: given }: RandomBilling): RandomBilling => {
          // A household that grew, and a reading cycle of other length, have other allowances: rules of their own.
          const { extraAllowance: _, months: __, cycleDays: ___, ...own } = given;
          return { sheets: [sheet], facts: own };
        };
        const difference = compareBills(billOf('a', made(first)), billOf('b', made(second)));
        expect(difference.parts.filter(({ kind }) => kind === 'price')).toEqual([]);
      }),
      options,
    );
  });

  it('are days alone where every day was used alike', () => {
    const perDay = fc.record({ peak: fc.nat(40), flat: fc.nat(40), valley: fc.nat(40) });
    const days = fc.integer({ min: 20, max: 62 });
    fc.assert(
      fc.property(perDay, days, days, fc.integer({ min: 1, max: 99 }), (each, was, is, cents) => {
        fc.pre(each.peak + each.flat + each.valley > 0);
        const of = (id: string, count: number): Bill => {
          const period = { firstDate: '2026-01-01', lastDate: addDays('2026-01-01', count - 1) };
          const used = { peak: each.peak * count, flat: each.flat * count, valley: each.valley * count };
          return bill(id, facts(period, used), [
            sheet('2026-01-01', home([`0.${cents + 100}`, '0.52', '0.30'])),
          ]);
        };
        const { parts } = compareBills(of('a', was), of('b', is));
        // Allowances are whole units: where only one bill reaches the tier, rounding moves it by up to three of them.
        const others = parts.filter(
          ({ kind, amount }) => kind !== 'days' && Math.abs(amount.amountMinor) > 64,
        );
        expect(others).toEqual([]);
      }),
      options,
    );
  });

  it('stay as they are printed for credits and corrections', () => {
    fc.assert(
      fc.property(arbitraryBilling(), fc.integer({ min: -99_999, max: 99_999 }), (billing, amountMinor) => {
        fc.pre(amountMinor !== 0);
        const { currency } = billing.sheets[0]!;
        const before = billOf('a', { ...billing, facts: { ...billing.facts, afterTax: [] } });
        for (const [lineKind, kind] of [
          ['adjustment', 'correction'],
          ['credit', 'one-off'],
        ] as const) {
          const item = { id: 'extra', kind: lineKind, amount: { amountMinor, currency } };
          const after = billOf('b', { ...billing, facts: { ...billing.facts, afterTax: [item] } });
          expect(compareBills(before, after).parts).toMatchObject([
            { kind, amount: { amountMinor }, on: 'after' },
          ]);
        }
      }),
      options,
    );
  });
});
