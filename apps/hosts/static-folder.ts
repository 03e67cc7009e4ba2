import { readFile } from 'node:fs/promises';
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export function respond(
  response: ServerResponse,
  status: number,
  mediaType: string,
  body: string | Uint8Array,
  headers: OutgoingHttpHeaders = {},
): void {
  response.writeHead(status, {
    'Content-Type': mediaType,
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
  response.end(body);
}

/**
 * Answers with one file of a folder as any static host would; 404 for what is not there or lies outside.
 * @param path address inside the folder, without a query; one that ends in `/` means `index.html`
 */
export async function serveFile(
  response: ServerResponse,
  folder: string,
  path: string,
  headers: OutgoingHttpHeaders = {},
): Promise<void> {
  const inside = normalize(`/${decodeURIComponent(path)}`);
  const file = join(folder, inside.endsWith('/') ? `${inside}index.html` : inside);
  const mediaType = mediaTypes[extname(file)];
  const body = mediaType === undefined ? undefined : await readFile(file).catch(() => undefined);
  if (mediaType === undefined || body === undefined)
    respond(response, 404, 'text/plain', 'Not found', headers);
  else respond(response, 200, mediaType, body, headers);
}
