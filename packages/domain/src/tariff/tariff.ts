import type {
  BillLine,
  BillLineKind,
  BillingPeriod,
  Decimal as DecimalText,
  Id,
  Instant,
  Money,
  PlainDate,
  Quantity,
  RegisterSpan,
  TimeOfUse,
  Unit,
} from '@mains/contract';
import type { Rounding } from '../decimal.js';
import type { PowerFactorStandard } from './cn/power-factor.data.js';

/**
 * A tariff sheet: the prices that apply from one day on, in the order in which they are printed. Every charge becomes
 * one bill line with the charge's id. Words for customers are not part of it.
 */
export interface Tariff {
  readonly id: string;
  readonly validFrom: PlainDate;
  /** ISO 4217. All prices of the sheet are in major units of it. */
  readonly currency: string;
  readonly charges: readonly Charge[];
  readonly rounding: TariffRounding;
}

/** Where a sheet rounds, and how. Nothing is rounded anywhere else. */
export interface TariffRounding {
  /** Each line's amount, to the minor unit of the currency. */
  readonly amount: Rounding;
  /** A tier allowance after pro-rating, to so many digits of its unit. */
  readonly allowance: { readonly digits: number; readonly rounding: Rounding };
  /** Billed power, to so many digits of a kW or kVA. */
  readonly demand: { readonly digits: number; readonly rounding: Rounding };
}

export type Charge =
  | UsageCharge
  | LevyCharge
  | TierCharge
  | FixedCharge
  | DemandCharge
  | PowerFactorCharge
  | TaxCharge
  | ExportCharge;

/** Price × what the registers of one price period counted; of all import registers when no period is named. */
export interface UsageCharge {
  readonly id: Id;
  readonly kind: 'usage';
  readonly timeOfUse?: TimeOfUse;
  readonly price: DecimalText;
  readonly per: Unit;
}

/** Public funds: price × everything used. */
export interface LevyCharge {
  readonly id: Id;
  readonly kind: 'levy';
  readonly price: DecimalText;
  readonly per: Unit;
}

/**
 * An uplift for use above an allowance, on top of all other prices and of the uplifts of the tiers below it.
 * The allowance is `allowance` for a cycle of `cycleDays`; a period of other length has it pro-rated by days.
 */
export interface TierCharge {
  readonly id: Id;
  readonly kind: 'tier';
  readonly allowance: Quantity;
  readonly cycleDays: number;
  readonly price: DecimalText;
}

export interface FixedCharge {
  readonly id: Id;
  readonly kind: 'fixed';
  readonly price: DecimalText;
  readonly per: 'day' | 'month';
}

/**
 * A price for power and month: of the transformers installed (`capacity`), of the power agreed (`contract`), or of the
 * highest power measured (`measured`).
 */
export interface DemandCharge {
  readonly id: Id;
  readonly kind: 'demand';
  readonly rule: 'capacity' | 'contract' | 'measured';
  readonly price: DecimalText;
  readonly per: 'kW' | 'kVA';
  /**
   * With a contract C, what is billed once the power M measured is above 105 % of it. Two readings of the rule are in
   * use: `1.05C + 2(M − 1.05C)`, the usual one and the default; and `C + 2(M − 1.05C)`.
   */
  readonly overrun?: 'threshold-and-double' | 'contract-and-double';
}

/** A percentage of lines above it, by the power factor of the month. */
export interface PowerFactorCharge {
  readonly id: Id;
  readonly kind: 'power-factor';
  readonly standard: PowerFactorStandard;
  /** Kinds of lines that are its base. */
  readonly on: readonly BillLineKind[];
}

/** A percentage of lines above it. */
export interface TaxCharge {
  readonly id: Id;
  readonly kind: 'tax';
  readonly percent: DecimalText;
  /** Kinds of lines that are its base. */
  readonly on: readonly BillLineKind[];
}

/** Paid to the customer for what was fed in. Quantity and price have no sign, the amount is negative. */
export interface ExportCharge {
  readonly id: Id;
  readonly kind: 'export';
  readonly price: DecimalText;
  readonly per: Unit;
}

/** One register over a period, with what it counts. */
export interface MeteredRegister {
  readonly measures: 'import' | 'export' | 'reactive';
  readonly timeOfUse?: TimeOfUse;
  readonly unit: Unit;
  readonly span: RegisterSpan;
}

/** What was metered and agreed for one bill. */
export interface BillingFacts {
  readonly period: BillingPeriod;
  /** How many charges per month the period bears: the length of the reading cycle. 1 when left out. */
  readonly months?: DecimalText;
  readonly registers: readonly MeteredRegister[];
  readonly demand?: {
    readonly installed?: Quantity;
    readonly contracted?: Quantity;
    readonly measured?: Quantity;
    readonly measuredAt?: Instant;
  };
  /** Credits, late fees and corrections: outside tax, in this order at the end of the bill. */
  readonly afterTax?: readonly AfterTaxItem[];
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
}
