import type { TariffCalendar } from '@mains/contract';
import type { TariffSheet } from '../tariff/tariff.js';
import type { DayRegister, UsageDays } from './days.js';

/** The same hours on every day of the year. */
export const threePeriods: TariffCalendar = {
  seasons: [
    {
      id: 'year',
      firstDay: '01-01',
      lastDay: '12-31',
      days: [
        {
          on: ['weekday', 'saturday', 'sunday', 'holiday'],
          spans: [
            { from: '00:00', to: '07:00', timeOfUse: 'valley' },
            { from: '07:00', to: '08:00', timeOfUse: 'flat' },
            { from: '08:00', to: '11:00', timeOfUse: 'peak' },
            { from: '11:00', to: '18:00', timeOfUse: 'flat' },
            { from: '18:00', to: '22:00', timeOfUse: 'peak' },
            { from: '22:00', to: '23:00', timeOfUse: 'flat' },
            { from: '23:00', to: '24:00', timeOfUse: 'valley' },
          ],
        },
      ],
    },
  ],
};

/** Home sheets of Riverbend: three prices by the hour, tiers of 260 and 400 kWh for 30 days, 0.40 a day, 6 % VAT. */
export const homeSheets: readonly TariffSheet[] = [
  homeSheet('2025-07-01', '0.62', '0.52', '0.30'),
  homeSheet('2026-10-01', '0.65', '0.54', '0.30'),
];

function homeSheet(validFrom: string, peak: string, flat: string, valley: string): TariffSheet {
  const cycle = { unit: 'day', length: 30 } as const;
  return {
    validFrom,
    currency: 'CNY',
    calendar: threePeriods,
    charges: [
      { id: 'peak', kind: 'usage', timeOfUse: 'peak', price: peak, per: 'kWh' },
      { id: 'flat', kind: 'usage', timeOfUse: 'flat', price: flat, per: 'kWh' },
      { id: 'valley', kind: 'usage', timeOfUse: 'valley', price: valley, per: 'kWh' },
      { id: 'tier-2', kind: 'tier', allowance: { value: '260', unit: 'kWh' }, cycle, price: '0.20' },
      { id: 'tier-3', kind: 'tier', allowance: { value: '400', unit: 'kWh' }, cycle, price: '0.15' },
      { id: 'daily', kind: 'fixed', price: '0.40', per: 'day' },
      { id: 'vat', kind: 'tax', percent: '6', on: ['usage', 'tier', 'fixed'] },
    ],
    rounding: {
      amount: { at: 'line', rounding: 'half-up' },
      allowance: { digits: 0, rounding: 'half-up' },
      demand: { digits: 0, rounding: 'half-up' },
    },
  };
}

/** Mei's days in tenths of a kWh by peak, flat and valley: 1 October to 2 November 2026, a journey from the 3rd to the 6th. */
const october = `45 28 22, 48 29 23, 27 16 11, 26 16 9, 21 12 9, 21 13 10, 49 29 28, 50 31 25, 52 32 24, 61 37 28, 64 39 26,
  52 31 22, 47 28 26, 51 31 26, 54 33 24, 49 30 26, 63 37 24, 61 45 23, 47 30 25, 46 27 27, 46 28 25, 51 31 28, 56 33 25,
  74 46 30, 68 41 27, 72 36 33, 76 37 33, 70 35 31, 81 43 33, 71 42 40, 76 64 36, 92 67 37, 83 53 44`;

/** 3 to 23 November 2026. */
const november = `48 31 23, 50 31 25, 48 31 20, 50 32 27, 50 32 23, 52 31 23, 47 28 21, 49 30 21, 56 35 27, 46 27 23, 55 34 23,
  55 33 25, 60 39 27, 52 31 23, 53 31 26, 46 29 22, 49 29 25, 56 36 28, 72 44 30, 65 41 30, 51 30 23`;

/** From 1 October to 23 November 2026. */
export const meiDays: UsageDays = daysOf('2026-10-01', `${october}, ${november}`);

export const octoberPeriod = { firstDate: '2026-10-01', lastDate: '2026-11-02' };
export const novemberPeriod = { firstDate: '2026-11-03', lastDate: '2026-12-02' };

/** Days by peak, flat and valley in tenths of a kWh; `-` for a day that is missing. */
export function daysOf(firstDate: string, text: string): UsageDays {
  const rows = text.split(',').map((row) => row.trim().split(/\s+/));
  const registers = (['peak', 'flat', 'valley'] as const).map((timeOfUse, place): DayRegister => ({
    measures: 'import',
    timeOfUse,
    meterNumber: 'E-1',
    unit: 'kWh',
    digits: 1,
    values: Float64Array.from(rows, (row) => (row[0] === '-' ? Number.NaN : Number(row[place]))),
  }));
  return daysWith(firstDate, registers);
}

/** Days of some registers, nothing remarked. */
export function daysWith(
  firstDate: string,
  registers: readonly DayRegister[],
  change: Partial<UsageDays> = {},
): UsageDays {
  const count = registers[0]?.values.length ?? 0;
  return {
    firstDate,
    count,
    registers,
    marks: new Uint8Array(count),
    remarks: [],
    interruptions: [],
    ...change,
  };
}

/** One register that counts always. */
export function dayRegister(values: readonly number[], change: Partial<DayRegister> = {}): DayRegister {
  return { measures: 'import', unit: 'kWh', digits: 1, values: Float64Array.from(values), ...change };
}
