import { demoStates } from '@mains/mocks/demo';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const names = demoStates.map(({ name }) => name);

test('every demo state has a story', () => {
  const shown = [...read('stories/demo.stories.ts').matchAll(/demo: '([\w-]+)'/g)].map(([, name]) => name);
  expect(shown).toEqual([...names, 'raedy']);
});

test('the guide lists every demo state in the words of the table', () => {
  const lines = [...read('docs/guides/embed.md').matchAll(/^\| `([\w-]+)` +\| ([^|]+?) +\|$/gm)];
  const said = lines.map(([, name, words = '']) => `${name}: ${words.replace("'", '’')}`);
  const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
  expect(said.filter((line) => names.includes(line.replace(/:.*/, '')))).toEqual(
    demoStates.map(({ name, title }) => `${name}: ${lower(title.en)}`),
  );
});
