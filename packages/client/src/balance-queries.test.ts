import type { PrepaidBalance } from '@mains/contract';
import { beforeEach, expect, it } from 'vitest';
import { FakeApi, json } from '../../../test/support/fake-api.js';
import { balancesQuery, promiseProfileQuery } from './balance-queries.js';
import { MainsClient } from './client.js';

const cny = (amountMinor: number) => ({ amountMinor, currency: 'CNY' });
const gas: PrepaidBalance = {
  payment: 'prepaid',
  serviceId: 'svc_g1',
  credit: cny(3820),
  asOf: '2026-11-24T06:00:00Z',
  alertBelow: cny(4000),
  usualPace: { spent: cny(11_760), days: 28 },
};
const locale = 'en';
const accountId = 'acc_k7Qm2x';

let api: FakeApi;
let client: MainsClient;
beforeEach(() => {
  api = new FakeApi();
  const session = { getToken: () => 'host-token' };
  client = new MainsClient({ apiBase: api.base, session, fetch: api.fetch, random: () => 0 });
});

function balances(items: readonly unknown[]): Promise<unknown> {
  api.on(`GET /accounts/${accountId}/balances`, json({ items }));
  const { signal } = new AbortController();
  return balancesQuery(client, { accountId, locale }).queryFn({ signal });
}

it('gives the balances as they were answered, with the customer’s token', async () => {
  const water = {
    payment: 'billed',
    serviceId: 'svc_w1',
    lastPayment: { amount: cny(6230), on: '2026-11-12' },
  };
  expect(await balances([gas, water])).toEqual([gas, water]);
  expect(api.sent[0]?.headers.get('Authorization')).toBe('Bearer host-token');
});

it.each([
  ['alertBelow', { alertBelow: { amountMinor: 4000, currency: 'EUR' } }, 'items[0].alertBelow.currency'],
  [
    'usualPace',
    { usualPace: { spent: { amountMinor: 1, currency: 'EUR' }, days: 28 } },
    'items[0].usualPace.spent.currency',
  ],
])('refuses another currency in %s: it could not be compared', async (_name, more, field) => {
  await expect(balances([{ ...gas, ...more }])).rejects.toMatchObject({ code: 'contract', field });
});

it('refuses an id that would lead elsewhere', async () => {
  const { signal } = new AbortController();
  const query = balancesQuery(client, { accountId: '../session', locale });
  await expect(query.queryFn({ signal })).rejects.toMatchObject({
    code: 'invalid-request',
    field: 'accountId',
  });
});

it('asks for the promises without a token', async () => {
  const profile = { id: 'p', name: 'P', validFrom: '2026-01-01', source: 'Charter', arrears: [] };
  api.on('GET /promise-profile', json(profile));
  const { signal } = new AbortController();
  expect(await promiseProfileQuery(client, { locale }).queryFn({ signal })).toEqual(profile);
  expect(api.sent[0]?.headers.has('Authorization')).toBe(false);
});
