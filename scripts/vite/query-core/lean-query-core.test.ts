import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import { root } from '../../process.ts';
import { edits, queryCoreVersion, standIns, unusedMethods } from './cuts.js';
import { leanModule, queryCoreModule, usedThoughLeftOut, withoutMethods } from './lean-query-core.js';

const manifest = createRequire(join(root, 'packages/client/package.json')).resolve(
  '@tanstack/query-core/package.json',
);
const installed = (path: string): Promise<string> => readFile(join(dirname(manifest), path), 'utf8');
const modern = async (name: string): Promise<string> =>
  (await installed(`build/modern/${name}`)).replaceAll(/\/\*[^]*?\*\//g, '');

const found = (code: string, pattern: RegExp): string[] => [
  ...new Set([...code.matchAll(pattern)].map((match) => match[1]!)),
];
const cutModules = [...new Set([edits, unusedMethods].flatMap((names) => Object.keys(names)))];
const lean = async (name: string): Promise<string> =>
  leanModule(name, await installed(`build/modern/${name}`), parseAst).replaceAll(/\/\*[^]*?\*\//g, '');

test('the cuts were written for the version that is installed', async () => {
  expect((JSON.parse(await installed('package.json')) as { version: string }).version).toBe(queryCoreVersion);
});

describe.each(Object.keys(standIns))('the stand-in for %s', (name) => {
  const importing = new RegExp(
    String.raw`(?:import|export) \{([^}]+)\} from "\./${name.replace('.', '\\.')}"`,
    'g',
  );

  test('exports whatever query-core imports from the original', async () => {
    const exported = found(standIns[name]!, /export (?:const|class|function) (\w+)/g).concat(
      found(standIns[name]!, /(?:\bno as )(\w+)/g),
    );
    const files = ['index.js', 'removable.js', 'queryObserver.js', 'query.js', 'queryCache.js', 'utils.js'];
    const codes = await Promise.all([...files, 'queryClient.js', 'retryer.js'].map(modern));
    const imported = codes.flatMap((code) => found(code, importing)).flatMap((list) => list.split(','));
    expect(imported.length).toBeGreaterThan(0);
    // The index also hands on names for hosts; a bundle that imported one would not build.
    const wanted = imported.map((word) => word.trim().replace(/ as .*/, ''));
    const known = wanted.filter((word) => !/^(MutationCache|[A-Z]\w*Manager)$/.test(word));
    expect(exported).toEqual(expect.arrayContaining(known));
  });
});

test.each([
  ['#mutationCache', ['clear']],
  ['notifyManager', ['batch']],
  ['timeoutManager', ['clearTimeout', 'setTimeout']],
])('%s has every method that is called', async (name, has) => {
  const codes = await Promise.all([...cutModules, 'removable.js'].map(lean));
  const calls = codes.flatMap((code) => found(code, new RegExp(String.raw`${name}\.(\w+)\(`, 'g')));
  expect([...new Set(calls)].sort()).toEqual(has);
});

test.each(cutModules)('%s calls nothing that it lost', async (name) => {
  const code = await lean(name);
  const lost = unusedMethods[name] ?? [];
  expect(lost.filter((method) => code.includes(`this.${method}(`))).toEqual([]);
  const all = new Set(Object.values(unusedMethods).flat());
  expect(found(code, /\.(#?\w+)\(/g).filter((call) => all.has(call))).toEqual([]);
});

test('a class loses the methods that are named, and no other', () => {
  const code = 'class A { a() {} #b() {} b() { return 1; } get c() { return 2; } }';
  expect(withoutMethods(code, ['#b', 'c'], parseAst)).toBe('class A { a() {}  b() { return 1; }  }');
});

test('another version of a module is not cut', () => {
  expect(() => leanModule('query.js', 'class Query { fetch() {} }', parseAst)).toThrow('Not there once');
  expect(() => withoutMethods('class Query {}', ['isStatic'], parseAst)).toThrow('no longer has isStatic');
});

test('tells code that needs what is left out', () => {
  expect(usedThoughLeftOut('a.queryClient.setQueryData(k,1)')).toBe('setQueryData');
  expect(usedThoughLeftOut('({queryKey:k,refetchInterval:1e3})')).toBe('refetchInterval');
  expect(usedThoughLeftOut('({queryKey:k,enabled:!1})')).toBe('enabled');
  expect(usedThoughLeftOut('a.refetch();a.removeQueries({type:`inactive`})')).toBeUndefined();
});

test('knows the modules of query-core by their address, on any system', () => {
  const path = 'node_modules/@tanstack/query-core/build/modern/mutationCache.js';
  expect(queryCoreModule(`/a/${path}`)).toBe('mutationCache.js');
  expect(queryCoreModule(`C:\\a\\${path.replaceAll('/', '\\')}?v=1`)).toBe('mutationCache.js');
  expect(queryCoreModule('/a/src/mutationCache.js')).toBeUndefined();
});
