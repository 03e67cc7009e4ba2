import type { Commodity, Id, TariffSummary } from '@mains/contract';
import { COMMODITIES } from '@mains/domain';
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from './words.js';

export type Heading = (content: unknown, depth: number, className: string) => TemplateResult;

export interface ListModel {
  readonly heading: Heading;
  readonly tariffs: readonly TariffSummary[];
  readonly ownIds: readonly Id[];
  readonly onOpen: (tariff: TariffSummary) => void;
}

/** All tariffs to choose from, by commodity; the customer's own first. */
export function tariffList({ heading, tariffs, ownIds, onOpen }: ListModel, words: Words): TemplateResult {
  const { t } = words;
  const own = tariffs.filter(({ id }) => ownIds.includes(id));
  const rows = (items: readonly TariffSummary[]): TemplateResult =>
    html`<ul class="tariff-rows">
      ${items.map(
        (tariff) =>
          html`<li>
            <button type="button" class="link strong" @click=${() => onOpen(tariff)}>${tariff.name}</button>
            <span class="quiet">${tariff.description ?? t(`tariff.audience.${tariff.audience}`)}</span>
          </li>`,
      )}
    </ul>`;
  const section = (title: string, items: readonly TariffSummary[]): unknown =>
    items.length === 0
      ? nothing
      : html`<section class="rule">${heading(title, 1, 'section')}${rows(items)}</section>`;
  const title = html`<span class="focus-target" tabindex="-1">${t('tariff.title')}</span>`;
  return html`<div class="tariff">
    ${heading(title, 0, 'title')} ${section(t('tariff.yours'), own)}
    ${COMMODITIES.map((commodity) => section(t(`tariff.commodity.${commodity}`), of(tariffs, commodity)))}
  </div>`;
}

/** Those of one commodity. */
export function of(tariffs: readonly TariffSummary[], commodity: Commodity): TariffSummary[] {
  return tariffs.filter((tariff) => tariff.commodity === commodity);
}
