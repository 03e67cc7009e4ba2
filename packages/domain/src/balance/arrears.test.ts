import type { ArrearsEvent, ArrearsRules, BillStatus, BillSummary } from '@mains/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../plain-date.js';
import { arrearsTimeline, type ArrearsFacts, type ArrearsTimeline } from './arrears.js';
import { someBill } from './bills.test-data.js';

const rules: ArrearsRules = {
  audience: 'home',
  reminderAfterDays: 5,
  cutOffAfterDays: 30,
  noticeDays: 7,
  reconnectWithinHours: 24,
  rights: [],
};

const { reminderAfterDays: _promised, ...withoutReminder } = rules;

function bill(status: BillStatus = 'overdue', dueOn = '2026-08-31', more: Partial<BillSummary> = {}) {
  return someBill({ status, dueOn, ...more });
}

/** Short: `reminder 2026-09-07` happened, `cut-off ≥2026-11-26` may come, `notice –` does not. */
function told(facts: ArrearsFacts): string[] | undefined {
  return arrearsTimeline(facts)?.stations.map(({ stage, state }) => {
    switch (state.kind) {
      case 'happened':
        return `${stage} ${state.on}`;
      case 'not-before':
        return `${stage} ≥${state.on}`;
      case 'averted':
        return `${stage} –`;
      case 'within-hours':
        return `${stage} ${state.hours} h${state.isOwed ? ' owed' : ''}`;
    }
  });
}

const reminder: ArrearsEvent = { stage: 'reminder', on: '2026-09-07' };
const notice: ArrearsEvent = { stage: 'notice', on: '2026-11-19' };
const cutOff: ArrearsEvent = { stage: 'cut-off', on: '2026-11-26' };
const reconnection: ArrearsEvent = { stage: 'reconnection', on: '2026-11-29' };

