/**
 * Setup file of the browser tests: whatever a test writes to the console fails that test. Lit's development
 * build is used on purpose (it warns of real mistakes); only its greeting is silenced.
 */
import { afterEach, beforeEach, expect } from 'vitest';

const levels = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;
const written: string[] = [];

(globalThis as { litIssuedWarnings?: Set<string> }).litIssuedWarnings = new Set(['dev-mode']);

for (const level of levels) {
  console[level] = (...values: unknown[]): void => {
    written.push(`console.${level}: ${values.map(String).join(' ')}`);
  };
}

beforeEach(() => {
  written.length = 0;
});

afterEach(() => {
  const found = written.splice(0);
  expect(found, 'a widget must not write to the console').toEqual([]);
});
