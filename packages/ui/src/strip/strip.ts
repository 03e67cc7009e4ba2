import { html, nothing, type TemplateResult } from 'lit';
import { geometry } from '../pieces/geometry.js';
import { swatch, type Tone } from '../style/tone.js';
import { planStrip, type Place } from './strip-layout.js';

export interface StripPart {
  readonly id: string;
  readonly label: string;
  readonly amountText: string;
  /** How the amount came about: “185 kWh × ¥0.65”. */
  readonly arithmetic?: string | undefined;
  readonly meaning?: string | undefined;
  /** Part of the whole, 0 to 1; the shares of all parts add up to 1. */
  readonly share: number;
  readonly tone: Tone;
}

export interface StripCredit {
  readonly id: string;
  readonly label: string;
  /** With its minus sign. */
  readonly amountText: string;
  readonly meaning?: string | undefined;
  /** Of the whole of the parts, 0 to 1. */
  readonly share: number;
}

export interface StripModel {
  /** In drawing order. */
  readonly parts: readonly StripPart[];
  readonly credits: readonly StripCredit[];
  readonly totalLabel: string;
  readonly totalText: string;
  /** Said of parts that are drawn wider than they are. */
  readonly notToScaleText: string;
}

const rowPx = 66;
const heightPx = 400;

/**
 * A whole as one proportional strip of explained parts. Credits never shorten a part: they stand above the end, where the
 * bracket of the total stops. For assistive technology it is a total and two lists; the drawing says nothing more.
 */
export function strip(model: StripModel): TemplateResult {
  const { parts, credits } = model;
  const tall = Math.max(parts.length * rowPx, Math.min(heightPx, parts.length * 2 * rowPx));
  const plan = planStrip(parts, tall);
  const creditShare = Math.min(
    1,
    credits.reduce((sum, { share }) => sum + share, 0),
  );
  const levels = Math.max(0, ...plan.segments.map(({ across }) => across.level));
  const columns = plan.segments
    .map(({ columnWidthPercent }) => `minmax(0, ${columnWidthPercent}fr)`)
    .join(' ');
  return html`<div class="strip" part="strip">
    <div
      class="strip-body"
      ?data-one-row=${plan.fitsOneRow}
      ${geometry({
        '--columns': columns || 'none',
        '--tall': `${tall}px`,
        '--levels': `${levels}`,
        '--down-levels': `${Math.max(0, ...plan.segments.map(({ down }) => down.level))}`,
        '--step': parts.length > 8 ? '4px' : '6px',
        '--credit': `${100 * creditShare}%`,
      })}
    >
      <p class="strip-total"><span>${model.totalLabel}</span> <b>${model.totalText}</b></p>
      <div class="strip-scale" aria-hidden="true">
        <span class="strip-bracket"></span>
        ${credits.map(
          ({ share }) =>
            html`<span
              class="tone"
              data-tone="credit"
              ${geometry({ 'flex-grow': `${1000 * Math.max(share, 0.001)}` })}
            ></span>`,
        )}
      </div>
      <div class="strip-bar" aria-hidden="true">
        ${plan.segments.map(
          ({ grow }, index) =>
            html`<span
              class="tone"
              data-tone=${parts[index]?.tone ?? nothing}
              ${geometry(grow > 0 ? { 'flex-grow': `${1000 * grow}` } : { 'flex-basis': '6px' })}
            ></span>`,
        )}
      </div>
      <div class="strip-leaders" aria-hidden="true">
        ${plan.segments.map(
          ({ centre, columnPercent, across, down }, index) =>
            html`<span
              data-across=${across.toward}
              data-down=${down.toward}
              ${geometry({
                '--centre': calc(centre),
                '--column': `${columnPercent}%`,
                '--row': `${(100 * index) / parts.length}%`,
                '--across': `${across.level}`,
                '--down': `${down.level}`,
              })}
            ></span>`,
        )}
      </div>
      <ol class="strip-labels" role="list">
        ${parts.map(
          (part, index) =>
            html`<li part="strip-part">
              <span class="strip-name">${swatch(part.tone)}${part.label}</span>
              <b class="strip-amount">${part.amountText}</b>
              ${part.arithmetic ? html`<span class="strip-arithmetic">${part.arithmetic}</span>` : nothing}
              ${part.meaning ? html`<span class="strip-meaning">${part.meaning}</span>` : nothing}
              ${plan.segments[index]?.grow ? nothing : html`<span class="strip-meaning">${model.notToScaleText}</span>`}
            </li>`,
        )}
      </ol>
      ${
        credits.length > 0
          ? html`<ul class="strip-credits" role="list">
              ${credits.map(
                ({ label, amountText, meaning }) =>
                  html`<li>
                    <span class="strip-name">${swatch('credit')}${label}</span>
                    <span class="strip-sum"
                      ><b class="strip-amount">${amountText}</b>${
                        meaning ? html`<span class="strip-why">${meaning}</span>` : nothing
                      }</span
                    >
                  </li>`,
              )}
            </ul>`
          : nothing
      }
    </div>
  </div>`;
}

function calc({ percent, px }: Place): string {
  return `calc(${percent}% + ${px}px)`;
}
