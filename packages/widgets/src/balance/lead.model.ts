import type { BalanceData } from './balance-view.model.js';
import type { Words } from './words.js';

/** The first line: how many bills there are to pay, and what they come to. */
export function leadText(
  { overview: { unpaid }, accounts }: Pick<BalanceData, 'overview' | 'accounts'>,
  { t, format }: Words,
): string {
  const amount = unpaid.total ? format.money(unpaid.total) : '';
  const number = unpaid.count === 0 ? 'none' : unpaid.count === 1 ? 'one' : 'many';
  return accounts.length > 1
    ? t(`balance.leadOfAccount.${number}`, { count: unpaid.count, amount })
    : t(`balance.lead.${number}`, { count: unpaid.count, amount });
}
