import type { Money, PlainDate, PrepaidBalance } from '@mains/contract';
import { addDays } from '../plain-date.js';

/** How long what is left lasts at the usual pace. */
export type PrepaidSpan =
  /** The utility told no pace. */
  | { readonly kind: 'unknown' }
  /** Nothing was spent lately, or so little that it lasts beyond ten years. */
  | { readonly kind: 'does-not-run-out' }
  /** Whole days from today, 0 for less than one, and the day on which it runs out. */
  | { readonly kind: 'runs-out'; readonly daysLeft: number; readonly on: PlainDate }
  /** There is nothing left to last. */
  | { readonly kind: 'used-up' };

export interface PrepaidOutlook {
  /** `low`: below the customer's alert. `overdrawn`: more was used than paid for. */
  readonly level: 'enough' | 'low' | 'empty' | 'overdrawn';
  readonly span: PrepaidSpan;
}

const MOST_DAYS = 3653n;

/**
 * What the credit of a prepaid service means on a day in the utility's zone. Exact: whole days are credit × days ÷ spent,
 * cut off, so that no day is promised that may not come.
 * @throws RangeError when amounts are in two currencies, or `today` is not a date
 */
export function prepaidOutlook(balance: PrepaidBalance, today: PlainDate): PrepaidOutlook {
  const { credit, alertBelow, usualPace } = balance;
  mustBeIn(credit.currency, [alertBelow, usualPace?.spent]);
  if (credit.amountMinor <= 0) {
    return { level: credit.amountMinor === 0 ? 'empty' : 'overdrawn', span: { kind: 'used-up' } };
  }
  const level = alertBelow && credit.amountMinor < alertBelow.amountMinor ? 'low' : 'enough';
  if (!usualPace) return { level, span: { kind: 'unknown' } };
  if (usualPace.spent.amountMinor <= 0) return { level, span: { kind: 'does-not-run-out' } };
  const days = (BigInt(credit.amountMinor) * BigInt(usualPace.days)) / BigInt(usualPace.spent.amountMinor);
  if (days > MOST_DAYS) return { level, span: { kind: 'does-not-run-out' } };
  const daysLeft = Number(days);
  return { level, span: { kind: 'runs-out', daysLeft, on: addDays(today, daysLeft) } };
}

function mustBeIn(currency: string, others: readonly (Money | undefined)[]): void {
  if (others.some((money) => money && money.currency !== currency)) {
    throw new RangeError('Amounts of two currencies cannot be compared');
  }
}
