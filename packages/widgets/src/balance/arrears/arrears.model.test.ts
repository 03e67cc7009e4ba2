import type { ArrearsEvent, BillStatus, BillSummary, PromiseProfile } from '@mains/contract';
import { supplyOverview } from '@mains/domain';
import { beforeAll, describe, expect, test } from 'vitest';
import { arrearsView, type ArrearsView } from './arrears.model.js';
import { account, arrearsWordsIn, cny, profile, service, summary } from '../balance.fixture.js';
import type { ArrearsWords } from './words.js';

let en: ArrearsWords;
let zh: ArrearsWords;
beforeAll(async () => {
  en = await arrearsWordsIn('en');
  zh = await arrearsWordsIn('zh-CN');
});

interface Situation {
  readonly status?: BillStatus;
  readonly bill?: Partial<BillSummary>;
  readonly events?: ArrearsEvent[];
  readonly today?: string;
  readonly promised?: PromiseProfile | undefined;
  readonly words?: ArrearsWords;
}

function view(situation: Situation = {}): ArrearsView | undefined {
  const { status = 'overdue', bill = {}, events, today = '2026-11-24', words = en } = situation;
  const late = summary('electricity', status, { dueOn: '2026-08-31', ...bill });
  const customer = account([service('electricity')]);
  const supply = supplyOverview(customer, [late], today).supplies[0]!;
  const promised = 'promised' in situation ? situation.promised : profile;
  return arrearsView(
    {
      supply,
      account: customer,
      balance: { payment: 'billed', serviceId: 'svc_electricity', ...(events && { arrears: events }) },
      profile: promised,
      today,
    },
    words,
  );
}

const reminder: ArrearsEvent = { stage: 'reminder', on: '2026-09-07' };
const notice: ArrearsEvent = { stage: 'notice', on: '2026-11-19' };
const cutOff: ArrearsEvent = { stage: 'cut-off', on: '2026-11-26' };

describe('the answer in a sentence', () => {
  test.each<[string, Situation, string]>([
    [
      'noticed',
      { events: [reminder, notice] },
      'We may cut off your electricity on Thu 26 Nov at the earliest.',
    ],
    [
      'noticed, and the days are over',
      { events: [notice], today: '2026-12-01' },
      'We may cut off your electricity from today on.',
    ],
    [
      'no notice',
      { events: [reminder] },
      'We have not announced a cut-off. It cannot come before Tue 1 Dec.',
    ],
    [
      'cut off',
      { events: [notice, cutOff], today: '2026-11-28' },
      'Your electricity has been cut off since Thu 26 Nov.',
    ],
    [
      'cut off and paid',
      { status: 'paid', events: [notice, cutOff], today: '2026-11-28' },
      'You have paid. We turn your electricity on again within 24 hours.',
    ],
    ['in dispute', { status: 'disputed' }, 'We are looking into your complaint: until then nothing follows.'],
    [
      'the promises are not known',
      { promised: undefined },
      'This bill is late. Call us if you cannot pay it now.',
    ],
  ])('%s', (_case, situation, sentence) => {
    expect(view(situation)?.summary).toBe(sentence);
  });

  test('in Chinese', () => {
    expect(view({ events: [notice], words: zh })?.summary).toBe('最早可能在11月26日（周四）停止供电。');
  });
});

test('a notice for a bill that was paid since is not told of the one that is late', () => {
  const late = summary('electricity', 'overdue', { id: 'late', dueOn: '2026-10-31' });
  const paid = summary('electricity', 'paid', { id: 'paid', dueOn: '2026-08-31', outstanding: cny(0) });
  const customer = account([service('electricity')]);
  const supply = supplyOverview(customer, [late, paid], '2026-11-24').supplies[0]!;
  const told = (event: ArrearsEvent, lastPaidOn: string): string | undefined => {
    const lastPayment = { amount: paid.total, on: lastPaidOn };
    const balance = { payment: 'billed', serviceId: 'svc_electricity', lastPayment } as const;
    const inputs = { supply, account: customer, balance: { ...balance, arrears: [event] }, profile };
    return arrearsView({ ...inputs, today: '2026-11-24' }, en)?.summary;
  };
  const announced = 'We may cut off your electricity on Mon 30 Nov at the earliest.';
  const notAnnounced = 'We have not announced a cut-off. It cannot come before Tue 1 Dec.';
  expect(told({ ...notice, billId: 'paid' }, '2026-11-10')).toBe(notAnnounced);
  expect(told({ ...notice, billId: 'late' }, '2026-11-21')).toBe(announced);
  expect(told(notice, '2026-11-21')).toBe(notAnnounced);
  expect(told(notice, '2026-11-10')).toBe(announced);
});

test('station by station, with today after the last one reached', () => {
  const told = view({ events: [reminder, notice] })?.stations.map(
    ({ name, when, state, isLastReached }) => `${name}: ${when}, ${state}${isLastReached ? ', today' : ''}`,
  );
  expect(told).toEqual([
    'Due: Mon 31 Aug, happened',
    'Reminder: Mon 7 Sep, happened',
    'Notice of cut-off: Thu 19 Nov, happened, today',
    'Cut-off: not before Thu 26 Nov, ahead',
    'Reconnection: within 24 hours of paying what is overdue, ahead',
  ]);
});

