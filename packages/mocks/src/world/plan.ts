import type {
  Address,
  Commodity,
  Id,
  Instant,
  Meter,
  Money,
  PlainDate,
  ProofKind,
  ReadQuality,
  TariffAudience,
  TimeOfUse,
  Unit,
  YearMonth,
} from '@mains/contract';
import type { CalculatedLine, Charge, TariffSheet } from '@mains/domain';
import type { Language, LocalText } from '../text.js';
import type { LoadModel } from './load/load-model.js';

// What is decided about a customer; everything else follows from it, the seed and the clock.

export interface PersonaPlan {
  readonly id: string;
  /** What the customer is called. */
  readonly name: LocalText;
  /** What there is to see, for people choosing a persona. */
  readonly summary: LocalText;
  readonly accounts: readonly AccountPlan[];
}

export interface AccountPlan {
  /** Unique in Riverbend; never shown. */
  readonly key: string;
  /** As printed, with its spaces. */
  readonly number: string;
  readonly kind: 'home' | 'business';
  readonly nickname?: LocalText;
  readonly phoneLast4: string;
  readonly premises: readonly PremisePlan[];
}

export interface PremisePlan {
  readonly key: string;
  readonly address: Readonly<Record<Language, Address['lines']>>;
  readonly postcode: string;
  readonly services: readonly ServicePlan[];
}

export interface ServicePlan {
  readonly key: string;
  readonly commodity: Commodity;
  readonly payment: 'billed' | 'prepaid';
  readonly startedOn: PlainDate;
  readonly endedOn?: PlainDate;
  readonly meter: Meter;
  readonly round: ReadingRound;
  readonly product: Product;
  readonly load: LoadModel;
  readonly registers: readonly RegisterPlan[];
  /** A second meter, billed together with the first. */
  readonly second?: Pick<ServicePlan, 'meter' | 'load' | 'registers'>;
  /** Given where there is a charge for power. */
  readonly demand?: { readonly installedKva?: string; readonly contractedKw?: string };
  readonly paying: PayingPlan;
  readonly story?: Story;
}

/** When a service is read and billed: see `schedule.ts`. */
export type ReadingRound = 'home' | 'business' | 'two-months';

/** What a customer has chosen: a tariff with its dated sheets and its words. */
export interface Product {
  readonly id: Id;
  readonly name: LocalText;
  /** For whom it is. */
  readonly description: LocalText;
  /** The decision that its prices come from. */
  readonly source: LocalText;
  readonly commodity: Commodity;
  readonly audience: TariffAudience;
  /** Oldest first. */
  readonly sheets: readonly TariffSheet[];
  /** By the id of the charge. */
  readonly texts: Readonly<Record<Id, ChargeText>>;
}

/** Words for one charge; what depends on the figures is made from the line. */
export interface ChargeText {
  readonly label: LocalText;
  readonly shortLabel?: LocalText;
  readonly meaning?: LocalText | ((line: CalculatedLine) => LocalText);
  /** Instead of `meaning` on the tariff, where there is no bill. */
  readonly terms?: (charge: Charge) => LocalText;
  /** The reason of a line that has no other basis. */
  readonly note?: LocalText;
}

export interface RegisterPlan {
  /** As the device shows it. */
  readonly register: string;
  readonly measures: 'import' | 'export' | 'reactive';
  /** The price period it counts in; left out when it counts always. */
  readonly timeOfUse?: TimeOfUse;
  readonly unit: Unit;
  /** On the day before the first bill, in steps. */
  readonly startSteps: number;
  /** Digits the device shows after the point: a step is one of the last digit. */
  readonly digits: number;
  /** Current transformers multiply what the device shows. */
  readonly multiplier?: number;
}

