import { MainsError } from './errors.js';
import { errorFromResponse } from './problem.js';

/** Repeats after the first try, at the most. */
const MAX_REPEATS = 2;
const FIRST_BACKOFF_MS = 500;
/** A longer `Retry-After` is told to the customer instead of waited for. */
const LONGEST_WAIT_SECONDS = 5;
/** What may be otherwise at the next try; never `maintenance`, nor what would count against the customer. */
const PASSING = /^(network|timeout|server|unavailable|rate-limited)$/;

export interface Exchange<T> {
  readonly url: string;
  readonly init: RequestInit;
  /** Whether it may be sent again when nobody knows what became of it. */
  readonly isRepeatable: boolean;
  /** For one try, until the last byte of the body is read. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  readonly read: ReadAnswer<T>;
}

/**
 * Makes the result of a success whose body has arrived. What it throws is thrown on and never repeated: the network
 * has done its part.
 */
export type ReadAnswer<T> = (body: ArrayBuffer, response: Response) => T | Promise<T>;

interface Answer {
  readonly body: ArrayBuffer;
  readonly response: Response;
}

export interface TransportOptions {
  readonly fetch: typeof fetch;
  readonly clock: () => number;
  readonly random: () => number;
}

/** Sends requests: timeouts, repeats, and errors in one form. Knows nothing of sessions. */
export class Transport {
  readonly #options: TransportOptions;

  constructor(options: TransportOptions) {
    this.#options = options;
  }

  /** @throws MainsError; what the caller's signal was aborted with; what `read` throws. */
  async send<T>(exchange: Exchange<T>): Promise<T> {
    const { body, response } = await this.#answer(exchange);
    return exchange.read(body, response);
  }

  async #answer(exchange: Exchange<unknown>): Promise<Answer> {
    for (let repeats = 0; ; repeats++) {
      try {
        return await this.#try(exchange);
      } catch (error) {
        const delayMs =
          exchange.isRepeatable && repeats < MAX_REPEATS && error instanceof MainsError
            ? this.#delayMs(error, repeats)
            : undefined;
        if (delayMs === undefined) throw error;
        await pause(delayMs, exchange.signal);
      }
    }
  }

  async #try({ url, init, timeoutMs, signal }: Exchange<unknown>): Promise<Answer> {
    signal?.throwIfAborted();
    // AbortSignal.any and .timeout would do, but Safari 16.4 has no .any.
    const controller = new AbortController();
    const abort = (): void => {
      controller.abort();
    };
    let isTimedOut = false;
    const timer = setTimeout(() => {
      isTimedOut = true;
      abort();
    }, timeoutMs);
    signal?.addEventListener('abort', abort);
    try {
      const response = await this.#options.fetch(url, { ...init, signal: controller.signal });
      if (!response.ok) throw await errorFromResponse(response, this.#options.clock());
      return { body: await response.arrayBuffer(), response };
    } catch (cause) {
      signal?.throwIfAborted();
      if (cause instanceof MainsError) throw cause;
      if (isTimedOut) throw new MainsError('timeout', { cause });
      // `onLine` true means little, false can be trusted: so it names the failure but never prevents a try.
      const { onLine }: Partial<Navigator> = typeof navigator === 'object' ? navigator : {};
      throw new MainsError(onLine === false ? 'offline' : 'network', { cause });
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    }
  }

  /** How long to wait before the next try; undefined when there should be none. */
  #delayMs({ code, status = 0, retryAfterSeconds }: MainsError, repeats: number): number | undefined {
    const isFinal = status >= 400 && status < 500 && status !== 408 && status !== 429;
    if (isFinal || !PASSING.test(code)) return undefined;
    if (retryAfterSeconds !== undefined) {
      return retryAfterSeconds <= LONGEST_WAIT_SECONDS ? retryAfterSeconds * 1000 : undefined;
    }
    if (code === 'rate-limited') return undefined;
    // Between half and all of it, so that widgets that failed together do not come back together.
    return FIRST_BACKOFF_MS * 2 ** repeats * (0.5 + this.#options.random() / 2);
  }
}

function pause(delayMs: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, delayMs);
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort, { once: true });
  });
}
