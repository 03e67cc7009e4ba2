import type { PrepaidBalance } from '@mains/contract';
import { beforeAll, expect, test } from 'vitest';
import { cny, gas, TODAY, wordsIn } from './balance.fixture.js';
import { prepaidCard } from './prepaid.model.js';
import type { Words } from './words.js';

let en: Words;
let zh: Words;
beforeAll(async () => {
  en = await wordsIn('en');
  zh = await wordsIn('zh-CN');
});

const plenty: Partial<PrepaidBalance> = { credit: cny(12_000) };

test.each<[string, Partial<PrepaidBalance>, string[]]>([
  [
    'below the alert',
    {},
    ['¥38.20', 'left', 'Below your ¥40 alert', 'About 9 days at your usual pace', 'Runs out about Thu 3 Dec'],
  ],
  [
    'enough',
    plenty,
    [
      '¥120.00',
      'left',
      'We warn you below ¥40',
      'About 29 days at your usual pace',
      'Runs out about Wed 23 Dec',
      '¥150.00 paid in on Fri 23 Oct.',
    ],
  ],
  [
    'hardly a day',
    { credit: cny(100) },
    ['¥1.00', 'left', 'Below your ¥40 alert', 'Less than a day at your usual pace'],
  ],
  ['used up', { credit: cny(0) }, ['¥0.00', 'left', 'All of it is used up']],
  ['overdrawn', { credit: cny(-310) }, ['−¥3.10', 'overdrawn', 'You have used ¥3.10 more than you paid for']],
  [
    'no pace, no alert',
    { usualPace: undefined as never, alertBelow: undefined as never },
    ['¥38.20', 'left', 'We do not know your usual pace yet', '¥150.00 paid in on Fri 23 Oct.'],
  ],
  [
    'nothing used lately',
    { ...plenty, usualPace: { spent: cny(0), days: 28 }, lastTopUp: undefined as never },
    ['¥120.00', 'left', 'We warn you below ¥40', 'At your present pace it does not run out'],
  ],
  [
    'a meter that has been silent since Sunday',
    { asOf: '2026-11-22T06:00:00Z', usualPace: undefined as never },
    [
      '¥38.20',
      'left',
      'Below your ¥40 alert',
      'We do not know your usual pace yet',
      'As the meter told on Sun 22 Nov, 14:00',
    ],
  ],
  [
    'told on Thursday: the days since are used',
    { asOf: '2026-11-19T06:00:00Z' },
    [
      '¥38.20',
      'left',
      'Below your ¥40 alert',
      'About 4 days at your usual pace',
      'Runs out about Sat 28 Nov',
      'As the meter told on Thu 19 Nov, 14:00',
    ],
  ],
  [
    'told so long ago that it should be used up',
    { asOf: '2026-11-02T06:00:00Z' },
    [
      '¥38.20',
      'left',
      'Below your ¥40 alert',
      'At your usual pace it is used up by now',
      'As the meter told on Mon 2 Nov, 14:00',
    ],
  ],
])('%s', (_case, more, told) => {
  const { figure, caption, alert, span, lines } = prepaidCard({ ...gas, ...more }, TODAY, en);
  expect([figure, caption, alert, span, ...lines].filter((each) => each !== undefined)).toEqual(told);
});

test('in Chinese', () => {
  const { alert, span, lines } = prepaidCard(gas, TODAY, zh);
  expect([alert, span, ...lines]).toEqual([
    '已低于您设的 ¥40 提醒线',
    '按平时用量约可用9天',
    '约12月3日（周四）用完',
  ]);
});

test.each<[string, Partial<PrepaidBalance>, number, number | undefined]>([
  ['full is what was paid in last', {}, 25, 27],
  ['more than that was left already', { credit: cny(20_000) }, 100, 20],
  ['no top-up known', { lastTopUp: undefined as never }, 48, 50],
  ['empty', { credit: cny(0) }, 0, 27],
  ['overdrawn', { credit: cny(-310) }, 0, 27],
  ['no alert', { alertBelow: undefined as never }, 25, undefined],
])('the gauge: %s', (_case, more, fill, alert) => {
  const { fillPercent, alertPercent } = prepaidCard({ ...gas, ...more }, TODAY, en).gauge;
  expect([Math.round(fillPercent), alertPercent && Math.round(alertPercent)]).toEqual([fill, alert]);
});
