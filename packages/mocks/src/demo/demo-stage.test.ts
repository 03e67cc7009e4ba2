import type { AccountPage, BillPage, Problem } from '@mains/contract';
import { expect, test } from 'vitest';
import { createRiverbend, PICTURE_DAY, scenarios } from '../index.js';
import type { DemoStage } from './demo-stage.js';
import { demoStage } from './demo-stage.js';
import { demoStates } from './demo-states.js';

async function ask(stage: DemoStage, path: string): Promise<Response> {
  const token = await stage.session.getToken();
  return stage.session.stage.fetch(stage.api + path, {
    headers: { 'Accept-Language': 'en', ...(token !== undefined && { Authorization: `Bearer ${token}` }) },
  });
}

async function accounts(stage: DemoStage): Promise<AccountPage> {
  return (await (await ask(stage, '/accounts')).json()) as AccountPage;
}

/** Bills of the first account, newest first. */
async function bills(stage: DemoStage): Promise<BillPage['items']> {
  const { items } = await accounts(stage);
  const path = `/accounts/${items[0]!.id}/bills?limit=100`;
  return ((await (await ask(stage, path)).json()) as BillPage).items;
}

test.each(demoStates)('$name is made of what there is', ({ name, persona, scenario, title }) => {
  expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(Object.values(title).every((text) => text.length > 2)).toBe(true);
  expect(title['zh-CN']).toMatch(/\p{Script=Han}/u);
  if (persona) expect(createRiverbend().personas.map(({ id }) => id)).toContain(persona);
  if (scenario) expect(scenarios.map(({ id }) => id)).toContain(scenario);
});

test('no two states have one name', () => {
  expect(new Set(demoStates.map(({ name }) => name)).size).toBe(demoStates.length);
});

test('an unknown state is refused with the list of those there are', async () => {
  const error = await demoStage('storm').catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(RangeError);
  expect((error as RangeError).message).toMatch(/^ready, business, .*guest$/);
});

test('a stage is shared by all who ask for its state, and by no other state', async () => {
  const stage = await demoStage('ready');
  expect(await demoStage('ready')).toBe(stage);
  expect((await demoStage('solar')).session).not.toBe(stage.session);
  expect(stage.now()).toBe(Date.parse(PICTURE_DAY));
  expect(new URL(stage.api).hostname).toMatch(/\.invalid$/);
});

test.each([
  ['ready', 'mei-lin'],
  ['business', 'wend-laundry'],
  ['solar', 'solar-home'],
  ['arrears', 'arrears-home'],
  ['many-accounts', 'forty-accounts'],
])('%s: the accounts of %s', async (name, persona) => {
  const { items } = await accounts(await demoStage(name));
  const [first] = createRiverbend().personas.find(({ id }) => id === persona)!.accounts;
  expect(items[0]!.id).toBe(first!.id);
  expect((await bills(await demoStage(name))).length).toBeGreaterThan(0);
});

test('arrears: something is overdue', async () => {
  expect((await bills(await demoStage('arrears'))).map(({ status }) => status)).toContain('overdue');
});

test('estimated: the newest bill stands for a cancelled one of the same month', async () => {
  const all = await bills(await demoStage('estimated'));
  const newest = all.filter(({ month }) => month === all[0]!.month);
  expect(newest).toHaveLength(2);
  expect(newest.filter(({ status }) => status === 'cancelled')).toHaveLength(1);
});

test('prepaid: one service, without a bill', async () => {
  const { items } = await accounts(await demoStage('prepaid'));
  const services = items.flatMap(({ premises }) => premises.flatMap((premise) => premise.services));
  expect(services.map(({ payment }) => payment)).toEqual(['prepaid']);
});

test('new-customer: an account without a bill', async () => {
  const stage = await demoStage('new-customer');
  expect((await accounts(stage)).items).toHaveLength(1);
  expect(await bills(stage)).toEqual([]);
});

test('many-accounts: more than fit on a screen', async () => {
  const { items } = (await (
    await ask(await demoStage('many-accounts'), '/accounts?limit=100')
  ).json()) as AccountPage;
  expect(items.length).toBeGreaterThanOrEqual(40);
});

test.each([
  ['error', 500, 'internal'],
  ['maintenance', 503, 'maintenance'],
  ['signed-out', 401, 'not-authenticated'],
  ['expired-session', 401, 'session-expired'],
])('%s: %i %s', async (name, status, code) => {
  const response = await ask(await demoStage(name), '/accounts');
  expect(response.status).toBe(status);
  expect((await response.json()) as Problem).toMatchObject({
    code,
    reference: expect.stringMatching(/^RB-/),
  });
});

test('signed-out: the page has no token, and the utility answers all the same', async () => {
  const stage = await demoStage('signed-out');
  expect(await stage.session.getToken()).toBeUndefined();
  expect((await ask(stage, '/utility')).status).toBe(200);
});

test('loading: nothing comes', async () => {
  const first = await Promise.race([demoStage('loading'), demoStage('ready').then(() => 'something else')]);
  expect(first).toBe('something else');
});

test('offline-stale: every question is answered once, in each language', async () => {
  const stage = await demoStage('offline-stale');
  expect((await ask(stage, '/utility')).status).toBe(200);
  await expect(ask(stage, '/utility')).rejects.toThrow(TypeError);
  expect(
    (await stage.session.stage.fetch(`${stage.api}/utility`, { headers: { 'Accept-Language': 'zh-CN' } })).ok,
  ).toBe(true);
});

test('guest: proves the first account, and the page has no token of its own', async () => {
  const stage = await demoStage('guest');
  const proved: object[] = [];
  stage.session.stage.opened({
    queryClient: {
      getQueryCache: () => ({ subscribe: () => () => undefined }),
      refetchQueries: async () => undefined,
    },
    session: {
      signInAsGuest: async (verification) => {
        proved.push(verification);
        const body = JSON.stringify(verification);
        const response = await stage.session.stage.fetch(`${stage.api}/guest-sessions`, {
          method: 'POST',
          body,
        });
        expect(response.status).toBe(201);
      },
    },
  });
  expect(await stage.session.getToken()).toBeUndefined();
  expect(proved).toHaveLength(1);
});
