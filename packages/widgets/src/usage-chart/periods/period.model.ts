import type { ChartModel } from '../chart-model.js';
import type { UsageFacts, UsagePeriod } from '../usage-facts.js';
import { isRunning, periodDays, type Forecast, type PeriodDays } from './period-days.model.js';
import { periodFigures } from './period-figures.model.js';
import { dayItems } from './period-items.model.js';
import { periodPlot, showsMoney } from './period-plot.model.js';
import { periodPrices } from './period-prices.model.js';
import { periodRemarks } from './period-remarks.model.js';
import { periodSentence } from './period-sentence.model.js';
import { periodTable } from './period-table.model.js';
import type { PeriodsWords } from './words.js';

/**
 * The days of a billing period. Where only the bill is known it says so, with the bill's quantity; `monthsModel` shows more.
 * @param forecast days to come as they are expected, for the period that runs
 */
export function periodModel(
  facts: UsageFacts,
  period: UsagePeriod,
  words: PeriodsWords,
  forecast?: Forecast,
): ChartModel {
  const days = periodDays(facts, period, forecast);
  const prices = periodPrices(facts, days, forecast);
  return {
    subtitle: subtitle(days, words),
    sentence: periodSentence(days, words, showsMoney(days, prices) ? prices.costs : undefined),
    figures: periodFigures(days, prices, words),
    canCompare: days.before !== undefined,
    plot: periodPlot(days, prices, words),
    itemAt: dayItems(days, prices, words),
    table: periodTable(days, prices, words),
    remarks: periodRemarks(days, words),
  };
}

function subtitle(days: PeriodDays, { t, format }: PeriodsWords): string {
  const { period, month, bill, isCalendarMonth } = days.period;
  const dates = format.period(period);
  if (bill) {
    return t('usagePeriods.days.subtitle.bill', { period: dates, month: format.date(month, 'month') });
  }
  if (days.facts.file) return t('usagePeriods.days.subtitle.file', { period: dates });
  if (isCalendarMonth) {
    return t('usagePeriods.days.subtitle.calendar', { month: format.date(month, 'monthYear') });
  }
  return t(`usagePeriods.days.subtitle.${isRunning(days) ? 'running' : 'over'}`, { period: dates });
}
