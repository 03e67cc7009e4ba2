import type { Theme } from '@mains/ui';
import '@mains/widgets/bill-lookup/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import './host-pages.css';
import { inRiverbend, inside, leaveRiverbend, openRiverbend, say, type StoryPage } from './riverbend.js';

interface Attributes {
  readonly api?: string;
  readonly locale?: string;
  readonly theme?: Theme;
}

const attribute = (description: string, control: unknown = 'text', options?: readonly string[]): object => ({
  description,
  control,
  ...(options && { options }),
  table: { category: 'attributes' },
});

const meta: Meta<Attributes> = {
  title: 'Widgets/Provider',
  component: 'mains-provider',
  loaders: [openRiverbend],
  decorators: [inRiverbend],
  beforeEach: leaveRiverbend,
  argTypes: {
    api: attribute('Base URL of the utility’s API.', false),
    locale: attribute('Language of everything inside.', 'inline-radio', ['en', 'zh-CN']),
    theme: attribute('Look of everything inside.', 'inline-radio', [
      'light',
      'dark',
      'auto',
      'high-contrast',
    ]),
  },
  parameters: {
    riverbend: { signedIn: 'mei-lin' },
    docs: { source: { excludeDecorators: true } },
  },
};

export default meta;

type Story = StoryObj<Attributes>;

async function seeTitle(context: StoryPage, id: string, en: string, zh: string): Promise<void> {
  const widget = inside(context, `#${id}`);
  await widget.findByRole('heading', { name: say(context, en, zh) });
  await widget.findByRole('heading', { name: say(context, 'Every line of this bill', '账单明细') });
}

/** One setting for two widgets; they share one cache, so that what both need is asked for once. */
export const TwoWidgets: Story = {
  // Two widgets of one kind name their sections alike; axe would have each landmark named differently.
  render: ({ locale, theme }) =>
    html`<mains-provider locale=${ifDefined(locale)} theme=${ifDefined(theme)}>
      <mains-bill-lookup id="electricity" commodity="electricity"></mains-bill-lookup>
      <mains-bill-lookup id="water" commodity="water"></mains-bill-lookup>
    </mains-provider>`,
  play: async (context) => {
    await seeTitle(context, 'electricity', 'October bill', '10月账单');
    await seeTitle(context, 'water', 'October bill', '10月账单');
  },
};

/** The nearest provider wins, setting by setting: the inner one has its own language and look, and the outer one’s API. */
export const Nested: Story = {
  args: { locale: 'zh-CN', theme: 'dark' },
  render: ({ locale, theme }) =>
    html`<mains-bill-lookup id="outer" commodity="water"></mains-bill-lookup>
      <mains-provider locale=${ifDefined(locale)} theme=${ifDefined(theme)}>
        <mains-bill-lookup id="inner" class="inset"></mains-bill-lookup>
      </mains-provider>`,
  play: async (context) => {
    await seeTitle(context, 'outer', 'October bill', '10月账单');
    await seeTitle({ ...context, globals: { locale: 'zh-CN' } }, 'inner', 'October bill', '10月账单');
  },
};
