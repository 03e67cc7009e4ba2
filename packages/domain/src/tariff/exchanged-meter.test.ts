import { describe, expect, it } from 'vitest';
import { calculateBill } from './calculate.js';
import { counted, countedDaily, each, kWh, rowsOf, sheetFrom } from './sample-tariff.test-data.js';
import type { Charge, MeteredRegister } from './tariff.js';

const period = { firstDate: '2026-10-01', lastDate: '2026-10-31' };
const usageAt = (price: string): Charge => ({ id: 'u', kind: 'usage', price, per: 'kWh' });
const sheets = [sheetFrom('2026-01-01', [usageAt('1.00')]), sheetFrom('2026-10-11', [usageAt('2.00')])];

/** What a meter counted from the evening of one day to the evening of another. */
function readBetween(from: string, to: string, use: number | string, meterNumber = 'E-1'): MeteredRegister {
  const register = counted(use);
  const { start, end } = register.span;
  return {
    ...register,
    span: {
      ...register.span,
      meterNumber,
      start: { ...start, readOn: from },
      end: { ...end, readOn: to },
    },
  };
}

describe('a register without daily values counts between its own readings', () => {
  it.each([
    // 310 × 1 + 21 × 2: no day of either meter lies on the other side of the change.
    [
      'meter exchanged on the evening before a new price',
      [readBetween('2026-09-30', '2026-10-10', 310), readBetween('2026-10-10', '2026-10-31', 21, 'E-2')],
      [
        ['u', '310', 31000],
        ['u_2', '21', 4200],
      ],
    ],
    // The old one counted on 1 to 20 October, 10 of 20 days before the change: 100 and 100; the new one 33 after it.
    [
      'meter exchanged later',
      [readBetween('2026-09-30', '2026-10-20', 200), readBetween('2026-10-20', '2026-10-31', 33, 'E-2')],
      [
        ['u', '100', 10000],
        ['u_2', '133', 26600],
      ],
    ],
    // Of the days in the period alone: 10 of 31.
    [
      'reading taken before the period',
      [readBetween('2026-09-28', '2026-10-31', 310)],
      [
        ['u', '100', 10000],
        ['u_2', '210', 42000],
      ],
    ],
    // 10 of 31 days: readings outside the period do not say when.
    [
      'reading of no day of the period',
      [readBetween('2026-11-01', '2026-11-01', 310)],
      [
        ['u', '100', 10000],
        ['u_2', '210', 42000],
      ],
    ],
    // Daily values go before: all of it on the last day, next to 100 by days of the other one.
    [
      'meter exchanged for one with daily values',
      [readBetween('2026-09-30', '2026-10-10', 100), countedDaily([...each(30, 0), 50])],
      [
        ['u', '100', 10000],
        ['u_2', '50', 10000],
      ],
    ],
  ])('%s', (_, registers, expected) => {
    expect(rowsOf(calculateBill(sheets, { period, registers }))).toEqual(expected);
  });

  it('tells the whole of it as before', () => {
    const registers = [
      readBetween('2026-09-30', '2026-10-10', 310),
      readBetween('2026-10-10', '2026-10-31', 21),
    ];
    const bill = calculateBill(sheets, { period, registers });
    expect(bill.total.amountMinor).toBe(35200);
    expect(bill.quantity).toEqual(kWh(331));
    expect(bill.lines[0]?.basis).toMatchObject({ kind: 'share', by: 'days', total: kWh(331) });
  });
});
