import type { BillSummary } from '@mains/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { choosePair, inOrder, optionText, previousStanding, rechosenPair } from './bill-pair.model.js';
import { differenceWordsIn, octoberBill } from './pictured-bills.fixture.js';
import type { DifferenceWords } from './words.js';

function bill(id: string, month: string, change: Partial<BillSummary> = {}): BillSummary {
  const period = { firstDate: `${month}-01`, lastDate: `${month}-28` };
  return { ...octoberBill.summary, id, month, period, issuedOn: `${month}-28`, ...change };
}

const october = bill('oct', '2026-10');
const september = bill('sep2', '2026-09', { replacesBillId: 'sep1' });
const cancelled = bill('sep1', '2026-09', { status: 'cancelled', replacedByBillId: 'sep2' });
const august = bill('aug', '2026-08');
const bills = [october, september, cancelled, august];

function ids(wanted: Parameters<typeof choosePair>[1], of = bills): string[] | undefined {
  const pair = choosePair(of, wanted);
  return pair && [pair.before.id, pair.after.id];
}

describe('the pair', () => {
  it.each([
    ['the newest and the one before it', {}, ['sep2', 'oct']],
    ['a bill and the one before it, a cancelled one stepped over', { afterId: 'sep2' }, ['aug', 'sep2']],
    ['an earlier bill and the newest', { beforeId: 'aug' }, ['aug', 'oct']],
    ['the newest as the earlier one: the one before it', { beforeId: 'oct' }, ['sep2', 'oct']],
    ['the oldest as the later one: the one after it', { afterId: 'aug' }, ['aug', 'sep2']],
    ['two that are named', { beforeId: 'aug', afterId: 'oct' }, ['aug', 'oct']],
    ['two that are named the wrong way round', { beforeId: 'oct', afterId: 'aug' }, ['aug', 'oct']],
    [
      'a cancelled bill and the one that replaces it',
      { beforeId: 'sep2', afterId: 'sep1' },
      ['sep1', 'sep2'],
    ],
    ['one bill twice: it and the one before it', { beforeId: 'oct', afterId: 'oct' }, ['sep2', 'oct']],
    ['a bill that is not there', { beforeId: 'gone' }, undefined],
  ] as const)('is %s', (_what, wanted, expected) => {
    expect(ids(wanted)).toEqual(expected);
    expect(ids(wanted, [...bills].reverse())).toEqual(expected);
  });

  it('does not come of one bill, or of none', () => {
    expect(ids({}, [october])).toBeUndefined();
    expect(ids({}, [])).toBeUndefined();
    expect(ids({}, [october, cancelled])).toBeUndefined();
  });

  it('is in the order of periods', () => {
    expect(inOrder(october, august)).toEqual({ before: august, after: october });
    expect(previousStanding(bills, october)?.id).toBe('sep2');
    expect(previousStanding(bills, august)).toBeUndefined();
  });
});

describe('a bill chosen anew', () => {
  const chosen = (shown: [BillSummary, BillSummary], beforeId: string, afterId: string): unknown => {
    const told = rechosenPair(bills, { before: shown[0], after: shown[1] }, { beforeId, afterId });
    return told && [told.pair.before.id, told.pair.after.id, told.notice];
  };

  it.each([
    ['in order', [september, october], 'aug', 'oct', ['aug', 'oct', undefined]],
    [
      'later than the later one, which moves on',
      [august, cancelled],
      'sep2',
      'sep1',
      ['sep2', 'oct', 'movedAfter'],
    ],
    [
      'the newest, so that the two change places',
      [august, september],
      'oct',
      'sep2',
      ['sep2', 'oct', 'turned'],
    ],
    [
      'the oldest as the later one, so that the two change places',
      [cancelled, october],
      'sep1',
      'aug',
      ['aug', 'sep1', 'turned'],
    ],
    ['as the later one, before the first', [october, october], 'oct', 'sep2', ['aug', 'sep2', 'movedBefore']],
    ['that is not there', [september, october], 'gone', 'oct', undefined],
  ] as const)('%s', (_what, shown, beforeId, afterId, expected) => {
    expect(chosen([...shown], beforeId, afterId)).toEqual(expected);
  });
});

describe('a bill in the list', () => {
  let en: DifferenceWords;
  beforeAll(async () => {
    en = await differenceWordsIn('en');
  });

  it('is called by its month, cancelled ones as such, two of a month by their periods', () => {
    expect(bills.map((each) => optionText(each, bills, en))).toEqual([
      'October 2026',
      'September 2026',
      'September 2026, cancelled',
      'August 2026',
    ]);
    const final = bill('oct2', '2026-10', { period: { firstDate: '2026-10-20', lastDate: '2026-10-31' } });
    expect(optionText(final, [...bills, final], en)).toBe('October 2026 (20 Oct to 31 Oct)');
  });
});
