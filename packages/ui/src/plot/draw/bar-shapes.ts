import type { Plot } from '../plot.js';

/** A part of a bar, in the unit of the value axis. */
export interface BarPart {
  readonly from: number;
  readonly to: number;
  /** Index of its layer. */
  readonly layer: number;
}

/** The parts of an item's bar from the axis outwards: what is positive above it, what is negative below. */
export function barParts({ layers }: Pick<Plot, 'layers'>, index: number): BarPart[] {
  const parts: BarPart[] = [];
  let above = 0;
  let below = 0;
  for (let layer = 0; layer < layers.length; layer++) {
    const value = layers[layer]?.values[index] ?? NaN;
    if (value > 0) parts.push({ from: above, to: (above += value), layer });
    else if (value < 0) parts.push({ from: below, to: (below += value), layer });
  }
  return parts;
}

/** How far an item reaches on both sides of zero; undefined where it has no value. */
export function extentOf(
  plot: Pick<Plot, 'layers'>,
  index: number,
): { low: number; high: number } | undefined {
  let low = 0;
  let high = 0;
  let hasValue = false;
  for (const { values } of plot.layers) {
    const value = values[index] ?? NaN;
    if (value !== value) continue;
    hasValue = true;
    if (value > 0) high += value;
    else low += value;
  }
  return hasValue ? { low, high } : undefined;
}

/** No bar is wider, however few there are. */
const mostBarPx = 64;

/** Where a bar stands within its item, as shares of it; narrow items touch each other, few ones stand in their middle. */
export function barInset(itemPx: number): number {
  if (itemPx < 3) return 0;
  return Math.max(Math.min(0.11, 6 / itemPx), (1 - mostBarPx / itemPx) / 2);
}

/**
 * For each column of pixels where items are narrower than one: the item that reaches highest, and the one that reaches
 * lowest when it is another.
 */
export function tallestByColumn(
  plot: Pick<Plot, 'layers' | 'count'>,
  view: { readonly first: number; readonly end: number },
  columns: number,
): { readonly column: number; readonly index: number }[] {
  const highest = new Int32Array(columns).fill(-1);
  const lowest = new Int32Array(columns).fill(-1);
  const high = new Float64Array(columns);
  const low = new Float64Array(columns);
  const perItem = columns / (view.end - view.first);
  const end = Math.min(plot.count, Math.ceil(view.end));
  for (let index = Math.max(0, Math.floor(view.first)); index < end; index++) {
    const extent = extentOf(plot, index);
    if (!extent) continue;
    const column = Math.min(columns - 1, Math.max(0, Math.floor((index + 0.5 - view.first) * perItem)));
    if (highest[column] === -1 || extent.high > (high[column] as number)) {
      highest[column] = index;
      high[column] = extent.high;
    }
    if (extent.low < (low[column] as number)) {
      lowest[column] = index;
      low[column] = extent.low;
    }
  }
  const shown: { column: number; index: number }[] = [];
  for (let column = 0; column < columns; column++) {
    const top = highest[column] as number;
    const bottom = lowest[column] as number;
    if (bottom >= 0 && bottom !== top) shown.push({ column, index: bottom });
    if (top >= 0) shown.push({ column, index: top });
  }
  return shown;
}
