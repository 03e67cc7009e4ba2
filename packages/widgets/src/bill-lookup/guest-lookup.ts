import type { GuestAccess, MainsClient } from '@mains/client';
import { MainsError } from '@mains/client';
import type { GuestLookupRules } from '@mains/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  guestProblems,
  guestVerification,
  type GuestAnswers,
  type GuestField,
  type GuestProblem,
} from './guest-form.model.js';

const NOTHING_TYPED: GuestAnswers = { accountNumber: '', proofKind: undefined, proofValues: {} };

/** How sending the form ended. */
export type GuestOutcome =
  | { readonly outcome: 'verified'; readonly access: GuestAccess }
  | { readonly outcome: 'refused' }
  | { readonly outcome: 'ignored' };

/** What a guest has typed, what is wrong with it, and the one request it leads to. */
export class GuestLookup implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #answers = NOTHING_TYPED;
  #isChecked = false;
  #rules: GuestLookupRules | undefined;
  #sending: AbortController | undefined;
  #failure: MainsError | undefined;
  #failedAtMs = 0;
  /** One key for one set of answers: sending them again after a lost connection is not a second try. */
  #key: { readonly request: string; readonly idempotencyKey: string } | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#sending?.abort();
    this.#sending = undefined;
  }

  get answers(): GuestAnswers {
    return this.#answers;
  }

  get isBusy(): boolean {
    return this.#sending !== undefined;
  }

  /** Why the last sending failed; gone once an answer is changed. */
  get failure(): MainsError | undefined {
    return this.#failure;
  }

  /** A failure that is not the guest's: something for the page to know. */
  get trouble(): MainsError | undefined {
    const code = this.#failure?.code;
    return code === 'verification-failed' || code === 'too-many-attempts' ? undefined : this.#failure;
  }

  /** When the server will listen again, epoch milliseconds; undefined when it did not ask to wait. */
  get waitUntilMs(): number | undefined {
    const seconds = this.#failure?.retryAfterSeconds;
    return seconds === undefined ? undefined : this.#failedAtMs + seconds * 1000;
  }

  /** Problems are told only after the first press of the button, then as they are mended. */
  problems(rules: GuestLookupRules): GuestProblem[] {
    return this.#isChecked ? guestProblems(this.#answers, rules) : [];
  }

  problemOf(field: GuestField): GuestProblem | undefined {
    return this.#rules && this.problems(this.#rules).find((problem) => problem.field === field);
  }

  /** Keeps what is typed. The wait the server asked for stays, whatever is typed. */
  type(change: Partial<GuestAnswers>): void {
    this.#answers = { ...this.#answers, ...change };
    if (this.waitUntilMs === undefined) this.#failure = undefined;
    this.#host.requestUpdate();
  }

  /** Drops everything, for the next person at this device. */
  clear(): void {
    this.#sending?.abort();
    this.#sending = undefined;
    this.#answers = NOTHING_TYPED;
    this.#isChecked = false;
    this.#failure = undefined;
    this.#key = undefined;
    this.#host.requestUpdate();
  }

  /** Checks and sends. A second press while one request is under way does nothing. */
  async send(
    client: MainsClient,
    options: { readonly rules: GuestLookupRules; readonly locale: string; readonly now: () => number },
  ): Promise<GuestOutcome> {
    const { rules, locale, now } = options;
    if (this.#sending) return { outcome: 'ignored' };
    this.#isChecked = true;
    this.#rules = rules;
    this.#host.requestUpdate();
    if (this.problems(rules).length > 0) return { outcome: 'refused' };
    if (this.waitUntilMs !== undefined && now() < this.waitUntilMs) return { outcome: 'refused' };

    const verification = guestVerification(this.#answers, rules);
    const sending = new AbortController();
    this.#sending = sending;
    this.#failure = undefined;
    try {
      const access = await client.session.signInAsGuest(verification, {
        locale,
        idempotencyKey: this.#keyFor(JSON.stringify(verification), client),
        signal: sending.signal,
      });
      this.clear();
      return { outcome: 'verified', access };
    } catch (error) {
      // Given up here, or by another widget that signs somebody in or out.
      if (sending.signal.aborted || (error instanceof Error && error.name === 'AbortError')) {
        return { outcome: 'ignored' };
      }
      if (!(error instanceof MainsError)) throw error;
      this.#failure = error;
      this.#failedAtMs = now();
      // The server has counted this try: the next one is a new wish even with the same answers.
      if (error.status !== undefined) this.#key = undefined;
      return { outcome: 'refused' };
    } finally {
      if (this.#sending === sending) this.#sending = undefined;
      this.#host.requestUpdate();
    }
  }

  #keyFor(request: string, client: MainsClient): string {
    if (this.#key?.request !== request) this.#key = { request, idempotencyKey: client.newIdempotencyKey() };
    return this.#key.idempotencyKey;
  }
}
