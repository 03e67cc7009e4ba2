import { expect, test } from 'vitest';
import type { ChunkLinks } from './parallel-chunks.js';
import { staticClosure, withParallelImports } from './parallel-chunks.js';

const links: ChunkLinks[] = [
  { fileName: 'mains.js', imports: [], dynamicImports: ['chunks/bill.js', 'chunks/small.js'] },
  { fileName: 'chunks/bill.js', imports: ['chunks/ui.js'], dynamicImports: ['chunks/zh.js'] },
  { fileName: 'chunks/ui.js', imports: ['chunks/lit.js'], dynamicImports: [] },
  { fileName: 'chunks/lit.js', imports: ['chunks/ui.js'], dynamicImports: [] },
  { fileName: 'chunks/zh.js', imports: ['chunks/lit.js', 'chunks/words.js'], dynamicImports: [] },
  { fileName: 'chunks/words.js', imports: [], dynamicImports: [] },
  { fileName: 'chunks/small.js', imports: [], dynamicImports: [] },
];
const chunks = new Map(links.map((chunk) => [chunk.fileName, chunk]));
const chunk = (name: string): ChunkLinks => chunks.get(name) as ChunkLinks;

test('the closure holds every static import once, also in a circle', () => {
  expect(staticClosure(chunks, 'chunks/bill.js')).toEqual([
    'chunks/bill.js',
    'chunks/ui.js',
    'chunks/lit.js',
  ]);
});

test('a dynamic import asks for the whole graph at once', () => {
  expect(withParallelImports('a(()=>import(`./chunks/bill.js`))', chunk('mains.js'), chunks)).toBe(
    'a(()=>Promise.all([import(`./chunks/bill.js`),import("./chunks/ui.js"),import("./chunks/lit.js")]).then(m=>m[0]))',
  );
});

test('what the importing chunk already has is not asked for again', () => {
  expect(withParallelImports('import("./zh.js")', chunk('chunks/bill.js'), chunks)).toBe(
    'Promise.all([import("./zh.js"),import("./words.js")]).then(m=>m[0])',
  );
});

test('a chunk without imports and a foreign address stay as they are', () => {
  const code = 'import("./chunks/small.js");import("https://example.org/x.js")';
  expect(withParallelImports(code, chunk('mains.js'), chunks)).toBe(code);
});
