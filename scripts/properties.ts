import { globSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { root, run, say } from './process.ts';

/** How often each property is tried; `npm run properties -- 1000` tries less. */
const runs = Number(process.argv[2] ?? 20_000);
if (!Number.isSafeInteger(runs) || runs < 1) throw new RangeError('The number of runs is not a whole number');

interface TriedProperty {
  readonly file: string;
  readonly property: string;
  readonly runs: number;
  readonly seconds: number;
}

const files = globSync('packages/*/src/**/*.test.ts', { cwd: root })
  .filter((path) => !path.endsWith('.browser.test.ts'))
  .filter((path) => readFileSync(join(root, path), 'utf8').includes("from 'fast-check'"))
  .sort();

const log = join(root, 'node_modules/.cache/mains/properties.jsonl');
await mkdir(dirname(log), { recursive: true });
await rm(log, { force: true });
process.env['MAINS_PROPERTY_RUNS'] = String(runs);
process.env['MAINS_PROPERTY_LOG'] = log;

say(`${files.length} files, ${runs} runs of each property: some minutes…`);
const hourMs = 3_600_000;
const exitCode = await run(
  'vitest',
  ['run', '--project', 'node', `--testTimeout=${hourMs}`, ...files],
  hourMs,
);

const tried = (await readFile(log, 'utf8').catch(() => ''))
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as TriedProperty)
  .sort((a, b) => a.file.localeCompare(b.file));

const number = (value: number | string, width: number): string => String(value).padStart(width);
say(`${number('runs', 9)}  ${number('seconds', 8)}  property`);
let heading = '';
for (const { file, property, runs: count, seconds } of tried) {
  const path = relative(root, file);
  if (path !== heading) say(`\n${' '.repeat(21)}${path}`);
  heading = path;
  say(`${number(count, 9)}  ${number(seconds.toFixed(1), 8)}  ${property}`);
}
const total = tried.reduce((sum, { runs: count }) => sum + count, 0);
say(`\n${number(total, 9)}  runs of ${tried.length} properties${exitCode === 0 ? ', none refuted' : ''}`);
process.exitCode = exitCode;
