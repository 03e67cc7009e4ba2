import { faultIn, type AccountPage, type BalanceList, type Bill, type PromiseProfile } from '@mains/contract';
import { balanceListShape, promiseProfileShape } from '@mains/contract/shapes';
import { describe, expect, it } from 'vitest';
import { createRiverbend, type Riverbend } from './index.js';
import { ask, expectProblem, read, readAll } from './riverbend.test-support.js';

async function balancesOf(riverbend: Riverbend, personaId: string): Promise<BalanceList['items']> {
  const as = { token: riverbend.tokenFor(personaId), language: 'en' };
  const [account] = await readAll<AccountPage>(riverbend, '/accounts', as);
  return (await read<BalanceList>(riverbend, `/accounts/${account!.id}/balances`, as)).items;
}

const at = (clock: string): Riverbend => createRiverbend({ clock });
const noon = (date: string): string => `${date}T04:00:00Z`;
const cny = (amountMinor: number) => ({ amountMinor, currency: 'CNY' });

describe('balances', () => {
  it.each(createRiverbend().personas.map(({ id }) => id))('of %s keep to the contract', async (personaId) => {
    const riverbend = createRiverbend();
    const as = { token: riverbend.tokenFor(personaId), language: 'en' };
    for (const account of await readAll<AccountPage>(riverbend, '/accounts', as)) {
      const found = await read<BalanceList>(riverbend, `/accounts/${account.id}/balances`, as);
      expect(faultIn(balanceListShape, found)).toBeUndefined();
      const running = account.premises.flatMap(({ services }) => services).filter(({ endedOn }) => !endedOn);
      const told = found.items.map(({ serviceId }) => serviceId);
      expect(told).toEqual(expect.arrayContaining(running.map(({ id }) => id)));
      expect(new Set(told).size).toBe(told.length);
    }
  });

  it('are those of the pictures on their day', async () => {
    const [electricity, gas, water] = await balancesOf(createRiverbend(), 'mei-lin');
    expect(electricity).toMatchObject({ payment: 'billed', lastPayment: { amount: cny(15786) } });
    expect(electricity).not.toHaveProperty('arrears');
    expect(gas).toMatchObject({
      payment: 'prepaid',
      credit: cny(3820),
      alertBelow: cny(4000),
      asOf: '2026-11-24T06:00:00Z',
      usualPace: { spent: cny(11258), days: 28 },
    });
    expect(water).toMatchObject({ lastPayment: { amount: cny(6230), on: '2026-11-12' } });
  });

  it('are nobody else’s to read', async () => {
    const riverbend = createRiverbend();
    const as = { token: riverbend.tokenFor('mei-lin') };
    const [account] = await readAll<AccountPage>(riverbend, '/accounts', as);
    const path = `/accounts/${account!.id}/balances`;
    await expectProblem(await ask(riverbend, path), 401, 'not-authenticated');
    const other = { token: riverbend.tokenFor('solar-home') };
    await expectProblem(await ask(riverbend, path, other), 404, 'not-found');
  });
});

describe('prepaid gas', () => {
  async function creditAt(clock: string): Promise<number> {
    const gas = (await balancesOf(at(clock), 'mei-lin')).find(({ payment }) => payment === 'prepaid');
    return gas?.payment === 'prepaid' ? gas.credit.amountMinor : Number.NaN;
  }

  it('goes down with what the meter counts and up with what is paid in', async () => {
    expect(await creditAt(noon('2026-11-25'))).toBeLessThan(3820);
    expect(await creditAt(noon('2026-11-21'))).toBeGreaterThan(4000);
    const december = await Promise.all(
      Array.from({ length: 12 }, (_, day) => creditAt(noon(`2026-12-${String(day + 1).padStart(2, '0')}`))),
    );
    const rises = december.slice(1).filter((credit, index) => credit > (december[index] ?? 0));
    expect(rises).toHaveLength(1);
    expect(Math.min(...december)).toBeLessThan(0);
    expect(Math.max(...december)).toBeGreaterThan(10_000);
  });

  it('is exactly what was paid in less what the intervals cost', async () => {
    const riverbend = createRiverbend();
    const { ledger } = riverbend.world.accountsOf('mei-lin')[0]!.premises[0]!.services[1]!;
    const { import: november } = ledger.cycle(25)!.intervals;
    expect(ledger.cycle(25)!.month).toBe('2026-11');
    // From 10:00 on the 5th to 10:00 on the 20th, with no payment between: fen at ¥4.00 a cubic metre.
    const between = november!.subarray(4 * 96 + 40, 19 * 96 + 40).reduce((sum, litres) => sum + litres, 0);
    const spent = (await creditAt('2026-11-05T02:00:00Z')) - (await creditAt('2026-11-20T02:00:00Z'));
    expect(Math.abs(spent - (between * 400) / 1000)).toBeLessThanOrEqual(1);
  });
});

describe('arrears', () => {
  async function arrearsAt(clock: string, personaId = 'arrears-home'): Promise<unknown> {
    const riverbend = at(clock);
    const [electricity] = await balancesOf(riverbend, personaId);
    if (electricity?.payment !== 'billed') return 'none';
    const as = { token: riverbend.tokenFor(personaId) };
    const inWords = electricity.arrears?.map(async ({ stage, on, billId }) => {
      const { summary } = await read<Bill>(riverbend, `/bills/${billId}`, as);
      return `${stage} ${on} of the bill due ${summary.dueOn}`;
    });
    return inWords && Promise.all(inWords);
  }
  const reminder = 'reminder 2026-09-07 of the bill due 2026-08-31';
  const notice = 'notice 2026-11-19 of the bill due 2026-08-31';

  it.each([
    ['2026-08-31', undefined],
    ['2026-09-06', undefined],
    ['2026-09-07', [reminder]],
    ['2026-11-18', [reminder]],
    ['2026-11-24', [reminder, notice]],
    ['2027-01-24', [reminder, notice]],
  ])('on %s', async (date, expected) => {
    expect(await arrearsAt(noon(date))).toEqual(expected);
  });

  it('begin for Mei when she goes on not paying', async () => {
    expect(await arrearsAt(noon('2026-12-06'), 'mei-lin')).toBeUndefined();
    expect(await arrearsAt(noon('2026-12-07'), 'mei-lin')).toEqual([
      'reminder 2026-12-07 of the bill due 2026-11-30',
    ]);
  });
});

describe('promises', () => {
  it.each([
    ['en', 'riverbend-2026', 5],
    ['zh-CN', 'state-grid-2024', undefined],
  ])('in %s: %s', async (language, id, reminderAfterDays) => {
    const profile = await read<PromiseProfile>(createRiverbend(), '/promise-profile', { language });
    expect(faultIn(promiseProfileShape, profile)).toBeUndefined();
    expect(profile.id).toBe(id);
    const [home, business] = profile.arrears;
    expect(home).toMatchObject({
      audience: 'home',
      cutOffAfterDays: 30,
      noticeDays: 7,
      reconnectWithinHours: 24,
    });
    expect(home?.reminderAfterDays).toBe(reminderAfterDays);
    expect(business).toMatchObject({ audience: 'business', cutOffAfterDays: 30, noticeDays: 3 });
    expect(home?.rights.length).toBeGreaterThan(1);
    const texts = JSON.stringify([profile.source, home?.rights, business?.rights]);
    expect(/\p{Script=Han}/u.test(texts)).toBe(language === 'zh-CN');
  });

  it('are still told when a session has expired', async () => {
    const riverbend = createRiverbend({ scenario: 'expired-session' });
    expect((await ask(riverbend, '/promise-profile')).status).toBe(200);
  });
});
