import { html, nothing, type TemplateResult } from 'lit';
import type { ArrearsView, StationView } from './arrears.model.js';
import type { ArrearsWords } from './words.js';

export interface ArrearsSection {
  readonly heading: (content: unknown, depth: number, className: string) => TemplateResult;
  readonly view: ArrearsView;
  /** The utility's number, as it is printed. */
  readonly phone: string;
}

/** What happens about a late bill: a sentence, a line with stations, and the customer's rights. */
export function arrearsSection(
  { heading, view, phone }: ArrearsSection,
  words: ArrearsWords,
): TemplateResult {
  const { t } = words;
  return html`<div class="arrears" part="arrears">
    ${heading(t('balanceArrears.title'), 2, 'strong')}
    <p>${view.summary}</p>
    ${view.more === undefined ? nothing : html`<p class="small quiet">${view.more}</p>`}
    <ol class="stations" role="list">
      ${view.stations.map((each) => station(each, words))}
    </ol>
    <details class="small">
      <summary>${t('balanceArrears.rights')}</summary>
      <ul role="list">
        ${view.rights.map((right) => html`<li>${right}</li>`)}
      </ul>
      <p>${ask(phone, words)}</p>
      ${view.source === undefined ? nothing : html`<p class="quiet">${view.source}</p>`}
    </details>
  </div>`;
}

function station({ name, when, state, isLastReached }: StationView, { t }: ArrearsWords): TemplateResult {
  return html`<li data-state=${state} ?data-reached=${isLastReached}>
    <span class="stop" aria-hidden="true"></span>
    <span class="strong">${name}</span>
    <span class="when">${when}</span>
    ${
      isLastReached
        ? html`<span class="now" aria-hidden="true"><span>${t('balanceArrears.today')}</span></span>`
        : nothing
    }
  </li>`;
}

/** The sentence with the number as a link in it. */
function ask(phone: string, { t }: ArrearsWords): unknown {
  const [before, after] = t('balanceArrears.ask', { phone: SLOT }).split(SLOT);
  return html`${before}<a class="link" href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>${after}`;
}

/** A character of the private use area, which no text has. */
const SLOT = '\uE000';
