import { join } from 'node:path';
import { createServer } from 'vite';
import { root, say } from './process.ts';

say('Starting the portal of Riverbend Utilities, with its API mocked in the browser…');
const server = await createServer({
  configFile: join(root, 'apps/portal/vite.config.ts'),
  root: join(root, 'apps/portal'),
  logLevel: 'warn',
  server: { host: '127.0.0.1', port: 5173 },
});
await server.listen();
say(`Open ${server.resolvedUrls?.local[0] ?? 'http://127.0.0.1:5173/'} in a browser. Ctrl+C ends it.`);
