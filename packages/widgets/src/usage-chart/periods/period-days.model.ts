import type { BillingPeriod, PlainDate } from '@mains/contract';
import {
  addDays,
  ACTUAL,
  DOUBTFUL,
  ESTIMATED,
  daysBetween,
  daysInPeriod,
  sameWeekdayLastYear,
  type Decimal,
  type Projection,
  type UsageUnit,
} from '@mains/domain';
import type { UsageFacts, UsagePeriod } from '../usage-facts.js';
import { digitsFor } from './amounts.model.js';
import { daySums, exact, isNone, stretch, sumOf, type DayPart, type DaySums } from './day-sums.model.js';

/**
 * What is known of a day. `awaited`: over, but its value is still on the way. `ahead`: not over. `unmeasured`: before anything
 * was counted by days.
 */
export type DayState = 'actual' | 'estimated' | 'doubtful' | 'missing' | 'awaited' | 'ahead' | 'unmeasured';

/** Days to come as they are expected: from `projectBill`. */
export type Forecast = Pick<Projection, 'days' | 'isAssumed'>;

/** The days of one period with everything that is told of them. All lists have one entry for each day. */
export interface PeriodDays {
  readonly facts: UsageFacts;
  readonly period: UsagePeriod;
  readonly count: number;
  readonly unit: UsageUnit;
  /** Values are whole numbers of 10^-`digits` units. */
  readonly digits: number;
  readonly flow: DaySums['flow'];
  readonly states: readonly DayState[];
  readonly parts: readonly DayPart[];
  readonly used: Float64Array;
  readonly fedIn: Float64Array | undefined;
  /** What was used on the same weekday a year before; undefined where none of them is known. */
  readonly before: Float64Array | undefined;
  /** Used up to the end of each day, missing ones as nothing; NaN after the last day known. */
  readonly running: Float64Array;
  /** Digits that values of days are shown with: no more than they need, and fewer where they are large. */
  readonly shownDigits: number;
  /** Whether `shownDigits` cuts something off. */
  readonly isRounded: boolean;
  /** Of the days known. */
  readonly total: Decimal;
  readonly daysKnown: number;
  /** Days of the period that are over. */
  readonly daysOver: number;
  /** 1 for days drawn as they are expected. */
  readonly expected: Float64Array | undefined;
  readonly expectedParts: readonly DayPart[];
}

/** How many days after the last value the next may be on its way, before what has not come counts as missing. */
const DAYS_AWAITED = 7;

/** Takes a period out of the facts. */
export function periodDays(facts: UsageFacts, period: UsagePeriod, forecast?: Forecast): PeriodDays {
  const { firstDate } = period.period;
  const count = daysInPeriod(period.period);
  const sums = facts.days && daySums(facts.days, facts.unit);
  const part = (values: Float64Array | undefined, from: PlainDate = firstDate): Float64Array =>
    values && sums ? stretch(sums, values, from, count) : new Float64Array(count).fill(Number.NaN);
  const used = part(sums?.used);
  const before = part(sums?.used, sameWeekdayLastYear(firstDate));
  const digits = sums?.digits ?? 0;
  const { sum, days } = sumOf(used, digits);
  const states = statesOf(facts, period.period, used, sums);
  return {
    facts,
    period,
    count,
    unit: facts.unit,
    digits,
    flow: sums?.flow ?? 'import',
    states,
    // A price period that counted nothing here, before or after a change of the tariff, is not told.
    parts: (sums?.parts ?? [])
      .map(({ tone, values }) => ({ tone, values: part(values) }))
      .filter(({ values }) => values.some((value) => !Number.isNaN(value))),
    used,
    fedIn: sums?.fedIn && part(sums.fedIn),
    before: before.some((value) => !Number.isNaN(value)) ? before : undefined,
    running: runningOf(used),
    ...digitsShown([used, ...(sums?.fedIn ? [part(sums.fedIn)] : [])], digits),
    total: sum,
    daysKnown: days,
    daysOver: Math.min(count, Math.max(0, daysBetween(firstDate, facts.today))),
    ...expectedOf(period.period, states, facts.unit, digits, forecast),
  };
}

/** The date of a day of the period. */
export function dateAt({ period }: Pick<PeriodDays, 'period'>, index: number): PlainDate {
  return addDays(period.period.firstDate, index);
}

/** Whether a file has only a part of a day. */
export function isPartDay(days: Pick<PeriodDays, 'facts' | 'period'>, index: number): boolean {
  return days.facts.file?.partDays.includes(dateAt(days, index)) ?? false;
}

