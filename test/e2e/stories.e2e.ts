import type { AxeResults } from 'axe-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningServer } from '../../apps/hosts/static-folder.ts';
import { serveFolder } from '../../apps/hosts/static-folder.ts';
import { launchChromium } from '../support/chromium.ts';

// The stories project checks every story with axe in English, light and wide. Here the built Storybook is looked at
// in the other language and themes, on the narrowest screen.

/** Set by Storybook's preview. */
interface StorybookGlobals {
  readonly __STORYBOOK_PREVIEW__?: { readonly currentRender?: { readonly phase?: string } };
}

interface StoryEntry {
  readonly id: string;
  readonly type: 'docs' | 'story';
}

const root = join(import.meta.dirname, '../..');
const storybook = join(root, 'stories/static');
const index = JSON.parse(readFileSync(join(storybook, 'index.json'), 'utf8')) as {
  entries: Record<string, StoryEntry>;
};
const stories = Object.values(index.entries).filter(({ type }) => type === 'story');

const looks = [
  { locale: 'zh-CN', theme: 'dark', widthPx: 320 },
  { locale: 'en', theme: 'high-contrast', widthPx: 320 },
] as const;

let browser: Browser;
let site: RunningServer;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveFolder(storybook)]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

/** WCAG rules broken on the page, with the elements that break them. */
async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: join(root, 'node_modules/axe-core/axe.min.js') });
  const { violations: found } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    }),
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`);
}

describe.each(looks)('$locale, $theme, $widthPx px', ({ locale, theme, widthPx }) => {
  let page: Page;
  beforeAll(async () => {
    const context = await browser.newContext({
      viewport: { width: widthPx, height: 800 },
      locale: 'de-DE',
      timezoneId: 'America/New_York',
      reducedMotion: 'reduce',
    });
    page = await context.newPage();
  });
  afterAll(() => page.context().close());

  test.each(stories)('$id', async ({ id }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    // Storybook tells of a failed play here and nowhere else; failed requests are what some stories are about.
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        errors.push(message.text());
      }
    });
    await page.goto(
      `${site.origin}/iframe.html?viewMode=story&id=${id}&globals=locale:${locale};theme:${theme}`,
    );
    await page.locator('#storybook-root > *').first().waitFor({ state: 'attached' });
    // The story's own play has to have ended, well or badly: axe checks what it leads to.
    const phase = await page.waitForFunction(() => {
      const { __STORYBOOK_PREVIEW__: preview } = globalThis as unknown as StorybookGlobals;
      const now = preview?.currentRender?.phase;
      return now !== undefined && ['finished', 'errored', 'aborted'].includes(now) ? now : undefined;
    });
    expect(await phase.jsonValue()).toBe('finished');
    expect(errors).toEqual([]);
    expect(await violations(page)).toEqual([]);
    const overflowPx = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflowPx, 'nothing is wider than the screen').toBeLessThanOrEqual(0);
    page.removeAllListeners('pageerror');
    page.removeAllListeners('console');
  });
});

test('there are stories', () => {
  expect(stories.length).toBeGreaterThan(0);
});
