import { waterfall } from '@mains/ui';
import { html, nothing, type TemplateResult } from 'lit';
import type { DifferenceView } from './difference.model.js';
import type { DifferenceWords } from './words.js';

/** The steps from the earlier to the later bill, their sum, and what else has to be known. */
export function differenceSteps({ waterfall: steps, sum, tax, notes }: DifferenceView): TemplateResult {
  return html`${waterfall(steps)}
    <div class="difference-foot small quiet">
      ${sum === undefined ? nothing : html`<p>${tax} <span class="difference-sum">${sum}</span></p>`}
      ${notes.map((note) => html`<p>${note}</p>`)}
    </div>`;
}

/** The same steps as sentences, by what the customer can and cannot change. */
export function differenceWords(
  { groups }: DifferenceView,
  heading: (content: unknown, depth: number, className: string) => TemplateResult,
  { t }: DifferenceWords,
): unknown {
  if (groups.length === 0) return nothing;
  return html`<section class="rule difference-words" part="words">
    ${heading(t('billDifference.words.title'), 1, 'section')}
    <div class="difference-groups">
      ${groups.map(
        ({ control, title, sentences }) =>
          html`<div class="difference-group" data-control=${control}>
            ${heading(title, 2, 'strong')}
            <ul role="list">
              ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
            </ul>
          </div>`,
      )}
    </div>
  </section>`;
}
