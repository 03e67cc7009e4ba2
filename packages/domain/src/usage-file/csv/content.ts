import { startOfDay } from '../../day-start.js';
import { dateFromEpochDay, epochDay, plainDateIn } from '../../plain-date.js';
import type { Flow } from '../../usage/unit.js';
import type { FileFaultCode } from '../file-result.js';
import type { FileContent, FileNotice, FileReading } from '../usage-file.js';
import { counted, median, tidied, valueNotices, type Point } from './points.js';
import { registerSteps, steppedGrid, type RegisterStep } from './register-steps.js';
import type { Scale } from './scale.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Lengths of intervals that meters count by. */
const LENGTHS_MINUTES = [1, 2, 3, 5, 6, 10, 12, 15, 20, 30, 60, 120, 180, 240, 360, 480, 720];
const MOST_INTERVALS = 2_000_000;
const MOST_DAYS = 60_000;

export interface SeriesOptions {
  readonly timeZone: string;
  readonly flow: Flow;
  readonly meterNumber?: string;
  readonly scale: Scale;
  readonly isRegister: boolean;
  /** Its heading calls it an average, so that a rate may be multiplied by time. */
  readonly isAverage: boolean;
  /** Its times say when intervals end. */
  readonly isEndStamped: boolean;
}

export interface BuiltContent {
  readonly content: FileContent;
  readonly notices: readonly FileNotice[];
  /** NaN where the file has none; empty when it has none at all. */
  readonly costs: Float64Array;
}

/** More of the times met again with other values, and something that tells series apart was missed. */
const MOST_CONFLICTS = 0.1;
/** More of the times off the grid by more than this part of an interval, and the grid is none. */
const MOST_OFF_GRID = 0.1;
const OFF_GRID = 0.1;

/**
 * The values of a series as intervals, as days, or as what was used from one time to another; undefined when there are none,
 * and why when no honest picture can be made of them.
 */
export function contentOf(
  given: readonly Point[],
  options: SeriesOptions,
): BuiltContent | FileFaultCode | undefined {
  const tidy = tidied(given);
  const conflicts = tidy.notices.find(({ code }) => code === 'conflicting')?.count ?? 0;
  if (conflicts > 2 && conflicts > given.length * MOST_CONFLICTS) return 'repeated-times';
  const built = options.isRegister ? ofRegister(tidy.points, options) : ofValues(tidy.points, options);
  return typeof built === 'object' ? { ...built, notices: [...tidy.notices, ...built.notices] } : built;
}

function lengthBetween(starts: readonly number[]): number | undefined {
  const steps: number[] = [];
  for (let index = 1; index < starts.length; index += 1) {
    const step = (starts[index] ?? 0) - (starts[index - 1] ?? 0);
    if (step > 0) steps.push(step);
  }
  return steps.length === 0 ? undefined : standard(median(steps));
}

/** Whether values are what a rate comes to in their own time: `kWh/hh` by half hours, or an average of any length. */
function isUse({ scale: { perMs }, isAverage }: SeriesOptions, lengthMs: number): boolean {
  return perMs === undefined || (perMs > 0 && (isAverage || Math.abs(lengthMs - perMs) <= perMs * 0.05));
}

/** A length that meters count by, where it is all but one. */
function standard(lengthMs: number): number {
  const minutes = LENGTHS_MINUTES.find(
    (length) => Math.abs(lengthMs - length * MINUTE_MS) <= length * MINUTE_MS * 0.03,
  );
  return minutes === undefined ? lengthMs : minutes * MINUTE_MS;
}

