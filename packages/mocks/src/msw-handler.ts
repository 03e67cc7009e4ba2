import type { HttpHandler } from 'msw/http';
import { http } from 'msw/http';
import type { Riverbend } from './riverbend.js';

/**
 * One MSW handler for the whole API.
 * @param apiBase where widgets will ask: an absolute URL, or a path on the page's own origin; without a slash at its end
 */
export function riverbendHandler(riverbend: Riverbend, apiBase: string): HttpHandler {
  const basePath = apiBase.replace(/^[a-z]+:\/\/[^/]+/i, '');
  return http.all(`${apiBase}/*`, ({ request }) => riverbend.handle(request, { basePath }));
}
