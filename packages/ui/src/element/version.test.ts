import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { mainsVersion } from '../index.js';

it('is the version of the package', async () => {
  const text = await readFile(join(import.meta.dirname, '../../package.json'), 'utf8');
  expect(mainsVersion).toBe((JSON.parse(text) as { version: string }).version);
});
