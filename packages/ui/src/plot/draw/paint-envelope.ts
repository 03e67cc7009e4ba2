import type { PlotView } from '../plot.js';
import { type Columns, emptyColumns, takeIntoColumns } from './decimate.js';
import type { Ink } from './palette.js';
import { type Sheet, snapped } from './scene.js';

/** Narrower than this, and items that belong together are drawn as one. */
const leastTogetherPx = 8;

/** More items than pixels: an outline, patterns or dashes would be a smear. */
export function isDense({ view, area }: Pick<Sheet, 'view' | 'area'>): boolean {
  return view.end - view.first > area.right - area.left;
}

/** How low and how high a curve went: solid up to the lowest value of a column, lighter from there to the highest. */
export function paintEnvelope(sheet: Sheet, values: ArrayLike<number>): void {
  const { context, plot, palette } = sheet;
  const { hatched } = plot;
  const { view, count } = columnsIn(sheet);
  const paint = (fill: Ink, found: Columns, partOf: (low: number, high: number) => Part): void => {
    context.fillStyle = fill;
    fillColumns(sheet, view, found, partOf);
  };
  const found = (wanted: 0 | 1): Columns => {
    const all = emptyColumns(count);
    const accepts = hatched && ((index: number): boolean => hatched[index] === wanted);
    takeIntoColumns(all, values, view, { first: 0, end: plot.count }, accepts);
    return all;
  };
  if (hatched) {
    paint(palette.estimate.fill, found(1), whole);
  }
  const real = found(0);
  paint(palette.upTo, real, (low, high) => [Math.max(0, low), Math.max(0, high)]);
  paint(palette.accent, real, (low) => [0, Math.max(0, low)]);
  if (plot.values.min < 0) {
    paint(palette.fedInUpTo, real, (low, high) => [Math.min(0, low), Math.min(0, high)]);
    paint(palette.fedIn, real, (_, high) => [Math.min(0, high), 0]);
  }
}

/** From and to which value. */
type Part = readonly [from: number, to: number];

/** All between zero and both extremes. */
export const whole = (low: number, high: number): Part => [Math.min(0, low), Math.max(0, high)];

/** Columns of a pixel each, or of all items that belong together where a pixel would show only a part of them. */
function columnsIn({ plot, view, area }: Sheet): { view: PlotView; count: number } {
  const widthPx = area.right - area.left;
  const together = plot.envelope?.together ?? 0;
  const togetherPx = (together * widthPx) / (view.end - view.first);
  if (together < 1 || togetherPx >= leastTogetherPx || togetherPx < 1) {
    return { view, count: Math.max(1, Math.round(widthPx)) };
  }
  const first = Math.floor(view.first / together);
  const count = Math.max(1, Math.ceil(view.end / together) - first);
  return { view: { first: first * together, end: (first + count) * together }, count };
}

/** A part of each column, alike neighbours in one go. */
export function fillColumns(
  sheet: Sheet,
  view: PlotView,
  { lowest, highest }: Columns,
  partOf: (low: number, high: number) => Part,
): void {
  const { context, xOf, yOf } = sheet;
  const count = highest.length;
  const perColumn = (view.end - view.first) / count;
  const edge = (column: number): number => snapped(sheet, xOf(view.first + column * perColumn));
  let from = 0;
  let [top, bottom] = [0, 0];
  for (let column = 0; column <= count; column++) {
    const high = column < count ? (highest[column] as number) : NaN;
    let [y, until] = [0, 0];
    // NaN is not itself.
    if (high === high) {
      const [a, b] = partOf(lowest[column] as number, high);
      if (a !== b) [y, until] = [snapped(sheet, yOf(b)), snapped(sheet, yOf(a))];
    }
    if (y === top && until === bottom && column < count) continue;
    if (bottom > top) context.fillRect(edge(from), top, edge(column) - edge(from), bottom - top);
    [from, top, bottom] = [column, y, until];
  }
}
