import type { MainsBillLookupElement } from './bill-lookup.js';

export { MainsBillLookupElement } from './bill-lookup.js';
export type { BillLookupEvents, BillOpenedDetail, PaymentRequestedDetail } from './events.js';

declare global {
  interface HTMLElementTagNameMap {
    'mains-bill-lookup': MainsBillLookupElement;
  }
}
