import type { IntervalFacts } from '../usage-facts.js';
import type { Figured } from './figures.js';
import { measureOf } from './measure.js';
import { pricedRuns } from './prices.js';
import { readingsOf, type Dates } from './readings.js';
import type { QuartersWords } from './words.js';

/** Readings of some days with their measure and prices; undefined where nothing that can be drawn is known. */
export function figuredOf(facts: IntervalFacts, dates: Dates, words: QuartersWords): Figured | undefined {
  const readings = readingsOf(facts, dates);
  if (!readings) return undefined;
  let highest = 0;
  for (const values of [readings.used, readings.fedIn]) {
    for (let index = 0; index < (values?.length ?? 0); index += 1) {
      const size = Math.abs(values?.[index] ?? 0);
      if (size > highest) highest = size;
    }
  }
  const measure = measureOf({ ...readings, highest, commodity: facts.commodity }, words);
  const { sheets } = facts;
  // Prices are for what is bought, and only known with the tariff.
  const runs = measure.adds && readings.used ? pricedRuns(readings.timeline, sheets) : undefined;
  return { readings, measure, runs, sheets };
}
