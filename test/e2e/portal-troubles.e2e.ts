import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { RunningServer } from '../../apps/hosts/static-folder.ts';
import { serveFolder } from '../../apps/hosts/static-folder.ts';
import { launchChromium } from '../support/chromium.ts';
import { bill, en, hash, lookUp, setDemo, signIn, words } from './portal-journeys.ts';
import type { Visit, VisitOptions } from './visit.ts';
import { barriers, failedResource, overflowPx, visit } from './visit.ts';

// What can go wrong, and people who are not the usual ones.

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

async function arrive(options: VisitOptions = {}, address = '/'): Promise<Page> {
  visitor = await visit(browser, options);
  await visitor.page.goto(site.origin + address);
  await visitor.page.getByRole('textbox').first().waitFor();
  return visitor.page;
}

const isOurs = (line: string): boolean => !failedResource.test(line);

describe('a guest', () => {
  test('hears the same for a wrong proof as for a wrong number', async () => {
    const page = await arrive();
    const alert = page.locator('.form-failure');
    await lookUp(page, en, 'E-000 0000');
    await alert.waitFor();
    const answer = (): Promise<string> => page.locator('.form-failure').innerText();
    const withoutReference = (text: string): string => text.replace(/RB-\d+/, '');
    const wrongProof = withoutReference(await answer());
    expect(await barriers(page)).toEqual([]);
    await visitor.shot('trouble-wrong-proof');

    await page.getByLabel(en.account, { exact: true }).fill('4021 0000 00');
    await alert.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: en.lookUp }).click();
    await alert.waitFor();
    expect(withoutReference(await answer())).toBe(wrongProof);
    expect(visitor.noise.filter(isOurs)).toEqual([]);
  });

  test.each([1280, 375])('is slowed down after five misses, in words, %i px wide', async (widthPx) => {
    const page = await arrive({ widthPx });
    for (let miss = 1; miss <= 5; miss++) {
      const answered = page.waitForResponse((response) => response.url().endsWith('/guest-sessions'));
      await lookUp(page, en, `E-000 000${miss}`);
      await answered;
      await page.locator('.form-failure').getByText('We found no bill').waitFor();
    }
    await lookUp(page);
    await page.locator('.form-failure').getByText('Too many tries for now').waitFor();
    await page
      .locator('.form-failure')
      .getByText(/You can try again at \d\d:\d\d/)
      .waitFor();
    expect(await page.getByLabel(en.account, { exact: true }).inputValue()).toBe('4021 7738 06');
    expect(await barriers(page)).toEqual([]);
    await visitor.shot(`trouble-too-many-${widthPx}`);
    expect(visitor.noise.filter(isOurs)).toEqual([]);
  });

  test('is told what is missing, field by field', async () => {
    const page = await arrive();
    await page.getByLabel(en.account, { exact: true }).fill('4021 7738');
    await page.getByRole('button', { name: en.lookUp }).click();
    await page.getByText('The account number has 8 digits, it needs 10').first().waitFor();
    await page.getByText('Enter the meter number').first().waitFor();
    expect(visitor.asked.filter((request) => request.startsWith('POST'))).toEqual([]);
    expect(await barriers(page)).toEqual([]);
    expect(visitor.noise).toEqual([]);
  });
});

