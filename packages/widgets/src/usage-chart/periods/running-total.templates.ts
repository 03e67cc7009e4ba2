import { html, type TemplateResult } from 'lit';
import type { RunningTotal } from './running-total.model.js';
import type { PeriodsWords } from './words.js';

/** What was used up to each day, beside last year and the allowance of the first tier. */
export function runningTotal(model: RunningTotal, { t }: PeriodsWords): TemplateResult {
  return html`<div class="total" role="img" aria-label=${model.sentence}>
    ${t('usagePeriods.list.comma')}
  </div>`;
}
