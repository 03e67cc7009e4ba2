import { runAll } from './process.ts';

await runAll(['prettier', '--write', '--log-level', 'warn', '.']);
