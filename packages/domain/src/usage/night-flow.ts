import type { PlainDate } from '@mains/contract';
import type { UsageIntervals } from './intervals.js';

/** Whether water flows while nobody uses any. */
export type NightFlow =
  | {
      /** In one of the last three complete nights there was a time without flow. */
      readonly state: 'none';
      readonly nights: readonly Night[];
    }
  | {
      readonly state: 'flow';
      /** The least flow of the last night, to whole litres, a half upwards. */
      readonly litresPerHour: number;
      /** What that comes to in 24 hours. */
      readonly litresPerDay: number;
      /** The first of the nights in a row, by the date of its morning. */
      readonly sinceDate: PlainDate;
      readonly nights: readonly Night[];
    }
  /** Fewer than three complete nights among the last seven, or intervals longer than an hour. */
  | { readonly state: 'unknown'; readonly nights: readonly Night[] };

/** One night, by the date of its morning. */
export interface Night {
  readonly date: PlainDate;
  /** Of its interval with the least flow. */
  readonly litresPerHour: number;
}

/**
 * A hint at a leak from the flow between 02:00 and 05:00 by the wall clock.
 * @returns undefined for what is no water: not counted in m3 or L
 */
export function nightFlow(
  intervals: UsageIntervals,
  lastDate: PlainDate,
  timeZone: string,
): NightFlow | undefined {
  throw new RangeError(`${intervals.unit}${lastDate}${timeZone}`);
}
