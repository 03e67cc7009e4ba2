import type { MainsBillLookupElement } from './bill-lookup.js';

export { MainsBillLookupElement } from './bill-lookup.js';
export type { NavigationRequestedDetail, PaymentRequestedDetail } from '../billing-events.js';
export type { BillLookupEvents, BillOpenedDetail, ServiceChangedDetail } from './events.js';

declare global {
  interface HTMLElementTagNameMap {
    'mains-bill-lookup': MainsBillLookupElement;
  }
}
