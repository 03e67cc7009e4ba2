import { addDays, daysInPeriod, moneyToDecimal, startOfDay } from '@mains/domain';
import { describe, expect, it } from 'vitest';
import type { Ledger, LedgerBill } from './ledger.js';
import { SLOT_MS, SLOTS_PER_DAY } from './load/load-model.js';
import type { MeteredCycle } from './metering.js';
import { ZONE } from './plan.js';
import { World } from './world.js';

const today = '2026-11-24';
const world = new World('riverbend');
const ledgers = world.accounts.flatMap((account) =>
  account.premises.flatMap((premise) => premise.services.map(({ ledger }) => ledger)),
);
const billed = ledgers
  .filter(({ plan }) => plan.payment === 'billed')
  .map((ledger) => [ledger.plan.key, ledger] as const);

function ledgerOf(key: string): Ledger {
  const found = ledgers.find(({ plan }) => plan.key === key);
  if (!found) throw new Error(`No service ${key}`);
  return found;
}

/** What the intervals of a cycle say for one register, in thousandths of its unit. */
function intervalSum(ledger: Ledger, cycle: MeteredCycle, index: number): number {
  const { plan } = cycle.registers[index]!;
  const hours = ledger.plan.product.hours;
  const values = cycle.intervals[plan.measures] ?? new Int32Array();
  return values.reduce((total, value, slot) => {
    const counts = plan.timeOfUse === undefined || hours?.[slot % SLOTS_PER_DAY] === plan.timeOfUse;
    return counts ? total + value : total;
  }, 0);
}

function bill(key: string, month: string): LedgerBill {
  const found = ledgerOf(key)
    .billsIssuedBy(today)
    .find(({ cycle, withdrawnOn }) => cycle.month === month && withdrawnOn === undefined);
  if (!found) throw new Error(`No bill of ${key} for ${month}`);
  return found;
}

describe('what usage shows is what the bill charges', () => {
  it.each(billed)('%s', (_, ledger) => {
    const bills = ledger.billsIssuedBy(today);
    for (const { cycle, calculated, withdrawnOn } of bills) {
      const quarters = daysInPeriod(cycle.period) * SLOTS_PER_DAY;
      for (const values of Object.values(cycle.intervals)) {
        expect(values).toHaveLength(quarters);
        expect(values.every((value) => value >= 0)).toBe(true);
      }
      cycle.registers.forEach(({ plan, startSteps, endSteps }, index) => {
        const counted = ((endSteps - startSteps) * 1000 * (plan.multiplier ?? 1)) / 10 ** plan.digits;
        expect(intervalSum(ledger, cycle, index), `${cycle.month} register ${plan.register}`).toBeCloseTo(
          counted,
          6,
        );
      });
      const used = cycle.intervals.import?.reduce((total, value) => total + value, 0) ?? 0;
      if (withdrawnOn === undefined) expect(Number(calculated.quantity.value) * 1000).toBeCloseTo(used, 6);
    }
  });

  it.each(billed)('registers of %s go on where they stood', (_, ledger) => {
    const standing = ledger.billsIssuedBy(today).filter(({ withdrawnOn }) => withdrawnOn === undefined);
    standing.slice(1).forEach((later, index) => {
      const earlier = standing[index]!;
      expect(later.cycle.period.firstDate).toBe(addDays(earlier.cycle.period.lastDate, 1));
      expect(later.cycle.registers.map(({ startSteps }) => startSteps)).toEqual(
        earlier.cycle.registers.map(({ endSteps }) => endSteps),
      );
    });
  });
});

describe('Mei Lin’s electricity', () => {
  const key = 'mei-lin/electricity';

  it.each([
    ['2026-10', '244.26', '384'],
    ['2026-09', '157.86', '258'],
    ['2026-08', '322.61', '460'],
    ['2025-10', '228.94', '361'],
  ])('of %s is ¥%s for %s kWh, as in the pictures', (month, total, quantity) => {
    const found = bill(key, month);
    expect(moneyToDecimal(found.total)).toBe(total);
    expect(found.calculated.quantity).toEqual({ value: quantity, unit: 'kWh' });
  });

  it('has bars of the heights that are drawn', () => {
    const drawn = { '2025-11': 225, '2025-12': 279, '2026-01': 309, '2026-02': 262, '2026-03': 190 };
    const more = { '2026-04': 160, '2026-05': 165, '2026-06': 214, '2026-07': 297 };
    for (const [month, height] of Object.entries({ ...drawn, ...more })) {
      const yuan = bill(key, month).total.amountMinor / 100;
      expect(Math.abs(yuan - height), `${month}: ${yuan}`).toBeLessThan(7);
      expect(yuan).toBeLessThan(322.61);
    }
  });

  it('reads the registers of the pictures', () => {
    const { registers } = bill(key, '2026-10').cycle;
    expect(registers.map(({ startSteps, endSteps }) => [startSteps, endSteps])).toEqual([
      [4812, 4997],
      [3306, 3419],
      [2570, 2656],
    ]);
  });

  it('uses on each day what the pictures of usage say', () => {
    const { intervals } = bill(key, '2026-10').cycle;
    const days = Array.from({ length: 33 }, (_, day) =>
      intervals.import!.slice(day * 96, day * 96 + 96).reduce((total, value) => total + value, 0),
    );
    expect(days.slice(25)).toEqual([14100, 14600, 13600, 15700, 15300, 17600, 19600, 18000]);
    expect(days[17]).toBe(12900);
    expect(days.slice(0, 27).reduce((a, b) => a + b)).toBe(284200);
  });

  it('has used 231 kWh by the evening before the day of the pictures, and 10.40 on it', () => {
    const current = ledgerOf(key).cycle(25)!;
    expect(current.period.firstDate).toBe('2026-11-03');
    const used = (from: number, to: number): number =>
      current.intervals.import!.slice(from * 96, to * 96).reduce((total, value) => total + value, 0);
    expect(used(0, 21)).toBe(231_000);
    expect(used(20, 21)).toBe(10_400);
  });

  it('has stories whose days make whole months', () => {
    for (const { plan } of ledgers) {
      for (const days of Object.values(plan.story?.tenthsByDay ?? {})) {
        const sums = [0, 1, 2].map((register) =>
          days.reduce((total, day) => total + (day[register] ?? 0), 0),
        );
        expect(sums.map((tenths) => tenths % 10)).toEqual([0, 0, 0]);
      }
    }
  });
});

