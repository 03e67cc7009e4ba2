import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fraction } from '../../fraction.js';
import {
  absoluteFraction,
  addFractions,
  compareFractions,
  fraction,
  multiplyFractions,
  subtractFractions,
  sumFractions,
  ZERO,
} from '../../fraction.js';
import { calculateBill } from '../calculate.js';
import { calendarFault } from '../calendar.js';
import type { IntervalSeries, MeterRegister } from '../intervals.js';
import { highestPower, registersFromIntervals } from '../intervals.js';
import { propertyRuns } from '../random-tariff.test-data.js';
import type { BillingFacts } from '../tariff.js';
import type { RandomStep, RandomUrdb } from './random-urdb.test-data.js';
import { arbitraryUrdb } from './random-urdb.test-data.js';
import { sheetFromUrdb } from './sheet-from-urdb.js';

const HOUR_MS = 3_600_000;
const PRICE_PERIODS = ['sharp', 'peak', 'flat', 'valley', 'deep-valley'] as const;

/** A month of 2019 with what was used in each hour, in watt hours. */
interface Month {
  readonly month: number;
  readonly days: number;
  readonly hours: readonly number[];
}

const arbitraryMonth: fc.Arbitrary<Month> = fc
  .tuple(
    fc.nat({ max: 11 }),
    fc.array(fc.integer({ min: 0, max: 90_000 }), { minLength: 1, maxLength: 40 }),
    fc.constantFrom(1, 1, 0.02),
  )
  .map(([month, pattern, scale]) => {
    const days = new Date(Date.UTC(2019, month + 1, 0)).getUTCDate();
    const hours = Array.from({ length: days * 24 }, (_, hour) =>
      Math.round(pattern[hour % pattern.length]! * scale),
    );
    return { month, days, hours };
  });

function factsOf({ month, hours }: Month, item: RandomUrdb): BillingFacts {
  const { sheet } = sheetFromUrdb(item, { timeZone: 'UTC' });
  const startsAtMs = Date.UTC(2019, month, 1);
  const series: IntervalSeries = {
    measures: 'import',
    unit: 'kWh',
    values: hours,
    digits: 3,
    startsAtMs,
    lengthMs: HOUR_MS,
  };
  const date = (at: number): string => new Date(at).toISOString().slice(0, 10);
  const period = { firstDate: date(startsAtMs), lastDate: date(Date.UTC(2019, month + 1, 0)) };
  const counting = { period, timeZone: 'UTC', sheets: [sheet] };
  const registers = PRICE_PERIODS.map((timeOfUse): MeterRegister => ({
    meterNumber: 'E-1',
    register: timeOfUse,
    measures: 'import',
    timeOfUse,
    unit: 'kWh',
    startValue: '0.000',
  }));
  return {
    period,
    registers: registersFromIntervals(registers, [series], counting),
    demand: highestPower(series, counting),
  };
}

// The same in dollars, from the item alone, by the conventions of the database.

/** JSON numbers here have at most five digits. */
const exact = (value = 0): Fraction => fraction(BigInt(Math.round(value * 100_000)), 100_000n);
const priceOf = ({ rate, adj }: RandomStep): Fraction => addFractions(exact(rate), exact(adj));
const times = (value: Fraction, whole: bigint | number): Fraction =>
  multiplyFractions(value, fraction(BigInt(whole)));
const least = (a: Fraction, b: Fraction): Fraction => (compareFractions(a, b) < 0 ? a : b);

/** Quantity × price, step by step; limits are × `scale`. */
function bySteps(quantity: Fraction, steps: readonly RandomStep[], scale: number): Fraction {
  let [below, cost] = [ZERO, ZERO];
  for (const step of steps) {
    const top =
      step.max === undefined ? quantity : least(quantity, fraction(BigInt(step.max) * BigInt(scale)));
    if (compareFractions(top, below) <= 0) break;
    cost = addFractions(cost, multiplyFractions(subtractFractions(top, below), priceOf(step)));
    below = top;
  }
  return cost;
}

function recomputed(item: RandomUrdb, { month, days, hours }: Month): Fraction {
  const used = new Map<number, bigint>();
  const highest = new Map<number | 'all', bigint>();
  hours.forEach((wattHours, hour) => {
    const weekday = new Date(Date.UTC(2019, month, 1) + hour * HOUR_MS).getUTCDay();
    const rows = weekday === 0 || weekday === 6 ? item.energyweekendschedule : item.energyweekdayschedule;
    const period = rows[month]![hour % 24]!;
    const value = BigInt(wattHours);
    used.set(period, (used.get(period) ?? 0n) + value);
    for (const key of [period, 'all'] as const)
      if (value > (highest.get(key) ?? -1n)) highest.set(key, value);
  });
  const all = [...used.values()].reduce((sum, each) => sum + each, 0n);
  const costs = [...used].map(([period, part]) => {
    if (all === 0n) return ZERO;
    const steps = item.energyratestructure[period]!;
    const whole = bySteps(fraction(all, 1000n), steps, steps[0]?.unit === 'kWh daily' ? days : 1);
    return multiplyFractions(whole, fraction(part, all));
  });
  const power = (key: number | 'all', steps: readonly RandomStep[]): Fraction =>
    bySteps(fraction(highest.get(key) ?? 0n, 1000n), steps, 1);
  item.demandratestructure?.forEach((steps, period) => costs.push(power(period, steps)));
  if (item.flatdemandstructure)
    costs.push(power('all', item.flatdemandstructure[item.flatdemandmonths![month]!]!));
  const fixed = exact(item.fixedchargefirstmeter);
  costs.push(
    { '$/day': times(fixed, days), '$/month': fixed, '$/year': multiplyFractions(fixed, fraction(1n, 12n)) }[
      item.fixedchargeunits ?? '$/month'
    ]!,
  );
  const sum = sumFractions(costs);
  // What is fed back or rebated may leave a bill below zero, where no least is charged.
  if (!item.mincharge) return sum;
  const minimum = times(exact(item.mincharge), item.minchargeunits === '$/day' ? days : 1);
  return compareFractions(sum, minimum) < 0 ? minimum : sum;
}

// Half a cent of the total, and shares of tiers rounded to a millionth of a kilowatt hour.
const TOLERANCE = fraction(501n, 100_000n);

describe('a random tariff of the rate database', () => {
  it('is billed by the engine as by the conventions of the database', () => {
    fc.assert(
      fc.property(arbitraryUrdb(), arbitraryMonth, (item, month) => {
        const { sheet, leftOut } = sheetFromUrdb(item, { timeZone: 'UTC' });
        expect(leftOut).toEqual([]);
        const { total } = calculateBill([sheet], factsOf(month, item));
        const wanted = recomputed(item, month);
        const off = absoluteFraction(subtractFractions(fraction(BigInt(total.amountMinor), 100n), wanted));
        expect(
          compareFractions(off, TOLERANCE),
          `${total.amountMinor} for ${Number(wanted.numerator) / Number(wanted.denominator)}`,
        ).toBeLessThanOrEqual(0);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('has a calendar without a gap, and charges with ids of their own', () => {
    fc.assert(
      fc.property(arbitraryUrdb(), (item) => {
        const { sheet } = sheetFromUrdb(item, { timeZone: 'UTC' });
        expect(calendarFault(sheet.calendar!)).toBeUndefined();
        expect(new Set(sheet.charges.map(({ id }) => id)).size).toBe(sheet.charges.length);
        for (const { id } of sheet.charges) expect(id).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
      }),
      { numRuns: propertyRuns },
    );
  });
});
