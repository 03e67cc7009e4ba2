export { MainsBillLookupElement } from './bill-lookup.js';
export type { BillLookupEvents, BillOpenedDetail, PaymentRequestedDetail } from './bill-lookup.js';