describe('the others', () => {
  it('keeps a withdrawn estimate, and bills the actual reading in its place', () => {
    const both = ledgerOf('arrears-home/electricity')
      .billsIssuedBy(today)
      .filter(({ cycle }) => cycle.month === '2026-08');
    const [estimated, actual] = both;
    expect(both).toHaveLength(2);
    expect(estimated).toMatchObject({
      readQuality: 'estimated',
      withdrawnOn: '2026-09-16',
      replacedByBillId: actual!.id,
    });
    expect(actual).toMatchObject({
      readQuality: 'actual',
      issuedOn: '2026-09-16',
      replacesBillId: estimated!.id,
    });
    expect(actual!.total.amountMinor).toBeLessThan(estimated!.total.amountMinor);
  });

  it('measures the laundry’s demand by its highest quarter of an hour', () => {
    const bills = ledgerOf('wend-laundry/electricity').billsIssuedBy(today);
    let overruns = 0;
    for (const { cycle, calculated } of bills) {
      const values = cycle.intervals.import!;
      const highest = values.reduce((most, value) => Math.max(most, value), 0);
      const demand = calculated.lines.find(({ kind }) => kind === 'demand');
      const at = startOfDay(cycle.period.firstDate, ZONE) + values.indexOf(highest) * SLOT_MS;
      expect(demand?.basis).toMatchObject({ measured: { value: String((highest * 4) / 1000), unit: 'kW' } });
      expect(Date.parse(cycle.highest.at)).toBe(at);
      if (Number(demand?.quantity?.value) > 180) overruns += 1;
    }
    expect(overruns).toBeGreaterThan(0);
    expect(overruns).toBeLessThan(bills.length);
  });

  it('bends the laundry’s bill both ways by its power factor', () => {
    const percents = ledgerOf('wend-laundry/electricity')
      .billsIssuedBy(today)
      .map(({ calculated }) => calculated.lines.find(({ kind }) => kind === 'power-factor')?.basis)
      .map((basis) => (basis?.kind === 'power-factor' ? Number(basis.percent) : Number.NaN));
    expect(percents.every(Number.isFinite)).toBe(true);
    expect(new Set(percents).size).toBeGreaterThan(1);
  });

  it('pays the solar home for what it fed in, now and then more than it owes', () => {
    const totals = ledgerOf('solar-home/electricity')
      .billsIssuedBy(today)
      .map(({ total, calculated }) => {
        expect(calculated.lines.at(-1)?.kind).toBe('export');
        return total.amountMinor;
      });
    expect(totals.some((amount) => amount < 0)).toBe(true);
    expect(totals.some((amount) => amount > 0)).toBe(true);
  });

  it('shows the leak at night', () => {
    const atNight = (month: string): number => {
      const { intervals } = bill('leak-home/water', month).cycle;
      return intervals.import!.reduce(
        (total, value, slot) => (slot % 96 >= 8 && slot % 96 < 20 ? total + value : total),
        0,
      );
    };
    expect(atNight('2026-08')).toBe(0);
    expect(atNight('2026-10')).toBeGreaterThan(3000);
    expect(bill('leak-home/water', '2026-10').calculated.lines.map(({ id }) => id)).toContain('tier-2');
  });

  it('has 25 months of everything', () => {
    for (const key of ['mei-lin/electricity', 'lins-bakery/electricity', 'wend-laundry/electricity']) {
      expect(
        new Set(
          ledgerOf(key)
            .billsIssuedBy(today)
            .map(({ cycle }) => cycle.month),
        ).size,
      ).toBe(25);
    }
    expect(ledgerOf('mei-lin/gas').cycle(25)?.intervals.import).toHaveLength(30 * 96);
  });
});
