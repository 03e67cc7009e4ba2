import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { RunningServer } from '../../apps/hosts/static-folder.ts';
import { serveFolder } from '../../apps/hosts/static-folder.ts';
import { launchChromium } from '../support/chromium.ts';
import { bill, en, hash, lookUp, signIn, words } from './portal-journeys.ts';
import type { Visit, VisitOptions } from './visit.ts';
import { barriers, overflowPx, visit } from './visit.ts';

// The built portal, served as plain files from a folder deep in a site; Riverbend plays in its service worker.

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

describe.each([1280, 375])('%i px wide', (widthPx) => {
  describe.each(['en-GB', 'zh-CN'] as const)('%s', (locale) => {
    const said = words[locale];

    test('a guest looks the October bill up', async () => {
      const page = await arrive('', { widthPx, locale });
      await page.getByRole('heading', { name: said.guestGreeting }).waitFor();
      await page.getByRole('textbox').first().waitFor();
      expect(await barriers(page)).toEqual([]);
      await visitor.shot(`portal-guest-${widthPx}-${locale}`);

      await lookUp(page, said);
      await bill(page, said.october).waitFor();
      await page.getByText('¥244.26').first().waitFor();
      await page.getByText('120.25').first().waitFor();
      expect(await barriers(page)).toEqual([]);
      expect(await overflowPx(page)).toBeLessThanOrEqual(0);
      expect(new Set(visitor.asked).size, visitor.asked.join('\n')).toBe(visitor.asked.length);
      expect(visitor.noise).toEqual([]);
      await visitor.shot(`portal-guest-bill-${widthPx}-${locale}`);
    });

    test('Mei sees what is due and reads her bill', async () => {
      const page = await arrive('', { widthPx, locale });
      await signIn(page, said.mei);
      await page.getByRole('heading', { level: 1, name: said.greeting }).waitFor();
      await page.getByText('¥244.26').first().waitFor();
      expect(await barriers(page)).toEqual([]);
      expect(await overflowPx(page)).toBeLessThanOrEqual(0);
      await visitor.shot(`portal-home-${widthPx}-${locale}`);

      await page.getByRole('button', { name: said.seeBill }).click();
      await bill(page, said.october).waitFor();
      await page.getByText('120.25').first().waitFor();
      expect(hash(page)).toBe('#/bills/electricity/2026-10');
      await expect.poll(() => page.title()).toBe(said.title);
      expect(await barriers(page)).toEqual([]);
      expect(visitor.noise).toEqual([]);
      await visitor.shot(`portal-bill-${widthPx}-${locale}`);
    });
  });
});

describe('addresses', () => {
  test('follow the months both ways, with back and reload', async () => {
    const page = await arrive();
    await signIn(page);
    await page.getByRole('button', { name: en.seeBill }).click();
    await bill(page, en.october).waitFor();

    await page.getByRole('button', { name: en.earlier }).click();
    await bill(page, en.september).waitFor();
    expect(hash(page)).toBe('#/bills/electricity/2026-09');
    await expect.poll(() => page.title()).toContain('September 2026');

    await page.reload();
    await bill(page, en.september).waitFor();
    await page.getByText('¥157.86').first().waitFor();

    await page.goBack();
    await bill(page, en.october).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: en.greeting }).waitFor();
    await page.goForward();
    await bill(page, en.october).waitFor();
    expect(visitor.noise).toEqual([]);
  });

  test('lead to a month at once, and to nothing with a way out', async () => {
    const page = await arrive();
    await signIn(page);
    await page.goto(`${portal}#/bills/electricity/2026-08`);
    await bill(page, 'August bill').waitFor();
    await page.goto(`${portal}#/nowhere`);
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    await page.getByRole('link', { name: 'Go to the first page' }).click();
    await page.getByRole('heading', { level: 1, name: en.greeting }).waitFor();
  });

  test('a new page is announced and gets the focus', async () => {
    const page = await arrive();
    await page.getByRole('link', { name: 'Bills', exact: true }).click();
    await expect.poll(() => page.title()).toBe('Bills – Riverbend Utilities');
    await expect.poll(() => page.getByRole('status').first().textContent()).toContain('Bills – Riverbend');
    expect(await page.locator('main').evaluate((main) => main.matches(':focus'))).toBe(true);
  });

  test('paying is handed over, honestly', async () => {
    const page = await arrive();
    await signIn(page);
    await page.getByRole('button', { name: en.seeBill }).click();
    await page.getByRole('button', { name: 'Pay ¥244.26' }).click();
    await page.getByRole('heading', { level: 1, name: 'Pay ¥244.26' }).waitFor();
    await page.getByText('nothing is charged').waitFor();
    expect(await barriers(page)).toEqual([]);
    await visitor.shot('portal-pay');
    await page.getByRole('link', { name: 'Back to the bill' }).click();
    await bill(page, en.october).waitFor();
    expect(hash(page)).toBe('#/bills/electricity/2026-10');
  });
});

