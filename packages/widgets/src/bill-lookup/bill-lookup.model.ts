import type { Account, BillSummary, Commodity, Service, YearMonth } from '@mains/contract';

export {
  chooseAccount,
  chooseService,
  placeName,
  servicesOf,
  type SuppliedService,
} from '../service-choice.js';

/** What the host or the customer asked to see; whatever is left out is chosen sensibly. */
export interface Wanted {
  readonly accountId?: string | undefined;
  readonly commodity?: Commodity | undefined;
  readonly month?: YearMonth | undefined;
  /** Wins over `month`: two bills may stand for one month. */
  readonly billId?: string | undefined;
}

/** Why there is no bill to show. */
export type EmptyReason =
  /** `other-account`: the one that is asked for is not among the customer's. */
  | { readonly why: 'no-account' | 'other-account' }
  | { readonly why: 'no-service'; readonly account: Account }
  | { readonly why: 'no-commodity'; readonly account: Account; readonly commodity: Commodity }
  | { readonly why: 'prepaid'; readonly account: Account; readonly service: Service }
  | { readonly why: 'no-bill-yet'; readonly account: Account; readonly service: Service }
  | {
      readonly why: 'no-bill-for-month';
      readonly account: Account;
      readonly service: Service;
      readonly month: YearMonth;
    };

/**
 * The bill to show, out of a list with the newest first: the wanted one, else the one that stands for the wanted month,
 * else the newest that was not cancelled.
 */
export function chooseBill(
  summaries: readonly BillSummary[],
  wanted: Pick<Wanted, 'billId' | 'month'>,
): BillSummary | undefined {
  if (wanted.billId !== undefined) {
    const exact = summaries.find((summary) => summary.id === wanted.billId);
    if (exact) return exact;
  }
  const candidates =
    wanted.month === undefined ? summaries : summaries.filter((summary) => summary.month === wanted.month);
  return candidates.find((summary) => summary.status !== 'cancelled') ?? candidates[0];
}
