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
    ${view.toPay === undefined ? nothing : html`<p class="strong">${view.toPay}</p>`}
    ${view.more === undefined ? nothing : html`<p class="small quiet">${view.more}</p>`}
    <ol class="stations" role="list">
      ${view.stations.map((each) => station(each, words))}
    </ol>
    ${view.isPressing ? rightsInView(view, phone, words) : rightsFolded(view, phone, words)}
  </div>`;
}

/** The first right and the number in view, the others folded. */
function rightsInView({ rights, source }: ArrearsView, phone: string, words: ArrearsWords): TemplateResult {
  const { t } = words;
  const [first, ...others] = rights;
  const hasMore = others.length > 0 || source !== undefined;
  return html`${first === undefined ? nothing : html`<p>${first}</p>`}
    <p>${ask(phone, words)}</p>
    ${
      hasMore
        ? html`<details class="small">
            <summary>
              ${t(others.length > 0 ? 'balanceArrears.otherRights' : 'balanceArrears.rightsSource')}
            </summary>
            ${listOf(others)} ${sourceLine(source)}
          </details>`
        : nothing
    }`;
}

function rightsFolded({ rights, source }: ArrearsView, phone: string, words: ArrearsWords): TemplateResult {
  return html`<details class="small">
    <summary>${words.t('balanceArrears.rights')}</summary>
    ${listOf(rights)}
    <p>${ask(phone, words)}</p>
    ${sourceLine(source)}
  </details>`;
}

function listOf(rights: readonly string[]): unknown {
  if (rights.length === 0) return nothing;
  return html`<ul role="list">
    ${rights.map((right) => html`<li>${right}</li>`)}
  </ul>`;
}

function sourceLine(source: string | undefined): unknown {
  return source === undefined ? nothing : html`<p class="quiet">${source}</p>`;
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
