import type { BillSummary, YearMonth } from '@mains/contract';
import {
  addMonths,
  decimalToNumber,
  historyMonths,
  moneyToDecimal,
  parseDecimal,
  type HistoryMonth,
} from '@mains/domain';
import type { SeriesBar } from '@mains/ui';
import type { DetailsWords } from './words.js';

/** What the bars stand for. */
export type Measure = 'money' | 'quantity';

/** One year, and the same month of the year before to compare with. */
const MONTHS_SHOWN = 13;

export interface HistoryView {
  readonly bars: readonly SeriesBar[];
  readonly months: readonly HistoryMonth[];
  /** Text of a value on the axis. */
  readonly tickText: (value: number) => string;
  /** Bills that do not stand and are therefore not drawn. */
  readonly cancelledCount: number;
}

/** The months of the chart: up to the newest bill, or up to the current one when that is older than the chart reaches. */
export function historyView(
  bills: readonly BillSummary[],
  current: BillSummary,
  measure: Measure,
  words: DetailsWords,
): HistoryView {
  const newest = bills.reduce((latest, bill) => (bill.month > latest ? bill.month : latest), current.month);
  const oldest = bills.reduce((first, bill) => (bill.month < first ? bill.month : first), current.month);
  const reachesBack = addMonths(newest, 1 - MONTHS_SHOWN);
  const until = current.month < reachesBack ? current.month : newest;
  const start = addMonths(until, 1 - MONTHS_SHOWN) < oldest ? oldest : addMonths(until, 1 - MONTHS_SHOWN);
  const months = historyMonths(bills, { until, months: monthsBetween(start, until) + 1 });
  return {
    months,
    bars: months.map((month) => bar(month, current.month, measure, words)),
    tickText: (value) => tickText(value, current, measure, words),
    cancelledCount: bills.filter((bill) => bill.status === 'cancelled').length,
  };
}

function monthsBetween(from: YearMonth, to: YearMonth): number {
  const count = (month: YearMonth): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return count(to) - count(from);
}

function bar(month: HistoryMonth, current: YearMonth, measure: Measure, words: DetailsWords): SeriesBar {
  const { format } = words;
  const tone =
    month.month === current ? 'current' : month.month === addMonths(current, -12) ? 'compare' : 'past';
  return {
    id: month.month,
    value: barValue(month, measure),
    valueText: barText(month, measure, words),
    name: format.date(month.month, 'monthYear'),
    shortLabel: format.date(month.month, 'monthTick'),
    group: format.date(month.month, 'year'),
    tone,
  };
}

/** A float is good enough to draw with; texts are made from the exact figures. */
function barValue({ total, quantity }: HistoryMonth, measure: Measure): number | null {
  const exact = measure === 'money' ? total && moneyToDecimal(total) : quantity?.value;
  return exact === undefined ? null : decimalToNumber(parseDecimal(exact));
}

function barText({ total, quantity }: HistoryMonth, measure: Measure, { t, format }: DetailsWords): string {
  if (measure === 'money') return total ? format.money(total) : t('billDetails.history.missing');
  return quantity ? format.quantity(quantity) : t('billDetails.history.missing');
}

function tickText(value: number, current: BillSummary, measure: Measure, { format }: DetailsWords): string {
  if (measure === 'quantity') {
    // Gridlines stand at round numbers; a float may write one as 7.500000000000001.
    return format.quantity({ value: String(Number(value.toPrecision(6))), unit: current.quantity.unit });
  }
  const digits =
    moneyToDecimal({ amountMinor: 0, currency: current.total.currency }).split('.')[1]?.length ?? 0;
  return format.money(
    { amountMinor: Math.round(value * 10 ** digits), currency: current.total.currency },
    { trimZeros: true },
  );
}

/** The figures of one month in a sentence. */
export function monthSentence(month: HistoryMonth, { t, format }: DetailsWords): string {
  const name = format.date(month.month, 'monthYear');
  if (!month.total) return t('billDetails.history.spokenMissing', { month: name });
  const amount = format.money(month.total);
  if (!month.quantity) return t('billDetails.history.spokenAmount', { month: name, amount });
  const isEstimated = month.bills.some((bill) => bill.readQuality === 'estimated');
  return t(isEstimated ? 'billDetails.history.spokenEstimated' : 'billDetails.history.spoken', {
    month: name,
    amount,
    quantity: format.quantity(month.quantity),
  });
}
