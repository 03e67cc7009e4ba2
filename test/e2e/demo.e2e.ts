import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../apps/hosts/plain/server.ts';
import type { RunningServer } from '../../apps/hosts/static-folder.ts';
import { listen, respond, serveFile } from '../../apps/hosts/static-folder.ts';
import { launchChromium } from '../support/chromium.ts';
import type { Visit } from './visit.ts';
import { overflowPx, visit } from './visit.ts';

// A page that previews widgets before there is a back end: the built loader, and a policy that allows no connection at all.

const dist = join(import.meta.dirname, '../../packages/embed/dist');
const headers = { 'Content-Security-Policy': contentSecurityPolicy("'none'") };

const pageWith = (widget: string): string => `<!doctype html>
<html lang="en">
  <title>Preview</title>
  <link rel="icon" href="data:," />
  <script type="module" src="/mains/mains.js"></script>
  ${widget}
</html>`;

const pages: Readonly<Record<string, string>> = {
  '/': pageWith('<mains-bill-lookup demo="ready"></mains-bill-lookup>'),
  '/real': pageWith('<mains-bill-lookup api="https://nobody.invalid/v1"></mains-bill-lookup>'),
};

let browser: Browser;
let site: RunningServer;
beforeAll(async () => {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const page = pages[pathname];
    if (page === undefined) return void serveFile(response, dist, pathname.replace('/mains', ''), headers);
    respond(response, 200, 'text/html; charset=utf-8', page, headers);
  });
  [browser, site] = await Promise.all([launchChromium(), listen(server)]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

let preview: Visit;
let fetched: string[];
beforeEach(async () => {
  preview = await visit(browser);
  fetched = [];
  preview.page.on('request', (request) => fetched.push(`${request.resourceType()} ${request.url()}`));
});
afterEach((ended) => preview.end(ended));

test('shows demo states under a strict policy, asking nobody but the server of the page for code', async () => {
  const { page } = preview;
  await page.goto(site.origin);
  await page.getByRole('heading', { name: 'October bill' }).waitFor();
  await page.getByText('Every line of this bill').waitFor();
  await preview.shot('demo-ready');

  await page.evaluate(() =>
    document.querySelector('mains-bill-lookup')?.setAttribute('demo', 'new-customer'),
  );
  await page.getByText('Your supply started on 10 Nov 2026').first().waitFor();
  await page.evaluate(() => document.querySelector('mains-bill-lookup')?.setAttribute('demo', 'raedy'));
  await page.getByText('demo (ready, business, ').first().waitFor();

  expect(fetched.filter((line) => !line.includes(` ${site.origin}/`) && !line.includes(' data:'))).toEqual(
    [],
  );
  expect(fetched.filter((line) => !/^(document|script|image|other) /.test(line))).toEqual([]);
  expect(fetched.filter((line) => line.includes('/chunks/demo-'))).toHaveLength(1);
  expect(preview.noise).toEqual([]);
  expect(await overflowPx(page)).toBeLessThanOrEqual(0);
});

test('fetches no demo where no widget asks for one', async () => {
  const { page } = preview;
  await page.goto(`${site.origin}/real`);
  await page.getByRole('textbox').first().waitFor();
  expect(fetched.filter((line) => line.includes('/chunks/')).length).toBeGreaterThan(0);
  expect(fetched.filter((line) => line.includes('demo'))).toEqual([]);
  // There may be one later.
  await page.evaluate(() => document.querySelector('mains-bill-lookup')?.setAttribute('demo', 'prepaid'));
  await page.getByRole('heading', { name: 'No bills: this is prepaid' }).waitFor();
  expect(fetched.filter((line) => line.includes('/chunks/demo-'))).toHaveLength(1);
});
