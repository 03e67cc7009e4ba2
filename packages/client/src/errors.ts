import type { FieldError } from '@mains/contract';

/**
 * What went wrong, as far as a customer needs to know it. Widgets have words for each.
 *
 * - `offline`: the browser says that there is no network. `network`: no answer came. `timeout`: none came in time.
 * - `session-failed`: the page's `getToken` failed or did not answer in time; nothing was sent.
 * - `signed-out`: nobody is signed in, or the session has ended. `forbidden`, `not-found`: as in the contract.
 * - `verification-failed`, `too-many-attempts`: the proof of a guest. `rate-limited`: too many requests.
 * - `maintenance`, `unavailable`, `server`: the utility's side. `conflict`: an idempotency key was used twice.
 * - `invalid-request`: we asked wrongly. `contract`: the answer breaks the contract; `field` says where.
 */
export type MainsErrorCode =
  | 'offline'
  | 'network'
  | 'timeout'
  | 'session-failed'
  | 'signed-out'
  | 'forbidden'
  | 'not-found'
  | 'verification-failed'
  | 'too-many-attempts'
  | 'rate-limited'
  | 'maintenance'
  | 'unavailable'
  | 'server'
  | 'invalid-request'
  | 'conflict'
  | 'contract';

export interface MainsErrorFacts {
  /** HTTP status, when there was an answer. */
  readonly status?: number;
  /** `code` of the problem document, when there was one. */
  readonly problemCode?: string;
  /** What the customer can quote on the phone. */
  readonly reference?: string;
  /** How long the server wants us to wait, in seconds. */
  readonly retryAfterSeconds?: number;
  /** Which field is wrong: of the answer for `contract` (`lines[2].amount.amountMinor`), else of the request. */
  readonly field?: string;
  /** The fields that the server refused. */
  readonly details?: readonly FieldError[];
  readonly cause?: unknown;
}

/** The only error that leaves this package, but for the `AbortError` of a caller who aborted. Carries no personal data. */
export class MainsError extends Error implements MainsErrorFacts {
  readonly code: MainsErrorCode;
  declare readonly status?: number;
  declare readonly problemCode?: string;
  declare readonly reference?: string;
  declare readonly retryAfterSeconds?: number;
  declare readonly field?: string;
  declare readonly details?: readonly FieldError[];

  constructor(code: MainsErrorCode, facts: MainsErrorFacts = {}) {
    super([code, facts.problemCode, facts.field].filter(Boolean).join(': '));
    this.name = 'MainsError';
    this.code = code;
    Object.assign(this, facts);
  }
}
