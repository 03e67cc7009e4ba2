import type { Commodity, YearMonth } from '@mains/contract';
import type {
  AccountChangedDetail,
  NavigationRequestedDetail,
  PaymentRequestedDetail,
} from '../billing-events.js';

/** The bill that the customer chose to see. */
export interface BillOpenedDetail {
  readonly accountId: string;
  readonly billId: string;
  readonly serviceId: string;
  readonly commodity: Commodity;
  readonly month: YearMonth;
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
  'mains-navigation-requested': NavigationRequestedDetail;
  'mains-account-changed': AccountChangedDetail;
  'mains-service-changed': ServiceChangedDetail;
  'mains-guest-verified': { readonly accountId: string };
}
