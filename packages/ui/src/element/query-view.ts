import type { MainsError, SessionState } from '@mains/client';
import type { Stale, ViewState } from './view-state.js';

/** What a query currently knows. */
export interface QueryResult<T> {
  readonly data: T | undefined;
  readonly error: MainsError | undefined;
  /** `idle`: there is nothing to ask yet. */
  readonly status: 'idle' | 'pending' | 'error' | 'success';
  /** When `data` was fetched, epoch milliseconds; absent while data of another language stands in. */
  readonly fetchedAtMs: number | undefined;
  readonly isFetching: boolean;
}

/**
 * View state of one query: data is kept on screen as long as there is any, with its age when refreshing failed. Being
 * signed out wins over old data: it may be another person's turn. `session` is the state of the client's session.
 */
export function viewOfQuery<T>(
  result: QueryResult<T>,
  { retry, session }: { readonly retry: () => void; readonly session: SessionState | undefined },
): ViewState<T, never> {
  const { data, error } = result;
  if (error?.code === 'signed-out') {
    return { state: 'signed-out', reason: session === 'expired' ? 'expired' : 'none' };
  }
  if (data !== undefined) {
    return {
      state: 'ready',
      data,
      stale: error && result.fetchedAtMs ? { sinceMs: result.fetchedAtMs, error } : undefined,
    };
  }
  return error ? { state: 'error', error, retry } : { state: 'loading' };
}

/** The oldest answer that is shown although asking again failed. */
export function stalest(results: readonly QueryResult<unknown>[]): Stale | undefined {
  return results
    .flatMap(({ data, error, fetchedAtMs }) =>
      data !== undefined && error && fetchedAtMs !== undefined ? [{ sinceMs: fetchedAtMs, error }] : [],
    )
    .sort((one, other) => one.sinceMs - other.sinceMs)[0];
}
