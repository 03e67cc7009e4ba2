import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { RunningServer } from '../static-folder.ts';
import { listen, respond, serveFile } from '../static-folder.ts';

const embedDist = join(import.meta.dirname, '../../../packages/embed/dist');

export interface PlainHostOptions {
  /** Base URL of the utility's API, on another origin than this page. */
  readonly apiBase: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
}

/** Its `/` is the council's page, `/use` the same with use below the bill, `/hostile` with a hostile style sheet. */
export interface PlainHost extends RunningServer {
  /** Reports of policy violations that browsers have sent, as they came. */
  readonly violations: readonly string[];
}

/** The strict policy of a careful host. Nothing in it is there for Mains but the API and the names of two policies. */
export function contentSecurityPolicy(apiOrigin: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    `connect-src ${apiOrigin}`,
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html mains-worker',
    'report-uri /policy-reports',
  ].join('; ');
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

/**
 * Serves the page of a town council that uses Mains, with the built loader beside it under `/mains/`. The address of
 * the API is written into the page's HTML: no script of the page's own, so nothing to allow for.
 */
export async function startPlainHost({ apiBase, port = 0 }: PlainHostOptions): Promise<PlainHost> {
  const policy = contentSecurityPolicy(new URL(apiBase).origin);
  const headers = {
    'Content-Security-Policy': policy,
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  };
  const template = await readFile(join(import.meta.dirname, 'page.html'), 'utf8');
  const page = ({ styles = '', use = '' }): string =>
    template.replace('{{styles}}', styles).replace('{{use}}', use).replaceAll('{{api}}', apiBase);
  const violations: string[] = [];

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    if (pathname === '/') return respond(response, 200, 'text/html; charset=utf-8', page({}), headers);
    if (pathname === '/use') {
      const use = '<mains-usage-chart api="{{api}}"></mains-usage-chart>';
      return respond(response, 200, 'text/html; charset=utf-8', page({ use }), headers);
    }
    if (pathname === '/hostile') {
      const link = '<link rel="stylesheet" href="/hostile.css" />';
      return respond(response, 200, 'text/html; charset=utf-8', page({ styles: link }), headers);
    }
    if (pathname === '/policy-reports') {
      return void bodyOf(request).then((body) => {
        violations.push(body);
        respond(response, 204, 'text/plain', '');
      });
    }
    if (pathname.startsWith('/mains/')) {
      return void serveFile(response, embedDist, pathname.slice('/mains'.length), headers);
    }
    return void serveFile(response, import.meta.dirname, pathname, headers);
  });
  return { ...(await listen(server, port)), violations };
}
