import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { modulesBehind } from './modules-behind.js';

const sources = {
  'entry.js': "import { used } from './index.js'; used(() => import('./later.js'));",
  'index.js': "export { used } from './used.js'; export { unused } from './unused.js';",
  'used.js':
    "import { deep } from './deep.js'; export const used = (load) => { globalThis.now = [deep, load]; };",
  'deep.js': 'export const deep = globalThis.deep;',
  'unused.js': 'export const unused = () => globalThis.unused;',
  'later.js': "import { deep } from './deep.js'; import './latest.js'; globalThis.later = deep;",
  'latest.js': 'globalThis.latest = 1;',
};

test('finds what is needed at once, and neither what is shaken off nor what comes later', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mains-modules-'));
  try {
    for (const [name, code] of Object.entries(sources)) await writeFile(join(folder, name), code);
    const found = await modulesBehind(join(folder, 'entry.js'), { root: folder }, 'es2022');
    expect([...found].map((id) => basename(id)).sort()).toEqual(['deep.js', 'entry.js', 'used.js']);
  } finally {
    await rm(folder, { recursive: true });
  }
});
