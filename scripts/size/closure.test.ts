import { expect, test } from 'vitest';
import type { Budget, Manifest } from './closure.js';
import { filesOf } from './closure.js';

const manifest: Manifest = {
  'src/mains.ts': { file: 'mains.js', dynamicImports: ['../widgets/src/bill/define.ts'] },
  '../widgets/src/bill/define.ts': {
    file: 'chunks/bill.js',
    imports: ['_lit.js'],
    dynamicImports: ['../widgets/src/bill/locales/en.json', '../widgets/src/bill/locales/zh-CN.json'],
  },
  '_lit.js': { file: 'chunks/lit.js', dynamicImports: ['../i18n/src/locales/en.json'] },
  '../widgets/src/bill/locales/en.json': { file: 'chunks/bill-en.js' },
  '../widgets/src/bill/locales/zh-CN.json': { file: 'chunks/bill-zh.js' },
  '../i18n/src/locales/en.json': { file: 'chunks/words-en.js' },
};
const budget = (change: Partial<Budget>): Budget => ({
  what: 'x',
  limitBytes: 1,
  entries: [],
  dynamic: [],
  ...change,
});

test('an entry alone leaves its lazy imports out', () => {
  expect(filesOf(manifest, budget({ entries: ['src/mains.ts'] }))).toEqual(['mains.js']);
});

test('static imports and the lazy ones that are named count', () => {
  const entries = ['src/mains.ts', 'widgets/src/bill/define.ts'];
  expect(filesOf(manifest, budget({ entries, dynamic: ['/en\\.json$'] }))).toEqual([
    'chunks/bill-en.js',
    'chunks/bill.js',
    'chunks/lit.js',
    'chunks/words-en.js',
    'mains.js',
  ]);
});

test('what lies beyond counts only what comes on top', () => {
  const beyond = ['src/mains.ts', 'widgets/src/bill/define.ts'];
  expect(filesOf(manifest, budget({ beyond, dynamic: ['/zh-CN\\.json$'] }))).toEqual(['chunks/bill-zh.js']);
});

test('an entry the build does not have is an error', () => {
  expect(() => filesOf(manifest, budget({ entries: ['widgets/src/gone/define.ts'] }))).toThrow(
    'no chunk for widgets/src/gone/define.ts',
  );
});
