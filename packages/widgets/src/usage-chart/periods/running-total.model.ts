import type { UsageFacts, UsagePeriod } from '../usage-facts.js';
import { periodSentence } from './period-sentence.model.js';
import { periodDays, type Forecast } from './period-days.model.js';
import type { PeriodsWords } from './words.js';

/** The running total of a period as it is drawn. */
export interface RunningTotal {
  /** “Running total, kWh”, a heading above it. */
  readonly title: string;
  /** What it shows in a sentence; the main table has the numbers. */
  readonly sentence: string;
}

/** Undefined where it would say nothing: no days, or a net meter. */
export function runningTotalModel(
  facts: UsageFacts,
  period: UsagePeriod,
  words: PeriodsWords,
  forecast?: Forecast,
): RunningTotal | undefined {
  const days = periodDays(facts, period, forecast);
  return days.daysKnown === 0
    ? undefined
    : {
        title: words.t('usagePeriods.titled', { title: '', unit: '' }),
        sentence: periodSentence(days, words),
      };
}
