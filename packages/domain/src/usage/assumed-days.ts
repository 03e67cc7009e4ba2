import type { BillingPeriod, PlainDate } from '@mains/contract';
import type { Fraction } from '../fraction.js';
import { addFractions, floorOf, fraction, ZERO } from '../fraction.js';
import { addDays, weekday } from '../plain-date.js';
import { dayCounts, dayTotals, type DayCount } from './counts.js';
import { daysWithin, type UsageDays } from './days.js';
import { daysOfPeriod } from './metered-days.js';

/** Eight weeks. */
const HISTORY_DAYS = 56;
/** With fewer days known a weekday would be a single day or none. */
const LEAST_FOR_WEEKDAYS = 14;
/** Longer stretches leave too few to choose from in eight weeks. */
const LONGEST_WINDOW = 28;

/** Where the days assumed come from. */
export interface ProjectionBasis {
  /** `same-weekday`: the mean of the same weekday. `mean-day`: the mean of all days, since less than two weeks are known. */
  readonly method: 'same-weekday' | 'mean-day';
  /** Days with a value that were looked at, eight weeks at the most. */
  readonly historyDays: number;
  readonly historyFrom: PlainDate;
  readonly historyTo: PlainDate;
  /** The first of the days in a row that used least, and most; left out when too few days in a row are known. */
  readonly lowFrom?: PlainDate;
  readonly highFrom?: PlainDate;
}

/** What flows one way in one price period, over the days of a billing period. */
export interface FlowCount extends DayCount {
  readonly measures: 'import' | 'export' | 'reactive';
}

/** The days of a billing period, those that are not known filled in. */
export interface AssumedDays {
  readonly lastKnown: PlainDate;
  /** 1 for each day of which nothing is known. */
  readonly isAssumed: Uint8Array;
  readonly expected: readonly FlowCount[];
  readonly low?: readonly FlowCount[];
  readonly high?: readonly FlowCount[];
  readonly basis: ProjectionBasis;
}

const FLOWS = ['import', 'export', 'reactive'] as const;

/** See `projectBill` for the method. @returns undefined when no day of the period is known */
export function assumeDays(days: UsageDays, period: BillingPeriod): AssumedDays | undefined {
  const inPeriod = daysOfPeriod(days, period);
  const totals = dayTotals(inPeriod)?.values;
  const last = totals?.findLastIndex((value) => !Number.isNaN(value)) ?? -1;
  if (!totals || last < 0) return undefined;
  const lastKnown = addDays(period.firstDate, last);
  const isAssumed = Uint8Array.from(totals, (value) => (Number.isNaN(value) ? 1 : 0));
  const past = daysWithin(days, addDays(lastKnown, 1 - HISTORY_DAYS), lastKnown);
  const history = dayTotals(past)?.values ?? new Float64Array();
  const historyDays = history.filter((value) => !Number.isNaN(value)).length;
  const byWeekday = historyDays >= LEAST_FOR_WEEKDAYS;
  const wanted = isAssumed.filter((flag) => flag === 1).length;
  const windows = extremeWindows(history, Math.min(wanted, LONGEST_WINDOW));
  const expected: FlowCount[] = [];
  const [low, high]: [FlowCount[], FlowCount[]] = [[], []];
  for (const measures of FLOWS) {
    const before = dayCounts(past, measures);
    for (const count of dayCounts(inPeriod, measures)) {
      const counted = before.find(({ timeOfUse }) => timeOfUse === count.timeOfUse);
      const own = counted ? whereThere(counted) : new Float64Array(past.count).fill(Number.NaN);
      const flow = { measures, ...count };
      const values = filled(count, meansOf(own, past.firstDate, byWeekday), period.firstDate);
      expected.push({ ...flow, values });
      if (!windows) continue;
      low.push({ ...flow, values: repeated(values, isAssumed, own, windows.low, windows.length) });
      high.push({ ...flow, values: repeated(values, isAssumed, own, windows.high, windows.length) });
    }
  }
  return {
    lastKnown,
    isAssumed,
    expected,
    ...(windows && { low, high }),
    basis: {
      method: byWeekday ? 'same-weekday' : 'mean-day',
      historyDays,
      historyFrom: past.firstDate,
      historyTo: lastKnown,
      ...(windows && {
        lowFrom: addDays(past.firstDate, windows.low),
        highFrom: addDays(past.firstDate, windows.high),
      }),
    },
  };
}

/** Days on which others counted in its place tell nothing of its use. */
function whereThere({ values, isAbsent }: DayCount): Float64Array {
  return isAbsent ? values.map((value, day) => (isAbsent[day] === 1 ? Number.NaN : value)) : values;
}

/** The mean of each weekday, Monday first; that of all days where a weekday has none, zero where nothing is known. */
function meansOf(past: Float64Array, firstDate: PlainDate, byWeekday: boolean): Fraction[] {
  const sums = Array.from({ length: 8 }, () => ({ sum: 0n, days: 0n }));
  const first = weekday(firstDate) - 1;
  for (const [index, value] of past.entries()) {
    if (Number.isNaN(value)) continue;
    // The last one is for all days.
    for (const place of [(first + index) % 7, 7]) {
      const entry = sums[place];
      if (!entry) continue;
      entry.sum += BigInt(value);
      entry.days += 1n;
    }
  }
  const meanOf = (place: number): Fraction | undefined => {
    const { sum, days } = sums[place] ?? { sum: 0n, days: 0n };
    return days === 0n ? undefined : fraction(sum, days);
  };
  const all = meanOf(7) ?? ZERO;
  return Array.from({ length: 7 }, (_, day) => (byWeekday ? (meanOf(day) ?? all) : all));
}

/** Days without a value as the mean of their weekday, in whole numbers: differences of running sums that are rounded. */
function filled(
  { values, isAbsent }: DayCount,
  means: readonly Fraction[],
  firstDate: PlainDate,
): Float64Array {
  const first = weekday(firstDate) - 1;
  let running = ZERO;
  let given = 0n;
  return values.map((value, day) => {
    if (!Number.isNaN(value)) return value;
    if (isAbsent?.[day] === 1) return 0;
    running = addFractions(running, means[(first + day) % 7] ?? ZERO);
    const until = floorOf(addFractions(running, fraction(1n, 2n)));
    const own = until - given;
    given = until;
    return Number(own);
  });
}

/** Where the days in a row begin that add up to least and to most; of equal ones the later. */
function extremeWindows(
  history: Float64Array,
  length: number,
): { readonly low: number; readonly high: number; readonly length: number } | undefined {
  let low: { at: number; sum: number } | undefined;
  let high: { at: number; sum: number } | undefined;
  if (length === 0) return undefined;
  for (let at = 0; at <= history.length - length; at += 1) {
    const sum = history.subarray(at, at + length).reduce((total, value) => total + value, 0);
    if (Number.isNaN(sum)) continue;
    if (!low || sum <= low.sum) low = { at, sum };
    if (!high || sum >= high.sum) high = { at, sum };
  }
  return low && high && { low: low.at, high: high.at, length };
}

/** The days assumed taken from a stretch of the past, again from its beginning when it ends. */
function repeated(
  expected: Float64Array,
  isAssumed: Uint8Array,
  past: Float64Array,
  at: number,
  length: number,
): Float64Array {
  let next = 0;
  return expected.map((value, day) => {
    if (isAssumed[day] !== 1) return value;
    const taken = past[at + (next % length)] ?? Number.NaN;
    next += 1;
    return Number.isNaN(taken) ? value : taken;
  });
}
