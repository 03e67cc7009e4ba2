import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { OutgoingHttpHeaders, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** A running server on loopback. */
export interface RunningServer {
  /** Origin without a trailing slash, such as `http://127.0.0.1:4020`. */
  readonly origin: string;
  close(): Promise<void>;
}

export interface StaticSite {
  /** Folders by the path they are served under; `/` for the root. The longest path that fits wins. */
  readonly folders: Readonly<Record<string, string>>;
  /** Sent with every answer. */
  readonly headers?: OutgoingHttpHeaders;
  /** Pages made on the way, by path; they win over files. */
  readonly pages?: Readonly<Record<string, () => Promise<string>>>;
  /** 0, the default, takes a free one. */
  readonly port?: number;
}

/** The file behind an address; undefined when the address leaves its folder or names none. */
export function fileFor(folders: Readonly<Record<string, string>>, pathname: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const bases = Object.keys(folders).sort((a, b) => b.length - a.length);
  const base = bases.find((path) => decoded.startsWith(path));
  const folder = base === undefined ? undefined : folders[base];
  if (base === undefined || folder === undefined || decoded.includes('\0')) return undefined;
  const rest = decoded.slice(base.length).replace(/^\/+/, '');
  const file = normalize(join(folder, rest.endsWith('/') || rest === '' ? `${rest}index.html` : rest));
  return file.startsWith(normalize(folder) + sep) ? file : undefined;
}

async function answer(site: StaticSite, pathname: string, response: ServerResponse): Promise<void> {
  const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', ...site.headers };
  const page = site.pages?.[pathname];
  if (page !== undefined) {
    const body = await page();
    response.writeHead(200, { ...headers, 'content-type': mediaTypes['.html'] }).end(body);
    return;
  }
  const file = fileFor(site.folders, pathname);
  const found = file === undefined ? undefined : await stat(file).catch(() => undefined);
  if (file === undefined || found?.isFile() !== true) {
    response.writeHead(404, { ...headers, 'content-type': mediaTypes['.txt'] }).end('Not found');
    return;
  }
  const type = mediaTypes[extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { ...headers, 'content-type': type, 'content-length': found.size });
  createReadStream(file).pipe(response);
}

/** Starts the server. */
export function listen(server: Server, port: number): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : port;
      resolve({
        origin: `http://127.0.0.1:${taken}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

/** Serves folders as they are, on loopback. */
export function serveSite(site: StaticSite): Promise<RunningServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    answer(site, pathname, response).catch(() => response.destroy());
  });
  return listen(server, site.port ?? 0);
}
