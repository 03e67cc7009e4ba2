import { html, nothing, type TemplateResult } from 'lit';
import type { Figure } from './chart-model.js';

/** A few figures side by side, each with its name above and what it means below. */
export function figuresRow(figures: readonly Figure[]): unknown {
  if (figures.length === 0) return nothing;
  return html`<dl class="figures" part="figures">
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