test('what does not come while a complaint is open is not shown as if it could', () => {
  const told = view({ status: 'disputed' })?.stations.map(({ when, state }) => `${when}, ${state}`);
  expect(told).toEqual(['Mon 31 Aug, happened', ...Array<string>(4).fill('on hold, off')]);
});

test('part paid: the dates stay, and that is said', () => {
  const situation: Situation = { status: 'part-paid', bill: { outstanding: cny(100) } };
  expect(view(situation)?.more).toBe('Paying a part of it does not move these dates.');
  expect(view()?.more).toBeUndefined();
});

describe('which sum keeps the cut-off from coming', () => {
  test.each<[string, Situation, string | undefined]>([
    [
      'noticed',
      { events: [notice], bill: { outstanding: cny(27641) } },
      'To stop this, pay what is overdue, ¥276.41, before Thu 26 Nov.',
    ],
    [
      'noticed, and the days are over',
      { events: [notice], today: '2026-12-01', bill: { outstanding: cny(27641) } },
      'To stop this, pay what is overdue, ¥276.41, today.',
    ],
    [
      'no notice',
      { bill: { outstanding: cny(27641) } },
      'It does not come if you pay what is overdue, ¥276.41.',
    ],
    [
      'cut off',
      { events: [notice, cutOff], today: '2026-11-28', bill: { outstanding: cny(27641) } },
      'To be supplied again, pay what is overdue, ¥276.41.',
    ],
    ['in dispute', { status: 'disputed' }, undefined],
    ['the promises are not known', { promised: undefined }, undefined],
    [
      'in Chinese',
      { events: [notice], bill: { outstanding: cny(27641) } },
      '要避免停供，请在11月26日（周四）之前缴清欠费 ¥276.41。',
    ],
  ])('%s', (_case, situation, sentence) => {
    const words = sentence?.startsWith('要') ? zh : en;
    expect(view({ ...situation, words })?.toPay).toBe(sentence);
  });

  test('of all bills that are late, not of those that are only due', () => {
    const customer = account([service('electricity')]);
    const bills = [
      summary('electricity', 'due', { id: 'due', dueOn: '2026-11-30', outstanding: cny(50000) }),
      summary('electricity', 'overdue', { id: 'later', dueOn: '2026-09-30', outstanding: cny(20000) }),
      summary('electricity', 'overdue', { dueOn: '2026-08-31', outstanding: cny(10000) }),
    ];
    const supply = supplyOverview(customer, bills, '2026-11-24').supplies[0]!;
    const balance = { payment: 'billed' as const, serviceId: 'svc_electricity', arrears: [notice] };
    const told = arrearsView({ supply, account: customer, balance, profile, today: '2026-11-24' }, en);
    expect(told?.toPay).toBe('To stop this, pay what is overdue, ¥300.00, before Thu 26 Nov.');
    expect(told?.more).toBe('Paying a part of it does not move these dates.');
  });
});

test.each<[string, Situation, boolean]>([
  ['a notice was given', { events: [notice] }, true],
  ['cut off', { events: [notice, cutOff], today: '2026-11-28' }, true],
  ['no notice, and a week to go at the least', {}, true],
  ['no notice, and weeks to go', { bill: { dueOn: '2026-11-20' } }, false],
  ['in dispute', { status: 'disputed', events: [notice] }, false],
])('whether rights stand in view: %s', (_case, situation, isPressing) => {
  expect(view(situation)?.isPressing).toBe(isPressing);
});

test('rights come with their source', () => {
  const { rights, source } = view()!;
  expect(rights).toEqual(['You can ask for instalments.', 'Nobody is cut off at night. (Law)']);
  expect(source).toBe('From: Riverbend customer charter, 2026');
});

test('rules for other customers are not taken for this one’s', () => {
  const [rules] = profile.arrears;
  const other = { ...profile, arrears: [{ ...rules!, audience: 'business' as const }] };
  expect(view({ promised: other })).toMatchObject({ rights: [], source: undefined });
});

test.each<[string, Situation]>([
  ['a bill that is not late', { status: 'due', bill: { dueOn: '2026-11-30' } }],
  ['everything paid', { status: 'paid' }],
  ['a complaint before the bill is due', { status: 'disputed', bill: { dueOn: '2026-11-30' } }],
])('%s: nothing to tell', (_case, situation) => {
  expect(view(situation)).toBeUndefined();
});

test('while nobody knows what was sent, nothing is said of it', () => {
  const customer = account([service('electricity')]);
  const supply = supplyOverview(customer, [summary('electricity', 'overdue')], '2026-12-24').supplies[0]!;
  const inputs = { supply, account: customer, balance: undefined, profile, today: '2026-12-24' };
  expect(arrearsView(inputs, en)).toBeUndefined();
});
