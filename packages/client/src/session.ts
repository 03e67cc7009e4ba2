import type { GuestSession, GuestVerification, Id, Instant } from '@mains/contract';
import type { MainsClient } from './client.js';
import { MainsError } from './errors.js';

/** The host page's own sign-in. */
export interface HostSession {
  /**
   * The customer's token, or undefined when nobody is signed in. Called when a token is first needed and once more when
   * one was refused, never for every request. A refreshed token must belong to the same person: when the person
   * changes, set another session object or call `askHostAgain()`.
   */
  getToken(): Promise<string | undefined> | string | undefined;
  /** For demos and tests alone: a utility in the page, in place of the one at the address. */
  readonly stage?: SessionStage;
}

/** What plays the utility for a session in demos and tests. */
export interface SessionStage {
  /** Answers in place of the network: nothing asked for this session leaves the page. */
  fetch: typeof fetch;
  /** Told of the client that was made for this session, before its first request. */
  opened?(client: MainsClient): void;
}

/**
 * - `none`: nobody is signed in. `guest`: one account was proved.
 * - `host`: the page has a session of its own (also before its token was asked for).
 * - `expired`: the session has ended and could not be renewed.
 */
export type SessionState = 'none' | 'guest' | 'host' | 'expired';

/** What may follow `Bearer` in a header. */
const TOKEN = /^[\x21-\x7E]+$/;

export interface GuestSignInOptions {
  /** What the customer reads. */
  readonly locale: string;
  /** The same for every repeat of one press of the button; a new one when left out. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal | undefined;
}

/** What a guest session opens, without its token. */
export interface GuestAccess {
  readonly accountId: Id;
  readonly expiresAt: Instant;
}

/** How the store reaches the API and the cache; given by `MainsClient`. */
export interface SessionActions {
  createGuestSession(verification: GuestVerification, options: GuestSignInOptions): Promise<GuestSession>;
  deleteSession(token: string): Promise<void>;
  /** Everything that belongs to the person before must go, at once. */
  forgetPerson(): void;
}

/** Who is asking. Tokens stay in memory, in private fields, and go nowhere but into the `Authorization` header. */
export class SessionStore {
  readonly #actions: SessionActions;
  readonly #host: HostSession | undefined;
  readonly #timeoutMs: number;
  readonly #listeners = new Set<() => void>();
  #state: SessionState;
  #token: string | undefined;
  #guest: GuestAccess | undefined;
  #asking: Promise<string | undefined> | undefined;
  #signingIn: AbortController | undefined;
  #isSignedOutByHand = false;
  #personNumber = 0;

  constructor(actions: SessionActions, host: HostSession | undefined, timeoutMs: number) {
    this.#actions = actions;
    this.#host = host;
    this.#timeoutMs = timeoutMs;
    this.#state = host ? 'host' : 'none';
  }

  get state(): SessionState {
    return this.#state;
  }

  /** The account that a guest has proved, while the state is `guest`. */
  get guest(): GuestAccess | undefined {
    return this.#guest;
  }

  /** Whether the page can sign customers in at all. */
  get hasHost(): boolean {
    return this.#host !== undefined;
  }

  /** Another number means another person, or the same one after an end: nothing may be carried over. */
  get personNumber(): number {
    return this.#personNumber;
  }

  /** Calls the listener after every change of `state`; returns the way to stop it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /**
   * Proves one account; from then on every request is the guest's. A sign-in still under way is given up.
   * @throws MainsError `verification-failed`, `too-many-attempts` with `retryAfterSeconds`, and those of any request.
   * @throws DOMException `AbortError` when another sign-in, `signOut()` or `askHostAgain()` came before the answer;
   * what the signal was aborted with.
   */
  async signInAsGuest(verification: GuestVerification, options: GuestSignInOptions): Promise<GuestAccess> {
    this.#signingIn?.abort();
    const signingIn = new AbortController();
    this.#signingIn = signingIn;
    const abort = (): void => {
      signingIn.abort(options.signal?.reason);
    };
    if (options.signal?.aborted) abort();
    options.signal?.addEventListener('abort', abort);
    try {
      const { signal } = signingIn;
      const { token, accountId, expiresAt } = await this.#actions.createGuestSession(verification, {
        ...options,
        signal,
      });
      signal.throwIfAborted();
      this.#guest = { accountId, expiresAt };
      this.#become('guest', token);
      return this.#guest;
    } finally {
      options.signal?.removeEventListener('abort', abort);
      if (this.#signingIn === signingIn) this.#signingIn = undefined;
    }
  }

