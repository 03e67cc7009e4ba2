import type { Plot, PlotBand, PlotLabel, PlotLevel, PlotView } from '../plot.js';

/** Width of a text in CSS pixels, as it is drawn on the canvas. */
export type Measure = (text: string, isBold?: boolean) => number;

/** Rooms around the shapes, in CSS pixels. */
export interface Layout {
  readonly heightPx: number;
  /** Room of the words over the picture: titles of bands, of the stretch chosen. */
  readonly headPx: number;
  /** Where bands begin: at the top, or under their words where these would cross the band's own line. */
  readonly bandsAt: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Tops of the rows under the axis, from the axis; undefined where there is no such row. */
  readonly gapsAt: number | undefined;
  readonly stripAt: number | undefined;
  /** End labels stand at the right; else in a row of their own. */
  readonly hasEnd: boolean;
}

const narrowPx = 600;
export const stripPx = 10;

/** What is drawn of the plot's bands: a strip that would be a smear is left out. */
export function bandsInView({ bands = [] }: Plot, view: PlotView): PlotBand[] {
  const seen = bands.filter(({ first, end }) => first < view.end && end > view.first);
  const prices = seen.filter(({ kind }) => kind === 'price').length;
  return prices > mostPrices ? seen.filter(({ kind }) => kind !== 'price') : seen;
}

const mostPrices = 160;

/** The levels that the axis holds. */
export function levelsWithin({ levels = [], values: { min, max } }: Plot): PlotLevel[] {
  return levels.filter(({ at }) => at >= min && at <= max);
}

export function planLayout(
  plot: Plot,
  { widthPx, hasSpan, measure }: { widthPx: number; hasSpan: boolean; measure: Measure },
): Layout {
  const { bands = [], gaps = [], endLabels = [] } = plot;
  const titles = bands.filter(({ kind, title }) => (kind === 'tier' || kind === 'outage') && title);
  const isTitled = titles.length > 0;
  const widestPx = Math.max(0, ...titles.map(({ title, text = '' }) => bandWordsPx(title, text, measure)));
  const bandsAt = widthPx < narrowPx && widestPx > widthPx * mostBeside ? bandTitlePx : 0;
  const hasStrip = bands.some(({ kind }) => kind === 'price');
  const hasEnd = widthPx >= narrowPx && endLabels.length > 0;
  const endPx = Math.max(
    0,
    ...endLabels.map(({ title, text }) => measure(title, true) + measure(` ${text}`)),
  );
  const shapesPx = widthPx < narrowPx ? 200 : 256;
  const headPx = Math.max(8, isTitled ? bandTitlePx + (bandsAt && 4) : 0, hasSpan ? 34 : 0);
  let bottom = 24;
  const gapsAt = gaps.length > 0 ? bottom : undefined;
  if (gapsAt !== undefined) bottom += 28;
  const stripAt = hasStrip ? bottom : undefined;
  if (hasStrip) bottom += stripPx + 24;
  const top = headPx + notesAbove(plot, shapesPx);
  return {
    heightPx: top + bottom + shapesPx,
    headPx,
    bandsAt,
    top,
    right: hasEnd ? Math.ceil(endPx * endLabelScale) + leaderPx + 4 : 1,
    bottom,
    gapsAt,
    stripAt,
    hasEnd,
  };
}

/** Two lines of words at the beginning of a band. */
const bandTitlePx = 42;

/** Words of a band wider than this share of the picture may have no room on either side of its line. */
const mostBeside = 0.4;

/** Of the words of a band, in 13 px where texts are measured in 12. */
export function bandWordsPx(title: string, text: string, measure: Measure): number {
  return 1.08 * Math.max(measure(title, true), measure(text)) + 4;
}

/** What words over high points need above the shapes. */
function notesAbove({ notes = [], values: { min, max } }: Plot, shapesPx: number): number {
  const needed = notes.map(({ value }) => notePx - (shapesPx * (max - value)) / (max - min || 1));
  return Math.max(0, ...needed);
}

/** From a point to the top of its words. */
export const notePx = 26;

/** End labels are written in 13 px, all else in 12. */
const endLabelScale = 13 / 12;

/** From the end of the axis to the words at the right. */
export const leaderPx = 24;

/** Something with a middle and a width, in CSS pixels. */
export interface Spot {
  readonly middle: number;
  readonly width: number;
}

/**
 * Moves each spot inwards until it lies between `from` and `to`, and keeps those that do not meet one kept before.
 * @returns the left side of each, undefined for one that is left out
 */
export function withoutOverlap(
  spots: readonly Spot[],
  { from, to, apart = 8 }: { readonly from: number; readonly to: number; readonly apart?: number },
): (number | undefined)[] {
  const kept: { left: number; right: number }[] = [];
  return spots.map(({ middle, width }) => {
    if (width > to - from) return undefined;
    const left = Math.min(to - width, Math.max(from, middle - width / 2));
    const right = left + width;
    if (kept.some((other) => left < other.right + apart && right > other.left - apart)) return undefined;
    kept.push({ left, right });
    return left;
  });
}

/**
 * Spreads labels along the right end: each as near to where it belongs as its neighbours allow, `apart` px between them.
 * @returns the middle of each, in the order given
 */
export function spreadOut(wanted: readonly number[], apart: number, from: number, to: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const gap = Math.min(apart, (to - from) / Math.max(1, order.length - 1));
  const placed: number[] = [];
  for (const [place, index] of order.entries()) {
    const least = place === 0 ? from : (placed[place - 1] ?? from) + gap;
    placed.push(Math.max(least, Math.min(to, wanted[index] ?? from)));
  }
  for (let place = placed.length - 1; place >= 0; place--) {
    const most = place === placed.length - 1 ? to : (placed[place + 1] ?? to) - gap;
    placed[place] = Math.max(from, Math.min(most, placed[place] ?? from));
  }
  const result: number[] = [];
  for (const [place, index] of order.entries()) result[index] = placed[place] ?? from;
  return result;
}

/**
 * Which of the labels of an axis are drawn, and where their left sides are: every one, or every second, third and so on from
 * the first, and the last where it has room.
 */
export function axisLabels(
  labels: readonly PlotLabel[],
  xOf: (label: PlotLabel) => number,
  limits: { readonly from: number; readonly to: number },
  measure: Measure,
): { readonly left: number; readonly text: string }[] {
  const spots = labels.map((label) => ({ middle: xOf(label), width: measure(label.text) }));
  const last = labels.length - 1;
  for (let step = 1; step <= labels.length; step++) {
    const chosen = labels.flatMap((_, index) => (index % step === 0 ? [index] : []));
    if (!chosen.includes(last)) chosen.push(last);
    const lefts = withoutOverlap(
      chosen.flatMap((index) => spots[index] ?? []),
      limits,
    );
    const missing = lefts.findIndex((left) => left === undefined);
    // Only the last may be missing: it often is not of the row.
    if (missing !== -1 && (missing === 0 || missing !== lefts.length - 1)) continue;
    return chosen.flatMap((index, place) => {
      const left = lefts[place];
      return left === undefined ? [] : [{ left, text: labels[index]?.text ?? '' }];
    });
  }
  return [];
}
