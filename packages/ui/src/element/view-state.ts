import type { MainsError } from '@mains/client';

/** Last good data is shown although it could not be refreshed. */
export interface Stale {
  /** When the shown data was fetched, epoch milliseconds. */
  readonly sinceMs: number;
  readonly error: MainsError;
}

/**
 * Everything a widget can be showing. `E` is what an empty widget knows about why it is empty. A widget's `render`
 * is an exhaustive switch over it.
 */
export type ViewState<T, E = undefined> =
  | {
      readonly state: 'config-error';
      /** Name of the attribute that is missing or wrong, with more about it in brackets where there is more to say. */ readonly field: string;
    }
  | {
      readonly state: 'signed-out';
      /** `expired`: there was a session and it has ended. */ readonly reason: 'none' | 'expired';
    }
  | { readonly state: 'loading' }
  | { readonly state: 'empty'; readonly why: E }
  | { readonly state: 'error'; readonly error: MainsError; readonly retry: () => void }
  | { readonly state: 'ready'; readonly data: T; readonly stale?: Stale | undefined };

/** For the `default` branch of a switch over a closed union: the compiler proves it is never reached. */
export function unreachable(value: never): never {
  throw new RangeError(`No such state: ${JSON.stringify(value)}`);
}
