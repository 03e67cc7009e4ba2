import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bill } from '../../../test/support/example-answers.js';
import { FakeApi, json, problem } from '../../../test/support/fake-api.js';
import { MainsClient } from './client.js';
import { MainsError } from './errors.js';
import { billQuery } from './queries.js';

const NOW_MS = Date.parse('2026-11-24T06:22:00Z');
let api: FakeApi;
let client: MainsClient;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW_MS });
  api = new FakeApi();
  client = new MainsClient({
    apiBase: `${api.base}/`,
    session: { getToken: () => 'host-token' },
    fetch: api.fetch,
    clock: () => NOW_MS,
    random: () => 0.5,
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const never = new AbortController().signal;
const askBill = (signal = never): Promise<unknown> =>
  billQuery(client, { billId: 'bill_9dPz41', locale: 'zh-CN' }).queryFn({ signal });

/** Lets all waiting pass and gives the error that came of it. */
async function failure(asked: Promise<unknown>): Promise<MainsError> {
  const caught = asked.then(
    () => undefined,
    (error: unknown) => error,
  );
  await vi.advanceTimersByTimeAsync(120_000);
  const error = await caught;
  if (!(error instanceof MainsError)) throw new Error(`No MainsError but ${String(error)}`);
  return error;
}

describe('a request', () => {
  it('carries the token, the language and nothing else', async () => {
    api.on('GET /bills/bill_9dPz41', json(bill));
    expect(await askBill()).toMatchObject(bill);
    const [sent] = api.sent;
    expect(Object.fromEntries(sent!.headers)).toEqual({
      'accept-language': 'zh-CN',
      authorization: 'Bearer host-token',
    });
    expect(sent!.init).toMatchObject({ credentials: 'omit', cache: 'no-store' });
    expect(sent!.target).toBe('/bills/bill_9dPz41');
  });

  it('is not refused for fields that the contract does not know', async () => {
    api.on('GET /bills/bill_9dPz41', json({ ...bill, secretNote: 'x' }));
    expect(await askBill()).toMatchObject(bill);
  });

  it.each(['..', 'a/b', '', '%2e%2e', 'x'.repeat(65)])('is not sent for the id “%s”', async (billId) => {
    const asked = billQuery(client, { billId, locale: 'en' }).queryFn({ signal: never });
    expect(await failure(asked)).toMatchObject({ code: 'invalid-request', field: 'billId' });
    expect(api.sent).toEqual([]);
  });
});

describe('repeats', () => {
  it('come after half a second and a second, jittered, and then there are no more', async () => {
    api.on('GET /bills/bill_9dPz41', problem(500, 'internal'));
    const asked = askBill().catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(374);
    expect(api.sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(api.sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(749);
    expect(api.sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(api.sent).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(api.sent).toHaveLength(3);
    expect(await asked).toMatchObject({ code: 'server', status: 500, reference: '7F2-199' });
  });

  it('end with the first success', async () => {
    api.on('GET /bills/bill_9dPz41', 'network-failure', problem(502, 'bad-gateway'), json(bill));
    const asked = askBill();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await asked).toEqual(bill);
    expect(api.sent).toHaveLength(3);
  });

  it.each([
    [400, 'invalid-request', 'invalid-request'],
    [403, 'forbidden', 'forbidden'],
    [404, 'not-found', 'not-found'],
    [409, 'idempotency-conflict', 'conflict'],
    [418, 'teapot', 'invalid-request'],
    [429, 'rate-limited', 'rate-limited'],
    [503, 'maintenance', 'maintenance'],
  ])('do not follow a %i %s', async (status, problemCode, code) => {
    api.on('GET /bills/bill_9dPz41', problem(status, problemCode));
    expect(await failure(askBill())).toMatchObject({ code, status, problemCode });
    expect(api.sent).toHaveLength(1);
  });

  it('follow a Retry-After of up to five seconds, after exactly that time', async () => {
    api.on(
      'GET /bills/bill_9dPz41',
      problem(429, 'rate-limited', {}, { 'Retry-After': '5' }),
      problem(503, 'unavailable', {}, { 'Retry-After': '1' }),
      json(bill),
    );
    const asked = askBill();
    await vi.advanceTimersByTimeAsync(4_999);
    expect(api.sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(api.sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await asked).toEqual(bill);
  });

  it.each([
    [503, 'maintenance'],
    [401, 'session-expired'],
    [403, 'forbidden'],
    [403, 'verification-failed'],
    [404, 'not-found'],
    [404, 'unavailable'],
  ])('do not follow a %i %s, whatever its Retry-After says', async (status, problemCode) => {
    api.on('GET /utility', problem(status, problemCode, {}, { 'Retry-After': '1' }));
    const asked = client.exchange({ path: '/utility', isPublic: true }, () => undefined);
    expect(await failure(asked)).toMatchObject({ status, problemCode });
    expect(api.sent).toHaveLength(1);
  });

  it.each([
    ['9'.repeat(400), undefined],
    ['99999999999', 2_678_400],
    ['Fri, 24 Nov 2126 06:22:00 GMT', 2_678_400],
  ])('take a Retry-After of %s for %s seconds', async (retryAfter, retryAfterSeconds) => {
    api.on('GET /bills/bill_9dPz41', problem(503, 'maintenance', {}, { 'Retry-After': retryAfter }));
    expect((await failure(askBill())).retryAfterSeconds).toBe(retryAfterSeconds);
  });

  it.each([
    ['6', 6],
    ['3600', 3600],
    ['Tue, 24 Nov 2026 06:22:30 GMT', 30],
  ])('leave a Retry-After of %s to the customer', async (retryAfter, retryAfterSeconds) => {
    api.on('GET /bills/bill_9dPz41', problem(503, 'maintenance', {}, { 'Retry-After': retryAfter }));
    expect(await failure(askBill())).toMatchObject({ code: 'maintenance', retryAfterSeconds });
    expect(api.sent).toHaveLength(1);
  });

  it('take a date in the past for now and nonsense for nothing', async () => {
    const past = { 'Retry-After': 'Tue, 24 Nov 2026 06:00:00 GMT' };
    api.on('GET /bills/bill_9dPz41', problem(429, 'rate-limited', {}, past), json(bill));
    expect(await askBillAfterTimers()).toEqual(bill);
    api.on('GET /bills/bill_9dPz41', problem(429, 'rate-limited', {}, { 'Retry-After': 'soon' }));
    expect((await failure(askBill())).retryAfterSeconds).toBeUndefined();
  });

  async function askBillAfterTimers(): Promise<unknown> {
    const asked = askBill();
    await vi.advanceTimersByTimeAsync(10_000);
    return asked;
  }
});

describe('a request without an answer', () => {
  it('is given up after ten seconds and tried three times', async () => {
    api.on('GET /bills/bill_9dPz41', 'silence');
    const asked = askBill().catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(9_999);
    expect(api.sent[0]!.init.signal?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(api.sent[0]!.init.signal?.aborted).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(api.sent).toHaveLength(3);
    expect(await asked).toMatchObject({ code: 'timeout' });
  });

  it('also counts the time until the last byte of the body', async () => {
    api.on('GET /bills/bill_9dPz41', (request) => {
      const body = new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{"summary":'));
          request.init.signal?.addEventListener('abort', () => {
            controller.error(request.init.signal?.reason);
          });
        },
      });
      return new Response(body);
    });
    expect(await failure(askBill())).toMatchObject({ code: 'timeout' });
  });

  it('failed in the network, or in the browser that says it is offline', async () => {
    api.on('GET /bills/bill_9dPz41', 'network-failure');
    vi.stubGlobal('navigator', { onLine: true });
    expect(await failure(askBill())).toMatchObject({ code: 'network' });
    vi.stubGlobal('navigator', { onLine: false });
    const offline = await failure(askBill());
    expect(offline.code).toBe('offline');
    expect(offline.cause).toBeInstanceOf(TypeError);
  });

  it('is not repeated while offline', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    api.on('GET /bills/bill_9dPz41', 'network-failure');
    await failure(askBill());
    expect(api.sent).toHaveLength(1);
  });
});

describe('what reads an answer', () => {
  it.each([
    new TypeError('undefined is not a function'),
    new MainsError('network'),
    new DOMException('gone', 'AbortError'),
  ])('may throw %s, which is thrown on and not repeated', async (fault) => {
    api.on('GET /utility', json({}));
    const asked = client
      .exchange({ path: '/utility', isPublic: true }, () => {
        throw fault;
      })
      .catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await asked).toBe(fault);
    expect(api.sent).toHaveLength(1);
  });

  it('is not called before the last byte is there', async () => {
    let calls = 0;
    const broken = new ReadableStream({
      pull(controller) {
        controller.error(new TypeError('terminated'));
      },
    });
    api.on('GET /utility', new Response(broken), json({ done: true }));
    const asked = client.exchange({ path: '/utility', isPublic: true }, () => ++calls);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await asked).toBe(1);
    expect(api.sent).toHaveLength(2);
  });
});

describe('an aborted request', () => {
  it('ends with the reason of its caller, in flight and between tries', async () => {
    api.on('GET /bills/bill_9dPz41', 'silence');
    const inFlight = new AbortController();
    const first = askBill(inFlight.signal).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(10);
    inFlight.abort();
    expect(await first).toMatchObject({ name: 'AbortError' });

    api.on('GET /bills/bill_9dPz41', problem(500, 'internal'));
    const waiting = new AbortController();
    const second = askBill(waiting.signal).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(10);
    waiting.abort();
    expect(await second).toMatchObject({ name: 'AbortError' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(api.sent).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends so too when it may not be repeated', async () => {
    api.on('POST /wishes', 'silence');
    const giveUp = new AbortController();
    const asked = client
      .exchange({ method: 'POST', path: '/wishes', isPublic: true, signal: giveUp.signal }, () => 'read')
      .catch((error: unknown) => error);
    giveUp.abort(new Error('closed'));
    expect(await asked).toMatchObject({ message: 'closed' });
  });

  it('and one that was not leave nothing behind at the signal', async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    api.on('GET /bills/bill_9dPz41', problem(500, 'internal'), json(bill));
    const asked = askBill(signal);
    await vi.advanceTimersByTimeAsync(5_000);
    await asked;
    expect(added.mock.calls.length).toBeGreaterThan(0);
    expect(removed.mock.calls.map(([, listener]) => listener)).toEqual(
      added.mock.calls.map(([, listener]) => listener),
    );
  });

  it('is never sent when it was aborted before', async () => {
    expect(await askBill(AbortSignal.abort()).catch((error: unknown) => error)).toMatchObject({
      name: 'AbortError',
    });
    expect(api.sent).toEqual([]);
  });
});

describe('a POST', () => {
  const wish = { method: 'POST', path: '/wishes', body: { n: 1 }, isPublic: true } as const;
  const post = (idempotencyKey?: string): Promise<unknown> =>
    client.exchange({ ...wish, idempotencyKey }, (body) => new TextDecoder().decode(body));

  it('is repeated with its idempotency key and the same body', async () => {
    api.on('POST /wishes', 'network-failure', problem(503, 'unavailable'), new Response('done'));
    const asked = post('6f1d3c1e-2d0b-4c6a-9a52-0d6b6a1f7e11');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await asked).toBe('done');
    expect(api.sent.map(({ headers }) => headers.get('Idempotency-Key'))).toEqual(
      Array.from({ length: 3 }, () => '6f1d3c1e-2d0b-4c6a-9a52-0d6b6a1f7e11'),
    );
    expect(new Set(api.sent.map(({ body }) => body))).toEqual(new Set(['{"n":1}']));
    expect(api.sent[0]!.headers.get('Content-Type')).toBe('application/json');
  });

  it('is never repeated without one', async () => {
    api.on('POST /wishes', 'network-failure');
    expect(await failure(post())).toMatchObject({ code: 'network' });
    expect(api.sent).toHaveLength(1);
  });

  it('is never repeated after too many attempts, however short the wait', async () => {
    api.on('POST /wishes', problem(429, 'too-many-attempts', {}, { 'Retry-After': '1' }));
    expect(await failure(post('6f1d3c1e-2d0b-4c6a-9a52-0d6b6a1f7e11'))).toMatchObject({
      code: 'too-many-attempts',
      retryAfterSeconds: 1,
    });
    expect(api.sent).toHaveLength(1);
  });
});
