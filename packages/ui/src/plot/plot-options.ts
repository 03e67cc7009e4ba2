import type { PlotSpan } from './plot.js';

/** The words of a plot's own controls, in the language shown. */
export interface PlotWords {
  /** While the drawing is fetched. */
  readonly loading: string;
  /** Told with a button when the drawing did not arrive. */
  readonly failed: string;
  readonly retry: string;
  /** For plots with `leastInView`; without them there are no buttons. */
  readonly zoom?: {
    /** Names the row of buttons: “Part of the chart shown”. */
    readonly label: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly whole: string;
    readonly earlier: string;
    readonly later: string;
  };
  /** For plots on which a stretch may be chosen: names of its two handles. */
  readonly span?: { readonly start: string; readonly end: string };
}

/** What is told of an item. */
export interface PlotItem {
  /** “Sun 18 Oct”. */
  readonly name: string;
  /** “12.9 kWh”; empty where there is nothing to tell. */
  readonly value: string;
  /** What its parts are, what it costs, one line each. */
  readonly lines: readonly string[];
  /** All of it in words, for a reader who does not see it. */
  readonly spoken: string;
}

export interface PlotOptions {
  /** Accessible name of the picture. */
  readonly label: string;
  readonly words: PlotWords;
  /** Index of the chosen item; the plot keeps its own choice where the property is left out. */
  readonly selected?: number | undefined;
  /** The stretch chosen; the plot keeps its own where the property is left out. */
  readonly span?: PlotSpan | undefined;
  /** Over the bracket of the stretch: “18:00 to 21:30”. */
  readonly spanText?: string | undefined;
  readonly itemAt: (index: number) => PlotItem;
}
