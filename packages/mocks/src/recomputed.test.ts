import type { Bill, BillPage, Tariff } from '@mains/contract';
import type { AfterTaxItem, CalculatedBill } from '@mains/domain';
import { correctionOf } from '@mains/domain';
import { describe, expect, it } from 'vitest';
import { createRiverbend } from './index.js';
import { figures, Recomputation } from './recomputed.test-support.js';
import { read, readAll } from './riverbend.test-support.js';
import type { MeteredCycle } from './world/metering.js';
import type { WorldService } from './world/world.js';

const riverbend = createRiverbend();
const accounts = riverbend.world.accounts.map(({ plan, persona, id, premises }) => ({
  key: plan.key,
  persona: persona.id,
  id,
  services: premises
    .flatMap(({ services }) => services)
    .filter(({ ledger }) => ledger.plan.payment === 'billed'),
}));

/** Bills that stand on the day of the pictures, oldest first, as they are served. */
async function standingBills(account: (typeof accounts)[number]): Promise<Bill[]> {
  const as = { token: riverbend.tokenFor(account.persona) };
  const summaries = await readAll<BillPage>(riverbend, `/accounts/${account.id}/bills`, as);
  const standing = summaries.filter(({ status }) => status !== 'cancelled').toReversed();
  return Promise.all(standing.map(({ id }) => read<Bill>(riverbend, `/bills/${id}`, as)));
}

function cyclesOf({ ledger }: WorldService): Map<string, MeteredCycle> {
  const cycles = new Map<string, MeteredCycle>();
  for (let index = 0; index < 30; index += 1) {
    const cycle = ledger.cycle(index);
    if (cycle) cycles.set(cycle.month, cycle);
  }
  return cycles;
}

type Change = (cycle: MeteredCycle) => MeteredCycle;

/** Every bill of a service as served, and as the engine has it from the intervals and the tariff as served. */
async function recomputed(
  service: WorldService,
  bills: readonly Bill[],
  change: Change = (cycle) => cycle,
): Promise<{ readonly served: Bill; readonly shown: CalculatedBill }[]> {
  const own = bills.filter(({ summary }) => summary.serviceId === service.id);
  const tariffId = own[0]?.tariffs?.[0]?.tariffId;
  if (tariffId === undefined) return [];
  const tariff = await read<Tariff>(riverbend, `/tariffs/${tariffId}`);
  const recomputation = new Recomputation(service.ledger.plan, tariff);
  const cycles = cyclesOf(service);
  let correction: AfterTaxItem | undefined;
  return own.map((served) => {
    const credits = served.lines.flatMap(({ id, kind, amount }): AfterTaxItem[] =>
      kind === 'credit' ? [{ id, kind, amount }] : [],
    );
    const afterTax = correction ? [correction, ...credits] : credits;
    const cycle = change(cycles.get(served.summary.month)!);
    const { shown, actual } = recomputation.next(cycle, served, afterTax);
    correction = correctionOf(shown, actual, 'correction');
    return { served, shown };
  });
}

describe('a bill of every persona, recomputed from its intervals by the engine, equals the bill shown', () => {
  it.each(accounts)('$key', async (account) => {
    const bills = await standingBills(account);
    let compared = 0;
    for (const service of account.services) {
      for (const { served, shown } of await recomputed(service, bills)) {
        const where = `${service.ledger.plan.key} ${served.summary.month}`;
        expect(shown.lines.map(figures), where).toEqual(served.lines.map(figures));
        expect(shown.total, where).toEqual(served.summary.total);
        expect(shown.quantity, where).toEqual(served.summary.quantity);
        expect(shown.sheetsFrom, where).toEqual(served.tariffs?.map(({ validFrom }) => validFrom));
        compared += 1;
      }
    }
    expect(compared).toBe(bills.length);
    if (account.persona !== 'new-home') expect(compared).toBeGreaterThan(15);
  });
});

describe('the comparison', () => {
  /** Adds to the first quarter of an hour after noon on the third day of a month. */
  function changed(month: string, amount: number): Change {
    return (cycle) => {
      if (cycle.month !== month) return cycle;
      const values = Int32Array.from(cycle.intervals.import ?? []);
      const noon = 2 * 96 + 48;
      values[noon] = (values[noon] ?? 0) + amount;
      return { ...cycle, intervals: { ...cycle.intervals, import: values } };
    };
  }

  it.each([
    // A whole unit of the register, so that it can be read: the bill is another.
    ['mei-lin', '2026-10', 1000],
    ['lins-bakery', '2026-10', 1000],
    ['wend-laundry', '2026-10', 500],
    ['harbour-foundry', '2026-08', 4000],
    ['solar-home', '2026-10', 1000],
    ['yearly-tiers', '2026-10', 1000],
  ])('sees one interval of %s changed', async (key, month, amount) => {
    const account = accounts.find((each) => each.key === key)!;
    const bills = await standingBills(account);
    const pairs = await recomputed(account.services[0]!, bills, changed(month, amount));
    const { served, shown } = pairs.find((pair) => pair.served.summary.month === month)!;
    expect(shown.lines.map(figures)).not.toEqual(served.lines.map(figures));
    expect(shown.total).not.toEqual(served.summary.total);
  });

  it('sees less than a register shows', async () => {
    const account = accounts.find((each) => each.key === 'mei-lin')!;
    const bills = await standingBills(account);
    await expect(recomputed(account.services[0]!, bills, changed('2026-10', 1))).rejects.toThrow(
      'cannot show what was metered',
    );
  });
});
