import type { Theme } from '@mains/ui';
import '@mains/widgets/provider/define.js';
import type { Decorator, Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import './preview.css';

/** Language and theme reach the widgets the way a host gives them: from the page and from a provider. */
const fromToolbar: Decorator = (story, { globals }) => {
  const { locale, theme } = globals as { locale: string; theme: Theme };
  document.documentElement.lang = locale;
  document.documentElement.dataset['theme'] = theme;
  return html`<mains-provider locale=${locale} theme=${theme}>${story()}</mains-provider>`;
};

const preview: Preview = {
  decorators: [fromToolbar],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    layout: 'padded',
  },
  globalTypes: {
    locale: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        items: [
          { value: 'en', title: 'English' },
          { value: 'zh-CN', title: '简体中文' },
        ],
        dynamicTitle: true,
      },
    },
    theme: {
      description: 'Theme',
      toolbar: {
        icon: 'contrast',
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
          { value: 'high-contrast', title: 'High contrast' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { locale: 'en', theme: 'light' },
};

export default preview;
