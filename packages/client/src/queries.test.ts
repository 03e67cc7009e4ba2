import type { BillSummary } from '@mains/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { account, bill, session, summary, utility } from '../../../test/support/example-answers.js';
import { FakeApi, json } from '../../../test/support/fake-api.js';
import { MainsClient } from './client.js';
import type { ResourceQuery } from './queries.js';
import { accountQuery, accountsQuery, billQuery, billsQuery, sessionQuery, utilityQuery } from './queries.js';

let api: FakeApi;
let client: MainsClient;

beforeEach(() => {
  vi.useFakeTimers();
  api = new FakeApi();
  client = new MainsClient({
    apiBase: api.base,
    session: { getToken: () => 'host-token' },
    fetch: api.fetch,
    random: () => 0,
  });
});

afterEach(() => {
  vi.useRealTimers();
});

const ask = <T>(query: ResourceQuery<T>): Promise<T> =>
  query.queryFn({ signal: new AbortController().signal });
const refusal = (asked: Promise<unknown>): Promise<unknown> => asked.catch((error: unknown) => error);
const locale = 'en';
const billId = 'bill_9dPz41';
const accountId = 'acc_k7Qm2x';
const withBody = (body: unknown): void => {
  api.on(`GET /bills/${billId}`, json(body));
};

describe('an answer that breaks the contract', () => {
  it('is refused with the name of the field', async () => {
    const lines = [bill.lines[0], bill.lines[1], { ...bill.lines[1], id: 'l3', amount: { currency: 'CNY' } }];
    withBody({ ...bill, lines });
    expect(await refusal(ask(billQuery(client, { billId, locale })))).toMatchObject({
      code: 'contract',
      field: 'lines[2].amount.amountMinor',
      status: 200,
    });
  });

  it.each<[string, unknown, string]>([
    [
      'a fraction of a minor unit',
      { ...summary, total: { amountMinor: 0.5, currency: 'CNY' } },
      'summary.total.amountMinor',
    ],
    [
      'a number too large to be exact',
      { ...summary, total: { amountMinor: 2 ** 53, currency: 'CNY' } },
      'summary.total.amountMinor',
    ],
    [
      'a number for a decimal',
      { ...summary, quantity: { value: 384, unit: 'kWh' } },
      'summary.quantity.value',
    ],
    ['a date that is none', { ...summary, dueOn: '2026-02-29' }, 'summary.dueOn'],
    ['null for what does not apply', { ...summary, dueOn: null }, 'summary.dueOn'],
    ['a status nobody knows', { ...summary, status: 'lost' }, 'summary.status'],
  ])('may have %s', async (_what, broken, field) => {
    withBody({ ...bill, summary: broken });
    expect(await refusal(ask(billQuery(client, { billId, locale })))).toMatchObject({
      code: 'contract',
      field,
    });
  });

  it.each([
    [
      'the HTML of a proxy',
      new Response('<html>Sign in to Wi-Fi</html>', { headers: { 'Content-Type': 'text/html' } }),
    ],
    ['nothing', new Response(null, { status: 200 })],
    ['JSON that breaks off', new Response('{"summary":')],
    ['a text', json('bill')],
  ])('may be %s', async (_what, response) => {
    api.on(`GET /bills/${billId}`, response);
    expect(await refusal(ask(billQuery(client, { billId, locale })))).toMatchObject({
      code: 'contract',
      field: 'body',
    });
    expect(api.sent).toHaveLength(1);
  });

  it('does not carry what was received in its message', async () => {
    withBody({ ...bill, summary: { ...summary, number: 4021773806 } });
    expect(String(await refusal(ask(billQuery(client, { billId, locale }))))).toBe(
      'MainsError: contract: summary.number',
    );
  });

  it('is taken as JSON whatever its media type when it keeps the contract', async () => {
    api.on(
      `GET /bills/${billId}`,
      new Response(JSON.stringify(bill), { headers: { 'Content-Type': 'text/plain' } }),
    );
    expect(await ask(billQuery(client, { billId, locale }))).toEqual(bill);
  });

  it('has lines in one currency', async () => {
    const [first, second] = bill.lines;
    withBody({ ...bill, lines: [first, { ...second, amount: { amountMinor: 79, currency: 'JPY' } }] });
    expect(await refusal(ask(billQuery(client, { billId, locale })))).toMatchObject({
      code: 'contract',
      field: 'lines[1].amount.currency',
    });
  });

  it('may be about somebody else', async () => {
    withBody({ ...bill, summary: { ...summary, id: 'bill_other' } });
    expect(await refusal(ask(billQuery(client, { billId, locale })))).toMatchObject({ field: 'summary.id' });
    api.on(`GET /accounts/${accountId}`, json({ ...account, id: 'acc_other' }));
    expect(await refusal(ask(accountQuery(client, { accountId, locale })))).toMatchObject({ field: 'id' });
  });
});

