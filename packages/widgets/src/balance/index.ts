import type { MainsBalanceElement } from './balance.js';

export { MainsBalanceElement } from './balance.js';
export type { NavigationRequestedDetail, PaymentRequestedDetail } from '../billing-events.js';
export type { BalanceEvents, TopUpRequestedDetail } from './events.js';

declare global {
  interface HTMLElementTagNameMap {
    'mains-balance': MainsBalanceElement;
  }
}
