import type { CustomEventsOf } from '@mains/ui';
import type { BillLookupEvents } from './events.js';
import type { MainsBillLookupElement } from './bill-lookup.js';

export { MainsBillLookupElement } from './bill-lookup.js';
export type {
  AccountChangedDetail,
  NavigationRequestedDetail,
  PaymentRequestedDetail,
} from '../billing-events.js';
export type { BillLookupEvents, BillOpenedDetail, ServiceChangedDetail } from './events.js';

declare global {
  interface HTMLElementTagNameMap {
    'mains-bill-lookup': MainsBillLookupElement;
  }
  interface HTMLElementEventMap extends CustomEventsOf<BillLookupEvents> {}
  interface DocumentEventMap extends CustomEventsOf<BillLookupEvents> {}
}
