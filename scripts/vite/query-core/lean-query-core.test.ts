import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import { root } from '../process.ts';
import {
  queryCoreModule,
  queryCoreVersion,
  standIns,
  unusedMethods,
  withoutUnusedMethods,
} from './without-mutations.js';

const manifest = createRequire(join(root, 'packages/client/package.json')).resolve(
  '@tanstack/query-core/package.json',
);
const installed = (path: string): Promise<string> => readFile(join(dirname(manifest), path), 'utf8');
const standIn = async (name: string): Promise<Record<string, unknown>> =>
  (await import(`data:text/javascript,${encodeURIComponent(standIns[name]!)}`)) as Record<string, unknown>;

const namesAfter = (code: string, before: RegExp): string[] => [
  ...new Set([...code.matchAll(before)].map((found) => found[1]!)),
];

test('the stand-ins were written for the version that is installed', async () => {
  expect((JSON.parse(await installed('package.json')) as { version: string }).version).toBe(queryCoreVersion);
});

test('the cache has every method that QueryClient calls', async () => {
  const calls = namesAfter(await installed('build/modern/queryClient.js'), /#mutationCache\.(\w+)\(/g);
  expect(calls.sort()).toEqual(['clear', 'findAll', 'resumePausedMutations']);
  const { MutationCache } = await standIn('mutationCache.js');
  const cache = new (MutationCache as new () => Record<string, () => unknown>)();
  for (const name of calls) expect(() => cache[name]!()).not.toThrow();
  expect(cache['findAll']!()).toEqual([]);
  await expect(cache['resumePausedMutations']!()).resolves.toBeUndefined();
});

describe.each(Object.keys(standIns))('%s', (name) => {
  const importing = new RegExp(`import \\{([^}]+)\\} from "\\./${name.replace('.', '\\.')}"`, 'g');

  test('exports whatever query-core imports from it', async () => {
    const exported = Object.keys(await standIn(name));
    const files = ['queryClient.js', 'query.js', 'infiniteQueryObserver.js', 'index.js'];
    const codes = await Promise.all(files.map((file) => installed(`build/modern/${file}`)));
    const imported = codes.flatMap((code) => namesAfter(code, importing)).flatMap((list) => list.split(','));
    expect(imported.length).toBeGreaterThan(0);
    expect(exported).toEqual(expect.arrayContaining(imported.map((word) => word.trim())));
  });
});

test('the client loses the methods that nobody calls, and no other', async () => {
  const code = await installed('build/modern/queryClient.js');
  const short = withoutUnusedMethods(code, parseAst);
  const named = (text: string): string[] => namesAfter(text, /^\t(?:async )?(\w+)\(.*\) \{$/gm);
  const left = named(code).filter((name) => !unusedMethods.includes(name));
  expect(named(short)).toEqual(left);
  expect(left).toEqual(expect.arrayContaining(['mount', 'unmount', 'refetchQueries', 'defaultQueryOptions']));
  const calls = new RegExp(`\\.(${unusedMethods.join('|')})\\(`, 'g');
  expect(namesAfter(short.replaceAll(/\/\*[^]*?\*\//g, ''), calls)).toEqual([]);
});

test('another client is not cut', () => {
  expect(() => withoutUnusedMethods('class QueryClient { mount() {} }', parseAst)).toThrow(
    'QueryClient no longer has isFetching',
  );
});

test('an infinite query says why it does not run', async () => {
  const { infiniteQueryBehavior } = await standIn('infiniteQueryBehavior.js');
  expect(infiniteQueryBehavior).toThrow('no infinite queries');
});

test('knows the modules of query-core by their address, on any system', () => {
  const path = 'node_modules/@tanstack/query-core/build/modern/mutationCache.js';
  expect(queryCoreModule(`/a/${path}`)).toBe('mutationCache.js');
  expect(queryCoreModule(`C:\\a\\${path.replaceAll('/', '\\')}?v=1`)).toBe('mutationCache.js');
  expect(queryCoreModule('/a/src/mutationCache.js')).toBeUndefined();
});
