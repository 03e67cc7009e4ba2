import { existsSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = dirname(import.meta.dirname);

async function find(pattern: string): Promise<string[]> {
  const exclude = (name: string): boolean => /(^|\/)(node_modules|dist)$/.test(name);
  const found: string[] = [];
  for await (const path of glob(pattern, { cwd: root, exclude })) found.push(path);
  return found.sort();
}

const widgets = (await find('packages/widgets/src/*/define.ts')).map((path) => basename(dirname(path)));

test('there are widgets', () => {
  expect(widgets).toContain('bill-lookup');
});

test.each(widgets)('%s has a story, both languages and a class apart from its registration', (name) => {
  expect(existsSync(join(root, 'stories', `${name}.stories.ts`)), 'a story file').toBe(true);
  expect(existsSync(join(root, 'packages/widgets/src', name, 'index.ts')), 'index.ts').toBe(true);
  const locales = join(root, 'packages/widgets/src', name, 'locales');
  if (existsSync(locales)) {
    expect(existsSync(join(locales, 'en.json')), 'en.json').toBe(true);
    expect(existsSync(join(locales, 'zh-CN.json')), 'zh-CN.json').toBe(true);
  }
});

test('every folder and file is named for what it holds', async () => {
  const files = await find('{packages,apps,stories,test,scripts}/**/*.{ts,json,mdx,css,html}');
  const vague = files.filter((path) => /(^|\/)(utils?|helpers?|common|shared|misc)(\/|\.)/i.test(path));
  expect(vague).toEqual([]);
});
