import type { PlotView } from '../plot.js';

/** How many items there are, and how few may be in view. */
export interface ViewLimits {
  readonly count: number;
  /** Left out: all are always in view. */
  readonly leastInView?: number | undefined;
}

/** Within the items, no narrower than allowed; a view that is no stretch of numbers becomes the whole. */
export function withinLimits({ first, end }: PlotView, { count, leastInView = count }: ViewLimits): PlotView {
  const all = Math.max(1, count);
  const least = Math.min(all, Math.max(1, leastInView));
  const length = Math.min(all, Math.max(least, end - first));
  if (!Number.isFinite(length) || !Number.isFinite(first)) return { first: 0, end: all };
  const from = Math.min(all - length, Math.max(0, first));
  return { first: from, end: from + length };
}

/**
 * Shows more (`factor` above 1) or less, and leaves what is `about` where it is.
 * @param about on the item axis
 */
export function zoomed(view: PlotView, factor: number, about: number, limits: ViewLimits): PlotView {
  const wanted = (view.end - view.first) * factor;
  const { first, end } = withinLimits({ first: 0, end: wanted }, limits);
  const share = (about - view.first) / (view.end - view.first);
  const from = about - share * (end - first);
  return withinLimits({ first: from, end: from + (end - first) }, limits);
}

/** @param items by how many the view moves, to later ones when positive */
export function panned(view: PlotView, items: number, limits: ViewLimits): PlotView {
  return withinLimits({ first: view.first + items, end: view.end + items }, limits);
}

/** The view with an item in it: as it was when it is. */
export function revealing(view: PlotView, index: number, limits: ViewLimits): PlotView {
  if (index >= view.first && index + 1 <= view.end) return view;
  const length = view.end - view.first;
  const first = index < view.first ? index : index + 1 - length;
  return withinLimits({ first, end: first + length }, limits);
}

export function isWhole(view: PlotView, { count }: ViewLimits): boolean {
  return view.first <= 0 && view.end >= Math.max(1, count);
}
