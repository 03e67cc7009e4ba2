import type { Commodity } from '@mains/contract';
import type { Scenario } from '@mains/mocks';
import { demoStage } from '@mains/mocks/demo';
import { configure, type Theme } from '@mains/ui';
import '@mains/widgets/usage-chart/define.js';
import type { UsageView } from '@mains/widgets/usage-chart';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent } from 'storybook/test';
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

// For the states that a server or a network brings about.
configure({ demoStage });

/** The attributes, as a page writes them. */
interface Attributes {
  readonly view?: UsageView;
  readonly date?: string;
  readonly from?: string;
  readonly to?: string;
  readonly commodity?: Commodity;
  readonly 'account-id'?: string;
  readonly 'service-id'?: string;
  readonly 'heading-level'?: number;
  readonly locale?: string;
  readonly theme?: Theme;
  readonly dir?: 'ltr' | 'rtl';
  readonly demo?: string;
}

const meta: Meta<Attributes> = {
  title: 'Widgets/Usage chart',
  component: 'mains-usage-chart',
  loaders: [openRiverbend],
  decorators: [inRiverbend],
  beforeEach: leaveRiverbend,
  render: (args) =>
    html`<mains-usage-chart
      view=${ifDefined(args.view)}
      date=${ifDefined(args.date)}
      from=${ifDefined(args.from)}
      to=${ifDefined(args.to)}
      commodity=${ifDefined(args.commodity)}
      account-id=${ifDefined(args['account-id'])}
      service-id=${ifDefined(args['service-id'])}
      heading-level=${ifDefined(args['heading-level'])}
      locale=${ifDefined(args.locale)}
      theme=${ifDefined(args.theme)}
      dir=${ifDefined(args.dir)}
      demo=${ifDefined(args.demo)}
    ></mains-usage-chart>`,
  argTypes: {
    view: attribute(
      'How it is looked at; days, or months where there are no days, when left out.',
      'select',
      ['day', 'days', 'months', 'years', 'range'],
    ),
    date: attribute('A day, or a day of the billing period; the newest when left out.'),
    from: attribute('First day of a range; a year before `to` when left out.'),
    to: attribute('Last day of a range; the newest when left out.'),
    commodity: attribute('Which service; the first that is billed when left out.', 'inline-radio', [
      'electricity',
      'water',
      'gas',
    ]),
    'account-id': attribute('Id of the account; the one looked at last when left out.'),
    'service-id': attribute('Id of the service, where an account has several of one commodity.'),
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
    demo: attribute('Shows a demo state in place of the page’s data.'),
  },
  parameters: { docs: { source: { excludeDecorators: true } } },
};

export default meta;

type Story = StoryObj<Attributes>;

const riverbend = (story: RiverbendStory): { readonly riverbend: RiverbendStory } => ({ riverbend: story });
const mei = riverbend({ signedIn: 'mei-lin' });
const inside = (context: StoryPage): ReturnType<typeof insideOf> => insideOf(context, 'mains-usage-chart');

async function seeText(context: StoryPage, en: string, zh: string): Promise<void> {
  await expect(
    (await inside(context).findAllByText(say(context, en, zh), { exact: false }))[0],
  ).toBeVisible();
}

/** Waits for the table below the chart, and with it for everything above. */
const seeAll = (context: StoryPage): Promise<void> =>
  seeText(context, 'The same figures as a table', '同样的数据，以表格列出');

/** The days of the October bill: 384 kWh, tier 2 from 28 October, last year by the same weekday. */
export const Days: Story = {
  args: { view: 'days', date: '2026-10-18' },
  parameters: mei,
  play: async (context) => {
    await seeAll(context);
    await seeText(context, '384 kWh', '384度');
    await seeText(context, '+23 kWh', '+23度');
  },
};

/** The period that still runs: the days to come as they are expected, what the bill will come to, and how that is known. */
export const RunningPeriod: Story = {
  parameters: mei,
  play: async (context) => {
    await seeAll(context);
    await seeText(context, 'What this bill will come to', '本期账单预计多少');
  },
};

/** Quarter by quarter, beside the day before. */
export const OneDay: Story = {
  args: { view: 'day', date: '2026-11-23' },
  parameters: mei,
  play: async (context) => {
    await seeAll(context);
    await seeText(context, '18:00 to 21:30', '18:00至21:30');
    await userEvent.click(
      await inside(context).findByRole('button', { name: say(context, 'Clear', '清除') }),
    );
    await seeText(context, 'At peak price', '按峰价计费');
  },
};

/** Beside what is usual on such a day. */
export const UsualDay: Story = {
  args: { view: 'day', date: '2026-11-23' },
  parameters: mei,
  play: async (context) => {
    await seeAll(context);
    await userEvent.selectOptions(
      await inside(context).findByRole('combobox', { name: say(context, 'Compare with', '对比') }),
      'usual-day',
    );
    await seeText(context, 'Your usual weekday', '您平常的工作日');
  },
};

