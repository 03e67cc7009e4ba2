import type {
  Address,
  Commodity,
  Id,
  Meter,
  Money,
  PlainDate,
  ProofKind,
  ReadQuality,
  TimeOfUse,
  Unit,
  YearMonth,
} from '@mains/contract';
import type { CalculatedLine, TariffSheet } from '@mains/domain';
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
  readonly demand?: { readonly installedKva: string; readonly contractedKw: string };
  readonly paying: PayingPlan;
  readonly story?: Story;
}

/** When a service is read and billed: see `schedule.ts`. */
export type ReadingRound = 'home' | 'business' | 'two-months';

/** What a customer has chosen: its dated sheets, its hours and its words. */
export interface Product {
  readonly sheets: readonly TariffSheet[];
  /** Price period of each quarter of an hour of a day, 96 of them; left out when all hours are alike. */
  readonly hours?: readonly TimeOfUse[];
  readonly texts: Readonly<Record<Id, ChargeText>>;
}

/** Words for one charge; what depends on the figures is made from the line. */
export interface ChargeText {
  readonly label: LocalText;
  readonly shortLabel?: LocalText;
  readonly meaning?: LocalText | ((line: CalculatedLine) => LocalText);
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
  /** Whole steps per register, in the order of the plan's import registers. */
  readonly byMonth?: Readonly<Record<YearMonth, readonly number[]>>;
  /** The same for each day of the period in tenths of a unit; its days must add up to the month. */
  readonly tenthsByDay?: Readonly<Record<YearMonth, readonly (readonly number[])[]>>;
  /** Bills first made from an estimate. */
  readonly estimates?: Readonly<Record<YearMonth, EstimatePlan>>;
  readonly closingQuality?: Readonly<Record<YearMonth, ReadQuality>>;
  readonly credits?: Readonly<Record<YearMonth, readonly CreditPlan[]>>;
  /** A complaint stops the clock of a bill from this day on. */
  readonly disputes?: Readonly<Record<YearMonth, { readonly from: PlainDate; readonly note: LocalText }>>;
}

/** A meter that could not be read: the first bill is withdrawn once it could. */
export interface EstimatePlan {
  /** Whole steps per import register that were billed instead. */
  readonly steps: readonly number[];
  readonly correctedOn: PlainDate;
  readonly note: LocalText;
  readonly correctionNote: LocalText;
}

export interface CreditPlan {
  readonly id: Id;
  readonly amount: Money;
  readonly text: ChargeText;
  /** The case it goes back to. */
  readonly reference?: string;
}

/** How a customer pays; the rule for a month, else the usual one. */
export interface PayingPlan {
  readonly usual: PayingRule;
  readonly byMonth?: Readonly<Record<YearMonth, PayingRule>>;
  /** Late fees are charged: 0.1 % a day, the rule for homes. */
  readonly lateFees?: boolean;
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
