import type { BillSummary, Commodity } from '@mains/contract';

/** A bill of ¥244.26, due on 30 November 2026 and untouched unless told otherwise. */
export function someBill(more: Partial<BillSummary> = {}): BillSummary {
  const month = more.month ?? '2026-10';
  const commodity: Commodity = more.commodity ?? 'electricity';
  const isSettled = more.status === 'paid' || more.status === 'cancelled';
  return {
    id: `bill_${commodity}_${month}`,
    number: month,
    accountId: 'acc_1',
    serviceId: `svc_${commodity}`,
    commodity,
    status: 'due',
    month,
    period: { firstDate: `${month}-01`, lastDate: `${month}-28` },
    issuedOn: '2026-11-04',
    dueOn: '2026-11-30',
    total: { amountMinor: 24426, currency: 'CNY' },
    outstanding: { amountMinor: isSettled ? 0 : 24426, currency: 'CNY' },
    quantity: { value: '384', unit: 'kWh' },
    readQuality: 'actual',
    ...more,
  };
}
