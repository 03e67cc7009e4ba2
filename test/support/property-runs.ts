import fc from 'fast-check';
import { appendFileSync } from 'node:fs';
import { beforeEach, expect } from 'vitest';

// Loaded only by `npm run properties`: all properties are tried so often, and each tells how often it was.

const log = process.env['MAINS_PROPERTY_LOG'];
let startedMs = 0;

beforeEach(() => {
  startedMs = performance.now();
});

fc.configureGlobal({
  numRuns: Number(process.env['MAINS_PROPERTY_RUNS']),
  reporter: (details) => {
    const { currentTestName: property = '', testPath: file = '' } = expect.getState();
    const seconds = (performance.now() - startedMs) / 1000;
    startedMs = performance.now();
    if (log !== undefined) {
      appendFileSync(log, `${JSON.stringify({ file, property, runs: details.numRuns, seconds })}\n`);
    }
    if (details.failed) throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance });
  },
});
