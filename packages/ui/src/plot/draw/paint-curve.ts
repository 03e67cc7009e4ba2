import type { PlotTone } from '../plot.js';
import { type Columns, columnsOf, emptyColumns, takeIntoColumns } from './decimate.js';
import type { Look } from './palette.js';
import { fillColumns, isDense, paintEnvelope, whole } from './paint-envelope.js';
import { type Sheet, snapped } from './scene.js';

interface Part {
  readonly look: Look;
  readonly columns: Columns;
}

/**
 * A filled outline in steps, column by column of pixels, each item by its tone. With more items than pixels only how low and
 * how high it went is drawn.
 */
export function paintCurve(sheet: Sheet): void {
  const { plot, area, ratio } = sheet;
  const values = plot.layers[0]?.values;
  if (!values) return;
  const dense = isDense(sheet);
  const count = Math.max(1, Math.round((area.right - area.left) * (dense ? 1 : ratio)));
  if (dense) paintEnvelope(sheet, values);
  else paintTones(sheet, values, count);
  if (plot.compare) paintCompare(sheet, plot.compare, count, dense);
}

function paintTones(sheet: Sheet, values: ArrayLike<number>, count: number): void {
  const { context, palette } = sheet;
  const parts = partsOf(sheet, values, count);
  for (const { look, columns } of parts) {
    context.fillStyle = look.fill;
    fillColumns(sheet, sheet.view, columns, whole);
  }
  for (const { look, columns } of parts) {
    const isEstimate = look === palette.estimate;
    context.strokeStyle = isEstimate ? (look.outline ?? palette.accent) : palette.accent;
    context.lineWidth = 1.5;
    if (isEstimate) context.setLineDash([3, 2]);
    steps(sheet, columns.highest);
    context.stroke();
    context.setLineDash([]);
  }
}

/** The columns of each look, those of estimates apart. */
function partsOf({ plot, view, palette }: Sheet, values: ArrayLike<number>, count: number): Part[] {
  const { hatched, runs = [] } = plot;
  const byTone = new Map<PlotTone, Columns>();
  const own = plot.layers[0]?.tone ?? 'use';
  const columnsFor = (tone: PlotTone): Columns => {
    const known = byTone.get(tone);
    if (known) return known;
    const columns = emptyColumns(count);
    byTone.set(tone, columns);
    return columns;
  };
  const isReal = hatched && ((index: number): boolean => hatched[index] !== 1);
  let from = Math.max(0, Math.floor(view.first));
  for (let at = runAfter(runs, view.first); at < runs.length; at++) {
    const { first, end, tone } = runs[at] as (typeof runs)[number];
    if (first >= view.end) break;
    if (first > from) takeIntoColumns(columnsFor(own), values, view, { first: from, end: first }, isReal);
    takeIntoColumns(columnsFor(tone), values, view, { first: Math.max(from, first), end }, isReal);
    from = Math.max(from, end);
  }
  takeIntoColumns(columnsFor(own), values, view, { first: from, end: plot.count }, isReal);
  const parts = [...byTone].map(([tone, columns]) => ({ look: palette.look(tone), columns }));
  if (hatched) {
    const columns = emptyColumns(count);
    const all = { first: 0, end: plot.count };
    takeIntoColumns(columns, values, view, all, (index) => hatched[index] === 1);
    parts.push({ look: palette.estimate, columns });
  }
  return parts;
}

/** Index of the first run that ends after a place; runs are in order. */
function runAfter(runs: readonly { readonly end: number }[], item: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.end ?? 0) <= item) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A path along the highest values in steps, apart where nothing is. */
function steps(sheet: Sheet, highest: Float64Array): void {
  const { context, area, yOf } = sheet;
  const width = (area.right - area.left) / highest.length;
  const ys = Float64Array.from(highest, (value) => snapped(sheet, yOf(value)));
  context.beginPath();
  let before = NaN;
  for (let column = 0; column < ys.length; column++) {
    const y = ys[column] as number;
    const x = area.left + column * width;
    if (y === before) continue;
    if (before === before) context.lineTo(x, before);
    if (y === y) {
      if (before === before) context.lineTo(x, y);
      else context.moveTo(x, y);
    }
    before = y;
  }
  if (before === before) context.lineTo(area.right, before);
}

function paintCompare(sheet: Sheet, compare: ArrayLike<number>, count: number, isDense: boolean): void {
  const { context, view, area, palette, yOf } = sheet;
  const { highest } = columnsOf(compare, view, count);
  if (isDense) {
    const width = (area.right - area.left) / count;
    for (const [colour, size] of [
      [palette.surface, 3],
      [palette.ink, 1.5],
    ] as const) {
      context.fillStyle = colour;
      for (let column = 0; column < count; column += 3) {
        const value = highestOf(highest, column, 3);
        if (value === value) {
          context.fillRect(area.left + (column + 1) * width - size / 2, yOf(value) - size / 2, size, size);
        }
      }
    }
    return;
  }
  steps(sheet, highest);
  context.lineJoin = 'miter';
  context.strokeStyle = palette.surface;
  context.lineWidth = 3;
  context.stroke();
  context.strokeStyle = palette.ink;
  context.lineWidth = 1.5;
  context.setLineDash([1.5, 2.5]);
  context.stroke();
  context.setLineDash([]);
}

function highestOf(values: Float64Array, from: number, count: number): number {
  let found = NaN;
  for (let index = from; index < Math.min(values.length, from + count); index++) {
    const value = values[index] as number;
    if (!(found >= value) && value === value) found = value;
  }
  return found;
}
