import type { BillingPeriod, Id, PlainDate, Quantity, UnitPrice } from '@mains/contract';
import type { BillingFacts, TariffSheet } from '../tariff/tariff.js';
import type { DayCount } from './counts.js';
import type { UsageDays } from './days.js';

/** What is known of a bill besides its days. */
export type PeriodFacts = Omit<BillingFacts, 'period' | 'registers'>;

/** How far the use of a period has come to the limit of one tier. */
export interface TierProgress {
  readonly chargeId: Id;
  /** 2 for the lowest tier that adds something, 3 for the next. */
  readonly number: number;
  /** Days of the billing period on which it holds so; a new sheet may begin within the period. */
  readonly period: BillingPeriod;
  /** For these days, pro-rated and rounded as the bill does it. */
  readonly allowance: Quantity;
  /** For a whole cycle, such as 260 kWh for 30 days. */
  readonly cycleAllowance: Quantity;
  readonly cycle: { readonly unit: 'day' | 'month' | 'year'; readonly length: number };
  /** What each unit above adds, before tax; tiers further down come on top of it. */
  readonly price: UnitPrice;
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

/** Tiers of a billing period, and the way there. */
export interface PeriodTiers {
  /** The lowest first; none where the tariff has no tiers. */
  readonly tiers: readonly TierProgress[];
  /** Used in the period up to the end of each of its days; NaN after the last day that is known. A missing day adds nothing. */
  readonly running: Omit<DayCount, 'timeOfUse'>;
  /** Days up to the last known one that are missing. */
  readonly daysMissing: number;
}

/**
 * The tiers of a billing period by its days, with the allowances that the bill will have: by the same code.
 * @param options `assumed`: days to take where `days` has none, such as `projectBill` has.
 * @returns undefined when nothing counts what is used
 * @throws RangeError when a day of the period has no sheet, or an allowance is in another unit.
 */
export function tierProgress(
  sheets: readonly TariffSheet[],
  days: UsageDays,
  period: BillingPeriod,
  options: { readonly facts?: PeriodFacts; readonly assumed?: UsageDays } = {},
): PeriodTiers | undefined {
  throw new RangeError(`${sheets.length}${days.count}${period.firstDate}${options.facts?.months ?? ''}`);
}
