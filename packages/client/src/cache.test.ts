import type { Account } from '@mains/contract';
import type { QueryKey, QueryObserverResult } from '@tanstack/query-core';
import { focusManager, onlineManager, QueryObserver } from '@tanstack/query-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { account, guestSession, utility } from '../../../test/support/example-answers.js';
import { FakeApi, json, problem } from '../../../test/support/fake-api.js';
import { MainsClient } from './client.js';
import { isPersonal, keys } from './keys.js';
import {
  accountQuery,
  accountsQuery,
  billQuery,
  billsQuery,
  sessionQuery,
  utilityQuery,
  type ResourceQuery,
} from './queries.js';

const verification = { accountNumber: '1', proof: { kind: 'postcode', value: '310602' } } as const;
const locale = 'en';
const mine = { ...account, nickname: 'Mine' };
const yours = { ...account, nickname: 'Yours' };
let api: FakeApi;
let client: MainsClient;
let token: string | undefined;
let stops: (() => void)[];

beforeEach(() => {
  vi.useFakeTimers();
  token = 't1';
  stops = [];
  api = new FakeApi()
    .on('POST /guest-sessions', json(guestSession, { status: 201 }))
    .on('GET /utility', json(utility))
    .on('GET /accounts', ({ headers }) =>
      json({ items: [headers.get('Authorization') === 'Bearer t1' ? mine : yours] }),
    );
  client = new MainsClient({
    apiBase: api.base,
    session: { getToken: () => token },
    fetch: api.fetch,
    random: () => 0,
  });
});

afterEach(() => {
  for (const stop of stops) stop();
  client.queryClient.clear();
  onlineManager.setOnline(true);
  focusManager.setFocused(undefined);
  vi.useRealTimers();
});

/** A widget that watches a query. */
function watch<T>(query: ResourceQuery<T>): { readonly now: QueryObserverResult<T>; stop: () => void } {
  const observer = new QueryObserver<T>(client.queryClient, query);
  const stop = observer.subscribe(() => undefined);
  stops.push(stop);
  return {
    get now() {
      return observer.getCurrentResult();
    },
    stop,
  };
}
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(100);