/** Figures that are told rather than left to chance, by the month a bill is called by. */
export interface Story {
  /** Whole steps per register, in the order of the plan's registers; those left out at the end are left to chance. */
  readonly byMonth?: Readonly<Record<YearMonth, readonly number[]>>;
  /** The same for each day of the period in tenths of a unit; its days must add up to the month. */
  readonly tenthsByDay?: Readonly<Record<YearMonth, readonly (readonly number[])[]>>;
  /** The course of the import on single days: 96 amounts each, in proportion. */
  readonly quarters?: Readonly<Record<PlainDate, readonly number[]>>;
  /** The highest mean power of a quarter of an hour, in W. */
  readonly highestW?: Readonly<Record<YearMonth, number>>;
  /** Bills first made from an estimate. */
  readonly estimates?: Readonly<Record<YearMonth, EstimatePlan>>;
  readonly closingQuality?: Readonly<Record<YearMonth, ReadQuality>>;
  readonly credits?: Readonly<Record<YearMonth, readonly CreditPlan[]>>;
  /** A complaint stops the clock of a bill from this day on. */
  readonly disputes?: Readonly<Record<YearMonth, { readonly from: PlainDate; readonly note: LocalText }>>;
  /** Stretches that did not arrive, oldest first; none of two overlap. */
  readonly gaps?: readonly GapPlan[];
  /** Times without supply, oldest first: nothing is used then. */
  readonly interruptions?: readonly InterruptionPlan[];
}

/** Values that did not arrive. They are known after all when the bill of their time is made. */
export interface GapPlan {
  /**
   * - `days-missing`: nothing is known of these days yet.
   * - `days-estimated`: the mean of the same weekdays of four weeks stands in for them.
   * - `quarters-missing`: the registers tell what the day came to, but not when.
   */
  readonly what: 'days-missing' | 'days-estimated' | 'quarters-missing';
  readonly firstDate: PlainDate;
  readonly lastDate: PlainDate;
  /** Hours of each of these days, for `quarters-missing`. */
  readonly hours?: { readonly from: number; readonly to: number };
  readonly text: LocalText;
}

export interface InterruptionPlan {
  readonly kind: 'outage' | 'planned';
  readonly start: Instant;
  readonly end: Instant;
}

/** A meter that could not be read, and how the bill was put right once it could. */
export interface EstimatePlan {
  /** Whole steps per import register that were billed instead. */
  readonly steps: readonly number[];
  readonly note: LocalText;
  readonly correction: CorrectionPlan;
  readonly days: EstimatedDaysText;
}

/** What is said about the days of a bill from an estimate. */
export interface EstimatedDaysText {
  /** Before the bill: nothing arrives. */
  readonly missing: LocalText;
  /** While the bill stands. */
  readonly estimated: LocalText;
  /** Instead of `estimated` from the next bill on, where that puts it right. */
  readonly putRight?: LocalText;
}

export type CorrectionPlan =
  /** The first bill is withdrawn, and a new one takes its place. */
  | { readonly by: 'new-bill'; readonly on: PlainDate; readonly note: LocalText }
  /** The first bill stands, and the next one carries the difference. */
  | { readonly by: 'adjustment'; readonly note: LocalText };

export interface CreditPlan extends AfterTaxText {
  readonly id: Id;
  readonly amount: Money;
}

/** Words for a credit or a correction. */
export interface AfterTaxText {
  readonly text: ChargeText;
  /** The case or bill it goes back to. */
  readonly reference?: string;
}

/** How a customer pays; the rule for a month, else the usual one. */
export interface PayingPlan {
  readonly usual: PayingRule;
  readonly byMonth?: Readonly<Record<YearMonth, PayingRule>>;
}

export type PayingRule =
  | { readonly kind: 'direct-debit'; readonly daysAfterIssue: number }
  | { readonly kind: 'before-due'; readonly fewestDays: number; readonly mostDays: number }
  | { readonly kind: 'late'; readonly days: number }
  | { readonly kind: 'part'; readonly amountMinor: number; readonly daysAfterIssue: number }
  | { readonly kind: 'never' };

export const ZONE = 'Asia/Shanghai';
export const CURRENCY = 'CNY';
export const PROOFS: readonly ProofKind[] = ['meter-number', 'postcode', 'phone-last4'];
