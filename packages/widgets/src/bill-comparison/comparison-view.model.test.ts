import { MainsError } from '@mains/client';
import type { Account, Bill, Service, Utility } from '@mains/contract';
import { Formatter, Translator } from '@mains/i18n';
import type { QueryResult } from '@mains/ui';
import { describe, expect, it } from 'vitest';
import { cny, octoberBill, septemberBill, withSummary } from '../bill-difference/pictured-bills.fixture.js';
import {
  billsToChoose,
  comparisonView,
  type ComparisonInputs,
  type EmptyReason,
} from './comparison-view.model.js';
import { emptyWords } from './empty.model.js';
import { billComparisonTexts } from './words.js';

const idle = {
  data: undefined,
  error: undefined,
  status: 'idle',
  fetchedAtMs: undefined,
  isFetching: false,
} as const;
const answered = <T>(data: T): QueryResult<T> => ({ ...idle, data, status: 'success', fetchedAtMs: 1 });
const failed = (code: 'server' | 'signed-out' | 'not-found'): QueryResult<never> => ({
  ...idle,
  status: 'error',
  error: new MainsError(code),
});

const electricity: Service = {
  id: 'svc',
  commodity: 'electricity',
  payment: 'billed',
  startedOn: '2019-04-01',
  nextBillOn: '2026-12-04',
};
const account = (services: Service[]): Account => ({
  id: 'acc',
  number: '4021 7738 06',
  kind: 'home',
  premises: [{ id: 'pre', address: { lines: ['18 Lock Keeper’s Row'] }, services }],
});
const utility: Utility = {
  name: 'Riverbend',
  timeZone: 'Asia/Shanghai',
  servicePhone: '600 0123',
  guestLookup: { accountNumberDigits: 10, accountNumberHint: '', proofs: ['postcode'] },
};
const history = (...bills: Bill[]): ComparisonInputs['bills'] =>
  answered({ bills: bills.map(({ summary }) => summary), overdueTotal: cny(0) });

function given(change: Partial<ComparisonInputs> = {}): ComparisonInputs {
  return {
    session: 'host',
    isCommodityWrong: false,
    asked: {},
    wanted: {},
    utility: answered(utility),
    accounts: answered([account([electricity])]),
    bills: history(octoberBill, septemberBill),
    named: [],
    full: { before: answered(septemberBill), after: answered(octoberBill) },
    retry: () => undefined,
    ...change,
  };
}

/** The state, with the reason or the field that goes with it. */
function state(change: Partial<ComparisonInputs>): string {
  const view = comparisonView(given(change));
  switch (view.state) {
    case 'empty':
      return `empty ${view.why.why}`;
    case 'config-error':
      return `config-error ${view.field}`;
    case 'signed-out':
      return `signed-out ${view.reason}`;
    case 'error':
      return `error ${view.error.code}`;
    default:
      return view.state;
  }
}

const water = withSummary(septemberBill, { id: 'water', serviceId: 'other' });

