import { differingValues, missingKeys, type Messages } from '@mains/i18n';
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
});
