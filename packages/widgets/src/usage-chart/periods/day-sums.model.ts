import type { PlainDate } from '@mains/contract';
import {
  dayCounts,
  dayTotals,
  daysBetween,
  type DayCount,
  type Decimal,
  type Flow,
  type UsageDays,
  type UsageUnit,
} from '@mains/domain';

/** Price periods from the axis outwards; `use` is what counts always. */
export const PART_TONES = ['use', 'deep-valley', 'valley', 'flat', 'peak', 'sharp'] as const;

export type PartTone = (typeof PART_TONES)[number];

/** What a price period counted on each day. */
export interface DayPart {
  readonly tone: PartTone;
  readonly values: Float64Array;
}

/**
 * All registers of one unit as one: whole numbers of 10^-`digits` units for each day, NaN where something is missing.
 * Exact while a day's sum is below 2^53.
 */
export interface DaySums {
  readonly firstDate: PlainDate;
  readonly count: number;
  readonly unit: UsageUnit;
  readonly digits: number;
  /** `net` where a meter counts import less export in one number. */
  readonly flow: 'import' | 'net';
  /** What was used by price periods; together `used`. */
  readonly parts: readonly DayPart[];
  readonly used: Float64Array;
  /** What was fed in; undefined where nothing counts it. */
  readonly fedIn: Float64Array | undefined;
}

/** The registers of one unit, meters and price periods put together. Undefined where none counts in that unit. */
export function daySums(days: UsageDays, unit: UsageUnit): DaySums | undefined {
  const ours = { ...days, registers: days.registers.filter((register) => register.unit === unit) };
  const imported = dayCounts(ours);
  const taken = imported.length > 0 ? imported : dayCounts(ours, 'net');
  const exported = dayCounts(ours, 'export');
  if (taken.length === 0 && exported.length === 0) return undefined;
  const digits = Math.max(...[...taken, ...exported].map((each) => each.digits));
  const scaled = (each: Pick<DayCount, 'digits' | 'values'>): Float64Array =>
    each.values.map((value) => value * 10 ** (digits - each.digits));
  const totals = (measures: Flow): Float64Array | undefined => {
    const found = dayTotals(ours, measures);
    return found && scaled(found);
  };
  const used =
    totals(imported.length > 0 ? 'import' : 'net') ?? new Float64Array(days.count).fill(Number.NaN);
  const parts = PART_TONES.flatMap((tone): DayPart[] => {
    const found = taken.find(({ timeOfUse = 'use' }) => timeOfUse === tone);
    // On a day of which a part is missing the others alone would look like all.
    return found
      ? [{ tone, values: scaled(found).map((value, day) => (isNone(used[day]) ? Number.NaN : value)) }]
      : [];
  });
  return {
    firstDate: days.firstDate,
    count: days.count,
    unit,
    digits,
    flow: imported.length > 0 || taken.length === 0 ? 'import' : 'net',
    parts,
    used,
    fedIn: totals('export'),
  };
}

/** The sum of what is known from `first` up to `end`, and on how many days it is known. */
export function sumOf(
  values: Float64Array,
  digits: number,
  first = 0,
  end = values.length,
): { readonly sum: Decimal; readonly days: number } {
  let coefficient = 0n;
  let days = 0;
  for (let index = Math.max(0, first); index < Math.min(end, values.length); index += 1) {
    const value = values[index];
    if (isNone(value)) continue;
    coefficient += BigInt(value);
    days += 1;
  }
  return { sum: { coefficient, scale: digits }, days };
}

/** A day's value as a decimal. */
export function exact(value: number, digits: number): Decimal {
  return { coefficient: BigInt(value), scale: digits };
}

/** Values of `count` days from a date on, NaN outside of what is known. */
export function stretch(
  { firstDate }: Pick<DaySums, 'firstDate'>,
  values: Float64Array,
  from: PlainDate,
  count: number,
): Float64Array {
  const offset = daysBetween(firstDate, from);
  return Float64Array.from({ length: count }, (_, index) => values[index + offset] ?? Number.NaN);
}

/** Whether there is no number. */
export function isNone(value: number | undefined): value is undefined {
  return value === undefined || Number.isNaN(value);
}
