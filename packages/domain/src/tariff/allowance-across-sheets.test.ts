import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBill } from '../bill/check.js';
import { addDecimals, compareDecimals, decimalFromInteger, parseDecimal } from '../decimal.js';
import { addDays, daysInPeriod } from '../plain-date.js';
import { calculateBill } from './calculate.js';
import { arbitraryBilling, propertyRuns } from './random-tariff.test-data.js';
import { asBill, counted, countedDaily, each, kWh, rowsOf, sheetFrom } from './sample-tariff.test-data.js';
import type { BillingFacts, CalculatedBill, Charge, ChargeOf, TariffSheet } from './tariff.js';

const period = { firstDate: '2026-09-01', lastDate: '2026-09-30' };
const usage: Charge = { id: 'u', kind: 'usage', price: '0.50', per: 'kWh' };
const tier: ChargeOf<'tier'> = {
  id: 'tier',
  kind: 'tier',
  allowance: kWh(260),
  cycle: { unit: 'month', length: 1 },
  price: '0.10',
};
const taxOf = (percent: string): Charge => ({ id: 'vat', kind: 'tax', percent, on: ['usage', 'tier'] });
const sheetsOf = (allowance: ChargeOf<'tier'>): TariffSheet[] => [
  sheetFrom('2026-01-01', [usage, allowance, taxOf('6')]),
  sheetFrom('2026-09-16', [usage, allowance, taxOf('6.1')]),
];

function billed(sheets: readonly TariffSheet[], facts: Omit<BillingFacts, 'period'>): CalculatedBill {
  const bill = calculateBill(sheets, { period, ...facts });
  expect(checkBill(asBill(bill))).toMatchObject({ addsUp: true, discrepancies: [] });
  return bill;
}

describe('a tax that changes while a tier stands', () => {
  it('charges nothing above an allowance that was not used up', () => {
    const registers = [countedDaily([...each(15, 16), ...each(15, 0)])];
    expect(rowsOf(billed(sheetsOf(tier), { registers }))).toEqual([
      ['u', '240', 12000],
      ['u_2', '0', 0],
      // 6 % of 120.00; 6.1 % of nothing
      ['vat', undefined, 720],
      ['vat_2', undefined, 0],
    ]);
  });

  it('charges each sheet for what was above on its days', () => {
    // 20 a day: 300 by the 15th, 40 of them above 260; then another 300.
    expect(rowsOf(billed(sheetsOf(tier), { registers: [countedDaily(each(30, 20))] }))).toEqual([
      ['u', '300', 15000],
      ['u_2', '300', 15000],
      ['tier', '40', 400],
      ['tier_2', '300', 3000],
      // 6 % of 154.00, 6.1 % of 180.00
      ['vat', undefined, 924],
      ['vat_2', undefined, 1098],
    ]);
  });

  it('takes the days for it where the meter does not know its own', () => {
    const bill = billed(sheetsOf(tier), { registers: [counted(600)] });
    expect(rowsOf(bill).filter(([id]) => id.startsWith('tier'))).toEqual([
      ['tier', '40', 400],
      ['tier_2', '300', 3000],
    ]);
    expect(bill.lines.find(({ id }) => id === 'tier')?.basis).not.toHaveProperty('usedBefore');
    expect(bill.lines.find(({ id }) => id === 'tier_2')?.basis).toMatchObject({
      used: kWh(300),
      usedBefore: kWh(300),
      allowance: kWh(260),
    });
  });

  it('rounds an allowance by the day once', () => {
    // 77 ÷ 9 × 30 = 256.67 → 257; two halves of 128.33 would make 256.
    const daily: ChargeOf<'tier'> = { ...tier, allowance: kWh(77), cycle: { unit: 'day', length: 9 } };
    const bill = billed(sheetsOf(daily), { registers: [counted(600)] });
    expect(rowsOf(bill).filter(([id]) => id.startsWith('tier'))).toEqual([
      ['tier', '43', 430],
      ['tier_2', '300', 3000],
    ]);
  });

  it('still cuts the allowance where the tier itself changes', () => {
    const [old, next] = sheetsOf(tier);
    const dearer = { ...next!, charges: [usage, { ...tier, price: '0.20' }, taxOf('6.1')] };
    const bill = billed([old!, dearer], { registers: [counted(600)] });
    // 300 against 260 × 15 ÷ 30 on each side
    expect(rowsOf(bill).filter(([id]) => id.startsWith('tier'))).toEqual([
      ['tier', '170', 1700],
      ['tier_2', '170', 3400],
    ]);
  });
});

it('a year’s tier that changes and changes back is counted day by day', () => {
  const yearly: ChargeOf<'tier'> = { ...tier, allowance: kWh(250), cycle: { unit: 'year', length: 1 } };
  const sheets = [
    sheetFrom('2026-01-01', [usage, yearly]),
    sheetFrom('2026-09-11', [usage, { ...yearly, price: '0.20' }]),
    sheetFrom('2026-09-21', [usage, yearly]),
  ];
  // 100 on each ten days: 50 above on the last ten alone.
  const bill = billed(sheets, { registers: [counted(300)], year: { usedBefore: kWh(0) } });
  expect(rowsOf(bill).filter(([id]) => id.startsWith('tier'))).toEqual([['tier_3', '50', 500]]);
});

it('a tax that changes on any day leaves what is above an allowance as it was', () => {
  const above = ({ lines }: CalculatedBill) =>
    lines
      .filter(({ kind, timeOfUse }) => kind === 'tier' && timeOfUse === undefined)
      .map(({ quantity }) => parseDecimal(quantity?.value ?? '0'))
      .reduce(addDecimals, decimalFromInteger(0));
  fc.assert(
    fc.property(arbitraryBilling(), fc.nat({ max: 64 }), ({ sheets: [sheet], facts }, day) => {
      const charges = sheet!.charges.filter(({ kind }) => kind === 'tier' || kind === 'usage');
      const date = addDays(facts.period.firstDate, day % daysInPeriod(facts.period));
      const one = { ...sheet!, charges: [...charges, taxOf('6')] };
      const next = { ...sheet!, validFrom: date, charges: [...charges, taxOf('7')] };
      const cut = calculateBill([one, next], { ...facts, afterTax: [] });
      expect(compareDecimals(above(cut), above(calculateBill([one], { ...facts, afterTax: [] })))).toBe(0);
    }),
    { numRuns: propertyRuns },
  );
});
