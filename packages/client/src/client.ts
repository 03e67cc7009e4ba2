import type { ShapeOf } from '@mains/contract';
import { guestSessionShape } from '@mains/contract/shapes';
import { QueryClient } from '@tanstack/query-core';
import { readJson } from './answer.js';
import { MainsError } from './errors.js';
import { isPersonal } from './keys.js';
import type { HostSession } from './session.js';
import { SessionStore } from './session.js';
import type { ReadAnswer } from './transport.js';
import { Transport } from './transport.js';
import { randomUuid } from './uuid.js';

const TIMEOUT_MS = 10_000;

export interface ClientOptions {
  /** Absolute base of the API, with or without a slash at the end: `https://api.riverbend.example/v1`. */
  readonly apiBase: string;
  /** The page's own sign-in; without one, only guests have a session. */
  readonly session?: HostSession | undefined;
  /** The page's own when left out. */
  readonly fetch?: typeof fetch | undefined;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  /** From 0 up to 1. */
  readonly random?: () => number;
  readonly randomUuid?: () => string;
  /** For one try of a request, 10,000 when left out. */
  readonly timeoutMs?: number;
}

export interface ExchangeOptions {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  /** Below the base, with a slash at the beginning; ids by `pathId`. */
  readonly path: string;
  /** Parameters; those that are undefined are left out. */
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** For `Accept-Language`. */
  readonly locale?: string;
  /** Makes a `POST` safe to repeat. */
  readonly idempotencyKey?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number;
  /** For operations that need no session: no token is asked for or sent. */
  readonly isPublic?: boolean;
  /** Instead of the session's: to end a session that is no longer the current one. */
  readonly token?: string;
}

export interface RequestOptions<T> extends ExchangeOptions {
  /** What the answer must be. */
  readonly shape: ShapeOf<T>;
}

/** One API for one page: its session, its cache, and the only way to reach it. */
export class MainsClient {
  readonly apiBase: string;
  readonly queryClient: QueryClient;
  readonly session: SessionStore;
  readonly #transport: Transport;
  readonly #timeoutMs: number;
  readonly #randomUuid: () => string;

  constructor(options: ClientOptions) {
    this.apiBase = options.apiBase.replace(/\/+$/, '');
    this.#timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
    this.#randomUuid = options.randomUuid ?? randomUuid;
    this.#transport = new Transport({
      // Looked up at every call: a mock or an instrumentation may replace the global one later.
      fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
      clock: options.clock ?? Date.now,
      random: options.random ?? Math.random,
    });
    this.queryClient = new QueryClient({
      // Repeats are the transport's. A request is tried even where the browser believes to be offline; that mode would
      // also switch off the asking again when the network is back.
      defaultOptions: { queries: { networkMode: 'always', retry: false, refetchOnReconnect: true } },
    });
    this.session = new SessionStore(
      {
        createGuestSession: (verification, { locale, idempotencyKey, signal }) =>
          this.request({
            method: 'POST',
            path: '/guest-sessions',
            body: verification,
            shape: guestSessionShape,
            locale,
            idempotencyKey: idempotencyKey ?? this.newIdempotencyKey(),
            signal,
            isPublic: true,
          }),
        deleteSession: (token) =>
          this.exchange({ method: 'DELETE', path: '/session', token }, () => undefined),
        forgetPerson: () => {
          this.#forgetPerson();
        },
      },
      options.session,
      this.#timeoutMs,
    );
  }

  /** A random UUID for one wish of the customer; keep it for every repeat of that wish. */
  newIdempotencyKey(): string {
    return this.#randomUuid();
  }

  /** Listens to focus and to the network as long as at least one widget is there. Returns the way to let go. */
  retain(): () => void {
    this.queryClient.mount();
    let isRetained = true;
    return () => {
      if (isRetained) this.queryClient.unmount();
      isRetained = false;
    };
  }

  /**
   * Asks for JSON and checks it against the contract.
   * @throws MainsError; what the signal was aborted with.
   */
  request<T>(options: RequestOptions<T>): Promise<T> {
    return this.exchange(options, (body, { status }) => readJson(body, status, options.shape));
  }

  /**
   * The same for an answer of any kind; `read` gets successes only, with their bodies.
   * @throws MainsError; what the signal was aborted with; what `read` throws.
   */
  async exchange<T>(options: ExchangeOptions, read: ReadAnswer<T>): Promise<T> {
    if (options.isPublic || options.token !== undefined) return this.#send(options, read, options.token);
    const { session } = this;
    const first = await session.token();
    const person = session.personNumber;
    const send = async (token: string): Promise<T> => {
      if (person !== session.personNumber) throw new MainsError('signed-out');
      const answer = await this.#send(options, read, token);
      if (person !== session.personNumber) throw new MainsError('signed-out');
      return answer;
    };
    try {
      return await send(first);
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
    const second = await session.tokenAfter(first);
    try {
      return await send(second);
    } catch (error) {
      if (isRefusal(error)) session.expire(second);
      throw error;
    }
  }

  #send<T>(options: ExchangeOptions, read: ReadAnswer<T>, token: string | undefined): Promise<T> {
    const { method = 'GET', path, query = {}, body, locale, idempotencyKey } = options;
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) parameters.set(name, String(value));
    }
    const search = parameters.toString();
    return this.#transport.send({
      url: this.apiBase + path + (search && `?${search}`),
      init: {
        method,
        headers: {
          ...(locale && { 'Accept-Language': locale }),
          ...(token && { Authorization: `Bearer ${token}` }),
          ...(idempotencyKey && { 'Idempotency-Key': idempotencyKey }),
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        credentials: 'omit',
        // Addresses such as /accounts are the same for everybody: the browser's cache would mix persons up.
        ...(token && { cache: 'no-store' }),
      },
      isRepeatable: method !== 'POST' || idempotencyKey !== undefined,
      timeoutMs: options.timeoutMs ?? this.#timeoutMs,
      signal: options.signal,
      read,
    });
  }

  #forgetPerson(): void {
    const personal = { predicate: isPersonal };
    // Also what nobody watches any more: an observer that moved on still looks there for what may stand in.
    for (const query of this.queryClient.getQueryCache().findAll(personal)) {
      // What already stands in would go on doing so.
      for (const observer of query.observers) {
        observer.setOptions({ ...observer.options, placeholderData: undefined });
      }
      // Cancels what is under way and takes the data from what is on the screen.
      query.reset();
    }
    this.queryClient.removeQueries({ ...personal, type: 'inactive' });
    // Widgets move on to other keys first; only what they still watch afterwards is asked for again.
    setTimeout(() => {
      void this.queryClient.refetchQueries({
        type: 'active',
        predicate: (query) =>
          isPersonal(query) && query.state.status === 'pending' && query.state.fetchStatus === 'idle',
      });
    });
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof MainsError && error.status === 401;
}
