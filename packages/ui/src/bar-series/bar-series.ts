import { html, nothing, type TemplateResult } from 'lit';
import { geometry } from '../pieces/geometry.js';
import { barScale, labelledBars, missingRuns, tickSpot, type BarScale } from './bar-scale.js';

export interface SeriesBar {
  readonly id: string;
  /** Null: missing. Only drawn, never shown as text. */
  readonly value: number | null;
  readonly valueText: string;
  /** In full, as it is spoken: “October 2026”. */
  readonly name: string;
  /** Under the bar: “Oct”. */
  readonly shortLabel: string;
  /** What the bar belongs to, told under the first of each: “2026”. */
  readonly group: string;
  /** `past` is grey, `compare` tinted, `current` filled. */
  readonly tone: 'past' | 'compare' | 'current';
}

export interface BarSeries {
  /** Accessible name of the chart. */
  readonly label: string;
  readonly bars: readonly SeriesBar[];
  /** Text of the one labelled gridline. */
  readonly tickText: (value: number) => string;
  /** Why bars are missing: “No bill”. */
  readonly missingText: string;
  /** Between the name of a bar and its value, for a reader who does not see them; a comma and a space by default. */
  readonly separatorText?: string;
  readonly selectedId?: string | undefined;
  readonly onSelect: (id: string) => void;
}

/**
 * A short series of bars from zero. A single choice for keyboards and assistive technology: arrow keys, Home and End move
 * from bar to bar, each speaks its name and value.
 */
export function barSeries(model: BarSeries): TemplateResult {
  const { bars } = model;
  const values = bars.map(({ value }) => value);
  const scale = barScale(values.filter((value) => value !== null));
  const longest = Math.max(0, ...bars.map(({ valueText }) => valueText.length));
  const textBars = (longest * letterPx) / barPx;
  const currentAt = bars.findLastIndex(({ tone }) => tone === 'current');
  const labelled = labelledBars(values, textBars, currentAt < 0 ? undefined : currentAt);
  const selected = bars.find(({ id }) => id === model.selectedId);
  const focusable = selected ?? bars.findLast(({ tone }) => tone === 'current') ?? bars.at(-1);
  const top = scale.ticks.at(-1);
  const topText = top === undefined || top <= 0 ? '' : model.tickText(top);
  const spot = tickSpot(values, top ?? 0, (topText.length * letterPx) / barPx, labelled);
  return html`<div class="bars" part="bars">
    <div class="bars-plot" ${geometry({ '--zero': at(0, scale), '--count': `${bars.length}` })}>
      ${scale.ticks.map(
        (tick) =>
          html`<span class="bars-tick" aria-hidden="true" ${geometry({ '--at': at(tick, scale) })}></span>`,
      )}
      ${
        topText
          ? html`<span
              class="bars-tick-text"
              aria-hidden="true"
              ${geometry({ '--at': at(top ?? 0, scale), '--spot': `${(100 * spot) / bars.length}%` })}
              >${topText}</span
            >`
          : nothing
      }
      <span class="bars-zero" aria-hidden="true"></span>
      <div
        class="bars-list"
        role="listbox"
        aria-label=${model.label}
        aria-orientation="horizontal"
        @click=${(event: MouseEvent) => pick(event, model)}
        @keydown=${(event: KeyboardEvent) => moveFocus(event, model)}
      >
        ${bars.map((bar, index) => {
          const before = bars[index - 1];
          const startsGroup = before?.group !== bar.group;
          return html`<div
            class="bar"
            role="option"
            aria-selected=${bar.id === model.selectedId}
            tabindex=${bar === focusable ? 0 : -1}
            data-tone=${bar.tone}
            ?data-odd=${(bars.length - 1 - index) % 2 === 1}
            ?data-group=${startsGroup && before}
          >
            <span class="bar-space" aria-hidden="true">
              ${
                bar.value === null
                  ? nothing
                  : html`<span class="bar-fill" ${geometry(extent(bar.value, scale))}
                      >${
                        labelled.has(index)
                          ? html`<span
                              class="bar-value"
                              data-edge=${edgeOf(index, bars.length, textBars) ?? nothing}
                              >${bar.valueText}</span
                            >`
                          : nothing
                      }</span
                    >`
              }
            </span>
            <span class="bar-label" aria-hidden="true">${bar.shortLabel}</span>
            ${startsGroup ? html`<span class="bar-group" aria-hidden="true">${bar.group}</span>` : nothing}
            <span class="hidden-text"
              >${bar.name}${model.separatorText ?? ', '}${bar.value === null ? model.missingText : bar.valueText}</span
            >
          </div>`;
        })}
      </div>
      ${missingRuns(values).map(
        ({ from, to }) =>
          html`<span
            class="bars-missing"
            aria-hidden="true"
            ${geometry({ '--from': `${from}`, '--span': `${to - from + 1}` })}
            ><span>${model.missingText}</span></span
          >`,
      )}
    </div>
  </div>`;
}

/** A letter of the values' text, and a bar with its gap where the plot is narrow. */
const letterPx = 7;
const barPx = 25;

/** Place of a value above the lowest, percent of the plot's height. */
function percent(value: number, { min, max }: BarScale): number {
  return (100 * (value - min)) / (max - min);
}

function at(value: number, scale: BarScale): string {
  return `${percent(value, scale) / 100}`;
}

function extent(value: number, scale: BarScale): Record<string, string> {
  const from = percent(Math.min(0, value), scale);
  return { '--from': `${from}%`, '--size': `${percent(Math.max(0, value), scale) - from}%` };
}

/** Texts that would leave the plot are set flush with its end. */
function edgeOf(index: number, count: number, textBars: number): 'start' | 'end' | undefined {
  if (index + 0.5 < textBars / 2) return 'start';
  return count - index - 0.5 < textBars / 2 ? 'end' : undefined;
}

function pick(event: MouseEvent, { bars, onSelect }: BarSeries): void {
  const bar = bars[optionsOf(event).at];
  if (bar) onSelect(bar.id);
}

/** The options, and the place among them of the one that an event comes from. */
function optionsOf(event: Event): { list: HTMLElement; options: HTMLElement[]; at: number } {
  const list = event.currentTarget as HTMLElement;
  const options = [...list.querySelectorAll<HTMLElement>('[role=option]')];
  return { list, options, at: options.findIndex((option) => option.contains(event.target as Node)) };
}

function moveFocus(event: KeyboardEvent, { bars, onSelect }: BarSeries): void {
  const { list, options, at } = optionsOf(event);
  const isRightToLeft = getComputedStyle(list).direction === 'rtl';
  const steps: Partial<Record<string, number>> = {
    ArrowRight: isRightToLeft ? at - 1 : at + 1,
    ArrowLeft: isRightToLeft ? at + 1 : at - 1,
    Home: 0,
    End: bars.length - 1,
    Enter: at,
    ' ': at,
  };
  const wanted = steps[event.key];
  if (wanted === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const index = Math.min(bars.length - 1, Math.max(0, wanted));
  const bar = bars[index];
  options[index]?.focus();
  if (bar) onSelect(bar.id);
}
