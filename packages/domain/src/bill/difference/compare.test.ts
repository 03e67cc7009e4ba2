import type { Bill } from '@mains/contract';
import { describe, expect, it } from 'vitest';
import type { BillingFacts, Charge } from '../../tariff/tariff.js';
import { compareBills } from './compare.js';
import {
  bill,
  CNY,
  facts,
  home,
  october,
  partOf,
  september,
  sheet,
  sheets,
  steps,
} from './two-bills.test-data.js';

const credit: Partial<BillingFacts> = {
  afterTax: [{ id: 'credit', kind: 'credit', amount: { amountMinor: -1000, currency: CNY } }],
};
const septemberBill = bill('sep', facts(september, { peak: 120, flat: 96, valley: 42 }));
const octoberBill = bill('oct', facts(october, { peak: 185, flat: 113, valley: 86 }, credit));

describe('the October bill of the pictures', () => {
  it('is 86.40 more: 15.78 + 51.56 + 20.78 + 8.28 − 10.00', () => {
    expect([septemberBill, octoberBill].map(({ summary }) => summary.total.amountMinor)).toEqual([
      15786, 24426,
    ]);
    expect(steps(septemberBill, octoberBill)).toEqual([
      ['days', 1578],
      ['use', 5156],
      ['tier', 2078],
      ['price', 828],
      ['one-off', -1000],
    ]);
  });

  it('says why, and what is the customer’s to change', () => {
    const { amount, parts, taxPercent, estimated } = compareBills(septemberBill, octoberBill);
    expect(amount).toEqual({ amountMinor: 8640, currency: CNY });
    expect([taxPercent, estimated]).toEqual(['6', []]);
    expect(parts.map(({ control }) => control)).toEqual(['outside', 'yours', 'yours', 'outside', 'outside']);
    expect(parts[0]).toMatchObject({ before: 30, after: 33 });
    expect(parts[1]).toMatchObject({
      perDayBefore: { value: '8.6', unit: 'kWh' },
      perDayAfter: { value: '11.6', unit: 'kWh' },
      // (199.26 − 384 ÷ 258 × 136.92) × 1.06
      mixWithin: { amountMinor: -480, currency: CNY },
    });
    expect(parts[2]).toMatchObject({
      tiers: [{ label: 'tier-2', aboveAfter: { value: '98', unit: 'kWh' } }],
    });
    expect(parts[3]).toMatchObject({
      validFrom: '2026-10-01',
      isOtherTariff: false,
      changes: [
        { timeOfUse: 'peak', before: { value: '0.62' }, after: { value: '0.65' } },
        { timeOfUse: 'flat', before: { value: '0.52' }, after: { value: '0.54' } },
      ],
    });
    expect(parts[4]).toMatchObject({ lineKind: 'credit', on: 'after' });
  });

  it('comes to the same parts with the sign turned where nothing but a credit changed', () => {
    const without = bill('oct', facts(october, { peak: 185, flat: 113, valley: 86 }));
    expect(steps(without, octoberBill)).toEqual([['one-off', -1000]]);
    expect(steps(octoberBill, without)).toEqual([['one-off', 1000]]);
    expect(partOf(octoberBill, without, 'one-off').on).toBe('before');
  });
});

