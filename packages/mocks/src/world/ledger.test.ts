import { addDays, daysInPeriod, moneyToDecimal, sheetInForce, tariffDayOn, timeOfUseAt } from '@mains/domain';
import { describe, expect, it } from 'vitest';
import type { Ledger } from './ledger.js';
import { bill, billed, ledgerOf, ledgers, today } from './ledger.test-support.js';
import { SLOTS_PER_DAY } from './load/load-model.js';
import type { MeteredCycle } from './metering.js';

/** What the intervals of a cycle say for one register, in thousandths of its unit; by the calendars in force. */
function intervalSum(ledger: Ledger, cycle: MeteredCycle, index: number): number {
  const { plan } = cycle.registers[index]!;
  const values = cycle.intervals[plan.measures] ?? new Int32Array();
  if (plan.timeOfUse === undefined) return values.reduce((total, value) => total + value, 0);
  let total = 0;
  for (let day = 0; day * SLOTS_PER_DAY < values.length; day += 1) {
    const date = addDays(cycle.period.firstDate, day);
    const { calendar } = sheetInForce(ledger.plan.product.sheets, date);
    const hours = tariffDayOn(calendar!, date);
    for (let slot = 0; slot < SLOTS_PER_DAY; slot += 1) {
      if (timeOfUseAt(hours, slot * 15) === plan.timeOfUse) total += values[day * SLOTS_PER_DAY + slot]!;
    }
  }
  return total;
}

/** What all meters counted in the time of a cycle. */
function imported({ meters }: Ledger, { month }: MeteredCycle): number {
  return meters.reduce((total, meter) => {
    for (let index = 0; ; index += 1) {
      const own = meter.cycle(index)!;
      if (own.month === month) return total + own.intervals.import!.reduce((sum, value) => sum + value, 0);
    }
  }, 0);
}

describe('what usage shows is what the bill charges', () => {
  it.each(billed)('%s', (_, ledger) => {
    const bills = ledger.billsIssuedBy(today);
    for (const { cycle, calculated, withdrawnOn, readQuality } of bills) {
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
      const used = imported(ledger, cycle);
      const isMetered = withdrawnOn === undefined && readQuality !== 'estimated';
      if (isMetered) expect(Number(calculated.quantity.value) * 1000).toBeCloseTo(used, 6);
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
