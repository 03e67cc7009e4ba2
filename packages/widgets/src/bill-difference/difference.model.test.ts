import type { Bill } from '@mains/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  differenceTitle,
  differenceView,
  incomparableText,
  type DifferenceView,
} from './difference.model.js';
import {
  cny,
  differenceWordsIn,
  mayBill,
  octoberBill,
  septemberBill,
  withSummary,
} from './pictured-bills.fixture.js';
import type { DifferenceWords } from './words.js';

let en: DifferenceWords;
let zh: DifferenceWords;
beforeAll(async () => {
  [en, zh] = await Promise.all([differenceWordsIn('en'), differenceWordsIn('zh-CN')]);
});

const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ');

function view(before: Bill, after: Bill, words = en): DifferenceView {
  const found = differenceView({ before, after }, words);
  if (!found) throw new Error('Not comparable');
  return found;
}

function rows({ waterfall: { start, steps, end } }: DifferenceView): (string | undefined)[][] {
  return [start, ...steps, end].map(({ label, reason, amountText }) =>
    [label, reason, amountText].map(plain),
  );
}

const title = (before: Bill, after: Bill, words = en): string =>
  differenceTitle({ before: before.summary, after: after.summary }, words);

describe('the bills of the pictures', () => {
  it('say in English what the picture says', () => {
    const shown = view(septemberBill, octoberBill);
    expect(shown.title).toBe('Why is it ¥86.40 more than last month?');
    expect(rows(shown)).toEqual([
      ['September bill', '30 days, 258 kWh', '¥157.86'],
      ['3 more days', '33 days instead of 30', '+¥15.78'],
      ['More used each day', '11.6 kWh a day instead of 8.6', '+¥51.56'],
      ['Tier 2 reached', '98 kWh above the allowance, from 28 Oct', '+¥20.78'],
      ['Prices rose on 1 Oct', 'Peak ¥0.03, flat ¥0.02 more per kWh', '+¥8.28'],
      ['Promise credit', 'Missed repair window on 14 Oct', '−¥10.00'],
      ['October bill', '33 days, 384 kWh', '¥244.26'],
    ]);
    expect(shown.sum).toBe('15.78 + 51.56 + 20.78 + 8.28 − 10.00 = 86.40');
    expect(shown.tax).toBe('Each step but “Promise credit” includes 6% VAT.');
    expect(shown.waterfall.differenceText).toBe('+¥86.40');
    expect(shown.notes).toEqual([]);
  });

  it('and in Chinese', () => {
    const shown = view(septemberBill, octoberBill, zh);
    expect(shown.title).toBe('为什么比上月多 ¥86.40？');
    expect(rows(shown)).toEqual([
      ['9月账单', '30天，258千瓦时', '¥157.86'],
      ['多计3天', '本期33天，上期30天', '+¥15.78'],
      ['日均用电增加', '每天11.6千瓦时，上期8.6', '+¥51.56'],
      ['进入Tier 2', '10月28日起，超出98千瓦时', '+¥20.78'],
      ['10月1日起调价', '每千瓦时峰段涨0.03元，平段涨0.02元', '+¥8.28'],
      ['Promise credit', 'Missed repair window on 14 Oct', '−¥10.00'],
      ['10月账单', '33天，384千瓦时', '¥244.26'],
    ]);
    expect(shown.tax).toBe('除“Promise credit”外，各项均含6%VAT。');
  });

  it('are drawn in the tones of their steps, each tagged', () => {
    const { steps } = view(septemberBill, octoberBill).waterfall;
    expect(steps.map(({ tone, tag }) => [tone, tag?.kind])).toEqual([
      ['more', 'outside'],
      ['more', 'yours'],
      ['tier', 'yours'],
      ['more', 'outside'],
      ['credit', 'outside'],
    ]);
    expect([...new Set(steps.map(({ tag }) => tag?.text))]).toEqual([
      'Outside your control',
      'Yours to change',
    ]);
  });

  it('come as sentences by whose they are, with subtotals that add up', () => {
    const { groups } = view(septemberBill, octoberBill);
    expect(groups.map(({ title: head, sentences }) => [head, sentences.map(plain)])).toEqual([
      [
        'Yours to change: +¥72.34',
        [
          '¥51.56 more because you used 11.6 kWh a day instead of 8.6 (of this, other hours saved ¥4.80).',
          '¥20.78 more because you reached Tier 2: 98 kWh above the allowance, from 28 Oct.',
        ],
      ],
      [
        'Outside your control: +¥14.06',
        [
          '¥15.78 more because the bill covers 33 days instead of 30.',
          '¥8.28 more because prices rose on 1 Oct: peak ¥0.03, flat ¥0.02 more per kWh.',
          '¥10.00 less because of “Promise credit”: Missed repair window on 14 Oct.',
        ],
      ],
    ]);
    expect(view(septemberBill, octoberBill, zh).groups.flatMap(({ sentences }) => sentences)).toEqual([
      '每天用11.6千瓦时，上期8.6（其中用电时段变化省4.80元），多51.56元。',
      '用量进入Tier 2：10月28日起，超出98千瓦时，多20.78元。',
      '计费33天，上期30天，多15.78元。',
      '10月1日起调价（每千瓦时峰段涨0.03元，平段涨0.02元），多8.28元。',
      '“Promise credit”：Missed repair window on 14 Oct，少10.00元。',
    ]);
  });

  it('the other way round say less, and where the credit was', () => {
    const shown = view(octoberBill, septemberBill);
    expect(shown.title).toBe('Why is it ¥86.40 less than in October 2026?');
    expect(rows(shown).at(-2)).toEqual(['Promise credit', 'On the October bill, not on this one', '+¥10.00']);
    expect(rows(shown).map(([label]) => label)).toEqual([
      'October bill',
      '3 days less',
      'Less used each day',
      'Tier 2 no longer reached',
      'Prices fell',
      'Promise credit',
      'September bill',
    ]);
    // Nothing that got less is amber, and a credit that is gone is no credit.
    const tones = shown.waterfall.steps.map(({ tone }) => tone);
    expect(tones).toEqual(['less', 'less', 'less', 'less', 'more']);
    expect(shown.sum).toMatch(/^−\d/);
    expect(shown.sum).toMatch(/ = −86\.40$/);
  });
});

