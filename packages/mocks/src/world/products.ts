import type { TimeOfUse } from '@mains/contract';
import type { Charge, TariffSheet } from '@mains/domain';
import { businessTexts, homeTexts, industryTexts, waterTexts } from './charge-texts.js';
import type { Product } from './plan.js';
import { CURRENCY } from './plan.js';

// Riverbend's tariff sheets. The utility and its prices do not exist; the shape is that of Chinese sheets.

const rounding: TariffSheet['rounding'] = {
  amount: { at: 'line', rounding: 'half-up' },
  allowance: { digits: 0, rounding: 'half-up' },
  demand: { digits: 0, rounding: 'half-up' },
};

function sheet(_name: string, validFrom: string, charges: readonly Charge[]): TariffSheet {
  return { validFrom, currency: CURRENCY, charges, rounding };
}

/** Price period of each quarter of an hour: the hours named, all others flat. */
function hours(
  named: Partial<Record<TimeOfUse, readonly (readonly [from: number, to: number])[]>>,
): TimeOfUse[] {
  return Array.from({ length: 96 }, (_, slot) => {
    const hour = slot / 4;
    for (const timeOfUse of ['sharp', 'peak', 'valley'] as const) {
      if (named[timeOfUse]?.some(([from, to]) => hour >= from && hour < to)) return timeOfUse;
    }
    return 'flat';
  });
}

const night = [
  [0, 7],
  [23, 24],
] as const;
const homeHours = hours({
  peak: [
    [8, 11],
    [18, 22],
  ],
  valley: night,
});
const industryHours = hours({
  sharp: [[19, 21]],
  peak: [
    [8, 11],
    [18, 19],
    [21, 22],
  ],
  valley: night,
});

type HomePrices = readonly [validFrom: string, peak: string, flat: string, valley: string];

const HOME_PRICES: readonly HomePrices[] = [
  ['2024-01-01', '0.61', '0.51', '0.30'],
  ['2025-07-01', '0.62', '0.52', '0.30'],
  ['2026-10-01', '0.65', '0.54', '0.30'],
];

function homeCharges([, peak, flat, valley]: HomePrices): Charge[] {
  return [
    { id: 'peak', kind: 'usage', timeOfUse: 'peak', price: peak, per: 'kWh' },
    { id: 'flat', kind: 'usage', timeOfUse: 'flat', price: flat, per: 'kWh' },
    { id: 'valley', kind: 'usage', timeOfUse: 'valley', price: valley, per: 'kWh' },
    {
      id: 'tier-2',
      kind: 'tier',
      allowance: { value: '260', unit: 'kWh' },
      cycle: { unit: 'day', length: 30 },
      price: '0.20',
    },
    {
      id: 'tier-3',
      kind: 'tier',
      allowance: { value: '400', unit: 'kWh' },
      cycle: { unit: 'day', length: 30 },
      price: '0.15',
    },
    { id: 'daily', kind: 'fixed', price: '0.40', per: 'day' },
    { id: 'vat', kind: 'tax', percent: '6', on: ['usage', 'tier', 'fixed'] },
  ];
}

export const homeElectricity: Product = {
  sheets: HOME_PRICES.map((prices) => sheet('home', prices[0], homeCharges(prices))),
  hours: homeHours,
  texts: homeTexts,
};

export const homeSolar: Product = {
  sheets: HOME_PRICES.map((prices) =>
    sheet('home-solar', prices[0], [
      ...homeCharges(prices),
      { id: 'export', kind: 'export', price: '0.4153', per: 'kWh' },
    ]),
  ),
  hours: homeHours,
  texts: homeTexts,
};

export const businessElectricity: Product = {
  sheets: [
    sheet('business', '2024-01-01', [
      { id: 'peak', kind: 'usage', timeOfUse: 'peak', price: '0.9812', per: 'kWh' },
      { id: 'flat', kind: 'usage', timeOfUse: 'flat', price: '0.6543', per: 'kWh' },
      { id: 'valley', kind: 'usage', timeOfUse: 'valley', price: '0.3216', per: 'kWh' },
      { id: 'funds', kind: 'levy', price: '0.0269', per: 'kWh' },
      { id: 'monthly', kind: 'fixed', price: '30.00', per: 'month' },
      { id: 'vat', kind: 'tax', percent: '13', on: ['usage', 'levy', 'fixed'] },
    ]),
  ],
  hours: homeHours,
  texts: businessTexts,
};

export const industryElectricity: Product = {
  sheets: [
    sheet('industry', '2024-01-01', [
      { id: 'sharp', kind: 'usage', timeOfUse: 'sharp', price: '1.1034', per: 'kWh' },
      { id: 'peak', kind: 'usage', timeOfUse: 'peak', price: '0.9021', per: 'kWh' },
      { id: 'flat', kind: 'usage', timeOfUse: 'flat', price: '0.5870', per: 'kWh' },
      { id: 'valley', kind: 'usage', timeOfUse: 'valley', price: '0.2543', per: 'kWh' },
      { id: 'demand', kind: 'demand', rule: 'contract', price: '36.10', per: 'kW' },
      { id: 'power-factor', kind: 'power-factor', standard: '0.90', on: ['usage', 'demand'] },
      { id: 'funds', kind: 'levy', price: '0.0269', per: 'kWh' },
      { id: 'vat', kind: 'tax', percent: '13', on: ['usage', 'demand', 'power-factor', 'levy'] },
    ]),
  ],
  hours: industryHours,
  texts: industryTexts,
};

export const homeWater: Product = {
  sheets: [
    sheet('home-water', '2024-01-01', [
      { id: 'water', kind: 'usage', price: '2.72', per: 'm3' },
      { id: 'wastewater', kind: 'levy', price: '1.10', per: 'm3' },
      {
        id: 'tier-2',
        kind: 'tier',
        allowance: { value: '36', unit: 'm3' },
        cycle: { unit: 'day', length: 61 },
        price: '1.45',
      },
      { id: 'monthly', kind: 'fixed', price: '2.50', per: 'month' },
    ]),
  ],
  texts: waterTexts,
};

export const businessWater: Product = {
  sheets: [
    sheet('business-water', '2024-01-01', [
      { id: 'water', kind: 'usage', price: '4.10', per: 'm3' },
      { id: 'wastewater', kind: 'levy', price: '1.60', per: 'm3' },
      { id: 'monthly', kind: 'fixed', price: '12.00', per: 'month' },
    ]),
  ],
  texts: waterTexts,
};

/** Paid beforehand: there are no bills, so there is no sheet yet. */
export const prepaidGas: Product = { sheets: [], texts: {} };
