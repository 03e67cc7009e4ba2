import type { TariffSheet } from '@mains/contract';
import { expect, it } from 'vitest';
import { meiFacts, october } from './mei-october.test-data.js';
import { periodDays } from './period-days.model.js';
import { periodPrices } from './period-prices.model.js';

const [sheet] = meiFacts().sheets!;
const untaxed: TariffSheet = {
  ...sheet!,
  charges: sheet!.charges.filter(({ kind }) => kind !== 'tax'),
};

function isTaxed(...sheets: readonly TariffSheet[]): boolean {
  const facts = { ...meiFacts(), sheets };
  return periodPrices(facts, periodDays(facts, october)).isTaxed;
}

it('speaks of taxes that the sheets of the period take, and of no other', () => {
  const from = (validFrom: string, of: TariffSheet): TariffSheet => ({ ...of, validFrom });
  expect(isTaxed(from('2025-07-01', sheet!))).toBe(true);
  expect(isTaxed(from('2025-07-01', sheet!), from('2026-10-01', untaxed))).toBe(false);
  expect(isTaxed(from('2025-07-01', untaxed), from('2026-11-03', sheet!))).toBe(false);
  expect(isTaxed(from('2025-07-01', untaxed), from('2026-11-02', sheet!))).toBe(true);
});