describe('the view', () => {
  it.each<[string, Partial<ComparisonInputs>]>([
    ['config-error api', { session: undefined }],
    ['config-error commodity', { isCommodityWrong: true }],
    ['signed-out none', { session: 'none' }],
    ['signed-out expired', { session: 'expired' }],
    ['signed-out expired', { accounts: failed('signed-out') }],
    ['error server', { bills: failed('server') }],
    ['loading', { accounts: idle }],
    ['loading', { utility: idle }],
    ['loading', { bills: idle }],
    ['loading', { wanted: { afterId: 'oct' }, named: [idle] }],
    ['error not-found', { wanted: { afterId: 'x' }, named: [failed('not-found')] }],
    [
      'error not-found',
      { asked: { accountId: 'acc' }, wanted: { afterId: 'x' }, named: [failed('not-found')] },
    ],
    ['empty no-account', { accounts: answered([]) }],
    ['empty other-account', { asked: { accountId: 'somebody' } }],
    ['empty no-service', { asked: { commodity: 'water' } }],
    ['empty prepaid', { accounts: answered([account([{ ...electricity, payment: 'prepaid' }])]) }],
    ['empty no-bill', { bills: history() }],
    ['empty one-bill', { bills: history(octoberBill) }],
    [
      'empty other-service',
      { wanted: { beforeId: 'water', afterId: 'oct' }, named: [answered(octoberBill), answered(water)] },
    ],
    ['ready', {}],
    ['ready', { full: { before: failed('server'), after: idle } }],
    ['ready', { session: 'guest' }],
  ])('is %s', (expected, change) => {
    expect(state(change)).toBe(expected);
  });

  it('holds the two bills in order, and an old one that was asked for among those to choose', () => {
    const old = withSummary(septemberBill, {
      id: 'old',
      month: '2023-09',
      period: { firstDate: '2023-09-01', lastDate: '2023-09-30' },
    });
    const inputs = given({
      wanted: { beforeId: 'oct', afterId: 'old' },
      named: [answered(old), answered(octoberBill)],
    });
    const view = comparisonView(inputs);
    if (view.state !== 'ready') throw new Error(view.state);
    expect([view.data.pair.before.id, view.data.pair.after.id]).toEqual(['old', 'oct']);
    expect(billsToChoose(inputs).map(({ id }) => id)).toEqual(['oct', 'sep', 'old']);
  });

  it('is of the account looked at last, unless another one is asked for', () => {
    const second: Account = { ...account([electricity]), id: 'second' };
    const accounts = answered([account([electricity]), second]);
    const shown = (change: Partial<ComparisonInputs>): string | undefined => {
      const view = comparisonView(given({ accounts, rememberedAccountId: 'second', ...change }));
      return view.state === 'ready' ? view.data.account.id : undefined;
    };
    expect(shown({})).toBe('second');
    expect(shown({ asked: { accountId: 'acc' } })).toBe('acc');
    expect(shown({ rememberedAccountId: undefined })).toBe('acc');
    // A bill that is asked for says whose it is.
    expect(shown({ wanted: { afterId: 'oct' }, named: [answered(octoberBill)] })).toBe('acc');
  });

  it('tells its age by the oldest answer that could not be renewed', () => {
    const error = new MainsError('offline');
    const full = {
      before: { ...answered(septemberBill), error, fetchedAtMs: 5 },
      after: { ...answered(octoberBill), error, fetchedAtMs: 9 },
    };
    expect(comparisonView(given({ full }))).toMatchObject({ state: 'ready', stale: { sinceMs: 5 } });
  });
});

describe.each(['en', 'zh-CN'] as const)('why there is nothing to compare, %s', (locale) => {
  const noDate: Service = { ...electricity };
  delete (noDate as { nextBillOn?: string }).nextBillOn;
  it.each<[EmptyReason, string, string]>([
    [
      { why: 'no-bill', service: electricity },
      'about Fri 4 Dec, the second after',
      '约在12月4日（周五）发出，第二期',
    ],
    [{ why: 'no-bill', service: noDate }, 'after the next meter reading', '下次抄表后'],
    [
      { why: 'one-bill', service: electricity, bill: octoberBill.summary },
      'bill for October 2026. The next one comes about Fri 4 Dec.',
      '目前只有2026年10月账单。下一期约在12月4日（周五）发出。',
    ],
    [{ why: 'prepaid' }, 'before you use it', '先缴费后使用'],
    [{ why: 'no-account' }, 'no account behind', '没有绑定户号'],
    [{ why: 'other-account' }, 'does not belong to your sign-in', '不属于当前登录'],
    [{ why: 'no-service' }, 'no such supply', '没有此项服务'],
    [{ why: 'other-service' }, 'of the same supply', '同一项服务'],
  ])('%j', async (why, english, chinese) => {
    const translator = new Translator({ locale });
    await translator.use(billComparisonTexts);
    const format = new Formatter({ locale, timeZone: 'Asia/Shanghai' });
    expect(emptyWords(why, { t: translator.t, format }).text).toContain(locale === 'en' ? english : chinese);
  });
});