describe('the stations of a bill that is not paid', () => {
  const cases: [string, ArrearsFacts, string[] | undefined][] = [
    [
      'not due yet: every date by the rules',
      { bills: [bill('due', '2026-11-30')], rules, today: '2026-11-24' },
      [
        'due ≥2026-11-30',
        'reminder ≥2026-12-05',
        'notice ≥2026-12-23',
        'cut-off ≥2026-12-30',
        'reconnection 24 h',
      ],
    ],
    [
      'on the day it is due',
      { bills: [bill('due', '2026-11-30')], rules, today: '2026-11-30' },
      [
        'due 2026-11-30',
        'reminder ≥2026-12-05',
        'notice ≥2026-12-23',
        'cut-off ≥2026-12-30',
        'reconnection 24 h',
      ],
    ],
    [
      'long overdue and nothing sent: from today on, and the notice still has its days',
      { bills: [bill()], rules, today: '2026-11-24' },
      [
        'due 2026-08-31',
        'reminder ≥2026-11-24',
        'notice ≥2026-11-24',
        'cut-off ≥2026-12-01',
        'reconnection 24 h',
      ],
    ],
    [
      'a late notice moves the cut-off',
      { bills: [bill()], rules, events: [reminder, notice], today: '2026-11-24' },
      [
        'due 2026-08-31',
        'reminder 2026-09-07',
        'notice 2026-11-19',
        'cut-off ≥2026-11-26',
        'reconnection 24 h',
      ],
    ],
    [
      'an early notice does not bring it forward',
      { bills: [bill()], rules, events: [{ stage: 'notice', on: '2026-09-02' }], today: '2026-09-03' },
      ['due 2026-08-31', 'notice 2026-09-02', 'cut-off ≥2026-09-30', 'reconnection 24 h'],
    ],
    [
      'a cut-off that could have come is told for today, not as if it had',
      { bills: [bill()], rules, events: [notice], today: '2026-12-09' },
      ['due 2026-08-31', 'notice 2026-11-19', 'cut-off ≥2026-12-09', 'reconnection 24 h'],
    ],
    [
      'cut off, still unpaid',
      { bills: [bill()], rules, events: [reminder, notice, cutOff], today: '2026-11-28' },
      [
        'due 2026-08-31',
        'reminder 2026-09-07',
        'notice 2026-11-19',
        'cut-off 2026-11-26',
        'reconnection 24 h',
      ],
    ],
    [
      'cut off and paid: supply is owed within hours',
      { bills: [bill('paid')], rules, events: [reminder, notice, cutOff], today: '2026-11-28' },
      [
        'due 2026-08-31',
        'reminder 2026-09-07',
        'notice 2026-11-19',
        'cut-off 2026-11-26',
        'reconnection 24 h owed',
      ],
    ],
    [
      'supplied again',
      { bills: [bill('paid')], rules, events: [notice, cutOff, reconnection], today: '2026-11-30' },
      ['due 2026-08-31', 'notice 2026-11-19', 'cut-off 2026-11-26', 'reconnection 2026-11-29'],
    ],
    [
      'paid after the notice: the rest does not come',
      { bills: [bill('paid')], rules, events: [reminder, notice], today: '2026-11-24' },
      ['due 2026-08-31', 'reminder 2026-09-07', 'notice 2026-11-19', 'cut-off –', 'reconnection –'],
    ],
    [
      'in dispute: nothing comes',
      { bills: [bill('disputed')], rules, events: [reminder], today: '2026-11-24' },
      ['due 2026-08-31', 'reminder 2026-09-07', 'notice –', 'cut-off –', 'reconnection –'],
    ],
    [
      'no reminder is promised',
      { bills: [bill()], rules: withoutReminder, today: '2026-09-01' },
      ['due 2026-08-31', 'notice ≥2026-09-23', 'cut-off ≥2026-09-30', 'reconnection 24 h'],
    ],
    [
      'rules are not known: only what has happened',
      { bills: [bill()], events: [notice], today: '2026-11-24' },
      ['due 2026-08-31', 'notice 2026-11-19'],
    ],
    ['nothing to pay, nothing happened', { bills: [bill('paid')], rules, today: '2026-11-24' }, undefined],
    ['no bill', { bills: [], rules, events: [notice], today: '2026-11-24' }, undefined],
    ['a cancelled bill leads nowhere', { bills: [bill('cancelled')], rules, today: '2026-11-24' }, undefined],
    [
      'events of tomorrow are not told',
      { bills: [bill()], rules, events: [notice, cutOff], today: '2026-11-25' },
      ['due 2026-08-31', 'notice 2026-11-19', 'cut-off ≥2026-11-26', 'reconnection 24 h'],
    ],
    [
      'a run that ended with a reconnection is over once another bill is late',
      {
        bills: [bill('overdue', '2026-08-31')],
        rules,
        events: [notice, cutOff, reconnection, { stage: 'reminder', on: '2026-12-05' }],
        today: '2026-12-06',
      },
      [
        'due 2026-08-31',
        'reminder 2026-12-05',
        'notice ≥2026-12-06',
        'cut-off ≥2026-12-13',
        'reconnection 24 h',
      ],
    ],
  ];

  test.each(cases)('%s', (_case, facts, expected) => {
    expect(told(facts)).toEqual(expected);
  });

  const paidLately = bill('paid', '2026-08-31', { id: 'paid' });
  const late = bill('overdue', '2026-10-31', { id: 'late' });
  const ahead = [
    'due 2026-10-31',
    'reminder ≥2026-11-24',
    'notice ≥2026-11-24',
    'cut-off ≥2026-12-01',
    'reconnection 24 h',
  ];
  const noticed = ['due 2026-10-31', 'notice 2026-11-19', 'cut-off ≥2026-11-30', 'reconnection 24 h'];
  const received = { amount: paidLately.total, on: '2026-11-21' };
  test.each<[string, Partial<ArrearsFacts>, string[]]>([
    ['of a bill that was paid since', { events: [{ ...notice, billId: 'paid' }] }, ahead],
    ['of the late bill', { events: [{ ...notice, billId: 'late' }] }, noticed],
    ['of no bill, nothing paid since', { events: [notice] }, noticed],
    ['of no bill, the older one paid just since', { events: [notice], lastPayment: received }, ahead],
    [
      'of no bill, the older one paid before',
      { events: [notice], lastPayment: { ...received, on: '2026-11-18' } },
      noticed,
    ],
    [
      'of no bill, another amount paid since',
      { events: [notice], lastPayment: { ...received, amount: { amountMinor: 100, currency: 'CNY' } } },
      noticed,
    ],
    ['of no bill, before the late one was due', { events: [reminder] }, ahead],
    ['of a bill that is not known', { events: [{ ...notice, billId: 'gone' }] }, ahead],
    [
      'a cut-off for a bill that was paid since, and still in force',
      {
        events: [
          { ...notice, billId: 'paid' },
          { stage: 'cut-off', on: '2026-11-22', billId: 'paid' },
        ],
      },
      ['due 2026-10-31', 'cut-off 2026-11-22', 'reconnection 24 h'],
    ],
    [
      'a cut-off for a bill that was paid since, and over',
      {
        events: [
          { stage: 'cut-off', on: '2026-11-20', billId: 'paid' },
          { stage: 'reconnection', on: '2026-11-22', billId: 'paid' },
        ],
      },
      ahead,
    ],
  ])('a bill is told only what was done about it: %s', (_case, facts, expected) => {
    expect(told({ bills: [late, paidLately], rules, today: '2026-11-24', ...facts })).toEqual(expected);
  });

  test('all paid: the bill that it was about, by its id', () => {
    const bills = [bill('paid', '2026-08-31', { id: 'older' }), bill('paid', '2026-10-31', { id: 'newer' })];
    const events = [
      { ...notice, billId: 'older' },
      { ...cutOff, billId: 'older' },
    ];
    const timeline = arrearsTimeline({ bills, rules, events, today: '2026-11-28' });
    expect(timeline).toMatchObject({ standing: 'paid', bill: { id: 'older' }, isCutOff: true });
  });

  test('the oldest unpaid bill leads', () => {
    const bills = [bill('due', '2026-11-30'), bill('overdue', '2026-10-31', { id: 'old' }), bill('paid')];
    expect(arrearsTimeline({ bills, rules, today: '2026-11-24' })).toMatchObject({
      standing: 'late',
      bill: { id: 'old' },
    });
  });

  test.each([
    ['overdue', {}, 'late'],
    ['part-paid', {}, 'part-paid'],
    ['due', { dueOn: '2026-11-30' }, 'open'],
    ['disputed', {}, 'on-hold'],
  ] as const)('%s: where it stands', (status, more, standing) => {
    const facts = { bills: [bill(status, '2026-08-31', more)], rules, today: '2026-11-24' };
    expect(arrearsTimeline(facts)?.standing).toBe(standing);
  });

  test('a complaint about one bill does not stop the clock of another that is late', () => {
    const bills = [bill('disputed', '2026-08-31'), bill('overdue', '2026-10-31', { id: 'late' })];
    const timeline = arrearsTimeline({ bills, rules, today: '2026-11-24' });
    expect(timeline).toMatchObject({ standing: 'late', bill: { id: 'late' } });
  });
});

