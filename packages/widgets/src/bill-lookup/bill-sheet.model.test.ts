import type { Bill, BillSummary } from '@mains/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { dueView, headView, isPayable, readView, stripModel } from './bill-sheet.model.js';
import { cny, octoberBill, summary, wordsIn } from './october-bill.fixture.js';
import type { Words } from './words.js';

const TODAY = '2026-11-24';
let en: Words;
let zh: Words;

beforeAll(async () => {
  en = await wordsIn('en');
  zh = await wordsIn('zh-CN');
});

/** No-break spaces are right on the screen and a nuisance in a table of cases. */
const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ');

describe('the head', () => {
  test('in English', () => {
    const view = headView(summary(), en, TODAY);
    expect([view.title, plain(view.period), plain(view.use), view.total]).toEqual([
      'October bill',
      'Electricity, 1 Oct to 2 Nov 2026.',
      '33 days, 384 kWh.',
      '¥244.26',
    ]);
    expect(view.due).toEqual({ headline: 'Due Mon 30 Nov 2026', detail: '6 days left', mood: 'open' });
  });

  test('in Chinese', () => {
    const view = headView(summary(), zh, TODAY);
    expect([view.title, view.period, view.use, view.total]).toEqual([
      '10月账单',
      '电费，2026年10月1日至11月2日，',
      '共33天，384千瓦时',
      '¥244.26',
    ]);
    expect(view.due).toEqual({ headline: '2026年11月30日（周一）截止', detail: '还剩6天', mood: 'open' });
  });
});

describe('when it is due', () => {
  const cases: [string, Partial<BillSummary>, string, string, string | undefined][] = [
    ['on its last day', { dueOn: '2026-11-24' }, 'open', 'Due Tue 24 Nov 2026', 'Today is the last day'],
    ['tomorrow', { dueOn: '2026-11-25' }, 'open', 'Due Wed 25 Nov 2026', '1 day left'],
    ['since yesterday', { dueOn: '2026-11-23' }, 'late', 'Was due Mon 23 Nov 2026', '1 day late'],
    [
      'and overdue',
      { status: 'overdue', dueOn: '2026-10-20' },
      'late',
      'Was due Tue 20 Oct 2026',
      '35 days late',
    ],
    [
      'part paid',
      { status: 'part-paid', outstanding: cny(4426) },
      'open',
      'Due Mon 30 Nov 2026',
      '¥200.00 paid, ¥44.26 to go',
    ],
    ['and paid', { status: 'paid', outstanding: cny(0) }, 'settled', 'Paid', undefined],
    ['with nothing to pay', { total: cny(0), outstanding: cny(0) }, 'settled', 'Nothing to pay', undefined],
    [
      'in credit',
      { total: cny(-500), outstanding: cny(-500) },
      'settled',
      'Nothing to pay',
      '¥5.00 in your favour',
    ],
    [
      'disputed',
      { status: 'disputed' },
      'open',
      'On hold',
      'Payment is on hold while we look into your complaint',
    ],
    ['cancelled', { status: 'cancelled' }, 'void', 'Cancelled', undefined],
    ['not payable yet', { status: 'issued' }, 'open', 'Issued', 'Payable from a date we will tell you'],
  ];

  test.each(cases)('%s', (_name, extra, mood, headline, detail) => {
    const { dueOn, ...undated } = summary(extra);
    const view = dueView(
      extra.status === 'issued' ? undated : { ...undated, ...(dueOn && { dueOn }) },
      en,
      TODAY,
    );
    expect([view.mood, view.headline, plain(view.detail)]).toEqual([mood, headline, detail]);
  });

  test.each([
    ['due', true],
    ['overdue', true],
    ['part-paid', true],
    ['paid', false],
    ['disputed', false],
    ['cancelled', false],
  ] as const)('%s can be paid: %s', (status, can) => {
    expect(isPayable(summary({ status }))).toBe(can);
  });
});