describe('from what is due', () => {
  test('topping up is handed over, honestly', async () => {
    const page = await arrive();
    await signIn(page);
    await page.getByText('About 9 days at your usual pace').waitFor();
    await page.getByRole('button', { name: 'Top up: gas' }).click();
    await page.getByRole('heading', { level: 1, name: 'Top up gas' }).waitFor();
    await page.getByText('nothing is charged').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: 'Back to the first page' }).click();
    await page.getByRole('heading', { level: 1, name: en.greeting }).waitFor();
    expect(visitor.noise).toEqual([]);
  });
});

describe('people', () => {
  test('a reload keeps the person, and no token is stored', async () => {
    const page = await arrive();
    await signIn(page);
    await page.getByRole('heading', { level: 1, name: en.greeting }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: en.greeting }).waitFor();
    const stored = await page.evaluate(() =>
      JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage), document.cookie]),
    );
    expect(stored).not.toMatch(/token|bearer|gst_/i);
  });

  test('signing out takes everything from the screen', async () => {
    const page = await arrive();
    await signIn(page);
    await page.getByRole('button', { name: en.seeBill }).click();
    await bill(page, en.october).waitFor();
    await page.getByText(en.mei).first().click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('textbox', { name: en.account }).waitFor();
    expect(await page.getByText('¥244.26').count()).toBe(0);
    expect(hash(page)).toBe('#/bills');
  });
});

describe('language and looks', () => {
  test('the language changes in place', async () => {
    const page = await arrive();
    await signIn(page);
    await page.getByRole('button', { name: en.seeBill }).click();
    await bill(page, en.october).waitFor();
    await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
    await page.getByRole('button', { name: '中文' }).click();
    await bill(page, '10月账单').waitFor();
    await page.getByText('峰段电费').first().waitFor();
    expect(await page.evaluate(() => [document.documentElement.lang, 'isSamePage' in globalThis])).toEqual([
      'zh-CN',
      true,
    ]);
    await page.getByRole('button', { name: 'English' }).click();
    await bill(page, en.october).waitFor();
    expect(visitor.noise).toEqual([]);
  });

  test.each([1280, 375])('dark, %i px wide', async (widthPx) => {
    const page = await arrive('', { widthPx, colorScheme: 'dark' });
    await signIn(page);
    await page.getByText('¥244.26').first().waitFor();
    await visitor.shot(`portal-home-dark-${widthPx}`);
    await page.getByRole('button', { name: en.seeBill }).click();
    await bill(page, en.october).waitFor();
    await page.getByText('120.25').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await visitor.shot(`portal-bill-dark-${widthPx}`);
  });

  test('the bill prints', async () => {
    const page = await arrive();
    await signIn(page);
    await page.getByRole('button', { name: en.seeBill }).click();
    await bill(page, en.october).waitFor();
    await page.getByText('120.25').first().waitFor();
    const withBill = await page.pdf();
    expect(withBill.subarray(0, 5).toString()).toBe('%PDF-');
    await page.emulateMedia({ media: 'print' });
    await page.getByText('¥244.26').first().waitFor();
    expect(await page.getByText('Demonstration settings').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: en.earlier }).isVisible()).toBe(false);
    await page.evaluate(() => document.querySelector('riverbend-portal')?.remove());
    const empty = await page.pdf();
    expect(withBill.length).toBeGreaterThan(3 * empty.length);
  });
});

test('with the keyboard alone: skip, look up, step to another month', async () => {
  const page = await arrive('#/bills');
  await page.getByRole('textbox', { name: en.account }).waitFor();
  const { keyboard } = page;
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  expect(await page.locator('main').evaluate((main) => main.matches(':focus'))).toBe(true);

  await keyboard.press('Tab');
  await keyboard.type('4021 7738 06');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type('E-558 2047');
  await keyboard.press('Enter');
  await bill(page, en.october).waitFor();

  const earlier = page.getByRole('button', { name: en.earlier });
  for (
    let presses = 0;
    presses < 20 && !(await earlier.evaluate((button) => button.matches(':focus')));
    presses++
  ) {
    await keyboard.press('Shift+Tab');
  }
  expect(await earlier.evaluate((button) => getComputedStyle(button).outlineStyle)).toBe('solid');
  await keyboard.press('Enter');
  await bill(page, en.september).waitFor();
  expect(visitor.noise).toEqual([]);
});

test('a browser without a service worker is told so in words', async () => {
  const page = await arrive('', { serviceWorkers: 'block' });
  await page.getByRole('heading', { name: 'The demonstration cannot start in this window' }).waitFor();
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  expect(await barriers(page)).toEqual([]);
});
