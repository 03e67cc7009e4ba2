import type { Decorator, Preview } from '@storybook/web-components-vite';

/** Language and theme reach the widgets the way a host page gives them: from the document. */
const fromToolbar: Decorator = (story, { globals }) => {
  const { locale, theme } = globals as { locale: string; theme: string };
  document.documentElement.lang = locale;
  document.documentElement.dataset['theme'] = theme;
  return story();
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
