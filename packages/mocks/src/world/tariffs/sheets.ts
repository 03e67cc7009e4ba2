import type { TariffCalendar } from '@mains/contract';
import type { Charge, ChargeOf, TariffSheet } from '@mains/domain';
import { opaque } from '../../random.js';
import type { Product } from '../plan.js';
import { CURRENCY } from '../plan.js';

// Riverbend's tariff sheets. The utility and its prices do not exist; the shape is that of Chinese sheets.

const rounding: TariffSheet['rounding'] = {
  amount: { at: 'line', rounding: 'half-up' },
  allowance: { digits: 0, rounding: 'half-up' },
  demand: { digits: 0, rounding: 'half-up' },
};

export function sheet(validFrom: string, charges: readonly Charge[], calendar?: TariffCalendar): TariffSheet {
  return { validFrom, currency: CURRENCY, ...(calendar && { calendar }), charges, rounding };
}

/** A product with the id that its key leads to: the same whatever the seed of a world. */
export function product(key: string, rest: Omit<Product, 'id'>): Product {
  return { id: `trf_${opaque(`tariff/${key}`, 8)}`, ...rest };
}

/** Late fees as 供电营业规则 has them: of homes 0.1 % a day, ¥1 at the least. */
export const homeLateFee: ChargeOf<'late-fee'> = {
  id: 'late-fee',
  kind: 'late-fee',
  percentPerDay: '0.1',
  least: '1.00',
};

/** Of all others 0.2 % a day, 0.3 % from the next year on. */
export const businessLateFee: ChargeOf<'late-fee'> = {
  id: 'late-fee',
  kind: 'late-fee',
  percentPerDay: '0.2',
  percentPerDayFromEarlierYears: '0.3',
  least: '1.00',
};
