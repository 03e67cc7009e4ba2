import type { LocalText } from '../text.js';

/** Operations of the contract, by their `operationId`. */
export const operationIds = [
  'getUtility',
  'getPromiseProfile',
  'listTariffs',
  'getTariff',
  'createGuestSession',
  'getSession',
  'deleteSession',
  'listAccounts',
  'getAccount',
  'listBalances',
  'listBills',
  'getBill',
  'getBillDocument',
  'getDailyUsage',
  'getIntervalUsage',
] as const;
export type OperationId = (typeof operationIds)[number];

/**
 * What is forced on an operation.
 * - `fail`: 500 `internal`. `maintenance`: 503. `rate-limited`: 429. The last two with `Retry-After`.
 * - `offline`: no answer at all, as when the network is gone.
 * - `slow`: the right answer, after `slowMs`.
 * - `expired-session`: 401, whatever the token; only where a token is needed.
 * - `malformed-missing`, `malformed-text`: an answer that breaks the contract: a required field is gone, an amount is a text.
 * - `naughty`: texts full of markup, control characters and other surprises, within the contract.
 */
export type Forced =
  | 'fail'
  | 'maintenance'
  | 'rate-limited'
  | 'offline'
  | 'slow'
  | 'expired-session'
  | 'malformed-missing'
  | 'malformed-text'
  | 'naughty';

/** How Riverbend behaves, on top of what it knows. */
export interface Scenario {
  readonly id: string;
  readonly title: LocalText;
  /** Every answer takes a random time between the two. */
  readonly latency?: { readonly minMs: number; readonly maxMs: number };
  /** Part of the requests that fail with 500, 503 or no answer, 0 to 1. */
  readonly failureRate?: number;
  readonly slowMs?: number;
  /** By operation; `all` for every one that is not named. */
  readonly forced?: Readonly<Partial<Record<OperationId | 'all', Forced>>>;
}

/** Longer than any widget waits. */
export const DEFAULT_SLOW_MS = 20_000;

/** Scenarios with a name, for switches in demos. The first is the usual one. */
export const scenarios: readonly [Scenario, ...Scenario[]] = [
  { id: 'calm', title: { en: 'Everything works at once', 'zh-CN': '一切正常，立即响应' } },
  {
    id: 'everyday',
    title: { en: 'Everything works, in 0.1 to 0.6 s', 'zh-CN': '一切正常，0.1至0.6秒响应' },
    latency: { minMs: 100, maxMs: 600 },
  },
  {
    id: 'slow-network',
    title: { en: 'Slow: 2 to 4 s', 'zh-CN': '网络缓慢：2至4秒' },
    latency: { minMs: 2000, maxMs: 4000 },
  },
  { id: 'no-answer', title: { en: 'Answers come too late', 'zh-CN': '响应超时' }, forced: { all: 'slow' } },
  {
    id: 'flaky',
    title: { en: 'A third of the requests fail', 'zh-CN': '三分之一的请求失败' },
    latency: { minMs: 100, maxMs: 900 },
    failureRate: 0.33,
  },
  { id: 'offline', title: { en: 'Offline', 'zh-CN': '离线' }, forced: { all: 'offline' } },
  { id: 'failing', title: { en: 'A fault of the server', 'zh-CN': '服务器故障' }, forced: { all: 'fail' } },
  {
    id: 'bills-failing',
    title: { en: 'Only bills fail', 'zh-CN': '仅账单故障' },
    forced: { listBills: 'fail', getBill: 'fail', getBillDocument: 'fail' },
  },
  {
    id: 'usage-failing',
    title: { en: 'Only use fails', 'zh-CN': '仅用量故障' },
    forced: { getDailyUsage: 'fail', getIntervalUsage: 'fail' },
  },
  {
    id: 'maintenance',
    title: { en: 'Closed for maintenance', 'zh-CN': '系统维护' },
    forced: { all: 'maintenance' },
  },
  {
    id: 'rate-limited',
    title: { en: 'Too many requests', 'zh-CN': '请求过多' },
    forced: { all: 'rate-limited' },
  },
  {
    id: 'expired-session',
    title: { en: 'The session has expired', 'zh-CN': '登录已过期' },
    forced: { all: 'expired-session' },
  },
  {
    id: 'malformed-missing',
    title: { en: 'Broken answers: a field is missing', 'zh-CN': '响应缺少字段' },
    forced: { all: 'malformed-missing' },
  },
  {
    id: 'malformed-text',
    title: { en: 'Broken answers: amounts as text', 'zh-CN': '金额以文本返回' },
    forced: { all: 'malformed-text' },
  },
  { id: 'naughty', title: { en: 'Hostile texts', 'zh-CN': '恶意文本' }, forced: { all: 'naughty' } },
];

/** A scenario by its id, or one of your own. @throws RangeError for an id that is not in the list. */
export function scenarioFrom(wanted: string | Scenario): Scenario {
  if (typeof wanted !== 'string') return wanted;
  const found = scenarios.find(({ id }) => id === wanted);
  if (!found) throw new RangeError(`There is no scenario “${wanted}”`);
  return found;
}
