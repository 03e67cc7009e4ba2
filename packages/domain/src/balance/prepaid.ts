import type { Money, PlainDate, PrepaidBalance } from '@mains/contract';
import { addDays, daysBetween, plainDateIn } from '../plain-date.js';

/** How long what is left lasts at the usual pace. */
export type PrepaidSpan =
  /** The utility told no pace. */
  | { readonly kind: 'unknown' }
  /** Nothing was spent lately, or so little that it lasts beyond ten years. */
  | { readonly kind: 'does-not-run-out' }
  /** Whole days from today, 0 for less than one, and the day on which it runs out. */
  | { readonly kind: 'runs-out'; readonly daysLeft: number; readonly on: PlainDate }
  /** What was left when the meter told of it should have been used up on a day gone by. */
  | { readonly kind: 'ran-out'; readonly on: PlainDate }
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
 * cut off, so that no day is promised that may not come; they count from the day that the credit is of (`asOf`).
 * @throws RangeError when amounts are in two currencies, `today` is not a date, or the zone is not known
 */
export function prepaidOutlook(balance: PrepaidBalance, today: PlainDate, timeZone: string): PrepaidOutlook {
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
  const toldOn = plainDateIn(balance.asOf, timeZone);
  // A meter whose clock is ahead does not bring days back.
  const on = addDays(toldOn < today ? toldOn : today, Number(days));
  const daysLeft = daysBetween(today, on);
  return { level, span: daysLeft < 0 ? { kind: 'ran-out', on } : { kind: 'runs-out', daysLeft, on } };
}

function mustBeIn(currency: string, others: readonly (Money | undefined)[]): void {
  if (others.some((money) => money && money.currency !== currency)) {
    throw new RangeError('Amounts of two currencies cannot be compared');
  }
}
