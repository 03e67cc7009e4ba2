import type { Bill, Quantity } from '@mains/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBill } from '../bill/check.js';
import { octoberBill, octoberSummary } from '../bill/sample-bill.test-data.js';
import { calculateBill } from './calculate.js';
import type { BillingFacts, CalculatedBill, Charge, MeteredRegister, TariffSheet } from './tariff.js';

const period = { firstDate: '2026-10-01', lastDate: '2026-11-02' };

const home: TariffSheet = {
  validFrom: '2026-10-01',
  currency: 'CNY',
  charges: [
    { id: '1', kind: 'usage', timeOfUse: 'peak', price: '0.65', per: 'kWh' },
    { id: '2', kind: 'usage', timeOfUse: 'flat', price: '0.54', per: 'kWh' },
    { id: '3', kind: 'usage', timeOfUse: 'valley', price: '0.30', per: 'kWh' },
    { id: '4', kind: 'tier', allowance: kWh('260'), cycle: { unit: 'day', length: 30 }, price: '0.20' },
    { id: '5', kind: 'fixed', price: '0.40', per: 'day' },
    { id: '6', kind: 'tax', percent: '6', on: ['usage', 'tier', 'fixed'] },
  ],
  rounding: {
    amount: { at: 'line', rounding: 'half-up' },
    allowance: { digits: 0, rounding: 'half-up' },
    demand: { digits: 0, rounding: 'half-up' },
  },
};

function kWh(value: string): Quantity {
  return { value, unit: 'kWh' };
}

function register(
  change: Partial<MeteredRegister>,
  start: string,
  end: string,
  multiplier?: string,
): MeteredRegister {
  const reading = { readOn: '2026-09-30', quality: 'actual' } as const;
  return {
    measures: 'import',
    unit: 'kWh',
    span: {
      meterNumber: 'E-1',
      register: '1',
      start: { value: start, ...reading },
      end: { value: end, ...reading },
      ...(multiplier !== undefined && { multiplier }),
    },
    ...change,
  };
}

function homeFacts(peak: number, flat: number, valley: number): BillingFacts {
  return {
    period,
    registers: [
      register({ timeOfUse: 'peak' }, '4812', String(4812 + peak)),
      register({ timeOfUse: 'flat' }, '3306', String(3306 + flat)),
      register({ timeOfUse: 'valley' }, '2570', String(2570 + valley)),
    ],
  };
}

function sheetOf(...charges: Charge[]): TariffSheet {
  return { ...home, charges };
}

const amounts = (bill: CalculatedBill): number[] => bill.lines.map((line) => line.amount.amountMinor);

function asBill(calculated: CalculatedBill): Pick<Bill, 'lines' | 'summary'> {
  return {
    lines: calculated.lines.map((line) => ({ ...line, label: line.id })),
    summary: { ...octoberSummary, total: calculated.total },
  };
}