describe('the title', () => {
  it('says “last month” of the month before only', () => {
    expect(title(mayBill, septemberBill)).toMatch(/^Why is it ¥\d+\.\d\d more than in May 2026\?$/);
    expect(title(mayBill, septemberBill, zh)).toMatch(/^为什么比2026年5月多 ¥\d+\.\d\d？$/);
    const december = withSummary(septemberBill, { month: '2025-12' });
    expect(title(december, withSummary(octoberBill, { month: '2026-01' }))).toContain('than last month?');
  });

  it('says so when the two come to the same', () => {
    expect(title(septemberBill, withSummary(septemberBill, { id: 'x' }))).toBe(
      'The two bills come to the same',
    );
    expect(title(septemberBill, septemberBill, zh)).toBe('两期账单金额相同');
  });

  it('names a bill that was replaced, and another one of the same month', () => {
    const replacing = withSummary(octoberBill, { month: '2026-09', replacesBillId: 'sep' });
    expect(title(septemberBill, replacing)).toBe('Why is it ¥86.40 more than the bill it replaces?');
    const second = withSummary(octoberBill, { month: '2026-09' });
    expect(title(septemberBill, second)).toBe(
      'Why is it ¥86.40 more than the other bill for September 2026?',
    );
  });

  it('tells the cancelled bill of a month from the one that stands for it', () => {
    const cancelled = withSummary(septemberBill, { status: 'cancelled', replacedByBillId: 'oct' });
    const corrected = withSummary(octoberBill, { month: '2026-09', replacesBillId: 'sep' });
    expect(title(cancelled, corrected)).toBe('Why is it ¥86.40 more than the cancelled September bill?');
    expect(title(cancelled, corrected, zh)).toBe('为什么比已作废的9月账单多 ¥86.40？');
    const shown = view(cancelled, corrected);
    const labels = rows(shown).map(([label]) => label);
    expect([labels[0], labels.at(-1)]).toEqual(['Cancelled September bill', 'Corrected September bill']);
    expect(shown.waterfall.label).toBe('From the cancelled September bill to the corrected September bill');
    expect(shown.shown).toBe('The corrected bill for September 2026 is ¥86.40 more than the cancelled one.');
  });

  it('does not call a far bill “last” in its facts either', () => {
    const [, days] = rows(view(mayBill, octoberBill, zh));
    expect(days).toEqual(['多计2天', '本期33天，对比期31天', days?.[2]]);
  });

  it('names years where the two differ in them', () => {
    const old = withSummary(septemberBill, { month: '2025-09' });
    expect(rows(view(old, octoberBill)).map(([label]) => label)).toEqual(
      expect.arrayContaining(['September 2025 bill', 'October 2026 bill']),
    );
  });
});

