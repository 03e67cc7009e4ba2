import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { chromiumPath } from './browser.ts';
import { root, run, say } from './process.ts';
import type { Tally, VitestReport } from './tally.ts';
import { add, closingLine, tallyOfStep, tallyOfTests } from './tally.ts';

export interface Step {
  readonly title: string;
  readonly command: readonly [string, ...string[]];
  /** File of Vitest's JSON report, in the workspace; only for a test run. */
  readonly report?: string;
  /** Title of an earlier step without whose success this one makes no sense. */
  readonly after?: string;
}

const stepTimeoutMs = 600_000;

function testRun(project: string, title: string): Step {
  const report = `node_modules/.cache/mains/${project}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return {
    title,
    command: ['vitest', 'run', '--project', project, ...reporters],
    report,
  };
}

/** The fast part: `npm run check`. */
export const fastSteps: readonly Step[] = [
  {
    title: 'Format',
    command: [
      'prettier',
      '--check',
      '--log-level',
      'warn',
      '--cache',
      '--cache-location',
      'node_modules/.cache/prettier/cache',
      '.',
    ],
  },
  { title: 'Types', command: ['tsc', '-b'] },
  { title: 'Lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  {
    title: 'Lint of templates and layers',
    command: [
      'eslint',
      '--max-warnings',
      '0',
      '--cache',
      '--cache-location',
      'node_modules/.cache/eslint/',
      '.',
    ],
  },
  { title: 'Generated code is fresh', command: ['node', 'packages/contract/scripts/generate.ts', '--check'] },
  testRun('node', 'Unit tests'),
];

/** What `npm test` runs on top. */
export const slowSteps: readonly Step[] = [
  testRun('browser', 'Browser tests'),
  testRun('stories', 'Stories, checked by axe'),
  { title: 'Build', command: ['node', 'scripts/build.ts'] },
  { title: 'Storybook', command: ['node', 'scripts/build-storybook.ts'] },
  { title: 'Packages', command: ['node', 'scripts/packages.ts'], after: 'Build' },
  { title: 'Unused code', command: ['knip', '--no-progress'] },
  { title: 'Size', command: ['node', 'scripts/size.ts', '--built'], after: 'Build' },
  { ...testRun('e2e', 'End to end'), after: 'Build' },
];

async function runStep(step: Step): Promise<Tally> {
  const report = step.report === undefined ? undefined : join(root, step.report);
  if (report !== undefined) {
    await mkdir(dirname(report), { recursive: true });
    await rm(report, { force: true });
  }
  const [command, ...args] = step.command;
  const exitCode = await run(command, args, stepTimeoutMs);
  if (exitCode === 124) say(`Stopped: it took longer than ${stepTimeoutMs / 60_000} minutes.`);
  if (report === undefined) return tallyOfStep(exitCode);
  const text = await readFile(report, 'utf8').catch(() => undefined);
  return tallyOfTests(text === undefined ? undefined : (JSON.parse(text) as VitestReport), exitCode);
}

/**
 * Runs the steps in order, each with a heading and its time, whatever became of the ones before; closes with the
 * plain line and sets the exit code.
 */
export async function runSteps(steps: readonly Step[]): Promise<void> {
  const tallies: Tally[] = [];
  const failedTitles: string[] = [];
  if (steps.some(({ report }) => report !== undefined)) await chromiumPath();
  for (const [index, step] of steps.entries()) {
    say(`\n── ${index + 1}/${steps.length} ${step.title}`);
    const startMs = performance.now();
    const blocked = step.after !== undefined && failedTitles.includes(step.after);
    if (blocked) say(`Not run: it needs "${step.after}".`);
    const tally = blocked ? tallyOfStep(1) : await runStep(step);
    tallies.push(tally);
    if (tally.failed > 0) failedTitles.push(step.title);
    const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
    say(`${tally.failed > 0 ? '✗' : '✓'} ${step.title}: ${seconds} s`);
  }
  const sum = add(tallies);
  if (failedTitles.length > 0) say(`\nFailed: ${failedTitles.join('; ')}.`);
  say(`\n${closingLine(sum)}`);
  if (sum.failed > 0) process.exitCode = 1;
}
