import type { StorybookConfig } from '@storybook/web-components-vite';
import { msw } from 'msw/vite';
import { mergeConfig } from 'vite';
import { jsonImports } from '../../scripts/vite/json-imports.ts';
import { sourceConditions } from '../../scripts/vite/source-conditions.ts';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../*.mdx', '../*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      plugins: [jsonImports(), msw({ mode: 'worker-only' })],
      resolve: { conditions: sourceConditions },
    }),
};

export default config;
