import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { chromiumArgs, chromiumPath } from '../../scripts/browser.ts';

/** The headless Chromium of the workspace, for tests that drive built pages from outside. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args: [...chromiumArgs] });
}
