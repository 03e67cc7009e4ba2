import type { Bill, Quantity, TariffCalendar, TariffSeason, TimeOfUse } from '@mains/contract';
import { octoberSummary } from '../bill/sample-bill.test-data.js';
import { addDecimals, decimalFromInteger, formatDecimal, parseDecimal, trimDecimal } from '../decimal.js';
import type { CalculatedBill, Charge, MeteredRegister, TariffSheet } from './tariff.js';

/** A sheet in CNY that rounds every line to the fen and every allowance and power to the whole unit, a half upwards. */
export function sheetFrom(
  validFrom: string,
  charges: readonly Charge[],
  change: Partial<TariffSheet> = {},
): TariffSheet {
  return {
    validFrom,
    currency: 'CNY',
    charges,
    rounding: {
      amount: { at: 'line', rounding: 'half-up' },
      allowance: { digits: 0, rounding: 'half-up' },
      demand: { digits: 0, rounding: 'half-up' },
    },
    ...change,
  };
}

export function kWh(value: number | string): Quantity {
  return { value: String(value), unit: 'kWh' };
}

/** A register that stood at 0 and counted so much. */
export function counted(value: number | string, change: Partial<MeteredRegister> = {}): MeteredRegister {
  const reading = { readOn: '2026-01-01', quality: 'actual' } as const;
  return {
    measures: 'import',
    unit: 'kWh',
    span: {
      meterNumber: 'E-1',
      register: change.timeOfUse ?? change.measures ?? 'import',
      start: { value: '0', ...reading },
      end: { value: String(value), ...reading },
    },
    ...change,
  };
}

/** A register that knows its days. */
export function countedDaily(
  days: readonly (number | string)[],
  change: Partial<MeteredRegister> = {},
): MeteredRegister {
  const daily = days.map(String);
  const total = daily.map(parseDecimal).reduce(addDecimals, decimalFromInteger(0));
  return counted(formatDecimal(trimDecimal(total)), { daily, ...change });
}

/** `value` on each of so many days. */
export function each<Value>(days: number, value: Value): Value[] {
  return Array.from({ length: days }, () => value);
}

/** Seasons that count everything in one price period. */
export function seasonsOf(
  ...seasons: readonly (readonly [id: string, firstDay: string, lastDay: string])[]
): TariffCalendar {
  return {
    seasons: seasons.map(([id, firstDay, lastDay]): TariffSeason => ({
      id,
      firstDay,
      lastDay,
      days: [{ on: ['weekday', 'saturday', 'sunday', 'holiday'], spans: allDay('flat') }],
    })),
  };
}

export function allDay(timeOfUse: TimeOfUse): [{ from: string; to: string; timeOfUse: TimeOfUse }] {
  return [{ from: '00:00', to: '24:00', timeOfUse }];
}

/** A bill as a table: id, quantity, amount in minor units. */
export function rowsOf({
  lines,
}: CalculatedBill): [id: string, quantity: string | undefined, minor: number][] {
  return lines.map(({ id, quantity, amount }) => [id, quantity?.value, amount.amountMinor]);
}

/** With what a contract's bill has besides, for `checkBill`. */
export function asBill(calculated: CalculatedBill): Pick<Bill, 'lines' | 'summary'> {
  return {
    lines: calculated.lines.map((line) => ({ ...line, label: line.id })),
    summary: { ...octoberSummary, total: calculated.total },
  };
}
