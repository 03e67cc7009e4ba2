import type {
  BillLine,
  BillingPeriod,
  Decimal as DecimalText,
  Id,
  Instant,
  Money,
  Quantity,
  RegisterSpan,
  TariffCharge,
  TariffSheet as ContractSheet,
  TimeOfUse,
  Unit,
} from '@mains/contract';

/** One charge of a sheet, without the words for customers: they are no part of the arithmetic. */
export type Charge = Wordless<TariffCharge>;

/** A charge of one kind. */
export type ChargeOf<Kind extends Charge['kind']> = Extract<Charge, { readonly kind: Kind }>;

/** A dated sheet as the engine needs it; the contract's `TariffSheet` is one. */
export interface TariffSheet extends Omit<ContractSheet, 'charges'> {
  readonly charges: readonly Charge[];
}

type Wordless<C> = C extends unknown ? Omit<C, 'label' | 'shortLabel' | 'meaning'> : never;

/** One register over a period, with what it counts. */
export interface MeteredRegister {
  readonly measures: 'import' | 'export' | 'reactive';
  /** The price period it counts in; left out when it counts always. */
  readonly timeOfUse?: TimeOfUse;
  readonly unit: Unit;
  readonly span: RegisterSpan;
  /**
   * What it counted on each day of the period, first day first, in its unit and with the multiplier in it: adds up to
   * what the span counts. Without it a part of the period is found by days.
   */
  readonly daily?: readonly DecimalText[];
}

/** The highest power of a period: the mean of one metered interval. */
export interface MeasuredPower {
  readonly measured: Quantity;
  /** When that interval began. */
  readonly measuredAt?: Instant;
}

/** What was metered and agreed for one bill. */
export interface BillingFacts {
  readonly period: BillingPeriod;
  /** Length of the whole reading cycle: how many charges per month it bears. 1 when left out. */
  readonly months?: DecimalText;
  /**
   * Days the whole reading cycle would have had, where the period is only a part of it: moved in, moved out, meter
   * exchanged. Charges, allowances and minimums per month are then for its part of these days.
   */
  readonly cycleDays?: number;
  readonly registers: readonly MeteredRegister[];
  readonly demand?: {
    readonly installed?: Quantity;
    readonly contracted?: Quantity;
    readonly measured?: Quantity;
    readonly measuredAt?: Instant;
    /** The highest power within each price period. */
    readonly byTimeOfUse?: Readonly<Partial<Record<TimeOfUse, MeasuredPower>>>;
  };
  /** For allowances of a year. */
  readonly year?: {
    /** Used from 1 January (or from the first day of supply) to the day before the period. */
    readonly usedBefore: Quantity;
    /** First day of supply, when it lies in the year of the period's first day. */
    readonly suppliedFrom?: string;
  };
  /** Added to every allowance of a cycle, such as for a large household. */
  readonly extraAllowance?: Quantity;
  /** What the earlier bills of the year come to, by the same lines; only for the bill that ends the year. */
  readonly yearEnd?: { readonly chargedBefore: Money };
  /** Earlier bills that were not paid in time, and for how long since the bill before this one. */
  readonly overdue?: readonly OverdueBill[];
  /** Credits and corrections: outside tax, in this order at the end of the bill. */
  readonly afterTax?: readonly AfterTaxItem[];
}

export interface OverdueBill {
  readonly overdue: Money;
  /** Days in the year of the bill. */
  readonly days: number;
  /** Days in later years, for which a rule may have a higher percentage. */
  readonly daysInLaterYears?: number;
  readonly billId?: Id;
}

export interface AfterTaxItem {
  readonly id: Id;
  readonly kind: 'credit' | 'late-fee' | 'adjustment';
  /** Negative in the customer's favour. */
  readonly amount: Money;
}

/** A bill line still without its words. */
export type CalculatedLine = Omit<BillLine, 'label' | 'shortLabel' | 'meaning'>;

export interface CalculatedBill {
  readonly lines: readonly CalculatedLine[];
  readonly total: Money;
  /** All that was used: the sum of the import registers. */
  readonly quantity: Quantity;
  /** First days of the sheets that were used, oldest first. */
  readonly sheetsFrom: readonly string[];
}
