import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Riverbend } from './riverbend.js';
import { createRiverbend, LARGEST_BODY_BYTES } from './riverbend.js';
import { control, CONTROL_PATH } from './server/control.js';

export { CONTROL_PATH } from './server/control.js';

export interface ServerOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** `127.0.0.1` when left out: this is a toy, keep it on this machine. */
  readonly host?: string;
  readonly riverbend?: Riverbend;
}

export interface RunningServer {
  /** `http://127.0.0.1:8787` */
  readonly origin: string;
  /** What a widget's `api` attribute needs: `http://127.0.0.1:8787/v1`. */
  readonly apiBase: string;
  readonly riverbend: Riverbend;
  /** Ends all connections. */
  close(): Promise<void>;
}

/** Serves Riverbend over real HTTP, with CORS for every origin, and its switches under `/__riverbend`. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { port = 0, host = '127.0.0.1', riverbend = createRiverbend() } = options;
  const server = createServer((incoming, outgoing) => {
    serve(riverbend, incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const origin = `http://${host}:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    apiBase: `${origin}${riverbend.basePath}`,
    riverbend,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function serve(
  riverbend: Riverbend,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const body = await bodyOf(incoming);
  const response = await answered(riverbend, requestFrom(incoming, body), incoming.socket.remoteAddress);
  // No network is an answer that HTTP cannot give: the connection just ends.
  if (response.type === 'error') {
    outgoing.destroy();
    return;
  }
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

function answered(riverbend: Riverbend, request: Request, client = 'unknown'): Promise<Response> {
  const { pathname } = new URL(request.url);
  return pathname === CONTROL_PATH || pathname.startsWith(`${CONTROL_PATH}/`)
    ? control(riverbend, request)
    : riverbend.handle(request, { client });
}

function requestFrom(incoming: IncomingMessage, body: Buffer<ArrayBuffer>): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const method = incoming.method ?? 'GET';
  const hasBody = method !== 'GET' && method !== 'HEAD' && body.byteLength > 0;
  return new Request(new URL(incoming.url ?? '/', 'http://riverbend.invalid'), {
    method,
    headers,
    ...(hasBody && { body }),
  });
}

/** Read to the end, since a browser that is still sending would not see the answer; kept until it is too large. */
async function bodyOf(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    if (size <= LARGEST_BODY_BYTES) chunks.push(chunk);
    size += chunk.byteLength;
  }
  return Buffer.concat(chunks);
}
