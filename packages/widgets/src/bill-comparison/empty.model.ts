import type { Service } from '@mains/contract';
import type { EmptyReason } from './comparison-view.model.js';
import type { Words } from './words.js';

/** Why there are no two bills to compare, and when there will be. */
export function emptyWords(
  why: EmptyReason,
  words: Words,
): { readonly title: string; readonly text: string } {
  const { t, format } = words;
  switch (why.why) {
    case 'no-account':
      return { title: t('billComparison.empty.noAccountTitle'), text: t('billComparison.empty.noAccount') };
    case 'other-account':
      return {
        title: t('billComparison.empty.otherAccountTitle'),
        text: t('billComparison.empty.otherAccount'),
      };
    case 'no-service':
      return { title: t('billComparison.empty.noServiceTitle'), text: t('billComparison.empty.noService') };
    case 'prepaid':
      return { title: t('billComparison.empty.prepaidTitle'), text: t('billComparison.empty.prepaid') };
    case 'other-service':
      return {
        title: t('billComparison.empty.otherServiceTitle'),
        text: t('billComparison.empty.otherService'),
      };
    case 'no-bill':
      return {
        title: t('billComparison.empty.noBillTitle'),
        text: nextText(why.service, 'firstBill', words),
      };
    case 'one-bill': {
      const month = format.date(why.bill.month, 'monthYear');
      const first = t('billComparison.empty.oneBill', { month });
      const second = nextText(why.service, 'nextBill', words);
      return {
        title: t('billComparison.empty.oneBillTitle'),
        text: t('billComparison.empty.both', { first, second }),
      };
    }
  }
}

function nextText({ nextBillOn }: Service, key: 'firstBill' | 'nextBill', { t, format }: Words): string {
  if (nextBillOn === undefined) return t('billComparison.empty.later');
  return t(`billComparison.empty.${key}`, { date: format.date(nextBillOn, 'weekday') });
}
