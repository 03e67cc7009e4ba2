import type { Commodity } from '@mains/contract';
import type { Riverbend } from '@mains/mocks';
import type { Theme } from '@mains/ui';
import '@mains/widgets/bill-lookup/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent } from 'storybook/test';
import { billLookupAttributes } from './bill-lookup-attributes.js';
import './host-pages.css';
import {
  chooseFrom,
  inRiverbend,
  inside,
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
  readonly month?: string;
  readonly payable?: boolean;
  readonly 'heading-level'?: number;
  readonly locale?: string;
  readonly theme?: Theme;
  readonly dir?: 'ltr' | 'rtl';
}

const meta: Meta<Attributes> = {
  title: 'Widgets/Bill lookup',
  component: 'mains-bill-lookup',
  loaders: [openRiverbend],
  decorators: [inRiverbend],
  beforeEach: leaveRiverbend,
  render: (args) =>
    html`<mains-bill-lookup
      account-id=${ifDefined(args['account-id'])}
      service-id=${ifDefined(args['service-id'])}
      commodity=${ifDefined(args.commodity)}
      month=${ifDefined(args.month)}
      ?payable=${args.payable ?? false}
      heading-level=${ifDefined(args['heading-level'])}
      locale=${ifDefined(args.locale)}
      theme=${ifDefined(args.theme)}
      dir=${ifDefined(args.dir)}
    ></mains-bill-lookup>`,
  argTypes: billLookupAttributes,
  parameters: { docs: { source: { excludeDecorators: true } } },
};

export default meta;

type Story = StoryObj<Attributes>;

const riverbend = (story: RiverbendStory): { readonly riverbend: RiverbendStory } => ({ riverbend: story });

/** Waits for a bill with all its parts: title, amount, and the table of lines, which comes last. */
async function seeBill(
  context: StoryPage,
  title: readonly [en: string, zh: string],
  amount: string,
): Promise<void> {
  const widget = inside(context);
  await widget.findByRole('heading', { name: say(context, ...title) });
  await expect((await widget.findAllByText(amount)).length).toBeGreaterThan(0);
  await widget.findByRole('heading', { name: say(context, 'Every line of this bill', '账单明细') });
}

async function seeText(context: StoryPage, en: string, zh: string): Promise<void> {
  await expect(
    (await inside(context).findAllByText(say(context, en, zh), { exact: false }))[0],
  ).toBeVisible();
}

async function lookUp(context: StoryPage, accountNumber: string, meterNumber: string): Promise<void> {
  const widget = inside(context);
  const type = async (en: string, zh: string, text: string): Promise<void> => {
    await userEvent.type(await widget.findByRole('textbox', { name: say(context, en, zh) }), text);
  };
  await type('Account number', '户号', accountNumber);
  await type('Meter number', '表号', meterNumber);
  await userEvent.click(widget.getByRole('button', { name: say(context, 'Look up the bill', '查询账单') }));
}

/** Nobody is signed in: account number and one more thing. */
export const Guest: Story = {
  play: async (context) => {
    const widget = inside(context);
    await widget.findByRole('heading', { name: say(context, 'Look up a bill', '查询账单') });
    await widget.findByRole('radio', { name: say(context, 'Postcode', '邮政编码') });
  },
};

/** Sent without an answer: a list of what is missing, each a way to its field. */
export const GuestErrors: Story = {
  play: async (context) => {
    const widget = inside(context);
    await userEvent.click(
      await widget.findByRole('button', { name: say(context, 'Look up the bill', '查询账单') }),
    );
    await seeText(context, '2 answers need another look', '有2处需要修改');
    await widget.findByRole('link', { name: say(context, 'Enter the meter number', '请输入表号') });
  },
};

/** A wrong number and a wrong proof get the same answer, so that nobody can find out which accounts exist. */
export const GuestMiss: Story = {
  play: async (context) => {
    await lookUp(context, '4021 7738 06', 'E-558 2048');
    await seeText(context, 'We found no bill with these details', '没有找到相符的账单');
  },
};

/** After five misses the utility asks to wait, and the form says until when. */
export const GuestSlowedDown: Story = {
  parameters: riverbend({ before: missFiveTimes }),
  play: async (context) => {
    await lookUp(context, '4021 7738 06', 'E-558 2047');
    await seeText(context, 'You can try again at 14:37', '您可以在14:37再试');
  },
};

async function missFiveTimes(utility: Riverbend, apiBase: string): Promise<void> {
  const body = JSON.stringify({ accountNumber: '4021773806', proof: { kind: 'postcode', value: '000000' } });
  for (let miss = 1; miss <= 5; miss++) {
    await utility.handle(new Request(`${apiBase}/guest-sessions`, { method: 'POST', body }));
  }
}

