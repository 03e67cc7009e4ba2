import type { Commodity } from '@mains/contract';
import type { ClockSetting } from '../clock.js';
import type { LocalText } from '../text.js';

/** What a widget shows by its attribute `demo`. */
export interface DemoState {
  /** What the attribute says. */
  readonly name: string;
  readonly title: LocalText;
  /** Whom the page has signed in; nobody when left out. */
  readonly persona?: string;
  /** The moment at which time stands still; the day of the pictures when left out. */
  readonly clock?: ClockSetting;
  /** By its id; `calm` when left out. */
  readonly scenario?: string;
  /** The only services that the customer has. */
  readonly commodity?: Commodity;
  /**
   * - `never`: the stage does not come at all.
   * - `once`: every question is answered once, some time ago, and then the network is gone.
   * - `guest`: the customer is no customer of the page but has proved the persona's first account.
   */
  readonly manner?: 'never' | 'once' | 'guest';
}

/** All of them, in the order in which a list offers them. */
export const demoStates: readonly DemoState[] = [
  {
    name: 'ready',
    title: {
      en: 'A customer at home: electricity, prepaid gas, water',
      'zh-CN': '居民客户：电、预付燃气、水',
    },
    persona: 'mei-lin',
  },
  {
    name: 'business',
    title: { en: 'A factory: demand, power factor', 'zh-CN': '工厂客户：需量与功率因数' },
    persona: 'wend-laundry',
  },
  {
    name: 'solar',
    title: {
      en: 'Solar panels on the roof: a bill in the customer’s favour',
      'zh-CN': '屋顶光伏：账单为应退',
    },
    persona: 'solar-home',
  },
  {
    name: 'arrears',
    title: { en: 'Bills overdue and part paid', 'zh-CN': '账单逾期或部分缴纳' },
    persona: 'arrears-home',
  },
  {
    name: 'estimated',
    title: {
      en: 'An estimate that was too high, cancelled and billed again',
      'zh-CN': '估抄偏高的账单，已作废并重开',
    },
    persona: 'arrears-home',
    // August has been billed again, September has not been billed yet.
    clock: '2026-09-24T06:22:00Z',
  },
  {
    name: 'gap',
    title: {
      en: 'Days that did not arrive, some estimated, some missing',
      'zh-CN': '部分日用量未到：有的已估算，有的缺失',
    },
    persona: 'corrected-home',
  },
  {
    name: 'night-flow',
    title: {
      en: 'Water that runs all night: perhaps a leak',
      'zh-CN': '夜间持续有水流，可能漏水',
    },
    persona: 'night-flow-home',
    commodity: 'water',
  },
  {
    name: 'meter-by-hand',
    title: {
      en: 'A meter that is read by hand: use by the bills alone',
      'zh-CN': '人工抄表：仅有账单用量',
    },
    persona: 'leak-home',
    commodity: 'water',
  },
  {
    name: 'prepaid',
    title: { en: 'Paid before it is used: there are no bills', 'zh-CN': '预付费：没有账单' },
    persona: 'mei-lin',
    commodity: 'gas',
  },
  {
    name: 'new-customer',
    title: { en: 'Moved in two weeks ago: no bill yet', 'zh-CN': '两周前入住：尚无账单' },
    persona: 'new-home',
  },
  {
    name: 'many-accounts',
    title: { en: 'A landlord with forty accounts', 'zh-CN': '拥有40个户号的房东' },
    persona: 'forty-accounts',
  },
  {
    name: 'loading',
    title: { en: 'On its way, for ever', 'zh-CN': '始终加载中' },
    persona: 'mei-lin',
    manner: 'never',
  },
  {
    name: 'error',
    title: { en: 'The server fails; with a reference to quote', 'zh-CN': '服务器故障，附查询编号' },
    persona: 'mei-lin',
    scenario: 'failing',
  },
  {
    name: 'offline-stale',
    title: {
      en: 'Fetched a while ago, then the network went: data with its age',
      'zh-CN': '此前已获取，随后断网：显示数据时效',
    },
    persona: 'mei-lin',
    manner: 'once',
  },
  {
    name: 'maintenance',
    title: { en: 'Closed for maintenance', 'zh-CN': '系统维护中' },
    persona: 'mei-lin',
    scenario: 'maintenance',
  },
  {
    name: 'signed-out',
    title: { en: 'Nobody is signed in', 'zh-CN': '未登录' },
  },
  {
    name: 'expired-session',
    title: { en: 'The session has ended and could not be renewed', 'zh-CN': '登录已过期且无法续期' },
    persona: 'mei-lin',
    scenario: 'expired-session',
  },
  {
    name: 'guest',
    title: {
      en: 'A guest who has proved one account',
      'zh-CN': '已验证一个户号的访客',
    },
    persona: 'mei-lin',
    manner: 'guest',
  },
];
