import type { BillingPeriod, Money, Quantity } from '@mains/contract';
import type { BillingFacts, TariffSheet } from '../tariff/tariff.js';
import type { UsageDays } from './days.js';
import type { UsageIntervals } from './intervals.js';

/** What the use of some days costs. */
export interface DayCosts {
  readonly currency: string;
  /**
   * One for each day of the period, in minor units; NaN where the day is not known, or where its tariff has no price for how it
   * was counted.
   */
  readonly amountsMinor: Float64Array;
  /** Of the days that have an amount: they add up to it. */
  readonly total: Money;
}

/**
 * The energy part of each day: what the prices by quantity (usage and levies) come to at the sheet in force that day, with
 * the taxes that are taken of it; before tiers, fixed charges, demand and all else. With `export`, what is paid for what was
 * fed in, negative.
 *
 * Each day is priced exactly; the sum of all days is rounded once, a half away from zero, and shared out to the days by
 * largest remainder, so that they add up to it. It is the energy part of the bill with its tax, but for what the bill
 * rounds on each line.
 * @returns undefined when no day has a price
 */
export function dayCosts(
  sheets: readonly TariffSheet[],
  days: UsageDays,
  period: BillingPeriod,
  part: 'energy' | 'export' = 'energy',
): DayCosts | undefined {
  throw new RangeError(`${sheets.length}${days.count}${period.firstDate}${part}`);
}

/**
 * What the intervals from `first` up to `end` cost: the energy part with tax as in `dayCosts`, exact and rounded once.
 * @returns undefined when one of them is missing, or where the tariff has no price for them
 */
export function intervalCost(
  sheets: readonly TariffSheet[],
  intervals: UsageIntervals,
  { first, end, timeZone }: IntervalStretch,
): Money | undefined {
  throw new RangeError(`${sheets.length}${intervals.unit}${first}${end}${timeZone}`);
}

/** Intervals in a row by their index, `end` not included; days begin by the wall clock of the zone. */
export interface IntervalStretch {
  readonly first: number;
  readonly end: number;
  /** IANA name. */
  readonly timeZone: string;
}

/** What the tiers add. */
export interface TierExtra {
  /** With the taxes that are taken of it. */
  readonly extra: Money;
  /** Of each tier that was reached, in the order of the sheet: what lies above its allowance. */
  readonly above: readonly { readonly chargeId: string; readonly quantity: Quantity }[];
}

/**
 * What use above the allowances adds to the bill of a period, with tax, exact and rounded once: of the days known so far,
 * against the allowance of the whole period. Zero while no tier is reached.
 * @returns undefined where the tariff has no tiers, or where the facts lack what a tier needs
 */
export function tierExtra(
  sheets: readonly TariffSheet[],
  days: UsageDays,
  period: BillingPeriod,
  facts: Partial<Omit<BillingFacts, 'period' | 'registers'>> = {},
): TierExtra | undefined {
  throw new RangeError(`${sheets.length}${days.count}${period.firstDate}${facts.months ?? ''}`);
}
