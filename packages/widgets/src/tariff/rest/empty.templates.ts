import { html, nothing, type TemplateResult } from 'lit';
import type { Heading } from '../list.templates.js';
import type { EmptyReason } from '../tariff-view.model.js';
import type { RestWords } from './words.js';

export interface EmptyModel {
  readonly heading: Heading;
  readonly why: EmptyReason;
  readonly onList: () => void;
}

/** Why there is no tariff to show. */
export function emptyPane({ heading, why, onList }: EmptyModel, { t }: RestWords): TemplateResult {
  const isUnknown = why.why === 'unknown-tariff';
  const title = t(isUnknown ? 'tariffRest.empty.unknown' : 'tariffRest.empty.noTariffs');
  const text = isUnknown
    ? t('tariffRest.empty.unknownText')
    : t(`tariffRest.empty.noTariffsOf.${why.commodity ?? 'any'}`);
  return html`<section class="pane">
    ${heading(html`<span class="focus-target" tabindex="-1">${title}</span>`, 0, 'title')}
    <p>${text}</p>
    ${
      isUnknown
        ? html`<p><button type="button" class="button" @click=${onList}>${t('tariff.all')}</button></p>`
        : nothing
    }
  </section>`;
}
