import { errorTitle } from '@mains/ui';
import type { Translate } from '@mains/i18n';
import type { PlainDate } from '@mains/contract';
import { headView } from './bill-sheet.model.js';
import { GUEST_FIELD_IDS } from './guest-form.templates.js';
import type { LookupView } from './lookup-view.model.js';
import type { Words } from './words.js';

/** What telling needs of the widget. */
export interface Told {
  readonly root: ParentNode;
  readonly announce: (text: string) => void;
  /** The date in the utility's zone. */
  readonly today: PlainDate;
  /** The words that all widgets share. */
  readonly ui: Translate;
  readonly words: Words;
}

/**
 * Once what the customer asked for is there, the focus goes to it where the way led elsewhere, else it is said. What was
 * not asked for is said when it is bad news. Nothing is told twice.
 */
export class Arrival {
  /** How the customer is to learn of what was just asked for: by focus on it, on the form, or in words. */
  awaited: 'focus' | 'say' | 'form' | undefined;
  #last: string | undefined;

  tell(view: LookupView, { root, announce, today, ui, words }: Told): void {
    const arrived = arrivalOf(view);
    if (arrived === undefined) return;
    const { awaited } = this;
    const isNews = arrived !== this.#last;
    this.#last = arrived;
    this.awaited = undefined;
    if (awaited === 'focus' || awaited === 'form') {
      const target = view.state === 'signed-out' ? `#${GUEST_FIELD_IDS.accountNumber}` : '.focus-target';
      root.querySelector<HTMLElement>(target)?.focus();
    }
    if (view.state === 'ready' && view.data.bill.data) {
      if (awaited) announce(billInWords(view.data.summary, today, awaited === 'focus', words));
    } else if (awaited || isNews) {
      const error =
        view.state === 'error' ? view.error : view.state === 'ready' ? view.data.bill.error : undefined;
      if (error) announce(errorTitle(ui, error));
      else if (view.state !== 'signed-out' || view.reason === 'expired') {
        announce(root.querySelector('.title')?.textContent.trim() ?? '');
      }
    }
  }
}

/** What a title that takes the focus says by itself is left out. */
function billInWords(
  summary: Parameters<typeof headView>[0],
  today: PlainDate,
  isTitleRead: boolean,
  words: Words,
): string {
  const { t } = words;
  const { title, total, due } = headView(summary, words, today);
  const values = { total, due: due.headline };
  return isTitleRead
    ? t('billLookup.bill.shownFocused', values)
    : t('billLookup.bill.shown', {
        ...values,
        title,
        service: t(`billLookup.commodity.${summary.commodity}`),
      });
}

/** Names what has arrived, so that it is told once: another bill, reason or error is another name. Undefined on the way. */
export function arrivalOf(view: LookupView): string | undefined {
  switch (view.state) {
    case 'ready': {
      const { bill, summary } = view.data;
      if (bill.data) return summary.id;
      return bill.error && `${summary.id} ${bill.error.code}`;
    }
    case 'empty':
      return view.why.why;
    case 'error':
      return view.error.code;
    case 'signed-out':
      return view.reason;
    case 'loading':
    case 'config-error':
      return undefined;
  }
}
