import { startPlainHost } from '../apps/hosts/plain/server.ts';
import { runAll, say } from './process.ts';

say('Building what the page needs…');
await runAll(['tsc', '-b', 'packages/mocks'], ['vite', 'build', 'packages/embed', '--logLevel', 'warn']);

const { startServer } = await import('@mains/mocks/server');
const utility = await startServer({ port: 8787 });
const host = await startPlainHost({ apiBase: utility.apiBase, port: 4020 });
say(`The utility's API: ${utility.apiBase}`);
say(`The council's page: ${host.origin}/ and, with a hostile style sheet, ${host.origin}/hostile`);
say('Ctrl+C ends both.');
