import type { MainsError } from '@mains/client';
import type { BillSummary } from '@mains/contract';
import { notice, skeleton } from '@mains/ui';
import { html, nothing, type TemplateResult } from 'lit';
import type { NavigationRequestedDetail } from '../billing-events.js';
import { billBody, type LoadingWords } from './bill-body.templates.js';
import { billActions, billHead, billNotices } from './bill-head.templates.js';
import type { DeferredDetails, DetailsModule } from './deferred-details.js';
import type { DetailsWords } from './details/index.js';
import type { HistoryChoice } from './history-choice.js';
import type { LookupData } from './lookup-view.model.js';
import type { Words } from './words.js';

export interface BillSheetModel {
  readonly heading: (content: unknown, depth: number, className: string) => TemplateResult;
  readonly data: LookupData;
  /** The date in the utility's zone. */
  readonly today: string;
  /** Whether the host takes payments. */
  readonly isPayable: boolean;
  readonly details: DeferredDetails;
  /** The deferred part, once it is there. */
  readonly deferred: DetailsModule | undefined;
  readonly history: HistoryChoice;
  readonly loading: LoadingWords;
  readonly errorView: (error: MainsError) => TemplateResult;
  readonly onPay: () => void;
  readonly onDocument: Parameters<DetailsModule['actions']>[0]['onDocument'];
  readonly onBill: (bill: BillSummary) => void;
  /** Asks the page to go there; true when it did not take over. */
  readonly onNavigate: (detail: NavigationRequestedDetail) => boolean;
}

/** One bill from its title to its last line. */
export function billSheet(model: BillSheetModel, words: DetailsWords): TemplateResult {
  const { heading, data, deferred, details, loading, errorView, onBill } = model;
  const { summary, bills, overdueTotal } = data;
  const bill = data.bill.data;
  const actions = {
    heading,
    bill,
    downloadingId: details.files?.fetchingId,
    onDocument: model.onDocument,
    onCsv: () => {
      if (bill) deferred?.saveCsv(bill, words);
    },
    onPrint: () => window.print(),
  };
  const check = bill && deferred?.checkView(bill, data.utility.servicePhone, words);
  return html`<article class="bill" ?data-cancelled=${summary.status === 'cancelled'}>
    ${billHead(
      {
        heading,
        summary,
        today: model.today,
        actions: billActions(model, summary, deferred?.actions(actions, words), words),
      },
      words,
    )}
    ${
      details.files?.hasFailed
        ? notice({ tone: 'danger', text: words.t('billDetails.actions.downloadFailed') })
        : nothing
    }
    ${billNotices(
      {
        summary,
        overdueTotal,
        bill,
        check,
        relations: deferred?.relations({ summary, bills, onBill }, words),
      },
      words,
    )}
    ${billBody({ heading, bill: data.bill, loading, errorView }, words)}
    ${deferred ? deferred.billDetails(model, words) : detailsWait(details, words)}
    ${deferred?.moreActions(actions, words)}
  </article>`;
}

/** Room for the deferred part while it is on its way, or the way to fetch it again. */
export function detailsWait(details: DeferredDetails, { t }: Words): TemplateResult {
  if (!details.hasFailed) return html`<div class="details-wait">${skeleton(DETAILS_SKETCH)}</div>`;
  return notice({
    tone: 'warning',
    text: t('billLookup.details.failed'),
    actions: html`<button type="button" class="link" @click=${details.retry}>
      ${t('billLookup.details.retry')}
    </button>`,
  });
}

const DETAILS_SKETCH = [[{ widthPercent: 30, heightPx: 24 }], [{ widthPercent: 100, heightPx: 160 }]];
