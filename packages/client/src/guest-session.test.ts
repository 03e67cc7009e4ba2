import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guestSession, session } from '../../../test/support/example-answers.js';
import { json, problem, type FakeApi } from '../../../test/support/fake-api.js';
import type { ClientOptions } from './client.js';
import { MainsClient } from './client.js';
import {
  askSession,
  deferred,
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
