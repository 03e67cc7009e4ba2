import type { Commodity } from '@mains/contract';
import type { Theme } from '@mains/ui';
import '@mains/widgets/tariff/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent } from 'storybook/test';
import { attribute } from './attribute.js';
import './host-pages.css';
import {
  inRiverbend,
  inside,
  leaveRiverbend,
  openRiverbend,
  say,
  type RiverbendStory,
  type StoryPage,
} from './riverbend.js';
import { withTariffs, type TariffWeather } from './tariff-answers.js';

/** The attributes, as a page writes them. */
interface Attributes {
  readonly 'tariff-id'?: string;
  readonly commodity?: Commodity;
  readonly 'account-id'?: string;
  readonly 'heading-level'?: number;
  readonly locale?: string;
  readonly theme?: Theme;
  readonly dir?: 'ltr' | 'rtl';
}

const riverbend = (
  weather: TariffWeather = 'fine',
  story: RiverbendStory = {},
): { readonly riverbend: RiverbendStory } => ({ riverbend: { before: withTariffs(weather), ...story } });

const meta: Meta<Attributes> = {
  title: 'Widgets/Tariff',
  component: 'mains-tariff',
  loaders: [openRiverbend],
  decorators: [inRiverbend],
  beforeEach: leaveRiverbend,
  render: (args) =>
    html`<mains-tariff
      tariff-id=${ifDefined(args['tariff-id'])}
      commodity=${ifDefined(args.commodity)}
      account-id=${ifDefined(args['account-id'])}
      heading-level=${ifDefined(args['heading-level'])}
      locale=${ifDefined(args.locale)}
      theme=${ifDefined(args.theme)}
      dir=${ifDefined(args.dir)}
    ></mains-tariff>`,
  argTypes: {
    'tariff-id': attribute('Id of the tariff to show; the customer’s own, else the list, when left out.'),
    commodity: attribute('Only tariffs of this commodity; all when left out.', 'inline-radio', [
      'electricity',
      'gas',
      'water',
    ]),
    'account-id': attribute('Whose own tariff comes first, where a customer has several accounts.'),
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
  parameters: { docs: { source: { excludeDecorators: true } }, ...riverbend() },
};

export default meta;

type Story = StoryObj<Attributes>;

async function seeText(context: StoryPage, en: string, zh: string): Promise<void> {
  const found = await inside(context, 'mains-tariff').findAllByText(say(context, en, zh), { exact: false });
  await expect(found[0]).toBeVisible();
}

async function seeHeading(context: StoryPage, en: string, zh: string): Promise<void> {
  await inside(context, 'mains-tariff').findByRole('heading', { name: say(context, en, zh) });
}

/** Three price periods and three tiers; the next change is announced. */
export const Home: Story = {
  args: { 'tariff-id': 'trf_home' },
  play: async (context) => {
    await seeHeading(context, 'Home by time of use', '居民峰谷电价');
    await seeText(context, 'Now: flat until 18:00, then peak', '现在是平段，18:00起为峰段');
    await seeText(context, 'peak ¥0.02 more per kWh', '峰段每千瓦时上调0.02元');
    await inside(context, 'mains-tariff').findByRole('cell', { name: '¥1.00' });
  },
};

/** Seasons with a sharp price, weekends and holidays, a contract for demand, and the power factor. */
export const Industry: Story = {
  args: { 'tariff-id': 'trf_industry' },
  play: async (context) => {
    await seeHeading(context, 'Power factor', '力调电费');
    await seeText(context, '200 kW measured is billed as 211 kW', '实测200千瓦，则按211千瓦计费');
    await seeText(context, 'Now: Autumn, until 30 Nov', '当前适用：秋季，至11月30日');
  },
};

/** One price with tiers over a year: no hours. */
export const Water: Story = {
  args: { commodity: 'water' },
  play: async (context) => {
    await seeHeading(context, 'Home water', '居民用水');
    await seeText(context, 'The limits are for a calendar year', '分档用量按自然年累计');
  },
};

/** Nothing is asked for: everything there is, by commodity. A press opens one. */
export const List: Story = {
  play: async (context) => {
    await seeHeading(context, 'Tariffs', '价目表');
    await userEvent.click(
      await inside(context, 'mains-tariff').findByRole('button', {
        name: say(context, 'Large industry, 10 kV', '大工业用电 10千伏'),
      }),
    );
    await seeHeading(context, 'Demand charge', '需量电费');
    await inside(context, 'mains-tariff').findByRole('combobox', { name: say(context, 'Tariff', '价目') });
  },
};

/** Prices of the years before and after, one beside the other. */
export const EarlierPrices: Story = {
  args: { 'tariff-id': 'trf_home' },
  play: async (context) => {
    const title = say(context, 'Earlier and later prices', '历次价格');
    await userEvent.click(await inside(context, 'mains-tariff').findByText(title));
    await inside(context, 'mains-tariff').findByRole('columnheader', {
      name: say(context, 'From 1 Jul 2025', '2025年7月1日起'),
    });
  },
};

/** In Chinese, whatever the page speaks. */
export const Chinese: Story = {
  args: { 'tariff-id': 'trf_home', locale: 'zh-CN' },
  play: async (context) => {
    await inside(context, 'mains-tariff').findByText('每天8:00至11:00和18:00至22:00');
  },
};

/** There is no tariff of this commodity. */
export const NoTariffs: Story = {
  args: { commodity: 'gas' },
  parameters: riverbend('none'),
  play: (context) => seeHeading(context, 'No tariffs yet', '暂无价目'),
};

/** The page names a tariff that has ended: the way to all others. */
export const UnknownTariff: Story = {
  args: { 'tariff-id': 'trf_gone' },
  play: async (context) => {
    await seeHeading(context, 'We do not have this tariff', '没有这个价目');
    await userEvent.click(
      await inside(context, 'mains-tariff').findByRole('button', {
        name: say(context, 'All tariffs', '全部价目'),
      }),
    );
    await seeHeading(context, 'Tariffs', '价目表');
  },
};

/** The answer takes long: a sketch, and words after two seconds. */
export const Loading: Story = {
  parameters: riverbend('fine', { signedIn: 'mei-lin', isSignInSilent: true }),
  play: (context) => seeText(context, 'Fetching this now', '正在获取'),
};

/** The server fails, also when asked again. */
export const Failing: Story = {
  args: { 'tariff-id': 'trf_home' },
  parameters: riverbend('failing'),
  play: async (context) => {
    await seeText(context, 'We can’t show this right now.', '暂时无法显示此内容。');
    await inside(context, 'mains-tariff').findByRole('button', { name: say(context, 'Try again', '重试') });
  },
};

/** An answer that breaks the contract is an error, never a wrong price. */
export const MalformedAnswer: Story = {
  args: { 'tariff-id': 'trf_home' },
  parameters: riverbend('broken'),
  play: (context) => seeText(context, 'We can’t show this right now.', '暂时无法显示此内容。'),
};

/** The page has written a commodity that there is not. */
export const WrongAttribute: Story = {
  args: { commodity: 'steam' as Commodity },
  play: (context) => seeText(context, 'commodity', 'commodity'),
};

/** A side column of 288 px: the day becomes a list from top to bottom. */
export const NarrowColumn: Story = {
  args: { 'tariff-id': 'trf_home' },
  decorators: [(story) => html`<div class="side-column">${story()}</div>`],
  play: async (context) => {
    const [first] = await inside(context, 'mains-tariff').findAllByRole('listitem');
    await expect(first).toBeVisible();
    await expect(first).toHaveTextContent(say(context, '00:00 to 07:00 Valley', '0:00至7:00 谷段'));
  },
};

/** A council’s own accent, square corners, tighter rows and serif font. */
export const CouncilLook: Story = {
  args: { 'tariff-id': 'trf_industry' },
  decorators: [(story) => html`<div class="council">${story()}</div>`],
  play: (context) => seeHeading(context, 'When each price counts', '分时时段'),
};

/** Mirrored, for a page that reads from right to left. */
export const RightToLeft: Story = {
  args: { 'tariff-id': 'trf_home', dir: 'rtl' },
  play: (context) => seeHeading(context, 'When each price counts', '分时时段'),
};