/** A guest who has proved an account sees that account only. */
export const GuestBill: Story = {
  play: async (context) => {
    await lookUp(context, '4021 7738 06', 'E-558 2047');
    await seeBill(context, ['October bill', '10月账单'], '¥244.26');
    await inside(context).findByRole('button', {
      name: say(context, 'Look up another account', '查询其他户号'),
    });
  },
};

/** Mei Lin’s bill of the pictures: ¥244.26 for 1 October to 2 November. */
export const CustomerOctober: Story = {
  args: { payable: true },
  parameters: riverbend({ signedIn: 'mei-lin' }),
  play: async (context) => {
    await seeBill(context, ['October bill', '10月账单'], '¥244.26');
    await inside(context).findByRole('button', { name: say(context, 'Pay ¥244.26', '缴费 ¥244.26') });
  },
};

/** Why the October bill is more than September’s; any two bills can be set beside each other in place. */
export const WhyItIsMore: Story = {
  parameters: riverbend({ signedIn: 'mei-lin' }),
  play: async (context) => {
    const widget = inside(context);
    await widget.findByRole('heading', {
      name: say(context, 'Why is it ¥86.40 more than last month?', '为什么比上月多 ¥86.40？'),
    });
    await userEvent.click(
      await widget.findByRole('button', { name: say(context, 'Compare any two bills', '任选两期对比') }),
    );
    await chooseFrom(
      await widget.findByRole('combobox', { name: say(context, 'From the bill of', '从哪一期账单') }),
      say(context, 'August 2026', '2026年8月'),
    );
    await seeText(context, '¥78.35 less than', '少78.35元');
  },
};

/** The month before, paid. */
export const September: Story = {
  args: { commodity: 'electricity', month: '2026-09' },
  parameters: riverbend({ signedIn: 'mei-lin' }),
  play: (context) => seeBill(context, ['September bill', '9月账单'], '¥157.86'),
};

/** Another service of the same account; billed every two months. */
export const Water: Story = {
  args: { commodity: 'water' },
  parameters: riverbend({ signedIn: 'mei-lin' }),
  play: (context) => seeBill(context, ['October bill', '10月账单'], '¥62.30'),
};

/** Paid before it is used: there are no bills, and the widget says why. */
export const PrepaidGas: Story = {
  args: { commodity: 'gas' },
  parameters: riverbend({ signedIn: 'mei-lin' }),
  play: (context) => seeText(context, 'No bills: this is prepaid', '预付费，无账单'),
};

/** Moved in two weeks ago: when the first bill will come. */
export const NoBillYet: Story = {
  parameters: riverbend({ signedIn: 'new-home' }),
  play: (context) => seeText(context, 'Your supply started on 10 Nov 2026', '您于2026年11月10日开始使用'),
};

/** Part paid, with older bills overdue. */
export const Overdue: Story = {
  args: { month: '2026-09', payable: true },
  parameters: riverbend({ signedIn: 'arrears-home' }),
  play: async (context) => {
    await seeBill(context, ['September bill', '9月账单'], '¥234.07');
    await seeText(context, '¥868.63 is overdue.', '欠费¥868.63。');
  },
};

/** An estimate that was too high: the first bill is cancelled and leads to the one that stands. */
export const CancelledAndReplaced: Story = {
  args: { month: '2026-08' },
  parameters: riverbend({ signedIn: 'arrears-home' }),
  play: async (context) => {
    await seeBill(context, ['August bill', '8月账单'], '¥358.15');
    const widget = inside(context);
    await userEvent.click(
      await widget.findByRole('button', { name: say(context, 'See the cancelled bill', '查看已作废账单') }),
    );
    await seeText(context, 'This bill was cancelled. Please do not pay it.', '本账单已作废，请勿缴费。');
    await seeBill(context, ['August bill', '8月账单'], '¥446.73');
    await widget.findByRole('button', {
      name: say(context, 'See the bill that replaces it', '查看替代账单'),
    });
  },
};

/** The latest electricity bill of someone else. */
function octoberOf(signedIn: string, amount: string): Story {
  return {
    parameters: riverbend({ signedIn }),
    play: (context) => seeBill(context, ['October bill', '10月账单'], amount),
  };
}

/** A business by measured demand: power factor, current transformers. */
export const Business = octoberOf('wend-laundry', '¥22,961.89');

/** A factory: demand by contract, sharp hours in summer, capacitors that make the bill less. */
export const Factory: Story = {
  args: { month: '2026-08' },
  parameters: riverbend({ signedIn: 'harbour-foundry' }),
  play: (context) => seeBill(context, ['August bill', '8月账单'], '¥193,998.91'),
};

