import { brokenContract } from './answer.js';

/** With 100 items a page more than any customer has: beyond it the server goes round in circles. */
const MOST_PAGES = 60;

interface Page {
  readonly items: readonly unknown[];
  readonly nextCursor?: string;
}

type ItemOf<P extends Page> = P['items'][number];

/**
 * Follows cursors from the first page until there is no next one or `isEnough` says so.
 * @throws MainsError `contract` with the field `nextCursor` when a cursor comes again or pages never end.
 */
export async function collectPages<P extends Page>(
  ask: (cursor: string | undefined) => Promise<P>,
  isEnough: (items: readonly ItemOf<P>[]) => boolean,
): Promise<{ first: P; items: ItemOf<P>[] }> {
  const seen = new Set<string>();
  const first = await ask(undefined);
  const items: ItemOf<P>[] = [...first.items];
  let cursor = first.nextCursor;
  while (cursor !== undefined && !isEnough(items)) {
    if (seen.has(cursor) || seen.size >= MOST_PAGES) throw brokenContract('nextCursor');
    seen.add(cursor);
    const page = await ask(cursor);
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return { first, items };
}
