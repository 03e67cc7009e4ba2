import type { AxeResults } from 'axe-core';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Tue 24 Nov 2026, 14:22 at Riverbend. */
const pictureDay = '2026-11-24T06:22:00Z';

const root = join(import.meta.dirname, '../..');
const screenshots = join(root, 'test/screenshots');

export interface Visit {
  readonly page: Page;
  /** What a careful visitor would notice: console output, exceptions, rejections nobody handled, policy violations. */
  readonly noise: readonly string[];
  /** Requests to the API that the page has made, as `GET /accounts?limit=100 en`. */
  readonly asked: readonly string[];
  shot(name: string): Promise<void>;
  /** Closes the window; after a failed test it leaves a picture and what was asked and heard. */
  end(test?: EndedTest): Promise<void>;
}

/** What Vitest tells `afterEach` of a test. */
export interface EndedTest {
  readonly task: { readonly name: string; readonly result?: { readonly state: string } | undefined };
}

export interface VisitOptions extends BrowserContextOptions {
  readonly widthPx?: number;
}

/** The one kind of console output that is the browser's own and tells of a failure a test has ordered. */
export const failedResource = /^error: Failed to load resource: /;

/** Opens a window of its own, with nothing remembered from another one. */
export async function visit(
  browser: Browser,
  { widthPx = 1280, ...options }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: widthPx, height: widthPx < 600 ? 812 : 900 },
    locale: 'en-GB',
    timezoneId: 'America/New_York',
    reducedMotion: 'reduce',
    colorScheme: 'light',
    ...options,
  });
  // Shorter than a test, so that what was waited for is named.
  context.setDefaultTimeout(10_000);
  // Dates on the screen must not depend on the day of the test run.
  await context.clock.setFixedTime(pictureDay);
  const page = await context.newPage();
  const noise: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => noise.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    const [, path] = pathname.split('/v1/');
    const language = request.headers()['accept-language'] ?? '';
    if (path !== undefined) asked.push(`${request.method()} /${path}${search} ${language}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      // eslint-disable-next-line no-console -- the way out to the test
      console.error('policy violation', violatedDirective, blockedURI, sample);
    });
  });
  const shot = async (name: string): Promise<void> => {
    await mkdir(screenshots, { recursive: true });
    await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });
  };
  return {
    page,
    noise,
    asked,
    shot,
    end: async (test) => {
      if (test?.task.result?.state === 'fail') {
        const name = `failed-${test.task.name.replaceAll(/\W+/g, '-').slice(0, 60)}`;
        await shot(name);
        await writeFile(join(screenshots, `${name}.txt`), [page.url(), ...asked, ...noise].join('\n'));
      }
      await context.close();
    },
  };
}

/** WCAG rules broken on the page, with the elements that break them. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'));
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join('; ')}`,
  );
}

/** How far the page is wider than its window, in pixels. */
export function overflowPx(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
