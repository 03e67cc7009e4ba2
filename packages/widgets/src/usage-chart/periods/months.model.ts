import type { ChartModel } from '../chart-model.js';
import type { UsageFacts } from '../usage-facts.js';
import { periodModel } from './period.model.js';
import type { PeriodsWords } from './words.js';

/** One bar for each true billing period, named by the bill's month. */
export function monthsModel(facts: UsageFacts, words: PeriodsWords): ChartModel {
  const [period] = facts.periods;
  if (!period) throw new RangeError('No periods');
  return periodModel(facts, period, words);
}

/** Calendar years from days, by bills where days are not known. */
export function yearsModel(facts: UsageFacts, words: PeriodsWords): ChartModel {
  return monthsModel(facts, words);
}
