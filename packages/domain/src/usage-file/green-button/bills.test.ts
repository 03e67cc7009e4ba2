import { describe, expect, it } from 'vitest';
import type { FileBill } from '../usage-file.js';
import {
  EASTERN,
  START_S,
  block,
  entry,
  espi,
  feed,
  fields,
  hourly,
  localTime,
  point,
} from './feeds.test-data.js';
import { amount, fileOf, read, told } from './files.test-data.js';

const period = `<billingPeriod><duration>${31 * 86_400}</duration><start>${START_S + 18_000}</start></billingPeriod>`;

interface Item {
  readonly amount: number | string;
  readonly kind: number;
  readonly note?: string;
  /** Writes a measurement in money with this multiplier. */
  readonly multiplier?: number;
}

function item({ amount: written, kind, note = 'Item', multiplier }: Item): string {
  const measurement =
    multiplier === undefined
      ? ''
      : `<measurement>${fields({ powerOfTenMultiplier: multiplier, uom: 80, value: 1 })}</measurement>`;
  return (
    `<costAdditionalDetailLastPeriod><amount>${written}</amount><note>${note}</note>${measurement}` +
    `<itemKind>${kind}</itemKind></costAdditionalDetailLastPeriod>`
  );
}

function summary(values: Readonly<Record<string, number | string>>, items: readonly Item[] = []): string {
  const content = period + fields({ currency: 840, ...values }) + items.map(item).join('');
  return entry(espi('UsageSummary', content), {
    self: '/Subscription/1/UsagePoint/1/UsageSummary/1',
    title: 'January',
  });
}

function billOf(xml: string, answers = {}): { readonly bill: FileBill; readonly notices: readonly string[] } {
  const file = fileOf(read(xml, { answers }));
  const [bill] = file.bills;
  if (!bill) throw new Error('no bill');
  return { bill, notices: told(file).filter((notice) => !/joined|zone/.test(notice)) };
}

describe('bills in a file', () => {
  it('have money in 1/100000 by the standard, and say so', () => {
    const { bill, notices } = billOf(feed(summary({ billLastPeriod: 4_507_500, billToDate: -1 })));
    expect(amount(bill.total)).toBe('45.07500');
    expect(bill).toMatchObject({ currency: 'USD', scale: 5, scaleFrom: 'standard', name: 'January' });
    expect(bill.toDate).toEqual({ coefficient: -1n, scale: 5 });
    expect(notices).toEqual(['scale-assumed 1']);
  });

  it('have the days of the zone of the file', () => {
    const { bill } = billOf(
      feed(point(1, [block(hourly([1]))]), localTime(EASTERN), summary({ billLastPeriod: 100_000 })),
    );
    expect(bill.period).toEqual({ firstDate: '2026-01-01', lastDate: '2026-01-31' });
  });

  it('follow the scale that the file writes beside an item', () => {
    const items = [
      { amount: 3000, kind: 3, multiplier: -2 },
      { amount: 1507, kind: 5, multiplier: -2 },
    ];
    const { bill, notices } = billOf(feed(summary({ billLastPeriod: 4507 }, items)));
    expect([amount(bill.total), amount(bill.linesTotal)]).toEqual(['45.07', '45.07']);
    expect(bill).toMatchObject({ scale: 2, scaleFrom: 'file' });
    expect(notices).toEqual(['summary-scale 1']);
  });

  it('follow the scale that was answered before any other', () => {
    const xml = feed(summary({ billLastPeriod: 4507 }, [{ amount: 4507, kind: 3, multiplier: 0 }]));
    const { bill, notices } = billOf(xml, { 'money-scale': '2' });
    expect([amount(bill.total), amount(bill.linesTotal)]).toEqual(['45.07', '45.07']);
    expect(bill.scaleFrom).toBe('answer');
    expect(notices).toEqual([]);
    expect(amount(billOf(xml).bill.total)).toBe('4507');
  });

  it('add up their lines: credits and payments taken off, information left out', () => {
    const items = [
      { amount: 5_000_000, kind: 1 },
      { amount: 2_000_000, kind: 2 },
      { amount: 1_000_000, kind: 6 },
      { amount: -500_000, kind: 9 },
      { amount: 9_900_000, kind: 10 },
      { amount: 'free', kind: 4 },
    ];
    const { bill, notices } = billOf(feed(summary({ billLastPeriod: 5_500_000 }, items)));
    expect(bill.lines.map(({ kind, amount: of }) => [kind, of?.coefficient])).toEqual([
      ['generation', 5_000_000n],
      ['delivery', 2_000_000n],
      ['generation-credit', -1_000_000n],
      ['payment', -500_000n],
      ['information', 9_900_000n],
      ['administration', undefined],
    ]);
    expect(amount(bill.linesTotal)).toBe('55.00000');
    expect(notices).toEqual(['scale-assumed 1']);
    const other = billOf(feed(summary({ billLastPeriod: 5_500_001 }, items)));
    expect(other.notices).toEqual(['scale-assumed 1', 'lines-differ 1']);
  });

  it('hold amounts beyond all that a number could', () => {
    const { bill } = billOf(feed(summary({ billLastPeriod: '123456789012345678901234' })));
    expect(amount(bill.total)).toBe('1234567890123456789.01234');
  });

  it('are left out when they say nothing', () => {
    const xml = feed(point(1, [block(hourly([1]))]), summary({ statusTimeStamp: 1 }));
    expect(fileOf(read(xml)).bills).toEqual([]);
  });

  it('have no currency when it is not known, never another', () => {
    expect(billOf(feed(summary({ currency: 0, billLastPeriod: 1 }))).bill).not.toHaveProperty('currency');
    expect(billOf(feed(summary({ currency: 'EUR', billLastPeriod: 1 }))).bill.currency).toBe('EUR');
  });
});
