import { afterAll, beforeAll, expect, test } from 'vitest';
import { get } from 'node:http';
import type { RunningServer } from './static-folder.js';
import { serveFolder } from './static-folder.js';

let site: RunningServer;
beforeAll(async () => {
  site = await serveFolder(import.meta.dirname);
});
afterAll(() => site.close());

/** Asks for a path exactly as written; `fetch` would tidy it up. */
function statusOf(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(site.origin, { path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).once('error', reject);
  });
}

test('a file comes with its type', async () => {
  const response = await fetch(`${site.origin}/plain/page.html?x=1`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await response.text()).toContain('<html');
});

test.each([
  '/none.html',
  '/plain',
  '/../portal/index.html',
  '/%2e%2e/portal/index.html',
  '/%zz',
  '/a%00.html',
])('%s is not found', async (path) => {
  expect(await statusOf(path)).toBe(404);
});
