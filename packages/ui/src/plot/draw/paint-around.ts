import { axisLabels, bandsInView, leaderPx, levelsWithin, spreadOut, stripPx } from './layout.js';
import { type Area, type Sheet, snapped } from './scene.js';

/** Behind the gridlines: tiers, outages and weekends. */
export function paintBehind(sheet: Sheet): void {
  const { context, plot, view, area, palette, layout } = sheet;
  for (const { kind, first, end } of bandsInView(plot, view)) {
    if (kind === 'price') continue;
    const [left, width] = across(sheet, first, end);
    const top = kind === 'weekend' ? area.top : layout.bandsAt;
    context.globalAlpha = kind === 'weekend' ? 0.05 : 0.15;
    context.fillStyle = kind === 'weekend' ? palette.ink : palette.amber;
    context.fillRect(left, top, width, area.bottom - top);
    context.globalAlpha = 1;
    if (kind === 'outage') {
      context.fillStyle = palette.outage;
      context.fillRect(left, area.top, width, area.bottom - area.top);
    }
  }
}

/** Over the shapes: the line of zero, beginnings of tiers, levels, notes. */
export function paintOver(sheet: Sheet): void {
  const { context, plot, view, area, palette, xOf, yOf } = sheet;
  for (const { kind, first } of plot.bands ?? []) {
    if (kind !== 'tier' || first < view.first || first > view.end) continue;
    context.fillStyle = palette.amberText;
    context.fillRect(
      snapped(sheet, xOf(first)) - 1,
      sheet.layout.bandsAt,
      2,
      area.bottom - sheet.layout.bandsAt,
    );
  }
  for (const { at } of levelsWithin(plot)) {
    context.fillStyle = palette.amberText;
    context.fillRect(area.left, snapped(sheet, yOf(at)) - 1, area.right - area.left, 2);
  }
  context.fillStyle = palette.ink;
  context.fillRect(area.left, snapped(sheet, yOf(0)), area.right - area.left, 1);
  for (const { item, value } of plot.notes ?? []) {
    if (item < view.first || item > view.end) continue;
    context.beginPath();
    context.arc(xOf(item), yOf(value), 4, 0, 2 * Math.PI);
    context.fillStyle = palette.surface;
    context.fill();
    context.strokeStyle = palette.ink;
    context.lineWidth = 2;
    context.stroke();
  }
  paintAxis(sheet);
  paintGaps(sheet);
  paintStrip(sheet);
  paintLeaders(sheet);
}

function paintAxis(sheet: Sheet): void {
  const { context, area, palette } = sheet;
  context.fillStyle = palette.quiet;
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.font = `12px ${palette.fontFamily}`;
  for (const { left, text } of labelsInView(sheet)) context.fillText(text, left, area.bottom + 14);
}

function labelsInView(sheet: Sheet): readonly { left: number; text: string }[] {
  const { plot, view, area, xOf } = sheet;
  const most = Math.max(2, Math.floor((area.right - area.left) / 48));
  const half = plot.kind === 'bars' ? 0.5 : 0;
  const labels = plot
    .labelsFor(view, most)
    .filter(({ item }) => item + half >= view.first && item + half <= view.end);
  return axisLabels(
    labels,
    ({ item }) => xOf(item + half),
    { from: area.left, to: area.right },
    sheet.measure,
  );
}

function paintGaps(sheet: Sheet): void {
  const { context, plot, view, area, palette, layout } = sheet;
  if (layout.gapsAt === undefined) return;
  context.strokeStyle = palette.edge;
  context.lineWidth = 1;
  for (const { first, end } of plot.gaps ?? []) {
    if (first >= view.end || end <= view.first) continue;
    const [left, width] = across(sheet, first, end);
    const y = snapped(sheet, area.bottom + layout.gapsAt) + 0.5;
    context.beginPath();
    context.moveTo(left + 1.5, y - 2);
    context.lineTo(left + 1.5, y + 3);
    context.lineTo(left + Math.max(2.5, width - 1.5), y + 3);
    context.lineTo(left + Math.max(2.5, width - 1.5), y - 2);
    context.stroke();
  }
}

function paintStrip(sheet: Sheet): void {
  const { context, plot, view, area, palette, layout } = sheet;
  if (layout.stripAt === undefined) return;
  const top = snapped(sheet, area.bottom + layout.stripAt);
  for (const { kind, first, end, tone = 'use' } of bandsInView(plot, view)) {
    if (kind !== 'price') continue;
    const [left, width] = across(sheet, first, end);
    const { fill, outline } = palette.look(tone);
    const inner = Math.max(1, width - 1);
    context.fillStyle = fill;
    context.fillRect(left + 0.5, top, inner, stripPx);
    if (!outline || inner < 4) continue;
    context.strokeStyle = outline;
    context.lineWidth = 1;
    context.strokeRect(left + 1, top + 0.5, inner - 1, stripPx - 1);
  }
}

/** From the end of the axis to the words at the right. */
function paintLeaders(sheet: Sheet): void {
  const { context, plot, area, palette, layout } = sheet;
  if (!layout.hasEnd) return;
  context.strokeStyle = palette.edge;
  context.lineWidth = 1;
  const places = endPlaces(sheet);
  for (const [index, label] of (plot.endLabels ?? []).entries()) {
    const from = snapped(sheet, sheet.yOf(label.at)) + 0.5;
    const to = snapped(sheet, places[index] ?? from) + 0.5;
    context.beginPath();
    context.moveTo(area.right, from);
    context.lineTo(area.right + leaderPx / 2, from);
    context.lineTo(area.right + leaderPx - 4, to);
    context.stroke();
  }
}

/** Middles of the end labels. */
export function endPlaces({ plot, area, yOf }: Pick<Sheet, 'plot' | 'yOf'> & { area: Area }): number[] {
  const wanted = (plot.endLabels ?? []).map(({ at }) => yOf(at));
  return spreadOut(wanted, 18, area.top, area.bottom - 8);
}

function across(sheet: Sheet, first: number, end: number): [left: number, width: number] {
  const { area, xOf } = sheet;
  const left = snapped(sheet, Math.max(area.left, xOf(first)));
  return [left, Math.max(0, snapped(sheet, Math.min(area.right, xOf(end))) - left)];
}
