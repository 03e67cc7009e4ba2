import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { join } from 'node:path';
import type { UserWorkspaceConfig } from 'vitest/config';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, chromiumPath } from './scripts/browser.ts';
import { jsonImports } from './scripts/vite/json-imports.ts';
import { sourceConditions } from './scripts/vite/source-conditions.ts';

// A zone and a locale that are neither the premise's nor a language of Mains: code that falls back to the
// machine's own shows up as a wrong day or a foreign number.
const timeZone = 'America/New_York';
process.env['TZ'] = timeZone;
process.env['LC_ALL'] = 'de_DE.UTF-8';

/** Dependencies found late would reload a running browser test, so all are named. */
const bundledForBrowser = [
  'axe-core',
  'fast-check',
  'lit',
  'lit/decorators.js',
  'lit/directive.js',
  'lit/directives/class-map.js',
  'lit/directives/guard.js',
  'lit/directives/if-defined.js',
  'lit/directives/keyed.js',
  'lit/directives/live.js',
  'lit/directives/ref.js',
  'lit/directives/repeat.js',
  'lit/directives/until.js',
  'msw/browser',
  'msw/http',
  '@mains/client > @tanstack/query-core',
  '@mains/i18n > i18next',
  '@mains/ui > chart.js',
];

const propertyRuns = join(import.meta.dirname, 'test/support/property-runs.ts');
const quietConsole = join(import.meta.dirname, 'test/support/quiet-console.ts');

async function inChromium(): Promise<NonNullable<NonNullable<UserWorkspaceConfig['test']>['browser']>> {
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    ui: false,
    viewport: { width: 1280, height: 800 },
    provider: playwright({
      launchOptions: { executablePath: await chromiumPath(), args: [...chromiumArgs] },
      contextOptions: { timezoneId: timeZone, locale: 'de-DE', reducedMotion: 'reduce' },
    }),
    instances: [{ browser: 'chromium' }],
  };
}

export default defineConfig(async () => ({
  test: {
    projects: [
      {
        resolve: { conditions: ['source'] },
        ssr: { resolve: { conditions: ['source'] } },
        test: {
          name: 'node',
          include: [
            'packages/*/{src,scripts}/**/*.test.ts',
            'apps/*/**/*.test.ts',
            'scripts/**/*.test.ts',
            'test/**/*.test.ts',
          ],
          exclude: ['**/*.browser.test.ts', '**/node_modules/**'],
          setupFiles: process.env['MAINS_PROPERTY_LOG'] === undefined ? [] : [propertyRuns],
        },
      },
      {
        resolve: { conditions: sourceConditions },
        optimizeDeps: { include: bundledForBrowser },
        plugins: [jsonImports()],
        test: {
          name: 'browser',
          include: [
            'packages/*/src/**/*.browser.test.ts',
            'apps/portal/src/**/*.browser.test.ts',
            'test/**/*.browser.test.ts',
          ],
          setupFiles: [quietConsole],
          browser: await inChromium(),
        },
      },
      {
        resolve: { conditions: sourceConditions },
        optimizeDeps: { include: bundledForBrowser },
        plugins: [storybookTest({ configDir: join(import.meta.dirname, 'stories/.storybook') })],
        test: { name: 'stories', setupFiles: [quietConsole], browser: await inChromium() },
      },
      {
        resolve: { conditions: ['source'] },
        ssr: { resolve: { conditions: ['source'] } },
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts'],
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
}));