describe('a home with tiers and time of use', () => {
  it('makes the October bill of the pictures, line by line', () => {
    const bill = calculateBill([home], {
      ...homeFacts(185, 113, 86),
      afterTax: [{ id: '7', kind: 'credit', amount: { amountMinor: -1000, currency: 'CNY' } }],
    });
    expect(bill.total).toEqual({ amountMinor: 24426, currency: 'CNY' });
    expect(bill.quantity).toEqual(kWh('384'));
    expect(
      bill.lines.map(({ id, kind, quantity, price, amount }) => ({ id, kind, quantity, price, amount })),
    ).toEqual(
      octoberBill.lines.map(({ id, kind, quantity, price, amount }) => ({
        id,
        kind,
        quantity,
        price,
        amount,
      })),
    );
    expect(bill.lines[3]?.basis).toEqual(octoberBill.lines[3]?.basis);
    expect(bill.lines[5]?.basis).toMatchObject(octoberBill.lines[5]?.basis ?? {});
  });

  it.each([
    [33, '286'],
    [30, '260'],
    [31, '269'],
    [28, '243'],
    [1, '9'],
  ])('pro-rates the allowance for %i days to %s kWh', (days, allowance) => {
    const lastDate = new Date(Date.UTC(2026, 9, days)).toISOString().slice(0, 10);
    const bill = calculateBill([home], { ...homeFacts(900, 0, 0), period: { ...period, lastDate } });
    expect(bill.lines.find(({ kind }) => kind === 'tier')?.basis).toMatchObject({
      allowance: kWh(allowance),
    });
  });

  it('has no tier line at the allowance, one just above it', () => {
    expect(calculateBill([home], homeFacts(286, 0, 0)).lines.map(({ kind }) => kind)).not.toContain('tier');
    expect(calculateBill([home], homeFacts(287, 0, 0)).lines[3]?.quantity).toEqual(kWh('1'));
  });

  it('adds a third tier on top of the second', () => {
    const third: Charge = {
      id: '4b',
      kind: 'tier',
      allowance: kWh('400'),
      cycle: { unit: 'day', length: 30 },
      price: '0.15',
    };
    const bill = calculateBill([sheetOf(...home.charges.slice(0, 4), third)], homeFacts(500, 0, 0));
    expect(bill.lines.slice(3).map(({ quantity }) => quantity?.value)).toEqual(['214', '60']);
    expect(amounts(bill).slice(3)).toEqual([4280, 900]);
  });

  it('does not take an allowance from what is counted in another unit', () => {
    const facts: BillingFacts = { period, registers: [register({ unit: 'm3' }, '0', '500')] };
    expect(() => calculateBill([sheetOf(home.charges[3]!)], facts)).toThrow('kWh cannot be taken from m3');
    expect(() =>
      calculateBill([sheetOf(home.charges[3]!)], { period, registers: [register({ unit: 'm3' }, '0', '1')] }),
    ).toThrow(RangeError);
  });

  it('keeps a register that did not move as a line of nothing', () => {
    expect(amounts(calculateBill([home], homeFacts(0, 0, 0)))).toEqual([0, 0, 0, 1320, 79]);
  });

  it('adds the registers of an exchanged meter', () => {
    const facts = homeFacts(0, 0, 0);
    const bill = calculateBill([home], {
      ...facts,
      registers: [...facts.registers, register({ timeOfUse: 'peak' }, '0', '12.5')],
    });
    expect(bill.lines[0]).toMatchObject({ quantity: kWh('12.5'), amount: { amountMinor: 813 } });
    expect(bill.lines[0]?.basis).toMatchObject({
      spans: [{ end: { value: '4812' } }, { end: { value: '12.5' } }],
    });
  });

  it('adds up and passes its own check, whatever was used', () => {
    const use = fc.integer({ min: 0, max: 5000 });
    fc.assert(
      fc.property(use, use, use, fc.integer({ min: -5000, max: 0 }), (peak, flat, valley, amountMinor) => {
        const bill = calculateBill([home], {
          ...homeFacts(peak, flat, valley),
          afterTax: [{ id: 'c', kind: 'credit', amount: { amountMinor, currency: 'CNY' } }],
        });
        expect(checkBill(asBill(bill))).toMatchObject({ addsUp: true, discrepancies: [] });
      }),
    );
  });

  it('never charges less for more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), (peak) => {
        const less = calculateBill([home], homeFacts(peak, 50, 50)).total.amountMinor;
        expect(calculateBill([home], homeFacts(peak + 1, 50, 50)).total.amountMinor).toBeGreaterThan(less);
      }),
    );
  });
});

