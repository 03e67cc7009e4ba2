import type { Bill, BillSummary, Money } from '@mains/contract';
import { alertIcon, checkIcon, chip, icon, notice } from '@mains/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { headView, isPayable, type DueView } from './bill-sheet.model.js';
import type { Words } from './words.js';

export interface BillHeadModel {
  readonly heading: (content: unknown, depth: number, className: string) => TemplateResult;
  readonly summary: BillSummary;
  /** The date in the utility's zone. */
  readonly today: string;
  readonly actions: unknown;
}

/** What the bill is, how much it is and by when. The title takes the focus when the customer has just got here. */
export function billHead({ heading, summary, today, actions }: BillHeadModel, words: Words): TemplateResult {
  const view = headView(summary, words, today);
  return html`<header class="bill-head">
    <div class="bill-what">
      ${heading(html`<span class="focus-target" tabindex="-1">${view.title}</span>`, 0, 'title')}
      <p class="small quiet period">
        <span>${view.period}</span>${words.t('billLookup.sentenceGap')}<span>${view.use}</span>
      </p>
      <p class="hero" part="total">${view.total}</p>
    </div>
    <div class="bill-due">${dueText(view.due)} ${actions}</div>
  </header>`;
}

function dueText({ headline, detail, mood }: DueView): TemplateResult {
  if (mood === 'settled' || mood === 'void') {
    return html`<p class="due" data-mood=${mood} part="due">
      ${
        mood === 'settled'
          ? chip({ text: headline, tone: 'success', iconPath: checkIcon })
          : chip({ text: headline, tone: 'danger', iconPath: alertIcon })
      }
      ${detail ? html`<span class="small quiet">${detail}</span>` : nothing}
    </p>`;
  }
  return html`<p class="due" data-mood=${mood} part="due">
    <span class="due-headline">${mood === 'late' ? html`${icon(alertIcon)} ` : nothing}${headline}</span>
    ${detail ? html`<span class="small quiet due-detail">${detail}</span>` : nothing}
  </p>`;
}

export interface PayModel {
  /** Whether the host takes payments. */
  readonly isPayable: boolean;
  readonly onPay: () => void;
}

/** The one primary button of a bill, and beside it what else can be done once that is there. */
export function billActions(
  { isPayable: isTaken, onPay }: PayModel,
  summary: BillSummary,
  others: unknown,
  words: Words,
): TemplateResult {
  const { t, format } = words;
  return html`<div class="actions no-print">
    <div class="secondary">${others}</div>
    ${
      isTaken && isPayable(summary)
        ? html`<button type="button" class="button primary pay" @click=${onPay}>
            ${t('billLookup.actions.pay', { amount: format.money(summary.outstanding) })}
          </button>`
        : nothing
    }
  </div>`;
}

export interface BillNoticesModel {
  readonly summary: BillSummary;
  readonly overdueTotal: Money;
  readonly bill: Bill | undefined;
  /** What our own arithmetic found, once it has been done. */
  readonly check: { readonly title: string; readonly text: string } | undefined;
  /** The ways between a cancelled bill and the one that stands for it. */
  readonly relations: unknown;
}

/** What the customer must know before reading on: arrears, corrections, estimates, a bill that does not add up. */
export function billNotices(model: BillNoticesModel, words: Words): TemplateResult {
  const { t, format } = words;
  const { summary, bill, overdueTotal, check } = model;
  return html`<div class="notices">
    ${
      overdueTotal.amountMinor > 0
        ? notice({
            tone: 'danger',
            title: t('billLookup.overdue.title', { amount: format.money(overdueTotal) }),
            text: t('billLookup.overdue.text'),
          })
        : nothing
    }
    ${check ? notice({ tone: 'danger', title: check.title, text: check.text }) : nothing} ${model.relations}
    ${bill?.note === undefined ? nothing : notice({ tone: 'info', text: bill.note })}
    ${
      summary.readQuality === 'estimated'
        ? notice({
            tone: 'info',
            title: t('billLookup.problem.title', { text: t('billLookup.read.estimated') }),
            text: t('billLookup.read.estimatedNote'),
          })
        : nothing
    }
  </div>`;
}
