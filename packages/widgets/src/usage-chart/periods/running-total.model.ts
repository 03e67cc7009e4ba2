import type { PlainDate } from '@mains/contract';
import {
  addMonths,
  daysBetween,
  decimalToNumber,
  formatDecimal,
  parseDecimal,
  trimDecimal,
  type Decimal,
  type TierProgress,
} from '@mains/domain';
import { usageUnit } from '@mains/i18n';
import { valueAxis, type ValueAxis } from '@mains/ui';
import type { UsageFacts, UsagePeriod } from '../usage-facts.js';
import { isBelowZero, less, rounded, told } from './amounts.model.js';
import { numberText } from './axis.model.js';
import { exact, isNone, sumOf } from './day-sums.model.js';
import { dateAt, isRunning, periodDays, type Forecast, type PeriodDays } from './period-days.model.js';
import { periodPrices } from './period-prices.model.js';
import type { PeriodsWords } from './words.js';

/** A place of the picture: on the axis of days, where a day lies between its number and the next, and of values. */
export interface TotalPoint {
  readonly day: number;
  readonly value: number;
}

/** A line to its end, and what stands there. */
export interface TotalLine {
  readonly points: readonly TotalPoint[];
  /** “This year 384”. */
  readonly text: string;
}

/** Where a tier begins. */
export interface TotalTier {
  readonly at: number;
  /** “Tier 1 ends at 286 kWh”. */
  readonly title: string;
  /** “260 kWh for 30 days, so 286 kWh for these 33 days”. */
  readonly text?: string;
  /** Where this year's line, or the expected one, crosses it. */
  readonly reached?: TotalPoint;
  readonly isExpected: boolean;
}

/** The running total of a period as it is drawn. */
export interface RunningTotal {
  /** “Running total, kWh”. */
  readonly title: string;
  /** What it shows in a sentence; the main table has the numbers. */
  readonly sentence: string;
  readonly count: number;
  readonly values: ValueAxis;
  readonly thisYear: TotalLine;
  readonly expected?: TotalLine;
  readonly lastYear?: TotalLine;
  /** The lowest first: those that are reached, or the first to come. */
  readonly tiers: readonly TotalTier[];
}

/**
 * What was used up to the end of each day of a period. Undefined where it would say nothing: no day is known, or a meter counts
 * net.
 */
export function runningTotalModel(
  facts: UsageFacts,
  period: UsagePeriod,
  words: PeriodsWords,
  forecast?: Forecast,
): RunningTotal | undefined {
  const days = periodDays(facts, period, forecast);
  const last = days.running.findLastIndex((value) => !Number.isNaN(value));
  if (last < 0 || days.flow === 'net') return undefined;
  const { t, format } = words;
  const thisYear = lineOf(days.running.subarray(0, last + 1), days.digits);
  const expected = expectedPoints(days, last);
  const lastYear = lastYearPoints(days);
  const tiers = tiersOf(days, periodPrices(facts, days, forecast).tiers?.tiers ?? [], expected, words);
  const highest = Math.max(
    0,
    ...[...thisYear, ...(expected ?? []), ...(lastYear ?? [])].map(({ value }) => value),
    ...tiers.map(({ shown }) => shown.at),
  );
  const number = (value: Decimal): string => format.decimal(formatDecimal(trimDecimal(rounded(value, 1))));
  return {
    title: t('usagePeriods.total.title', { unit: usageUnit(format, days.unit) }),
    sentence: sentence(days, last, tiers, words),
    count: days.count,
    values: valueAxis(0, highest, '', numberText(words)),
    thisYear: {
      points: thisYear,
      text: isRunning(days)
        ? t('usagePeriods.total.soFar', { amount: number(days.total) })
        : yearText(days, 0, number(days.total), words),
    },
    ...(expected && {
      expected: {
        points: expected,
        text: t('usagePeriods.total.expected', {
          amount: number(exact(Math.round((expected.at(-1)?.value ?? 0) * 10), 1)),
        }),
      },
    }),
    ...(lastYear && {
      lastYear: {
        points: lastYear,
        text: yearText(days, 1, number(beforeSum(days)), words),
      },
    }),
    tiers: tiers.map(({ shown }) => shown),
  };
}

/** Whether the period lies in the year of today, so that “this year” and “last year” are clear. */
function isThisYear({ facts, period }: PeriodDays): boolean {
  return !facts.file && period.month.slice(0, 4) === facts.today.slice(0, 4);
}

/** “This year 384”, and “October 2024: 384” for a period of another year. */
function yearText(days: PeriodDays, yearsBefore: 0 | 1, amount: string, { t, format }: PeriodsWords): string {
  if (isThisYear(days))
    return t(`usagePeriods.total.${yearsBefore === 0 ? 'thisYear' : 'lastYear'}`, { amount });
  const month = format.date(addMonths(days.period.month, -MONTHS_OF_A_YEAR * yearsBefore), 'monthYear');
  return t('usagePeriods.total.month', { month, amount });
}

const MONTHS_OF_A_YEAR = 12;

/** From nothing on the first morning to the total at the end of each day. */
function lineOf(running: Float64Array, digits: number): TotalPoint[] {
  const scale = 10 ** digits;
  return [
    { day: 0, value: 0 },
    ...Array.from(running, (value, day) => ({ day: day + 1, value: value / scale })),
  ];
}