/** Whether the period is not over, or its last values are still to come, and no bill closes it. */
export function isRunning({ facts, period }: Pick<PeriodDays, 'facts' | 'period'>): boolean {
  return period.bill === undefined && period.period.lastDate >= facts.today;
}

/** Days in a row in one of some states. */
export function runsOf(
  states: readonly DayState[],
  state: DayState,
): { readonly first: number; readonly end: number }[] {
  const runs: { first: number; end: number }[] = [];
  states.forEach((each, index) => {
    if (each !== state) return;
    const last = runs.at(-1);
    if (last?.end === index) last.end = index + 1;
    else runs.push({ first: index, end: index + 1 });
  });
  return runs;
}

/** What was used, and what on the same weekdays a year before, over the days on which both are known. */
export function againstLastYear(
  days: PeriodDays,
):
  | { readonly now: Decimal; readonly before: Decimal; readonly days: number; readonly isWhole: boolean }
  | undefined {
  const { before, used, digits } = days;
  if (!before) return undefined;
  const both = (values: Float64Array): Float64Array =>
    values.map((value, day) => (isNone(used[day]) || isNone(before[day]) ? Number.NaN : value));
  const now = sumOf(both(used), digits);
  if (now.days === 0) return undefined;
  return {
    now: now.sum,
    before: sumOf(both(before), digits).sum,
    days: now.days,
    isWhole: now.days === days.daysKnown,
  };
}

function digitsShown(
  lists: readonly Float64Array[],
  digits: number,
): Pick<PeriodDays, 'shownDigits' | 'isRounded'> {
  const values = lists.flatMap((list) => Array.from(list).filter((value) => !Number.isNaN(value)));
  let needed = digits;
  while (needed > 1 && values.every((value) => value % 10 ** (digits - needed + 1) === 0)) needed -= 1;
  const highest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const shownDigits = Math.min(needed, digitsFor(exact(highest, digits)));
  return { shownDigits, isRounded: shownDigits < needed };
}

function runningOf(used: Float64Array): Float64Array {
  const last = used.findLastIndex((value) => !Number.isNaN(value));
  let sum = 0;
  return used.map((value, day) => {
    sum += Number.isNaN(value) ? 0 : value;
    return day <= last ? sum : Number.NaN;
  });
}

function statesOf(
  facts: UsageFacts,
  { firstDate }: BillingPeriod,
  used: Float64Array,
  sums: DaySums | undefined,
): DayState[] {
  const known = sums ? [...sums.used.keys()].filter((day) => !isNone(sums.used[day])) : [];
  const firstKnown = addDays(facts.days?.firstDate ?? facts.today, known[0] ?? 0);
  const lastKnown = addDays(facts.days?.firstDate ?? facts.today, known.at(-1) ?? 0);
  const offset = facts.days ? daysBetween(facts.days.firstDate, firstDate) : 0;
  return Array.from(used, (value, day): DayState => {
    const date = addDays(firstDate, day);
    if (!Number.isNaN(value)) return markState(facts.days?.marks[day + offset]);
    if (date >= facts.today) return 'ahead';
    const isTold = facts.days?.remarks.some(
      (remark) => remark.kind === 'missing' && remark.firstDate <= date && date <= remark.lastDate,
    );
    if (isTold) return 'missing';
    if (facts.file) return 'missing';
    if (known.length === 0 || date < firstKnown) return 'unmeasured';
    return date > lastKnown && daysBetween(lastKnown, facts.today) <= DAYS_AWAITED ? 'awaited' : 'missing';
  });
}

function markState(mark: number = ACTUAL): DayState {
  if (mark === ESTIMATED) return 'estimated';
  return mark === DOUBTFUL ? 'doubtful' : 'actual';
}

/** Only for days that are to come: what is missing stays missing. */
function expectedOf(
  { firstDate }: BillingPeriod,
  states: readonly DayState[],
  unit: UsageUnit,
  digits: number,
  forecast: Forecast | undefined,
): Pick<PeriodDays, 'expected' | 'expectedParts'> {
  const sums = forecast && daySums(forecast.days, unit);
  if (!sums) return { expected: undefined, expectedParts: [] };
  const factor = 10 ** (digits - sums.digits);
  const ahead = (values: Float64Array): Float64Array =>
    stretch(sums, values, firstDate, states.length).map((value, day) =>
      states[day] === 'ahead' || states[day] === 'awaited' ? Math.round(value * factor) : Number.NaN,
    );
  return {
    expected: ahead(sums.used),
    expectedParts: sums.parts.map(({ tone, values }) => ({ tone, values: ahead(values) })),
  };
}
