import { expect, test } from 'vitest';
import { run } from './process.js';

test('a command gives its exit code', async () => {
  expect(await run('node', ['-e', ''])).toBe(0);
  expect(await run('node', ['-e', 'process.exit(3)'])).toBe(3);
});

test('a command that takes too long is ended', async () => {
  expect(await run('node', ['-e', 'setInterval(() => {}, 1000)'], 200)).toBe(124);
});

test('a command runs on the Node of the workspace', async () => {
  expect(await run('node', ['-e', 'process.exit(process.versions.node.startsWith("24.") ? 0 : 1)'])).toBe(0);
});
