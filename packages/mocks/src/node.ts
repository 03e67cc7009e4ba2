import { setupServer } from 'msw/node';
import { riverbendHandler } from './msw-handler.js';
import type { Riverbend } from './riverbend.js';

/** Riverbend behind this process's `fetch`. */
export interface RiverbendInterception {
  close(): void;
}

/** Answers this process's requests to `apiBase` (an absolute URL); all others go their way. Needs Node 22.12 or newer. */
export function interceptRiverbend(
  riverbend: Riverbend,
  { apiBase }: { readonly apiBase: string },
): RiverbendInterception {
  const server = setupServer(riverbendHandler(riverbend, apiBase));
  server.listen({ onUnhandledFrame: 'bypass' });
  return { close: () => server.close() };
}
