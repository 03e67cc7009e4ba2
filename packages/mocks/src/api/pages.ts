import { ApiProblem } from './answers.js';

const DEFAULT_LIMIT = 25;
const LARGEST_LIMIT = 100;

/** Part of a list, and the cursor of what follows. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string;
}

/**
 * The page that `cursor` and `limit` of a request ask for. A cursor names the last item seen, so nothing is skipped or
 * shown twice when the list grows at its beginning meanwhile.
 * @throws ApiProblem `invalid-request`
 */
export function pageOf<Item>(
  all: readonly Item[],
  query: URLSearchParams,
  idOf: (item: Item) => string,
): Page<Item> {
  const limit = limitOf(query.get('limit'));
  const cursor = query.get('cursor');
  const after = cursor === null ? -1 : all.findIndex((item) => cursorFor(idOf(item)) === cursor);
  if (cursor !== null && after < 0) throw invalid('cursor');
  const items = all.slice(after + 1, after + 1 + limit);
  const last = items.at(-1);
  const more = after + 1 + limit < all.length;
  return { items, ...(more && last !== undefined && { nextCursor: cursorFor(idOf(last)) }) };
}

function cursorFor(id: string): string {
  return btoa(`after:${id}`).replaceAll('=', '');
}

function limitOf(text: string | null): number {
  if (text === null) return DEFAULT_LIMIT;
  const limit = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > LARGEST_LIMIT) throw invalid('limit');
  return limit;
}

function invalid(pointer: string): ApiProblem {
  return new ApiProblem('invalid-request', { errors: [{ pointer, detail: `?${pointer}` }] });
}
