import type { BillingPeriod, Id, PlainDate, Quantity, UnitPrice } from '@mains/contract';
import { addDecimals, compareDecimals, formatDecimal, parseDecimal } from '../decimal.js';
import type { Billing } from '../tariff/billing.js';
import { billingsOf } from '../tariff/calculate.js';
import { tierState, type TierState } from '../tariff/lines/tier.js';
import { writtenQuantity } from '../tariff/metered.js';
import { joinedPeriod } from '../tariff/segments.js';
import type { ChargeOf, TariffSheet } from '../tariff/tariff.js';
import { dayTotals, type DayCount } from './counts.js';
import type { UsageDays } from './days.js';
import { daysOfPeriod, meteredDays } from './metered-days.js';
import { isYearly, lacksYear, withYear, type PeriodFacts } from './year-so-far.js';

/** How far the use of a period has come to the limit of one tier. */
export interface TierProgress {
  readonly chargeId: Id;
  /** 2 for the lowest tier that adds something, 3 for the next. */
  readonly number: number;
  /** From the first to the last day of the billing period on which it holds so; a new sheet may begin within the period. */
  readonly period: BillingPeriod;
  /** For these days, pro-rated and rounded as the bill does it. */
  readonly allowance: Quantity;
  /** For a whole cycle, such as 260 kWh for 30 days. */
  readonly cycleAllowance: Quantity;
  readonly cycle: { readonly unit: 'day' | 'month' | 'year'; readonly length: number };
  /** What each unit above adds, before tax, on top of what lower tiers add; left out where it differs by price period. */
  readonly price?: UnitPrice;
  /** Counted in the same cycle before these days; zero but for allowances of a year. */
  readonly usedBefore: Quantity;
  /** On these days, as far as they are known. */
  readonly used: Quantity;
  /** Of what is known. */
  readonly above: Quantity;
  /**
   * The first day that ends above the allowance. Known or, with days assumed, expected; left out when it is not reached by the
   * end, or was before these days. Where days are missing it may have been earlier.
   */
  readonly reachedOn?: PlainDate;
  /** Whether a day assumed was needed to say `reachedOn`. */
  readonly isExpected: boolean;
}

/** Whether an allowance, as one of the year, was used up before the period. */
export function wasReachedBefore({ reachedOn, usedBefore, allowance }: TierProgress): boolean {
  if (reachedOn !== undefined) return false;
  return compareDecimals(parseDecimal(usedBefore.value), parseDecimal(allowance.value)) > 0;
}

/** What a unit in a tier adds with all tiers below it, before tax; undefined where a price differs by price period. */
export function priceInAll(tiers: readonly TierProgress[], tier: TierProgress): UnitPrice | undefined {
  const { price } = tier;
  const together = tiers.filter(
    ({ number, period }) =>
      number <= tier.number &&
      period.firstDate <= tier.period.lastDate &&
      period.lastDate >= tier.period.firstDate,
  );
  // Of two sheets in one period there would be two prices.
  if (!price || new Set(together.map(({ number }) => number)).size < together.length) return undefined;
  const prices = together.flatMap((each) => (each.price ? [parseDecimal(each.price.value)] : []));
  if (prices.length < together.length) return undefined;
  return { ...price, value: formatDecimal(prices.reduce(addDecimals)) };
}

type TierBilling = Omit<Billing, 'above'> & { readonly charge: ChargeOf<'tier'> };

/** Tiers of a billing period, and the way there. */
export interface PeriodTiers {
  /** The lowest first; none where the tariff has no tiers. */
  readonly tiers: readonly TierProgress[];
  /** Used in the period up to the end of each of its days; NaN after the last day that is known. A missing day adds nothing. */
  readonly running: Omit<DayCount, 'timeOfUse'>;
  /** The same to the end of the period with days assumed; only where some are given. */
  readonly expected?: Float64Array;
  /** Days up to the last known one that are missing. */
  readonly daysMissing: number;
}

/**
 * The tiers of a billing period by its days, with the allowances that the bill will have: by the same code.
 * Allowances of a year are left out where nobody knows what was used in it before the period: neither `facts` nor the days.
 * @param options `assumed`: days to take where `days` has none, such as `projectBill` has.
 * @returns undefined when nothing counts what is used
 * @throws RangeError when a day of the period has no sheet, or an allowance is in another unit.
 */
