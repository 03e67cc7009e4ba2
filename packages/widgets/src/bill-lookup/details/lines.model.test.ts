import type { LineBasis } from '@mains/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { billCsv } from './csv.model.js';
import { lineRows } from './lines.model.js';
import { cny, octoberBill, detailsWordsIn } from '../october-bill.fixture.js';
import type { DetailsWords } from './words.js';

let en: DetailsWords;
let zh: DetailsWords;

beforeAll(async () => {
  en = await detailsWordsIn('en');
  zh = await detailsWordsIn('zh-CN');
});

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('the lines of the picture', () => {
  test('in English', () => {
    const rows = lineRows(octoberBill(), en).map((row) =>
      [row.label, row.basis.join(), row.quantity ?? '', row.price ?? '', row.amount].map(plain).join(' | '),
    );
    expect(rows).toEqual([
      'Peak electricity | Register 1: 4,812 → 4,997 | 185 kWh | ¥0.65 | 120.25',
      'Flat electricity | Register 2: 3,306 → 3,419 | 113 kWh | ¥0.54 | 61.02',
      'Valley electricity | Register 3: 2,570 → 2,656 | 86 kWh | ¥0.30 | 25.80',
      'Tier 2 uplift | 384 kWh used − 286 allowance (260 × 33 ÷ 30) | 98 kWh | ¥0.20 | 19.60',
      'Daily charge | Meter and network, each day | 33 days | ¥0.40 | 13.20',
      'VAT | On ¥239.87 |  | 6% | 14.39',
      'Promise credit | C-1164: Crew missed the window on 14 Oct |  |  | −10.00',
    ]);
  });

  test('in Chinese', () => {
    const rows = lineRows(octoberBill(), zh);
    expect(rows[0]?.basis).toEqual(['示数1：4,812 → 4,997']);
    expect(rows[3]?.basis).toEqual(['用量384千瓦时 − 基数286（260 × 33 ÷ 30）']);
    expect(rows[5]?.basis).toEqual(['计算基数239.87元']);
    expect(rows[0]?.price).toBe('0.65元');
  });

  test('only the credit is one', () => {
    expect(
      lineRows(octoberBill(), en)
        .filter((row) => row.isCredit)
        .map((row) => row.id),
    ).toEqual(['7']);
  });
});

