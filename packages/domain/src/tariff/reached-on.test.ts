import { expect, it } from 'vitest';
import { calculateBill } from './calculate.js';
import type { BillingFacts, TariffSheet } from './tariff.js';

const half = { digits: 0, rounding: 'half-up' } as const;

const yearly: TariffSheet = {
  validFrom: '2026-01-01',
  currency: 'CNY',
  charges: [
    {
      id: 'tier-2',
      kind: 'tier',
      allowance: { value: '100', unit: 'kWh' },
      cycle: { unit: 'year', length: 1 },
      price: '0.10',
    },
  ],
  rounding: { amount: { at: 'line', rounding: 'half-up' }, allowance: half, demand: half },
};

/** Ten kWh on each of the first ten days of August. */
function facts(usedBefore: string): BillingFacts {
  const reading = { readOn: '2026-08-10', quality: 'actual' } as const;
  return {
    period: { firstDate: '2026-08-01', lastDate: '2026-08-10' },
    year: { usedBefore: { value: usedBefore, unit: 'kWh' } },
    registers: [
      {
        measures: 'import',
        unit: 'kWh',
        span: {
          meterNumber: 'E-1',
          register: '1',
          start: { value: '0', ...reading },
          end: { value: '100', ...reading },
        },
        daily: Array.from({ length: 10 }, () => '10'),
      },
    ],
  };
}

it.each([
  ['40', '2026-08-07'],
  ['99.5', '2026-08-01'],
  ['100', '2026-08-01'],
  // On an earlier bill: no day of this one.
  ['100.5', undefined],
  ['400', undefined],
])('with %s kWh used before, an allowance of a year is used up on %s', (usedBefore, reachedOn) => {
  const [line] = calculateBill([yearly], facts(usedBefore)).lines;
  expect(line?.basis).toMatchObject({ kind: 'allowance', usedBefore: { value: usedBefore } });
  expect(line?.basis?.kind === 'allowance' ? line.basis.reachedOn : 'none').toBe(reachedOn);
});
