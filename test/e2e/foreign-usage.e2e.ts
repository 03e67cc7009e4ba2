import type { RunningServer } from '@mains/mocks/server';
import { startServer } from '@mains/mocks/server';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { PlainHost } from '../../apps/hosts/plain/server.ts';
import { startPlainHost } from '../../apps/hosts/plain/server.ts';
import { launchChromium } from '../support/chromium.ts';
import type { Visit } from './visit.ts';
import { overflowPx, visit } from './visit.ts';

// Use on the page of somebody else, under a strict policy with Trusted Types.

let browser: Browser;
let utility: RunningServer;
let host: PlainHost;
beforeAll(async () => {
  [browser, utility] = await Promise.all([launchChromium(), startServer()]);
  host = await startPlainHost({ apiBase: utility.apiBase });
});
afterAll(async () => {
  await Promise.all([browser.close(), host.close(), utility.close()]);
});

let guest: Visit;
afterEach((ended) => guest.end(ended));

/** Two days of hours of 0.25 kWh from 1 January 2026, Greenwich. */
function greenButton(): string {
  const base = '/espi/1_1/resource/UsagePoint/1';
  const entry = (self: string, related: string, content: string): string =>
    `<entry><link rel="self" href="${self}"/><link rel="related" href="${related}"/><content>${content}</content></entry>`;
  const readings = Array.from(
    { length: 48 },
    (_, hour) =>
      `<IntervalReading><timePeriod><duration>3600</duration><start>${1_767_225_600 + hour * 3600}</start></timePeriod><value>250</value></IntervalReading>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
${entry(base, `${base}/MeterReading`, '<UsagePoint xmlns="http://naesb.org/espi"><ServiceCategory><kind>0</kind></ServiceCategory></UsagePoint>')}
${entry(`${base}/MeterReading/1`, '/espi/1_1/resource/ReadingType/1', '<MeterReading xmlns="http://naesb.org/espi"/>').replace('</entry>', `<link rel="related" href="${base}/MeterReading/1/IntervalBlock"/></entry>`)}
${entry('/espi/1_1/resource/ReadingType/1', '', '<ReadingType xmlns="http://naesb.org/espi"><accumulationBehaviour>4</accumulationBehaviour><flowDirection>1</flowDirection><intervalLength>3600</intervalLength><powerOfTenMultiplier>0</powerOfTenMultiplier><uom>72</uom></ReadingType>')}
${entry(`${base}/MeterReading/1/IntervalBlock/1`, '', `<IntervalBlock xmlns="http://naesb.org/espi"><interval><duration>172800</duration><start>1767225600</start></interval>${readings.join('')}</IntervalBlock>`).replace('<link rel="related" href=""/>', `<link rel="up" href="${base}/MeterReading/1/IntervalBlock"/>`)}
</feed>`;
}

test('draws use after a guest has proved the account', async () => {
  guest = await visit(browser);
  const { page } = guest;
  await page.goto(`${host.origin}/use`);
  await page.getByLabel('Account number', { exact: true }).first().fill('4021 7738 06');
  await page.getByRole('textbox', { name: 'Meter number' }).fill('E-558 2047');
  await page.getByRole('button', { name: 'Look up the bill' }).click();
  await page.getByRole('heading', { name: 'Electricity use' }).waitFor();
  await page.getByText('The same figures as a table').scrollIntoViewIfNeeded();
  await page.locator('mains-usage-chart canvas').first().waitFor();
  await guest.shot('foreign-usage');
  expect(guest.noise).toEqual([]);
  expect(host.violations).toEqual([]);
  expect(await overflowPx(page)).toBeLessThanOrEqual(0);
});

test('reads a file of the customer’s own in a worker, and asks nobody for anything', async () => {
  guest = await visit(browser);
  const { page } = guest;
  await page.goto(`${host.origin}/use`);
  const worker = page.waitForEvent('worker');
  const input = page.getByLabel('Open a file of your own');
  await input.waitFor();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  await input.setInputFiles({ name: 'use.xml', mimeType: 'text/xml', buffer: Buffer.from(greenButton()) });
  await page.getByText('The same figures as a table').scrollIntoViewIfNeeded();
  await page.locator('mains-usage-chart canvas').first().waitFor();
  expect((await worker).url()).toContain(host.origin);
  await guest.shot('foreign-own-file');
  // Code of the widget, and nothing else.
  expect(asked.filter((each) => !each.startsWith(`GET ${host.origin}/mains/`))).toEqual([]);
  expect(guest.noise).toEqual([]);
  expect(host.violations).toEqual([]);
});
