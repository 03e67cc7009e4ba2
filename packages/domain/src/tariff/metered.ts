import type { Quantity, Unit } from '@mains/contract';
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
import type { Segment } from './segments.js';
import type { MeteredRegister } from './tariff.js';

/** What some registers counted over the days of a bill. */
export interface Metered {
  readonly registers: readonly MeteredRegister[];
  readonly unit: Unit;
  readonly total: Decimal;
  /** Whether every register says what it counted on each day. */
  readonly isDaily: boolean;
}

/** @throws RangeError when there is no register, when they differ in unit, or when days do not add up to a register. */
export function meteredBy(registers: readonly MeteredRegister[], periodDays: number): Metered {
  const [first] = registers;
  if (!first) throw new RangeError('A charge has no register that counts for it');
  if (registers.some(({ unit }) => unit !== first.unit)) {
    throw new RangeError('Registers of one charge count in different units');
  }
  for (const register of registers) mustAddUp(register, periodDays);
  return {
    registers,
    unit: first.unit,
    total: registers.map(totalOf).reduce(addDecimals),
    isDaily: registers.every(({ daily }) => daily !== undefined),
  };
}

/**
 * What was counted on the days of some segments: from daily values where there are any, else the part of the total that
 * the days have in the period, rounded half up to the digits of the register. Parts of one period add up to its total.
 */
export function meteredIn(metered: Metered, segments: readonly Segment[], periodDays: number): Decimal {
  return segments
    .map(({ firstIndex, days }) =>
      subtractDecimals(
        countedUntil(metered, firstIndex + days, periodDays),
        countedUntil(metered, firstIndex, periodDays),
      ),
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

function totalOf({ span }: MeteredRegister): Decimal {
  return registersQuantity({ spans: [span] });
}

function onDay({ daily }: MeteredRegister, index: number): Decimal {
  return parseDecimal(daily?.[index] ?? '0');
}

/** Of each register by itself, so that what a part counts is a value its register could show. */
function countedUntil(metered: Metered, days: number, periodDays: number): Decimal {
  return metered.registers
    .map((register) => {
      const { daily } = register;
      if (daily) return daily.slice(0, days).map(parseDecimal).reduce(addDecimals, decimalFromInteger(0));
      const total = totalOf(register);
      if (days === periodDays) return total;
      const part = multiplyDecimals(total, decimalFromInteger(days));
      return divideRounded(part, decimalFromInteger(periodDays), total.scale);
    })
    .reduce(addDecimals, decimalFromInteger(0));
}

function mustAddUp(register: MeteredRegister, periodDays: number): void {
  const { daily } = register;
  if (!daily) return;
  const sum = daily.map(parseDecimal).reduce(addDecimals, decimalFromInteger(0));
  if (daily.length !== periodDays || compareDecimals(sum, totalOf(register)) !== 0) {
    throw new RangeError(`The days of register ${register.span.register} do not add up to its reading`);
  }
}
