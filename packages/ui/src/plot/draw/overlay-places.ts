import type { Plot, PlotView } from '../plot.js';
import { barInset, extentOf } from './bar-shapes.js';
import { bandsInView, bandWordsPx, type Measure, notePx, type Spot, withoutOverlap } from './layout.js';
import type { Area } from './scene.js';

/** Where the shapes of a picture are, in CSS pixels of its stage. */
export interface Places {
  readonly area: Area;
  readonly xOf: (item: number) => number;
  readonly yOf: (value: number) => number;
}

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Around the shape of an item; undefined where it is out of view. */
export function itemRectangle(
  plot: Plot,
  view: PlotView,
  index: number,
  places: Places,
): Rectangle | undefined {
  const { area, xOf, yOf } = places;
  if (index < 0 || index >= plot.count || index + 1 <= view.first || index >= view.end) return undefined;
  const itemPx = (area.right - area.left) / (view.end - view.first);
  const inset = plot.kind === 'bars' ? barInset(itemPx) : 0;
  const left = Math.max(area.left, xOf(index + inset));
  const right = Math.min(area.right, xOf(index + 1 - inset));
  const extent = extentOf(plot, index) ?? { low: 0, high: 0 };
  const top = yOf(extent.high);
  return { left, top, width: Math.max(1, right - left), height: yOf(extent.low) - top };
}

/** A text of the overlay, told by its place in the plot's own list. */
export interface Placed {
  readonly index: number;
  readonly left: number;
}

/** Words of the bands' beginnings: beside the line, on the side where there is room. */
export interface BandWords extends Placed {
  readonly kind: 'tier' | 'outage';
  readonly title: string;
  readonly text: string;
}

const wordsApartPx = 8;

export function bandWords(plot: Plot, view: PlotView, { area, xOf }: Places, measure: Measure): BandWords[] {
  const bands = bandsInView(plot, view).filter(
    ({ kind, title }) => kind !== 'price' && kind !== 'weekend' && title,
  );
  const spots = bands.map(({ first, title, text = '' }): Spot => {
    const width = bandWordsPx(title, text, measure);
    const line = Math.max(area.left, xOf(first));
    const isLeft = line + wordsApartPx + width > area.right && first > view.first;
    const left = isLeft ? line - wordsApartPx - width : line + wordsApartPx;
    return { middle: left + width / 2, width };
  });
  const lefts = withoutOverlap(spots, { from: area.left, to: area.right });
  return bands.flatMap(({ kind, title, text = '' }, index) => {
    const left = lefts[index];
    return left === undefined ? [] : [{ index, left, title, text, kind: kind as 'tier' | 'outage' }];
  });
}

/** Words under the strip of prices: both where they have room, else the title alone, else none. */
export function stripWords(plot: Plot, view: PlotView, { area, xOf }: Places, measure: Measure) {
  return bandsInView(plot, view).flatMap(({ kind, first, end, title, text = '' }) => {
    if (kind !== 'price') return [];
    const left = Math.max(area.left, xOf(first)) + 1;
    const room = Math.min(area.right, xOf(end)) - left - 4;
    const titlePx = measure(title, true);
    if (titlePx > room) return [];
    return [{ left, title, text: text && titlePx + measure(` ${text}`) <= room ? text : '' }];
  });
}

/** Names of the gaps under their brackets; one that meets another is left out, its bracket stays. */
export function gapWords(plot: Plot, view: PlotView, { area, xOf }: Places, measure: Measure) {
  const gaps = (plot.gaps ?? []).filter(({ first, end }) => first < view.end && end > view.first);
  const spots = gaps.map(({ first, end, text }) => ({
    middle: (Math.max(area.left, xOf(first)) + Math.min(area.right, xOf(end))) / 2,
    width: measure(text, true) + 2,
  }));
  // The longest gap matters most.
  const order = gaps.map((_, index) => index).sort((a, b) => lengthOf(gaps[b]) - lengthOf(gaps[a]));
  const lefts = withoutOverlap(
    order.flatMap((index) => spots[index] ?? []),
    { from: 0, to: area.right },
  );
  return order.flatMap((index, place) => {
    const left = lefts[place];
    const gap = gaps[index];
    return left === undefined || !gap ? [] : [{ left, text: gap.text }];
  });
}

function lengthOf(span: { readonly first: number; readonly end: number } | undefined): number {
  return span ? span.end - span.first : 0;
}

/** Words above the points they belong to. */
export function noteWords(plot: Plot, view: PlotView, { area, xOf, yOf }: Places, measure: Measure) {
  const notes = (plot.notes ?? []).filter(({ item }) => item >= view.first && item <= view.end);
  const spots = notes.map(({ item, text }) => ({ middle: xOf(item), width: measure(text, true) + 4 }));
  const lefts = withoutOverlap(spots, { from: area.left, to: area.right });
  return notes.flatMap(({ value, text }, index) => {
    const left = lefts[index];
    return left === undefined ? [] : [{ left, top: yOf(value) - notePx, text }];
  });
}

/**
 * Where the card of an item stands: beside it on the side where it fits, else over it within the picture.
 * @param widthPx of the card
 */
export function tipLeft(item: Rectangle, widthPx: number, stagePx: number): number {
  const before = item.left - 12 - widthPx;
  const after = item.left + item.width + 12;
  if (before >= 0) return before;
  if (after + widthPx <= stagePx) return after;
  return Math.max(0, Math.min(stagePx - widthPx, item.left + item.width / 2 - widthPx / 2));
}
