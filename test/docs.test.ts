import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

// What can be checked of what the pages say: that what they name is there.

const root = dirname(import.meta.dirname);
const read = (page: string): string => readFileSync(join(root, page), 'utf8');
const pages = globSync(['*.md', 'docs/**/*.md', 'packages/*/README.md'], {
  cwd: root,
  exclude: (path) => path.includes('node_modules'),
});

/** What a pattern's first group finds, page by page, as `README.md: docs/glossary.md`, where `isThere` says no. */
function faults(pattern: RegExp, isThere: (found: string, page: string) => boolean): string[] {
  return pages.flatMap((page) =>
    [...read(page).matchAll(pattern)]
      .map(([, found = '']) => found)
      .filter((found) => !isThere(found, page))
      .map((found) => `${page}: ${found}`),
  );
}

const scripts = /\bnpm (?:run )?((?<=run )[\w:-]+|start\b|test\b)/g;

test('there are pages', () => {
  expect(pages).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/glossary.md']));
});

test('links lead to files that are there', () => {
  const isThere = (target: string, page: string): boolean =>
    /^(https?:|#)/.test(target) || existsSync(join(root, dirname(page), target.replace(/#.*/, '')));
  expect(faults(/\w\]\(([^)\s]+)\)/g, isThere)).toEqual([]);
});

test('paths in code lead to files that are there', () => {
  // Built folders, and the widget that CONTRIBUTING.md makes up.
  const comesLater = /\/(dist|static)(\/|$)|\/balance/;
  expect(
    faults(
      /`((?:packages|apps|stories|test|scripts|docs)\/[\w./-]*[\w/])`/g,
      (path) => comesLater.test(path) || existsSync(join(root, path)),
    ),
  ).toEqual([]);
});

test('scripts that are named can be run', () => {
  expect(faults(scripts, (name) => Object.hasOwn(manifest.scripts, name))).toEqual([]);
});

test('README.md says every script', () => {
  const said = new Set([...read('README.md').matchAll(scripts)].map(([, name]) => name));
  expect(Object.keys(manifest.scripts).filter((name) => !said.has(name))).toEqual([]);
});

test('README.md has every widget in its table and no other', () => {
  const tags = globSync('packages/widgets/src/*/define.ts', { cwd: root }).map(
    (path) => `mains-${basename(dirname(path))}`,
  );
  const rows = [...read('README.md').matchAll(/^\| `(mains-[\w-]+)`/gm)].map(([, tag]) => tag);
  expect(new Set(rows)).toEqual(new Set(tags));
});

test('the limits in CONTRIBUTING.md are those that are kept', () => {
  const { budgets } = JSON.parse(read('scripts/size/budgets.json')) as {
    budgets: readonly { readonly limitBytes: number }[];
  };
  const limits = [...read('CONTRIBUTING.md').matchAll(/\| (\d+) kB +\|$/gm)].map(([, limit]) =>
    Number(limit),
  );
  expect(limits).toEqual(budgets.map(({ limitBytes }) => limitBytes / 1000));
});

test('the list of decisions is complete', () => {
  const decisions = globSync('docs/decisions/0*.md', { cwd: root }).map((path) => basename(path));
  const listed = [...read('docs/decisions/README.md').matchAll(/\]\((0[^)]+)\)/g)].map(([, file]) => file);
  expect(new Set(listed)).toEqual(new Set(decisions));
});
