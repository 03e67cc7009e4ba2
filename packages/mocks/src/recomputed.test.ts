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

/** Those of all meters, by month. */
function cyclesOf({ ledger }: WorldService): Map<string, MeteredCycle[]> {
  const cycles = new Map<string, MeteredCycle[]>();
  for (let index = 0; index < 30; index += 1) {
    const found = ledger.meters.flatMap((meter) => meter.cycle(index) ?? []);
    if (found[0]) cycles.set(found[0].month, found);
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
  const [first, ...others] = service.ledger.meters;
  const recomputation = new Recomputation([first.plan, ...others.map(({ plan }) => plan)], tariff);
  const cycles = cyclesOf(service);
  let correction: AfterTaxItem | undefined;
  return own.map((served) => {
    const credits = served.lines.flatMap(({ id, kind, amount }): AfterTaxItem[] =>
      kind === 'credit' ? [{ id, kind, amount }] : [],
    );
    const afterTax = correction ? [correction, ...credits] : credits;
    const [cycle, ...more] = cycles.get(served.summary.month)!;
    const { shown, actual } = recomputation.next([change(cycle!), ...more], served, afterTax);
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

describe('a served bill, computed by hand', () => {
  async function servedBill(key: string, month: string): Promise<Bill> {
    const account = accounts.find((each) => each.key === key)!;
    const bills = await standingBills(account);
    return bills.find(({ summary }) => summary.month === month)!;
  }

  /** Quantity and amount in fen of every line, and what each register showed. */
  function rowsOf({ lines }: Bill): unknown[] {
    return lines.map(({ id, quantity, amount, basis }) => [
      id,
      quantity?.value,
      amount.amountMinor,
      basis?.kind === 'registers'
        ? basis.spans.map(({ start, end }) => `${start.value}–${end.value}`).join()
        : '',
    ]);
  }

  it('of a works with a contract for power and reactive energy', async () => {
    const bill = await servedBill('harbour-foundry', '2025-07');
    // What the registers show counts 400 times; prices have four digits, so whole numbers ÷ 100 are fen.
    // 17736 × 1.1034 = 19569.9024, 59336 × 0.9021 = 53527.0056
    const sharp = Math.round((17736 * 11034) / 100);
    const peak = Math.round((59336 * 9021) / 100);
    // 116240 × 0.5870 = 68232.88, 20420 × 0.2543 = 5192.806
    const flat = Math.round((116240 * 5870) / 100);
    const valley = Math.round((20420 * 2543) / 100);
    // 747.996 kW measured is within 1.05 × 720 = 756: the contract, 720 × 36.10
    const demand = 720 * 3610;
    // 213732 ÷ √(213732² + 119796²) = 0.87: by the table for 0.90 that is 1.5 % more.
    expect(213732 / Math.sqrt(213732 ** 2 + 119796 ** 2)).toBeCloseTo(0.8723, 4);
    const powerFactor = Math.round(((sharp + peak + flat + valley + demand) * 15) / 1000);
    // 17736 + 59336 + 116240 + 20420 = 213732, × 0.0269 = 5749.3908
    const funds = Math.round((213732 * 269) / 100);
    const beforeTax = sharp + peak + flat + valley + demand + powerFactor + funds;
    expect(rowsOf(bill)).toEqual([
      // 44.34 × 400, 148.34 × 400, 290.60 × 400, 51.05 × 400
      ['sharp', '17736', sharp, '388.85–433.19'],
      ['peak', '59336', peak, '2380.70–2529.04'],
      ['flat', '116240', flat, '3878.80–4169.40'],
      ['valley', '20420', valley, '847.88–898.93'],
      ['deep-valley', '0', 0, '55.06–55.06'],
      ['demand', '720', demand, ''],
      ['power-factor', undefined, powerFactor, ''],
      ['funds', '213732', funds, ''],
      ['vat', undefined, Math.round((beforeTax * 13) / 100), ''],
    ]);
    expect(beforeTax).toBe(18085171);
    // 180851.71 and 13 % of it, 23510.7223
    expect(bill.summary.total.amountMinor).toBe(18085171 + 2351072);
  });

  it('of a home with panels that used more than its allowance', async () => {
    const bill = await servedBill('solar-home', '2026-07');
    // 31 days: 260 × 31 ÷ 30 = 268.67 → 269; 191 + 46 + 91 = 328, which is 59 above.
    const beforeTax = 191 * 62 + 46 * 52 + 91 * 30 + 59 * 20 + 31 * 40;
    expect(rowsOf(bill)).toEqual([
      ['peak', '191', 191 * 62, '5486–5677'],
      ['flat', '46', 46 * 52, '2360–2406'],
      ['valley', '91', 91 * 30, '3019–3110'],
      ['tier-2', String(328 - 269), 59 * 20, ''],
      ['daily', '31', 31 * 40, ''],
      ['vat', undefined, Math.round((beforeTax * 6) / 100), ''],
      // 315 × 0.4153 = 130.8195
      ['export', '315', -Math.round((315 * 4153) / 100), '10277–10592'],
    ]);
    // 193.84 and 6 % of it, 11.6304, less what was fed in
    expect(bill.summary.total.amountMinor).toBe(19384 + 1163 - 13082);
  });
});
