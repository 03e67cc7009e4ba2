import type { BillSummary, Service, TariffSheet } from '@mains/contract';
import { daysFromUsage, type UsageDays } from '@mains/domain';
import type { UsageFacts, UsageLayers, UsagePeriod } from '../usage-facts.js';

/** Tenths of a kWh by peak, flat and valley register on each day from 1 October to 2 November 2026. */
export const tenths: readonly (readonly [number, number, number])[] = [
  [45, 28, 22],
  [48, 29, 23],
  [27, 16, 11],
  [26, 16, 9],
  [21, 12, 9],
  [21, 13, 10],
  [49, 29, 28],
  [50, 31, 25],
  [52, 32, 24],
  [61, 37, 28],
  [64, 39, 26],
  [52, 31, 22],
  [47, 28, 26],
  [51, 31, 26],
  [54, 33, 24],
  [49, 30, 26],
  [63, 37, 24],
  [61, 45, 23],
  [47, 30, 25],
  [46, 27, 27],
  [46, 28, 25],
  [51, 31, 28],
  [56, 33, 25],
  [74, 46, 30],
  [68, 41, 27],
  [72, 36, 33],
  [76, 37, 33],
  [70, 35, 31],
  [81, 43, 33],
  [71, 42, 40],
  [76, 64, 36],
  [92, 67, 37],
  [83, 53, 44],
];

/** The same weekdays a year before, from 2 October 2025: 361.0 kWh in all, 9.3 on the eighteenth day. */
export const tenthsBefore: readonly number[] = [
  118, 92, 111, 106, 94, 115, 133, 130, 92, 96, 117, 108, 105, 126, 117, 92, 94, 93, 103, 105, 136, 105, 99,
  98, 95, 99, 101, 110, 142, 118, 118, 125, 117,
];

const share = (value: number): [number, number, number] => {
  const flat = Math.round(value * 0.3);
  const valley = Math.round(value * 0.24);
  return [value - flat - valley, flat, valley];
};

const timesOfUse = ['peak', 'flat', 'valley'] as const;

export const meiDays: UsageDays = daysFromUsage({
  serviceId: 'svc_e1',
  firstDate: '2025-10-02',
  lastDate: '2026-11-02',
  registers: timesOfUse.map((timeOfUse, at) => ({
    measures: 'import',
    timeOfUse,
    meterNumber: 'E-558 2047',
    unit: 'kWh',
    digits: 1,
    blocks: [
      { firstDate: '2025-10-02', values: tenthsBefore.map((value) => share(value)[at]!) },
      { firstDate: '2026-10-01', values: tenths.map((day) => day[at]!) },
    ],
  })),
  remarks: [],
  interruptions: [],
});

export const octoberBill: BillSummary = {
  id: 'bill_9dPz41',
  number: 'RB-2026-10-408812',
  accountId: 'acc_k7Qm2x',
  serviceId: 'svc_e1',
  commodity: 'electricity',
  status: 'due',
  month: '2026-10',
  period: { firstDate: '2026-10-01', lastDate: '2026-11-02' },
  issuedOn: '2026-11-04',
  total: { amountMinor: 24426, currency: 'CNY' },
  outstanding: { amountMinor: 24426, currency: 'CNY' },
  quantity: { value: '384', unit: 'kWh' },
  readQuality: 'actual',
};

const half = { digits: 0, rounding: 'half-up' } as const;

export const meiSheet: TariffSheet = {
  validFrom: '2024-01-01',
  currency: 'CNY',
  charges: [
    { id: 'peak', kind: 'usage', label: 'Peak', timeOfUse: 'peak', price: '0.65', per: 'kWh' },
    { id: 'flat', kind: 'usage', label: 'Flat', timeOfUse: 'flat', price: '0.54', per: 'kWh' },
    { id: 'valley', kind: 'usage', label: 'Valley', timeOfUse: 'valley', price: '0.30', per: 'kWh' },
    {
      id: 'tier-2',
      kind: 'tier',
      label: 'Tier 2 uplift',
      allowance: { value: '260', unit: 'kWh' },
      cycle: { unit: 'day', length: 30 },
      price: '0.20',
    },
    { id: 'vat', kind: 'tax', label: 'VAT', percent: '6', on: ['usage', 'tier'] },
  ],
  rounding: { amount: { at: 'line', rounding: 'half-up' }, allowance: half, demand: half },
};

export const october: UsagePeriod = {
  period: octoberBill.period,
  month: '2026-10',
  bill: octoberBill,
  isCalendarMonth: false,
};

export const meiService: Service = {
  id: 'svc_e1',
  commodity: 'electricity',
  payment: 'billed',
  startedOn: '2019-04-01',
  nextReadingOn: '2026-12-02',
};

const layers: UsageLayers = { compare: true, prices: true, show: 'quantity' };

/** Mei's facts on 24 November 2026. */
export function meiFacts(changes: Partial<UsageFacts> = {}): UsageFacts {
  return {
    commodity: 'electricity',
    unit: 'kWh',
    timeZone: 'Asia/Shanghai',
    today: '2026-11-24',
    nowMs: Date.parse('2026-11-24T06:22:00Z'),
    days: meiDays,
    periods: [october],
    sheets: [meiSheet],
    layers,
    ...changes,
  };
}
