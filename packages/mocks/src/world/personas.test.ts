import { moneyToDecimal, startOfDay } from '@mains/domain';
import { describe, expect, it } from 'vitest';
import { bill, ledgerOf, today } from './ledger.test-support.js';
import { SLOT_MS } from './load/load-model.js';
import { ZONE } from './plan.js';
import { World } from './world.js';

/** What a bill's line of an id says, written short. */
function line(key: string, month: string, id: string): unknown[] | undefined {
  const found = bill(key, month).calculated.lines.find((each) => each.id === id);
  return found && [found.quantity?.value, found.price?.value, moneyToDecimal(found.amount)];
}

describe('Wend Laundry’s October', () => {
  const key = 'wend-laundry/electricity';

  it('is that of the pictures, line by line', () => {
    const { calculated } = bill(key, '2026-10');
    expect(
      calculated.lines.map(({ id, quantity, price, amount }) => [
        id,
        quantity?.value,
        price?.value,
        moneyToDecimal(amount),
      ]),
    ).toEqual([
      ['peak', '11577', '0.85', '9840.45'],
      ['flat', '8404', '0.62', '5210.48'],
      ['valley', '5518', '0.36', '1986.48'],
      ['demand', '105', '40', '4200.00'],
      ['power-factor', undefined, undefined, '424.75'],
      ['vat', undefined, undefined, '1299.73'],
    ]);
    expect(moneyToDecimal(calculated.total)).toBe('22961.89');
    expect(calculated.quantity).toEqual({ value: '25499', unit: 'kWh' });
  });

  it('has a power factor of 0.86, below 0.90, and taxes what it adds', () => {
    const bases = bill(key, '2026-10').calculated.lines.map(({ basis }) => basis);
    expect(bases).toContainEqual(
      expect.objectContaining({ powerFactor: '0.86', standard: '0.90', percent: '2' }),
    );
    expect(bases.at(-1)).toMatchObject({ percent: '6', base: { amountMinor: 2166216 } });
  });

  it('is read through current transformers', () => {
    const [peak] = bill(key, '2026-10').calculated.lines;
    expect(peak?.basis).toMatchObject({ kind: 'registers', spans: [{ multiplier: '50' }] });
  });
});

describe('prices by the calendar', () => {
  const key = 'harbour-foundry/electricity';

  it('are sharp in two seasons only', () => {
    expect(Number(line(key, '2026-08', 'sharp')?.[0])).toBeGreaterThan(0);
    expect(Number(line(key, '2026-01', 'sharp')?.[0])).toBeGreaterThan(0);
    for (const month of ['2026-02', '2026-06', '2026-09', '2026-11', '2025-11']) {
      if (month <= '2026-10') expect(line(key, month, 'sharp')).toBeUndefined();
    }
  });

  it('know the deep valley of holidays, and no peak at weekends', () => {
    expect(Number(line(key, '2026-10', 'deep-valley')?.[0])).toBeGreaterThan(0);
    expect(line(key, '2026-09', 'deep-valley')).toEqual(['0', '0.1736', '0.00']);
    const { intervals } = bill(key, '2026-10').cycle;
    // Sat 10 Oct 2026, 08:00 to 11:00, counts as flat: what it used is not in the peak register.
    const saturday = intervals.import!.slice(9 * 96 + 32, 9 * 96 + 44).reduce((a, b) => a + b);
    expect(saturday).toBeGreaterThan(0);
    const weekdays = Array.from({ length: 31 }, (_, day) => day).filter(
      // 1 October 2026 is a Thursday; the first three days are holidays.
      (day) => day >= 3 && ![2, 3].includes(day % 7),
    );
    const peak = weekdays
      .flatMap((day) => [
        ...intervals.import!.slice(day * 96 + 32, day * 96 + 44),
        ...intervals.import!.slice(day * 96 + 72, day * 96 + 88),
      ])
      .reduce((a, b) => a + b);
    expect(Number(line(key, '2026-10', 'peak')?.[0]) * 1000).toBe(peak);
  });

  it('change within the bakery’s October, so that a charge has two lines', () => {
    const { lines } = bill('lins-bakery/electricity', '2026-10').calculated;
    const peaks = lines.filter(({ chargeId }) => chargeId === 'peak');
    expect(peaks.map(({ id, price, period }) => [id, price?.value, period?.firstDate])).toEqual([
      ['peak', '0.9812', '2026-10-01'],
      ['peak_2', '1.0012', '2026-10-16'],
    ]);
    expect(peaks.map(({ basis }) => basis)).toMatchObject([
      { kind: 'share', by: 'intervals' },
      { kind: 'share', by: 'intervals' },
    ]);
  });
});

