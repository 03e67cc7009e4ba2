import type { TariffSheet } from '@mains/contract';
import { expect, it } from 'vitest';
import { meiFacts, meiSheet, october } from './mei-october.test-data.js';
import { periodModel } from './period.model.js';
import { wordsIn } from './words.test-data.js';

const text = (said: string): string => said.replaceAll('\u00A0', ' ');
const cycle = { unit: 'year', length: 1 } as const;

/** Tiers of the year of which both are used up by 1 October, or will be. */
const yearly: TariffSheet = {
  ...meiSheet,
  charges: meiSheet.charges.flatMap((charge): TariffSheet['charges'] =>
    charge.kind === 'tier'
      ? [
          { ...charge, price: '0.05', allowance: { value: '0', unit: 'kWh' } as const, cycle },
          {
            ...charge,
            id: 'tier-3',
            label: 'Tier 3',
            price: '0.25',
            allowance: { value: '100', unit: 'kWh' } as const,
            cycle,
          },
        ]
      : [charge],
  ),
};

it('names the highest tier that is reached, and what each adds', async () => {
  const facts = meiFacts({ sheets: [yearly] });
  const before = {
    ...facts.days!,
    firstDate: '2026-01-01',
    count: 306,
    registers: facts.days!.registers.map((register) => ({
      ...register,
      values: Float64Array.from({ length: 306 }, (_, day) =>
        day < 273 ? 5 : (register.values[register.values.length - 306 + day] ?? 0),
      ),
    })),
    marks: new Uint8Array(306),
  };
  const model = periodModel({ ...facts, days: before }, october, await wordsIn('en'));
  const tier = model.figures.find(({ label }) => label === 'Tier 3');
  // 384 × 0.05 × 1.06 and 384 × 0.25 × 1.06.
  expect(tier?.value).toBe('384 kWh'.replace(' ', '\u00A0'));
  expect(text(tier?.note ?? '')).toBe('tier 2 added ¥20.35, tier 3 ¥101.76 with VAT');
  const [band, ...others] = (model.plot.bands ?? []).filter(({ kind }) => kind === 'tier');
  expect(others).toEqual([]);
  expect(band).toMatchObject({ first: 0, end: 33, title: 'In tier 3 since before' });
  expect(text(band?.text ?? '')).toBe('384 kWh at ¥0.30 extra in all');
});