/** A year of quarter hours: 35,040 values to pan and zoom. */
export const AnyRange: Story = {
  args: { view: 'range' },
  parameters: mei,
  play: async (context) => {
    await seeAll(context);
    await seeText(context, 'Faint colour: up to the highest', '淡色：最高到此');
  },
};

/** Billing periods, irregular as they are. */
export const Months: Story = { args: { view: 'months' }, parameters: mei, play: seeAll };

/** Calendar years, with what is missing of them. */
export const Years: Story = { args: { view: 'years' }, parameters: mei, play: seeAll };

/** In place of the chart. */
export const Table: Story = {
  args: { view: 'days', date: '2026-10-18' },
  parameters: mei,
  play: async (context) => {
    await seeAll(context);
    await userEvent.click(await inside(context).findByRole('radio', { name: say(context, 'Table', '表') }));
    const rows = await inside(context).findAllByRole('row');
    await expect(rows.length).toBeGreaterThanOrEqual(34);
  },
};

/** In money instead of kWh. */
export const Money: Story = {
  args: { view: 'days', date: '2026-10-18' },
  parameters: mei,
  play: async (context) => {
    await seeAll(context);
    await userEvent.click(await inside(context).findByRole('radio', { name: say(context, '¥', '元') }));
    await seeAll(context);
  },
};

/** Days that did not arrive are bracketed and named, estimates are hatched. */
export const Gap: Story = {
  args: { view: 'days' },
  parameters: riverbend({ signedIn: 'corrected-home' }),
  play: seeAll,
};

/** Panels on the roof: what is fed in hangs below the line. */
export const SolarExport: Story = { parameters: riverbend({ signedIn: 'solar-home' }), play: seeAll };

/** Water that runs all night. */
export const WaterLeak: Story = {
  args: { commodity: 'water' },
  parameters: riverbend({ signedIn: 'night-flow-home' }),
  play: seeAll,
};

/** A meter that is read by hand: months and years by the bills alone. */
export const OnlyBills: Story = {
  args: { commodity: 'water' },
  parameters: riverbend({ signedIn: 'leak-home' }),
  play: seeAll,
};

/** Paid before it is used: calendar months, since nothing is billed. */
export const PrepaidGas: Story = { args: { commodity: 'gas' }, parameters: mei, play: seeAll };

/** A laundry. */
export const Business: Story = { parameters: riverbend({ signedIn: 'wend-laundry' }), play: seeAll };

/** Moved in two weeks ago. */
export const NewCustomer: Story = { parameters: riverbend({ signedIn: 'new-home' }), play: seeAll };

/** Only the intervals do not come: the days are a press away. */
export const IntervalsFailing: Story = {
  args: { view: 'day', date: '2026-11-23' },
  parameters: riverbend({
    signedIn: 'mei-lin',
    scenario: {
      id: 'intervals-failing',
      title: { en: 'No intervals', 'zh-CN': '无分时数据' },
      forced: { getIntervalUsage: 'fail' },
    } satisfies Scenario,
  }),
  play: async (context) => {
    await userEvent.click(
      await inside(context).findByRole('button', {
        name: say(context, 'Show the days instead', '改看逐日用量'),
      }),
    );
    await seeAll(context);
  },
};

/** The server fails, also when asked again: what is safe, and a number to quote. */
export const Failing: Story = {
  parameters: riverbend({ signedIn: 'mei-lin', scenario: 'failing' }),
  play: (context) => seeText(context, 'We can’t show your use right now.', '暂时无法显示您的用量。'),
};

/** Answered once, some time ago; the network is gone. */
export const OfflineStale: Story = {
  args: { demo: 'offline-stale' },
  play: (context) => seeText(context, 'We could not refresh this', '暂时无法更新'),
};

/** Nobody is signed in. */
export const SignedOut: Story = {
  play: (context) => seeText(context, 'Sign in to see your use', '登录后查看用量'),
};

/** The page’s sign-in takes long: a sketch, and words after two seconds. */
export const Loading: Story = {
  parameters: riverbend({ signedIn: 'mei-lin', isSignInSilent: true }),
  play: (context) => seeText(context, 'Fetching this now', '正在获取'),
};

export const Chinese: Story = {
  args: { locale: 'zh-CN', view: 'days', date: '2026-10-18' },
  parameters: mei,
  play: async (context) => {
    await inside(context).findByText('同样的数据，以表格列出');
  },
};

export const Dark: Story = {
  args: { theme: 'dark', view: 'days', date: '2026-10-18' },
  parameters: mei,
  play: seeAll,
};

/** A side column of 288 px: the layout follows the room there is, not the window. */
export const NarrowColumn: Story = {
  args: { view: 'days', date: '2026-10-18' },
  parameters: mei,
  decorators: [(story) => html`<div class="side-column">${story()}</div>`],
  play: seeAll,
};

/** Mirrored, for a page that reads from right to left; time goes on from left to right. */
export const RightToLeft: Story = {
  args: { dir: 'rtl', view: 'days', date: '2026-10-18' },
  parameters: mei,
  play: seeAll,
};
