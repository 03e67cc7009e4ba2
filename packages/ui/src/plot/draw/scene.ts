import type { Plot, PlotView } from '../plot.js';
import type { Layout, Measure } from './layout.js';
import type { Palette } from './palette.js';

/** The rectangle of the shapes, in CSS pixels of the canvas. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** All that one drawing depends on. */
export interface Scene {
  readonly plot: Plot;
  readonly view: PlotView;
  readonly palette: Palette;
  readonly layout: Layout;
  readonly measure: Measure;
}

/** A scene on its canvas. */
export interface Sheet extends Scene {
  readonly context: CanvasRenderingContext2D;
  readonly area: Area;
  /** Device pixels of a CSS one. */
  readonly ratio: number;
  readonly xOf: (item: number) => number;
  readonly yOf: (value: number) => number;
}

/** To the nearest device pixel, so that edges are sharp. */
export function snapped(sheet: Sheet, at: number): number {
  return Math.round(at * sheet.ratio) / sheet.ratio;
}

/** Where on the item axis something is, by its distance from the left of the canvas; of a view that may not be drawn yet. */
export function itemAt(area: Area, { first, end }: PlotView, leftPx: number): number {
  return first + ((leftPx - area.left) / (area.right - area.left)) * (end - first);
}
