import type { Bill, BillLine, BillSummary } from '@mains/contract';

export const octoberSummary: BillSummary = {
  id: 'bill_oct',
  number: 'RB-2026-10-408812',
  accountId: 'acc_1',
  serviceId: 'svc_1',
  commodity: 'electricity',
  status: 'due',
  month: '2026-10',
  period: { firstDate: '2026-10-01', lastDate: '2026-11-02' },
  issuedOn: '2026-11-04',
  dueOn: '2026-11-30',
  total: { amountMinor: 24426, currency: 'CNY' },
  outstanding: { amountMinor: 24426, currency: 'CNY' },
  quantity: { value: '384', unit: 'kWh' },
  readQuality: 'actual',
};

function usage(
  id: string,
  timeOfUse: 'peak' | 'flat' | 'valley',
  start: string,
  end: string,
  price: string,
): BillLine {
  const value = String(Number(end) - Number(start));
  return {
    id,
    kind: 'usage',
    timeOfUse,
    label: `${timeOfUse} electricity`,
    shortLabel: timeOfUse,
    quantity: { value, unit: 'kWh' },
    price: { value: price, currency: 'CNY', per: 'kWh' },
    amount: { amountMinor: Math.round(Number(value) * Number(price) * 100), currency: 'CNY' },
    basis: {
      kind: 'registers',
      spans: [
        {
          meterNumber: 'E-558 2047',
          register: id,
          start: { value: start, readOn: '2026-09-30', quality: 'actual' },
          end: { value: end, readOn: '2026-11-02', quality: 'actual' },
        },
      ],
    },
  };
}

/** The bill of the pictures. */
export const octoberBill: Bill = {
  summary: octoberSummary,
  meters: [{ number: 'E-558 2047', kind: 'smart' }],
  lines: [
    usage('1', 'peak', '4812', '4997', '0.65'),
    usage('2', 'flat', '3306', '3419', '0.54'),
    usage('3', 'valley', '2570', '2656', '0.30'),
    {
      id: '4',
      kind: 'tier',
      label: 'Tier 2 uplift',
      shortLabel: 'Tier 2',
      quantity: { value: '98', unit: 'kWh' },
      price: { value: '0.20', currency: 'CNY', per: 'kWh' },
      amount: { amountMinor: 1960, currency: 'CNY' },
      basis: {
        kind: 'allowance',
        used: { value: '384', unit: 'kWh' },
        allowance: { value: '286', unit: 'kWh' },
        cycleAllowance: { value: '260', unit: 'kWh' },
        periodDays: 33,
        cycleDays: 30,
      },
    },
    {
      id: '5',
      kind: 'fixed',
      label: 'Daily charge',
      quantity: { value: '33', unit: 'day' },
      price: { value: '0.40', currency: 'CNY', per: 'day' },
      amount: { amountMinor: 1320, currency: 'CNY' },
    },
    {
      id: '6',
      kind: 'tax',
      label: 'VAT',
      amount: { amountMinor: 1439, currency: 'CNY' },
      basis: { kind: 'percentage', percent: '6', base: { amountMinor: 23987, currency: 'CNY' } },
    },
    {
      id: '7',
      kind: 'credit',
      label: 'Promise credit',
      amount: { amountMinor: -1000, currency: 'CNY' },
      basis: { kind: 'note', text: 'Crew missed the window on 14 Oct', reference: 'C-1164' },
    },
  ],
  documents: [],
};

/** The October bill with one line changed. */
export function withLine(id: string, change: Partial<BillLine>): Bill {
  return {
    ...octoberBill,
    lines: octoberBill.lines.map((line) => (line.id === id ? { ...line, ...change } : line)),
  };
}
