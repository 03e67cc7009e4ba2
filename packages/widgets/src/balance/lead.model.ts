import type { Money } from '@mains/contract';
import type { BalanceData } from './balance-view.model.js';
import type { Words } from './words.js';

/** “$120.00 and £50.00”: amounts of several currencies are not added up. */
export function amountsText(amounts: readonly Money[], { t, format }: Words): string {
  const [first = '', ...others] = amounts.map((amount) => format.money(amount));
  return others.reduce((before, last) => t('balance.amounts', { before, last }), first);
}

/** The first line: how many bills there are to pay, and what they come to. */
export function leadText(
  { overview: { unpaid }, accounts }: Pick<BalanceData, 'overview' | 'accounts'>,
  words: Words,
): string {
  const { t } = words;
  const amount = amountsText(unpaid.totals, words);
  const number = unpaid.count === 0 ? 'none' : unpaid.count === 1 ? 'one' : 'many';
  return accounts.length > 1
    ? t(`balance.leadOfAccount.${number}`, { count: unpaid.count, amount })
    : t(`balance.lead.${number}`, { count: unpaid.count, amount });
}