describe('forty accounts', () => {
  test.each([1280, 375])('one is searched, chosen and kept in the address, %i px wide', async (widthPx) => {
    const page = await arrive({ widthPx });
    await signIn(page, 'Quayside Lettings');
    await page.getByRole('heading', { level: 1, name: 'Good afternoon, Quayside Lettings' }).waitFor();
    await page.getByRole('combobox', { name: 'Account' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Account' }).locator('option').count()).toBe(40);
    expect(await barriers(page)).toEqual([]);
    expect(await overflowPx(page)).toBeLessThanOrEqual(0);
    await visitor.shot(`forty-home-${widthPx}`);

    await page
      .getByRole('button', { name: /^See the bill/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Change account' }).click();
    const accounts = page.getByRole('region', { name: 'Choose an account' });
    await accounts.getByText('40 accounts').waitFor();
    await accounts.getByRole('searchbox').fill('409031');
    await accounts.getByText('1 account', { exact: true }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await visitor.shot(`forty-choose-${widthPx}`);
    const number = await accounts.getByRole('button').first().locator('b').innerText();
    await accounts.getByRole('button').first().click();
    await page.getByText(`Account ${number}`, { exact: true }).waitFor();
    expect(hash(page)).toMatch(/^#\/bills\?account=acc_/);

    await page.goBack();
    await page.getByText(`Account ${number}`, { exact: true }).waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1, name: /bill/ }).waitFor();
    await page.goForward();
    await page.getByText(`Account ${number}`, { exact: true }).waitFor();
    await page.reload();
    await page.getByText(`Account ${number}`, { exact: true }).waitFor();
    await page.goBack();
    await page.getByText(`Account ${number}`, { exact: true }).waitFor({ state: 'detached' });
    expect(visitor.noise).toEqual([]);
  });
});

test('an account with several flats leads from each amount to that flat’s own bill', async () => {
  const page = await arrive();
  await signIn(page, 'Quayside Lettings');
  const box = page.getByRole('combobox', { name: 'Account' });
  const option = box.getByRole('option', { name: /4090 1044 84/ });
  await box.selectOption(await option.getAttribute('value'));
  const buttons = page.getByRole('button', { name: /^See the bill: electricity, / });
  await buttons.first().waitFor();
  const names = await buttons.evaluateAll((found) => found.map((button) => button.ariaLabel));
  expect(names.length).toBeGreaterThan(1);
  expect(new Set(names).size).toBe(names.length);
  const cards = page.locator('section.card', { has: page.getByRole('button', { name: /^Pay/ }) });
  expect(await cards.count()).toBeGreaterThan(1);
  const amount = /¥[\d.]+/.exec(await cards.last().locator('.figure').innerText())?.[0] ?? 'no amount';
  await cards
    .last()
    .getByRole('button', { name: /^See the bill/ })
    .click();
  await page.locator('mains-bill-lookup .hero').getByText(amount).waitFor();
  expect(visitor.noise).toEqual([]);
});

describe('people with other bills', () => {
  test.each([
    ['Lin’s Bakery', 'bakery'],
    ['Wend Laundry', 'laundry'],
    ['Harbour Foundry', 'foundry'],
    ['Chen Bo', 'yearly'],
    ['Zhao Min', 'corrected'],
    ['Anna Zhou', 'solar'],
    ['Guo Wei', 'arrears'],
    ['Sun Yan', 'leak'],
    ['Li Na', 'new'],
  ])('%s finds the way from what is due to the bill', async (name, shot) => {
    const page = await arrive();
    await signIn(page, name);
    await page
      .locator('mains-balance')
      .getByText(/Account \d{4}/)
      .waitFor();
    expect(await barriers(page)).toEqual([]);
    await visitor.shot(`person-${shot}-home`);
    await page.getByRole('link', { name: 'Bills', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /bill/i }).waitFor();
    const widget = page.locator('mains-bill-lookup');
    await widget.getByText('Every line of this bill').or(widget.getByText('No bill yet')).first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await visitor.shot(`person-${shot}-bill`);
    expect(visitor.noise).toEqual([]);
  });
});

describe('scenarios of the demonstration', () => {
  test.each([
    ['A fault of the server', 'We can’t show this right now.'],
    ['Offline', 'We could not reach the service.'],
    ['Closed for maintenance', 'We are working on the system.'],
    ['Broken answers: a field is missing', 'We can’t show this right now.'],
    ['Broken answers: amounts as text', 'We can’t show this right now.'],
  ])('%s: said in words, and over when it is over', async (scenario, sentence) => {
    const page = await arrive();
    await signIn(page);
    await page.getByRole('button', { name: en.seeBill }).click();
    await bill(page, en.october).waitFor();
    await setDemo(page, 'What goes on at Riverbend', scenario);
    await page.getByText(sentence).first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await visitor.shot(`trouble-${scenario.replaceAll(/\W+/g, '-').toLowerCase()}`);
    expect(visitor.noise.filter(isOurs)).toEqual([]);

    await setDemo(page, 'What goes on at Riverbend', 'Everything works at once');
    await bill(page, en.october).waitFor();
    await page.getByText('¥244.26').first().waitFor();
  });

  test('an expired session asks to sign in again and keeps nothing on the screen', async () => {
    const page = await arrive();
    await signIn(page);
    await page.getByRole('button', { name: en.seeBill }).click();
    await bill(page, en.october).waitFor();
    await setDemo(page, 'What goes on at Riverbend', 'The session has expired');
    await page.getByText('You were signed out').first().waitFor();
    expect(await page.getByText('¥244.26').count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await visitor.shot('trouble-expired');
    await setDemo(page, 'What goes on at Riverbend', 'Everything works at once');
    await page.locator('header').getByRole('button', { name: en.mei }).click();
    await bill(page, en.october).waitFor();
    expect(visitor.noise.filter(isOurs)).toEqual([]);
  });

  test('hostile texts stay texts', async () => {
    const page = await arrive();
    await signIn(page);
    await page.getByRole('button', { name: en.seeBill }).click();
    await bill(page, en.october).waitFor();
    await setDemo(page, 'What goes on at Riverbend', 'Hostile texts');
    await page.getByText('<script>', { exact: false }).first().waitFor();
    expect(await page.locator('script:not([src])').count()).toBe(0);
    expect(await overflowPx(page)).toBeLessThanOrEqual(0);
    await visitor.shot('trouble-hostile-texts');
    expect(visitor.noise).toEqual([]);
  });

  test('the clock moves what is due', async () => {
    const page = await arrive();
    await signIn(page);
    await page.getByText('6 days left').waitFor();
    await page.getByRole('complementary').getByText('Demonstration settings').click();
    await page.getByRole('button', { name: 'A week on' }).click();
    await page.getByText('1 day late').waitFor();
    await page.getByText('Tuesday 1 December 2026, 14:22').waitFor();
    await page.getByRole('button', { name: 'Back to 24 November 2026' }).click();
    await page.getByText('6 days left').waitFor();
  });

  test('language, theme and spacing are switched and kept over a reload', async () => {
    const page = await arrive();
    await setDemo(page, 'Theme', 'High contrast');
    await setDemo(page, 'Spacing', 'Compact');
    expect(await barriers(page)).toEqual([]);
    await visitor.shot('demo-high-contrast');
    await setDemo(page, 'Language', '中文');
    await page.getByRole('heading', { name: words['zh-CN'].guestGreeting }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: words['zh-CN'].guestGreeting }).waitFor();
    const portal = page.locator('riverbend-portal');
    expect(await portal.getAttribute('density')).toBe('compact');
    expect(await portal.locator('.widget').first().getAttribute('data-theme')).toBe('high-contrast');
  });
});

describe('the menu on a narrow screen', () => {
  test('opens, leads on and closes', async () => {
    const page = await arrive({ widthPx: 375 });
    await page.getByRole('button', { name: 'Open the menu' }).click();
    await page.getByRole('link', { name: 'Bills', exact: true }).waitFor();
    await page.locator('header').getByText('Sign in', { exact: true }).click();
    expect(await barriers(page)).toEqual([]);
    expect(await overflowPx(page)).toBeLessThanOrEqual(0);
    await visitor.shot('menu-375');
    await page.locator('header').getByRole('button', { name: en.mei }).click();
    await page.getByRole('heading', { level: 1, name: en.greeting }).waitFor();
    await page.getByRole('button', { name: 'Open the menu' }).click();
    await page.getByRole('link', { name: 'Bills', exact: true }).click();
    await bill(page, en.october).waitFor();
    expect(await page.getByRole('link', { name: 'Bills', exact: true }).isVisible()).toBe(false);
    expect(visitor.noise).toEqual([]);
  });
});

test('at 320 px nothing is wider than the screen', async () => {
  const page = await arrive({ widthPx: 320 });
  expect(await overflowPx(page)).toBeLessThanOrEqual(0);
  await lookUp(page);
  await bill(page, en.october).waitFor();
  await page.getByText('120.25').first().waitFor();
  expect(await overflowPx(page)).toBeLessThanOrEqual(0);
  await visitor.shot('portal-bill-320');
});
