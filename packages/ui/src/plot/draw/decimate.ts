import type { PlotView } from '../plot.js';

/** The highest and the lowest value in each column of pixels, NaN where nothing is. */
export interface Columns {
  readonly highest: Float64Array;
  readonly lowest: Float64Array;
}

export function emptyColumns(count: number): Columns {
  return { highest: new Float64Array(count).fill(NaN), lowest: new Float64Array(count).fill(NaN) };
}

/** Of a number of items; values beyond them are not looked at. */
export interface ItemRange {
  readonly first: number;
  readonly end: number;
}

/**
 * Takes the values of some items into the columns of a view. An item counts in every column that it touches, so that no
 * extreme falls between two. A plain scan: a year of quarter hours takes a fraction of a millisecond.
 * @param accepts of an item that counts; all when left out
 */
export function takeIntoColumns(
  { highest, lowest }: Columns,
  values: ArrayLike<number>,
  view: PlotView,
  items: ItemRange,
  accepts?: (index: number) => boolean,
): void {
  const count = highest.length;
  const perItem = count / (view.end - view.first);
  const first = Math.max(0, items.first, Math.floor(view.first));
  const end = Math.min(values.length, items.end, Math.ceil(view.end));
  for (let index = first; index < end; index++) {
    const value = values[index] as number;
    // NaN is not itself.
    if (value !== value || (accepts && !accepts(index))) continue;
    const at = (index - view.first) * perItem;
    const from = at > 0 ? Math.floor(at) : 0;
    const to = Math.min(count, Math.max(from + 1, Math.ceil(at + perItem - 1e-6)));
    for (let column = from; column < to; column++) {
      if (!((highest[column] as number) >= value)) highest[column] = value;
      if (!((lowest[column] as number) <= value)) lowest[column] = value;
    }
  }
}

/** The extremes of all values in the columns of a view. */
export function columnsOf(values: ArrayLike<number>, view: PlotView, count: number): Columns {
  const columns = emptyColumns(count);
  takeIntoColumns(columns, values, view, { first: 0, end: values.length });
  return columns;
}