describe('how a line was got', () => {
  const span = {
    meterNumber: 'F-1',
    register: '1',
    start: { value: '100', readOn: '2026-09-30', quality: 'actual' },
    end: { value: '112.5', readOn: '2026-10-31', quality: 'actual' },
  } as const;
  const cases: [string, LineBasis, string[]][] = [
    [
      'a multiplier of one is not told',
      { kind: 'registers', spans: [{ ...span, multiplier: '1.0' }] },
      ['Register 1: 100 → 112.5'],
    ],
    [
      'current transformers',
      { kind: 'registers', spans: [{ ...span, multiplier: '80' }] },
      ['Register 1: 100 → 112.5, 12.5 × 80'],
    ],
    [
      'an exchanged meter',
      { kind: 'registers', spans: [span, { ...span, meterNumber: 'F-2' }] },
      ['Meter F-1, register 1: 100 → 112.5', 'Meter F-2, register 1: 100 → 112.5'],
    ],
    [
      'an estimate',
      { kind: 'registers', spans: [{ ...span, end: { ...span.end, quality: 'estimated' } }] },
      ['Register 1: 100 → 112.5, end estimated'],
    ],
    [
      'the customer’s own reading, then an estimate',
      {
        kind: 'registers',
        spans: [
          {
            ...span,
            start: { ...span.start, quality: 'customer' },
            end: { ...span.end, quality: 'estimated' },
          },
        ],
      },
      ['Register 1: 100 → 112.5, start read by you, end estimated'],
    ],
    [
      'an allowance for a whole cycle',
      {
        kind: 'allowance',
        used: { value: '300', unit: 'kWh' },
        allowance: { value: '260', unit: 'kWh' },
        cycleAllowance: { value: '260', unit: 'kWh' },
        periodDays: 30,
        cycleDays: 30,
      },
      ['300 kWh used − 260 allowance'],
    ],
    [
      'an allowance of a year, part of which went to earlier bills',
      {
        kind: 'allowance',
        used: { value: '397', unit: 'kWh' },
        usedBefore: { value: '2642', unit: 'kWh' },
        allowance: { value: '2700', unit: 'kWh' },
        cycleAllowance: { value: '2700', unit: 'kWh' },
      },
      ['2,642 kWh used earlier + 397 kWh − 2,700 allowance'],
    ],
    [
      'an allowance of a year that was used up before',
      {
        kind: 'allowance',
        used: { value: '397', unit: 'kWh' },
        usedBefore: { value: '4095', unit: 'kWh' },
        allowance: { value: '2700', unit: 'kWh' },
      },
      ['All 397 kWh: the allowance of 2,700 was used up before'],
    ],
    [
      'registers that show digits after the point',
      {
        kind: 'registers',
        spans: [
          {
            ...span,
            start: { ...span.start, value: '15213.56' },
            end: { ...span.end, value: '15445.10' },
            multiplier: '50',
          },
        ],
      },
      ['Register 1: 15,213.56 → 15,445.10, 231.54 × 50'],
    ],
    [
      'a part of what was counted, by intervals',
      {
        kind: 'share',
        by: 'intervals',
        spans: [span],
        total: { value: '12.5', unit: 'kWh' },
      },
      ['Register 1: 100 → 112.5', 'part of 12.5 kWh, by the meter’s quarter-hour readings'],
    ],
    [
      'a top-up to a minimum',
      {
        kind: 'minimum',
        least: { amountMinor: 1500, currency: 'CNY' },
        charged: { amountMinor: 1120, currency: 'CNY' },
      },
      ['Least charge ¥15.00 − ¥11.20'],
    ],
    [
      'a late fee, raised to its floor',
      {
        kind: 'overdue',
        items: [{ overdue: { amountMinor: 20000, currency: 'CNY' }, percentPerDay: '0.1', days: 1 }],
        least: { amountMinor: 100, currency: 'CNY' },
      },
      ['¥200.00 overdue × 0.1% a day × 1 day', 'at least ¥1.00'],
    ],
    [
      'demand as measured',
      {
        kind: 'demand',
        rule: 'measured',
        billed: { value: '212', unit: 'kW' },
        measured: { value: '212', unit: 'kW' },
        measuredAt: '2026-10-14T02:15:00Z',
      },
      ['Highest power 212 kW, Wed 14 Oct 2026, 10:15'],
    ],
    [
      'demand by contract',
      {
        kind: 'demand',
        rule: 'contract',
        billed: { value: '230', unit: 'kW' },
        contracted: { value: '200', unit: 'kW' },
        measured: { value: '220', unit: 'kW' },
      },
      ['Contract 200 kW, highest power 220 kW'],
    ],
    [
      'demand by capacity',
      { kind: 'demand', rule: 'capacity', billed: { value: '315', unit: 'kVA' } },
      ['Installed capacity'],
    ],
    [
      'power factor',
      {
        kind: 'power-factor',
        active: { value: '48210', unit: 'kWh' },
        reactive: { value: '26034', unit: 'kvarh' },
        powerFactor: '0.88',
        standard: '0.90',
        percent: '1.0',
        base: cny(3891200),
      },
      ['Power factor 0.88 against 0.90 (48,210 kWh, 26,034 kvarh): 1% of ¥38,912.00'],
    ],
  ];

  test.each(cases)('%s', (_name, basis, texts) => {
    const [line] = octoberBill().lines;
    const { price: _price, ...unpriced } = line!;
    const rows = lineRows({ ...octoberBill(), lines: [{ ...unpriced, basis }] }, en);
    expect(rows[0]?.basis.map(plain)).toEqual(texts);
  });

  test('meters are named when there are several', () => {
    const meters = [...octoberBill().meters, { number: 'E-2', kind: 'smart' as const }];
    expect(lineRows(octoberBill({ meters }), en)[0]?.basis).toEqual([
      'Meter E-558 2047, register 1: 4,812 → 4,997',
    ]);
  });
});

test('a line that does not follow from its arithmetic is marked with what we get', () => {
  const [peak, ...others] = octoberBill().lines;
  const rows = lineRows(octoberBill({ lines: [{ ...peak!, amount: cny(12125) }, ...others] }), en);
  expect(rows.map((row) => row.mark)).toEqual(['We get ¥120.25', ...others.map(() => undefined)]);
});

describe('the lines for a spreadsheet', () => {
  test('plain numbers, words in the customer’s language', () => {
    const { text, fileName } = billCsv(octoberBill(), en);
    expect(fileName).toBe('bill-2026-10-Electricity.csv');
    const rows = plain(text).split('\r\n');
    expect(rows[0]).toBe('\uFEFFItem,How we got it,Quantity,Unit,Price,Amount,Currency');
    expect(rows[1]).toBe('Peak electricity,"Register 1: 4,812 → 4,997",185,kWh,0.65,120.25,CNY');
    expect(rows[7]).toBe('Promise credit,C-1164: Crew missed the window on 14 Oct,,,,-10.00,CNY');
    expect(rows[8]).toBe('Total of this bill,,,,,244.26,CNY');
  });

  test('a label that a spreadsheet would run is only text', () => {
    const [peak] = octoberBill().lines;
    const { text } = billCsv(octoberBill({ lines: [{ ...peak!, label: '=HYPERLINK("http://x")' }] }), en);
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
  });
});
