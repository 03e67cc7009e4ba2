export { MainsBillLookupElement } from './bill-lookup.js';
export type { BillLookupEvents, BillOpenedDetail, PaymentRequestedDetail } from './events.js';
