import { differingValues, missingKeys, Translator, type Messages } from '@mains/i18n';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const folders = globSync('{packages/*,apps/portal}/src/**/locales/en.json', { cwd: root }).map((file) =>
  dirname(file),
);

const read = (folder: string, locale: string): Messages =>
  JSON.parse(readFileSync(join(root, folder, `${locale}.json`), 'utf8')) as Messages;

it('there are texts to look at', () => {
  expect(folders).not.toEqual([]);
});

/** All keys of a file as a widget asks for them, without the suffixes of plurals. */
function keysOf(messages: Messages, prefix: string): string[] {
  return Object.entries(messages).flatMap(([name, text]) =>
    typeof text === 'string'
      ? [`${prefix}.${name.replace(/_(one|other)$/, '')}`]
      : keysOf(text, `${prefix}.${name}`),
  );
}

describe.each(folders)('%s', (folder) => {
  it('says everything in Chinese too, and nothing that English does not say', () => {
    const en = read(folder, 'en');
    const zh = read(folder, 'zh-CN');
    expect({ missing: missingKeys(en, zh), extra: missingKeys(zh, en) }).toEqual({ missing: [], extra: [] });
  });

  it('has the same values in both', () => {
    expect(differingValues(read(folder, 'en'), read(folder, 'zh-CN'))).toEqual([]);
  });

  it('has no plural for Chinese but the one there is', () => {
    expect(JSON.stringify(read(folder, 'zh-CN'))).not.toMatch(/_(zero|one|two|few|many)"/);
  });

  it('uses typographic quotes and no Latin punctuation between Chinese characters', () => {
    expect(JSON.stringify(read(folder, 'en'))).not.toMatch(/\w'\w/);
    expect(JSON.stringify(read(folder, 'zh-CN'))).not.toMatch(/\p{Script=Han}[,;:!?]\p{Script=Han}/u);
  });

  it.each(['en', 'zh-CN'])('says the same in %s before and after i18next has come', async (locale) => {
    const en = read(folder, 'en');
    const translator = new Translator({ locale });
    const source = {
      namespace: 'x',
      en,
      load: { 'zh-CN': () => Promise.resolve({ default: read(folder, 'zh-CN') }) },
    };
    await translator.use(source);
    const values = Object.fromEntries(
      [...JSON.stringify(en).matchAll(/\{\{\s*(\w+)/g)].map(([, name = '']) => [name, `<${name}>`]),
    );
    const say = (): string[] =>
      keysOf(en, 'x').flatMap((key) => [0, 1, 2, 21].map((count) => translator.t(key, { ...values, count })));
    const before = say();
    await translator.fetchEngine();
    expect(say()).toEqual(before);
    expect(before.join()).not.toContain('{{');
  });
});
