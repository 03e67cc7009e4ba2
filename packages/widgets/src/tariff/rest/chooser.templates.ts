import type { Id, TariffSummary } from '@mains/contract';
import { COMMODITIES } from '@mains/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { of } from '../list.templates.js';
import type { RestWords } from './words.js';

export interface ChooserModel {
  readonly tariffs: readonly TariffSummary[];
  readonly ownIds: readonly Id[];
  readonly currentId: Id;
  readonly onOpen: (tariff: TariffSummary) => void;
  readonly onList: () => void;
}

/** The bar above a tariff: another one, or the list of all. */
export function tariffChooser(
  { tariffs, ownIds, currentId, onOpen, onList }: ChooserModel,
  { t }: RestWords,
): TemplateResult {
  const option = ({ id, name }: TariffSummary): TemplateResult =>
    html`<option value=${id} .selected=${id === currentId}>
      ${ownIds.includes(id) ? t('tariffRest.optionYours', { name }) : name}
    </option>`;
  const onChange = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    const chosen = tariffs.find(({ id }) => id === value);
    if (chosen) onOpen(chosen);
  };
  const isKnown = tariffs.some(({ id }) => id === currentId);
  return html`<label for="tariff">${t('tariffRest.choose')}</label>
    <select id="tariff" @change=${onChange}>
      ${isKnown ? nothing : html`<option value="" .selected=${true}></option>`}
      ${COMMODITIES.map((commodity) => {
        const items = of(tariffs, commodity);
        return items.length === 0
          ? nothing
          : html`<optgroup label=${t(`tariff.commodity.${commodity}`)}>${items.map(option)}</optgroup>`;
      })}
    </select>
    <button type="button" class="link" @click=${onList}>${t('tariff.all')}</button>`;
}
