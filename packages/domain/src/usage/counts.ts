import type { PlainDate, TimeOfUse } from '@mains/contract';
import { daysBetween } from '../plain-date.js';
import { TIMES_OF_USE } from '../tariff/calendar.js';
import type { DayRegister, UsageDays } from './days.js';
import type { Flow, UsageUnit } from './unit.js';

/** What flowed one way in one price period day by day, all meters together. */
export interface DayCount {
  /** Left out where it was counted without price periods. */
  readonly timeOfUse?: TimeOfUse;
  readonly unit: UsageUnit;
  /** Values are whole numbers of 10^-`digits` units. */
  readonly digits: number;
  /** One for each day; NaN where something of it is missing. */
  readonly values: Float64Array;
  /** 1 for each day on which others counted in its place, before it began or after it ended; left out without such days. */
  readonly isAbsent?: Uint8Array;
}

/**
 * What flowed one way, by price period in the order of `TIMES_OF_USE`; what has no price period comes last. Meters of one
 * price period are added exactly. A meter that was exchanged does not make days missing: before its first and after its
 * last value it is left out where another one counted, unless a remark says that something is missing there. Neither does a
 * tariff that changes on the way: see `isAbsent`.
 * @throws RangeError when registers of one direction count in different units.
 */
export function dayCounts(days: UsageDays, measures: Flow = 'import'): DayCount[] {
  const registers = days.registers.filter((register) => register.measures === measures);
  if (registers.some(({ unit }) => unit !== registers[0]?.unit)) {
    throw new RangeError(`Registers of ${measures} count in different units`);
  }
  const digits = Math.max(0, ...registers.map((register) => register.digits));
  const isMissing = missingDays(days);
  const counts = [...TIMES_OF_USE, undefined].flatMap((timeOfUse): DayCount[] => {
    const own = registers.filter((register) => register.timeOfUse === timeOfUse);
    const [first] = own;
    if (!first) return [];
    const values = added(own, digits, days.count, isMissing);
    return [{ ...(timeOfUse && { timeOfUse }), unit: first.unit, digits, values }];
  });
  const alive = counts.filter(({ values }) => values.some((value) => !Number.isNaN(value)));
  return alive.length > 0 ? alive.map((count) => withAbsence(count, alive, isMissing)) : counts;
}

/**
 * A tariff that changes on the way from one price to price periods, or back, makes no day missing: what began later counts zero
 * before, where the other way counted; what ended counts zero from where the other way began after it. What only stops is
 * missing, and so is one price period of several.
 */
function withAbsence(count: DayCount, all: readonly DayCount[], isMissing: Uint8Array): DayCount {
  const { first, last } = reach(count);
  const isSplit = count.timeOfUse !== undefined;
  const others = all.filter(({ timeOfUse }) => (timeOfUse !== undefined) !== isSplit);
  const end = count.values.length;
  const knownBefore = others.some(({ values }) => values.subarray(0, first).some(isKnown));
  const next = Math.min(...others.map((other) => reach(other).first).filter((begin) => begin > last), end);
  if (!knownBefore && next === end) return count;
  const isAbsent = new Uint8Array(end);
  if (knownBefore) isAbsent.fill(1, 0, first);
  isAbsent.fill(1, next);
  const values = count.values.map((value, day) => (isAbsent[day] === 1 && isMissing[day] !== 1 ? 0 : value));
  return { ...count, values, isAbsent };
}

function reach({ values }: DayCount): { readonly first: number; readonly last: number } {
  return { first: values.findIndex(isKnown), last: values.findLastIndex(isKnown) };
}

function isKnown(value: number): boolean {
  return !Number.isNaN(value);
}

/** What flowed one way in all, day by day; undefined when nothing counts it. @throws RangeError as `dayCounts` does. */
export function dayTotals(
  days: UsageDays,
  measures: Flow = 'import',
): Omit<DayCount, 'timeOfUse'> | undefined {
  const counts = dayCounts(days, measures);
  const [first] = counts;
  if (!first) return undefined;
  const values = new Float64Array(days.count);
  for (const count of counts) {
    for (let day = 0; day < days.count; day += 1) {
      values[day] = (values[day] ?? 0) + (count.values[day] ?? Number.NaN);
    }
  }
  return { unit: first.unit, digits: first.digits, values };
}

function missingDays({ firstDate, count, remarks }: UsageDays): Uint8Array {
  const isMissing = new Uint8Array(count);
  const indexOf = (date: PlainDate): number => Math.max(0, daysBetween(firstDate, date));
  for (const remark of remarks) {
    if (remark.kind !== 'missing') continue;
    isMissing.fill(1, indexOf(remark.firstDate), Math.max(0, daysBetween(firstDate, remark.lastDate) + 1));
  }
  return isMissing;
}

function added(
  registers: readonly DayRegister[],
  digits: number,
  count: number,
  isMissing: Uint8Array,
): Float64Array {
  const values = new Float64Array(count);
  const known = new Uint8Array(count);
  for (const register of registers) {
    const times = 10 ** (digits - register.digits);
    const first = register.values.findIndex(isKnown);
    const last = register.values.findLastIndex(isKnown);
    for (let day = 0; day < count; day += 1) {
      const value = register.values[day] ?? Number.NaN;
      const isThere = (day >= first && day <= last && first >= 0) || isMissing[day] === 1;
      if (Number.isNaN(value) && !isThere) continue;
      values[day] = (values[day] ?? 0) + value * times;
      known[day] = 1;
    }
  }
  return values.map((value, day) => (known[day] === 1 ? value : Number.NaN));
}
