import { html, nothing, type TemplateResult } from 'lit';
import { geometry } from '../pieces/geometry.js';
import type { Tone } from '../style/tone.js';
import { waterfallLayout, type WaterfallBar, type WaterfallLayout } from './waterfall-layout.js';

/** A whole that the steps start from or lead to. */
export interface WaterfallTotal {
  readonly id: string;
  readonly label: string;
  readonly reason: string;
  /** Only drawn, never shown as text. */
  readonly amount: number;
  readonly amountText: string;
}

export interface WaterfallTag {
  readonly text: string;
  /** Whether the reader can do something about the step. */
  readonly kind: 'yours' | 'outside';
}

/** `more` is filled, `less` hollow with lines, `tier` amber, `credit` hatched green. */
export type WaterfallTone = 'more' | 'less' | 'tier' | 'credit';

/** Something that moved the whole. */
export interface WaterfallStep {
  readonly id: string;
  readonly label: string;
  readonly reason: string;
  /** Signed; only drawn, never shown as text. */
  readonly amount: number;
  /** With its sign. */
  readonly amountText: string;
  readonly tone: WaterfallTone;
  readonly tag?: WaterfallTag | undefined;
}

export interface WaterfallModel {
  /** Accessible name of the list. */
  readonly label: string;
  readonly start: WaterfallTotal;
  /** In drawing order; together they lead from the start to the end. */
  readonly steps: readonly WaterfallStep[];
  readonly end: WaterfallTotal;
  /** Signed; drawn at the last bar where there is room, so it has to be told elsewhere too. */
  readonly differenceText: string;
}

/**
 * Why a whole changed: one row for each step, from the first total to the last. For assistive technology it is an ordered
 * list of words and signed amounts; the bars say nothing more.
 */
export function waterfall(model: WaterfallModel): TemplateResult {
  const { start, steps, end } = model;
  const layout = waterfallLayout(model);
  return html`<div class="waterfall" part="waterfall">
    <ol
      class="fall"
      role="list"
      aria-label=${model.label}
      ?data-below-zero=${layout.zero > 0}
      ${geometry({ '--zero': percent(layout.zero), '--start': percent(layout.start.to) })}
    >
      ${row(start, layout.start, 'start', html`${fill('total')}${drop('out')}`)}
      ${steps.map((step, index) => {
        const bar = layout.steps[index] ?? layout.start;
        return row(step, bar, 'step', html`${drop('in')}${fill(step.tone)}${drop('out')}`);
      })}
      ${row(end, layout.end, 'end', endDrawing(layout, model.differenceText))}
    </ol>
  </div>`;
}

function row(
  words: WaterfallTotal & Partial<Pick<WaterfallStep, 'tone' | 'tag'>>,
  bar: WaterfallBar,
  kind: 'start' | 'step' | 'end',
  drawing: TemplateResult,
): TemplateResult {
  const { label, reason, amountText, tone, tag } = words;
  return html`<li
    data-kind=${kind}
    data-tone=${tone ?? nothing}
    part="waterfall-row"
    ${geometry({
      '--from': percent(bar.from),
      '--to': percent(bar.to),
      '--low': percent(bar.low),
      '--size': percent(bar.size),
      '--free': `${bar.free}`,
    })}
  >
    <span class="fall-label">${label}</span>
    <b class="fall-amount">${amountText}</b>
    <span class="fall-more"
      ><span class="fall-reason">${reason}</span>${
        tag ? html` <span class="fall-tag" data-kind=${tag.kind}>${tag.text}</span>` : nothing
      }</span
    >
    <span class="fall-plot" aria-hidden="true">${drawing}</span>
  </li>`;
}

/** A dotted line into the bar from the one above, or out of it to the next. */
function drop(way: 'in' | 'out'): TemplateResult {
  return html`<span class="fall-drop" data-way=${way}></span>`;
}

const fills: Readonly<Record<WaterfallTone | 'total', Tone | 'total' | 'less'>> = {
  total: 'total',
  more: 'peak',
  less: 'less',
  tier: 'tier',
  credit: 'credit',
};

function fill(tone: WaterfallTone | 'total'): TemplateResult {
  return html`<span class="fall-bar tone" data-tone=${fills[tone]}></span>`;
}

function endDrawing({ start, steps, difference }: WaterfallLayout, text: string): TemplateResult {
  const before = steps.at(-1) ?? start;
  return html`<span class="fall-drop" data-way="in" ${geometry({ '--from': percent(before.to) })}></span
    >${fill('total')}${
      difference
        ? html`<span
            class="fall-difference"
            data-kind=${difference.kind}
            ${geometry({ '--low': percent(difference.low), '--size': percent(difference.size) })}
            ><span>${text}</span></span
          >`
        : nothing
    }${difference?.kind === 'within' ? html`<span class="fall-cut"></span>` : nothing}`;
}

function percent(share: number): string {
  return `${100 * share}%`;
}
