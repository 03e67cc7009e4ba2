import type {
  BillSummary,
  BillingPeriod,
  Commodity,
  Decimal,
  PlainDate,
  TariffSheet,
  YearMonth,
} from '@mains/contract';
import type { UsageDays, UsageIntervals, UsageUnit } from '@mains/domain';

/** What the views are made from, whether it came from the utility or from a customer's own file. */
export interface UsageFacts {
  /** Unknown for some files. */
  readonly commodity: Commodity | undefined;
  /** Of what is used. */
  readonly unit: UsageUnit;
  readonly timeZone: string;
  /** In that zone. */
  readonly today: PlainDate;
  readonly nowMs: number;
  /** All days that are known, up to three years; none where only bills are known. */
  readonly days: UsageDays | undefined;
  /** Newest first; one that still runs comes before all bills. */
  readonly periods: readonly UsagePeriod[];
  /** Dated prices, oldest first; undefined for a file, or where the tariff is not known. */
  readonly sheets: readonly TariffSheet[] | undefined;
  readonly layers: UsageLayers;
}

/** What the customer has switched on. */
export interface UsageLayers {
  /** Last year by the same weekday; for one day the day before. */
  readonly compare: boolean;
  /** What one day is held against; the day before when left out. */
  readonly against?: 'day-before' | 'usual-day';
  /** The stack by price periods. */
  readonly prices: boolean;
  readonly show: 'quantity' | 'money';
}

/** A true billing period, or a calendar month where nothing is billed. */
export interface UsagePeriod {
  /** To its last day, even where that is to come. */
  readonly period: BillingPeriod;
  /** The month it is called by. */
  readonly month: YearMonth;
  /** The bill that stands for it, once there is one. */
  readonly bill?: BillSummary;
  /** What was used in it, where a file says so and no bill and no days do. */
  readonly quantity?: { readonly value: Decimal; readonly unit: UsageUnit };
  /** Of `quantity`: whether the reading was estimated. */
  readonly isEstimated?: boolean;
  /** Whether `month` is the whole calendar month, since nothing is billed. */
  readonly isCalendarMonth: boolean;
}

/** Intervals for the views that show them, as far as they have arrived. */
export interface IntervalFacts extends UsageFacts {
  /** Of the days in view, and of those compared with; one for each meter and direction. */
  readonly intervals: readonly UsageIntervals[];
}