describe('the strip', () => {
  test('explains every charge and sets the credit apart', () => {
    const model = stripModel(octoberBill(), en);
    expect(
      model.parts.map((part) => [part.label, part.amountText, plain(part.arithmetic), part.tone]),
    ).toEqual([
      ['Peak', '¥120.25', '185 kWh × ¥0.65', 'peak'],
      ['Flat', '¥61.02', '113 kWh × ¥0.54', 'flat'],
      ['Valley', '¥25.80', '86 kWh × ¥0.30', 'valley'],
      ['Tier 2', '¥19.60', '98 kWh × ¥0.20 extra', 'tier'],
      ['Daily charge', '¥13.20', '33 days × ¥0.40', 'fixed'],
      ['VAT', '¥14.39', '6% of ¥239.87', 'tax'],
    ]);
    expect(plain(model.parts[3]?.meaning)).toBe('Use above 286 kWh in 33 days');
    expect(model.credits.map((credit) => [credit.label, credit.amountText, credit.meaning])).toEqual([
      ['Promise credit', '−¥10.00', 'Crew missed the window on 14 Oct'],
    ]);
    expect([model.totalLabel, model.totalText]).toEqual(['You pay', '¥244.26']);
    expect(model.parts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(1, 12);
  });

  test('speaks Chinese', () => {
    const model = stripModel(octoberBill(), zh);
    expect(model.parts.map((part) => part.arithmetic)).toEqual([
      '185千瓦时 × 0.65元',
      '113千瓦时 × 0.54元',
      '86千瓦时 × 0.30元',
      '98千瓦时 × 0.20元',
      '33天 × 0.40元',
      '239.87元的6%',
    ]);
    expect(model.totalLabel).toBe('应缴');
  });

  test('a price change within the period keeps one part with both products', () => {
    const [peak] = octoberBill().lines;
    const half = { ...peak!, quantity: { value: '80', unit: 'kWh' as const }, amount: cny(5200) };
    const dearer = {
      ...half,
      id: '1b',
      quantity: { value: '105', unit: 'kWh' as const },
      price: { ...peak!.price!, value: '0.70' },
      amount: cny(7350),
    };
    const model = stripModel({ ...octoberBill(), lines: [half, dearer] }, en);
    expect(model.parts.map((part) => [part.amountText, plain(part.arithmetic)])).toEqual([
      ['¥125.50', '80 kWh × ¥0.65 + 105 kWh × ¥0.70'],
    ]);
  });

  test.each(['paid', 'cancelled', 'disputed'] as const)('a bill that is %s asks for nothing', (status) => {
    const model = stripModel(octoberBill({ summary: summary({ status }) }), en);
    expect([model.totalLabel, model.totalText]).toEqual(['In all', '¥244.26']);
  });

  test('a bill in the customer’s favour says so', () => {
    const credit = { ...octoberBill().lines[6]!, amount: cny(-30000) };
    const owed = summary({ total: cny(-17975), outstanding: cny(-17975) });
    const model = stripModel(
      { ...octoberBill({ summary: owed }), lines: [octoberBill().lines[0]!, credit] },
      en,
    );
    expect([model.totalLabel, model.totalText]).toEqual(['In your favour', '¥179.75']);
  });
});

describe('the reading', () => {
  test.each([
    [{}, true, 'Actual reading, smart meter E-558 2047'],
    [{ meters: [{ number: 'W-1', kind: 'manual' }] }, true, 'Actual reading, meter W-1'],
    [{ meters: [] }, true, 'Actual reading'],
    [{ summary: summary({ readQuality: 'estimated' }) }, false, 'Estimated reading, smart meter E-558 2047'],
  ] as [Partial<Bill>, boolean, string][])('%j', (extra, isActual, text) => {
    expect(readView(octoberBill(extra), en)).toEqual({ isActual, text });
  });
});