function ofValues(
  points: readonly Point[],
  options: SeriesOptions,
): BuiltContent | FileFaultCode | undefined {
  const filled = points.findIndex(({ value }) => !Number.isNaN(value));
  if (filled === -1) return undefined;
  const starts = points.map(({ startMs }) => startMs);
  const [first] = points;
  const told = first?.endMs === undefined ? undefined : first.endMs - first.startMs;
  // An end of 00:14 is the last minute of a quarter of an hour that ends at 00:15.
  const toldLength =
    told === undefined
      ? undefined
      : standard(told % (5 * MINUTE_MS) === 4 * MINUTE_MS ? told + MINUTE_MS : told);
  const length = lengthBetween(starts) ?? toldLength;
  if (!isUse(options, length ?? DAY_MS)) return 'not-use';
  if (length === undefined || length <= 0) return ofPeriods(points, DAY_MS, options);
  if (length >= DAY_MS * 1.5) return ofPeriods(points, length, options);
  if (length >= DAY_MS - 2 * 3_600_000) return ofDays(points, options);
  const shift = options.isEndStamped ? length : 0;
  const originMs = (first?.startMs ?? 0) - shift;
  const end = (points.at(-1)?.startMs ?? 0) - shift + length;
  const count = Math.ceil((end - originMs) / length - 1e-9);
  if (count > MOST_INTERVALS) return 'too-scattered';
  const values = new Float64Array(count).fill(Number.NaN);
  const marks = new Uint8Array(count);
  const costs = new Float64Array(count).fill(Number.NaN);
  let rounded = 0;
  let offGrid = 0;
  let overlapping = 0;
  const taken = new Uint8Array(count);
  for (const point of points) {
    const place = (point.startMs - shift - originMs) / length;
    const index = Math.round(place);
    if (Math.abs(place - index) > 1e-9) rounded += 1;
    if (Math.abs(place - index) > OFF_GRID) offGrid += 1;
    if (taken[index] === 1) overlapping += 1;
    else if (!Number.isNaN(point.value)) {
      taken[index] = 1;
      values[index] = options.scale.of(point.value, length);
      marks[index] = point.mark;
      costs[index] = point.cost;
    }
  }
  if (offGrid > 2 && offGrid > points.length * MOST_OFF_GRID) return 'too-scattered';
  return {
    content: intervals(values, marks, originMs, length, options),
    notices: [...valueNotices(values, marks), ...counted({ 'times-rounded': rounded, overlapping })],
    costs,
  };
}

function intervals(
  values: Float64Array,
  marks: Uint8Array,
  startsAtMs: number,
  lengthMs: number,
  { flow, meterNumber, scale }: SeriesOptions,
): FileContent {
  const { unit, digits } = scale;
  const meter = meterNumber === undefined ? {} : { meterNumber };
  return {
    kind: 'intervals',
    intervals: { measures: flow, ...meter, unit, digits, startsAtMs, lengthMs, values, marks },
  };
}

function ofDays(points: readonly Point[], options: SeriesOptions): BuiltContent | FileFaultCode {
  const { timeZone, isEndStamped, flow, meterNumber, scale } = options;
  // The middle of a day is in it, whether its clock was changed or not.
  const dayOf = ({ startMs }: Point): number =>
    epochDay(plainDateIn(startMs + (isEndStamped ? -DAY_MS / 2 : DAY_MS / 2), timeZone));
  const [first] = points;
  const last = points.at(-1);
  const firstDay = first ? dayOf(first) : 0;
  const count = (last ? dayOf(last) : firstDay) - firstDay + 1;
  if (count > MOST_DAYS) return 'too-scattered';
  const values = new Float64Array(count).fill(Number.NaN);
  const marks = new Uint8Array(count);
  const costs = new Float64Array(count).fill(Number.NaN);
  let overlapping = 0;
  const before: (Point | undefined)[] = [];
  for (const point of points) {
    const index = dayOf(point) - firstDay;
    if (Number.isNaN(point.value)) continue;
    const other = before[index];
    if (other && !(other.endMs !== undefined && other.endMs <= point.startMs)) {
      overlapping += 1;
      continue;
    }
    before[index] = point;
    // Two parts of a day that follow each other, as when the meter was exchanged in it, are its whole.
    values[index] = (other ? (values[index] ?? 0) : 0) + scale.of(point.value, DAY_MS);
    marks[index] = Math.max(other?.mark ?? 0, point.mark);
    costs[index] = (other ? (costs[index] ?? 0) : 0) + point.cost;
  }
  if (overlapping > 2 && overlapping > points.length * MOST_CONFLICTS) return 'repeated-times';
  const meter = meterNumber === undefined ? {} : { meterNumber };
  const register = { measures: flow, ...meter, unit: scale.unit, digits: scale.digits, values };
  const firstDate = dateFromEpochDay(firstDay);
  const days = { firstDate, count, registers: [register], marks, remarks: [], interruptions: [] };
  const notices = [...valueNotices(values, marks), ...counted({ overlapping })];
  return { content: { kind: 'days', days }, notices, costs };
}

