import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { RunningServer } from '../../apps/hosts/static-folder.ts';
import { serveFolder } from '../../apps/hosts/static-folder.ts';
import { launchChromium } from '../support/chromium.ts';
import { signIn } from './portal-journeys.ts';
import type { Visit } from './visit.ts';
import { barriers, failedResource, overflowPx, visit } from './visit.ts';

// The page of tariffs in the built portal: what comes after the first look, and what when it does not come.

/** The second part of a tariff: hours, other charges, the choice of another. The portal's service worker asks for it. */
const secondPart = '**/rest-*.js*';

let browser: Browser;
let site: RunningServer;
beforeAll(async () => {
  browser = await launchChromium();
  site = await serveFolder(join(import.meta.dirname, '../../apps/portal/dist'));
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

let visitor: Visit;
afterEach((ended) => visitor.end(ended));

describe.each([1280, 375])('a tariff whose second part does not arrive, %i px wide', (widthPx) => {
  test('shows name, prices and dates, says what is missing, and fetches it when asked', async () => {
    visitor = await visit(browser, { widthPx });
    const { page } = visitor;
    await page.context().route(secondPart, (route) => route.abort());
    await page.goto(site.origin);
    await page.getByRole('textbox').first().waitFor();
    await signIn(page, 'Mei Lin');
    await page.getByRole('link', { name: 'Tariffs' }).last().click();
    await page.getByText('The rest of this page did not arrive.').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Home by time of use' }).waitFor();
    await page.getByText('Valid since Thu 1 Oct 2026').waitFor();
    await page.getByText('Next change Fri 1 Jan 2027: peak ¥0.02 more per kWh').waitFor();
    expect(await page.getByRole('cell', { name: '¥0.85' }).count()).toBe(1);
    expect(await page.getByRole('combobox', { name: 'Tariff' }).count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    expect(await overflowPx(page)).toBeLessThanOrEqual(0);
    await visitor.shot(`trouble-tariff-${widthPx}`);

    await page.context().unroute(secondPart);
    await page.getByRole('button', { name: 'Fetch it again' }).click();
    await page.getByRole('heading', { name: 'When each price counts' }).waitFor();
    await page.getByRole('cell', { name: '¥0.40 per day' }).waitFor();
    await page.getByRole('combobox', { name: 'Tariff' }).selectOption({ label: 'Business water' });
    await page.getByRole('heading', { level: 1, name: 'Business water' }).waitFor();
    expect(visitor.noise.filter((line) => !failedResource.test(line))).toEqual([]);
  });
});

test('what is on the screen stays where it is when the second part arrives', async () => {
  visitor = await visit(browser, { widthPx: 375 });
  const { page } = visitor;
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.context().route(secondPart, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(site.origin);
  await page.getByRole('textbox').first().waitFor();
  await signIn(page, 'Harbour Foundry');
  await page.getByRole('link', { name: 'Tariffs' }).last().click();
  const placesPx = (): Promise<number[]> =>
    Promise.all(
      [page.getByRole('heading', { level: 1 }), page.getByRole('table').first()].map(
        async (part) => (await part.boundingBox())?.y ?? NaN,
      ),
    );
  await page.getByRole('heading', { level: 1, name: 'Industry by contract' }).waitFor();
  const before = await placesPx();
  letGo();
  await page.getByRole('combobox', { name: 'Tariff' }).waitFor();
  expect(await placesPx()).toEqual(before);
});
