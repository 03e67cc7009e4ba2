import { MainsClient } from './client.js';
import { MainsError } from './errors.js';
import type { HostSession } from './session.js';

/** Stands for “no session of its own” among the keys. */
const NO_HOST = {};
const clients = new WeakMap<object, Map<string, MainsClient>>();

/**
 * The client that all widgets of a page share for one API base and one session of the page: one cache, one request per
 * resource. `apiBase` may be relative to the page.
 * @throws MainsError `invalid-request` with the field `api` when that is not the address of an API.
 */
export function clientFor({
  apiBase: given,
  session,
}: {
  readonly apiBase: string;
  readonly session?: HostSession | undefined;
}): MainsClient {
  const apiBase = absoluteBase(given);
  const key = session ?? NO_HOST;
  let ofSession = clients.get(key);
  if (!ofSession) clients.set(key, (ofSession = new Map()));
  let client = ofSession.get(apiBase);
  if (!client) {
    client = new MainsClient({ apiBase, session, fetch: session?.stage?.fetch });
    ofSession.set(apiBase, client);
    session?.stage?.opened?.(client);
  }
  return client;
}

function absoluteBase(apiBase: string): string {
  let url: URL;
  try {
    url = new URL(apiBase, typeof document === 'object' ? document.baseURI : undefined);
  } catch (cause) {
    throw new MainsError('invalid-request', { field: 'api', cause });
  }
  // fetch refuses addresses with a password in them, and a query would swallow the paths.
  if (!/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    throw new MainsError('invalid-request', { field: 'api' });
  }
  return url.href.replace(/\/+$/, '');
}
