import type { PlainDate } from '@mains/contract';
import { addDays } from '@mains/domain';
import type { IntervalFacts } from '../usage-facts.js';
import { readingText, type Measure } from './measure.js';
import { netAt, readingsOf, type Readings } from './readings.js';
import { clockAt } from './timeline.js';
import type { QuartersWords } from './words.js';

/** What a day is held against. */
export type CompareWith = 'day-before' | 'usual-day';

/** Values of another day at the same times of the wall clock; NaN where it had no such time, or no value. */
export interface Comparison {
  readonly values: Float64Array;
  /** “Sun 22 Nov”. */
  readonly name: string;
  /** “Dotted: Sun 22 Nov, the day before”. */
  readonly title: string;
  /** “1.80 kW”. */
  readonly text: (index: number) => string;
}

export function dayBefore(
  facts: IntervalFacts,
  readings: Readings,
  date: PlainDate,
  measure: Measure,
  words: QuartersWords,
): Comparison | undefined {
  const { t, format } = words;
  const earlier = addDays(date, -1);
  const before = readingsOf(facts, { firstDate: earlier, lastDate: earlier });
  if (!before) return undefined;
  const places = new Map<string, number>();
  for (let index = 0; index < before.timeline.count; index += 1) places.set(timeKey(before, index), index);
  const values = Float64Array.from({ length: readings.timeline.count }, (_, index) => {
    const place = places.get(timeKey(readings, index));
    return place === undefined ? Number.NaN : netAt(before, place);
  });
  if (values.every(Number.isNaN)) return undefined;
  const name = format.date(earlier, 'weekday');
  return {
    values,
    name,
    title: t('usageQuarters.compare.dayBefore', { date: name }),
    text: (index) =>
      measure.isRate ? measure.text(values[index] ?? 0) : readingText(values[index] ?? 0, before, words),
  };
}

function timeKey({ timeline }: Readings, index: number): string {
  const { minute, isSecond } = clockAt(timeline, index);
  return `${minute} ${isSecond}`;
}
