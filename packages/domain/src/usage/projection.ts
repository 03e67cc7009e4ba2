import type { BillingPeriod, Money, PlainDate } from '@mains/contract';
import { addMoney } from '../money.js';
import { daysInPeriod } from '../plain-date.js';
import { calculateBill } from '../tariff/calculate.js';
import { segmentsOf } from '../tariff/segments.js';
import type { CalculatedBill, TariffSheet } from '../tariff/tariff.js';
import {
  assumeDays,
  type AssumedDays,
  type FlowCount,
  type HistoryOptions,
  type ProjectionBasis,
} from './assumed-days.js';
import type { UsageDays } from './days.js';
import { ESTIMATED } from './intervals.js';
import { knownCharges, type UnknownCharge } from './known-charges.js';
import { daysOfPeriod, meteredRegister } from './metered-days.js';
import { tierExtra, type TierPart } from './tier-extra.js';
import { tierProgress, type PeriodTiers } from './tier-progress.js';
import { lacksYear, withYear, type PeriodFacts } from './year-so-far.js';

/** What a bill will come to by what is known today. All its bills are computed by the tariff engine. */
export interface Projection {
  /**
   * As if supply ended on the last day that is known: charges and allowances for these days alone, so that a tier may be reached
   * here that the whole period does not reach. Left out while no day of the period is known.
   */
  readonly soFar?: CalculatedBill;
  /**
   * What the days so far have cost on the way to the whole bill: as `soFar`, but tiers against the whole period's allowance,
   * to within a minor unit, since tiers have their tax by themselves. Left out while no day of the period is known.
   */
  readonly accrued?: Money;
  /** With the days assumed. */
  readonly projected: CalculatedBill;
  /** What the tiers are of `projected`, with tax; left out where the tariff has none. */
  readonly tierExtra?: Money;
  /** The same of each tier that is reached by the end, in the order of the sheet. */
  readonly tierParts?: readonly TierPart[];
  /** Never above `projected`. */
  readonly low: CalculatedBill;
  /** Never below `projected`. */
  readonly high: CalculatedBill;
  /** Days of the period with a value. */
  readonly daysKnown: number;
  /** Days of the period without one: to come, and missing. */
  readonly daysAssumed: number;
  /** The last day of the period with a value; left out while there is none. */
  readonly lastKnown?: PlainDate;
  readonly basis: ProjectionBasis;
  /** The whole period: days known as they are, all others as assumed and marked as estimated. Meters are added up. */
  readonly days: UsageDays;
  /** 1 for each day of the period that is assumed. */
  readonly isAssumed: Uint8Array;
  /** With days assumed where none is known. */
  readonly tiers: PeriodTiers | undefined;
  /** Charges left out of all its bills, since something that they need is not known. */
  readonly unknown: readonly UnknownCharge[];
}

/**
 * A bill before its period ends (U4).
 *
 * Each day to come, and each missing one, is assumed to be the mean of the same weekday over the last eight weeks, price period
 * by price period; when less than two weeks are known, the mean of the days known. The parts are rounded as running
 * sums, so that nothing gets lost. The range: the days to come as the same number of days in a row among these eight weeks that
 * used least, and most (28 at the most, repeated), each costed by the engine; a range that leaves out the projected bill
 * is widened to it, and without so many days in a row there is none.
 *
 * Where `history` says that use has changed since a day, no day before it is looked at.
 *
 * What was used before in the year comes from `facts` or from the days since 1 January. A charge that needs what is not known is
 * left out and named.
 * @returns undefined when no day of the period is known and less than two weeks of the eight before it
 * @throws RangeError when a day of the period has no sheet, or the sheets have a fault.
 */
