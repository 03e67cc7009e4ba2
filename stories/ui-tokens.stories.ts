import { geometry, type Theme } from '@mains/ui';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { onStage } from './ui-stage.js';

const meta: Meta = {
  title: 'Pieces/Colours',
  parameters: {
    docs: {
      description: {
        component:
          'A host sets `--mains-accent`, `--mains-surface` and `--mains-ink`; every other colour is mixed from them.',
      },
    },
  },
};

export default meta;

const colours = [
  'surface wash ink ink-2 ink-3 edge line-2 line',
  'accent accent-text accent-wash on-accent',
  'amber amber-text red red-text green green-text',
  'c-peak c-flat c-valley c-fixed c-tax',
].flatMap((group) => group.split(' '));

function story(theme: Theme): StoryObj {
  return {
    render: () =>
      onStage(
        () =>
          html`<ul>
            ${colours.map(
              (name) =>
                html`<li class="row">
                  <span
                    aria-hidden="true"
                    ${geometry({
                      'inline-size': '32px',
                      'block-size': '24px',
                      border: '1px solid var(--m-line-2)',
                      'background-color': `var(--m-${name})`,
                    })}
                  ></span>
                  <code class="small">--m-${name}</code>
                </li>`,
            )}
          </ul>`,
        { theme, widthPx: 320 },
      ),
  };
}

export const Light = story('light');
export const Dark = story('dark');
export const HighContrast = story('high-contrast');
