import type { Account, Bill, BillSummary, GuestSession, Session, Utility } from '@mains/contract';

/** Answers that keep the contract, to be varied by tests. */

export const utility: Utility = {
  name: 'Riverbend Utilities',
  timeZone: 'Asia/Shanghai',
  servicePhone: '600 0123',
  guestLookup: { proofs: ['meter-number'] },
};

export const guestSession: GuestSession = {
  token: 'gst_q1w2e3r4t5y6u7i8o9p0',
  expiresAt: '2026-11-24T06:52:00Z',
  accountId: 'acc_k7Qm2x',
};

export const session: Session = {
  kind: 'customer',
  customerName: 'Mei Lin',
  expiresAt: '2026-11-24T06:42:00Z',
};

export const account: Account = {
  id: 'acc_k7Qm2x',
  number: '4021 7738 06',
  kind: 'home',
  premises: [
    {
      id: 'pre_602',
      address: { lines: ['18 Lock Keeper’s Row, Flat 602'], postcode: '310602' },
      services: [{ id: 'svc_e1', commodity: 'electricity', payment: 'billed', startedOn: '2019-04-01' }],
    },
  ],
};

export const summary: BillSummary = {
  id: 'bill_9dPz41',
  number: 'RB-2026-10-408812',
  accountId: 'acc_k7Qm2x',
  serviceId: 'svc_e1',
  commodity: 'electricity',
  status: 'due',
  month: '2026-10',
  period: { firstDate: '2026-10-01', lastDate: '2026-11-02' },
  issuedOn: '2026-11-04',
  dueOn: '2026-11-30',
  total: { amountMinor: 1399, currency: 'CNY' },
  outstanding: { amountMinor: 1399, currency: 'CNY' },
  quantity: { value: '0', unit: 'kWh' },
  readQuality: 'actual',
};

export const bill: Bill = {
  summary,
  meters: [{ number: 'E-558 2047', kind: 'smart' }],
  lines: [
    {
      id: 'l1',
      kind: 'fixed',
      label: 'Daily charge',
      quantity: { value: '33', unit: 'day' },
      price: { value: '0.40', currency: 'CNY', per: 'day' },
      amount: { amountMinor: 1320, currency: 'CNY' },
    },
    { id: 'l2', kind: 'tax', label: 'VAT', amount: { amountMinor: 79, currency: 'CNY' } },
  ],
  documents: [{ id: 'doc_1', kind: 'bill', mediaType: 'application/pdf' }],
};
