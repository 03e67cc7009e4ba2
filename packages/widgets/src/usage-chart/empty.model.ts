import type { EmptyReason } from './usage-view.model.js';
import type { Words } from './words.js';

/** Why there is no use to show, and when there will be. */
export function emptyWords(
  why: EmptyReason,
  { t, format }: Words,
): { readonly title: string; readonly text: string } {
  switch (why.why) {
    case 'no-account':
      return { title: t('usageChart.empty.noAccountTitle'), text: t('usageChart.empty.noAccount') };
    case 'other-account':
      return { title: t('usageChart.empty.otherAccountTitle'), text: t('usageChart.empty.otherAccount') };
    case 'other-service':
      return { title: t('usageChart.empty.otherServiceTitle'), text: t('usageChart.empty.otherService') };
    case 'no-service':
      return { title: t('usageChart.empty.noServiceTitle'), text: t('usageChart.empty.noService') };
    case 'own-file':
      return { title: t('usageChart.empty.ownFileTitle'), text: t('usageChart.empty.ownFile') };
    case 'nothing-yet': {
      const { startedOn, endedOn, payment, usage, nextReadingOn, nextBillOn } = why.service;
      const title = t('usageChart.empty.nothingTitle');
      if (endedOn !== undefined) {
        return { title, text: t('usageChart.empty.ended', { date: format.date(endedOn, 'dayYear') }) };
      }
      const start = t('usageChart.empty.started', { date: format.date(startedOn, 'dayYear') });
      const isRead = usage !== 'bills';
      const next = nextReadingOn ?? nextBillOn;
      const then = isRead
        ? t('usageChart.empty.soon')
        : payment === 'prepaid'
          ? t('usageChart.empty.prepaid')
          : next === undefined
            ? t('usageChart.empty.later')
            : t('usageChart.empty.next', { date: format.date(next, 'weekday') });
      return { title, text: t('usageChart.empty.both', { first: start, second: then }) };
    }
  }
}
