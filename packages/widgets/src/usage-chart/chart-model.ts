import type { Plot, PlotSpan, PlotView } from '@mains/ui';

/** One view of use in words and numbers, ready to be shown: made by pure code, drawn by the templates. */
export interface ChartModel {
  /** “Monday 23 November, quarter by quarter”, where the view has a title of its own. */
  readonly title?: string;
  /** “1 Oct to 2 Nov 2026, the period of your October bill”. */
  readonly subtitle: string;
  /** The answer in one sentence, before any picture. */
  readonly sentence: string;
  readonly figures: readonly Figure[];
  readonly plot: Plot;
  /** What to draw in place of `plot` while so much is in view: the same items with more or less about them. */
  readonly plotFor?: (view: PlotView) => Plot;
  /** Whether price periods are told apart while so much is in view; they are where it is left out. */
  readonly hasPricesIn?: (view: PlotView) => boolean;
  /** One for each item of the plot, asked for when it is needed: a year has 35,040. */
  readonly itemAt: (index: number) => ItemWords;
  /**
   * For items from `first` up to `end`, where the view lets a stretch be chosen; figures that take the place of `figures`.
   * `in-view`: nobody chose them, but they are all that is seen.
   */
  readonly figuresFor?: (span: PlotSpan, how?: 'chosen' | 'in-view') => readonly Figure[];
  /** The stretch that `sentence` speaks of: a good first choice. */
  readonly tellingSpan?: PlotSpan;
  /** “18:00 to 21:30”: a chosen stretch by its name. */
  readonly spanName?: (span: PlotSpan) => string;
  /** What the customer could do with it, in a sentence; only where it can be computed. */
  readonly hint?: string;
  readonly table: UsageTable;
  /** What is estimated, missing, old or uncertain, each in a sentence. */
  readonly remarks: readonly string[];
}

/** A figure of the row above the chart. */
export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
}

/** What is said of one item: in the tip beside it and aloud. */
export interface ItemWords {
  /** “Sun 18 Oct”. */
  readonly name: string;
  /** “12.9 kWh”; why there is none, where there is none. */
  readonly value: string;
  readonly lines: readonly string[];
  /** All of it in one breath. */
  readonly spoken: string;
}

/** The same numbers as the plot. Rows are asked for when they are shown. */
export interface UsageTable {
  readonly caption: string;
  readonly columns: readonly UsageColumn[];
  readonly rowCount: number;
  readonly rowAt: (index: number) => UsageRow;
  /** What the numbers mean, where a head cannot say it. */
  readonly note?: string;
}

export interface UsageColumn {
  readonly id: string;
  /** As shown, with its unit. */
  readonly title: string;
  readonly isNumber: boolean;
}

export interface UsageRow {
  /** As shown, in the language of the page; one for each column. */
  readonly cells: readonly string[];
  /** For CSV: ISO dates and instants, plain decimals; one for each column, empty where there is nothing. */
  readonly raw: readonly string[];
  /** Such as “Tier 2 starts”. */
  readonly badge?: string;
}
