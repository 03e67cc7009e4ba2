import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { account, guestSession, session } from '../../../test/support/example-answers.js';
import { FakeApi, json, problem } from '../../../test/support/fake-api.js';
import type { ClientOptions } from './client.js';
import { MainsClient } from './client.js';
import { sessionShape } from '@mains/contract/shapes';

const verification = {
  accountNumber: '4021 7738 06',
  proof: { kind: 'meter-number', value: 'E-558 2047' },
} as const;
const locale = 'en';
const expired = problem(401, 'session-expired');
let api: FakeApi;

beforeEach(() => {
  vi.useFakeTimers();
  api = new FakeApi().on('POST /guest-sessions', json(guestSession, { status: 201 }));
});

afterEach(() => {
  vi.useRealTimers();
});

const open = (options: Partial<ClientOptions> = {}): MainsClient =>
  new MainsClient({ apiBase: api.base, fetch: api.fetch, random: () => 0, ...options });
const askSession = (client: MainsClient, signal?: AbortSignal): Promise<unknown> =>
  client.request({ path: '/session', shape: sessionShape, locale, signal });
const refusal = (asked: Promise<unknown>): Promise<unknown> => asked.catch((error: unknown) => error);
const tokens = (): (string | null)[] => api.sent.map(({ headers }) => headers.get('Authorization'));

/** A promise with its ends in the hands of the test. */
function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** A page whose token is another one at each asking. */
function hostWith(...answers: (string | undefined)[]) {
  const getToken = vi.fn<() => string | undefined>(() => (answers.length > 1 ? answers.shift() : answers[0]));
  return { getToken };
}

describe('nobody', () => {
  it('is refused without a request', async () => {
    const client = open();
    expect(client.session.state).toBe('none');
    expect(await refusal(askSession(client))).toMatchObject({ code: 'signed-out' });
    expect(api.sent).toEqual([]);
  });
});

describe('what the page gives for a token', () => {
  it.each(['<!doctype html>\n<title>Sign in</title>', '登录', 'two words', ' '])(
    '%j is none',
    async (token) => {
      const client = open({ session: hostWith(token) });
      expect(await refusal(askSession(client))).toMatchObject({ code: 'signed-out' });
      expect(client.session.state).toBe('none');
      expect(api.sent).toEqual([]);
    },
  );

  it('may end in a line break', async () => {
    api.on('GET /session', json(session));
    await askSession(open({ session: hostWith('tok_1234\n') }));
    expect(tokens()).toEqual(['Bearer tok_1234']);
  });
});

