import { MainsError } from '@mains/client';
import type { Account, Tariff, TariffSummary, Utility } from '@mains/contract';
import type { QueryResult } from '@mains/ui';
import { describe, expect, it, test } from 'vitest';
import { account, utility } from '../../../../test/support/example-answers.js';
import { tariffAnswers } from '../../../../test/support/tariff-answers.js';
import { chooseTariff, ownTariffIds, tariffView, type TariffInputs } from './tariff-view.model.js';

const idle = {
  data: undefined,
  error: undefined,
  status: 'idle',
  fetchedAtMs: undefined,
  isFetching: false,
} as const;
const pending = { ...idle, status: 'pending', isFetching: true } as const;
const got = <T>(data: T): QueryResult<T> => ({ ...idle, data, status: 'success', fetchedAtMs: 1 });
const failed = (code: 'server' | 'not-found'): QueryResult<never> => ({
  ...idle,
  error: new MainsError(code),
  status: 'error',
});
const tariffs: readonly TariffSummary[] = tariffAnswers('en');
const home = tariffAnswers('en')[0]!;

function accountOn(
  tariffId: string,
  service: Partial<Account['premises'][number]['services'][number]> = {},
): Account {
  const [premise] = account.premises;
  return {
    ...account,
    premises: [{ ...premise!, services: [{ ...premise!.services[0]!, tariffId, ...service }] }],
  };
}

function inputs(changed: Partial<TariffInputs> = {}): TariffInputs {
  return {
    session: 'none',
    wrong: undefined,
    wanted: {},
    today: '2026-11-24',
    utility: got<Utility>(utility),
    tariffs: got(tariffs),
    accounts: idle,
    tariff: idle,
    retry: () => undefined,
    ...changed,
  };
}

describe('the tariff to show', () => {
  const own = got([accountOn('trf_home')]);
  it.each<[string, Partial<TariffInputs>, ReturnType<typeof chooseTariff>]>([
    ['nothing is known of the customer: the list', {}, { tariffId: undefined }],
    ['the customer’s own', { accounts: own }, { tariffId: 'trf_home' }],
    ['the page’s before the customer’s own', { accounts: own, wanted: { tariffId: 'x' } }, { tariffId: 'x' }],
    [
      'the choice before the page’s',
      { wanted: { tariffId: 'x', choice: { tariffId: 'y' } } },
      { tariffId: 'y' },
    ],
    ['the list, when it was chosen', { accounts: own, wanted: { tariffId: 'x', choice: 'list' } }, {}],
    ['the only one there is', { tariffs: got(tariffs.slice(2)) }, { tariffId: 'trf_water' }],
    ['still open while accounts are asked', { accounts: pending }, { isOpen: true }],
    [
      'still open while accounts are asked again',
      { accounts: { ...failed('server'), isFetching: true } },
      { isOpen: true },
    ],
    ['public when accounts fail', { accounts: failed('server') }, { tariffId: undefined }],
    ['still open while the list is asked', { tariffs: pending }, { isOpen: true }],
  ])('%s', (_what, changed, expected) => {
    expect(chooseTariff(inputs(changed))).toEqual(expected);
  });
});

test('own tariffs are those of services supplied now, of the account and the commodity asked for', () => {
  const ids = (accounts: readonly Account[], wanted: TariffInputs['wanted'] = {}): string[] =>
    ownTariffIds(inputs({ accounts: got(accounts), wanted }));
  expect(ids([accountOn('a'), accountOn('b'), accountOn('a')])).toEqual(['a', 'b']);
  expect(ids([accountOn('a', { endedOn: '2026-11-23' })])).toEqual([]);
  expect(ids([accountOn('a', { endedOn: '2026-11-24' })])).toEqual(['a']);
  expect(ids([accountOn('a')], { accountId: 'another' })).toEqual([]);
  expect(ids([accountOn('a', { commodity: 'gas' })], { commodity: 'water' })).toEqual([]);
});

describe('the view', () => {
  const loaded = got<Tariff>(home);
  it.each<[string, Partial<TariffInputs>, object]>([
    ['without an address', { session: undefined }, { state: 'config-error', field: 'api' }],
    ['of a wrong attribute', { wrong: 'commodity' }, { state: 'config-error', field: 'commodity' }],
    ['of the list', {}, { state: 'ready', data: { tariff: undefined } }],
    ['of a tariff on its way', { wanted: { tariffId: 'trf_home' }, tariff: pending }, { state: 'loading' }],
    [
      'of a tariff',
      { wanted: { tariffId: 'trf_home' }, tariff: loaded },
      { state: 'ready', data: { tariff: home } },
    ],
    [
      'of a tariff that nobody knows',
      { wanted: { tariffId: 'x' }, tariff: failed('not-found') },
      { state: 'empty', why: { why: 'unknown-tariff' } },
    ],
    [
      'of a commodity without tariffs',
      { wanted: { commodity: 'gas' }, tariffs: got([]) },
      { state: 'empty', why: { why: 'no-tariffs', commodity: 'gas' } },
    ],
    ['of a list that fails', { tariffs: failed('server') }, { state: 'error' }],
    [
      'of the customer’s own tariff while the list fails: without a choice of others',
      { accounts: got([accountOn('trf_home')]), tariffs: failed('server'), tariff: loaded },
      { state: 'ready', data: { tariff: home, tariffs: [], canChoose: false } },
    ],
    [
      'of a chosen tariff on its way while the list fails',
      { wanted: { choice: { tariffId: 'trf_home' } }, tariffs: failed('server'), tariff: pending },
      { state: 'loading' },
    ],
    [
      'of a list that fails before it is known whose tariff to show',
      { session: 'host', accounts: pending, tariffs: failed('server') },
      { state: 'loading' },
    ],
    [
      'of a list that fails once the customer wants it',
      { accounts: got([accountOn('trf_home')]), wanted: { choice: 'list' }, tariffs: failed('server') },
      { state: 'error' },
    ],
    ['of accounts that fail: public', { session: 'host', accounts: failed('server') }, { state: 'ready' }],
    ['after the session has ended: public', { session: 'expired' }, { state: 'ready' }],
    [
      'of a tariff that could not be refreshed',
      {
        wanted: { tariffId: 'trf_home' },
        tariff: { ...loaded, error: new MainsError('server'), fetchedAtMs: 5 },
      },
      { state: 'ready', stale: { sinceMs: 5 } },
    ],
  ])('%s', (_what, changed, expected) => {
    expect(tariffView(inputs(changed))).toMatchObject(expected);
  });
});
