import { MainsError } from '@mains/client';
import type { QueryResult } from '@mains/ui';
import { beforeAll, describe, expect, test } from 'vitest';
import { account, bills, cny, gas, NOW, service, summary, utility, wordsIn } from './balance.fixture.js';
import {
  accountShown,
  balanceView,
  billToExplain,
  needsPromises,
  type BalanceData,
  type BalanceInputs,
} from './balance-view.model.js';
import { leadText } from './lead.model.js';
import type { Words } from './words.js';

const nothing = {
  data: undefined,
  error: undefined,
  status: 'pending',
  fetchedAtMs: undefined,
  isFetching: true,
} as const;
const arrived = <T>(data: T): QueryResult<T> => ({
  data,
  error: undefined,
  status: 'success',
  fetchedAtMs: 1,
  isFetching: false,
});
const failed = (code: 'server' | 'signed-out'): QueryResult<never> => ({
  ...nothing,
  status: 'error',
  error: new MainsError(code, {}),
});

const home = account([service('electricity'), service('gas', { payment: 'prepaid' }), service('water')]);
const other = account([service('water')], { id: 'other' });

function inputs(more: Partial<BalanceInputs> = {}): BalanceInputs {
  return {
    session: 'host',
    asked: { accountId: undefined, serviceId: undefined, commodity: undefined },
    chosenId: undefined,
    rememberedId: undefined,
    now: NOW,
    utility: arrived(utility),
    accounts: arrived([home, other]),
    bills: arrived({ bills, overdueTotal: cny(0) }),
    balances: arrived([gas]),
    profile: nothing,
    bill: nothing,
    retry: () => undefined,
    ...more,
  };
}

function data(more: Partial<BalanceInputs> = {}): BalanceData {
  const view = balanceView(inputs(more));
  if (view.state !== 'ready') throw new Error(`It is ${view.state}`);
  return view.data;
}

const asked = (more: Partial<BalanceInputs['asked']>): BalanceInputs['asked'] => ({
  ...inputs().asked,
  ...more,
});

describe('the state', () => {
  test.each<[string, Partial<BalanceInputs>, object]>([
    ['no address of the API', { session: undefined }, { state: 'config-error', field: 'api' }],
    [
      'a commodity nobody supplies',
      { asked: asked({ commodity: 'steam' }) },
      { state: 'config-error', field: 'commodity' },
    ],
    ['signed out', { session: 'none' }, { state: 'signed-out', reason: 'none' }],
    ['expired', { session: 'expired' }, { state: 'signed-out', reason: 'expired' }],
    [
      'refused, also for the balances alone',
      { balances: failed('signed-out') },
      { state: 'signed-out', reason: 'expired' },
    ],
    ['bills failed', { bills: failed('server') }, { state: 'error' }],
    ['accounts are on their way', { accounts: nothing }, { state: 'loading' }],
    ['balances are on their way', { balances: nothing }, { state: 'loading' }],
    ['balances failed', { balances: failed('server') }, { state: 'ready', data: { balances: undefined } }],
    ['no account', { accounts: arrived([]) }, { state: 'empty', why: 'no-account' }],
    ['not theirs', { asked: asked({ accountId: 'x' }) }, { state: 'empty', why: 'other-account' }],
    ['no such service', { asked: asked({ serviceId: 'x' }) }, { state: 'empty', why: 'no-service' }],
    [
      'not refreshed',
      { bills: { ...inputs().bills, error: new MainsError('offline', {}) } },
      { state: 'ready', stale: { sinceMs: 1 } },
    ],
  ])('%s', (_case, more, view) => {
    expect(balanceView(inputs(more))).toMatchObject(view);
  });
});

test.each([
  ['the first', {}, 'acc'],
  ['the one looked at last', { rememberedId: 'other' }, 'other'],
  ['one looked at last that is not theirs any more', { rememberedId: 'gone' }, 'acc'],
  ['the one the page asks for', { rememberedId: 'other', asked: asked({ accountId: 'acc' }) }, 'acc'],
  ['the one chosen', { asked: asked({ accountId: 'acc' }), chosenId: 'other' }, 'other'],
  ['one chosen by somebody before', { chosenId: 'gone' }, 'acc'],
])('the account shown: %s', (_case, more, id) => {
  expect(accountShown(inputs(more))?.id).toBe(id);
});

describe('what is drawn largest, and fetched in full', () => {
  test.each([
    ['something to pay', bills, 'electricity', 'bill_electricity_2026-10'],
    ['something on hold', [summary('electricity', 'paid'), summary('water', 'disputed')], 'water', undefined],
    ['nothing', [summary('electricity', 'paid')], 'electricity', undefined],
  ])('%s', (_case, own, commodity, billId) => {
    const shown = data({ bills: arrived({ bills: own, overdueTotal: cny(0) }) });
    expect(shown.hero?.service.commodity).toBe(commodity);
    expect(billToExplain(shown)).toBe(billId);
  });
});

test.each([
  ['a bill to pay', summary('electricity', 'due'), undefined, false],
  ['a bill that is late', summary('electricity', 'overdue'), undefined, true],
  ['a bill in dispute', summary('electricity', 'disputed'), undefined, true],
  [
    'paid, and cut off before',
    summary('electricity', 'paid'),
    [{ stage: 'cut-off', on: '2026-11-20' }],
    true,
  ],
] as const)('promises are of use: %s', (_case, bill, arrears, isOfUse) => {
  const balance = {
    payment: 'billed' as const,
    serviceId: 'svc_electricity',
    ...(arrears && { arrears: [...arrears] }),
  };
  const shown = data({
    bills: arrived({ bills: [bill], overdueTotal: cny(0) }),
    balances: arrived([balance]),
  });
  expect(needsPromises(shown)).toBe(isOfUse);
});

describe('the first line', () => {
  let en: Words;
  beforeAll(async () => {
    en = await wordsIn('en');
  });

  test.each([
    ['none', [summary('water', 'paid')], [home], 'Nothing to pay'],
    ['one', bills, [home], 'One bill to pay'],
    [
      'two',
      [summary('water', 'due'), summary('electricity', 'due')],
      [home],
      '2 bills to pay, ¥488.52 in all',
    ],
    [
      'two currencies, which have no sum',
      [
        summary('water', 'overdue', { total: { amountMinor: 5000, currency: 'GBP' } }),
        summary('electricity', 'due', { total: { amountMinor: 12000, currency: 'USD' } }),
      ],
      [home],
      '2 bills to pay, £50.00 and $120.00 in all',
    ],
    ['one of an account among several', bills, [home, other], 'One bill to pay for this account'],
  ])('%s', (_case, own, accounts, text) => {
    const shown = data({ bills: arrived({ bills: own, overdueTotal: cny(0) }), accounts: arrived(accounts) });
    expect(leadText(shown, en)).toBe(text);
  });

  test('counts only what is shown', () => {
    const shown = data({ asked: asked({ commodity: 'water' }), accounts: arrived([home]) });
    expect(leadText(shown, en)).toBe('Nothing to pay');
  });
});
