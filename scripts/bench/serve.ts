import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'vite';
import { jsonImports } from '../vite/json-imports.ts';
import { sourceConditions } from '../vite/source-conditions.ts';

const pages = {
  ours: 'ours.ts',
  'plain-chart': 'plain-chart.ts',
  uplot: 'uplot.ts',
  widget: 'widget.ts',
} as const;

export type PageName = keyof typeof pages;

/** Builds the pages as for production, in memory, and serves them on a port of this machine until `close`. */
export async function servePages(): Promise<{ addressOf: (page: PageName) => string; close: () => void }> {
  const result = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    publicDir: false,
    resolve: { conditions: sourceConditions },
    plugins: [jsonImports()],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: {
        input: Object.fromEntries(
          Object.entries(pages).map(([name, file]) => [name, join(import.meta.dirname, file)]),
        ),
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  const files = new Map<string, string>();
  for (const each of [result].flat()) {
    if (!('output' in each)) continue;
    for (const file of each.output) {
      files.set(`/${file.fileName}`, file.type === 'chunk' ? file.code : String(file.source));
    }
  }
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/\?.*/, '');
    const page = /^\/([\w-]+)\.html$/.exec(path)?.[1];
    const script = files.get(path);
    if (page !== undefined) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><title>${page}</title><body><script type="module" src="/${page}.js"></script>`,
      );
    } else if (script !== undefined) {
      response.setHeader('content-type', 'text/javascript; charset=utf-8');
      response.end(script);
    } else {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    addressOf: (page) => `http://127.0.0.1:${port}/${page}.html`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
