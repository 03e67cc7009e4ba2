import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { UsageLayers } from '../usage-facts.js';
import type { QuartersWords } from './words.js';

/** What one day is held against. */
export function compareField(
  {
    layers,
    onLayers,
  }: { readonly layers: UsageLayers; readonly onLayers: (change: Partial<UsageLayers>) => void },
  { t }: QuartersWords,
): TemplateResult {
  const chosen = layers.compare ? (layers.against ?? 'day-before') : 'nothing';
  return html`<label class="compare">
    <span>${t('usageQuarters.compare.with')}</span>
    <select
      class="control"
      @change=${(event: Event) => {
        const { value } = event.currentTarget as HTMLSelectElement;
        if (value === 'nothing') onLayers({ compare: false });
        else onLayers({ compare: true, against: value === 'usual-day' ? value : 'day-before' });
      }}
    >
      ${(['day-before', 'usual-day', 'nothing'] as const).map(
        (each) =>
          html`<option value=${each} .selected=${live(each === chosen)}>
            ${t(`usageQuarters.compare.to.${each}`)}
          </option>`,
      )}
    </select>
  </label>`;
}
