import { dateFromEpochDay } from '@mains/domain';
import type { Random } from '../../random.js';
import { randomFrom } from '../../random.js';

export const SLOTS_PER_DAY = 96;
export const SLOT_MS = 900_000;

/**
 * What a day is like before anything is used. Only + − × ÷ are used from here on, never sin or exp, whose last digits
 * differ between machines.
 */
export interface DayContext {
  /** Of this service on this day. */
  readonly random: Random;
  /** Days since 1970-01-01. */
  readonly day: number;
  /** 1 for January. */
  readonly month: number;
  /** ISO weekday, 1 for Monday. */
  readonly weekday: number;
  /** Mean of the day in °C, the same for everyone. */
  readonly temperature: number;
}

/** What a model says about a day: 96 amounts each, in Wh, varh or litres, not yet rounded. */
export interface DayLoad {
  readonly import: Float64Array;
  readonly export?: Float64Array;
  readonly reactive?: Float64Array;
}

/** How much is used when. */
export type LoadModel = (day: DayContext) => DayLoad;

/** Monthly means of a city near Hangzhou. */
const MONTHLY_MEANS = [5, 7, 11, 17, 22, 25, 30, 29, 24, 19, 13, 7] as const;

export function dayContext(seed: string, serviceKey: string, day: number): DayContext {
  const [, month = 1, date = 1] = dateFromEpochDay(day).split('-').map(Number);
  const weather = randomFrom(`${seed}/weather/${day}`);
  const halfway = (date - 15.5) / 31;
  const here = MONTHLY_MEANS[month - 1] ?? 0;
  const next = MONTHLY_MEANS[(month - 1 + (halfway < 0 ? 11 : 1)) % 12] ?? 0;
  return {
    random: randomFrom(`${seed}/${serviceKey}/${day}`),
    day,
    month,
    weekday: ((((day + 3) % 7) + 7) % 7) + 1,
    temperature: here + (next - here) * Math.abs(halfway) + (weather() + weather() - 1) * 5,
  };
}

export function emptyDay(): Float64Array {
  return new Float64Array(SLOTS_PER_DAY);
}

/** A hill that adds `peak` at `hour` and nothing from `halfWidth` hours away on. */
export function addHill(day: Float64Array, hour: number, halfWidth: number, peak: number): void {
  const first = Math.max(0, Math.ceil((hour - halfWidth) * 4));
  const last = Math.min(SLOTS_PER_DAY - 1, Math.floor((hour + halfWidth) * 4));
  for (let slot = first; slot <= last; slot += 1) {
    const distance = (slot / 4 - hour) / halfWidth;
    day[slot] = (day[slot] ?? 0) + peak * (1 - distance * distance);
  }
}

/** The same amount in every quarter of an hour between two hours. */
export function addBlock(day: Float64Array, fromHour: number, toHour: number, each: number): void {
  const first = Math.max(0, Math.round(fromHour * 4));
  const end = Math.min(SLOTS_PER_DAY, Math.round(toHour * 4));
  for (let slot = first; slot < end; slot += 1) day[slot] = (day[slot] ?? 0) + each;
}
