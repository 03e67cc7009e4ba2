import type { TimeOfUse } from '@mains/contract';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, daysInPeriod } from '../plain-date.js';
import { calculateBill } from '../tariff/calculate.js';
import { arbitraryService } from '../tariff/random-sheet.test-data.js';
import {
  arbitraryFacts,
  arbitraryPeriod,
  arbitrarySheets,
  propertyRuns,
} from '../tariff/random-tariff.test-data.js';
import type { BillingFacts, TariffSheet } from '../tariff/tariff.js';
import type { UsageDays } from './days.js';
import { meteredDays } from './metered-days.js';
import { projectBill } from './projection.js';
import { dayRegister, daysWith, homeSheets, novemberPeriod } from './story.test-data.js';

interface Running {
  readonly sheets: readonly TariffSheet[];
  readonly facts: Omit<BillingFacts, 'period' | 'registers'>;
  readonly period: BillingFacts['period'];
  readonly days: UsageDays;
}

/** A random tariff and a period of which the first days are known, with some days before it. */
function arbitraryRunning(isWhole: boolean): fc.Arbitrary<Running> {
  return fc.tuple(arbitraryService(), arbitraryPeriod()).chain(([service, period]) =>
    fc
      .record({
        sheets: arbitrarySheets(service, period),
        facts: arbitraryFacts(service, period),
        before: fc.nat({ max: 70 }),
        known: isWhole
          ? fc.constant(daysInPeriod(period))
          : fc.integer({ min: 1, max: daysInPeriod(period) }),
        values: fc.array(fc.oneof(fc.nat({ max: 400 }), fc.constant(isWhole ? 0 : Number.NaN)), {
          minLength: 7,
          maxLength: 40,
        }),
      })
      .map(({ sheets, facts, before, known, values }) => {
        const { period: _, registers: __, ...others } = facts;
        const times: (TimeOfUse | undefined)[] =
          service.timesOfUse.length > 0 ? [...service.timesOfUse] : [undefined];
        const registers = times.map((timeOfUse, place) =>
          dayRegister(
            Array.from(
              { length: before + known },
              (_value, day) => values[(day * (place + 1)) % values.length] ?? 0,
            ),
            { unit: service.unit, ...(timeOfUse && { timeOfUse }) },
          ),
        );
        const reactive = Array.from({ length: before + known }, (_value, day) => day % 3);
        registers.push(dayRegister(reactive, { measures: 'reactive', unit: 'kvarh' }));
        return {
          sheets,
          facts: others,
          period,
          days: daysWith(addDays(period.firstDate, -before), registers),
        };
      }),
  );
}

it('of a bill with all days known is the bill', () => {
  fc.assert(
    fc.property(arbitraryRunning(true), ({ sheets, facts, period, days }) => {
      const projection = projectBill(sheets, days, period, facts)!;
      expect(projection.daysAssumed).toBe(0);
      expect(projection.unknown).toEqual([]);
      const bill = calculateBill(sheets, {
        ...facts,
        period,
        registers: meteredDays(projection.days, period),
      });
      expect(projection.projected).toEqual(bill);
      expect(projection.soFar).toEqual(bill);
      expect(projection.low).toEqual(bill);
      expect(projection.high).toEqual(bill);
      expect(projection.accrued).toEqual(bill.total);
    }),
    { numRuns: propertyRuns },
  );
});

it('lies within its range, keeps the days known and is made of whole numbers', () => {
  fc.assert(
    fc.property(arbitraryRunning(false), ({ sheets, facts, period, days }) => {
      const projection = projectBill(sheets, days, period, facts);
      if (!projection) {
        const before = daysInPeriod({ firstDate: days.firstDate, lastDate: period.firstDate }) - 1;
        for (let day = before; day < days.count; day += 1) {
          expect(days.registers.some(({ values }) => Number.isNaN(values[day]))).toBe(true);
        }
        return;
      }
      const { low, projected, high } = projection;
      expect(low.total.amountMinor).toBeLessThanOrEqual(projected.total.amountMinor);
      expect(projected.total.amountMinor).toBeLessThanOrEqual(high.total.amountMinor);
      expect(projection.daysKnown + projection.daysAssumed).toBe(daysInPeriod(period));
      expect(projection.days.count).toBe(daysInPeriod(period));
      for (const { values } of projection.days.registers) {
        expect([...values].every((value) => Number.isSafeInteger(value) && value >= 0)).toBe(true);
      }
    }),
    { numRuns: propertyRuns },
  );
});

it('never costs less for more use', () => {
  const history = fc.array(fc.nat({ max: 300 }), { minLength: 21, maxLength: 60 });
  fc.assert(
    fc.property(history, fc.nat({ max: 20 }), fc.integer({ min: 1, max: 500 }), (values, back, more) => {
      const projectedOf = (peak: readonly number[]): number => {
        const days = daysWith(addDays('2026-11-23', 1 - peak.length), [
          dayRegister(peak, { timeOfUse: 'peak' }),
          dayRegister(peak, { timeOfUse: 'flat' }),
          dayRegister(values, { timeOfUse: 'valley' }),
        ]);
        return projectBill(homeSheets, days, novemberPeriod)!.projected.total.amountMinor;
      };
      const raised = values.with(-1 - back, (values.at(-1 - back) ?? 0) + more);
      expect(projectedOf(raised)).toBeGreaterThanOrEqual(projectedOf(values));
    }),
    { numRuns: Math.min(propertyRuns, 400) },
  );
});
