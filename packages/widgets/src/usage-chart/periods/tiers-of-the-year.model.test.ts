import type { TariffSheet } from '@mains/contract';
import { expect, it } from 'vitest';
import type { UsagePeriod } from '../usage-facts.js';
import { meiFacts, meiSheet, october } from './mei-october.test-data.js';
import { monthsModel } from './months.model.js';
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

it('tells money as money, and names the unit of what is none', async () => {
  const model = periodModel(
    meiFacts({ layers: { compare: true, prices: true, show: 'money' } }),
    october,
    await wordsIn('en'),
  );
  expect(text(model.sentence)).toMatch(/^The energy of 33 days cost ¥[\d.]+\.$/);
  expect(model.figures.slice(0, 3).map(({ label, value }) => `${label} ${value.charAt(0)}`)).toEqual([
    'Energy cost ¥',
    'A usual day ¥',
    'Highest day ¥',
  ]);
  const titles = model.table.columns.map(({ title }) => title).slice(1);
  expect(titles.filter((title) => !/cost|Cost|kWh/.test(title))).toEqual([]);
});

it('says that water may leak where a bill is twice that of last year, and nothing but readings is known', async () => {
  const words = await wordsIn('en');
  const bill = (month: string, value: string): UsagePeriod => ({
    ...october,
    month,
    period: { firstDate: `${month}-01`, lastDate: `${month}-31` },
    bill: {
      ...october.bill!,
      month,
      period: { firstDate: `${month}-01`, lastDate: `${month}-31` },
      quantity: { value, unit: 'm3' },
    },
  });
  const said = (value: string): string => {
    const periods = [bill('2026-10', value), bill('2025-10', '10')];
    const facts = meiFacts({ commodity: 'water', unit: 'm3', days: undefined, sheets: undefined, periods });
    return monthsModel(facts, words).remarks.join(' ');
  };
  expect(said('17.9')).not.toContain('leaks');
  expect(said('18')).toContain('far more a day than last year');
  expect(said('20')).toContain('at least twice as much a day as last year');
});
