import { demoStage, demoStates } from '@mains/mocks/demo';
import { configure } from '@mains/ui';
import '@mains/widgets/bill-lookup/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { inside, say, type StoryPage } from './riverbend.js';

// No service worker and no provider here: the attribute alone brings the utility.
configure({ demoStage });

interface Attributes {
  readonly demo: string;
}

const meta: Meta<Attributes> = {
  title: 'Demo states',
  component: 'mains-bill-lookup',
  render: ({ demo }) => html`<mains-bill-lookup demo=${demo}></mains-bill-lookup>`,
  argTypes: {
    demo: {
      description: 'A state by its name: mock data instead of the page’s own, without a network.',
      control: {
        type: 'select',
        labels: Object.fromEntries(demoStates.map(({ name, title }) => [name, `${name}: ${title.en}`])),
      },
      options: demoStates.map(({ name }) => name),
      table: { category: 'attributes' },
    },
  },
};

export default meta;

type Story = StoryObj<Attributes>;

async function seeText(context: StoryPage, en: string, zh: string): Promise<void> {
  await expect(
    (await inside(context).findAllByText(say(context, en, zh), { exact: false }))[0],
  ).toBeVisible();
}

/** Waits for a bill with all its parts; the table of lines comes last. */
async function seeBill(context: StoryPage): Promise<void> {
  await inside(context).findByRole('heading', { name: say(context, 'Every line of this bill', '账单明细') });
}

/** A customer at home: electricity, prepaid gas, water. */
export const Ready: Story = { args: { demo: 'ready' }, play: seeBill };

/** A factory: demand, power factor. */
export const Business: Story = { args: { demo: 'business' }, play: seeBill };

/** Solar panels on the roof: a bill in the customer’s favour. */
export const Solar: Story = { args: { demo: 'solar' }, play: seeBill };

/** Bills overdue and part paid. */
export const Arrears: Story = {
  args: { demo: 'arrears' },
  play: async (context) => {
    await seeBill(context);
    await seeText(context, ' is overdue.', '欠费');
  },
};

/** An estimate that was too high, cancelled and billed again. */
export const Estimated: Story = {
  args: { demo: 'estimated' },
  play: async (context) => {
    await seeBill(context);
    await inside(context).findByRole('button', {
      name: say(context, 'See the cancelled bill', '查看已作废账单'),
    });
  },
};

/** Days that did not arrive, some estimated, some missing. */
export const Gap: Story = { args: { demo: 'gap' }, play: seeBill };

/** Water that runs all night: perhaps a leak. */
export const NightFlow: Story = { args: { demo: 'night-flow' }, play: seeBill };

/** A meter that is read by hand: use by the bills alone. */
export const MeterByHand: Story = { args: { demo: 'meter-by-hand' }, play: seeBill };

/** Paid before it is used: there are no bills. */
export const Prepaid: Story = {
  args: { demo: 'prepaid' },
  play: (context) => seeText(context, 'No bills: this is prepaid', '预付费，无账单'),
};

/** Moved in two weeks ago: no bill yet. */
export const NewCustomer: Story = {
  args: { demo: 'new-customer' },
  play: (context) => seeText(context, 'Your supply started on 10 Nov 2026', '您于2026年11月10日开始使用'),
};

/** A landlord with forty accounts. */
export const ManyAccounts: Story = {
  args: { demo: 'many-accounts' },
  play: async (context) => {
    await seeBill(context);
    await inside(context).findByRole('button', { name: say(context, 'Change account', '切换户号') });
  },
};

/** On its way, for ever. */
export const Loading: Story = {
  args: { demo: 'loading' },
  play: (context) => seeText(context, 'Fetching this now', '正在获取'),
};

/** The server fails; with a reference to quote. */
export const Failing: Story = {
  args: { demo: 'error' },
  play: async (context) => {
    await seeText(context, 'We can’t show this right now.', '暂时无法显示此内容。');
    await seeText(context, 'RB-', 'RB-');
  },
};

/** Fetched a while ago, then the network went: data with its age. */
export const OfflineStale: Story = {
  args: { demo: 'offline-stale' },
  play: async (context) => {
    await seeBill(context);
    await seeText(context, '25 minutes ago', '25分钟前');
  },
};

/** Closed for maintenance. */
export const Maintenance: Story = {
  args: { demo: 'maintenance' },
  play: (context) => seeText(context, 'We are working on the system.', '系统正在维护'),
};

/** Nobody is signed in. */
export const SignedOut: Story = {
  args: { demo: 'signed-out' },
  play: async (context) => {
    await inside(context).findByRole('button', { name: say(context, 'Look up the bill', '查询账单') });
  },
};

/** The session has ended and could not be renewed. */
export const ExpiredSession: Story = {
  args: { demo: 'expired-session' },
  play: (context) => seeText(context, 'You were signed out', '您已退出登录'),
};

/** A guest who has proved one account. */
export const Guest: Story = {
  args: { demo: 'guest' },
  play: async (context) => {
    await seeBill(context);
    await inside(context).findByRole('button', {
      name: say(context, 'Look up another account', '查询其他户号'),
    });
  },
};

/** A name that does not exist: the page’s author reads which there are. */
export const Unknown: Story = {
  args: { demo: 'raedy' },
  play: (context) => seeText(context, 'demo (ready, business, ', 'demo (ready, business, '),
};