export function tierProgress(
  sheets: readonly TariffSheet[],
  days: UsageDays,
  period: BillingPeriod,
  { facts = {}, assumed }: { readonly facts?: PeriodFacts; readonly assumed?: UsageDays } = {},
): PeriodTiers | undefined {
  const inPeriod = daysOfPeriod(days, period);
  const totals = dayTotals(inPeriod);
  if (!totals) return undefined;
  const withBefore = withYear(facts, days, period);
  const expectedDays = assumed ? daysOfPeriod(assumed, period) : inPeriod;
  const known = tierBillings(sheets, inPeriod, period, withBefore);
  const expected = assumed ? tierBillings(sheets, expectedDays, period, withBefore) : known;
  const lastKnown = totals.values.findLastIndex((value) => !Number.isNaN(value));
  const expectedTotals = assumed && dayTotals(expectedDays);
  return {
    tiers: known.map((billing, index) => {
      const before = tierState(billing);
      const { reachedOn } = tierState(expected[index] ?? billing);
      return {
        ...progressOf(billing, before, numberOf(billing, known)),
        ...(reachedOn !== undefined && { reachedOn }),
        isExpected: reachedOn !== before.reachedOn,
      };
    }),
    running: { ...totals, values: runningTotal(totals.values, lastKnown) },
    ...(expectedTotals && { expected: runningTotal(expectedTotals.values, inPeriod.count - 1) }),
    daysMissing: totals.values.subarray(0, lastKnown + 1).filter((value) => Number.isNaN(value)).length,
  };
}

/** The lowest first; tiers that differ by price period alone are one. */
function tierBillings(
  sheets: readonly TariffSheet[],
  inPeriod: UsageDays,
  period: BillingPeriod,
  facts: PeriodFacts,
): TierBilling[] {
  const { billings } = billingsOf(sheets, { ...facts, period, registers: meteredDays(inPeriod, period) });
  const found = billings.flatMap((billing): TierBilling[] => {
    const { charge } = billing.run;
    if (charge.kind !== 'tier' || (isYearly(charge) && lacksYear([billing.sheet], facts, period))) return [];
    return [{ ...billing, charge }];
  });
  return found
    .filter(
      (billing, index) =>
        billing.charge.timeOfUse === undefined ||
        found.findIndex((other) => areTogether(other, billing) && compareTiers(other, billing) === 0) ===
          index,
    )
    .sort((a, b) => compareTiers(a, b));
}

function compareTiers(a: TierBilling, b: TierBilling): number {
  return compareDecimals(parseDecimal(a.charge.allowance.value), parseDecimal(b.charge.allowance.value));
}

function areTogether(a: TierBilling, b: TierBilling): boolean {
  return a.run.segments.some(({ firstIndex }) =>
    b.run.segments.some((segment) => segment.firstIndex === firstIndex),
  );
}

/** 2 and one more for each lower allowance that holds on the same days. */
function numberOf(billing: TierBilling, all: readonly TierBilling[]): number {
  const lower = all.filter((other) => areTogether(other, billing) && compareTiers(other, billing) < 0);
  return 2 + new Set(lower.map(({ charge }) => charge.allowance.value)).size;
}

function progressOf(
  { charge, run, sheet, facts }: TierBilling,
  { cycle, before, here, above }: TierState,
  number: number,
): Omit<TierProgress, 'isExpected'> {
  const { unit } = charge.allowance;
  const price: UnitPrice = { value: charge.price, currency: sheet.currency, per: unit };
  const last = run.segments.at(-1);
  const first = run.segments[0];
  return {
    chargeId: charge.id,
    number,
    period: joinedPeriod(run.segments) ?? {
      firstDate: first?.period.firstDate ?? facts.period.firstDate,
      lastDate: last?.period.lastDate ?? facts.period.lastDate,
    },
    allowance: writtenQuantity(cycle.allowance, unit),
    cycleAllowance: writtenQuantity(cycle.wholeAllowance, unit),
    cycle: charge.cycle,
    ...(charge.timeOfUse === undefined && { price }),
    usedBefore: writtenQuantity(before, unit),
    used: writtenQuantity(here, unit),
    above: writtenQuantity(above, unit),
  };
}

function runningTotal(values: Float64Array, last: number): Float64Array {
  let sum = 0;
  return values.map((value, day) => {
    if (day > last) return Number.NaN;
    if (!Number.isNaN(value)) sum += value;
    return sum;
  });
}
