import type { RunningServer } from '@mains/mocks/server';
import { startServer } from '@mains/mocks/server';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PlainHost } from '../../apps/hosts/plain/server.ts';
import { startPlainHost } from '../../apps/hosts/plain/server.ts';
import { listen, respond, serveFile } from '../../apps/hosts/static-folder.ts';
import { launchChromium } from '../support/chromium.ts';
import type { Visit } from './visit.ts';
import { barriers, failedResource, overflowPx, visit } from './visit.ts';

// A council's page on one origin, the utility's API on another, a strict policy in between. Nothing is mocked in the
// browser: every byte goes over HTTP.

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

const words = {
  en: {
    account: 'Account number',
    meter: { role: 'textbox', name: 'Meter number' },
    lookUp: 'Look up the bill',
    bill: 'October bill',
    earlier: 'Earlier bill',
    september: 'September bill',
    offline: 'You are offline.',
  },
  'zh-CN': {
    account: '户号',
    meter: { role: 'textbox', name: '表号' },
    lookUp: '查询账单',
    bill: '10月账单',
  },
} as const;

async function lookUp(page: Page, locale: keyof typeof words = 'en'): Promise<void> {
  const { account, meter, lookUp: button, bill } = words[locale];
  await page.getByLabel(account, { exact: true }).fill('4021 7738 06');
  await page.getByRole(meter.role, { name: meter.name }).fill('E-558 2047');
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('heading', { name: bill }).waitFor();
  await page.getByText('¥244.26').first().waitFor();
}

describe.each([1280, 375])('%i px wide', (widthPx) => {
  test.each(['en', 'zh-CN'] as const)('a guest reads the October bill, %s', async (locale) => {
    guest = await visit(browser, { widthPx });
    const { page } = guest;
    await page.goto(host.origin);
    await page.getByRole('textbox').first().waitFor();
    // The page's own language; the widget follows it at run time.
    await page.evaluate((lang) => (document.documentElement.lang = lang), locale);
    await lookUp(page, locale);
    await guest.shot(`foreign-${widthPx}-${locale}`);

    expect(guest.noise).toEqual([]);
    expect(host.violations).toEqual([]);
    expect(await overflowPx(page)).toBeLessThanOrEqual(0);
    expect(new Set(guest.asked).size, guest.asked.join('\n')).toBe(guest.asked.length);
  });

  test('a hostile style sheet does not reach inside', async () => {
    guest = await visit(browser, { widthPx });
    const { page } = guest;
    await page.goto(`${host.origin}/hostile`);
    await page.getByRole('textbox').first().waitFor();
    await lookUp(page);
    await guest.shot(`hostile-${widthPx}`);

    const styleOf = (text: string): Promise<Record<string, string>> =>
      page
        .getByText(text)
        .first()
        .evaluate((element) => {
          const style = getComputedStyle(element);
          const names = [
            'fontSize',
            'lineHeight',
            'letterSpacing',
            'textTransform',
            'fontStyle',
            'textIndent',
          ] as const;
          return Object.fromEntries(names.map((name) => [name, style[name]]));
        });
    expect(await styleOf('Questions about a bill')).toMatchObject({ fontSize: '30px' });
    expect(await styleOf('Smart meter')).toMatchObject({
      fontSize: '14px',
      lineHeight: '20px',
      letterSpacing: 'normal',
      textTransform: 'none',
      fontStyle: 'normal',
      textIndent: '0px',
    });
    // The page's own lines run off the screen; the widget keeps to its place.
    const widget = await page.locator('mains-bill-lookup').evaluate((element) => ({
      endPx: element.getBoundingClientRect().right,
      overflowPx: element.scrollWidth - element.clientWidth,
    }));
    expect(widget.endPx).toBeLessThanOrEqual(widthPx);
    expect(widget.overflowPx).toBeLessThanOrEqual(0);
    expect(guest.noise).toEqual([]);
  });
});