export function projectBill(
  sheets: readonly TariffSheet[],
  days: UsageDays,
  period: BillingPeriod,
  facts: PeriodFacts = {},
  history: HistoryOptions = {},
): Projection | undefined {
  const assumed = assumeDays(days, period, history);
  if (!assumed) return undefined;
  const { lastKnown, expected, low, high, isAssumed, basis } = assumed;
  const withBefore = withYear(facts, days, period);
  const inForce = [...new Set(segmentsOf(sheets, period).map(({ sheet }) => sheet))];
  const { sheets: computable, unknown } = knownCharges(inForce, {
    facts: withBefore,
    registers: registersOf(expected, period),
    lacksYear: lacksYear(inForce, withBefore, period),
  });
  const billOf = (counts: readonly FlowCount[], own = period, sheetsOfIt = computable): CalculatedBill =>
    calculateBill(sheetsOfIt, factsOf(withBefore, counts, own, period));
  const projected = billOf(expected);
  const range = [projected, ...[low, high].flatMap((counts) => (counts ? [billOf(counts)] : []))].sort(
    (a, b) => a.total.amountMinor - b.total.amountMinor,
  );
  const whole = daysAs(days, assumed, period);
  const soFarOf = (lastDate: PlainDate): Required<Pick<Projection, 'soFar' | 'accrued' | 'lastKnown'>> => {
    const until = { firstDate: period.firstDate, lastDate };
    const soFar = billOf(expected, until);
    const base = billOf(expected, until, computable.map(withoutTiers)).total;
    const extra = tierExtra(computable, wholeUntil(whole, lastDate), period, withBefore)?.extra;
    const accrued = extra && lastDate < period.lastDate ? addMoney(base, extra) : soFar.total;
    return { soFar, accrued, lastKnown: lastDate };
  };
  const wholeExtra = tierExtra(computable, whole, period, withBefore);
  const daysAssumed = isAssumed.filter((flag) => flag === 1).length;
  return {
    ...(lastKnown !== undefined && soFarOf(lastKnown)),
    projected,
    ...(wholeExtra && { tierExtra: wholeExtra.extra, tierParts: wholeExtra.above }),
    low: range[0] ?? projected,
    high: range.at(-1) ?? projected,
    daysKnown: daysInPeriod(period) - daysAssumed,
    daysAssumed,
    basis,
    days: whole,
    isAssumed,
    tiers: tierProgress(computable, days, period, { facts: withBefore, assumed: whole }),
    unknown,
  };
}

function withoutTiers(sheet: TariffSheet): TariffSheet {
  return { ...sheet, charges: sheet.charges.filter(({ kind }) => kind !== 'tier') };
}

function registersOf(
  counts: readonly FlowCount[],
  period: BillingPeriod,
): NonNullable<ReturnType<typeof meteredRegister>>[] {
  const days = daysInPeriod(period);
  return counts.flatMap(({ measures, ...count }) => {
    const own = { ...count, values: count.values.subarray(0, days) };
    return meteredRegister(measures, own, period) ?? [];
  });
}

function factsOf(
  facts: PeriodFacts,
  counts: readonly FlowCount[],
  own: BillingPeriod,
  whole: BillingPeriod,
): Parameters<typeof calculateBill>[1] {
  const isCut = own.lastDate < whole.lastDate;
  return {
    ...facts,
    ...(isCut && { cycleDays: facts.cycleDays ?? daysInPeriod(whole) }),
    period: own,
    registers: registersOf(counts, own),
  };
}

function daysAs(days: UsageDays, { expected, isAssumed }: AssumedDays, period: BillingPeriod): UsageDays {
  const inPeriod = daysOfPeriod(days, period);
  return {
    ...inPeriod,
    registers: expected,
    marks: inPeriod.marks.map((mark, day) => (isAssumed[day] === 1 ? ESTIMATED : mark)),
    remarks: days.remarks.filter(({ kind }) => kind !== 'missing'),
  };
}

function wholeUntil(whole: UsageDays, lastDate: PlainDate): UsageDays {
  return daysOfPeriod(whole, { firstDate: whole.firstDate, lastDate });
}
