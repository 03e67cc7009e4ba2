import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { RunningServer } from '../../apps/hosts/static-folder.ts';
import { serveFolder } from '../../apps/hosts/static-folder.ts';
import { launchChromium } from '../support/chromium.ts';
import { hash, signIn, words } from './portal-journeys.ts';
import type { Visit, VisitOptions } from './visit.ts';
import { barriers, overflowPx, visit } from './visit.ts';

// What was used, on the page of the portal: from the first look to a quarter of an hour and back.

let browser: Browser;
let site: RunningServer;
let portal: string;
beforeAll(async () => {
  browser = await launchChromium();
  site = await serveFolder(join(import.meta.dirname, '../../apps'));
  portal = `${site.origin}/portal/dist/`;
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

let visitor: Visit;
afterEach((ended) => visitor.end(ended));

async function arrive(options: VisitOptions = {}): Promise<Page> {
  visitor = await visit(browser, options);
  await visitor.page.goto(portal);
  await signIn(visitor.page, words[options.locale === 'zh-CN' ? 'zh-CN' : 'en-GB'].mei);
  return visitor.page;
}

const said = {
  'en-GB': {
    title: 'Electricity use',
    pageTitle: 'Usage – Riverbend Utilities',
    october: '1 Oct to 2 Nov 2026, the period of your October bill',
    used: '384 kWh',
    table: 'The same figures as a table',
  },
  'zh-CN': {
    title: '用电情况',
    pageTitle: '用量 – 江湾公用',
    october: '2026年10月1日至11月2日',
    used: '384度',
    table: '同样的数据，以表格列出',
  },
} as const;

describe.each([1280, 375])('%i px wide', (widthPx) => {
  test.each(['en-GB', 'zh-CN'] as const)('Mei sees the days of her October bill, %s', async (locale) => {
    const page = await arrive({ widthPx, locale });
    const text = said[locale];
    await page.goto(`${portal}#/usage?view=days&date=2026-10-18`);
    await page.getByRole('heading', { level: 1, name: text.title }).waitFor();
    await page.getByText(text.october).first().waitFor();
    await page.getByText(text.used).first().waitFor();
    await page.getByRole('heading', { name: text.table }).waitFor();
    await page.locator('canvas').first().waitFor();
    await expect.poll(() => page.title()).toBe(text.pageTitle);
    expect(await barriers(page)).toEqual([]);
    expect(await overflowPx(page)).toBeLessThanOrEqual(0);
    expect(visitor.noise).toEqual([]);
    await visitor.shot(`portal-usage-${widthPx}-${locale}`);
  });
});

test('views are in the address: reload keeps them, back returns', async () => {
  const page = await arrive();
  await page.getByRole('link', { name: 'Usage' }).click();
  await page.getByText('still running').waitFor();
  await page.getByRole('button', { name: 'The period before' }).click();
  await page.getByText(said['en-GB'].october).waitFor();
  const october = hash(page);
  expect(october).toBe('#/usage/electricity?view=days&date=2026-10-01');

  await page.getByRole('radio', { name: 'One day' }).check();
  await page.getByRole('heading', { level: 1, name: /quarter by quarter/ }).waitFor();
  expect(hash(page)).toBe('#/usage/electricity?view=day&date=2026-11-02');
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Monday 2 November, quarter by quarter' }).waitFor();

  await page.goBack();
  await page.getByText(said['en-GB'].october).waitFor();
  expect(hash(page)).toBe(october);
  expect(visitor.noise).toEqual([]);
});

test('by keyboard: from bar to bar with values said, and the same values in the table', async () => {
  const page = await arrive();
  await page.goto(`${portal}#/usage?view=days&date=2026-10-18`);
  await page.locator('canvas').first().waitFor();
  const bars = page.getByRole('slider', { name: /^Electricity use, 1 Oct to 2 Nov 2026/ });
  await bars.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => bars.getAttribute('aria-valuetext')).toMatch(/^Fri 2 Oct.*kWh/);
  await page.getByRole('radio', { name: 'Table' }).check();
  await page.getByRole('rowheader', { name: 'Fri 2 Oct' }).waitFor();
  expect(await page.getByRole('row').count()).toBe(34);
  expect(visitor.noise).toEqual([]);
});

test('another language keeps the view', async () => {
  const page = await arrive();
  await page.goto(`${portal}#/usage?view=days&date=2026-10-18`);
  await page.getByText(said['en-GB'].october).waitFor();
  await page.getByTestId('language').click();
  await page.getByText(said['zh-CN'].used).first().waitFor();
  expect(hash(page)).toBe('#/usage?view=days&date=2026-10-18');
});
