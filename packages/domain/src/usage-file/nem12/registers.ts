import type { Flow } from '../../usage/unit.js';
import { counted, valueNotices } from '../csv/points.js';
import { scaleNotices, scaleOf } from '../csv/scale.js';
import { unitNamed } from '../csv/unit-text.js';
import type { FileChannel, FileNotice } from '../usage-file.js';
import type { IntervalDay } from './interval-days.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const MARKET_OFFSET_MS = 10 * 3_600_000;
const MOST_DAYS = 20_000;

/** The market's time: ten hours before Greenwich all the year round. */
export const MARKET_ZONE = 'Etc/GMT-10';

/** What a record 200 says, with the days under it. */
export interface NemRegister {
  readonly meteringPoint: string;
  readonly suffix: string;
  readonly meters: Set<string>;
  readonly unit: string;
  readonly minutes: number;
  /** By day; a later record replaces an earlier one. */
  readonly days: Map<number, IntervalDay>;
  replaced: number;
}

/** Which way a register counts, by the first letter of its suffix. */
export function flowOfSuffix(suffix: string, unit: string): Flow {
  if (/varh$/i.test(unit) || /^[QKCL]/i.test(suffix)) return 'reactive';
  return /^[BI]/i.test(suffix) ? 'export' : 'import';
}

/** Adds a day: of two the one that was changed last, by its date, else by its place in the file. */
export function addDay(register: NemRegister, day: IntervalDay): void {
  const before = register.days.get(day.day);
  if (before) {
    register.replaced += 1;
    if (before.updated !== '' && day.updated !== '' && day.updated < before.updated) return;
  }
  register.days.set(day.day, day);
}

/** A register as a channel; undefined when nothing in it can be drawn. */
export function channelOf(
  register: NemRegister,
  isOtherLength: boolean,
): FileChannel | 'unknown-unit' | undefined {
  const { meteringPoint, suffix, meters, unit: unitText, minutes, days } = register;
  const named = unitNamed(unitText);
  if (!named) return 'unknown-unit';
  const all = [...days.values()];
  if (all.length === 0) return undefined;
  const first = Math.min(...days.keys());
  const span = Math.max(...days.keys()) - first + 1;
  if (span > MOST_DAYS) return undefined;
  let digits = 0;
  let total = 0;
  for (const day of all) {
    digits = Math.max(digits, day.digits);
    for (const value of day.values) if (!Number.isNaN(value)) total += Math.abs(value);
  }
  const scale = scaleOf(named, { digits, total });
  const perDay = 1440 / minutes;
  const lengthMs = minutes * MINUTE_MS;
  const values = new Float64Array(span * perDay).fill(Number.NaN);
  const marks = new Uint8Array(span * perDay);
  for (const day of all) {
    const from = (day.day - first) * perDay;
    for (const [index, value] of day.values.entries()) values[from + index] = scale.of(value, lengthMs);
    marks.set(day.marks, from);
  }
  const [meterNumber] = meters;
  const flow = flowOfSuffix(suffix, unitText);
  const notices: FileNotice[] = [
    ...valueNotices(values, marks),
    ...counted({ conflicting: register.replaced * perDay, 'meter-exchanged': meters.size - 1 }),
    ...scaleNotices(scale),
    ...(isOtherLength ? [{ code: 'other-length' as const }] : []),
  ];
  return {
    id: `${meteringPoint}/${suffix}/${unitText}/${minutes}`,
    name: [meteringPoint, suffix].filter((part) => part !== '').join(' · '),
    commodity: 'electricity',
    flow,
    unit: scale.unit,
    content: {
      kind: 'intervals',
      intervals: {
        measures: flow,
        ...(meterNumber !== undefined && meterNumber !== '' && { meterNumber }),
        unit: scale.unit,
        digits: scale.digits,
        startsAtMs: first * DAY_MS - MARKET_OFFSET_MS,
        lengthMs,
        values,
        marks,
      },
    },
    timeZone: { name: MARKET_ZONE, assumed: false },
    notices,
  };
}
