import { runAll, say } from './process.ts';

// Node cannot run the packages' sources (their imports end in .js), so what the server needs is compiled first.
await runAll(['tsc', '-b', 'packages/mocks']);
const { serveFromCommandLine } = await import('@mains/mocks/server-cli');
await serveFromCommandLine(process.argv.slice(2), say);
