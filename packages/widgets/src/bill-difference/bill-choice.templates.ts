import type { BillSummary, Id } from '@mains/contract';
import { chevronDownIcon, icon } from '@mains/ui';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Pair } from './bill-name.model.js';
import { optionText } from './bill-pair.model.js';
import type { DifferenceWords } from './words.js';

export interface BillChoiceModel {
  /** Newest first. */
  readonly bills: readonly BillSummary[];
  readonly pair: Pair;
  /** In the order the customer chose them in, which may not be that of their periods. */
  readonly onChoice: (beforeId: Id, afterId: Id) => void;
}

/** Two lists to choose any two bills of a service from. */
export function billChoice(
  { bills, pair, onChoice }: BillChoiceModel,
  words: DifferenceWords,
): TemplateResult {
  const { before, after } = pair;
  return html`<div class="bill-choice no-print">
    ${choice('before', before, after, bills, (id) => onChoice(id, after.id), words)}
    ${choice('after', after, before, bills, (id) => onChoice(before.id, id), words)}
  </div>`;
}

function choice(
  which: 'before' | 'after',
  chosen: BillSummary,
  other: BillSummary,
  bills: readonly BillSummary[],
  onChange: (id: Id) => void,
  words: DifferenceWords,
): TemplateResult {
  const change = (event: Event): void => onChange((event.target as HTMLSelectElement).value);
  return html`<label class="bill-select">
    <span class="small">${words.t(`billDifference.choice.${which}`)}</span>
    <select id="compare-${which}" @change=${change} .value=${live(chosen.id)}>
      ${bills.map(
        (bill) =>
          html`<option value=${bill.id} ?selected=${bill.id === chosen.id} ?disabled=${bill.id === other.id}>
            ${optionText(bill, bills, words)}
          </option>`,
      )}
    </select>
    ${icon(chevronDownIcon, 16)}
  </label>`;
}
