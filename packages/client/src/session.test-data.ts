import { vi } from 'vitest';
import { guestSession } from '../../../test/support/example-answers.js';
import { FakeApi, json } from '../../../test/support/fake-api.js';
import { sessionShape } from '@mains/contract/shapes';
import type { ClientOptions } from './client.js';
import { MainsClient } from './client.js';

export const verification = {
  accountNumber: '4021 7738 06',
  proof: { kind: 'meter-number', value: 'E-558 2047' },
} as const;
export const locale = 'en';

/** An API that lets a guest in. */
export function sessionApi(): FakeApi {
  return new FakeApi().on('POST /guest-sessions', json(guestSession, { status: 201 }));
}

export function openAt(api: FakeApi, options: Partial<ClientOptions> = {}): MainsClient {
  return new MainsClient({ apiBase: api.base, fetch: api.fetch, random: () => 0, ...options });
}

export function askSession(client: MainsClient, signal?: AbortSignal): Promise<unknown> {
  return client.request({ path: '/session', shape: sessionShape, locale, signal });
}

export function refusal(asked: Promise<unknown>): Promise<unknown> {
  return asked.catch((error: unknown) => error);
}

/** A promise with its ends in the hands of the test. */
export function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** A page whose token is another one at each asking. */
export function hostWith(...answers: (string | undefined)[]) {
  const getToken = vi.fn<() => string | undefined>(() => (answers.length > 1 ? answers.shift() : answers[0]));
  return { getToken };
}