describe('one thing at a time', () => {
  const usual = facts(september, { peak: 100, flat: 100, valley: 50 });

  it('only longer: use of a day as before', () => {
    const longer = { firstDate: '2026-09-01', lastDate: '2026-10-15' };
    const old = [sheet('2026-01-01', home(['0.62', '0.52', '0.30']))];
    const before = bill('a', usual, old);
    const after = bill('b', facts(longer, { peak: 150, flat: 150, valley: 75 }), old);
    // 45 of 30 days: half of (62 + 52 + 15 + 12) × 1.06
    expect(steps(before, after)).toEqual([['days', 7473]]);
  });

  it('only other hours: told as a part of its own', () => {
    const after = bill('b', facts(september, { peak: 50, flat: 100, valley: 100 }));
    // 50 kWh from 0.62 to 0.30, with tax
    expect(steps(bill('a', usual), after)).toEqual([['mix', -1696]]);
    expect(partOf(bill('a', usual), after, 'mix').shares).toEqual([
      { timeOfUse: 'peak', percentBefore: 40, percentAfter: 20 },
      { timeOfUse: 'flat', percentBefore: 40, percentAfter: 40 },
      { timeOfUse: 'valley', percentBefore: 20, percentAfter: 40 },
    ]);
  });

  it('only another tax', () => {
    const other = [sheet('2026-01-01', home(['0.62', '0.52', '0.30'], '9'))];
    // 141.00 at 6 % and at 9 %
    expect(steps(bill('a', usual), bill('b', usual, other))).toEqual([['tax', 423]]);
    expect(compareBills(bill('a', usual), bill('b', usual, other)).taxPercent).toBeUndefined();
  });

  it('only a dearer daily charge', () => {
    const dearer = [
      sheet(
        '2026-01-01',
        home(['0.62', '0.52', '0.30']).map(
          (charge) => (charge.id === 'daily' ? { ...charge, price: '0.50' } : charge) as Charge,
        ),
      ),
    ];
    expect(steps(bill('a', usual), bill('b', usual, dearer))).toEqual([['fixed', 318]]);
  });

  it('an estimate put right by another bill is a correction, not other use', () => {
    const estimate = bill('a', facts(september, { peak: 200, flat: 150, valley: 80 }), sheets, {
      readQuality: 'estimated',
    });
    const actual = bill('b', usual, sheets, { replacesBillId: 'a' });
    const difference = compareBills(estimate, actual);
    expect(difference.parts.map(({ kind }) => kind)).toEqual(['correction']);
    expect(difference.parts[0]?.amount).toEqual(difference.amount);
    expect(difference.estimated).toEqual(['before']);
  });

  it('first use after none is use', () => {
    const empty = bill('a', facts(september, { peak: 0, flat: 0, valley: 0 }));
    expect(steps(empty, bill('b', usual)).map(([kind]) => kind)).toEqual(['use']);
  });

  it('nothing changed: no parts', () => {
    expect(compareBills(bill('a', usual), bill('b', usual))).toMatchObject({
      amount: { amountMinor: 0 },
      parts: [],
    });
  });

  it('a tariff of another build: the rest is price, and it says so', () => {
    const plain = [
      sheet('2026-01-01', [
        { id: 'energy', kind: 'usage', price: '0.60', per: 'kWh' },
        { id: 'vat', kind: 'tax', percent: '6', on: ['usage', 'fixed'] },
      ]),
    ];
    const before = bill('a', usual);
    const after = bill('b', usual, plain);
    const price = partOf(before, after, 'price');
    expect(price).toMatchObject({ isOtherTariff: true });
    // 250 kWh: 129.00 by the hour, 150.00 at one price; the daily charge is gone.
    expect(steps(before, after)).toEqual([
      ['price', 2226],
      ['fixed', -1272],
    ]);
  });
});

describe('bills that do not explain themselves', () => {
  const usual = bill('a', facts(september, { peak: 100, flat: 100, valley: 50 }));

  it('a line whose arithmetic does not give its amount is told as not explained', () => {
    const [first, ...rest] = usual.lines;
    const wrong: Bill = {
      ...usual,
      summary: {
        ...usual.summary,
        total: { amountMinor: usual.summary.total.amountMinor + 5000, currency: CNY },
      },
      lines: first ? [{ ...first, amount: { amountMinor: 6200 + 5000, currency: CNY } }, ...rest] : [],
    };
    expect(steps(usual, wrong)).toEqual([['other', 5000]]);
  });

  it('lines that do not add up to the total neither', () => {
    const wrong: Bill = {
      ...usual,
      summary: { ...usual.summary, total: { amountMinor: 20000, currency: CNY } },
    };
    expect(steps(usual, wrong)).toEqual([['other', 20000 - usual.summary.total.amountMinor]]);
  });

  it('a tax that does not name its lines is understood when they are all charges, else it stays a part', () => {
    const unnamed = (of: Bill): Bill => ({
      ...of,
      lines: of.lines.map((line) =>
        line.basis?.kind === 'percentage'
          ? { ...line, basis: { kind: 'percentage', percent: line.basis.percent, base: line.basis.base } }
          : line,
      ),
    });
    expect(steps(unnamed(septemberBill), unnamed(octoberBill))).toEqual(steps(septemberBill, octoberBill));
    const [usage, ...rest] = unnamed(octoberBill).lines;
    const odd = {
      ...unnamed(octoberBill),
      lines: usage ? [{ ...usage, kind: 'adjustment' as const }, ...rest] : [],
    };
    expect(steps(unnamed(septemberBill), odd).map(([kind]) => kind)).toContain('tax');
  });

  it('refuses two currencies', () => {
    const euros: Bill = {
      ...usual,
      summary: { ...usual.summary, total: { amountMinor: 1, currency: 'EUR' } },
    };
    expect(() => compareBills(usual, euros)).toThrow(RangeError);
  });
});
