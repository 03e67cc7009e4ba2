import type { DifferencePart } from '@mains/domain';
import { beforeAll, expect, it } from 'vitest';
import { partWords } from './part-words.model.js';
import { cny, differenceWordsIn, octoberBill, septemberBill } from './pictured-bills.fixture.js';
import type { DifferenceWords } from './words.js';

let en: DifferenceWords;
let zh: DifferenceWords;
beforeAll(async () => {
  [en, zh] = await Promise.all([differenceWordsIn('en'), differenceWordsIn('zh-CN')]);
});

const pair = { before: septemberBill.summary, after: octoberBill.summary };
type Given<Part = DifferencePart> = Part extends DifferencePart
  ? Omit<Part, 'key' | 'amount' | 'control'>
  : never;

const kWh = (value: string) => ({ value, unit: 'kWh' }) as const;
const kW = (value: string) => ({ value, unit: 'kW' }) as const;
const money = (amountMinor: number) => ({ amountMinor, currency: 'CNY' });
const price = (value: string, per: 'kWh' | 'm3' = 'kWh') => ({ value, currency: 'CNY', per });
const tier2 = { label: 'Tier 2' };
const tier3 = { label: 'Tier 3' };
const oneOff = { kind: 'one-off', lineKind: 'credit', label: 'Promise credit' } as const;
const share = (timeOfUse: 'peak' | 'flat' | 'valley', percentBefore: number, percentAfter: number) => ({
  timeOfUse,
  percentBefore,
  percentAfter,
});
const changes = (...pairs: [string | undefined, string | undefined][]): Given =>
  ({
    kind: 'price',
    isOtherTariff: false,
    allowances: [],
    changes: pairs.map(([before, after], index) => ({
      label: `Levy ${index + 1}`,
      ...(before !== undefined && { before: price(before) }),
      ...(after !== undefined && { after: price(after) }),
    })),
  }) as const;

