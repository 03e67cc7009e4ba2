import { ACTUAL, type UsageIntervals, type UsageUnit } from '@mains/domain';
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
export function readingsOf({ intervals, timeZone }: IntervalFacts, dates: Dates): Readings | undefined {
  const lead =
    intervals.find(({ measures }) => measures === 'import') ??
    intervals.find(({ measures }) => measures === 'net') ??
    intervals.find(({ measures }) => measures === 'export');
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
  return {
    timeline,
    unit: isInWh ? 'kWh' : lead.unit,
    digits: isInWh ? digits + 3 : digits,
    used: used.length > 0 ? summed(used, timeline, digits) : undefined,
    isNet,
    fedIn: fedIn.length > 0 ? summed(fedIn, timeline, digits) : undefined,
    marks: marksOf([...used, ...fedIn], timeline),
  };
}

/** Missing where it is missing in one of them: less than all would look like all. */
function summed(series: readonly UsageIntervals[], timeline: Timeline, digits: number): Float64Array {
  const sums = new Float64Array(timeline.count).fill(series.length > 0 ? 0 : Number.NaN);
  for (const { values, digits: own, startsAtMs } of series) {
    const factor = 10 ** (digits - own);
    const shift = (timeline.startsAtMs - startsAtMs) / timeline.lengthMs;
    const from = Math.min(timeline.count, Math.max(0, -shift));
    const until = Math.max(from, Math.min(timeline.count, values.length - shift));
    sums.fill(Number.NaN, 0, from);
    sums.fill(Number.NaN, until);
    for (let index = from; index < until; index += 1) {
      sums[index] = (sums[index] ?? 0) + (values[index + shift] ?? 0) * factor;
    }
  }
  return sums;
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
