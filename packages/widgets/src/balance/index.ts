import type { CustomEventsOf } from '@mains/ui';
import type { BalanceEvents } from './events.js';
import type { MainsBalanceElement } from './balance.js';

export { MainsBalanceElement } from './balance.js';
export type {
  AccountChangedDetail,
  NavigationRequestedDetail,
  PaymentRequestedDetail,
} from '../billing-events.js';
export type { BalanceEvents, TopUpRequestedDetail } from './events.js';

declare global {
  interface HTMLElementTagNameMap {
    'mains-balance': MainsBalanceElement;
  }
  interface HTMLElementEventMap extends CustomEventsOf<BalanceEvents> {}
  interface DocumentEventMap extends CustomEventsOf<BalanceEvents> {}
}