function expectedPoints(days: PeriodDays, last: number): TotalPoint[] | undefined {
  const { expected, running, digits, count } = days;
  if (!expected?.some((value) => !Number.isNaN(value))) return undefined;
  let sum = running[last] ?? 0;
  const points = [{ day: last + 1, value: sum / 10 ** digits }];
  for (let day = last + 1; day < count; day += 1) {
    const value = expected[day];
    sum += isNone(value) ? 0 : value;
    points.push({ day: day + 1, value: sum / 10 ** digits });
  }
  return points;
}

/** Only where every day of it is known: a line with holes would lie. */
function lastYearPoints(days: PeriodDays): TotalPoint[] | undefined {
  const { before, facts, digits } = days;
  if (!before || !facts.layers.compare || before.some((value) => Number.isNaN(value))) return undefined;
  let sum = 0;
  return lineOf(
    before.map((value) => (sum += value)),
    digits,
  );
}

/** Up to `end`: a part of a period is compared with as much of the year before. */
function beforeSum({ before, digits, count }: PeriodDays, end = count): Decimal {
  return sumOf(before ?? new Float64Array(0), digits, 0, end).sum;
}

interface TierWithFacts {
  readonly tier: TierProgress;
  readonly shown: TotalTier;
}

function tiersOf(
  days: PeriodDays,
  tiers: readonly TierProgress[],
  expected: readonly TotalPoint[] | undefined,
  words: PeriodsWords,
): TierWithFacts[] {
  const reached = tiers.filter(({ reachedOn }) => reachedOn !== undefined).length;
  return tiers.slice(0, Math.max(1, reached)).flatMap((tier): TierWithFacts[] => {
    const limit = less(parseDecimal(tier.allowance.value), parseDecimal(tier.usedBefore.value));
    // It was reached before this period: there is no line to cross.
    if (isBelowZero(limit)) return [];
    const at = decimalToNumber(limit);
    const crossed = tier.reachedOn && crossing(days, tier.reachedOn, at, expected);
    const text = whyText(tier, days, words);
    const shown = {
      at,
      title: words.t('usagePeriods.total.tierEnds', {
        number: words.format.decimal(String(tier.number - 1)),
        amount: told(words, parseDecimal(tier.allowance.value), tier.allowance.unit),
      }),
      ...(text !== undefined && { text }),
      ...(crossed && { reached: crossed }),
      isExpected: tier.isExpected,
    };
    return [{ tier, shown }];
  });
}

/** Where within its day the line crosses the limit. */
function crossing(
  { running, digits, period }: PeriodDays,
  reachedOn: PlainDate,
  at: number,
  expected: readonly TotalPoint[] | undefined,
): TotalPoint {
  const day = daysBetween(period.period.firstDate, reachedOn);
  const valueAt = (end: number): number =>
    expected?.find((point) => point.day === end)?.value ??
    (end === 0 ? 0 : (running[end - 1] ?? Number.NaN) / 10 ** digits);
  const [from, to] = [valueAt(day), valueAt(day + 1)];
  const share = to > from ? Math.min(1, Math.max(0, (at - from) / (to - from))) : 1;
  return { day: day + (Number.isNaN(share) ? 1 : share), value: at };
}

/** How the allowance of these days comes from that of a cycle; nothing where it is the same. */
function whyText(tier: TierProgress, days: PeriodDays, words: PeriodsWords): string | undefined {
  const { t, format } = words;
  const write = ({ value, unit }: TierProgress['used']): string => told(words, parseDecimal(value), unit);
  const { cycle, cycleAllowance } = tier;
  if (cycle.unit === 'year') {
    return t('usagePeriods.total.tierYear', {
      allowance: write(cycleAllowance),
      before: write(tier.usedBefore),
    });
  }
  if (cycleAllowance.value === tier.allowance.value) return undefined;
  return t('usagePeriods.total.tierWhy', {
    allowance: write(cycleAllowance),
    cycle: format.quantity({ value: String(cycle.length), unit: cycle.unit }),
    pro: format.decimal(tier.allowance.value),
    days: format.days(days.count),
  });
}

function sentence(
  days: PeriodDays,
  last: number,
  tiers: readonly TierWithFacts[],
  words: PeriodsWords,
): string {
  const { t, format } = words;
  const now = t('usagePeriods.total.sentence.now', {
    amount: told(words, days.total, days.unit),
    day: format.date(dateAt(days, last), 'weekday'),
  });
  const start = lastYearPoints(days)
    ? t(`usagePeriods.total.sentence.${isThisYear(days) ? 'before' : 'yearBefore'}`, {
        now,
        amount: told(words, beforeSum(days, last + 1), days.unit),
      })
    : now;
  const text = tiers.reduce((said, { tier, shown }) => {
    const values = {
      text: said,
      number: format.decimal(String(tier.number)),
      limit: told(words, parseDecimal(tier.allowance.value), tier.allowance.unit),
    };
    if (!shown.reached || tier.reachedOn === undefined) {
      return t('usagePeriods.total.sentence.notReached', values);
    }
    const key = shown.isExpected ? 'expected' : 'reached';
    return t(`usagePeriods.total.sentence.${key}`, {
      ...values,
      day: format.date(tier.reachedOn, 'weekday'),
    });
  }, start);
  return t('usagePeriods.total.sentence.end', { text });
}