  /**
   * Ends a guest's session here at once and on the server when it can be reached; a page with a session of its own is
   * back at that. The page's own session is only forgotten, since ending it is up to the page. Never rejects.
   */
  async signOut(): Promise<void> {
    this.#signingIn?.abort();
    const guestToken = this.#state === 'guest' ? this.#token : undefined;
    if (guestToken === undefined) this.#isSignedOutByHand = true;
    this.#become(this.#host && !this.#isSignedOutByHand ? 'host' : 'none', undefined);
    if (guestToken !== undefined) await this.#actions.deleteSession(guestToken).catch(() => undefined);
  }

  /** Somebody may have signed in with the page: forgets who was there and asks for the token anew. */
  askHostAgain(): void {
    if (!this.#host) return;
    this.#signingIn?.abort();
    this.#isSignedOutByHand = false;
    this.#become('host', undefined);
  }

  /**
   * The token for a request; asks the page when there is none yet. Callers at the same time share one question.
   * @throws MainsError `signed-out`; `session-failed` when the page fails or does not answer in time.
   */
  async token(): Promise<string> {
    if (this.#token !== undefined) return this.#token;
    if (this.#state === 'expired' || this.#isSignedOutByHand) throw new MainsError('signed-out');
    const person = this.#personNumber;
    const token = await this.#askHost();
    if (person !== this.#personNumber) return this.token();
    if (token === undefined) {
      this.#setState('none');
      throw new MainsError('signed-out');
    }
    this.#token = token;
    // Widgets that were told `none` must learn that there is somebody now.
    if (this.#state === 'none') this.#become('host', token);
    return token;
  }

  /**
   * Another token for one that the server refused. Callers at the same time share one question.
   * @throws MainsError `signed-out` when there is none; the state is `expired` then.
   */
  async tokenAfter(refused: string): Promise<string> {
    if (this.#token !== refused) return this.token();
    if (this.#state === 'host') {
      const person = this.#personNumber;
      const token = await this.#askHost();
      if (person !== this.#personNumber) throw new MainsError('signed-out');
      if (token !== undefined && token !== refused) {
        this.#token = token;
        return token;
      }
    }
    this.expire(refused);
    throw new MainsError('signed-out', { status: 401 });
  }

  /** The server has refused this token and there is no other. */
  expire(refused: string): void {
    if (this.#token === refused) this.#become('expired', undefined);
  }

  #askHost(): Promise<string | undefined> {
    if (this.#asking) return this.#asking;
    const asking = this.#hostToken().finally(() => {
      if (this.#asking === asking) this.#asking = undefined;
    });
    this.#asking = asking;
    return asking;
  }

  async #hostToken(): Promise<string | undefined> {
    if (!this.#host) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      const token = await Promise.race([
        this.#host.getToken(),
        new Promise<never>((_resolve, reject) => {
          timer = setTimeout(reject, this.#timeoutMs);
        }),
      ]);
      // Such as the HTML of a sign-in page that a redirect led to: it cannot go into a header, so it is no token.
      return token && TOKEN.test(token.trim()) ? token.trim() : undefined;
    } catch (cause) {
      throw new MainsError('session-failed', { cause });
    } finally {
      clearTimeout(timer);
    }
  }

  #become(state: SessionState, token: string | undefined): void {
    this.#personNumber++;
    this.#token = token;
    this.#asking = undefined;
    if (state !== 'guest') this.#guest = undefined;
    this.#state = state;
    // First the cache: a listener that reads it must not find what belonged to somebody else.
    this.#actions.forgetPerson();
    this.#tell();
  }

  #setState(state: SessionState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#tell();
  }

  #tell(): void {
    for (const listener of Array.from(this.#listeners)) listener();
  }
}
