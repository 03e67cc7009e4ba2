import { demoStage, demoStates } from '@mains/mocks/demo';
import { configure } from '@mains/ui';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { MainsBillLookupElement } from './index.js';
import './define.js';

const network = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.stubGlobal('fetch', network);
  // What a page has set for its real widgets does not matter to a demo.
  configure({
    api: 'https://api.riverbend.example/v1',
    locale: 'en',
    session: { getToken: () => 'a-real-token' },
    demoStage,
  });
});

afterEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
  vi.unstubAllGlobals();
  configure({ api: undefined, locale: undefined, session: undefined, demoStage: undefined });
  expect(network).not.toHaveBeenCalled();
});

function mount(demo: string): MainsBillLookupElement {
  const widget = document.createElement('mains-bill-lookup');
  widget.setAttribute('demo', demo);
  document.body.append(widget);
  return widget;
}

const expectToSee = (words: string | RegExp, timeoutMs = 5_000): Promise<void> =>
  expect.element(page.getByText(words).first(), { timeout: timeoutMs }).toBeVisible();

/** What each state promises, in words that no change of a customer's numbers touches. */
const promises: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  ready: ['October bill', 'Every line of this bill', /^Due Mon 30 Nov/],
  business: ['October bill', 'Every line of this bill', /demand/i],
  solar: ['Every line of this bill', /fed in|feed-in|export/i],
  arrears: ['Every line of this bill', /is overdue\./],
  estimated: ['August bill', 'See the cancelled bill'],
  gap: ['October bill', 'Every line of this bill'],
  'night-flow': ['Every line of this bill'],
  'meter-by-hand': ['Every line of this bill', /m³/],
  prepaid: ['No bills: this is prepaid'],
  'new-customer': [/^Your supply started on 10 Nov 2026/],
  'many-accounts': ['Every line of this bill', 'Change account'],
  loading: [/^Fetching this now/],
  error: ['We can’t show this right now.', /RB-\d+/],
  'offline-stale': ['October bill', /25 minutes ago/],
  maintenance: ['We are working on the system.'],
  'signed-out': ['Look up a bill', 'Sign in'],
  'expired-session': ['You were signed out'],
  guest: ['October bill', 'Look up another account'],
};

test('every state is promised something', () => {
  expect(Object.keys(promises)).toEqual(demoStates.map(({ name }) => name));
});

test.each(Object.entries(promises))('%s', async (name, words) => {
  mount(name);
  for (const each of words) await expectToSee(each);
});

test('goes from state to state and names a wrong one', async () => {
  const widget = mount('ready');
  await expectToSee('Every line of this bill');
  widget.setAttribute('demo', 'new-customer');
  await expectToSee(/^Your supply started on 10 Nov 2026/);
  widget.setAttribute('demo', 'raedy');
  await expectToSee(/“demo \(ready, business, /);
  widget.setAttribute('demo', 'many-accounts');
  await expectToSee('Change account');
});

test('two widgets show two states at once, in Chinese too', async () => {
  mount('ready');
  const other = mount('prepaid');
  await expectToSee('October bill');
  await expectToSee('No bills: this is prepaid');
  other.locale = 'zh-CN';
  await expectToSee('预付费，无账单');
});
