import { readFile } from 'node:fs/promises';
import type { OutgoingHttpHeaders, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
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

/** The file an address means; undefined for an address that cannot be read. Never outside of the folder. */
function fileOf(folder: string, path: string): string | undefined {
  try {
    const inside = normalize(`/${decodeURIComponent(path)}`);
    return inside.includes('\0')
      ? undefined
      : join(folder, inside.endsWith('/') ? `${inside}index.html` : inside);
  } catch {
    return undefined;
  }
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
  const file = fileOf(folder, path);
  const mediaType = file === undefined ? undefined : mediaTypes[extname(file)];
  const body =
    file === undefined || mediaType === undefined ? undefined : await readFile(file).catch(() => undefined);
  if (mediaType === undefined || body === undefined)
    respond(response, 404, 'text/plain', 'Not found', headers);
  else respond(response, 200, mediaType, body, headers);
}

/** A server on loopback. */
export interface RunningServer {
  /** Such as `http://127.0.0.1:41234`. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Starts a server on loopback. @param port 0 takes any free port */
export async function listen(server: Server, port = 0): Promise<RunningServer> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Serves one folder as any static host would. */
export function serveFolder(folder: string, port = 0): Promise<RunningServer> {
  const server = createServer((request, response) => {
    void serveFile(response, folder, new URL(request.url ?? '/', 'http://host').pathname);
  });
  return listen(server, port);
}
