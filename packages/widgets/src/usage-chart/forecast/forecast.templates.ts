import { notice } from '@mains/ui';
import { html, type TemplateResult } from 'lit';
import type { ForecastView } from './forecast.model.js';
import type { LeakView } from './leak.model.js';

type Heading = (content: unknown, depth: number, className: string) => TemplateResult;

/** What the bill will come to, with its range and how that is known. */
export function forecastSection(view: ForecastView, heading: Heading): TemplateResult {
  return html`<section class="forecast" part="forecast">
    ${heading(view.title, 1, 'section')}
    <p class="strong">${view.lead}</p>
    ${view.sentences.map((sentence) => html`<p>${sentence}</p>`)}
    <details class="small">
      <summary>${view.methodTitle}</summary>
      ${view.method.map((sentence) => html`<p>${sentence}</p>`)}
    </details>
  </section>`;
}

/** Whether water runs unnoticed. */
export function leakNotice({ isLeaking, sentences }: LeakView): TemplateResult {
  const [title = '', text] = sentences;
  return isLeaking ? notice({ tone: 'warning', title, text }) : html`<p part="leak">${title}</p>`;
}
