import type { Bill, BillDocument } from '@mains/contract';
import { downloadIcon, icon, printIcon, tableIcon } from '@mains/ui';
import { html, nothing, type TemplateResult } from 'lit';
import type { DetailsWords } from './words.js';

export interface ActionsModel {
  readonly bill: Bill | undefined;
  /** The document being fetched. */
  readonly downloadingId: string | undefined;
  readonly onDocument: (document: BillDocument) => void;
  readonly onCsv: () => void;
  readonly onPrint: () => void;
}

/** What can be done with a bill besides paying it; under 600 px they stand at its end, in `moreActions`. */
export function actions(model: ActionsModel, words: DetailsWords): TemplateResult {
  const { t } = words;
  const { bill } = model;
  return html`<button type="button" class="link action" @click=${model.onPrint}>
      ${icon(printIcon)}<span>${t('billDetails.actions.print')}</span>
    </button>
    ${
      bill
        ? html`<button type="button" class="button action" @click=${model.onCsv}>
              ${icon(tableIcon)}<span>${t('billDetails.actions.csv')}</span>
            </button>
            ${bill.documents.map((document) => documentButton(document, model, words))}`
        : nothing
    }`;
}

function documentButton(
  document: BillDocument,
  model: ActionsModel,
  { t, format }: DetailsWords,
): TemplateResult {
  const kind = document.kind === 'bill' ? 'bill' : 'eInvoice';
  const type = { 'application/pdf': 'PDF', 'application/ofd': 'OFD', 'application/xml': 'XML' }[
    document.mediaType
  ];
  const name = t(`billDetails.actions.${kind}`, { type });
  const size =
    document.sizeBytes === undefined
      ? ''
      : t('billDetails.actions.size', { size: format.decimal(String(Math.ceil(document.sizeBytes / 1024))) });
  const isBusy = model.downloadingId === document.id;
  return html`<button
    type="button"
    class="button action"
    aria-disabled=${isBusy ? 'true' : 'false'}
    @click=${() => model.onDocument(document)}
  >
    ${icon(downloadIcon)}<span>${isBusy ? t('billDetails.actions.downloading') : name}</span>${
      size ? html`<span class="size">${size}</span>` : nothing
    }
  </button>`;
}

/** The same actions as a list at the end of a narrow widget. */
export function moreActions(
  model: ActionsModel & {
    readonly heading: (content: unknown, depth: number, className: string) => TemplateResult;
  },
  words: DetailsWords,
): TemplateResult {
  return html`<section class="rule more no-print">
    ${model.heading(words.t('billDetails.actions.more'), 1, 'section')} ${actions(model, words)}
  </section>`;
}