describe('a business with demand and power factor', () => {
  const energy: Charge = { id: 'e', kind: 'usage', price: '0.70', per: 'kWh' };
  const registers = [
    register({}, '1000', '2205.25', '40'),
    register({ measures: 'reactive', unit: 'kvarh' }, '300', '950.85', '40'),
  ];
  const contract = (overrun?: 'contract-and-double'): Charge => ({
    id: 'd',
    kind: 'demand',
    rule: 'contract',
    price: '36.1',
    per: 'kW',
    ...(overrun && { overrun }),
  });

  it.each([
    ['170', undefined, '200'],
    ['210', undefined, '200'],
    ['211', undefined, '212'],
    ['250', undefined, '290'],
    ['250', 'contract-and-double', '280'],
  ] as const)('bills a measured %s kW on a contract of 200 (%s) as %s', (measured, overrun, billed) => {
    const bill = calculateBill([sheetOf(contract(overrun))], {
      period,
      registers,
      demand: {
        contracted: { value: '200', unit: 'kW' },
        measured: { value: measured, unit: 'kW' },
        measuredAt: '2026-10-14T02:15:00Z',
      },
    });
    expect(bill.lines[0]).toMatchObject({
      quantity: { value: billed, unit: 'kW' },
      basis: { kind: 'demand', rule: 'contract', billed: { value: billed }, measured: { value: measured } },
    });
    expect(bill.total.amountMinor).toBe(Number(billed) * 3610);
  });

  it('bills what was measured to the whole kilowatt, or what is installed', () => {
    const measured: Charge = { id: 'd', kind: 'demand', rule: 'measured', price: '36.1', per: 'kW' };
    const capacity: Charge = { id: 'd', kind: 'demand', rule: 'capacity', price: '22.6', per: 'kVA' };
    const demand = {
      installed: { value: '315', unit: 'kVA' },
      measured: { value: '211.5', unit: 'kW' },
    } as const;
    const facts: BillingFacts = { period, registers, demand };
    expect(calculateBill([sheetOf(measured)], facts).lines[0]?.quantity).toEqual({
      value: '212',
      unit: 'kW',
    });
    expect(calculateBill([sheetOf(capacity)], facts).total.amountMinor).toBe(711900);
    expect(() => calculateBill([sheetOf(capacity)], { period, registers })).toThrow(RangeError);
  });

  it('does not compare a contract with a power in another unit', () => {
    const demand = {
      contracted: { value: '200', unit: 'kW' },
      measured: { value: '250', unit: 'kVA' },
    } as const;
    expect(() => calculateBill([sheetOf(contract())], { period, registers, demand })).toThrow(RangeError);
    const installed = { value: '315', unit: 'kVA' } as const;
    const capacity: Charge = { id: 'd', kind: 'demand', rule: 'capacity', price: '22.6', per: 'kVA' };
    const facts = {
      period,
      registers,
      demand: { installed, measured: { value: '250', unit: 'kW' } },
    } as const;
    expect(calculateBill([sheetOf(capacity)], facts).total.amountMinor).toBe(711900);
  });

  it('adjusts demand and energy for the power factor, and leaves public funds out', () => {
    const bill = calculateBill(
      [
        sheetOf(
          energy,
          { id: 'd', kind: 'demand', rule: 'measured', price: '36.1', per: 'kW' },
          { id: 'p', kind: 'power-factor', standard: '0.90', on: ['usage', 'demand'] },
          { id: 'l', kind: 'levy', price: '0.03', per: 'kWh' },
          { id: 't', kind: 'tax', percent: '13', on: ['usage', 'demand', 'power-factor', 'levy'] },
        ),
      ],
      { period, registers, demand: { measured: { value: '212', unit: 'kW' } } },
    );
    expect(bill.lines[2]).toEqual({
      id: 'p',
      chargeId: 'p',
      kind: 'power-factor',
      amount: { amountMinor: 41400, currency: 'CNY' },
      basis: {
        kind: 'power-factor',
        active: kWh('48210'),
        reactive: { value: '26034', unit: 'kvarh' },
        powerFactor: '0.88',
        standard: '0.90',
        percent: '1',
        base: { amountMinor: 4140020, currency: 'CNY' },
        lineIds: ['e', 'd'],
      },
    });
    expect(amounts(bill)).toEqual([3374700, 765320, 41400, 144630, 562387]);
    expect(checkBill(asBill(bill))).toMatchObject({ addsUp: true, discrepancies: [] });
  });

  it('needs a reactive register for it', () => {
    const sheet = sheetOf(energy, { id: 'p', kind: 'power-factor', standard: '0.90', on: ['usage'] });
    expect(() => calculateBill([sheet], { period, registers: registers.slice(0, 1) })).toThrow(RangeError);
  });
});

describe('other charges', () => {
  it('pays for what was fed in, outside tax', () => {
    const bill = calculateBill(
      [
        sheetOf(
          { id: 'u', kind: 'usage', price: '0.50', per: 'kWh' },
          { id: 't', kind: 'tax', percent: '6', on: ['usage'] },
          { id: 'x', kind: 'export', price: '0.4153', per: 'kWh' },
        ),
      ],
      { period, registers: [register({}, '0', '100'), register({ measures: 'export' }, '10', '152')] },
    );
    expect(amounts(bill)).toEqual([5000, 300, -5897]);
    expect(bill.quantity).toEqual(kWh('100'));
    expect(bill.lines[2]).toMatchObject({ quantity: kWh('142'), price: { value: '0.4153' } });
    expect(checkBill(asBill(bill)).discrepancies).toEqual([]);
  });

  it('charges by the month as often as the reading cycle is long', () => {
    const sheet = sheetOf({ id: 'f', kind: 'fixed', price: '2.50', per: 'month' });
    const registers = [register({ unit: 'm3' }, '0', '15')];
    expect(calculateBill([sheet], { period, registers, months: '2' }).total.amountMinor).toBe(500);
    expect(calculateBill([sheet], { period, registers }).total.amountMinor).toBe(250);
  });

  it('rounds as the sheet says', () => {
    const charge: Charge = { id: 'u', kind: 'usage', price: '0.005', per: 'kWh' };
    const facts: BillingFacts = { period, registers: [register({}, '0', '3')] };
    expect(calculateBill([sheetOf(charge)], facts).total.amountMinor).toBe(2);
    const down: TariffSheet = {
      ...sheetOf(charge),
      rounding: { ...home.rounding, amount: { at: 'line', rounding: 'down' } },
    };
    expect(calculateBill([down], facts).total.amountMinor).toBe(1);
  });

  it('refuses registers it cannot add', () => {
    const charge: Charge = { id: 'u', kind: 'usage', price: '0.5', per: 'kWh' };
    const mixed = [register({}, '0', '1'), register({ unit: 'm3' }, '0', '1')];
    expect(() => calculateBill([sheetOf(charge)], { period, registers: mixed })).toThrow(RangeError);
    expect(() => calculateBill([sheetOf(charge)], { period, registers: [] })).toThrow(RangeError);
  });
});
