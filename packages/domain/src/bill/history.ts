import type { BillSummary, Money, Quantity, YearMonth } from '@mains/contract';
import { addDecimals, formatDecimal, parseDecimal } from '../decimal.js';
import { sumMoney } from '../money.js';
import { addMonths } from '../plain-date.js';
import { stands } from './standing.js';

/** One month of a history. Without bills it is a gap, to be shown as one and not as zero. */
export interface HistoryMonth {
  readonly month: YearMonth;
  /** The bills that stand, cancelled ones left out; nearly always one, more after a move or a final bill. */
  readonly bills: readonly BillSummary[];
  /** Of these bills; left out for a gap. */
  readonly total?: Money;
  /** Of these bills; left out for a gap, and when they are counted in different units. */
  readonly quantity?: Quantity;
}

/**
 * The bills of one service by month, oldest first, ending with `until`; `months` entries, gaps included. A cancelled
 * bill does not count, what replaced it does.
 * @throws RangeError when bills of one month are in different currencies.
 */
export function historyMonths(
  summaries: readonly BillSummary[],
  options: { readonly until: YearMonth; readonly months: number },
): HistoryMonth[] {
  const standing = summaries.filter(stands);
  return Array.from({ length: options.months }, (_, index) => {
    const month = addMonths(options.until, index - options.months + 1);
    return historyMonth(
      month,
      standing.filter((summary) => summary.month === month),
    );
  });
}

/** The bills that stand for the same month a year before, as one entry; undefined when there is none. */
export function sameMonthLastYear(
  summaries: readonly BillSummary[],
  month: YearMonth,
): HistoryMonth | undefined {
  const [found] = historyMonths(summaries, { until: addMonths(month, -12), months: 1 });
  return found && found.bills.length > 0 ? found : undefined;
}

function historyMonth(month: YearMonth, bills: readonly BillSummary[]): HistoryMonth {
  const [first] = bills;
  if (!first) return { month, bills };
  const total = sumMoney(
    bills.map((bill) => bill.total),
    first.total.currency,
  );
  const { unit } = first.quantity;
  if (bills.some((bill) => bill.quantity.unit !== unit)) return { month, bills, total };
  const value = bills.map((bill) => parseDecimal(bill.quantity.value)).reduce(addDecimals);
  return { month, bills, total, quantity: { value: formatDecimal(value), unit } };
}
