import type { Money, YearMonth } from '@mains/contract';
import {
  addDecimals,
  addMonths,
  daysInPeriod,
  lastDateOfMonth,
  parseDecimal,
  sumMoney,
  type Decimal,
} from '@mains/domain';
import type { UsageFacts, UsagePeriod } from '../usage-facts.js';
import { daySums, stretch, sumOf, type DaySums } from './day-sums.model.js';
import { againstLastYear, isRunning, periodDays } from './period-days.model.js';

/** What one billing period, or one calendar month, comes to. */
export interface MonthUse {
  readonly period: UsagePeriod;
  /** By the bill where there is one, else by its days or its reading; undefined where nothing is known. */
  readonly amount: Decimal | undefined;
  readonly from: 'bill' | 'days' | 'reading';
  /** Of the period. */
  readonly days: number;
  /** How many of them `amount` is made of. */
  readonly daysCounted: number;
  readonly isRunning: boolean;
  readonly isEstimated: boolean;
  readonly money: Money | undefined;
  /** Fed in, where all days of it are known. */
  readonly fedIn: Decimal | undefined;
  /** The bills of the same month a year before; for a period that runs the same weekdays as have passed of it. */
  readonly before: MonthBefore | undefined;
}

export interface MonthBefore {
  readonly amount: Decimal | undefined;
  readonly money: Money | undefined;
  readonly days: number;
}

/** Bars at the most: three years and the period that runs. */
const MOST_PERIODS = 37;
/** Bars at the most that are readings of a file, which may be of every week. */
const MOST_READINGS = 400;

/** Oldest first. */
export function monthUses(facts: UsageFacts): MonthUse[] {
  const sums = facts.days && daySums(facts.days, facts.unit);
  const uses = facts.periods.map((period) => plainUse(facts, period, sums));
  const most = uses.some(({ from }) => from === 'reading') ? MOST_READINGS : MOST_PERIODS;
  const found = uses.slice(0, most).map((use): MonthUse => ({
    ...use,
    before: use.isRunning
      ? beforeRunning(facts, use)
      : isOfDates(use)
        ? undefined
        : beforeOf(use.period.month, uses),
  }));
  return found.filter(({ amount }) => amount !== undefined).toReversed();
}

function plainUse(facts: UsageFacts, period: UsagePeriod, sums: DaySums | undefined): MonthUse {
  const { bill } = period;
  const days = daysInPeriod(period.period);
  const part = (values: Float64Array | undefined): ReturnType<typeof sumOf> | undefined =>
    sums && values && sumOf(stretch(sums, values, period.period.firstDate, days), sums.digits);
  const counted = part(sums?.used);
  const fedIn = part(sums?.fedIn);
  const isBilled = bill?.quantity.unit === facts.unit;
  const known = counted && counted.days > 0 ? counted : undefined;
  const read = !bill && !known && period.quantity?.unit === facts.unit ? period.quantity : undefined;
  return {
    period,
    amount: isBilled ? parseDecimal(bill.quantity.value) : read ? parseDecimal(read.value) : known?.sum,
    from: isBilled ? 'bill' : read ? 'reading' : 'days',
    days,
    daysCounted: isBilled || read ? days : (known?.days ?? 0),
    isRunning: !read && isRunning({ facts, period }),
    isEstimated: bill?.readQuality === 'estimated' || (read !== undefined && period.isEstimated === true),
    money: bill?.total,
    fedIn: fedIn && (fedIn.days === days || (!bill && fedIn.days > 0)) ? fedIn.sum : undefined,
    before: undefined,
  };
}

/** Whether it is called by its dates: a reading that is not of a whole calendar month. */
export function isOfDates({ from, period: { period, month } }: Pick<MonthUse, 'from' | 'period'>): boolean {
  const isWhole = period.firstDate === `${month}-01` && period.lastDate === lastDateOfMonth(month);
  return from === 'reading' && !isWhole;
}

/** Bills of one month are added up: there may be two after a move. */
function beforeOf(month: YearMonth, uses: readonly MonthUse[]): MonthBefore | undefined {
  const wanted = addMonths(month, -12);
  const found = uses.filter(
    (use) => use.period.month === wanted && use.amount !== undefined && use.daysCounted === use.days,
  );
  if (found.length === 0) return undefined;
  const monies = found.flatMap(({ money }) => (money ? [money] : []));
  const [first] = monies;
  const isOneCurrency = monies.every(({ currency }) => currency === first?.currency);
  return {
    amount: found.flatMap(({ amount }) => (amount ? [amount] : [])).reduce(addDecimals),
    money: first && isOneCurrency ? sumMoney(monies, first.currency) : undefined,
    days: found.reduce((sum, { days }) => sum + days, 0),
  };
}

function beforeRunning(facts: UsageFacts, { period }: MonthUse): MonthBefore | undefined {
  const found = againstLastYear(periodDays(facts, period));
  return found?.isWhole ? { amount: found.before, money: undefined, days: found.days } : undefined;
}

/** What the bars are called together: bills, readings, else months. */
export function kindOf(uses: readonly MonthUse[]): 'bill' | 'reading' | 'month' {
  if (uses.some(({ period }) => period.bill)) return 'bill';
  return uses.some(isOfDates) ? 'reading' : 'month';
}
