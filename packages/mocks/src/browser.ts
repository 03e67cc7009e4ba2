import { setupWorker } from 'msw/browser';
import { riverbendHandler } from './msw-handler.js';
import type { Riverbend } from './riverbend.js';

export interface RiverbendWorkerOptions {
  /** Where widgets will ask, as they are told it: `/riverbend/v1`, or an absolute URL. */
  readonly apiBase: string;
  /** Where the page serves MSW's worker script; `/mockServiceWorker.js` when left out. */
  readonly serviceWorkerUrl?: string;
}

/** Riverbend at work in this page. */
export interface RiverbendWorker {
  stop(): void;
}

/**
 * Answers this page's requests to `apiBase` by a service worker; all other requests go their way. Resolves once the
 * worker is in charge. 154 kB of MSW come with it: import this module only where nothing else will do.
 */
export async function startRiverbendWorker(
  riverbend: Riverbend,
  { apiBase, serviceWorkerUrl }: RiverbendWorkerOptions,
): Promise<RiverbendWorker> {
  const worker = setupWorker(riverbendHandler(riverbend, apiBase));
  await worker.start({
    quiet: true,
    onUnhandledFrame: 'bypass',
    ...(serviceWorkerUrl !== undefined && { serviceWorker: { url: serviceWorkerUrl } }),
  });
  return { stop: () => void worker.stop() };
}
