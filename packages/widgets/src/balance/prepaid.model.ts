import type { PlainDate, PrepaidBalance } from '@mains/contract';
import { negateMoney, plainDateIn, prepaidOutlook, type PrepaidSpan } from '@mains/domain';
import type { Words } from './words.js';

/** What a card of a prepaid service says. */
export interface PrepaidCard {
  readonly figure: string;
  /** What the figure is. */
  readonly caption: string;
  readonly isLow: boolean;
  /** For the drawing: how full it is and where the alert lies, 0 to 100. */
  readonly gauge: { readonly fillPercent: number; readonly alertPercent: number | undefined };
  /** About the alert, or that there is nothing left. */
  readonly alert: string | undefined;
  readonly span: string | undefined;
  readonly lines: readonly string[];
}

/** @param today the date in the utility's zone */
export function prepaidCard(balance: PrepaidBalance, today: PlainDate, words: Words): PrepaidCard {
  const { t, format } = words;
  const { credit, lastTopUp, asOf } = balance;
  const { level, span } = prepaidOutlook(balance, today, format.timeZone);
  const toldOn = plainDateIn(asOf, format.timeZone);
  return {
    figure: format.money(credit),
    caption: t(level === 'overdrawn' ? 'balance.prepaid.overdrawn' : 'balance.prepaid.left'),
    isLow: level !== 'enough',
    gauge: gauge(balance),
    alert: alertText(balance, level, words),
    span: spanText(span, words),
    lines: [
      ...(span.kind === 'runs-out' && span.daysLeft > 0
        ? [t('balance.prepaid.runsOut', { date: format.date(span.on, 'weekday') })]
        : []),
      ...(level === 'enough' && lastTopUp
        ? [
            t('balance.prepaid.lastTopUp', {
              amount: format.money(lastTopUp.amount),
              date: format.date(lastTopUp.on, 'weekday'),
            }),
          ]
        : []),
      ...(toldOn < today
        ? [t('balance.prepaid.asOf', { date: format.date(toldOn, 'weekday'), time: format.time(asOf) })]
        : []),
    ],
  };
}

/** Full is what was paid in last; more where there is more, and room for the alert in any case. */
function gauge({ credit, alertBelow, lastTopUp }: PrepaidBalance): PrepaidCard['gauge'] {
  const alert = alertBelow?.amountMinor ?? 0;
  const full = Math.max(credit.amountMinor, lastTopUp?.amount.amountMinor ?? 0, alert * 2, 1);
  const percent = (amountMinor: number): number => (100 * Math.max(0, amountMinor)) / full;
  return {
    fillPercent: percent(credit.amountMinor),
    alertPercent: alert > 0 ? percent(alert) : undefined,
  };
}

function alertText(
  { credit, alertBelow }: PrepaidBalance,
  level: ReturnType<typeof prepaidOutlook>['level'],
  { t, format }: Words,
): string | undefined {
  switch (level) {
    case 'empty':
      return t('balance.prepaid.usedUp');
    case 'overdrawn':
      return t('balance.prepaid.usedMore', { amount: format.money(negateMoney(credit)) });
    case 'low':
    case 'enough': {
      if (!alertBelow) return undefined;
      const amount = format.money(alertBelow, { trimZeros: true });
      return t(level === 'low' ? 'balance.prepaid.low' : 'balance.prepaid.alert', { amount });
    }
  }
}

function spanText(span: PrepaidSpan, { t }: Words): string | undefined {
  switch (span.kind) {
    case 'unknown':
      return t('balance.prepaid.noPace');
    case 'does-not-run-out':
      return t('balance.prepaid.lasts');
    case 'used-up':
      return undefined;
    case 'ran-out':
      return t('balance.prepaid.ranOut');
    case 'runs-out':
      return span.daysLeft === 0
        ? t('balance.prepaid.lastDay')
        : t('balance.prepaid.days', { count: span.daysLeft });
  }
}
