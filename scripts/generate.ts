import { runAll } from './process.ts';

await runAll(['node', 'packages/contract/scripts/generate.ts', ...process.argv.slice(2)]);
