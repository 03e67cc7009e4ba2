import { html, nothing, type TemplateResult } from 'lit';
import type { EmptyReason } from './bill-lookup.model.js';
import type { Words } from './words.js';

export interface EmptyModel {
  readonly heading: (content: unknown, depth: number, className: string) => TemplateResult;
  readonly why: EmptyReason;
  readonly onNewest: () => void;
}

/** Why there is no bill, and when there will be one. */
export function emptyView({ heading, why, onNewest }: EmptyModel, words: Words): TemplateResult {
  const { t, format } = words;
  const say = (title: string, text: string, action: unknown = nothing): TemplateResult =>
    html`<section class="empty">
      ${heading(title, 0, 'title')}
      <p>${text}</p>
      ${action}
    </section>`;
  switch (why.why) {
    case 'no-account':
      return say(t('billLookup.empty.noAccountTitle'), t('billLookup.empty.noAccount'));
    case 'no-service':
      return say(t('billLookup.empty.noServiceTitle'), t('billLookup.empty.noService'));
    case 'prepaid':
      return say(t('billLookup.empty.prepaidTitle'), t('billLookup.empty.prepaid'));
    case 'no-bill-yet':
      return say(t('billLookup.empty.title'), firstBillText(why.service, words));
    case 'no-bill-for-month':
      return say(
        t('billLookup.empty.monthTitle', { month: format.date(why.month, 'monthYear') }),
        t('billLookup.empty.month'),
        html`<div class="row">
          <button type="button" class="button" @click=${onNewest}>${t('billLookup.empty.newest')}</button>
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
  { t, format }: Words,
): string {
  const started = t('billLookup.empty.started', { date: format.date(startedOn, 'dayYear') });
  const bill = nextBillOn === undefined ? '' : format.date(nextBillOn, 'weekday');
  const next =
    nextBillOn === undefined
      ? t('billLookup.empty.later')
      : nextReadingOn === undefined
        ? t('billLookup.empty.nextBill', { bill })
        : t('billLookup.empty.next', { reading: format.date(nextReadingOn, 'weekday'), bill });
  return [started, next].join(t('billLookup.sentenceGap'));
}
