import type { Balance, BillSummary, Service } from '@mains/contract';
import { supplyOverview, type Supply } from '@mains/domain';
import { beforeAll, describe, expect, test } from 'vitest';
import { account, cny, fullBill, service, summary, TODAY, wordsIn } from './balance.fixture.js';
import { billedCard, mostText, whyText } from './billed.model.js';
import type { Words } from './words.js';

let en: Words;
let zh: Words;
beforeAll(async () => {
  en = await wordsIn('en');
  zh = await wordsIn('zh-CN');
});

function supplyOf(bills: readonly BillSummary[], more: Partial<Service> = {}, today = TODAY): Supply {
  const water = service('water', { nextBillOn: '2027-01-12', nextReadingOn: '2026-12-31', ...more });
  return supplyOverview(account([water]), bills, today).supplies[0]!;
}

const water = (status: BillSummary['status'], more: Partial<BillSummary> = {}): BillSummary =>
  summary('water', status, more);
const paid: Balance = {
  payment: 'billed',
  serviceId: 'svc_water',
  lastPayment: { amount: cny(6230), on: '2026-11-12' },
};

describe('a card of a billed service', () => {
  const part = { total: cny(24426), outstanding: cny(14426) };
  test.each<[string, Supply, string, string[]]>([
    ['due', supplyOf([water('due')]), '¥244.26 | Due Mon 30 Nov | 6 days left | open', []],
    [
      'due today',
      supplyOf([water('due')], {}, '2026-11-30'),
      '¥244.26 | Due Mon 30 Nov | Today is the last day | open',
      [],
    ],
    [
      'overdue',
      supplyOf([water('overdue', { dueOn: '2026-10-31' })]),
      '¥244.26 | Was due Sat 31 Oct | 24 days late | late',
      [],
    ],
    [
      'overdue, although the answer is from yesterday',
      supplyOf([water('due')], {}, '2026-12-01'),
      '¥244.26 | Was due Mon 30 Nov | 1 day late | late',
      [],
    ],
    [
      'overdue without a date',
      supplyOf([water('overdue', { dueOn: undefined as never })]),
      '¥244.26 | Overdue | late',
      [],
    ],
    [
      'part paid',
      supplyOf([water('part-paid', part)]),
      '¥144.26 | Due Mon 30 Nov | 6 days left | open',
      ['¥100.00 of ¥244.26 is paid.'],
    ],
    [
      'on hold',
      supplyOf([water('disputed')]),
      '¥244.26 | On hold | You need not pay while we look into your complaint | open',
      [],
    ],
    [
      'not payable yet',
      supplyOf([water('issued', { dueOn: undefined as never })]),
      '¥244.26 | Payable from a date we will tell you | quiet',
      [],
    ],
    [
      'paid',
      supplyOf([water('paid')]),
      '¥0.00 | Nothing to pay | quiet',
      ['¥62.30 paid on Thu 12 Nov.', 'Next bill about Tue 12 Jan.'],
    ],
    [
      'in the customer’s favour',
      supplyOf([water('due', { total: cny(-844), outstanding: cny(-844) })]),
      '¥8.44 | In your favour | Nothing to pay | quiet',
      ['¥62.30 paid on Thu 12 Nov.', 'Next bill about Tue 12 Jan.'],
    ],
    [
      'no bill yet',
      supplyOf([], { startedOn: '2026-11-10' }),
      'No bill yet | open',
      ['Supplied since Tue 10 Nov.', 'We read the meter on Thu 31 Dec.', 'First bill about Tue 12 Jan.'],
    ],
    [
      'ended, and paid',
      supplyOf([water('paid')], { endedOn: '2026-05-20' }),
      '¥0.00 | Nothing to pay | quiet',
      ['Ended on Wed 20 May 2026.', '¥62.30 paid on Thu 12 Nov.'],
    ],
    [
      'the oldest of two',
      supplyOf([water('due'), water('overdue', { month: '2026-09', dueOn: '2026-10-31' })]),
      '¥244.26 | Was due Sat 31 Oct | 24 days late | late',
      ['This is the oldest of 2 bills, ¥488.52 in all.'],
    ],
  ])('%s', (_case, supply, told, lines) => {
    const view = billedCard(supply, paid, en);
    expect(
      [view.figure, view.headline, view.detail, view.mood].filter((each) => each !== undefined).join(' | '),
    ).toBe(told);
    expect(view.lines).toEqual(lines);
  });

  test('in Chinese', () => {
    const view = billedCard(supplyOf([water('due')]), paid, zh);
    expect([view.figure, view.headline, view.detail, view.period]).toEqual([
      '¥244.26',
      '11月30日（周一）截止',
      '还剩6天',
      '10月1日至10月28日账单',
    ]);
  });

  test('the last bill stands in where no payment is known', () => {
    const view = billedCard(supplyOf([water('paid')]), undefined, en);
    expect(view.lines[0]).toBe('Last bill ¥244.26, 1 Oct to 28 Oct.');
  });

  test.each([
    ['paid', [water('paid')], {}, 'paid'],
    ['ended', [water('due')], { endedOn: '2026-05-20' }, 'ended'],
    ['due', [water('due')], {}, undefined],
    ['in favour', [water('paid', { outstanding: cny(-1) })], {}, undefined],
  ])('the status of %s', (_case, bills, more, status) => {
    expect(billedCard(supplyOf(bills, more), undefined, en).status).toBe(status);
  });
});

describe('why is it more', () => {
  const before = (amountMinor: number): BillSummary =>
    water('paid', { month: '2026-09', total: cny(amountMinor) });
  test.each([
    ['more', before(15786), 'Why is it ¥86.40 more?'],
    ['less', before(30000), 'Why is it ¥55.74 less?'],
    ['the same', before(24426), undefined],
  ])('%s', (_case, previous, text) => {
    expect(whyText(supplyOf([water('due'), previous]), en)).toBe(text);
  });

  test('nothing to compare with', () => {
    expect(whyText(supplyOf([water('due')]), en)).toBeUndefined();
  });
});

describe('what most of a bill is', () => {
  function mostOf(shares: readonly number[], words: Words = en, lines: object = {}): string | undefined {
    const bill = fullBill(water('due'));
    return mostText(
      {
        ...bill,
        lines: shares.map((share, index) => ({
          id: `l${index}`,
          kind: index === 0 ? 'usage' : 'fixed',
          ...(index === 0 && { timeOfUse: 'peak' as const }),
          label: `Part ${index}`,
          amount: cny(share),
          ...(index === 0 && lines),
        })),
      },
      words,
    );
  }

  test.each([
    [[97, 3], 'Nearly all of it is electricity at peak times.'],
    [[70, 30], 'Most of it is electricity at peak times.'],
    [[55, 45], 'More than half is electricity at peak times.'],
    [[50, 49, 1], 'Half is electricity at peak times.'],
    [[45, 30, 25], 'Almost half is electricity at peak times.'],
    [[39, 31, 30], 'The largest part is electricity at peak times.'],
    [[33, 30, 30, 7], 'About a third is electricity at peak times.'],
    [[24, 20, 20, 20, 16], 'The largest part is electricity at peak times.'],
    [[40, 60], 'Most of it is “Part 1”.'],
    [[100], undefined],
    [[100, 0], undefined],
  ])('%j', (shares, text) => {
    expect(mostOf(shares)).toBe(text);
  });

  test('in Chinese, and of what has no times', () => {
    expect(mostOf([45, 30, 25], zh)).toBe('其中近一半是峰时段的电费。');
    expect(mostOf([70, 30], en, { timeOfUse: undefined })).toBe('Most of it is what you used.');
  });
});