describe('what else has to be known', () => {
  it('an estimate may be part of the difference', () => {
    const estimated = withSummary(septemberBill, { readQuality: 'estimated' });
    expect(view(estimated, octoberBill).notes).toEqual([
      'The September bill is estimated: part of the difference may be the estimate.',
    ]);
    const both = view(estimated, withSummary(octoberBill, { readQuality: 'estimated' }), zh);
    // A correction says it already.
    const corrected = withSummary(octoberBill, { replacesBillId: 'sep' });
    expect(view(estimated, corrected).notes).toEqual([]);
    expect(both.notes).toEqual(['两期账单均为估抄，差额中可能有一部分来自估算。']);
  });

  it('a cancelled bill is called so, in its row and in a note', () => {
    const cancelled = withSummary(septemberBill, { status: 'cancelled', replacedByBillId: 'sep2' });
    const shown = view(cancelled, octoberBill);
    expect(rows(shown)[0]?.[1]).toBe('30 days, 258 kWh, cancelled');
    expect(shown.notes).toEqual([
      'The September bill was cancelled and is not to be paid; another one stands for it.',
    ]);
  });

  it('the bill that stands for it beside it is called so', () => {
    const cancelled = withSummary(septemberBill, { status: 'cancelled', replacedByBillId: 'oct' });
    expect(view(cancelled, octoberBill).notes).toEqual([
      'The first of the two was cancelled and is not to be paid; the second stands for it.',
    ]);
  });

  it('one step alone is no sum', () => {
    const uncredited: Bill = {
      ...octoberBill,
      lines: octoberBill.lines.filter(({ kind }) => kind !== 'credit'),
      summary: { ...octoberBill.summary, id: 'x', total: cny(25426) },
    };
    expect(view(uncredited, octoberBill).waterfall.steps).toHaveLength(1);
    expect(view(uncredited, octoberBill).sum).toBeUndefined();
  });

  it('bills that come to the same still show what evens out', () => {
    const evened: Bill = {
      ...octoberBill,
      lines: octoberBill.lines.map((line) =>
        line.kind === 'credit' ? { ...line, amount: cny(-9640) } : line,
      ),
      summary: { ...octoberBill.summary, total: cny(15786) },
    };
    const shown = view(septemberBill, evened);
    expect(shown.title).toBe('The two bills come to the same');
    expect(shown.notes).toEqual(['What differs evens out.']);
    expect(shown.sum).toBe('15.78 + 51.56 + 20.78 + 8.28 − 96.40 = 0.00');
    const nothing = view(septemberBill, withSummary(septemberBill, { id: 'x' }));
    expect([nothing.sum, nothing.notes, nothing.groups]).toEqual([
      undefined,
      ['Nothing in them differs.'],
      [],
    ]);
  });

  it('the tax of no step is claimed where it is not known', () => {
    const wrong = withSummary(octoberBill, { total: cny(30000) });
    expect(view(septemberBill, wrong).tax).toBeUndefined();
    expect(rows(view(septemberBill, wrong)).map(([label]) => label)).toContain(
      'Not explained by the lines of the bill',
    );
    const uncredited: Bill = {
      ...octoberBill,
      lines: octoberBill.lines.filter(({ kind }) => kind !== 'credit'),
      summary: { ...octoberBill.summary, total: cny(25426) },
    };
    expect(view(septemberBill, uncredited).tax).toBe('Each step includes 6% VAT.');
    // A credit alone bears none, so there is nothing to say.
    expect(view(uncredited, octoberBill).tax).toBeUndefined();
  });

  it('amounts too large to be exact have none either', () => {
    const huge = Number.MAX_SAFE_INTEGER;
    const [before, after] = [
      withSummary(septemberBill, { total: cny(-huge) }),
      withSummary(octoberBill, { total: cny(huge) }),
    ];
    expect(differenceView({ before, after }, en)).toBeUndefined();
    expect(title(before, after)).toBe('From the September bill to the October bill');
    const pair = { before: before.summary, after: after.summary };
    expect(incomparableText(pair, en)).toBe('We cannot compare these two bills.');
    const euros = { ...after.summary, total: { amountMinor: 1, currency: 'EUR' } };
    expect(incomparableText({ ...pair, after: euros }, en)).toMatch(/in different currencies/);
  });

  it('the same bills in the same words are compared once', () => {
    const pair = { before: septemberBill, after: octoberBill };
    const first = differenceView(pair, en);
    expect(differenceView({ ...pair }, { ...en })).toBe(first);
    expect(differenceView(pair, zh)?.title).toBe('为什么比上月多 ¥86.40？');
    expect(differenceView({ ...pair, before: mayBill }, en)?.title).toMatch(/than in May 2026/);
    const credited = withSummary(octoberBill, { total: cny(24_427) });
    expect(differenceView({ ...pair, after: credited }, en)?.title).toMatch(/¥86\.41/);
  });

  it('two currencies have no difference', () => {
    const euros = withSummary(octoberBill, { total: { amountMinor: 1, currency: 'EUR' } });
    expect(differenceView({ before: septemberBill, after: euros }, en)).toBeUndefined();
    expect(title(septemberBill, euros)).toBe('From the September bill to the October bill');
  });
});
