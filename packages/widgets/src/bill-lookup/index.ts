import type { MainsBillLookupElement } from './bill-lookup.js';

export { MainsBillLookupElement } from './bill-lookup.js';
export type {
  BillLookupEvents,
  BillOpenedDetail,
  PaymentRequestedDetail,
  ServiceChangedDetail,
} from './events.js';

declare global {
  interface HTMLElementTagNameMap {
    'mains-bill-lookup': MainsBillLookupElement;
  }
}
