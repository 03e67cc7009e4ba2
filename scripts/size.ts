import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root, runAll, say } from './process.ts';
import type { Budget, Manifest } from './size/closure.ts';
import { filesOf } from './size/closure.ts';
import { weighModules } from './size/modules.ts';

const dist = join(root, 'packages/embed/dist');
if (!existsSync(join(dist, 'manifest.json')) || !process.argv.includes('--built')) {
  await runAll(['vite', 'build', 'packages/embed', '--logLevel', 'warn']);
}

const manifest = JSON.parse(await readFile(join(dist, 'manifest.json'), 'utf8')) as Manifest;
const { budgets } = JSON.parse(await readFile(join(root, 'scripts/size/budgets.json'), 'utf8')) as {
  budgets: Budget[];
};

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(2)} kB`.padStart(9);

say(`${'gzip'.padStart(9)}  ${'limit'.padStart(9)}  what`);
for (const budget of budgets) {
  try {
    const files = filesOf(manifest, budget);
    const weights = await Promise.all(
      files.map(async (file) => ({
        file,
        bytes: gzipSync(await readFile(join(dist, file)), { level: 9 }).length,
      })),
    );
    const sum = weights.reduce((total, { bytes }) => total + bytes, 0);
    const over = sum > budget.limitBytes;
    say(
      `${kilobytes(sum)}  ${kilobytes(budget.limitBytes)}  ${budget.what}${over ? ': OVER ITS BUDGET' : ''}`,
    );
    if (over) process.exitCode = 1;
    if (weights.length < 2) continue;
    for (const { file, bytes } of weights.sort((a, b) => b.bytes - a.bytes)) {
      say(`${kilobytes(bytes)}  ${' '.repeat(9)}    ${file}`);
    }
  } catch (error) {
    say(`${'?'.padStart(9)}  ${kilobytes(budget.limitBytes)}  ${budget.what}: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}

// `npm run size -- --modules`: where the weight comes from.
if (process.argv.includes('--modules')) {
  say('\n     gzip  source, alone and before minifying, and its chunk');
  for (const { gzipBytes, module, chunk } of (await weighModules()).slice(0, 60)) {
    say(`${kilobytes(gzipBytes)}  ${module} (${chunk})`);
  }
}
