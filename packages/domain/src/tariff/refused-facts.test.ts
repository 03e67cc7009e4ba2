import { describe, expect, it } from 'vitest';
import { calculateBill } from './calculate.js';
import { counted, kWh, sheetFrom } from './sample-tariff.test-data.js';
import type { BillingFacts, Charge } from './tariff.js';

const charges: Charge[] = [
  { id: 'u', kind: 'usage', price: '0.50', per: 'kWh' },
  { id: 'least', kind: 'minimum', price: '300', per: 'year', on: ['usage'] },
  { id: 'late', kind: 'late-fee', percentPerDay: '0.1' },
];
const sheet = sheetFrom('2026-01-01', charges);
const facts: BillingFacts = {
  period: { firstDate: '2026-08-01', lastDate: '2026-08-31' },
  registers: [counted(300)],
};
const euros = { amountMinor: 10000, currency: 'EUR' };

describe('facts that could only be guessed at', () => {
  it.each<[string, Partial<BillingFacts>, string]>([
    [
      'a total beside its price periods, which would count twice',
      {
        registers: [counted(300), counted(200, { timeOfUse: 'peak' }), counted(100, { timeOfUse: 'valley' })],
      },
      'with and without a price period',
    ],
    [
      'the same for what is fed in',
      {
        registers: [
          counted(300),
          counted(50, { measures: 'export' }),
          counted(50, { measures: 'export', timeOfUse: 'peak' }),
        ],
      },
      'with and without a price period',
    ],
    [
      'an overdue bill in another currency',
      { overdue: [{ overdue: euros, days: 10 }] },
      'in EUR, the sheet in CNY',
    ],
    ['a year in another currency', { yearEnd: { chargedBefore: euros } }, 'in EUR, the sheet in CNY'],
    [
      'a credit in another currency',
      { afterTax: [{ id: 'credit', kind: 'credit', amount: euros }] },
      'in EUR, the sheet in CNY',
    ],
  ])('are refused: %s', (_, change, message) => {
    const billed = () => calculateBill([sheet], { ...facts, ...change });
    expect(billed).toThrow(RangeError);
    expect(billed).toThrow(message);
  });

  it('are not: price periods of energy beside reactive energy without them', () => {
    const registers = [
      counted(200, { timeOfUse: 'peak' }),
      counted(100, { timeOfUse: 'valley' }),
      counted(40, { measures: 'reactive', unit: 'kvarh' }),
    ];
    expect(calculateBill([sheet], { ...facts, registers }).quantity).toEqual(kWh(300));
  });
});
