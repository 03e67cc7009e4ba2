import type { PlainDate } from '@mains/contract';
import type { Translate } from '@mains/i18n';
import { notice } from '@mains/ui';
import { html, nothing, type TemplateResult } from 'lit';
import type { Departure } from '../departure.model.js';
import { MOST_DAYS, type Sight } from '../sight.model.js';
import type { ShownWords } from './words.js';

/** Above what is shown: that it is not what the page asked for, and that it is made without bills. */
export function remarksOnUse(
  {
    departed,
    isWithoutBills,
    onRetry,
    t: ui,
  }: {
    readonly departed: string;
    readonly isWithoutBills: boolean;
    readonly onRetry: () => void;
    readonly t: Translate;
  },
  { t }: ShownWords,
): TemplateResult {
  const again = html`<button type="button" class="link" @click=${onRetry}>${ui('ui.retry')}</button>`;
  return html`${departed ? notice({ tone: 'info', text: departed }) : nothing}
  ${isWithoutBills ? notice({ tone: 'warning', text: t('usageShown.bills.failed'), actions: again }) : nothing}`;
}

/** What was asked, and what is shown instead. */
export function departureText(
  departure: Departure,
  { firstDate, lastDate }: Sight,
  words: ShownWords,
): string {
  const { t, format } = words;
  const shown =
    firstDate === lastDate ? format.date(firstDate, 'weekdayYear') : format.period({ firstDate, lastDate });
  return t('usageShown.departure.both', { asked: askedText(departure, words), shown });
}

function askedText(departure: Departure, { t, format }: ShownWords): string {
  const told = (date: PlainDate): string => format.date(date, 'dayYear');
  switch (departure.why) {
    case 'malformed':
      return t('usageShown.departure.malformed', { asked: departure.asked });
    case 'order':
      return t('usageShown.departure.order', { from: told(departure.from), to: told(departure.to) });
    case 'long':
      return t('usageShown.departure.long', { days: format.days(departure.days), most: MOST_DAYS });
    case 'nothing':
      return t('usageShown.departure.nothing', { date: told(departure.date) });
  }
}