describe('tiers of a year', () => {
  const key = 'yearly-tiers/electricity';

  it('count what was used since January', () => {
    const used = (month: string): number => Number(bill(key, month).calculated.quantity.value);
    const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09'].map((month) => `2026-${month}`);
    const before = months.reduce((total, month) => total + used(month), 0);
    const tiers = bill(key, '2026-10').calculated.lines.filter(({ kind }) => kind === 'tier');
    expect(tiers.map(({ basis }) => basis)).toMatchObject([
      { usedBefore: { value: String(before) }, allowance: { value: '2700' } },
      { usedBefore: { value: String(before) }, allowance: { value: '4300' }, reachedOn: '2026-10-18' },
    ]);
    // The second tier was reached on an earlier bill, so no day of this one is named.
    expect(tiers[0]?.basis).not.toHaveProperty('reachedOn');
    expect(bill(key, '2026-01').calculated.lines.some(({ kind }) => kind === 'tier')).toBe(false);
  });

  it('are for the days of supply in the first year', () => {
    const tier = bill(key, '2024-12').calculated.lines.find(({ kind }) => kind === 'tier');
    // 2700 × 92 ÷ 366, from 1 October on.
    expect(tier?.basis).toMatchObject({ allowance: { value: '679' }, periodDays: 92, cycleDays: 366 });
  });
});

describe('tiers of a year, over the end of the year', () => {
  const later = new World('riverbend').accountsOf('yearly-tiers')[0]!.premises[0]!.services[0]!.ledger;
  const bills = later.billsIssuedBy('2027-10-10');

  it('begin anew on 1 January, in the middle of a bill', () => {
    const january = later.cycle(27)!;
    expect(january.period).toEqual({ firstDate: '2027-01-03', lastDate: '2027-02-02' });
    // The first two days of the year are on the bill before.
    const december = later.cycle(26)!.intervals.import!;
    const twoDays = december.slice(-2 * 96).reduce((total, value) => total + value, 0);
    const sinceJanuary = bills
      .filter(({ cycle }) => cycle.month >= '2027-01' && cycle.month <= '2027-08')
      .reduce((total, { calculated }) => total + Number(calculated.quantity.value) * 1000, twoDays);
    const september = bills.find(({ cycle }) => cycle.month === '2027-09')!;
    const tier = september.calculated.lines.find(({ id }) => id === 'tier-2');
    const basis = tier?.basis?.kind === 'allowance' ? tier.basis : undefined;
    expect(Number(basis?.usedBefore?.value) * 1000).toBeCloseTo(sinceJanuary, 6);
  });
});

describe('a correction on the next bill', () => {
  const key = 'corrected-home/electricity';

  it('is what the estimate left out, with tiers and tax', () => {
    const august = bill(key, '2026-08');
    const september = bill(key, '2026-09');
    expect(august.readQuality).toBe('estimated');
    const correction = september.calculated.lines.at(-1);
    expect(correction).toMatchObject({ kind: 'adjustment', amount: { amountMinor: 3469 } });
    expect(september.afterTaxTexts['correction']).toMatchObject({
      text: { note: { en: '¥226.25 by the actual reading, ¥191.56 by the estimate' } },
      reference: august.number,
    });
    expect(september.note?.en).toContain('too low');
  });

  it('leaves the registers to go on from the actual reading', () => {
    const [august] = bill(key, '2026-08').calculated.lines;
    const [september] = bill(key, '2026-09').calculated.lines;
    const span = september?.basis?.kind === 'registers' ? september.basis.spans[0] : undefined;
    expect(span?.start.quality).toBe('actual');
    expect(august?.basis).not.toMatchObject({ spans: [{ end: { value: span?.start.value } }] });
  });
});

