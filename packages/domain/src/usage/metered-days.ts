import type { BillingPeriod, Unit } from '@mains/contract';
import { addDays, daysBetween } from '../plain-date.js';
import type { MeteredRegister } from '../tariff/tariff.js';
import { dayCounts, type DayCount } from './counts.js';
import type { UsageDays } from './days.js';
import { quantityOf } from './sums.js';
import type { UsageUnit } from './unit.js';

/** Units of files that prices are not in, and how many digits more they have in the unit that prices are in. */
const PRICED_IN: Partial<Record<UsageUnit, readonly [unit: Unit, digits: number]>> = {
  kWh: ['kWh', 0],
  Wh: ['kWh', 3],
  m3: ['m3', 0],
  L: ['m3', 3],
  kvarh: ['kvarh', 0],
  varh: ['kvarh', 3],
};

/** The unit that a tariff has prices for, and the digits of values in it; undefined for a unit without prices. */
export function pricedUnit(
  unit: UsageUnit,
  digits: number,
): { readonly unit: Unit; readonly digits: number } | undefined {
  const found = PRICED_IN[unit];
  return found && { unit: found[0], digits: found[1] + digits };
}

/**
 * What flows some way, as the tariff engine counts it: one register for each price period, from whole numbers of each day
 * of a period; a missing day counts nothing. Registers without prices for their unit are left out.
 */
export function meteredRegister(
  measures: MeteredRegister['measures'],
  { timeOfUse, unit, digits, values }: DayCount,
  period: BillingPeriod,
): MeteredRegister | undefined {
  const priced = pricedUnit(unit, digits);
  if (!priced) return undefined;
  let total = 0n;
  const daily = Array.from(values, (value) => {
    const counted = Number.isNaN(value) ? 0n : BigInt(value);
    total += counted;
    return quantityOf(counted, priced.digits, unit).value;
  });
  return {
    measures,
    ...(timeOfUse && { timeOfUse }),
    unit: priced.unit,
    span: {
      meterNumber: '',
      register: timeOfUse ?? measures,
      start: { value: '0', readOn: addDays(period.firstDate, -1), quality: 'actual' },
      end: {
        value: quantityOf(total, priced.digits, unit).value,
        readOn: period.lastDate,
        quality: 'actual',
      },
    },
    daily,
  };
}

/** All registers of some days, which are exactly those of the period. @throws RangeError when units of one direction differ. */
export function meteredDays(days: UsageDays, period: BillingPeriod): MeteredRegister[] {
  return (['import', 'export', 'reactive'] as const).flatMap((measures) =>
    dayCounts(days, measures).flatMap((count) => meteredRegister(measures, count, period) ?? []),
  );
}

/** Days spread or cut to exactly those of a period; NaN where there are none. */
export function daysOfPeriod(days: UsageDays, { firstDate, lastDate }: BillingPeriod): UsageDays {
  const count = daysBetween(firstDate, lastDate) + 1;
  const offset = daysBetween(firstDate, days.firstDate);
  const from = Math.max(0, -offset);
  const until = Math.max(from, Math.min(days.count, count - offset));
  return {
    ...days,
    firstDate,
    count,
    registers: days.registers.map((register) => {
      const values = new Float64Array(count).fill(Number.NaN);
      if (until > from) values.set(register.values.subarray(from, until), from + offset);
      return { ...register, values };
    }),
    marks: marksOfPeriod(days.marks.subarray(from, until), from + offset, count),
  };
}

function marksOfPeriod(own: Uint8Array, at: number, count: number): Uint8Array {
  const marks = new Uint8Array(count);
  if (own.length > 0) marks.set(own, at);
  return marks;
}