describe('a guest', () => {
  it('proves an account and is known by the token from then on', async () => {
    api.on('GET /session', json({ ...session, kind: 'guest' }));
    const client = open({ randomUuid: () => '6f1d3c1e-2d0b-4c6a-9a52-0d6b6a1f7e11' });
    const heard: string[] = [];
    client.session.subscribe(() => heard.push(client.session.state));

    const access = await client.session.signInAsGuest(verification, { locale: 'zh-CN' });
    expect(access).toEqual({ accountId: 'acc_k7Qm2x', expiresAt: '2026-11-24T06:52:00Z' });
    expect(client.session.guest).toEqual(access);
    expect(heard).toEqual(['guest']);
    await askSession(client);

    const [proof, asked] = api.sent;
    expect(JSON.parse(proof!.body!)).toEqual(verification);
    expect(Object.fromEntries(proof!.headers)).toEqual({
      'accept-language': 'zh-CN',
      'content-type': 'application/json',
      'idempotency-key': '6f1d3c1e-2d0b-4c6a-9a52-0d6b6a1f7e11',
    });
    expect(asked!.headers.get('Authorization')).toBe(`Bearer ${guestSession.token}`);
  });

  it('has the token nowhere that a page could read it', async () => {
    const client = open();
    await client.session.signInAsGuest(verification, { locale });
    expect(
      JSON.stringify([client.session, client.session.guest, Object.entries(client.session)]),
    ).not.toContain(guestSession.token);
  });

  it('uses the key that the form keeps for its repeats', async () => {
    const client = open();
    const idempotencyKey = client.newIdempotencyKey();
    expect(idempotencyKey).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(client.newIdempotencyKey()).not.toBe(idempotencyKey);
    await client.session.signInAsGuest(verification, { locale, idempotencyKey });
    expect(api.sent[0]!.headers.get('Idempotency-Key')).toBe(idempotencyKey);
  });

  it.each([
    [problem(403, 'verification-failed'), { code: 'verification-failed', reference: '7F2-199' }],
    [
      problem(429, 'too-many-attempts', {}, { 'Retry-After': '900' }),
      { code: 'too-many-attempts', retryAfterSeconds: 900 },
    ],
    [problem(409, 'idempotency-conflict'), { code: 'conflict' }],
    [json({ ...guestSession, token: 'short' }), { code: 'contract', field: 'token' }],
  ])('stays outside when the proof is not accepted', async (answer, error) => {
    api.on('POST /guest-sessions', answer);
    const client = open();
    expect(await refusal(client.session.signInAsGuest(verification, { locale }))).toMatchObject(error);
    expect(client.session).toMatchObject({ state: 'none', guest: undefined });
    expect(api.sent).toHaveLength(1);
  });

  it('who asks twice is let in by the second proof only', async () => {
    const first = deferred<Response>();
    api.on('POST /guest-sessions', () => first.promise, json({ ...guestSession, accountId: 'acc_second' }));
    const client = open();
    const earlier = refusal(client.session.signInAsGuest(verification, { locale }));
    await client.session.signInAsGuest(verification, { locale });
    first.resolve(json(guestSession));
    expect(await earlier).toMatchObject({ name: 'AbortError' });
    expect(client.session.guest?.accountId).toBe('acc_second');
  });

  it('who gives up is not let in', async () => {
    const answer = deferred<Response>();
    api.on('POST /guest-sessions', () => answer.promise);
    const client = open();
    const giveUp = new AbortController();
    const asked = refusal(client.session.signInAsGuest(verification, { locale, signal: giveUp.signal }));
    giveUp.abort();
    answer.resolve(json(guestSession));
    expect(await asked).toMatchObject({ name: 'AbortError' });
    expect(client.session.state).toBe('none');
  });

  it('is expired at the first refusal, since a proof cannot be renewed', async () => {
    api.on('GET /session', expired);
    const client = open();
    await client.session.signInAsGuest(verification, { locale });
    expect(await refusal(askSession(client))).toMatchObject({ code: 'signed-out', status: 401 });
    expect(client.session).toMatchObject({ state: 'expired', guest: undefined });
    await refusal(askSession(client));
    expect(api.sent).toHaveLength(2);
  });

  it('leaves at once, and the server is told', async () => {
    const answer = deferred<Response>();
    api.on('DELETE /session', () => answer.promise);
    const client = open();
    await client.session.signInAsGuest(verification, { locale });
    const left = client.session.signOut();
    expect(client.session.state).toBe('none');
    answer.resolve(new Response(null, { status: 204 }));
    await left;
    expect(tokens().at(-1)).toBe(`Bearer ${guestSession.token}`);
  });

  it('leaves also when the server cannot be told', async () => {
    api.on('DELETE /session', 'network-failure');
    const client = open();
    await client.session.signInAsGuest(verification, { locale });
    const left = client.session.signOut();
    await vi.advanceTimersByTimeAsync(60_000);
    await left;
    expect(client.session.state).toBe('none');
  });
});

