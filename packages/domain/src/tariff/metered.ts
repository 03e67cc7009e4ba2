import type { BillingPeriod, Quantity, Unit } from '@mains/contract';
import { registersQuantity } from '../bill/check.js';
import type { Decimal } from '../decimal.js';
import {
  addDecimals,
  compareDecimals,
  decimalFromInteger,
  divideRounded,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  subtractDecimals,
  trimDecimal,
} from '../decimal.js';
import { daysBetween, daysInPeriod } from '../plain-date.js';
import type { Segment } from './segments.js';
import type { MeteredRegister } from './tariff.js';

/** What some registers counted over the days of a bill. */
export interface Metered {
  readonly registers: readonly Count[];
  readonly unit: Unit;
  readonly total: Decimal;
  /** Whether every register says what it counted on each day. */
  readonly isDaily: boolean;
}

/** What one register counted, and on which days of the period. */
interface Count {
  readonly total: Decimal;
  readonly daily?: readonly Decimal[];
  /** The first day after its start was read, 0 for the first day of the period. */
  readonly firstIndex: number;
  /** Until its end was read. */
  readonly days: number;
}

/** @throws RangeError when there is no register, when they differ in unit, or when days do not add up to a register. */
export function meteredBy(registers: readonly MeteredRegister[], period: BillingPeriod): Metered {
  const [first] = registers;
  if (!first) throw new RangeError('A charge has no register that counts for it');
  if (registers.some(({ unit }) => unit !== first.unit)) {
    throw new RangeError('Registers of one charge count in different units');
  }
  const counts = registers.map((register) => countOf(register, period));
  return {
    registers: counts,
    unit: first.unit,
    total: counts.map(({ total }) => total).reduce(addDecimals),
    isDaily: registers.every(({ daily }) => daily !== undefined),
  };
}

/**
 * What was counted on the days of some segments: from daily values where there are any, else the part of the total that
 * the days have in those between its readings, rounded half up to the digits of the register. Parts of one period add up to
 * its total.
 */
export function meteredIn(metered: Metered, segments: readonly Segment[]): Decimal {
  return segments
    .map(({ firstIndex, days }) =>
      subtractDecimals(countedUntil(metered, firstIndex + days), countedUntil(metered, firstIndex)),
    )
    .reduce(addDecimals, decimalFromInteger(0));
}

/**
 * The index of the first day on which the count, begun with `before`, is above a limit; undefined when no day is or when
 * the days are not known.
 */
export function firstDayAbove(
  metered: Metered,
  segments: readonly Segment[],
  limit: { readonly before: Decimal; readonly allowance: Decimal },
): number | undefined {
  if (!metered.isDaily) return undefined;
  let counted = limit.before;
  for (const { firstIndex, days } of segments) {
    for (let index = firstIndex; index < firstIndex + days; index += 1) {
      counted = metered.registers.map((register) => onDay(register, index)).reduce(addDecimals, counted);
      if (compareDecimals(counted, limit.allowance) > 0) return index;
    }
  }
  return undefined;
}

export function writtenQuantity(decimal: Decimal, unit: Unit): Quantity {
  return { value: formatDecimal(trimDecimal(decimal)), unit };
}

function countOf(register: MeteredRegister, period: BillingPeriod): Count {
  const { span, daily } = register;
  const total = registersQuantity({ spans: [span] });
  const periodDays = daysInPeriod(period);
  if (daily) {
    const days = daily.map(parseDecimal);
    const sum = days.reduce(addDecimals, decimalFromInteger(0));
    if (days.length !== periodDays || compareDecimals(sum, total) !== 0) {
      throw new RangeError(`The days of register ${span.register} do not add up to its reading`);
    }
    return { total, daily: days, firstIndex: 0, days: periodDays };
  }
  // A reading is taken in the evening: a meter counts from the day after its first to the day of its last one.
  const from = Math.max(0, daysBetween(period.firstDate, span.start.readOn) + 1);
  const until = Math.min(periodDays, daysBetween(period.firstDate, span.end.readOn) + 1);
  // Readings that enclose no day of the period do not say when: then it is all of them.
  return until > from
    ? { total, firstIndex: from, days: until - from }
    : { total, firstIndex: 0, days: periodDays };
}

function onDay({ daily }: Count, index: number): Decimal {
  return daily?.[index] ?? decimalFromInteger(0);
}

/** Of each register by itself, so that what a part counts is a value its register could show. */
function countedUntil({ registers }: Metered, index: number): Decimal {
  return registers
    .map(({ total, daily, firstIndex, days }) => {
      if (daily) return daily.slice(0, index).reduce(addDecimals, decimalFromInteger(0));
      const past = Math.min(days, Math.max(0, index - firstIndex));
      if (past === days) return total;
      const part = multiplyDecimals(total, decimalFromInteger(past));
      return divideRounded(part, decimalFromInteger(days), total.scale);
    })
    .reduce(addDecimals, decimalFromInteger(0));
}
