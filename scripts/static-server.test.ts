import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningServer } from './static-server.js';
import { fileFor, serveSite } from './static-server.js';

const folders = { '/': '/site', '/mains/': '/embed/dist' };

test.each([
  ['/', '/site/index.html'],
  ['/a%20b.css', '/site/a b.css'],
  ['/mains/mains.js', '/embed/dist/mains.js'],
  ['/mains/chunks/x.js', '/embed/dist/chunks/x.js'],
])('%s is %s', (path, file) => {
  expect(fileFor(folders, path)).toBe(file);
});

test.each(['/../etc/passwd', '/mains/../../x', '/mains/%2e%2e/%2e%2e/x', '/%zz', '/a%00b'])(
  '%s is no file',
  (path) => {
    expect(fileFor(folders, path)).toBeUndefined();
  },
);

let site: RunningServer;
beforeAll(async () => {
  site = await serveSite({
    folders: { '/': import.meta.dirname },
    headers: { 'x-test': 'yes' },
    pages: { '/made': () => Promise.resolve('<p>made</p>') },
  });
});
afterAll(() => site.close());

test('a file comes with its type and the headers of the site', async () => {
  const response = await fetch(`${site.origin}/size/budgets.json`);
  expect(response.headers.get('content-type')).toContain('application/json');
  expect(response.headers.get('x-test')).toBe('yes');
  expect(await response.json()).toHaveProperty('budgets');
});

test('a made page wins over files; what is not there is 404', async () => {
  expect(await (await fetch(`${site.origin}/made`)).text()).toBe('<p>made</p>');
  expect((await fetch(`${site.origin}/none`)).status).toBe(404);
  expect((await fetch(`${site.origin}/size`)).status).toBe(404);
});
