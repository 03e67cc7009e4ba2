import type { BillingPeriod, Id, PlainDate } from '@mains/contract';
import type { CalculatedBill, Charge, TariffSheet } from '../tariff/tariff.js';
import type { UsageDays } from './days.js';
import type { PeriodFacts, PeriodTiers } from './tier-progress.js';

/** What a bill will come to by what is known today. All its bills are computed by the tariff engine. */
export interface Projection {
  /** As if supply ended on the last day that is known, charges and allowances for these days alone. */
  readonly soFar: CalculatedBill;
  /** With the days assumed. */
  readonly projected: CalculatedBill;
  /** Never above `projected`. */
  readonly low: CalculatedBill;
  /** Never below `projected`. */
  readonly high: CalculatedBill;
  /** Days of the period with a value. */
  readonly daysKnown: number;
  /** Days of the period without one: to come, and missing. */
  readonly daysAssumed: number;
  /** The last day with a value. */
  readonly lastKnown: PlainDate;
  readonly basis: ProjectionBasis;
  /** The whole period: days known as they are, all others as assumed and marked as estimated. */
  readonly days: UsageDays;
  /** 1 for each day of the period that is assumed. */
  readonly isAssumed: Uint8Array;
  /** With days assumed where none is known. */
  readonly tiers: PeriodTiers;
  /** Charges left out of all its bills, since something that they need is not known. */
  readonly unknown: readonly UnknownCharge[];
}

/** Where the days assumed come from. */
export interface ProjectionBasis {
  /** `same-weekday`: the mean of the same weekday. `mean-day`: the mean of all days, since less than two weeks are known. */
  readonly method: 'same-weekday' | 'mean-day';
  /** Days with a value that were looked at, eight weeks at the most. */
  readonly historyDays: number;
  readonly historyFrom: PlainDate;
  readonly historyTo: PlainDate;
  /** The first of the days in a row that used least, and most; left out when too few days in a row are known. */
  readonly lowFrom?: PlainDate;
  readonly highFrom?: PlainDate;
}

/** A charge that cannot be computed yet. */
export interface UnknownCharge {
  readonly chargeId: Id;
  readonly kind: Charge['kind'];
}

/**
 * A bill before its period ends (U4).
 *
 * Each day to come, and each missing one, is assumed to be the mean of the same weekday over the last eight weeks, price period
 * by price period; when less than two weeks are known, the mean of the days known. The parts are rounded as running
 * sums, so that nothing gets lost. The range: the days to come as the same number of days in a row among these eight weeks that
 * used least, and most (28 at the most, repeated), each costed by the engine; a range that leaves out the projected bill
 * is widened to it.
 * @returns undefined when no day of the period or before it is known, or when none of the period has passed
 * @throws RangeError when a day of the period has no sheet, or the sheets have a fault.
 */
export function projectBill(
  sheets: readonly TariffSheet[],
  days: UsageDays,
  period: BillingPeriod,
  facts: PeriodFacts = {},
): Projection | undefined {
  throw new RangeError(`${sheets.length}${days.count}${period.firstDate}${facts.months ?? ''}`);
}
