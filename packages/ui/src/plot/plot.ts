/** What a shape means; the theme says how it looks. Patterns tell them apart where colours do not. */
export type PlotTone =
  | 'sharp'
  | 'peak'
  | 'flat'
  | 'valley'
  | 'deep-valley'
  /** Use without price periods. */
  | 'use'
  /** Fed in by the customer. */
  | 'export'
  /** Months past, for comparison. */
  | 'past';

/**
 * A picture of values over items in a row: the days of a period, the months of some years, the quarter hours of a day or a
 * year. Item `i` lies between `i` and `i + 1` of the item axis. All values are in the unit of the value axis.
 */
export interface Plot {
  /** `bars`: one for each item, with space between. `curve`: steps without space, a filled outline. */
  readonly kind: 'bars' | 'curve';
  readonly count: number;
  readonly values: ValueAxis;
  /** From the axis outwards; negative values hang below zero. A curve has one, which `runs` colours. */
  readonly layers: readonly PlotLayer[];
  /** Where a curve has which tone, one after the other; its layer's own tone where none is given. */
  readonly runs?: readonly PlotRun[];
  /** To compare with, item by item, NaN for none: a tick over each bar, a dotted outline over a curve. */
  readonly compare?: ArrayLike<number>;
  /** What `compare` is, with its key: “Same weekday last year”, “361 kWh over the period”. */
  readonly compareText?: { readonly title: string; readonly text?: string };
  /** 1 where the whole item is an estimate or a forecast: hatched with an outline. */
  readonly hatched?: ArrayLike<number>;
  /** Behind the shapes. */
  readonly bands?: readonly PlotBand[];
  /** Nothing arrived: bracketed and named. */
  readonly gaps?: readonly PlotGap[];
  /** Horizontal lines across, such as an allowance. */
  readonly levels?: readonly PlotLevel[];
  /** At the right end, beside the shape it names. */
  readonly endLabels?: readonly PlotEndLabel[];
  /** Words for points of the picture, such as the highest value. */
  readonly notes?: readonly PlotNote[];
  /** Labels under the item axis for what is in view; at most `most` of them, none overlapping. */
  readonly labelsFor: (view: PlotView, most: number) => readonly PlotLabel[];
  /** How a curve is drawn where several items share a pixel. */
  readonly envelope?: PlotEnvelope;
  /** The fewest items that zooming in may leave; left out where there is no zoom. */
  readonly leastInView?: number;
}

/**
 * With more items than pixels a curve shows how low and how high it went: solid up to the lowest value, a lighter tint from
 * there to the highest. Tones would be a flicker there.
 */
export interface PlotEnvelope {
  /** What each of the two means: “Strong colour: never less than this”, “Faint colour: up to the highest”. */
  readonly leastText: string;
  readonly mostText: string;
  /** Items drawn as one where they would be narrower than a few pixels, such as those of a day; one by one when left out. */
  readonly together?: number;
}

export interface ValueAxis {
  /** Told above the axis: “kWh per day”. */
  readonly unitText: string;
  readonly min: number;
  readonly max: number;
  /** At most five. */
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

export interface PlotLayer {
  readonly tone: PlotTone;
  /** NaN where there is nothing. */
  readonly values: ArrayLike<number>;
}

/** Items from `first` up to but without `end`. */
export interface PlotSpan {
  readonly first: number;
  readonly end: number;
}

export interface PlotRun extends PlotSpan {
  readonly tone: PlotTone;
}

export interface PlotBand extends PlotSpan {
  /** `tier`: amber, with a line at its beginning. `outage`: amber hatch. `price`: a strip under the axis. */
  readonly kind: 'tier' | 'outage' | 'price' | 'weekend';
  readonly tone?: PlotTone;
  readonly title: string;
  readonly text?: string;
}

export interface PlotGap extends PlotSpan {
  readonly text: string;
}

export interface PlotLevel {
  readonly at: number;
  readonly text: string;
}

export interface PlotEndLabel {
  readonly tone: PlotTone;
  /** Where on the value axis it belongs. */
  readonly at: number;
  readonly title: string;
  readonly text: string;
}

export interface PlotNote {
  /** On the item axis; 3.5 is the middle of the fourth item. */
  readonly item: number;
  readonly value: number;
  readonly text: string;
}

export interface PlotLabel {
  /** Bars: the index of the one it stands under. Curve: the place on the item axis where it stands. */
  readonly item: number;
  readonly text: string;
}

/** What of the item axis is seen; may begin and end within items. */
export interface PlotView {
  readonly first: number;
  readonly end: number;
}
