import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { geometry } from '../../pieces/geometry.js';
import { icon } from '../../pieces/icon.js';
import { chevronLeftIcon, chevronRightIcon } from '../../pieces/more-icons.js';
import { swatch, type Tone } from '../../style/tone.js';
import type { PlotOptions } from '../plot-options.js';
import type { Plot, PlotSpan, PlotTone, PlotView } from '../plot.js';
import { endPlaces } from './paint-around.js';
import { leaderPx, levelsWithin, type Layout, type Measure, stripPx } from './layout.js';
import {
  bandWords,
  gapWords,
  itemRectangle,
  noteWords,
  type Places,
  stripWords,
  tipLeft,
} from './overlay-places.js';
import { isDense } from './paint-envelope.js';
import { isWhole } from './view-moves.js';

/** What is over the canvas, and what it does. */
export interface Overlay {
  readonly plot: Plot;
  readonly options: PlotOptions;
  readonly view: PlotView;
  readonly layout: Layout;
  readonly measure: Measure;
  readonly widthPx: number;
  /** Undefined before the first drawing. */
  readonly places: Places | undefined;
  readonly selected: number | undefined;
  readonly span: PlotSpan | undefined;
}

const tipPx = 196;
/** The stretch is told in 14 px, texts are measured in 12. */
const spanTextScale = 14 / 12;
const px = (value: number): string => `${Math.round(value * 100) / 100}px`;

/** Words of the picture: drawn as text, so that they grow with the page's and may be chosen; said by the table too. */
export function words({ plot, view, layout, measure, places }: Overlay): TemplateResult | typeof nothing {
  if (!places) return nothing;
  const { area, yOf } = places;
  const at = (left: number, top: number) => geometry({ '--left': px(left), '--top': px(top) });
  return html`<div class="plot-words" aria-hidden="true">
    ${bandWords(plot, view, places, measure).map(
      ({ left, title, text }) =>
        html`<span class="plot-band" ${at(left, 2)}><b>${title}</b><span>${text}</span></span>`,
    )}
    ${levelsWithin(plot).map(
      ({ at: value, text }) =>
        html`<span class="plot-level" ${at(area.left + 8, yOf(value) - 4)}>${text}</span>`,
    )}
    ${noteWords(plot, view, places, measure).map(
      ({ left, top, text }) => html`<span class="plot-note" ${at(left, top)}>${text}</span>`,
    )}
    ${
      layout.gapsAt === undefined
        ? nothing
        : gapWords(plot, view, places, measure).map(
            ({ left, text }) =>
              html`<span class="plot-gap" ${at(left, area.bottom + (layout.gapsAt ?? 0) + 7)}>${text}</span>`,
          )
    }
    ${
      layout.stripAt === undefined
        ? nothing
        : stripWords(plot, view, places, measure).map(
            ({ left, title, text }) =>
              html`<span class="plot-strip" ${at(left, area.bottom + (layout.stripAt ?? 0) + stripPx + 3)}
                ><b>${title}</b> ${text}</span
              >`,
          )
    }
    ${
      layout.hasEnd
        ? endPlaces({ plot, area, yOf }).map((top, index) => {
            const label = plot.endLabels?.[index];
            return html`<span class="plot-end" ${at(area.right + leaderPx, top)}
              ><b>${label?.title}</b> ${label?.text}</span
            >`;
          })
        : nothing
    }
  </div>`;
}

/** What is chosen: outlined, with its card; the stretch with its handles. */
export function choice(overlay: Overlay): TemplateResult | typeof nothing {
  const { plot, options, view, places, selected, span, widthPx, layout } = overlay;
  if (!places) return nothing;
  const { area } = places;
  const item = selected === undefined ? undefined : itemRectangle(plot, view, selected, places);
  const told = item && selected !== undefined ? options.itemAt(selected) : undefined;
  return html`<div class="plot-over" aria-hidden="true">
    ${span ? spanned(span, overlay, places) : nothing}
    ${
      item
        ? html`<span
            class="plot-item"
            ?data-thin=${item.width < 4}
            ${geometry({
              '--left': px(item.left),
              '--top': px(item.width < 4 ? area.top : item.top),
              '--width': px(item.width),
              '--size': px(item.width < 4 ? area.bottom - area.top : Math.max(2, item.height)),
            })}
          ></span>`
        : nothing
    }
    ${
      told && item
        ? html`<div
            class="plot-tip"
            ${geometry({
              '--left': px(tipLeft(item, Math.min(tipPx, widthPx), widthPx)),
              '--top': px(Math.max(0, layout.headPx - 16)),
              '--width': px(Math.min(tipPx, widthPx)),
            })}
          >
            <b><span>${told.name}</span> <span>${told.value}</span></b>
            ${told.lines.map((line) => html` <span>${line}</span>`)}
          </div>`
        : nothing
    }
  </div>`;
}

function spanned({ first, end }: PlotSpan, overlay: Overlay, { area, xOf }: Places) {
  const { view, options, layout, measure, widthPx } = overlay;
  const text = options.spanText ?? '';
  const halfPx = (measure(text, true) * spanTextScale) / 2;
  if (first >= view.end || end <= view.first) return nothing;
  const left = Math.max(area.left, xOf(first));
  const right = Math.min(area.right, xOf(end));
  const top = layout.headPx - 8;
  const middle = (area.top + area.bottom) / 2;
  const textAt = Math.max(halfPx, Math.min(widthPx - halfPx, (left + right) / 2));
  const box = { '--left': px(left), '--width': px(right - left) };
  return html`<span
      class="plot-span"
      ${geometry({ ...box, '--top': px(top), '--size': px(area.bottom - top) })}
    ></span>
    <span class="plot-span-text" ${geometry({ '--left': px(textAt), '--top': px(top - 22) })}>${text}</span>
    ${
      first >= view.first
        ? html`<span
            class="plot-handle"
            data-edge="start"
            ${geometry({ '--left': px(left), '--top': px(middle) })}
          ></span>`
        : nothing
    }
    ${
      end <= view.end
        ? html`<span
            class="plot-handle"
            data-edge="end"
            ${geometry({ '--left': px(right), '--top': px(middle) })}
          ></span>`
        : nothing
    }`;
}