function ofPeriods(
  points: readonly Point[],
  lengthMs: number,
  options: SeriesOptions,
): BuiltContent | undefined {
  const { timeZone, scale, isEndStamped } = options;
  const byMonth = points.every(({ startMs }) => plainDateIn(startMs, timeZone).endsWith('-01'));
  const byYear = byMonth && points.every(({ startMs }) => plainDateIn(startMs, timeZone).endsWith('-01-01'));
  const nextOf = (startMs: number): number => {
    const [year = 0, month = 0] = plainDateIn(startMs, timeZone).split('-').map(Number);
    const next = new Date(Date.UTC(byYear ? year + 1 : year, byYear ? 0 : month, 1))
      .toISOString()
      .slice(0, 10);
    return startOfDay(next, timeZone);
  };
  let assumed = 0;
  // An end that is the day before the next start is the last day of its period.
  const isLastDay = points.some(({ endMs }, index) => {
    const next = points[index + 1]?.startMs;
    return endMs !== undefined && next !== undefined && Math.abs(next - endMs - DAY_MS) <= 2 * 3_600_000;
  });
  const readings = points.flatMap(({ startMs, endMs, value, mark }, index): FileReading[] => {
    const before = points[index - 1]?.startMs;
    const next = points[index + 1]?.startMs;
    const isLone = isEndStamped ? before === undefined : next === undefined;
    if (endMs === undefined && isLone && !byMonth) assumed += 1;
    const told = endMs === undefined ? undefined : endMs + (isLastDay ? DAY_MS : 0);
    const given =
      told ?? (byMonth && lengthMs > 25 * DAY_MS ? nextOf(startMs) : (next ?? startMs + lengthMs));
    // Clocks that change within a period move its end by an hour.
    const end = next !== undefined && Math.abs(given - next) <= 2 * 3_600_000 ? next : given;
    const span =
      isEndStamped && endMs === undefined
        ? { startMs: before ?? startMs - lengthMs, endMs: startMs }
        : { startMs, endMs: end };
    return Number.isNaN(value) || span.endMs <= span.startMs
      ? []
      : [{ ...span, value: scale.of(value, span.endMs - span.startMs), mark }];
  });
  return readings.length === 0
    ? undefined
    : periods(readings, scale.digits, counted({ 'times-assumed': assumed }));
}

function periods(
  given: readonly FileReading[],
  digits: number,
  notices: readonly FileNotice[],
): BuiltContent {
  const readings: FileReading[] = [];
  for (const reading of given)
    if (reading.startMs >= (readings.at(-1)?.endMs ?? -Infinity)) readings.push(reading);
  const values = readings.map(({ value }) => value);
  const marks = readings.map(({ mark }) => mark);
  const overlapping = counted({ overlapping: given.length - readings.length });
  return {
    content: { kind: 'readings', readings: { digits, readings } },
    notices: [...notices, ...valueNotices(values, marks), ...overlapping],
    costs: new Float64Array(),
  };
}

function ofRegister(points: readonly Point[], options: SeriesOptions): BuiltContent | undefined {
  const { steps, notices } = registerSteps(points);
  const whole = steps.map((step): RegisterStep => ({
    ...step,
    value: options.scale.of(step.value, 3_600_000),
  }));
  const [first] = whole;
  if (!first) return undefined;
  const differenced: FileNotice = { code: 'register-differenced', count: steps.length };
  const length = lengthBetween(points.map(({ startMs }) => startMs));
  const isGrid = length !== undefined && LENGTHS_MINUTES.includes(length / MINUTE_MS);
  if (!isGrid) {
    const known = whole.filter(({ value }) => !Number.isNaN(value));
    const built = periods(
      known.map(({ startMs, endMs, value, mark }) => ({ startMs, endMs, value, mark })),
      options.scale.digits,
      notices,
    );
    return { ...built, notices: [differenced, ...built.notices] };
  }
  const isRegular = points.every(({ startMs }) => (startMs - first.startMs) % length === 0);
  const midnight = startOfDay(plainDateIn(first.startMs, options.timeZone), options.timeZone);
  const originMs = isRegular
    ? first.startMs
    : midnight + Math.round((first.startMs - midnight) / length) * length;
  const { values, marks, spread, rounded } = steppedGrid(whole, originMs, length);
  if (values.length === 0 || values.length > MOST_INTERVALS) return undefined;
  return {
    content: intervals(values, marks, originMs, length, options),
    notices: [
      differenced,
      ...notices,
      ...valueNotices(values, marks),
      ...counted({ spread, 'times-rounded': isRegular ? 0 : rounded }),
    ],
    costs: new Float64Array(),
  };
}