test('by whatever rules, nothing is told for a day gone by, nor sooner than the rules allow', () => {
  const days = (max: number) => fc.integer({ min: 0, max });
  fc.assert(
    fc.property(
      days(90),
      days(60),
      days(366),
      days(200),
      fc.option(days(200)),
      (wait, warn, cut, age, noticed) => {
        const dueOn = '2026-01-31';
        const today = addDays(dueOn, age);
        const noticeOn = noticed === null ? undefined : addDays(dueOn, noticed);
        const timeline = arrearsTimeline({
          bills: [bill('overdue', dueOn)],
          rules: { ...rules, reminderAfterDays: wait, noticeDays: warn, cutOffAfterDays: cut },
          ...(noticeOn !== undefined && { events: [{ stage: 'notice', on: noticeOn }] }),
          today,
        });
        const cutOffOn = dateOf(timeline, 'cut-off');
        const sent = dateOf(timeline, 'notice');
        for (const { state } of timeline?.stations ?? []) {
          if (state.kind === 'not-before') expect(state.on >= today || state.on === dueOn).toBe(true);
          if (state.kind === 'happened') expect(state.on <= today).toBe(true);
        }
        expect(daysBetween(dueOn, cutOffOn)).toBeGreaterThanOrEqual(cut);
        expect(daysBetween(sent, cutOffOn)).toBeGreaterThanOrEqual(warn);
      },
    ),
  );
});

function dateOf(timeline: ArrearsTimeline | undefined, stage: string): string {
  const state = timeline?.stations.find((station) => station.stage === stage)?.state;
  return state && 'on' in state ? state.on : '';
}
