import { html, nothing, type TemplateResult } from 'lit';
import type { Figure } from '../chart-model.js';

/** More than these stand in two rows. */
const MOST_ABREAST = 5;

/** A few figures side by side, each with its name above and what it means below. */
export function figuresRow(figures: readonly Figure[]): unknown {
  if (figures.length === 0) return nothing;
  return html`<dl class="figures" part="figures" ?data-many=${figures.length > MOST_ABREAST}>
    ${figures.map(
      ({ label, value, note }): TemplateResult =>
        html`<div>
          <dt class="small quiet">${label}</dt>
          <dd class="figure">${value}</dd>
          ${note ? html`<dd class="small quiet">${note}</dd>` : nothing}
        </div>`,
    )}
  </dl>`;
}