/** Prices changed within the month: a charge has a line for each price, and is one part of the strip. */
export const PriceChange = octoberOf('lins-bakery', '¥1,695.42');

/** Tiers that count over the whole year. */
export const YearlyTiers = octoberOf('yearly-tiers', '¥293.43');

/** An estimate that was too low: the next bill carries the difference. */
export const CorrectedOnTheNext: Story = {
  args: { month: '2026-09' },
  parameters: riverbend({ signedIn: 'corrected-home' }),
  play: async (context) => {
    await seeBill(context, ['September bill', '9月账单'], '¥203.12');
    await seeText(
      context,
      'We read your meter on 9 Sep. Your August estimate was too low; the difference is on this bill.',
      '9月9日已实抄电表。8月估抄偏低，差额计入本账单。',
    );
  },
};

/** More fed in than used: the bill ends in the customer’s favour. */
export const Solar = octoberOf('solar-home', '−¥8.44');

/** A leak the customer has asked about: payment is on hold. */
export const Dispute: Story = {
  args: { commodity: 'water', payable: true },
  parameters: riverbend({ signedIn: 'leak-home' }),
  play: async (context) => {
    await seeBill(context, ['October bill', '10月账单'], '¥290.08');
    await seeText(context, 'Payment is on hold', '暂缓缴费');
  },
};

/** A landlord: the list of accounts with a search. */
export const FortyAccounts: Story = {
  parameters: riverbend({ signedIn: 'forty-accounts' }),
  play: async (context) => {
    const widget = inside(context);
    await userEvent.click(
      await widget.findByRole('button', { name: say(context, 'Change account', '切换户号') }),
    );
    await widget.findByRole('searchbox', {
      name: say(context, 'Search by number, address or name', '按户号、地址或名称查找'),
    });
    await seeText(context, '40 accounts', '40个户号');
    await widget.findByRole('heading', { name: say(context, 'Every line of this bill', '账单明细') });
  },
};

/** The page’s sign-in takes long: a sketch, and words after two seconds. After ten the widget gives up and says so. */
export const Loading: Story = {
  parameters: riverbend({ signedIn: 'mei-lin', isSignInSilent: true }),
  play: (context) => seeText(context, 'Fetching this now', '正在获取'),
};

/** The server fails, also when asked again: what is safe, and a number to quote. */
export const Failing: Story = {
  parameters: riverbend({ signedIn: 'mei-lin', scenario: 'failing' }),
  play: async (context) => {
    await seeText(context, 'We can’t show this right now.', '暂时无法显示此内容。');
    await inside(context).findByRole('button', { name: say(context, 'Try again', '重试') });
  },
};

/** The session has ended and could not be renewed: sign in again, or look one bill up. */
export const SessionExpired: Story = {
  parameters: riverbend({ signedIn: 'mei-lin', scenario: 'expired-session' }),
  play: async (context) => {
    await seeText(context, 'You were signed out', '您已退出登录');
    await inside(context).findByRole('button', { name: say(context, 'Sign in', '登录') });
  },
};

/** A back end sends an amount as text: an error that names the field to the page, never a wrong number. */
export const MalformedAnswer: Story = {
  parameters: riverbend({ signedIn: 'mei-lin', scenario: 'malformed-text' }),
  play: (context) => seeText(context, 'We can’t show this right now.', '暂时无法显示此内容。'),
};

/** Markup, control characters and words without an end from a back end are shown as they are and do nothing. */
export const HostileTexts: Story = {
  parameters: riverbend({ signedIn: 'mei-lin', scenario: 'naughty' }),
  play: async (context) => {
    await seeBill(context, ['October bill', '10月账单'], '¥244.26');
    await expect(document.body.dataset['naughty']).toBeUndefined();
  },
};

/** A side column of 288 px: the layout follows the room there is, not the window. */
export const NarrowColumn: Story = {
  parameters: riverbend({ signedIn: 'mei-lin' }),
  decorators: [(story) => html`<div class="side-column">${story()}</div>`],
  play: (context) => seeBill(context, ['October bill', '10月账单'], '¥244.26'),
};

/** A council’s own accent, square corners, tighter rows and serif font: five inputs and an inherited font. */
export const CouncilLook: Story = {
  parameters: riverbend({ signedIn: 'mei-lin' }),
  decorators: [(story) => html`<div class="council">${story()}</div>`],
  play: (context) => seeBill(context, ['October bill', '10月账单'], '¥244.26'),
};

/** Mirrored, for a page that reads from right to left. */
export const RightToLeft: Story = {
  args: { dir: 'rtl' },
  parameters: riverbend({ signedIn: 'mei-lin' }),
  play: (context) => seeBill(context, ['October bill', '10月账单'], '¥244.26'),
};
