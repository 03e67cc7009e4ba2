import type { BillSummary, Id } from '@mains/contract';
import { stands } from '@mains/domain';
import type { Pair } from './bill-name.model.js';
import type { DifferenceWords } from './words.js';

/** Which bills are wanted; whatever is left out is chosen sensibly. */
export interface WantedPair {
  readonly beforeId?: Id | undefined;
  readonly afterId?: Id | undefined;
}

/** Two bills by their periods; of one period, the one that was issued first. */
export function inOrder(one: BillSummary, other: BillSummary): Pair {
  return compareBillTimes(one, other) <= 0 ? { before: one, after: other } : { before: other, after: one };
}

function compareBillTimes(one: BillSummary, other: BillSummary): number {
  const text = ({ period, issuedOn }: BillSummary): string =>
    `${period.firstDate} ${period.lastDate} ${issuedOn}`;
  // The bill that stands for another one comes after it, even when both were issued on one day.
  if (other.replacesBillId === one.id) return -1;
  if (one.replacesBillId === other.id) return 1;
  return text(one) < text(other) ? -1 : text(one) > text(other) ? 1 : 0;
}

/** The newest bill before `bill` by period that was not cancelled. */
export function previousStanding(bills: readonly BillSummary[], bill: BillSummary): BillSummary | undefined {
  return bills
    .filter((each) => each.id !== bill.id && stands(each) && each.period.firstDate < bill.period.firstDate)
    .sort(compareBillTimes)
    .at(-1);
}

/** The bill after `bill` that was not cancelled. */
function nextStanding(bills: readonly BillSummary[], bill: BillSummary): BillSummary | undefined {
  return bills
    .filter((each) => each.id !== bill.id && stands(each) && each.period.firstDate > bill.period.firstDate)
    .sort(compareBillTimes)[0];
}

/**
 * The two bills to compare, in order: those wanted, else the newest that stands and the one before it. Undefined when
 * there are no two bills to compare, or a wanted one is not in the list.
 */
export function choosePair(
  bills: readonly BillSummary[],
  { beforeId, afterId }: WantedPair,
): Pair | undefined {
  const named = (id: Id | undefined): BillSummary | undefined =>
    id === undefined ? undefined : bills.find((bill) => bill.id === id);
  const isGone = (id: Id | undefined): boolean => id !== undefined && !named(id);
  if (isGone(beforeId) || isGone(afterId)) return undefined;
  const [before, after] = [named(beforeId === afterId ? undefined : beforeId), named(afterId)];
  if (before && after) return inOrder(before, after);
  const one = after ?? before ?? bills.filter(stands).sort(compareBillTimes).at(-1);
  if (!one) return undefined;
  const newest = before && bills.filter(stands).sort(compareBillTimes).at(-1);
  const other =
    newest && newest.id !== one.id && compareBillTimes(newest, one) > 0
      ? newest
      : (previousStanding(bills, one) ?? nextStanding(bills, one));
  return other && inOrder(one, other);
}

/** What was done to a choice that was not in the order of the periods. */
export type ChoiceNotice = 'turned' | 'movedAfter' | 'movedBefore';

/**
 * The two bills after one of them was chosen anew. What was just chosen stays where it was chosen, and the other one
 * moves past it; where there is no bill for that, the two change places.
 * @param shown the two bills before
 */
export function rechosenPair(
  bills: readonly BillSummary[],
  shown: Pair,
  wanted: { readonly beforeId: Id; readonly afterId: Id },
): { readonly pair: Pair; readonly notice?: ChoiceNotice } | undefined {
  const pair = choosePair(bills, wanted);
  if (!pair || pair.before.id === wanted.beforeId) return pair && { pair };
  // The two stand the other way round than they were wanted.
  if (wanted.beforeId !== shown.before.id) {
    const next = nextStanding(bills, pair.after);
    return next
      ? { pair: { before: pair.after, after: next }, notice: 'movedAfter' }
      : { pair, notice: 'turned' };
  }
  const previous = previousStanding(bills, pair.before);
  return previous
    ? { pair: { before: previous, after: pair.before }, notice: 'movedBefore' }
    : { pair, notice: 'turned' };
}

/** How a bill is called in a list: its month, and what tells it from others of that month. */
export function optionText(
  bill: BillSummary,
  bills: readonly BillSummary[],
  { t, format }: DifferenceWords,
): string {
  const month = format.date(bill.month, 'monthYear');
  if (!stands(bill)) return t('billDifference.choice.cancelled', { month });
  const others = bills.filter((each) => each.id !== bill.id && each.month === bill.month && stands(each));
  return others.length > 0
    ? t('billDifference.choice.withPeriod', { month, period: format.period(bill.period, { year: false }) })
    : month;
}
