import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { account, guestSession, session } from '../../../test/support/example-answers.js';
import { json, problem, type FakeApi } from '../../../test/support/fake-api.js';
import type { ClientOptions } from './client.js';
import { MainsClient } from './client.js';
import {
  askSession,
  deferred,
  hostWith,
  locale,
  openAt,
  refusal,
  sessionApi,
  verification,
} from './session.test-data.js';

const expired = problem(401, 'session-expired');
let api: FakeApi;

beforeEach(() => {
  vi.useFakeTimers();
  api = sessionApi();
});

afterEach(() => {
  vi.useRealTimers();
});

const open = (options: Partial<ClientOptions> = {}): MainsClient => openAt(api, options);
const tokens = (): (string | null)[] => api.sent.map(({ headers }) => headers.get('Authorization'));

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
    ['rejects', () => Promise.reject(new Error('offline')), 'session-failed'],
    [
      'throws',
      () => {
        throw new Error('bug');
      },
      'session-failed',
    ],
    ['never answers', () => new Promise<string>(() => undefined), 'session-failed'],
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