describe('single resources', () => {
  it('come as they are', async () => {
    api.on(`GET /accounts/${accountId}`, json(account)).on('GET /session', json(session));
    expect(await ask(accountQuery(client, { accountId, locale }))).toEqual(account);
    expect(await ask(sessionQuery(client, { locale }))).toEqual(session);
  });

  it('of the utility need no token and may be cached by the browser', async () => {
    api.on('GET /utility', json(utility));
    expect(await ask(utilityQuery(client, { locale }))).toEqual(utility);
    expect(api.sent[0]!.headers.has('Authorization')).toBe(false);
    expect(api.sent[0]!.init.cache).toBeUndefined();
  });

  it('refuse a time zone that there is not', async () => {
    api.on('GET /utility', json({ ...utility, timeZone: 'Mars/Olympus' }));
    expect(await refusal(ask(utilityQuery(client, { locale })))).toMatchObject({
      code: 'contract',
      field: 'timeZone',
    });
  });

  it('have keys that end with the language', () => {
    const queries = [
      utilityQuery(client, { locale }),
      sessionQuery(client, { locale }),
      accountsQuery(client, { locale }),
      accountQuery(client, { accountId, locale }),
      billsQuery(client, { accountId, locale }),
      billQuery(client, { billId, locale }),
    ];
    expect(queries.map(({ queryKey }) => queryKey.at(-1))).toEqual(queries.map(() => 'en'));
    expect(new Set(queries.map(({ queryKey }) => JSON.stringify(queryKey))).size).toBe(queries.length);
  });
});

describe('a list over several pages', () => {
  const month = (n: number): string => {
    const index = 2026 * 12 + 9 - n;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  };
  const monthly = (n: number): BillSummary => ({ ...summary, id: `bill_${n}`, month: month(n) });
  const overdueTotal = { amountMinor: 500, currency: 'CNY' };
  const route = `GET /accounts/${accountId}/bills`;

  /** Serves bills month by month, `perPage` on a page, for ever or until `count`. */
  function serve(perPage: number, count = Infinity): void {
    api.on(route, ({ target }) => {
      const from = Number(new URL(target, 'https://x').searchParams.get('cursor') ?? 0);
      const to = Math.min(from + perPage, count);
      const items = Array.from({ length: to - from }, (_none, index) => monthly(from + index));
      return json({ items, overdueTotal, ...(to < count && { nextCursor: String(to) }) });
    });
  }

  it('is followed until it covers 26 months', async () => {
    serve(10);
    const history = await ask(billsQuery(client, { accountId, locale }));
    expect(history.bills).toHaveLength(30);
    expect(history.overdueTotal).toEqual(overdueTotal);
    expect(api.log).toEqual([
      `GET /accounts/${accountId}/bills?limit=100`,
      `GET /accounts/${accountId}/bills?cursor=10&limit=100`,
      `GET /accounts/${accountId}/bills?cursor=20&limit=100`,
    ]);
  });

  it('is followed only as far as was asked for', async () => {
    serve(10);
    await ask(billsQuery(client, { accountId, locale, months: 10 }));
    expect(api.sent).toHaveLength(1);
    await ask(billsQuery(client, { accountId, locale, months: 11 }));
    expect(api.sent).toHaveLength(3);
  });

  it('counts months, not bills', async () => {
    const four = Array.from({ length: 40 }, (_none, n) => ({ ...monthly(Math.floor(n / 4)), id: `b${n}` }));
    api.on(route, json({ items: four, overdueTotal, nextCursor: 'c1' }), json({ items: [], overdueTotal }));
    await ask(billsQuery(client, { accountId, locale, months: 12 }));
    expect(api.sent).toHaveLength(2);
  });

  it('ends where the bills end', async () => {
    serve(10, 12);
    expect((await ask(billsQuery(client, { accountId, locale }))).bills).toHaveLength(12);
    serve(10, 0);
    expect((await ask(billsQuery(client, { accountId, locale }))).bills).toEqual([]);
  });

  it('asks for one service only when told so', async () => {
    serve(10, 1);
    await ask(billsQuery(client, { accountId, serviceId: 'svc_e1', locale }));
    expect(api.log).toEqual([`GET /accounts/${accountId}/bills?serviceId=svc_e1&limit=100`]);
  });

  it('writes cursors so that they arrive whole', async () => {
    api.on(
      route,
      json({ items: [], overdueTotal, nextCursor: 'a+b/c==&limit=1' }),
      json({ items: [], overdueTotal }),
    );
    await ask(billsQuery(client, { accountId, locale }));
    expect(new URL(api.sent[1]!.target, 'https://x').searchParams.get('cursor')).toBe('a+b/c==&limit=1');
  });

  it('shows what came twice once', async () => {
    api.on(
      route,
      json({ items: [monthly(0), monthly(1)], overdueTotal, nextCursor: 'c1' }),
      json({ items: [monthly(1), monthly(2)], overdueTotal }),
    );
    const { bills } = await ask(billsQuery(client, { accountId, locale }));
    expect(bills.map(({ id }) => id)).toEqual(['bill_0', 'bill_1', 'bill_2']);
  });

  it('is refused when a cursor comes again', async () => {
    api.on(route, json({ items: [monthly(0)], overdueTotal, nextCursor: 'c1' }));
    expect(await refusal(ask(billsQuery(client, { accountId, locale })))).toMatchObject({
      code: 'contract',
      field: 'nextCursor',
    });
    expect(api.sent).toHaveLength(2);
  });

  it('is refused when pages never end', async () => {
    let page = 0;
    api.on('GET /accounts', () => json({ items: [], nextCursor: `c${page++}` }));
    expect(await refusal(ask(accountsQuery(client, { locale })))).toMatchObject({ field: 'nextCursor' });
    expect(api.sent).toHaveLength(61);
  });

  it('gives all forty accounts in the order of the server', async () => {
    const items = Array.from({ length: 40 }, (_none, n) => ({ ...account, id: `acc_${n}` }));
    api.on(
      'GET /accounts',
      json({ items: items.slice(0, 25), nextCursor: 'c1' }),
      json({ items: items.slice(25) }),
    );
    expect(await ask(accountsQuery(client, { locale }))).toEqual(items);
  });
});
