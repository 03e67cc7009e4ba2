import { describe, expect, it } from 'vitest';
import { calculateBill } from '../tariff/calculate.js';
import type { Charge, TariffSheet } from '../tariff/tariff.js';
import { dayCounts, dayTotals } from './counts.js';
import { dayCosts } from './day-costs.js';
import type { UsageDays } from './days.js';
import { meteredDays } from './metered-days.js';
import { projectBill } from './projection.js';
import { dayRegister, daysWith, homeSheets } from './story.test-data.js';
import { sumsByPrice, usageSum } from './sums.js';
import { tierProgress } from './tier-progress.js';

const MISSING = Number.NaN;
const period = { firstDate: '2026-11-01', lastDate: '2026-11-30' };

/** One price until 10 November, three from the 11th on. */
const sheets: readonly TariffSheet[] = homeSheets.map((sheet, index) =>
  index === 0
    ? {
        ...sheet,
        charges: sheet.charges.flatMap((charge): Charge[] => {
          if (charge.kind !== 'usage') return [charge];
          return charge.id === 'flat' ? [{ id: 'use', kind: 'usage', price: '0.50', per: 'kWh' }] : [];
        }),
      }
    : { ...sheet, validFrom: '2026-11-11' },
);

function row(count: number, value: (day: number) => number): number[] {
  return Array.from({ length: count }, (_, day) => value(day));
}

/** 10.0 kWh a day; from the 11th on as 5, 3 and 2. */
function changed(count: number, change: Partial<UsageDays> = {}, gaps: readonly number[] = []): UsageDays {
  const after = (value: number) => row(count, (day) => (day < 10 || gaps.includes(day) ? MISSING : value));
  return daysWith(
    period.firstDate,
    [
      dayRegister(row(count, (day) => (day < 10 && !gaps.includes(day) ? 100 : MISSING))),
      dayRegister(after(50), { timeOfUse: 'peak' }),
      dayRegister(after(30), { timeOfUse: 'flat' }),
      dayRegister(after(20), { timeOfUse: 'valley' }),
    ],
    change,
  );
}

describe('a tariff that changes within a period from one price to price periods', () => {
  it('makes no day missing', () => {
    expect([...(dayTotals(changed(30))?.values ?? [])]).toEqual(row(30, () => 100));
    expect(usageSum(changed(30), { period })).toMatchObject({
      quantity: { value: '300.0' },
      daysMissing: 0,
    });
    expect(
      sumsByPrice(changed(30), { period }).map(({ timeOfUse, sum }) => [timeOfUse, sum.quantity.value]),
    ).toEqual([
      ['peak', '100.0'],
      ['flat', '60.0'],
      ['valley', '40.0'],
      [undefined, '100.0'],
    ]);
  });

  it('works the other way round', () => {
    const { registers, ...days } = changed(30);
    const turned = registers.map((register) => ({ ...register, values: register.values.toReversed() }));
    expect([...(dayTotals({ ...days, registers: turned })?.values ?? [])]).toEqual(row(30, () => 100));
  });

  it.each([
    ['before', 4],
    ['on the day of the change', 10],
    ['after', 20],
  ])('leaves a day missing that is, %s', (_, gap) => {
    const totals = dayTotals(changed(30, {}, [gap]))?.values;
    expect([...(totals ?? [])]).toEqual(row(30, (day) => (day === gap ? MISSING : 100)));
  });

  it('leaves a day missing on which a meter beside it stopped, or a remark says so', () => {
    const meters = daysWith(period.firstDate, [
      dayRegister([10, 10, 10], { meterNumber: 'E-1' }),
      dayRegister([50, 50, MISSING], { meterNumber: 'E-2', timeOfUse: 'peak' }),
    ]);
    expect([...(dayTotals(meters)?.values ?? [])]).toEqual([60, 60, MISSING]);
    const remarks = [{ kind: 'missing', firstDate: '2026-11-03', lastDate: '2026-11-03' }] as const;
    expect(dayTotals(changed(30, { remarks }))?.values[2]).toBeNaN();
  });

  it('prices each day as it was counted', () => {
    const costs = dayCosts(sheets, changed(30), period);
    // 10 × 0.50 × 1.06 = 5.30 and (5 × 0.65 + 3 × 0.54 + 2 × 0.30) × 1.06 = 5.7982, which the cents go round.
    expect(costs?.amountsMinor.subarray(0, 10)).toEqual(Float64Array.from(row(10, () => 530)));
    expect(new Set(costs?.amountsMinor.subarray(10))).toEqual(new Set([579, 580]));
    expect(costs?.total.amountMinor).toBe(Math.round(10 * 530 + 20 * 579.82));
  });

  it('reaches the tier that the bill has', () => {
    const reached = tierProgress(sheets, changed(30), period);
    const bill = calculateBill(sheets, { period, registers: meteredDays(changed(30), period) });
    const tiers = bill.lines.filter(({ kind }) => kind === 'tier');
    expect(reached?.daysMissing).toBe(0);
    expect(reached?.running.values.at(-1)).toBe(3000);
    expect(reached?.tiers.filter(({ above }) => above.value !== '0').map(({ above }) => above)).toEqual(
      tiers.map(({ quantity }) => quantity),
    );
  });

  it('is no bill where a day was counted otherwise than its sheet has prices for', () => {
    const late = sheets.map((sheet, index) => (index === 0 ? sheet : { ...sheet, validFrom: '2026-11-10' }));
    const registers = meteredDays(changed(30), period);
    expect(() => calculateBill(late, { period, registers })).toThrow('with and without a price period');
  });

  it('projects the days to come by price periods alone', () => {
    const projection = projectBill(sheets, changed(20), period);
    expect(projection).toMatchObject({ daysKnown: 20, daysAssumed: 10 });
    expect([...(dayTotals(projection!.days)?.values ?? [])]).toEqual(row(30, () => 100));
    const whole = calculateBill(sheets, { period, registers: meteredDays(changed(30), period) });
    expect(projection?.projected.total).toEqual(whole.total);
    expect(projection?.high.total).toEqual(whole.total);
  });

  it('assumes a day missing at the change once', () => {
    const { days } = projectBill(sheets, changed(20, {}, [9]), period)!;
    expect([...(dayTotals(days)?.values ?? [])]).toEqual(row(30, () => 100));
    expect(dayCounts(days)).toHaveLength(4);
  });
});
