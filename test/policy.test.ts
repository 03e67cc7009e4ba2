import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '../apps/hosts/plain/server.ts';

test('the policy of the guide is one line, and the page it is tried on has nothing else for Mains', () => {
  const guide = readFileSync('docs/guides/embed.md', 'utf8');
  const [, line = ''] = /^Content-Security-Policy: (.+)$/m.exec(guide) ?? [];
  const host = contentSecurityPolicy('https://api.riverbend.example').split('; ');
  const directives = line.split('; ');
  expect(directives).toHaveLength(5);
  expect(host).toEqual(expect.arrayContaining(directives));
});
