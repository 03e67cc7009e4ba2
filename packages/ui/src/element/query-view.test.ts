import { MainsError } from '@mains/client';
import { describe, expect, it, vi } from 'vitest';
import { viewOfQuery, type QueryResult } from './query-view.js';

const retry = vi.fn();
const base: QueryResult<string> = {
  data: undefined,
  error: undefined,
  status: 'pending',
  fetchedAtMs: undefined,
  isFetching: true,
};
const offline = new MainsError('offline');

describe('viewOfQuery', () => {
  it.each([
    ['nothing yet', base, { state: 'loading' }],
    ['an answer', { ...base, data: 'x', fetchedAtMs: 5 }, { state: 'ready', data: 'x', stale: undefined }],
    [
      'an old answer and an error',
      { ...base, data: 'x', fetchedAtMs: 5, error: offline },
      { state: 'ready', data: 'x', stale: { sinceMs: 5, error: offline } },
    ],
    [
      'an answer of another language and an error',
      { ...base, data: 'x', error: offline },
      { state: 'ready', data: 'x', stale: undefined },
    ],
    ['an error', { ...base, error: offline }, { state: 'error', error: offline, retry }],
  ])('makes a view of %s', (_what, result, view) => {
    expect(viewOfQuery(result, { retry, session: 'host' })).toEqual(view);
  });

  it('hides data from the moment the session is over', () => {
    const result = { ...base, data: 'x', fetchedAtMs: 5, error: new MainsError('signed-out') };
    expect(viewOfQuery(result, { retry, session: 'expired' })).toEqual({
      state: 'signed-out',
      reason: 'expired',
    });
    expect(viewOfQuery(result, { retry, session: 'none' })).toEqual({ state: 'signed-out', reason: 'none' });
  });
});
