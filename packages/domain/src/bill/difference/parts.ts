import type { BillLineKind, Id, Money, PlainDate, Quantity, TimeOfUse, UnitPrice } from '@mains/contract';

/** Whether a customer can do something about a part of a difference. */
export type Control = 'yours' | 'outside';

interface Part {
  /** Unique within one difference, the same in every language as long as labels are. */
  readonly key: string;
  /** What it adds to the later bill; all parts together are the difference, to the minor unit. */
  readonly amount: Money;
  readonly control: Control;
}

/** A longer or a shorter period, at the earlier use of each day and the earlier prices. */
export interface DaysPart extends Part {
  readonly kind: 'days';
  readonly before: number;
  readonly after: number;
}

/** More or less used each day, at the earlier prices. */
export interface UsePart extends Part {
  readonly kind: 'use';
  /** Rounded to as few digits as tell the two apart, one at the least, three at the most. */
  readonly perDayBefore: Quantity;
  readonly perDayAfter: Quantity;
  /** What other hours of use changed, where that is too little for a part of its own and is counted here. */
  readonly mixWithin?: Money;
}

/** The same use at other hours. */
export interface MixPart extends Part {
  readonly kind: 'mix';
  /** Of all use, in percent, by price period; in the order of the later bill. */
  readonly shares: readonly {
    readonly timeOfUse: TimeOfUse;
    readonly percentBefore: number;
    readonly percentAfter: number;
  }[];
}

/** More or less above the allowances. */
export interface TierPart extends Part {
  readonly kind: 'tier';
  readonly tiers: readonly {
    readonly label: string;
    /** Above the allowance; left out where the tier was not reached. */
    readonly aboveBefore?: Quantity;
    readonly aboveAfter?: Quantity;
    readonly reachedOn?: PlainDate;
  }[];
}

/** Other prices, at the later use. */
export interface PricePart extends Part {
  readonly kind: 'price';
  /** Prices that differ; the average where a price changed within a bill. Empty for another tariff. */
  readonly changes: readonly {
    readonly label: string;
    readonly timeOfUse?: TimeOfUse;
    /** Left out for a charge that is new. */
    readonly before?: UnitPrice;
    /** Left out for a charge that ended. */
    readonly after?: UnitPrice;
  }[];
  /** The two bills are made by tariffs of another build, so that prices cannot be set beside each other. */
  readonly isOtherTariff: boolean;
  /** First day of the later bill's newest sheet, where the earlier bill did not know it. */
  readonly validFrom?: PlainDate;
}

/** Another power to be charged. */
export interface DemandPart extends Part {
  readonly kind: 'demand';
  readonly before?: Quantity;
  readonly after?: Quantity;
}

/** Another percentage for reactive energy. */
export interface PowerFactorPart extends Part {
  readonly kind: 'power-factor';
  /** Left out where the bill has no such line. */
  readonly before?: string;
  readonly after?: string;
}

/** Other charges for time, a least charge, or another tax. */
export interface RatePart<Kind extends string = string> extends Part {
  readonly kind: Kind;
  readonly labels: readonly string[];
}

/** More or less fed in. */
export interface ExportPart extends Part {
  readonly kind: 'export';
  readonly before?: Quantity;
  readonly after?: Quantity;
}

/** An estimate that was put right: by a line of its own, or by a bill that replaces another. */
export interface CorrectionPart extends Part {
  readonly kind: 'correction';
  readonly label?: string;
  readonly reason?: string;
  /** Which of the two bills has the line; `both` when both have one. */
  readonly on: 'before' | 'after' | 'both';
  /** What the lines of each bill come to; left out for the bill that has none. */
  readonly amountBefore?: Money;
  readonly amountAfter?: Money;
}

/** What the lines of the two bills do not explain. */
export interface OtherPart extends Part {
  readonly kind: 'other';
}

/** A credit or a late fee. */
export interface OneOffPart extends Part {
  readonly kind: 'one-off';
  readonly lineKind: BillLineKind;
  readonly label?: string;
  readonly reason?: string;
  readonly on: 'before' | 'after' | 'both';
  /** What the lines of each bill come to; left out for the bill that has none. */
  readonly amountBefore?: Money;
  readonly amountAfter?: Money;
}

export type DifferencePart =
  | DaysPart
  | UsePart
  | MixPart
  | TierPart
  | PricePart
  | DemandPart
  | PowerFactorPart
  | RatePart<'fixed'>
  | RatePart<'minimum'>
  | RatePart<'tax'>
  | ExportPart
  | CorrectionPart
  | OneOffPart
  | OtherPart;

/** Why one bill differs from another. */
export interface BillDifference {
  readonly beforeId: Id;
  readonly afterId: Id;
  /** Later total − earlier total: what the parts add up to. */
  readonly amount: Money;
  /** In the order of attribution; parts of nothing are left out. */
  readonly parts: readonly DifferencePart[];
  /** The percentage of tax within every part but the one-off ones; left out where it is not the same for all. */
  readonly taxPercent?: string;
  /** Bills made from an estimated closing reading: part of the difference may be that estimate. */
  readonly estimated: readonly ('before' | 'after')[];
}
