import { ACTUAL, addDays, startOfDay, type UsageIntervals, type UsageUnit } from '@mains/domain';
import type { PlainDate } from '@mains/contract';
import type { IntervalFacts } from '../usage-facts.js';
import { timelineOf, type Timeline } from './timeline.js';

/** What was counted on some days, all meters that count alike added up. */
export interface Readings {
  readonly timeline: Timeline;
  readonly unit: UsageUnit;
  /** Values are whole numbers of 10^-`digits` units. */
  readonly digits: number;
  /** Taken from the grid, or taken less fed in where meters count so; NaN where nothing arrived. */
  readonly used: Float64Array | undefined;
  /** True where `used` is import less export. */
  readonly isNet: boolean;
  /** Fed in by the customer, not negative. */
  readonly fedIn: Float64Array | undefined;
  /** The worst mark of the meters. */
  readonly marks: Uint8Array;
}

/** Days that both belong to it. */
export interface Dates {
  readonly firstDate: PlainDate;
  readonly lastDate: PlainDate;
}

/**
 * The readings of some days. Meters that count by another grid or in another unit than the first are left out: a view shows
 * them one at a time. Undefined where nothing that can be drawn is known.
 */
export function readingsOf({ intervals, timeZone, days }: IntervalFacts, dates: Dates): Readings | undefined {
  const lead = leadOf(intervals, dates, timeZone);
  if (!lead) return undefined;
  const timeline = timelineOf(dates, timeZone, { anchorMs: lead.startsAtMs, lengthMs: lead.lengthMs });
  const alike = intervals.filter(
    ({ unit, lengthMs, startsAtMs }) =>
      unit === lead.unit && lengthMs === lead.lengthMs && (startsAtMs - lead.startsAtMs) % lengthMs === 0,
  );
  const isNet = lead.measures === 'net';
  const used = alike.filter(({ measures }) => measures === (isNet ? 'net' : 'import'));
  const fedIn = isNet ? [] : alike.filter(({ measures }) => measures === 'export');
  const digits = Math.max(...[...used, ...fedIn].map((each) => each.digits));
  // So that all that follows speaks of kWh.
  const isInWh = lead.unit === 'Wh';
  const isMissing = missingOn(timeline, days?.remarks ?? []);
  const usedValues = used.length > 0 ? summed(used, timeline, digits, isMissing) : undefined;
  return {
    timeline,
    unit: isInWh ? 'kWh' : lead.unit,
    digits: isInWh ? digits + 3 : digits,
    used: usedValues,
    isNet,
    fedIn:
      fedIn.length > 0
        ? withoutBeginning(summed(fedIn, timeline, digits, isMissing), usedValues, isMissing)
        : undefined,
    marks: marksOf([...used, ...fedIn], timeline),
  };
}

/** Whose grid it is: what is used before what is fed in, and what counts in view before what was exchanged earlier. */
function leadOf(
  intervals: readonly UsageIntervals[],
  dates: Dates,
  timeZone: string,
): UsageIntervals | undefined {
  const fromMs = startOfDay(dates.firstDate, timeZone);
  const untilMs = startOfDay(addDays(dates.lastDate, 1), timeZone);
  const inView = intervals.filter(
    ({ startsAtMs, lengthMs, values }) =>
      startsAtMs < untilMs && startsAtMs + values.length * lengthMs > fromMs,
  );
  for (const flow of ['import', 'net', 'export']) {
    const lead = [...inView, ...intervals].find(({ measures }) => measures === flow);
    if (lead) return lead;
  }
  return undefined;
}

/**
 * Missing where it is missing in one of them: less than all would look like all. Before its first and after its last value a
 * meter is left out where another one counted, since it was exchanged, unless a remark says that something is missing there.
 */
function summed(
  series: readonly UsageIntervals[],
  timeline: Timeline,
  digits: number,
  isMissing: Uint8Array,
): Float64Array {
  const sums = new Float64Array(timeline.count);
  const isKnown = new Uint8Array(timeline.count);
  for (const { values, digits: own, startsAtMs } of series) {
    const factor = 10 ** (digits - own);
    const shift = (timeline.startsAtMs - startsAtMs) / timeline.lengthMs;
    const [first, last] = [values.findIndex(isNumber), values.findLastIndex(isNumber)];
    for (let index = 0; index < timeline.count; index += 1) {
      const place = index + shift;
      const isOutside = first < 0 || place < first || place > last;
      if (isOutside && isMissing[index] === 0) continue;
      sums[index] = (sums[index] ?? 0) + (values[place] ?? Number.NaN) * factor;
      isKnown[index] = 1;
    }
  }
  return sums.map((value, index) => (isKnown[index] === 1 ? value : Number.NaN));
}

/** Nothing was fed in before anything was counted, as long as it is not said to be missing. */
function withoutBeginning(
  fedIn: Float64Array,
  used: Float64Array | undefined,
  isMissing: Uint8Array,
): Float64Array {
  const first = fedIn.findIndex(isNumber);
  for (let index = 0; index < first; index += 1) {
    if (isNumber(used?.[index] ?? Number.NaN) && isMissing[index] === 0) fedIn[index] = 0;
  }
  return fedIn;
}

const isNumber = (value: number): boolean => !Number.isNaN(value);

/** 1 for each interval of a day of which the utility says that something is missing. */
function missingOn({ days }: Timeline, remarks: NonNullable<IntervalFacts['days']>['remarks']): Uint8Array {
  const isMissing = new Uint8Array(days.at(-1)?.end ?? 0);
  const missing = remarks.filter(({ kind }) => kind === 'missing');
  for (const { date, first, end } of days) {
    if (missing.some(({ firstDate, lastDate }) => firstDate <= date && date <= lastDate)) {
      isMissing.fill(1, first, end);
    }
  }
  return isMissing;
}

function marksOf(series: readonly UsageIntervals[], timeline: Timeline): Uint8Array {
  const worst = new Uint8Array(timeline.count).fill(ACTUAL);
  for (const { marks, startsAtMs } of series) {
    const shift = (timeline.startsAtMs - startsAtMs) / timeline.lengthMs;
    for (const [place, mark] of marks
      .subarray(Math.max(0, shift), Math.max(0, timeline.count + shift))
      .entries()) {
      const index = place + Math.max(0, -shift);
      if (mark > (worst[index] ?? 0)) worst[index] = mark;
    }
  }
  return worst;
}

/** What counts at an interval: use less what was fed in, NaN where either is missing. */
export function netAt({ used, fedIn }: Readings, index: number): number {
  return (used?.[index] ?? 0) - (fedIn?.[index] ?? 0);
}

/** The same for all, in one go. */
export function netOf({ used, fedIn, timeline: { count } }: Readings): Float64Array {
  const net = used ? used.slice() : new Float64Array(count);
  if (fedIn)
    for (let index = 0; index < count; index += 1) net[index] = (net[index] ?? 0) - (fedIn[index] ?? 0);
  return net;
}

/** The sum of what arrived. */
export function sumOf(values: Float64Array, { first, end }: { first: number; end: number }): number {
  let sum = 0;
  for (let index = first; index < end; index += 1) {
    const value = values[index] ?? Number.NaN;
    if (!Number.isNaN(value)) sum += value;
  }
  return sum;
}

/** How many arrived. */
export function receivedIn(readings: Readings, { first, end }: { first: number; end: number }): number {
  let count = 0;
  for (let index = first; index < end; index += 1) if (!Number.isNaN(netAt(readings, index))) count += 1;
  return count;
}