describe('the widget in the page', () => {
  beforeEach(async () => {
    guest = await visit(browser);
    await guest.page.goto(host.origin);
    await guest.page.getByRole('textbox').first().waitFor();
  });

  test('takes the page’s font, accent and corners', async () => {
    const look = await guest.page.getByRole('button', { name: words.en.lookUp }).evaluate((button) => {
      const { fontFamily, backgroundColor, borderRadius } = getComputedStyle(button);
      return { fontFamily, backgroundColor, borderRadius };
    });
    expect(look.fontFamily).toContain('serif');
    expect(look).toMatchObject({ backgroundColor: 'rgb(47, 107, 58)', borderRadius: '0px' });
  });

  test('asks for every resource once, however many widgets show it', async () => {
    const { page } = guest;
    await lookUp(page);
    await page.evaluate(() => {
      const first = document.querySelector('mains-bill-lookup');
      for (let index = 0; index < 5; index++) first?.after(first.cloneNode());
    });
    await expect.poll(() => page.getByRole('heading', { name: words.en.bill }).count()).toBe(6);
    expect(new Set(guest.asked).size, guest.asked.join('\n')).toBe(guest.asked.length);
    expect(guest.noise).toEqual([]);
  });

  test('has no barriers', async () => {
    await guest.end();
    // axe has to be let in past the policy; everything else is as before.
    guest = await visit(browser, { bypassCSP: true });
    await guest.page.goto(host.origin);
    await guest.page.getByRole('textbox').first().waitFor();
    expect(await barriers(guest.page)).toEqual([]);
    await lookUp(guest.page);
    expect(await barriers(guest.page)).toEqual([]);
  });

  test('shows the bill without the parts that did not arrive, and fetches them when asked', async () => {
    const { page } = guest;
    const details = '**/details-*.js*';
    await page.route(details, (route) => route.abort());
    await lookUp(page);
    await page.getByText('The history and the table of lines did not arrive.').first().waitFor();
    expect(guest.noise.filter((line) => !failedResource.test(line))).toEqual([]);

    await page.unroute(details);
    await page.getByRole('button', { name: 'Fetch them again' }).click();
    await page.getByText('Every line of this bill').waitFor();
    await page.getByRole('button', { name: words.en.earlier }).waitFor();
  });

  test('says that it is offline, and goes on when the network is back', async () => {
    const { page } = guest;
    await lookUp(page);
    await page.getByRole('heading', { name: 'Why is it ¥86.40 more than last month?' }).waitFor();
    await page.context().setOffline(true);
    // September came with the question why: it can be read without a network.
    await page.getByRole('button', { name: words.en.earlier }).click();
    await page.getByRole('heading', { name: words.en.september }).waitFor();
    await page.getByText('Every line of this bill').waitFor();
    await page.getByRole('button', { name: words.en.earlier }).click();
    await page.getByText(words.en.offline).first().waitFor();
    expect(guest.noise.filter((line) => !failedResource.test(line))).toEqual([]);

    await page.context().setOffline(false);
    await page.getByRole('heading', { name: 'August bill' }).waitFor();
    await page.getByText('Every line of this bill').waitFor();
    await page.getByText('¥322.61').first().waitFor();
  });
});

describe('the loader', () => {
  beforeEach(async () => {
    guest = await visit(browser);
  });

  test('reports a tag it does not know on the element, without a word on the console', async () => {
    const { page } = guest;
    await page.goto(host.origin);
    await page.getByRole('textbox').first().waitFor();
    const reports = await page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('mains-error', (event) => resolve((event as CustomEvent).detail), {
            once: true,
          });
          document.querySelector('main')?.append(document.createElement('mains-teapot'));
        }),
    );
    expect(reports).toEqual({
      code: 'unknown-widget',
      message: 'There is no widget <mains-teapot>.',
      widget: 'mains-teapot',
    });
    expect(guest.noise).toEqual([]);
  });

  test('included twice, under two addresses, it loads once', async () => {
    await guest.end();
    // Trusted Types would rightly refuse the test's own script tag.
    guest = await visit(browser, { bypassCSP: true });
    const { page } = guest;
    const fetched: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') fetched.push(new URL(request.url()).pathname);
    });
    await page.goto(host.origin);
    await page.getByRole('textbox').first().waitFor();
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const again = document.createElement('script');
          again.type = 'module';
          again.src = '/mains/mains.js?v=2';
          again.onload = resolve;
          document.head.append(again);
        }),
    );
    await lookUp(page);
    expect(fetched.filter((path) => path === '/mains/mains.js')).toHaveLength(2);
    const chunks = fetched.filter((path) => path.includes('/chunks/'));
    expect(new Set(chunks).size, chunks.join('\n')).toBe(chunks.length);
    expect(guest.noise).toEqual([]);
  });

  test('configure() gives every widget its settings, before and after it is loaded', async () => {
    const { page } = guest;
    await page.goto(host.origin);
    await page.getByRole('textbox').first().waitFor();
    await page.evaluate(() => {
      const { Mains } = globalThis as unknown as { Mains: { configure(settings: object): void } };
      Mains.configure({ locale: 'zh-CN' });
    });
    await lookUp(page, 'zh-CN');
  });

  test('works from another origin and path, set up by the script tag alone', async () => {
    const { page } = guest;
    const dist = join(import.meta.dirname, '../../packages/embed/dist');
    const cdn = await listen(
      createServer((request, response) => {
        const { pathname } = new URL(request.url ?? '/', 'http://cdn');
        const path = pathname.replace('/assets/mains/0.1', '');
        void serveFile(response, dist, path, { 'Access-Control-Allow-Origin': '*' });
      }),
    );
    const site = await listen(
      createServer((_request, response) => {
        const tag = `<script type="module" src="${cdn.origin}/assets/mains/0.1/mains.js" data-api="${utility.apiBase}" data-locale="zh-CN"></script>`;
        const body = `<!doctype html><html lang="en"><title>Council</title><link rel="icon" href="data:,">${tag}<mains-bill-lookup></mains-bill-lookup>`;
        respond(response, 200, 'text/html; charset=utf-8', body);
      }),
    );
    try {
      await page.goto(site.origin);
      await lookUp(page, 'zh-CN');
      expect(guest.noise).toEqual([]);
    } finally {
      await Promise.all([cdn.close(), site.close()]);
    }
  });

  test('waits for the network before it asks for a widget', async () => {
    const { page } = guest;
    await page.goto(host.origin);
    await page.getByRole('textbox').first().waitFor();
    await page.context().setOffline(true);
    await page.evaluate(() => document.body.append(document.createElement('mains-provider')));
    await page.context().setOffline(false);
    await expect.poll(() => page.locator('mains-provider:defined').count()).toBe(1);
    expect(guest.noise).toEqual([]);
  });
});
