import { html, nothing, type TemplateResult } from 'lit';
import type { EmptyReason } from '../bill-lookup.model.js';
import type { DetailsWords } from './words.js';

export interface EmptyModel {
  readonly heading: (content: unknown, depth: number, className: string) => TemplateResult;
  readonly why: EmptyReason;
  readonly onNewest: () => void;
}

/** Why there is no bill, and when there will be one. */
export function emptyView({ heading, why, onNewest }: EmptyModel, words: DetailsWords): TemplateResult {
  const { t, format } = words;
  const say = (title: string, text: string, action: unknown = nothing): TemplateResult =>
    html`<section class="empty">
      ${heading(html`<span class="focus-target" tabindex="-1">${title}</span>`, 0, 'title')}
      <p>${text}</p>
      ${action}
    </section>`;
  switch (why.why) {
    case 'no-account':
      return say(t('billDetails.empty.noAccountTitle'), t('billDetails.empty.noAccount'));
    case 'other-account':
      return say(t('billDetails.empty.otherAccountTitle'), t('billDetails.empty.otherAccount'));
    case 'no-service':
      return say(t('billDetails.empty.noServiceTitle'), t('billDetails.empty.noService'));
    case 'no-commodity':
      return say(
        t('billDetails.empty.noCommodityTitle', { service: t(`billDetails.service.${why.commodity}`) }),
        t('billDetails.empty.noCommodity'),
      );
    case 'prepaid':
      return say(t('billDetails.empty.prepaidTitle'), t('billDetails.empty.prepaid'));
    case 'no-bill-yet':
      return say(t('billDetails.empty.title'), firstBillText(why.service, words));
    case 'no-bill-for-month':
      return say(
        t('billDetails.empty.monthTitle', { month: format.date(why.month, 'monthYear') }),
        t('billDetails.empty.month'),
        html`<div class="row">
          <button type="button" class="button" @click=${onNewest}>${t('billDetails.empty.newest')}</button>
        </div>`,
      );
  }
}

function firstBillText(
  {
    startedOn,
    nextReadingOn,
    nextBillOn,
  }: { startedOn: string; nextReadingOn?: string | undefined; nextBillOn?: string | undefined },
  { t, format }: DetailsWords,
): string {
  const started = t('billDetails.empty.started', { date: format.date(startedOn, 'dayYear') });
  const bill = nextBillOn === undefined ? '' : format.date(nextBillOn, 'weekday');
  const next =
    nextBillOn === undefined
      ? t('billDetails.empty.later')
      : nextReadingOn === undefined
        ? t('billDetails.empty.nextBill', { bill })
        : t('billDetails.empty.next', { reading: format.date(nextReadingOn, 'weekday'), bill });
  return [started, next].join(t('billLookup.sentenceGap'));
}
