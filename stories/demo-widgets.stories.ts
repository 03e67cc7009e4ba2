import { demoStage } from '@mains/mocks/demo';
import { configure } from '@mains/ui';
import '@mains/widgets/balance/define.js';
import '@mains/widgets/bill-comparison/define.js';
import '@mains/widgets/tariff/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { inside, say, type StoryPage } from './riverbend.js';

// The states that a server or a network brings about, on the widgets beside the bill look-up.
configure({ demoStage });

interface Attributes {
  readonly demo: string;
}

const meta: Meta<Attributes> = {
  title: 'Demo states of all widgets',
  render: ({ demo }) =>
    html`<mains-balance demo=${demo} payable></mains-balance>
      <mains-bill-comparison demo=${demo}></mains-bill-comparison>
      <mains-tariff demo=${demo} commodity="electricity"></mains-tariff>`,
};

export default meta;

type Story = StoryObj<Attributes>;

/** Waits for words in each of the three. */
function inEach(en: string, zh: string): (context: StoryPage) => Promise<void> {
  return async (context) => {
    for (const tag of ['mains-balance', 'mains-bill-comparison', 'mains-tariff']) {
      const found = await inside(context, tag).findAllByText(say(context, en, zh), { exact: false });
      await expect(found[0]).toBeVisible();
    }
  };
}

/** Closed on purpose. */
export const Maintenance: Story = {
  args: { demo: 'maintenance' },
  play: inEach('We are working on the system', '系统正在维护'),
};

/** Answered once, some time ago; the network is gone. */
export const OfflineStale: Story = {
  args: { demo: 'offline-stale' },
  play: inEach('We could not refresh this', '暂时无法更新'),
};

/** The server fails. */
export const Failing: Story = {
  args: { demo: 'error' },
  play: inEach('We can’t show this right now', '暂时无法显示此内容'),
};
