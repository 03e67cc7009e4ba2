import type { MainsError, MainsErrorCode } from '@mains/client';
import type { Formatter } from '@mains/i18n';
import type { QueryResult } from '@mains/ui';
import type { LitElement, ReactiveController } from 'lit';
import type { UsageQueries } from './usage-queries.js';
import type { subjectOf, UsageState } from './usage-view.model.js';

/** How long to wait before asking again unasked, each time longer; then it is left to the customer. */
export const WAITS_SECONDS: readonly number[] = [20, 60, 180];

/** What may be over after a while. Where the network is gone the browser tells when it is back. */
const PASSING: ReadonlySet<MainsErrorCode> = new Set([
  'network',
  'timeout',
  'unavailable',
  'server',
  'rate-limited',
]);

const SECOND_MS = 1000;

/** As long as a time of day can mean only one day. */
const HOURS_TOLD_ALONE = 12;

/** What is known, before each look. */
export interface MishapSituation {
  /** The failure that stands in the place of everything. */
  readonly shown: MainsError | undefined;
  /** All answers that are waited for. */
  readonly results: readonly QueryResult<unknown>[];
  readonly serviceId: string | undefined;
  readonly bills: QueryResult<unknown>;
  readonly nowMs: number;
}

export function mishapSituation(
  view: UsageState,
  queries: UsageQueries,
  { supplied }: ReturnType<typeof subjectOf>,
  nowMs: number,
): MishapSituation {
  return {
    shown: view.state === 'error' ? view.error : undefined,
    results: Object.values(queries).map(({ result }): QueryResult<unknown> => result),
    serviceId: supplied?.service.id,
    bills: queries.bills.result,
    nowMs,
  };
}

/** What failed: which failure is shown, since when, and when it is asked again without the customer. */
export class Mishap implements ReactiveController {
  readonly #host: LitElement;
  readonly #retry: () => void;
  readonly #situation: () => MishapSituation;
  #failed: MainsError | undefined;
  #shown: MainsError | undefined;
  #sinceMs = 0;
  #tries = 0;
  #isRetrying = false;
  #secondsLeft: number | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #withoutBills: string | undefined;

  constructor(host: LitElement, retry: () => void, situation: () => MishapSituation) {
    this.#host = host;
    this.#retry = retry;
    this.#situation = situation;
    host.addController(this);
  }

  hostUpdate(): void {
    const situation = this.#situation();
    this.#noteBills(situation);
    this.#note(situation);
  }

  hostDisconnected(): void {
    this.#stop();
    this.#failed = undefined;
  }

  /** The failure on the screen. It stays while it lasts: another that comes later is not shown in its place. */
  get shown(): MainsError | undefined {
    return this.#shown;
  }

  /** When it is open again, by the answer that said so, as it is told. */
  until({ retryAfterSeconds }: MainsError, format: Formatter): string | undefined {
    if (retryAfterSeconds === undefined) return undefined;
    const isSoon = retryAfterSeconds < HOURS_TOLD_ALONE * 3600;
    const untilMs = this.#sinceMs + retryAfterSeconds * SECOND_MS;
    return isSoon ? format.time(untilMs) : format.dateTime(untilMs);
  }

  /** Seconds until it is asked again by itself; undefined where it is not. */
  get secondsLeft(): number | undefined {
    return this.#secondsLeft;
  }

  /** It is asked again without the customer, who goes on seeing what failed. */
  get isRetrying(): boolean {
    return this.#isRetrying;
  }

  /** Bills of this service have failed and not come since: what can be shown without them is. */
  isWithoutBills(serviceId: string | undefined): boolean {
    return serviceId !== undefined && this.#withoutBills === serviceId;
  }

  #note({ shown, results, nowMs }: MishapSituation): void {
    const isWaiting = results.some(({ data, status }) => data === undefined && status === 'pending');
    if (shown && shown !== this.#shown) this.#sinceMs = nowMs;
    if (shown || !isWaiting) this.#shown = shown;
    const failed = results.find(({ data, error }) => data === undefined && error)?.error;
    if (failed === this.#failed || (!failed && isWaiting)) return;
    this.#failed = failed;
    this.#isRetrying = false;
    this.#stop();
    if (failed) this.#plan(failed);
    else this.#tries = 0;
  }

  #noteBills({ serviceId, bills }: MishapSituation): void {
    if (bills.error && bills.data === undefined) this.#withoutBills = serviceId;
    else if (bills.data !== undefined && this.#withoutBills === serviceId) this.#withoutBills = undefined;
  }

  /** The customer asks again: what is planned is off. */
  readonly byHand = (): void => {
    this.#stop();
    this.#failed = undefined;
    this.#tries = 0;
    this.#retry();
  };

  #plan({ code, retryAfterSeconds = 0 }: MainsError): void {
    const wait = WAITS_SECONDS[this.#tries];
    const longest = WAITS_SECONDS.at(-1) ?? 0;
    if (wait === undefined || !PASSING.has(code) || retryAfterSeconds > longest) return;
    this.#secondsLeft = Math.max(wait, retryAfterSeconds);
    this.#timer = setInterval(this.#tick, SECOND_MS);
  }

  readonly #tick = (): void => {
    // Nobody looks: nothing is asked for.
    if (document.hidden || this.#secondsLeft === undefined) return;
    this.#secondsLeft -= 1;
    this.#host.requestUpdate();
    if (this.#secondsLeft > 0) return;
    this.#stop();
    this.#tries += 1;
    this.#isRetrying = true;
    this.#retry();
  };

  #stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#secondsLeft = undefined;
  }
}
