import type { PlainDate } from '@mains/contract';
import { addDays, usualDayCurve } from '@mains/domain';
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

/** Looked back for usual days: twenty-eight weekdays lie in six weeks, as many days of weekends in fourteen. */
const LOOKED_BACK_DAYS = 98;

/** The mean of days of the same kind, weekdays or weekends. */
export function usualDay(
  facts: IntervalFacts,
  readings: Readings,
  date: PlainDate,
  measure: Measure,
  words: QuartersWords,
): Comparison | undefined {
  const { t } = words;
  const earlier = readingsOf(facts, { firstDate: addDays(date, -LOOKED_BACK_DAYS), lastDate: date });
  if (!earlier?.used) return undefined;
  const { timeline, unit, digits, marks } = earlier;
  const { startsAtMs, lengthMs, count, timeZone } = timeline;
  const values = Float64Array.from({ length: count }, (_, index) => netAt(earlier, index));
  const curve = usualDayCurve(
    { measures: 'net', unit, digits, startsAtMs, lengthMs, values, marks },
    date,
    timeZone,
  );
  if (!curve || curve.values.length !== readings.timeline.count) return undefined;
  const name = t(`usageQuarters.compare.usual.${curve.group}`);
  return {
    values: curve.values,
    name,
    title: t(`usageQuarters.compare.usualOf.${curve.group}`, { count: curve.days }),
    text: (index) => {
      const value = Math.round(curve.values[index] ?? 0);
      return measure.isRate ? measure.text(value) : readingText(value, readings, words);
    },
  };
}

function timeKey({ timeline }: Readings, index: number): string {
  const { minute, isSecond } = clockAt(timeline, index);
  return `${minute} ${isSecond}`;
}
