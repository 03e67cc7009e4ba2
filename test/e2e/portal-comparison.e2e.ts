import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { RunningServer } from '../../apps/hosts/static-folder.ts';
import { serveFolder } from '../../apps/hosts/static-folder.ts';
import { launchChromium } from '../support/chromium.ts';
import { bill, en, hash, lookUp, signIn, words } from './portal-journeys.ts';
import type { Visit, VisitOptions } from './visit.ts';
import { barriers, overflowPx, visit } from './visit.ts';

// Why the October bill is more than September's, on the bill and on the page that compares any two bills.

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

async function arrive(hash = '', options: VisitOptions = {}): Promise<Page> {
  visitor = await visit(browser, options);
  await visitor.page.goto(portal + hash);
  return visitor.page;
}

const said = {
  'en-GB': {
    question: 'Why is it ¥86.40 more than last month?',
    steps: 'From the September bill to the October bill',
    any: 'Compare any two bills',
    title: 'Compare two bills',
    pageTitle: 'Compare two bills – Riverbend Utilities',
    yours: 'Yours to change: +¥72.34',
    earlier: 'From the bill of',
    august: 'August 2026',
    sinceAugust: 'Why is it ¥78.35 less than in August 2026?',
  },
  'zh-CN': {
    question: '为什么比上月多 ¥86.40？',
    steps: '从9月账单到10月账单',
    any: '任选两期对比',
    title: '对比两期账单',
    pageTitle: '对比两期账单 – 江湾公用',
    yours: '您可以改变：+¥72.34',
    earlier: '从哪一期账单',
    august: '2026年8月',
    sinceAugust: '为什么比2026年8月少 ¥78.35？',
  },
} as const;

const heading = (page: Page, name: string): Locator => page.getByRole('heading', { name, exact: true });

/** The amounts of the rows, from the first bill to the last. */
async function amounts(page: Page, list: string): Promise<string[]> {
  const rows = page.getByRole('list', { name: list }).getByRole('listitem');
  await rows.last().waitFor();
  return (await rows.allTextContents()).map((text) => /[+−]?¥[\d.]+/.exec(text)?.[0] ?? '');
}

/** Opens the newest electricity bill of Mei’s. */
async function openBill(page: Page, locale: 'en-GB' | 'zh-CN'): Promise<void> {
  await signIn(page, words[locale].mei);
  await page.getByRole('button', { name: words[locale].seeBill }).click();
  await bill(page, words[locale].october).waitFor();
}

describe.each([1280, 375])('%i px wide', (widthPx) => {
  test.each(['en-GB', 'zh-CN'] as const)('Mei sees why her bill is more, %s', async (locale) => {
    const page = await arrive('', { widthPx, locale });
    const text = said[locale];
    await openBill(page, locale);
    await heading(page, text.question).waitFor();
    const steps = ['¥157.86', '+¥15.78', '+¥51.56', '+¥20.78', '+¥8.28', '−¥10.00', '¥244.26'];
    expect(await amounts(page, text.steps)).toEqual(steps);
    await page.getByText('15.78 + 51.56 + 20.78 + 8.28 − 10.00 = 86.40').waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await overflowPx(page)).toBeLessThanOrEqual(0);

    await page.getByRole('button', { name: text.any }).click();
    await page.getByRole('heading', { level: 1, name: text.title }).waitFor();
    await heading(page, text.yours).waitFor();
    expect(await amounts(page, text.steps)).toEqual(steps);
    await expect.poll(() => page.title()).toBe(text.pageTitle);
    expect(await barriers(page)).toEqual([]);
    expect(await overflowPx(page)).toBeLessThanOrEqual(0);
    expect(visitor.noise).toEqual([]);
    await visitor.shot(`portal-comparison-${widthPx}-${locale}`);
  });
});

test('two other bills are in the address: reload keeps them, back returns', async () => {
  const page = await arrive();
  const text = said['en-GB'];
  await openBill(page, 'en-GB');
  await page.getByRole('button', { name: text.any }).click();
  await heading(page, text.question).waitFor();
  const before = hash(page);
  expect(before).toMatch(/^#\/compare\?before=[\w-]+&after=[\w-]+$/);

  await page.getByLabel(text.earlier).selectOption({ label: text.august });
  await heading(page, text.sinceAugust).waitFor();
  const after = hash(page);
  expect(after).not.toBe(before);
  await page.reload();
  await heading(page, text.sinceAugust).waitFor();
  expect(hash(page)).toBe(after);

  await page.goBack();
  await heading(page, text.question).waitFor();
  expect(hash(page)).toBe(before);
  await page.goForward();
  await heading(page, text.sinceAugust).waitFor();
  await page.getByRole('link', { name: 'Back to the bill' }).click();
  await bill(page, en.october).waitFor();
  expect(visitor.noise).toEqual([]);
});

test('the first page leads to the answer of its own question', async () => {
  const page = await arrive();
  await signIn(page);
  await page.getByRole('button', { name: 'Why is it ¥86.40 more?' }).click();
  await page.getByRole('heading', { level: 1, name: said['en-GB'].title }).waitFor();
  await heading(page, said['en-GB'].question).waitFor();
  expect(visitor.noise).toEqual([]);
});

test('a guest who has looked a bill up compares its account’s bills', async () => {
  const page = await arrive();
  await lookUp(page);
  await bill(page, en.october).waitFor();
  await page.getByRole('button', { name: said['en-GB'].any }).click();
  await heading(page, said['en-GB'].question).waitFor();
  await heading(page, said['en-GB'].yours).waitFor();
  expect(visitor.noise).toEqual([]);
});

test('a link to bills of somebody else says so, with a way on', async () => {
  const page = await arrive();
  await signIn(page);
  await page.getByRole('heading', { level: 1, name: en.greeting }).waitFor();
  await page.goto(`${portal}#/compare?after=bill_of_nobody`);
  await page.getByRole('button', { name: 'Compare the two newest bills' }).click();
  await heading(page, said['en-GB'].question).waitFor();
});
