import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { PortalTranslate } from '../texts.js';

/** Tariffs, for everybody: the customer's own first, else the list; with an id that one and the way to the others. */
export function tariffs(t: PortalTranslate, tariffId: string | undefined): TemplateResult {
  return html`<div class="page tariffs">
    ${
      tariffId === undefined
        ? nothing
        : html`<p class="no-print"><a class="link" href="#/tariffs">${t('portal.tariffs.all')}</a></p>`
    }
    <mains-tariff heading-level="1" tariff-id=${tariffId ?? nothing}></mains-tariff>
  </div>`;
}
