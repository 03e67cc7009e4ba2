import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningServer } from '../../../scripts/static-server.ts';
import { serveSite } from '../../../scripts/static-server.ts';

const here = import.meta.dirname;

/** The policy a strict host sends. Mains needs what it names and nothing more. */
function contentSecurityPolicy(apiOrigin: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src ${apiOrigin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html 'allow-duplicates'",
  ].join('; ');
}

/**
 * Serves the smallest foreign page: somebody else's site, with the built loader under /mains/ and the API on
 * another origin.
 * @param api base URL of the API
 */
export function servePlainHost(api: string, port = 0): Promise<RunningServer> {
  const page = async (): Promise<string> =>
    (await readFile(join(here, 'index.html'), 'utf8')).replaceAll(
      '%API%',
      new URL(api).href.replace(/\/$/, ''),
    );
  return serveSite({
    folders: { '/': here, '/mains/': join(here, '../../../packages/embed/dist') },
    headers: { 'content-security-policy': contentSecurityPolicy(new URL(api).origin) },
    pages: { '/': page, '/index.html': page },
    port,
  });
}
