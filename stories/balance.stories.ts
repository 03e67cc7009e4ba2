import type { Commodity } from '@mains/contract';
import type { Scenario } from '@mains/mocks';
import type { Theme } from '@mains/ui';
import '@mains/widgets/balance/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import { attribute } from './attribute.js';
import './host-pages.css';
import {
  inRiverbend,
  inside as insideOf,
  leaveRiverbend,
  openRiverbend,
  say,
  type RiverbendStory,
  type StoryPage,
} from './riverbend.js';

/** The attributes, as a page writes them. */
interface Attributes {
  readonly 'account-id'?: string;
  readonly 'service-id'?: string;
  readonly commodity?: Commodity;
  readonly payable?: boolean;
  readonly 'heading-level'?: number;
  readonly locale?: string;
  readonly theme?: Theme;
  readonly dir?: 'ltr' | 'rtl';
}

const meta: Meta<Attributes> = {
  title: 'Widgets/Balance',
  component: 'mains-balance',
  loaders: [openRiverbend],
  decorators: [inRiverbend],
  beforeEach: leaveRiverbend,
  args: { payable: true },
  render: (args) =>
    html`<mains-balance
      account-id=${ifDefined(args['account-id'])}
      service-id=${ifDefined(args['service-id'])}
      commodity=${ifDefined(args.commodity)}
      ?payable=${args.payable ?? false}
      heading-level=${ifDefined(args['heading-level'])}
      locale=${ifDefined(args.locale)}
      theme=${ifDefined(args.theme)}
      dir=${ifDefined(args.dir)}
    ></mains-balance>`,
  argTypes: {
    'account-id': attribute(
      'Id of the account to show; the one looked at last, else the first, when left out.',
    ),
    'service-id': attribute('Id of the only service to show.'),
    commodity: attribute('Only services of this commodity.', 'inline-radio', ['electricity', 'water', 'gas']),
    payable: attribute('The page takes payments: offers to pay and to top up.', 'boolean'),
    'heading-level': attribute('Level of the first line, 1 to 6; 2 when left out.', {
      type: 'number',
      min: 1,
      max: 6,
    }),
    locale: attribute('Language; the page’s when left out.', 'inline-radio', ['en', 'zh-CN']),
    theme: attribute('Look; the page’s, else light, when left out.', 'inline-radio', [
      'light',
      'dark',
      'auto',
      'high-contrast',
    ]),
    dir: attribute('Direction; that of the language when left out.', 'inline-radio', ['ltr', 'rtl']),
  },
  parameters: { docs: { source: { excludeDecorators: true } } },
};

export default meta;

type Story = StoryObj<Attributes>;

const riverbend = (story: RiverbendStory): { readonly riverbend: RiverbendStory } => ({ riverbend: story });

/** Another day than that of the pictures, Tue 24 Nov 2026, 14:22. */
const on =
  (clock: string): NonNullable<RiverbendStory['before']> =>
  ({ clock: riverbendClock }) => {
    riverbendClock.set(clock);
    return Promise.resolve();
  };

const inside = (page: StoryPage): ReturnType<typeof insideOf> => insideOf(page, 'mains-balance');

async function seeText(context: StoryPage, en: string, zh: string): Promise<void> {
  await expect(
    (await inside(context).findAllByText(say(context, en, zh), { exact: false }))[0],
  ).toBeVisible();
}

const oneFails = (operation: string): Scenario => ({
  id: operation,
  title: { en: operation, 'zh-CN': operation },
  forced: { [operation]: 'fail' },
});

/** Mei Lin’s home page on the day of the pictures: a bill to pay, little gas left, water paid. */
export const Ready: Story = {
  parameters: riverbend({ signedIn: 'mei-lin' }),
  play: async (context) => {
    const widget = inside(context);
    await widget.findByRole('button', { name: say(context, 'Pay ¥244.26', '缴费 ¥244.26') });
    await seeText(context, 'Almost half is electricity at peak times', '其中近一半是峰时段的电费');
    await widget.findByRole('button', {
      name: say(context, 'Why is it ¥86.40 more?', '为什么比上期多 ¥86.40？'),
    });
    await seeText(context, 'Below your ¥40 alert', '已低于您设的 ¥40 提醒线');
    await seeText(context, '¥62.30 paid on Thu 12 Nov', '11月12日（周四）已缴 ¥62.30');
  },
};

/** Late, with a notice of cutting off: what happens next, and what may be asked for. */
export const Overdue: Story = {
  parameters: riverbend({ signedIn: 'arrears-home' }),
  play: async (context) => {
    await seeText(context, 'We may cut off your electricity on Thu 26 Nov at the earliest', '最早可能在');
    await seeText(context, 'To stop this, pay what is overdue, ¥868.63', '缴清欠费 ¥868.63');
    await seeText(context, 'To ask for instalments or more time', '如需分期或延期缴纳');
    await userEvent.click(
      await inside(context).findByText(say(context, 'Your other rights', '您的其他权利')),
    );
    await inside(context).findByRole('button', {
      name: say(context, 'Pay the oldest, ¥276.41', '先缴最早一笔 ¥276.41'),
    });
  },
};

/** Late for a week: a reminder, and no notice yet. */
export const Reminded: Story = {
  args: { commodity: 'electricity' },
  parameters: riverbend({ signedIn: 'mei-lin', before: on('2026-12-08T04:00:00Z') }),
  play: (context) => seeText(context, 'We have not announced a cut-off', '我们尚未发出停供通知'),
};