/** A part, +¥5.00 or −¥5.00, and its label and reason in both languages. */
const cases: [sign: 1 | -1, part: Given, english: [string, string], chinese: [string, string]][] = [
  [
    -1,
    { kind: 'season', shares: [{ timeOfUse: 'sharp', percentBefore: 8, percentAfter: 0 }] },
    ['Other hours count', 'Sharp peak 0% of your use instead of 8%'],
    ['时段划分不同', '尖段用量占0%，上期8%'],
  ],
  [
    1,
    {
      kind: 'price',
      isOtherTariff: false,
      changes: [],
      allowances: [{ label: 'Tier 2', before: kWh('260'), after: kWh('200') }],
    },
    ['Prices changed', 'Tier 2 from 200 kWh on instead of 260'],
    ['价格调整', 'Tier 2起点为200千瓦时，原为260'],
  ],
  [
    1,
    {
      kind: 'power-factor',
      before: '0.88',
      after: '0.88',
      standards: { before: '0.85', after: '0.9' },
    },
    ['Power factor', 'The factor to keep is 0.90 instead of 0.85'],
    ['功率因数', '考核标准0.90，上期0.85'],
  ],
  [
    1,
    { kind: 'days', before: 30, after: 31 },
    ['1 more day', '31 days instead of 30'],
    ['多计1天', '本期31天，上期30天'],
  ],
  [
    -1,
    { kind: 'days', before: 31, after: 30 },
    ['1 day less', '30 days instead of 31'],
    ['少计1天', '本期30天，上期31天'],
  ],
  [
    -1,
    { kind: 'use', perDayBefore: kWh('9'), perDayAfter: kWh('8.5') },
    ['Less used each day', '8.5 kWh a day instead of 9.0'],
    ['日均用电减少', '每天8.5千瓦时，上期9.0'],
  ],
  [
    1,
    { kind: 'use', perDayBefore: kWh('8.5'), perDayAfter: kWh('9') },
    ['More used each day', '9.0 kWh a day instead of 8.5'],
    ['日均用电增加', '每天9.0千瓦时，上期8.5'],
  ],
  [
    -1,
    { kind: 'use', perDayBefore: kWh('11.6'), perDayAfter: kWh('8.6') },
    ['Less used each day', '8.6 kWh a day instead of 11.6'],
    ['日均用电减少', '每天8.6千瓦时，上期11.6'],
  ],
  [
    1,
    { kind: 'mix', shares: [share('peak', 40, 20), share('flat', 40, 40), share('valley', 20, 40)] },
    ['Used at other hours', 'Peak 20% of your use instead of 40%, valley 40% instead of 20%'],
    ['用电时段变化', '峰段用量占20%，上期40%；谷段占40%，上期20%'],
  ],
  [
    1,
    { kind: 'mix', shares: [share('peak', 40, 40)] },
    ['Used at other hours', 'A little less at some hours, a little more at others'],
    ['用电时段变化', '有的时段少用一些，有的多用一些'],
  ],
  [
    1,
    { kind: 'tier', tiers: [{ ...tier2, aboveAfter: kWh('98') }] },
    ['Tier 2 reached', '98 kWh above the allowance'],
    ['进入Tier 2', '超出98千瓦时'],
  ],
  [
    1,
    { kind: 'tier', tiers: [{ ...tier2, aboveAfter: kWh('98'), reachedOn: '2025-12-30' }] },
    ['Tier 2 reached', '98 kWh above the allowance, from 30 Dec 2025'],
    ['进入Tier 2', '2025年12月30日起，超出98千瓦时'],
  ],
  [
    1,
    { kind: 'tier', tiers: [{ ...tier2, aboveBefore: kWh('86'), aboveAfter: kWh('98') }] },
    ['More above the allowance', '12 kWh more above the allowance'],
    ['超出基数增多', '超出部分多12千瓦时'],
  ],
  [
    -1,
    { kind: 'tier', tiers: [{ ...tier2, aboveBefore: kWh('98') }] },
    ['Tier 2 no longer reached', '98 kWh above the allowance before'],
    ['未再进入Tier 2', '此前超出98千瓦时'],
  ],
  [
    1,
    {
      kind: 'tier',
      tiers: [
        { ...tier2, aboveBefore: kWh('10'), aboveAfter: kWh('40') },
        { ...tier3, aboveAfter: kWh('5') },
      ],
    },
    [
      'More above the allowance',
      'Tier 2: 30 kWh more above the allowance; Tier 3: 5 kWh above the allowance',
    ],
    ['超出基数增多', 'Tier 2：超出部分多30千瓦时；Tier 3：超出5千瓦时'],
  ],
  [
    -1,
    changes(['0.65', '0.62'], ['0.5400', '0.52']),
    ['Prices fell', 'Levy 1 ¥0.03, Levy 2 ¥0.02 less per kWh'],
    ['价格下调', '每千瓦时Levy 1降0.03元，Levy 2降0.02元'],
  ],
  [
    1,
    changes(['0.62', '0.65'], ['0.54', '0.52'], [undefined, '0.01'], ['0.02', undefined]),
    [
      'Prices changed',
      'Levy 1 ¥0.03 more per kWh; Levy 2 ¥0.02 less per kWh; Levy 3 is new, ¥0.01 per kWh; Levy 4 is no longer charged',
    ],
    [
      '价格调整',
      '每千瓦时Levy 1涨0.03元；每千瓦时Levy 2降0.02元；新增Levy 3，每千瓦时0.01元；不再收取Levy 4',
    ],
  ],
  [1, changes(), ['Prices changed', 'Other prices for the same use'], ['价格调整', '同样用量，单价不同']],
  [
    1,
    { kind: 'price', changes: [], allowances: [], isOtherTariff: true, validFrom: '2026-10-01' },
    ['Another tariff from 1 Oct', 'Its prices cannot be set beside the others one by one'],
    ['10月1日起改用其他价格方案', '两种方案的单价无法逐项对比'],
  ],
  [
    1,
    { kind: 'demand', before: kW('98'), after: kW('105') },
    ['Higher demand', '105 kW instead of 98 kW'],
    ['需量增加', '105千瓦，上期98千瓦'],
  ],
  [
    1,
    { kind: 'demand', after: kW('105') },
    ['Higher demand', '105 kW, none before'],
    ['需量增加', '105千瓦，此前没有'],
  ],
  [
    1,
    { kind: 'power-factor', before: '0.91', after: '0.9' },
    ['Power factor', '0.90 instead of 0.91'],
    ['功率因数', '0.90，上期0.91'],
  ],
  [
    1,
    { kind: 'fixed', labels: ['Daily charge'] },
    ['Daily charge', 'More than before, whatever you use'],
    ['Daily charge', '比此前高，与用量无关'],
  ],
  [
    -1,
    { kind: 'minimum', labels: [] },
    ['Least charge', 'Charged when little is used'],
    ['最低费用', '用量少时计收'],
  ],
  [
    1,
    { kind: 'tax', labels: ['VAT'] },
    ['VAT', 'At another rate, or on other charges'],
    ['VAT', '税率或计税项目不同'],
  ],
  [
    -1,
    { kind: 'export', before: kWh('96'), after: kWh('212') },
    ['More fed in', '212 kWh instead of 96 kWh'],
    ['上网电量增加', '212千瓦时，上期96千瓦时'],
  ],
  [
    -1,
    { kind: 'correction', on: 'both' },
    ['Correction of an estimate', 'One of the bills was estimated, the other one puts it right'],
    ['估抄更正', '其中一期为估抄，另一期予以更正'],
  ],
  [
    -1,
    { ...oneOff, on: 'after', reason: 'Missed repair window on 14 Oct' },
    ['Promise credit', 'Missed repair window on 14 Oct'],
    ['Promise credit', 'Missed repair window on 14 Oct'],
  ],
  [
    -1,
    { ...oneOff, on: 'after' },
    ['Promise credit', 'On the October bill only'],
    ['Promise credit', '仅10月账单有此项'],
  ],
  [
    1,
    { ...oneOff, on: 'before', reason: 'Missed repair window' },
    ['Promise credit', 'On the September bill, not on this one'],
    ['Promise credit', '9月账单有此项，本期没有'],
  ],
  [
    1,
    { ...oneOff, label: 'Late fee', on: 'both', amountBefore: money(829), amountAfter: money(1149) },
    ['Late fee', '¥11.49 instead of ¥8.29'],
    ['Late fee', '11.49元，上期8.29元'],
  ],
  [
    1,
    {
      kind: 'correction',
      label: 'Correction',
      on: 'both',
      amountBefore: money(-829),
      amountAfter: money(1149),
    },
    ['Correction', '¥11.49 instead of −¥8.29'],
    ['Correction', '11.49元，上期−8.29元'],
  ],
  [
    1,
    { ...oneOff, on: 'both' },
    ['Promise credit', 'Not the same on both bills'],
    ['Promise credit', '两期金额不同'],
  ],
  [
    1,
    { kind: 'other' },
    ['Not explained by the lines of the bill', 'Please ask us about it'],
    ['账单明细未能说明的部分', '请向我们核实'],
  ],
];

it.each(cases)('%i %j', (sign, given, english, chinese) => {
  const part = { key: 'x', amount: cny(sign * 500), control: 'outside', ...given } as DifferencePart;
  for (const [words, expected] of [
    [en, english],
    [zh, chinese],
  ] as const) {
    const { label, reason, sentence } = partWords(part, pair, words);
    expect([label, reason].map((text) => text.replaceAll('\u00a0', ' '))).toEqual(expected);
    const way = { en: sign > 0 ? '¥5.00 more' : '¥5.00 less', zh: sign > 0 ? '多5.00元' : '少5.00元' };
    expect(sentence).toContain(words === en ? `${way.en} because ` : `，${way.zh}。`);
    expect(sentence).not.toMatch(/undefined|NaN|\{\{|\.\.|。。/);
  }
});
