import type { Commodity, Money } from '@mains/contract';
import type {
  AccountChangedDetail,
  NavigationRequestedDetail,
  PaymentRequestedDetail,
} from '../billing-events.js';

/** The prepaid service that the customer wants to top up, and what is left on it; negative when overdrawn. */
export interface TopUpRequestedDetail {
  readonly accountId: string;
  readonly serviceId: string;
  readonly commodity: Commodity;
  readonly credit: Money;
}

/** The events of `mains-balance`, besides those of every widget. */
export interface BalanceEvents {
  'mains-payment-requested': PaymentRequestedDetail;
  'mains-top-up-requested': TopUpRequestedDetail;
  'mains-navigation-requested': NavigationRequestedDetail;
  'mains-account-changed': AccountChangedDetail;
}
