import type { Commodity } from '@mains/contract';
import type { Theme } from '@mains/ui';
import '@mains/widgets/bill-comparison/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent } from 'storybook/test';
import { attribute } from './attribute.js';
import './host-pages.css';
import {
  chooseFrom,
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
  readonly before?: string;
  readonly after?: string;
  readonly 'heading-level'?: number;
  readonly locale?: string;
  readonly theme?: Theme;
  readonly dir?: 'ltr' | 'rtl';
}

const meta: Meta<Attributes> = {
  title: 'Widgets/Bill comparison',
  component: 'mains-bill-comparison',
  loaders: [openRiverbend],
  decorators: [inRiverbend],
  beforeEach: leaveRiverbend,
  render: (args) =>
    html`<mains-bill-comparison
      account-id=${ifDefined(args['account-id'])}
      service-id=${ifDefined(args['service-id'])}
      commodity=${ifDefined(args.commodity)}
      before=${ifDefined(args.before)}
      after=${ifDefined(args.after)}
      heading-level=${ifDefined(args['heading-level'])}
      locale=${ifDefined(args.locale)}
      theme=${ifDefined(args.theme)}
      dir=${ifDefined(args.dir)}
    ></mains-bill-comparison>`,
  argTypes: {
    'account-id': attribute(
      'Id of the account; that of the bills that are given, else the one looked at last.',
    ),
    'service-id': attribute('Id of the service, where an account has several of one commodity.'),
    commodity: attribute('Which service; the first that is billed when left out.', 'inline-radio', [
      'electricity',
      'water',
      'gas',
    ]),
    before: attribute('Id of the earlier bill; the one before the later bill when left out.'),
    after: attribute('Id of the later bill; the newest when left out.'),
    'heading-level': attribute('Level of the title, 1 to 6; 2 when left out.', {
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
const inside = (context: StoryPage): ReturnType<typeof insideOf> =>
  insideOf(context, 'mains-bill-comparison');

async function seeText(context: StoryPage, en: string, zh: string): Promise<void> {
  await expect(
    (await inside(context).findAllByText(say(context, en, zh), { exact: false }))[0],
  ).toBeVisible();
}

/** Waits for the question and for the steps below it. */
async function seeDifference(context: StoryPage, en: string, zh: string): Promise<void> {
  const widget = inside(context);
  await widget.findByRole('heading', { name: say(context, en, zh) });
  await widget.findByRole('heading', { name: say(context, 'The same in words', '逐项说明') });
}

const octoberQuestion = ['Why is it ¥86.40 more than last month?', '为什么比上月多 ¥86.40？'] as const;

/** The bills of the pictures: ¥244.26 for October, ¥157.86 for September, and five steps between them. */
export const LastTwoBills: Story = {
  parameters: riverbend({ signedIn: 'mei-lin' }),
  play: async (context) => {
    await seeDifference(context, ...octoberQuestion);
    for (const amount of ['+¥15.78', '+¥51.56', '+¥20.78', '+¥8.28', '−¥10.00']) {
      await expect((await inside(context).findAllByText(amount)).length).toBe(1);
    }
    await seeText(
      context,
      '15.78 + 51.56 + 20.78 + 8.28 − 10.00 = 86.40',
      '15.78 + 51.56 + 20.78 + 8.28 − 10.00 = 86.40',
    );
  },
};

/** Any two bills, here August in place of September: the page hears of it and can put it into its address. */
export const AnyTwoBills: Story = {
  parameters: riverbend({ signedIn: 'mei-lin' }),
  play: async (context) => {
    await seeDifference(context, ...octoberQuestion);
    await chooseFrom(
      await inside(context).findByRole('combobox', {
        name: say(context, 'From the bill of', '从哪一期账单'),
      }),
      say(context, 'August 2026', '2026年8月'),
    );
    await seeDifference(
      context,
      'Why is it ¥78.35 less than in August 2026?',
      '为什么比2026年8月少 ¥78.35？',
    );
  },
};

/** Water, billed every two months: “last month” would be wrong. */
export const EveryTwoMonths: Story = {
  args: { commodity: 'water' },
  parameters: riverbend({ signedIn: 'mei-lin' }),
  play: (context) => seeText(context, 'than in August 2026', '比2026年8月'),
};

/** An estimate that was put right: the cancelled bill against the one that stands for it. */
export const CancelledAndReplaced: Story = {
  parameters: riverbend({ signedIn: 'arrears-home' }),
  play: async (context) => {
    const widget = inside(context);
    const list = async (en: string, zh: string): Promise<HTMLElement> =>
      widget.findByRole('combobox', { name: say(context, en, zh) });
    await chooseFrom(
      await list('From the bill of', '从哪一期账单'),
      say(context, 'August 2026, cancelled', '2026年8月，已作废'),
    );
    await chooseFrom(await list('To the bill of', '到哪一期账单'), say(context, 'August 2026', '2026年8月'));
    await seeDifference(
      context,
      'Why is it ¥88.58 less than the cancelled August bill?',
      '为什么比已作废的8月账单少 ¥88.58？',
    );
    await seeText(context, 'The first of the two was cancelled', '前一期已作废');
  },
};

/** A laundry: demand and power factor besides use and prices. */
export const Factory: Story = {
  parameters: riverbend({ signedIn: 'wend-laundry' }),
  play: (context) => seeText(context, 'The same in words', '逐项说明'),
};

/** More fed in than used. */
export const Solar: Story = {
  parameters: riverbend({ signedIn: 'solar-home' }),
  play: (context) => seeText(context, 'The same in words', '逐项说明'),
};

/** Moved in two weeks ago: when the first bill will come. */
export const NoBillYet: Story = {
  parameters: riverbend({ signedIn: 'new-home' }),
  play: (context) => seeText(context, 'No bill yet', '还没有账单'),
};

/** Paid before it is used: there are no bills, and the widget says why. */
export const PrepaidGas: Story = {
  args: { commodity: 'gas' },
  parameters: riverbend({ signedIn: 'mei-lin' }),
  play: (context) => seeText(context, 'No bills: this is prepaid', '预付费，无账单'),
};

/** A bill that is not there, or another customer’s: a way to what can be shown. */
export const GoneBill: Story = {
  args: { after: 'bill_nowhere' },
  parameters: riverbend({ signedIn: 'mei-lin' }),
  play: async (context) => {
    await userEvent.click(
      await inside(context).findByRole('button', {
        name: say(context, 'Compare the two newest bills', '对比最近两期账单'),
      }),
    );
    await seeDifference(context, ...octoberQuestion);
  },
};

/** Nobody is signed in: there is nothing to compare yet. */
export const SignedOut: Story = {
  play: (context) => seeText(context, 'Sign in to compare your bills', '登录后对比账单'),
};

/** The session has ended and could not be renewed. */
export const SessionExpired: Story = {
  parameters: riverbend({ signedIn: 'mei-lin', scenario: 'expired-session' }),
  play: async (context) => {
    await seeText(context, 'You were signed out', '您已退出登录');
    await inside(context).findByRole('button', { name: say(context, 'Sign in', '登录') });
  },
};

/** The page’s sign-in takes long: a sketch, and words after two seconds. */
export const Loading: Story = {
  parameters: riverbend({ signedIn: 'mei-lin', isSignInSilent: true }),
  play: (context) => seeText(context, 'Fetching this now', '正在获取'),
};

/** The server fails, also when asked again: what is safe, and a number to quote. */
export const Failing: Story = {
  parameters: riverbend({ signedIn: 'mei-lin', scenario: 'failing' }),
  play: (context) => seeText(context, 'We can’t show this right now.', '暂时无法显示此内容。'),
};

/** A side column of 288 px: the layout follows the room there is, not the window. */
export const NarrowColumn: Story = {
  parameters: riverbend({ signedIn: 'mei-lin' }),
  decorators: [(story) => html`<div class="side-column">${story()}</div>`],
  play: (context) => seeDifference(context, ...octoberQuestion),
};

/** Mirrored, for a page that reads from right to left. */
export const RightToLeft: Story = {
  args: { dir: 'rtl' },
  parameters: riverbend({ signedIn: 'mei-lin' }),
  play: (context) => seeDifference(context, ...octoberQuestion),
};