/** The end labels where the picture has no room beside it. */
export function legend({ plot, layout }: Overlay): TemplateResult | typeof nothing {
  if (layout.hasEnd || !plot.endLabels?.length) return nothing;
  return html`<ul class="plot-legend" aria-hidden="true">
    ${plot.endLabels.map(
      ({ tone, title, text }) =>
        html`<li>
          ${key(tone)}<span><b>${title}</b> ${text}</span>
        </li>`,
    )}
  </ul>`;
}

function key(tone: PlotTone): TemplateResult {
  const likes: Partial<Record<PlotTone, Tone>> = { use: 'peak', export: 'credit' };
  return tone === 'past'
    ? html`<span class="swatch plot-past" aria-hidden="true"></span>`
    : swatch(likes[tone] ?? (tone as Exclude<PlotTone, 'use' | 'export' | 'past'>));
}

export interface Moves {
  readonly zoom: (factor: number) => void;
  readonly whole: () => void;
  /** By a share of what is in view. */
  readonly pan: (share: number) => void;
}

/** On the grid of `icon`. */
const minusPath = 'M6 12h12';
const plusPath = 'M6 12h12M12 6v12';
const wholePath = 'M4 6v12M20 6v12M8 12h8';

/** The unit, what is compared with, what the shades mean, and the buttons of the view. */
export function head({ plot, options, view, places }: Overlay, moves: Moves): TemplateResult {
  const { zoom } = options.words;
  const { count, leastInView, compareText, envelope } = plot;
  const length = view.end - view.first;
  const button = (name: string, path: string, isOff: boolean, act: () => void): TemplateResult =>
    html`<button type="button" class="button toolbar" aria-disabled=${isOff} @click=${isOff ? nothing : act}>
      ${icon(path, 16)}<span>${name}</span>
    </button>`;
  return html`<div class="plot-head">
    <span aria-hidden="true">${plot.values.unitText}</span>
    ${
      compareText
        ? html`<span class="plot-key" data-kind=${plot.kind} aria-hidden="true"
            ><b>${compareText.title}</b>${compareText.text}</span
          >`
        : nothing
    }
    ${
      envelope && places && isDense({ view, area: places.area })
        ? [envelope.leastText, envelope.mostText].map(
            (text) => html`<span class="plot-shade" aria-hidden="true">${text}</span>`,
          )
        : nothing
    }
    ${
      zoom && leastInView !== undefined && count > leastInView
        ? html`<div class="plot-zoom" role="group" aria-label=${zoom.label}>
            ${button(zoom.earlier, chevronLeftIcon, view.first <= 0, () => moves.pan(-0.5))}
            ${button(zoom.zoomOut, minusPath, isWhole(view, { count }), () => moves.zoom(2))}
            ${button(zoom.zoomIn, plusPath, length <= leastInView, () => moves.zoom(0.5))}
            ${button(zoom.whole, wholePath, isWhole(view, { count }), moves.whole)}
            ${button(zoom.later, chevronRightIcon, view.end >= count, () => moves.pan(0.5))}
          </div>`
        : nothing
    }
  </div>`;
}

export interface RangeEvents {
  readonly input: (index: number) => void;
  readonly focus: () => void;
  readonly edge: (edge: 'start' | 'end', index: number) => void;
}

/** Native ranges: arrow keys, Home, End and swipes of a screen reader from item to item, each spoken in words. */
export function ranges(
  overlay: Overlay,
  index: number,
  events: RangeEvents,
): TemplateResult | typeof nothing {
  const { plot, options, places, span } = overlay;
  if (plot.count === 0 || !places) return nothing;
  const { area } = places;
  const box = {
    '--left': px(area.left),
    '--top': px(area.top),
    '--width': px(area.right - area.left),
    '--size': px(area.bottom - area.top),
  };
  const valueOf = (event: Event): number => Number((event.currentTarget as HTMLInputElement).value);
  const edge = (which: 'start' | 'end', name: string, at: number): TemplateResult =>
    html`<input
      type="range"
      class="plot-range"
      dir="ltr"
      data-edge=${which}
      aria-label=${name}
      aria-valuetext=${options.itemAt(at).name}
      min="0"
      max=${plot.count - 1}
      step="1"
      .value=${live(`${at}`)}
      @input=${(event: Event) => events.edge(which, valueOf(event))}
      ${geometry(box)}
    />`;
  return html`<input
      type="range"
      class="plot-range"
      dir="ltr"
      aria-label=${options.label}
      aria-valuetext=${options.itemAt(index).spoken}
      min="0"
      max=${plot.count - 1}
      step="1"
      .value=${live(`${index}`)}
      @input=${(event: Event) => events.input(valueOf(event))}
      @focus=${events.focus}
      ${geometry(box)}
    />${
      span && options.words.span
        ? [
            edge('start', options.words.span.start, span.first),
            edge('end', options.words.span.end, span.end - 1),
          ]
        : nothing
    }`;
}
