import type { BillSummary } from '@mains/contract';
import { notice } from '@mains/ui';
import { html, nothing } from 'lit';
import type { DetailsWords } from './words.js';

export interface RelationsModel {
  readonly summary: BillSummary;
  readonly bills: readonly BillSummary[];
  readonly onBill: (bill: BillSummary) => void;
}

/** The ways between a cancelled bill and the one that stands for it. */
export function relations(model: RelationsModel, words: DetailsWords): unknown {
  const { replacedByBillId, replacesBillId } = model.summary;
  return [
    relation(replacedByBillId, 'replaced', model, words),
    relation(replacesBillId, 'replaces', model, words),
  ];
}

function relation(
  billId: string | undefined,
  kind: 'replaced' | 'replaces',
  { bills, onBill }: RelationsModel,
  { t }: DetailsWords,
): unknown {
  if (billId === undefined) return nothing;
  const other = bills.find((bill) => bill.id === billId);
  return notice({
    tone: kind === 'replaced' ? 'warning' : 'info',
    text: t(`billDetails.${kind}.text`),
    ...(other && {
      actions: html`<button type="button" class="link no-print" @click=${() => onBill(other)}>
        ${t(`billDetails.${kind}.see`)}
      </button>`,
    }),
  });
}