/** Gas that is paid beforehand, below the customer’s alert. */
export const Prepaid: Story = {
  args: { commodity: 'gas' },
  parameters: riverbend({ signedIn: 'mei-lin' }),
  play: async (context) => {
    await seeText(context, 'Runs out about Thu 3 Dec', '约12月3日（周四）用完');
    await inside(context).findByRole('button', { name: say(context, 'Top up: gas', '充值：燃气') });
  },
};

/** More gas was used than paid for. */
export const PrepaidOverdrawn: Story = {
  args: { commodity: 'gas' },
  parameters: riverbend({ signedIn: 'mei-lin', before: on('2026-12-04T06:22:00Z') }),
  play: (context) => seeText(context, 'more than you paid for', '已超出预付金额'),
};

/** Everything is paid. */
export const NothingToPay: Story = {
  args: { commodity: 'water' },
  parameters: riverbend({ signedIn: 'mei-lin' }),
  play: async (context) => {
    await inside(context).findByRole('heading', { name: say(context, 'Nothing to pay', '没有待缴账单') });
    await seeText(context, 'Next bill about Tue 12 Jan', '下期账单约1月12日');
  },
};

/** Moved in lately: when the meter is read and when the first bill comes. */
export const NewCustomer: Story = {
  parameters: riverbend({ signedIn: 'new-home' }),
  play: async (context) => {
    await seeText(context, 'No bill yet', '暂无账单');
    await seeText(context, 'We read the meter on Wed 2 Dec', '12月2日（周三）抄表');
  },
};

/** A bill that is on hold while a complaint is looked into. */
export const Disputed: Story = {
  args: { commodity: 'water' },
  parameters: riverbend({ signedIn: 'leak-home' }),
  play: (context) => seeText(context, 'You need not pay while we look into', '我们正在处理您的投诉'),
};

/** The sun paid more than was used. */
export const InFavour: Story = {
  parameters: riverbend({ signedIn: 'solar-home', before: on('2026-05-10T04:00:00Z') }),
  play: (context) => seeText(context, 'In your favour', '应退给您'),
};

/** Forty accounts: the choice is kept on the device. */
export const ManyAccounts: Story = {
  parameters: riverbend({ signedIn: 'forty-accounts' }),
  play: async (context) => {
    const widget = inside(context);
    const choice = await widget.findByRole('combobox', { name: say(context, 'Account', '户号') });
    const option = await widget.findByRole('option', { name: /4090 1044 84/ });
    await userEvent.selectOptions(choice, option);
    await waitFor(() => expect(choice).toHaveDisplayValue(/4090 1044 84/));
    await waitFor(async () => {
      const shown = await widget.findAllByRole('heading', { name: say(context, 'Electricity', '电费') });
      await expect(shown.length).toBe(3);
    });
  },
};

/** The tenant has moved out for good. */
export const Ended: Story = {
  parameters: riverbend({ signedIn: 'forty-accounts' }),
  play: async (context) => {
    const widget = inside(context);
    const choice = await widget.findByRole('combobox', { name: say(context, 'Account', '户号') });
    await userEvent.selectOptions(choice, await widget.findByRole('option', { name: /4090 39/ }));
    await seeText(context, 'Ended on Wed 20 May 2026', '2026年5月20日（周三）起停用');
  },
};

/** Nobody is signed in: this is for customers only. */
export const SignedOut: Story = {
  play: async (context) => {
    await seeText(context, 'Sign in to see what you owe', '登录后查看待缴费用');
  },
};

/** The session has ended by itself. */
export const Expired: Story = {
  parameters: riverbend({ signedIn: 'mei-lin', scenario: 'expired-session' }),
  play: async (context) => {
    await seeText(context, 'You were signed out', '您已退出登录');
    await inside(context).findByRole('button', { name: say(context, 'Sign in', '登录') });
  },
};

/** The page’s sign-in does not answer: a sketch, then words. */
export const Loading: Story = {
  parameters: riverbend({ signedIn: 'mei-lin', isSignInSilent: true }),
  play: (context) => seeText(context, 'Fetching this now', '正在获取'),
};

/** Something broke at the utility. */
export const ServerError: Story = {
  name: 'Error',
  parameters: riverbend({ signedIn: 'mei-lin', scenario: 'failing' }),
  play: async (context) => {
    await inside(context).findByRole('button', { name: say(context, 'Try again', '重试') });
  },
};

/** No connection. */
export const Offline: Story = {
  parameters: riverbend({ signedIn: 'mei-lin', scenario: 'offline' }),
  play: (context) => seeText(context, 'We could not reach the service', '无法连接'),
};

/** Bills arrive and balances do not: what is known is shown. */
export const WithoutBalances: Story = {
  parameters: riverbend({ signedIn: 'mei-lin', scenario: oneFails('listBalances') }),
  play: async (context) => {
    await seeText(context, 'We can’t show what is left right now', '暂时无法显示余额');
    await seeText(context, '¥244.26', '¥244.26');
  },
};

/** Texts full of markup and other surprises. */
export const Hostile: Story = {
  parameters: riverbend({ signedIn: 'arrears-home', scenario: 'naughty' }),
  play: async (context) => {
    await inside(context).findByRole('button', { name: /^(Pay|缴费|先缴)/ });
  },
};

/** In a narrow column of a page. */
export const SideColumn: Story = {
  ...Ready,
  decorators: [(story) => html`<div class="side-column">${story()}</div>`],
};

export const RightToLeft: Story = {
  args: { dir: 'rtl' },
  parameters: riverbend({ signedIn: 'arrears-home' }),
  play: async (context) => {
    await inside(context).findByRole('button', { name: /^(Pay|缴费|先缴)/ });
  },
};