describe('the page’s session', () => {
  it('is asked for once for any number of requests', async () => {
    api.on('GET /session', json(session));
    const token = deferred<string>();
    const getToken = vi.fn(() => token.promise);
    const client = open({ session: { getToken } });
    expect(client.session.state).toBe('host');
    const asked = [askSession(client), askSession(client)];
    token.resolve('t1');
    await Promise.all(asked);
    await askSession(client);
    expect(getToken).toHaveBeenCalledTimes(1);
    expect(tokens()).toEqual(['Bearer t1', 'Bearer t1', 'Bearer t1']);
  });

  it('is asked once more after a refusal, once for all requests that were refused', async () => {
    api.on('GET /session', ({ headers }) =>
      headers.get('Authorization') === 'Bearer t1' ? expired.clone() : json(session),
    );
    const host = hostWith('t1', 't2');
    const client = open({ session: host });
    const answers = await Promise.all([askSession(client), askSession(client), askSession(client)]);
    expect(answers).toEqual([session, session, session]);
    expect(host.getToken).toHaveBeenCalledTimes(2);
    expect(client.session.state).toBe('host');
    expect(tokens().filter((token) => token === 'Bearer t2')).toHaveLength(3);
  });

  it('that was renewed meanwhile is not asked for again by a late refusal', async () => {
    const late = deferred<Response>();
    api.on('GET /session', () => late.promise, expired, json(session));
    const host = hostWith('t1', 't2', 't3');
    const client = open({ session: host });
    const slow = askSession(client);
    await vi.advanceTimersByTimeAsync(0);
    await askSession(client);
    late.resolve(expired.clone());
    await slow;
    expect(host.getToken).toHaveBeenCalledTimes(2);
  });

  it('can be renewed again and again over time', async () => {
    api.on('GET /session', expired, json(session), expired, json(session));
    const host = hostWith('t1', 't2', 't3');
    const client = open({ session: host });
    await askSession(client);
    await askSession(client);
    expect(host.getToken).toHaveBeenCalledTimes(3);
    expect(client.session.state).toBe('host');
  });

  it('is expired when the new token is refused too', async () => {
    api.on('GET /session', expired);
    const host = hostWith('t1', 't2', 't3');
    const client = open({ session: host });
    const heard = vi.fn();
    client.session.subscribe(heard);
    const errors = await Promise.all([refusal(askSession(client)), refusal(askSession(client))]);
    expect(errors).toEqual([
      expect.objectContaining({ code: 'signed-out' }),
      expect.objectContaining({ code: 'signed-out' }),
    ]);
    expect(client.session.state).toBe('expired');
    expect(heard).toHaveBeenCalledTimes(1);
    expect(host.getToken).toHaveBeenCalledTimes(2);
    await refusal(askSession(client));
    expect(host.getToken).toHaveBeenCalledTimes(2);
  });

  it.each([['the same token'], ['no token'], ['an empty one']])(
    'is expired when the page gives %s again',
    async (which) => {
      api.on('GET /session', expired);
      const again = { 'the same token': 't1', 'no token': undefined, 'an empty one': '' }[which];
      const client = open({ session: hostWith('t1', again) });
      await refusal(askSession(client));
      expect(client.session.state).toBe('expired');
      expect(api.sent).toHaveLength(1);
    },
  );

  it('is none when nobody is signed in, and there once somebody is', async () => {
    api.on('GET /session', json(session));
    const client = open({ session: hostWith(undefined, 't1') });
    expect(await refusal(askSession(client))).toMatchObject({ code: 'signed-out' });
    expect(client.session.state).toBe('none');
    expect(await askSession(client)).toEqual(session);
    expect(client.session.state).toBe('host');
  });

  it('that changes while it is asked for is asked for once more, and only the new answer counts', async () => {
    api.on('GET /session', json(session));
    const answers = [deferred<string>(), deferred<string>()];
    const getToken = vi.fn(() => answers[getToken.mock.calls.length - 1]!.promise);
    const client = open({ session: { getToken } });
    const first = askSession(client);
    client.session.askHostAgain();
    const second = askSession(client);
    answers[0]!.resolve('t1');
    await vi.advanceTimersByTimeAsync(0);
    const third = askSession(client);
    answers[1]!.resolve('t2');
    await Promise.all([first, second, third]);
    expect(getToken).toHaveBeenCalledTimes(2);
    expect(tokens()).toEqual(['Bearer t2', 'Bearer t2', 'Bearer t2']);
  });

  it('after it expired is asked for when the page says so', async () => {
    api.on('GET /session', expired, expired, json(session));
    const client = open({ session: hostWith('t1', 't2', 't3') });
    await refusal(askSession(client));
    client.session.askHostAgain();
    expect(client.session.state).toBe('host');
    await askSession(client);
    expect(tokens().at(-1)).toBe('Bearer t3');
  });

  it.each<[string, () => Promise<string>, string]>([
    ['rejects', () => Promise.reject(new Error('offline')), 'unavailable'],
    [
      'throws',
      () => {
        throw new Error('bug');
      },
      'unavailable',
    ],
    ['never answers', () => new Promise<string>(() => undefined), 'timeout'],
  ])('that %s is an error, but nobody is signed out by it', async (_what, getToken, code) => {
    const client = open({ session: { getToken } });
    const asked = refusal(askSession(client));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await asked).toMatchObject({ code });
    expect(client.session.state).toBe('host');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('gives way to a guest and is back when the guest leaves', async () => {
    api.on('GET /session', json(session)).on('DELETE /session', new Response(null, { status: 204 }));
    const client = open({ session: hostWith('t1') });
    await askSession(client);
    await client.session.signInAsGuest(verification, { locale });
    await askSession(client);
    await client.session.signOut();
    expect(client.session.state).toBe('host');
    await askSession(client);
    expect(
      api.sent
        .filter(({ target }) => target === '/session')
        .map(({ headers }) => headers.get('Authorization')),
    ).toEqual(['Bearer t1', `Bearer ${guestSession.token}`, `Bearer ${guestSession.token}`, 'Bearer t1']);
  });

  it('is forgotten on signing out, without ending it, until the page says otherwise', async () => {
    api.on('GET /session', json(session));
    const host = hostWith('t1');
    const client = open({ session: host });
    await askSession(client);
    await client.session.signOut();
    expect(client.session.state).toBe('none');
    expect(await refusal(askSession(client))).toMatchObject({ code: 'signed-out' });
    expect(api.log).toEqual(['GET /session']);
    client.session.askHostAgain();
    expect(await askSession(client)).toEqual(session);
  });
});

describe('an answer of the person before', () => {
  it('reaches nobody', async () => {
    const answer = deferred<Response>();
    api.on('GET /session', () => answer.promise);
    const client = open({ session: hostWith('t1') });
    const asked = refusal(askSession(client));
    await vi.advanceTimersByTimeAsync(0);
    await client.session.signInAsGuest(verification, { locale });
    answer.resolve(json(session));
    expect(await asked).toMatchObject({ code: 'signed-out' });
    expect(client.session.state).toBe('guest');
  });

  it('that is a refusal does not end the session of the next, nor is it sent for the next', async () => {
    const answer = deferred<Response>();
    api.on('GET /session', () => answer.promise);
    const client = open({ session: hostWith('t1', 't2') });
    const asked = refusal(askSession(client));
    await vi.advanceTimersByTimeAsync(0);
    await client.session.signInAsGuest(verification, { locale });
    answer.resolve(expired.clone());
    expect(await asked).toMatchObject({ code: 'signed-out' });
    expect(client.session.state).toBe('guest');
    expect(api.log).toEqual(['GET /session', 'POST /guest-sessions']);
  });

  it('that is a token of the page does not replace the guest’s', async () => {
    api.on('GET /session', json(session)).on('GET /accounts', json({ items: [account] }));
    const token = deferred<string>();
    const client = open({ session: { getToken: () => token.promise } });
    const asked = askSession(client);
    await client.session.signInAsGuest(verification, { locale });
    token.resolve('t1');
    await asked;
    expect(client.session.state).toBe('guest');
    expect(tokens().at(-1)).toBe(`Bearer ${guestSession.token}`);
  });
});

describe('listeners', () => {
  it('hear nothing after they let go, and may let go while they are called', async () => {
    const client = open();
    const second = vi.fn();
    const letGo = client.session.subscribe(() => {
      letGo();
    });
    client.session.subscribe(second);
    await client.session.signInAsGuest(verification, { locale });
    expect(second).toHaveBeenCalledTimes(1);
  });
});
