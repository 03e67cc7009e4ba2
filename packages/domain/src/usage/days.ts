import type { DailyUsage, DayRemark, Interruption, PlainDate, SimilarUse, TimeOfUse } from '@mains/contract';
import { addDays, dateFromEpochDay, daysBetween, epochDay, plainDateIn } from '../plain-date.js';
import { startsOfDays } from '../day-start.js';
import { ESTIMATED, DOUBTFUL, type UsageIntervals } from './intervals.js';
import type { Flow, UsageUnit } from './unit.js';

/** What one register counted on days in a row. */
export interface DayRegister {
  readonly measures: Flow;
  /** The price period it counts in; left out when it counts always. */
  readonly timeOfUse?: TimeOfUse;
  readonly meterNumber?: string;
  readonly unit: UsageUnit;
  /** Values are whole numbers of 10^-`digits` units. */
  readonly digits: number;
  /** One for each day from `firstDate` of the days on; NaN where nothing arrived. */
  readonly values: Float64Array;
}

/** What was counted day by day, by calendar days of one zone. All registers have the same days. */
export interface UsageDays {
  readonly firstDate: PlainDate;
  readonly count: number;
  readonly registers: readonly DayRegister[];
  /** One of `ACTUAL`, `ESTIMATED` and `DOUBTFUL` for each day. */
  readonly marks: Uint8Array;
  readonly remarks: readonly DayRemark[];
  readonly interruptions: readonly Interruption[];
  readonly similar?: SimilarUse;
}

/**
 * The days of an answer, from the first one asked for to the last that arrived in any register.
 * @throws RangeError naming the place when blocks overlap or stand out of order.
 */
export function daysFromUsage({
  firstDate,
  registers,
  remarks,
  interruptions,
  similar,
}: DailyUsage): UsageDays {
  const ends = registers.flatMap(({ blocks }) =>
    blocks.map((block) => daysBetween(firstDate, block.firstDate) + block.values.length),
  );
  const count = Math.max(0, ...ends);
  const spread = registers.map(({ blocks, ...register }, place) => {
    const values = new Float64Array(count).fill(Number.NaN);
    let reached = 0;
    for (const [at, block] of blocks.entries()) {
      const index = daysBetween(firstDate, block.firstDate);
      if (index < reached) throw new RangeError(`registers[${place}].blocks[${at}].firstDate`);
      values.set(block.values, index);
      reached = index + block.values.length;
    }
    return { ...register, values };
  });
  const marks = new Uint8Array(count);
  for (const remark of remarks) {
    if (remark.kind === 'missing') continue;
    const from = Math.max(0, daysBetween(firstDate, remark.firstDate));
    const until = daysBetween(firstDate, remark.lastDate) + 1;
    marks.fill(remark.kind === 'estimated' ? ESTIMATED : DOUBTFUL, from, Math.max(from, until));
  }
  return { firstDate, count, registers: spread, marks, remarks, interruptions, ...(similar && { similar }) };
}

/**
 * Days counted from intervals: an interval belongs to the day in which it begins, by the wall clock of the zone. A day of
 * which an interval is missing is missing; the days at both ends count only when they are there from end to end. A day has
 * the worst mark of its intervals.
 */
export function daysFromIntervals(intervals: UsageIntervals, timeZone: string): UsageDays {
  const { startsAtMs, lengthMs, values, marks: valueMarks, ...series } = intervals;
  const firstDate = plainDateIn(startsAtMs, timeZone);
  const lastDate = plainDateIn(startsAtMs + Math.max(0, values.length - 1) * lengthMs, timeZone);
  const count = values.length === 0 ? 0 : daysBetween(firstDate, lastDate) + 1;
  const starts = startsOfDays(firstDate, count + 1, timeZone);
  const sums = new Float64Array(count).fill(Number.NaN);
  const marks = new Uint8Array(count);
  for (let day = 0; day < count; day += 1) {
    const first = Math.ceil(((starts[day] ?? 0) - startsAtMs) / lengthMs);
    const end = Math.ceil(((starts[day + 1] ?? 0) - startsAtMs) / lengthMs);
    for (let index = Math.max(0, first); index < Math.min(end, values.length); index += 1) {
      marks[day] = Math.max(marks[day] ?? 0, valueMarks[index] ?? 0);
    }
    if (first < 0 || end > values.length) continue;
    let sum = 0;
    for (let index = first; index < end; index += 1) sum += values[index] ?? Number.NaN;
    sums[day] = sum;
  }
  const { measures, meterNumber, unit, digits } = series;
  return {
    firstDate,
    count,
    registers: [{ measures, ...(meterNumber !== undefined && { meterNumber }), unit, digits, values: sums }],
    marks,
    remarks: [],
    interruptions: [],
  };
}

/** The part of some days that lies in a period, both ends included; shorter where the days do not reach as far. */
export function daysWithin(days: UsageDays, firstDate: PlainDate, lastDate: PlainDate): UsageDays {
  const from = Math.min(days.count, Math.max(0, daysBetween(days.firstDate, firstDate)));
  const until = Math.max(from, Math.min(days.count, daysBetween(days.firstDate, lastDate) + 1));
  return {
    ...days,
    firstDate: addDays(days.firstDate, from),
    count: until - from,
    registers: days.registers.map((register) => ({
      ...register,
      values: register.values.subarray(from, until),
    })),
    marks: days.marks.subarray(from, until),
    remarks: days.remarks.filter((remark) => remark.lastDate >= firstDate && remark.firstDate <= lastDate),
  };
}

/** The date of a day by its index. */
export function dateOfDay({ firstDate }: UsageDays, index: number): PlainDate {
  return dateFromEpochDay(epochDay(firstDate) + index);
}
