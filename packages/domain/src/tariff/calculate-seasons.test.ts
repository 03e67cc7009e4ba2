import { describe, expect, it } from 'vitest';
import { calculateBill } from './calculate.js';
import { counted, countedDaily, each, kWh, rowsOf, seasonsOf, sheetFrom } from './sample-tariff.test-data.js';
import type { Charge } from './tariff.js';

const calendar = seasonsOf(['summer', '05-01', '10-31'], ['winter', '11-01', '04-30']);
const summer: Charge = { id: 's', kind: 'usage', price: '0.80', per: 'kWh', seasons: ['summer'] };
const winter: Charge = { id: 'w', kind: 'usage', price: '0.60', per: 'kWh', seasons: ['winter'] };
const daily: Charge = { id: 'd', kind: 'fixed', price: '1', per: 'day' };

describe('a season that ends inside the period', () => {
  const sheet = sheetFrom('2026-01-01', [summer, winter, daily], { calendar });
  const period = { firstDate: '2026-10-22', lastDate: '2026-11-20' };

  it('is charged by days, the rest by the next season', () => {
    // 10 days of October, 20 of November
    expect(rowsOf(calculateBill([sheet], { period, registers: [counted(300)] }))).toEqual([
      ['s', '100', 8000],
      ['w', '200', 12000],
      ['d', '30', 3000],
    ]);
  });

  it('is charged by intervals where the meter knows its days', () => {
    const registers = [countedDaily([...each(10, 4), ...each(20, 13)])];
    expect(rowsOf(calculateBill([sheet], { period, registers }))).toEqual([
      ['s', '40', 3200],
      ['w', '260', 15600],
      ['d', '30', 3000],
    ]);
  });

  it('leaves no line of a season that holds on no day', () => {
    const january = { firstDate: '2026-01-01', lastDate: '2026-01-31' };
    expect(rowsOf(calculateBill([sheet], { period: january, registers: [counted(300)] }))).toEqual([
      ['w', '300', 18000],
      ['d', '31', 3100],
    ]);
  });

  it('adds what two parts of one season counted when another lies between', () => {
    const festive = seasonsOf(
      ['winter', '11-01', '12-23'],
      ['feast', '12-24', '12-26'],
      ['winter', '12-27', '10-31'],
    );
    const feast: Charge = { id: 'f', kind: 'usage', price: '0.10', per: 'kWh', seasons: ['feast'] };
    const bill = calculateBill([sheetFrom('2026-01-01', [winter, feast], { calendar: festive })], {
      period: { firstDate: '2026-12-01', lastDate: '2026-12-31' },
      registers: [countedDaily(each(31, 10))],
    });
    expect(rowsOf(bill)).toEqual([
      ['w', '280', 16800],
      ['f', '30', 300],
    ]);
    // Its days are no one period.
    expect(bill.lines[0]).not.toHaveProperty('period');
    expect(bill.lines[1]?.period).toEqual({ firstDate: '2026-12-24', lastDate: '2026-12-26' });
  });

  it('cuts an allowance that only one season has', () => {
    const tier: Charge = {
      id: 't',
      kind: 'tier',
      allowance: kWh(90),
      cycle: { unit: 'month', length: 1 },
      price: '0.10',
      seasons: ['summer'],
    };
    const bill = calculateBill([sheetFrom('2026-01-01', [summer, winter, tier], { calendar })], {
      period,
      registers: [counted(300)],
    });
    // 10 of 30 days: 100 against 90 × 10 ÷ 30 = 30
    expect(rowsOf(bill)[2]).toEqual(['t', '70', 700]);
  });
});

describe('the leap day', () => {
  const seasons = seasonsOf(['summer', '03-01', '11-30'], ['winter', '12-01', '02-29']);

  it.each([
    ['2027-02-15', 14, '140', '60'],
    ['2028-02-15', 15, '150', '60'],
  ])('belongs to the season that ends with February (%s)', (firstDate, winterDays, inWinter, inSummer) => {
    const days = winterDays + 6;
    const bill = calculateBill([sheetFrom('2026-01-01', [winter, summer, daily], { calendar: seasons })], {
      period: { firstDate, lastDate: `${firstDate.slice(0, 4)}-03-06` },
      registers: [countedDaily(each(days, 10))],
    });
    expect(bill.lines.map(({ quantity }) => quantity?.value)).toEqual([inWinter, inSummer, String(days)]);
  });
});

it('refuses charges of a season that the calendar does not have', () => {
  const facts = { period: { firstDate: '2026-01-01', lastDate: '2026-01-31' }, registers: [counted(1)] };
  expect(() => calculateBill([sheetFrom('2026-01-01', [daily, winter])], facts)).toThrow(
    'charges[1].seasons',
  );
});
