import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root, runAll, say } from './process.ts';

// Whole folders go first: the compiler would leave the output of deleted sources behind.
const packages = (await readdir(join(root, 'packages'))).filter((name) => name !== 'embed');
for (const name of packages) await rm(join(root, 'packages', name, 'dist'), { recursive: true, force: true });

say('Compiling the packages…');
await runAll(['tsc', '-b', ...packages.map((name) => `packages/${name}`)]);
say('Bundling the loader and its chunks…');
await runAll(['vite', 'build', 'packages/embed', '--logLevel', 'warn']);
say('Building the portal…');
await runAll(['vite', 'build', 'apps/portal', '--logLevel', 'warn']);
say('Built: packages/*/dist, packages/embed/dist/mains.js, apps/portal/dist.');
