import type { Commodity, Money, YearMonth } from '@mains/contract';

/** The bill that the customer chose to see. */
export interface BillOpenedDetail {
  readonly accountId: string;
  readonly billId: string;
  readonly serviceId: string;
  readonly commodity: Commodity;
  readonly month: YearMonth;
}

/** The bill that the customer wants to pay now, and how much is outstanding. */
export interface PaymentRequestedDetail {
  readonly accountId: string;
  readonly billId: string;
  readonly amount: Money;
}

/** The service that the customer chose to see the bills of. */
export interface ServiceChangedDetail {
  readonly accountId: string;
  readonly serviceId: string;
  readonly commodity: Commodity;
}

/** The events of `mains-bill-lookup`, besides those of every widget. */
export interface BillLookupEvents {
  'mains-bill-opened': BillOpenedDetail;
  'mains-payment-requested': PaymentRequestedDetail;
  'mains-account-changed': { readonly accountId: string };
  'mains-service-changed': ServiceChangedDetail;
  'mains-guest-verified': { readonly accountId: string };
}
