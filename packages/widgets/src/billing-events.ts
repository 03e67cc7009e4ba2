import type { Commodity, Money, YearMonth } from '@mains/contract';

// Details of the events that several widgets dispatch.

/** The bill that the customer wants to pay now, and how much is outstanding. */
export interface PaymentRequestedDetail {
  readonly accountId: string;
  readonly billId: string;
  readonly amount: Money;
}

/** The account that the customer chose to see. */
export interface AccountChangedDetail {
  readonly accountId: string;
}

/** Where the customer wants to go on; the page knows the way. */
export type NavigationRequestedDetail =
  | (BillPlace & { readonly to: 'bill' })
  /** `billId` against the bill before it. */
  | (BillPlace & { readonly to: 'bill-comparison'; readonly previousBillId: string });

interface BillPlace {
  readonly accountId: string;
  readonly serviceId: string;
  readonly commodity: Commodity;
  readonly billId: string;
  /** The month the bill is called by. */
  readonly month: YearMonth;
}
