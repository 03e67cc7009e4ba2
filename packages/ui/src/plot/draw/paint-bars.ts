import { barInset, barParts, tallestByColumn } from './bar-shapes.js';
import { type Sheet, snapped } from './scene.js';

/** The bars in view, each a stack of parts with a gap of surface between them. */
export function paintBars(sheet: Sheet): void {
  const { plot, view, area, xOf } = sheet;
  const itemPx = (area.right - area.left) / (view.end - view.first);
  if (itemPx * sheet.ratio < 1.5) {
    const px = 1 / sheet.ratio;
    const columns = Math.max(1, Math.round((area.right - area.left) / px));
    for (const { column, index } of tallestByColumn(plot, view, columns)) {
      paintBar(sheet, index, area.left + column * px, px);
    }
    return;
  }
  const inset = barInset(itemPx);
  const end = Math.min(plot.count, Math.ceil(view.end));
  for (let index = Math.max(0, Math.floor(view.first)); index < end; index++) {
    const from = snapped(sheet, xOf(index + inset));
    const to = snapped(sheet, xOf(index + 1 - inset));
    paintBar(sheet, index, from, Math.max(1 / sheet.ratio, to - from));
  }
  if (plot.compare) paintTicks(sheet, plot.compare, inset);
}

function paintBar(sheet: Sheet, index: number, left: number, width: number): void {
  const { context, plot, palette, yOf, ratio } = sheet;
  const state = plot.hatched?.[index];
  const isForecast = state === 2;
  const isRoomy = width >= 4;
  const gap = isRoomy ? 1 : 0;
  for (const { from, to, layer } of barParts(plot, index)) {
    const tone = plot.layers[layer]?.tone ?? 'use';
    const look = isForecast ? palette.forecast : state === 1 ? palette.estimate : palette.look(tone);
    const a = snapped(sheet, yOf(from));
    const b = snapped(sheet, yOf(to));
    const top = Math.min(a, b);
    // A value is never drawn as nothing; the gap goes to the side of the axis.
    const size = Math.max(1 / ratio, Math.abs(a - b) - (from === 0 ? 0 : gap));
    context.fillStyle = look.fill;
    const y = b < a ? top : a === top && from !== 0 ? top + gap : top;
    context.fillRect(left, y, width, size);
    if (!look.outline || !isRoomy || size < 3) continue;
    context.strokeStyle = look.outline;
    context.lineWidth = 1;
    if (isForecast) context.setLineDash([3, 2]);
    context.strokeRect(left + 0.5, y + 0.5, width - 1, size - 1);
    if (isForecast) context.setLineDash([]);
  }
}

/** An ink tick with a halo of surface, as wide as the item. */
function paintTicks(sheet: Sheet, compare: ArrayLike<number>, inset: number): void {
  const { context, plot, view, palette, xOf, yOf } = sheet;
  const end = Math.min(plot.count, Math.ceil(view.end));
  // Half of the space between bars, and not more than beside a narrow one.
  const overhang = Math.max(inset / 2, inset - 3 / (xOf(1) - xOf(0)));
  for (let index = Math.max(0, Math.floor(view.first)); index < end; index++) {
    const value = compare[index] as number;
    if (!Number.isFinite(value)) continue;
    const left = snapped(sheet, xOf(index + overhang));
    const width = snapped(sheet, xOf(index + 1 - overhang)) - left;
    const y = snapped(sheet, yOf(value)) - 1;
    context.fillStyle = palette.surface;
    context.fillRect(left, y - 1.5, width, 5);
    context.fillStyle = palette.ink;
    context.fillRect(left, y, width, 2);
  }
}