describe('late fees', () => {
  it('stand on the next bill, bill by bill, with ¥1 at the least', () => {
    const key = 'arrears-home/electricity';
    const july = bill(key, '2026-07');
    const fee = bill(key, '2026-09').calculated.lines.find(({ kind }) => kind === 'late-fee');
    // ¥276.41 × 0.1 % × 30 days.
    expect(fee).toMatchObject({
      amount: { amountMinor: 829 },
      basis: { kind: 'overdue', items: [{ percentPerDay: '0.1', days: 30, billId: july.id }] },
    });
    const least = bill(key, '2026-08').calculated.lines.find(({ kind }) => kind === 'late-fee');
    expect(least).toMatchObject({ amount: { amountMinor: 100 }, basis: { least: { amountMinor: 100 } } });
  });
});

describe('the others', () => {
  it('keeps a withdrawn estimate, and bills the actual reading in its place', () => {
    const both = ledgerOf('arrears-home/electricity')
      .billsIssuedBy(today)
      .filter(({ cycle }) => cycle.month === '2026-08');
    const [estimated, actual] = both;
    expect(both).toHaveLength(2);
    expect(estimated).toMatchObject({
      readQuality: 'estimated',
      withdrawnOn: '2026-09-16',
      replacedByBillId: actual!.id,
    });
    expect(actual).toMatchObject({
      readQuality: 'actual',
      issuedOn: '2026-09-16',
      replacesBillId: estimated!.id,
    });
    expect(actual!.total.amountMinor).toBeLessThan(estimated!.total.amountMinor);
  });

  it('measures the foundry’s demand by its highest quarter of an hour', () => {
    const bills = ledgerOf('harbour-foundry/electricity').billsIssuedBy(today);
    let overruns = 0;
    for (const { cycle, calculated } of bills) {
      const values = cycle.intervals.import!;
      const highest = values.reduce((most, value) => Math.max(most, value), 0);
      const demand = calculated.lines.find(({ kind }) => kind === 'demand');
      const at = startOfDay(cycle.period.firstDate, ZONE) + values.indexOf(highest) * SLOT_MS;
      expect(demand?.basis).toMatchObject({ measured: { value: String((highest * 4) / 1000), unit: 'kW' } });
      expect(demand?.basis).toMatchObject({ measuredAt: new Date(at).toISOString().replace('.000Z', 'Z') });
      if (Number(demand?.quantity?.value) > 720) overruns += 1;
    }
    expect(overruns).toBeGreaterThan(0);
    expect(overruns).toBeLessThan(bills.length);
  });

  it('bends the foundry’s bill both ways by its power factor', () => {
    const percents = ledgerOf('harbour-foundry/electricity')
      .billsIssuedBy(today)
      .map(({ calculated }) => calculated.lines.find(({ kind }) => kind === 'power-factor')?.basis)
      .map((basis) => (basis?.kind === 'power-factor' ? Number(basis.percent) : Number.NaN));
    expect(percents.every(Number.isFinite)).toBe(true);
    expect(percents.some((percent) => percent > 0)).toBe(true);
    expect(percents.some((percent) => percent < 0)).toBe(true);
  });

  it('pays the solar home for what it fed in, now and then more than it owes', () => {
    const totals = ledgerOf('solar-home/electricity')
      .billsIssuedBy(today)
      .map(({ total, calculated }) => {
        expect(calculated.lines.at(-1)?.kind).toBe('export');
        return total.amountMinor;
      });
    expect(totals.some((amount) => amount < 0)).toBe(true);
    expect(totals.some((amount) => amount > 0)).toBe(true);
  });

  it('shows the leak at night', () => {
    const atNight = (month: string): number => {
      const { intervals } = bill('leak-home/water', month).cycle;
      return intervals.import!.reduce(
        (total, value, slot) => (slot % 96 >= 8 && slot % 96 < 20 ? total + value : total),
        0,
      );
    };
    expect(atNight('2026-08')).toBe(0);
    expect(atNight('2026-10')).toBeGreaterThan(3000);
    expect(bill('leak-home/water', '2026-10').calculated.lines.map(({ id }) => id)).toContain('tier-2');
  });

  it('has 25 months of everything', () => {
    for (const key of ['mei-lin/electricity', 'lins-bakery/electricity', 'harbour-foundry/electricity']) {
      expect(
        new Set(
          ledgerOf(key)
            .billsIssuedBy(today)
            .map(({ cycle }) => cycle.month),
        ).size,
      ).toBe(25);
    }
    expect(ledgerOf('mei-lin/gas').cycle(25)?.intervals.import).toHaveLength(30 * 96);
  });
});