describe('one resource', () => {
  it('is asked for once by any number of widgets, now and while it is fresh', async () => {
    const widgets = Array.from({ length: 100 }, () => watch(accountsQuery(client, { locale })));
    await settle();
    expect(widgets.every(({ now }) => now.data?.[0]?.nickname === 'Mine')).toBe(true);
    watch(accountsQuery(client, { locale }));
    await settle();
    expect(api.sent).toHaveLength(1);
  });

  it('is asked for in each language', async () => {
    watch(accountsQuery(client, { locale: 'en' }));
    watch(accountsQuery(client, { locale: 'zh-CN' }));
    await settle();
    expect(api.sent.map(({ headers }) => headers.get('Accept-Language'))).toEqual(['en', 'zh-CN']);
  });

  it('that nobody waits for any more is given up', async () => {
    api.on('GET /accounts', 'silence');
    const widget = watch(accountsQuery(client, { locale }));
    await settle();
    widget.stop();
    expect(api.sent[0]!.init.signal?.aborted).toBe(true);
  });

  it('is asked for although the browser believes to be offline', async () => {
    onlineManager.setOnline(false);
    const widget = watch(accountsQuery(client, { locale }));
    await settle();
    expect(widget.now.status).toBe('success');
  });

  it('fails after the repeats of the transport and is not repeated by the cache', async () => {
    api.on('GET /accounts', problem(500, 'internal'));
    const widget = watch(accountsQuery(client, { locale }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(widget.now.error).toMatchObject({ code: 'server' });
    expect(api.sent).toHaveLength(3);
  });
});

describe('when the person changes', () => {
  it('nothing of the one before is left, also for widgets that look at once', async () => {
    const shown = watch(accountsQuery(client, { locale }));
    const gone = watch(accountsQuery(client, { locale: 'zh-CN' }));
    await settle();
    gone.stop();
    const seenByListener: unknown[] = [];
    client.session.subscribe(() => seenByListener.push(shown.now.data));
    await client.session.signInAsGuest(verification, { locale });
    expect(seenByListener).toEqual([undefined]);
    expect(client.queryClient.getQueryData(keys.accounts.list(0, 'en'))).toBeUndefined();
    expect(client.queryClient.getQueryData(keys.accounts.list(0, 'zh-CN'))).toBeUndefined();
    await settle();
    expect(shown.now.data).toEqual([yours]);
  });

  it('nothing of the one before stands in, also in the middle of a change of language', async () => {
    type Observed = QueryObserver<readonly Account[]>;
    const standsIn = (query: ResourceQuery<readonly Account[]>): Observed['options'] => ({
      ...query,
      placeholderData: (answer: readonly Account[] | undefined) => answer,
    });
    const observer: Observed = new QueryObserver(
      client.queryClient,
      standsIn(accountsQuery(client, { locale: 'en' })),
    );
    const seen: unknown[] = [];
    stops.push(observer.subscribe(() => undefined));
    client.session.subscribe(() => seen.push(observer.getCurrentResult().data));
    await settle();
    api.on('GET /accounts', 'silence');
    observer.setOptions(standsIn(accountsQuery(client, { locale: 'zh-CN' })));
    await settle();
    expect(observer.getCurrentResult()).toMatchObject({ data: [mine], isPlaceholderData: true });
    client.session.askHostAgain();
    expect(seen).toEqual([undefined]);
    observer.setOptions(standsIn(accountsQuery(client, { locale: 'zh-CN' })));
    await settle();
    expect(observer.getCurrentResult()).toMatchObject({ status: 'pending', data: undefined });
  });

  it('every personal key is another one, and ends with the language', async () => {
    const personal = (): QueryKey[] => [
      sessionQuery(client, { locale }).queryKey,
      accountsQuery(client, { locale }).queryKey,
      accountQuery(client, { accountId: 'a', locale }).queryKey,
      billsQuery(client, { accountId: 'a', locale }).queryKey,
      billQuery(client, { billId: 'a', locale }).queryKey,
    ];
    const before = personal();
    await client.session.signInAsGuest(verification, { locale });
    const all = [...before, ...personal()];
    expect(new Set(all.map((key) => JSON.stringify(key))).size).toBe(10);
    expect(all.every((key) => isPersonal({ queryKey: key }) && key.at(-1) === locale)).toBe(true);
  });

  it('what is the same for everybody stays', async () => {
    watch(utilityQuery(client, { locale }));
    await settle();
    await client.session.signInAsGuest(verification, { locale });
    await settle();
    expect(api.log.filter((line) => line === 'GET /utility')).toHaveLength(1);
    expect(client.queryClient.getQueryData(keys.utility('en'))).toEqual(utility);
  });

  it('an answer for the one before never gets into the cache', async () => {
    let answer!: (response: Response) => void;
    const late = new Promise<Response>((resolve) => {
      answer = resolve;
    });
    api.on('GET /accounts', () => late, json({ items: [yours] }));
    const widget = watch(accountsQuery(client, { locale }));
    await settle();
    await client.session.signInAsGuest(verification, { locale });
    await settle();
    answer(json({ items: [mine] }));
    await settle();
    expect(widget.now.data).toEqual([yours]);
    expect(api.sent[0]!.init.signal?.aborted).toBe(true);
  });

  it('only what widgets still watch afterwards is asked for again', async () => {
    const widget = watch(accountsQuery(client, { locale }));
    await settle();
    client.session.subscribe(() => {
      widget.stop();
    });
    await client.session.signInAsGuest(verification, { locale });
    await settle();
    expect(api.log).toEqual(['GET /accounts?limit=100', 'POST /guest-sessions']);
  });

  it('signing out ends in an error of every widget, without a request', async () => {
    const widget = watch(accountsQuery(client, { locale }));
    await settle();
    await client.session.signOut();
    await settle();
    expect(widget.now).toMatchObject({ status: 'error', data: undefined, error: { code: 'signed-out' } });
    expect(api.sent).toHaveLength(1);
  });

  it('a session that has ended leaves no data and asks no more', async () => {
    const widget = watch(accountsQuery(client, { locale }));
    await settle();
    api.on('GET /accounts', problem(401, 'session-expired'));
    void client.queryClient.refetchQueries();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(client.session.state).toBe('expired');
    expect(widget.now).toMatchObject({ status: 'error', data: undefined, error: { code: 'signed-out' } });
    expect(api.sent).toHaveLength(2);
  });

  it('everybody who was refused learns that somebody has signed in', async () => {
    token = undefined;
    const widgets = [
      watch(accountsQuery(client, { locale })),
      watch(accountsQuery(client, { locale: 'zh-CN' })),
    ];
    await settle();
    expect(widgets.map(({ now }) => now.status)).toEqual(['error', 'error']);
    token = 't1';
    client.session.askHostAgain();
    await settle();
    expect(widgets.map(({ now }) => now.data)).toEqual([[mine], [mine]]);
    expect(api.sent).toHaveLength(2);
  });
});

describe('a retained client', () => {
  it('asks again for what is old when the network is back, until it is let go', async () => {
    const widget = watch(accountsQuery(client, { locale }));
    const letGo = client.retain();
    const letGoToo = client.retain();
    await settle();
    const back = async (): Promise<void> => {
      await vi.advanceTimersByTimeAsync(6 * 60_000);
      onlineManager.setOnline(false);
      onlineManager.setOnline(true);
      await settle();
    };
    letGo();
    letGo();
    await back();
    expect(api.sent).toHaveLength(2);
    letGoToo();
    await back();
    expect(api.sent).toHaveLength(2);
    expect(widget.now.status).toBe('success');
  });
});
