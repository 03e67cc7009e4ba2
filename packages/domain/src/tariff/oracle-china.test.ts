import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculateBill } from './calculate.js';
import { hasOracleData, oracleJson } from './oracle-data.test-data.js';
import { powerFactor, powerFactorPercent } from './power-factor.js';
import { propertyRuns } from './random-tariff.test-data.js';
import { counted, kWh, seasonsOf, sheetFrom } from './sample-tariff.test-data.js';
import type { BillingFacts, Charge, ChargeOf, TariffSheet } from './tariff.js';

// Amounts are computed here from the tables with whole hundred-millionths of a yuan, apart from the engine.

const WHOLE = 100_000_000n;

/** Of a number of a table, by its text. */
function units(value: number): bigint {
  const [whole = '0', fraction = ''] = String(value).split('.');
  const digits = BigInt(`${whole.replace('-', '')}${fraction.padEnd(8, '0')}`);
  return value < 0 ? -digits : digits;
}

/** Half a fen upwards; only amounts from zero on. */
const fen = (amount: bigint): number => Number((amount * 100n * 2n + WHOLE) / (WHOLE * 2n));

const text = (value: bigint): string => {
  const digits = value.toString().padStart(9, '0');
  return `${digits.slice(0, -8)}.${digits.slice(-8)}`;
};

interface Tier {
  readonly upto_kwh: number | null;
  readonly [price: string]: number | null;
}

/** What so many kilowatt hours from the first one of a cycle on cost in all. */
function costOf(use: number, tiers: readonly Tier[], price: string): bigint {
  let cost = 0n;
  let from = 0;
  for (const tier of tiers) {
    const to = Math.min(use, tier.upto_kwh ?? use);
    if (to > from) cost += BigInt(to - from) * units(tier[price] ?? 0);
    from = Math.max(from, to);
  }
  return cost;
}

function tierCharges(
  tiers: readonly Tier[],
  price: string,
  change: Partial<ChargeOf<'tier'>> & Pick<ChargeOf<'tier'>, 'cycle'>,
): Charge[] {
  return tiers.slice(1).map((tier, index) => ({
    id: `t${index + 2}${change.seasons?.[0] ?? ''}`,
    kind: 'tier',
    allowance: kWh(tiers[index]?.upto_kwh ?? 0),
    price: text(units(tier[price] ?? 0) - units(tiers[index]?.[price] ?? 0)),
    ...change,
  }));
}

/** Only the total rounded, as the amounts here are. */
function sheetOf(charges: readonly Charge[], change: Partial<TariffSheet> = {}): TariffSheet {
  const sheet = sheetFrom('2024-01-01', charges, change);
  return { ...sheet, rounding: { ...sheet.rounding, amount: { at: 'total', rounding: 'half-up' } } };
}

const year = { unit: 'year', length: 1 } as const;
const inMonth = (month: number, use: Pick<BillingFacts, 'registers' | 'year'>): BillingFacts => {
  const first = `2025-${String(month).padStart(2, '0')}`;
  return { period: { firstDate: `${first}-01`, lastDate: `${first}-28` }, ...use };
};
const arbitraryUse = fc.integer({ min: 0, max: 3000 });

describe.runIf(hasOracleData)('residential tiers', () => {
  const tables = hasOracleData
    ? (oracleJson('tariff/cn/residential_tiers.json') as Record<
        string,
        { tiers: Tier[]; tiers_summer_5_10: Tier[]; tiers_other_11_4: Tier[]; base_price_exact: number }
      >)
    : {};

  it('of a year (Beijing)', () => {
    const { tiers } = tables['beijing']!;
    const sheet = sheetOf([
      { id: 'u', kind: 'usage', price: text(units(tiers[0]!['price']!)), per: 'kWh' },
      ...tierCharges(tiers, 'price', { cycle: year }),
    ]);
    const total = (before: number, use: number) =>
      calculateBill([sheet], inMonth(7, { registers: [counted(use)], year: { usedBefore: kWh(before) } }))
        .total.amountMinor;
    const expected = (before: number, use: number) =>
      fen(costOf(before + use, tiers, 'price') - costOf(before, tiers, 'price'));
    for (const border of [0, 2880, 4800]) {
      for (const use of [0, 1, 2, 100, 2881, 5000]) {
        for (const before of [border - 1, border, border + 1].filter((each) => each >= 0)) {
          expect(total(before, use), `${use} after ${before}`).toBe(expected(before, use));
        }
      }
    }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6000 }), arbitraryUse, (before, use) => {
        expect(total(before, use)).toBe(expected(before, use));
      }),
      { numRuns: propertyRuns },
    );
  });

  it('of a year with time of use (Zhejiang)', () => {
    const { tiers } = tables['zhejiang']!;
    const at = (price: string) => text(units(tiers[0]![price]!));
    const sheet = sheetOf([
      { id: 'p', kind: 'usage', timeOfUse: 'peak', price: at('peak'), per: 'kWh' },
      { id: 'v', kind: 'usage', timeOfUse: 'valley', price: at('valley'), per: 'kWh' },
      ...tierCharges(tiers, 'flat', { cycle: year }),
    ]);
    // The table lifts all hours alike, so that it does not matter which hours came last.
    for (const [index, tier] of tiers.entries()) {
      for (const price of ['peak', 'valley']) {
        const lift = units(tier['flat']!) - units(tiers[0]!['flat']!);
        expect(units(tier[price]!) - units(tiers[0]![price]!), `${price} of tier ${index + 1}`).toBe(lift);
      }
    }
    fc.assert(
      fc.property(
        fc.array(fc.tuple(arbitraryUse, arbitraryUse), { minLength: 1, maxLength: 12 }),
        (months) => {
          let [before, peakUnits] = [0, 0n];
          for (const [index, [peak, valley]] of months.entries()) {
            const registers = [
              counted(peak, { timeOfUse: 'peak' }),
              counted(valley, { timeOfUse: 'valley' }),
            ];
            const facts = inMonth(index + 1, { registers, year: { usedBefore: kWh(before) } });
            const use = peak + valley;
            peakUnits = BigInt(peak) * (units(tiers[0]!['peak']!) - units(tiers[0]!['flat']!));
            const valleyUnits = BigInt(valley) * (units(tiers[0]!['valley']!) - units(tiers[0]!['flat']!));
            const tiered = costOf(before + use, tiers, 'flat') - costOf(before, tiers, 'flat');
            expect(calculateBill([sheet], facts).total.amountMinor).toBe(
              fen(tiered + peakUnits + valleyUnits),
            );
            before += use;
          }
        },
      ),
      { numRuns: propertyRuns },
    );
  });

  it('of a month by season, at the exact price (Shenzhen)', () => {
    const table = tables['shenzhen']!;
    const bySeason = { summer: table.tiers_summer_5_10, other: table.tiers_other_11_4 };
    // The printed prices are rounded; the lifts are exact.
    const exact = (tiers: readonly Tier[]): Tier[] =>
      tiers.map((tier) => ({
        ...tier,
        price: Number(
          text(units(table.base_price_exact) + units(tier['price']!) - units(tiers[0]!['price']!)),
        ),
      }));
    const cycle = { unit: 'month', length: 1 } as const;
    const sheet = sheetOf(
      [
        { id: 'u', kind: 'usage', price: text(units(table.base_price_exact)), per: 'kWh' },
        ...tierCharges(bySeason.summer, 'price', { cycle, seasons: ['summer'] }),
        ...tierCharges(bySeason.other, 'price', { cycle, seasons: ['other'] }),
      ],
      { calendar: seasonsOf(['summer', '05-01', '10-31'], ['other', '11-01', '04-30']) },
    );
    for (let month = 1; month <= 12; month += 1) {
      const tiers = exact(month >= 5 && month <= 10 ? bySeason.summer : bySeason.other);
      for (let use = 0; use <= 700; use += 1) {
        const { total } = calculateBill([sheet], inMonth(month, { registers: [counted(use)] }));
        expect(total.amountMinor, `${use} kWh in month ${month}`).toBe(fen(costOf(use, tiers, 'price')));
      }
    }
  });
});

describe.runIf(hasOracleData)('the power-factor table', () => {
  const { table } = (
    hasOracleData ? oracleJson('tariff/cn/power_factor_adjustment.json') : { table: {} }
  ) as {
    table: Record<string, Record<'0.90' | '0.85' | '0.80', number>>;
  };
  const entries = Object.entries(table).flatMap(([factor, row]) =>
    (['0.90', '0.85', '0.80'] as const).map((standard) => [factor, standard, row[standard]] as const),
  );

  it('has 61 rows for three standards', () => {
    expect(entries).toHaveLength(61 * 3);
  });

  it.each(entries)('%s by standard %s is %d %%', (factor, standard, percent) => {
    expect(Number(powerFactorPercent(factor, standard))).toBe(percent);
    // Active and reactive energy of that factor: P = k, Q = √(100² − k²), in millionths
    const active = Math.round(Number(factor) * 100) * 1_000_000;
    const reactive = Math.round(Math.sqrt(1e16 - active ** 2));
    expect(powerFactor(String(active), String(reactive))).toBe(factor);
    const bill = calculateBill(
      [
        sheetFrom('2024-01-01', [
          { id: 'u', kind: 'usage', price: '1', per: 'kWh' },
          { id: 'f', kind: 'power-factor', standard, on: ['usage'] },
        ]),
      ],
      inMonth(7, {
        registers: [counted(active), counted(reactive, { measures: 'reactive', unit: 'kvarh' })],
      }),
    );
    // Percent of as many yuan as kWh, in fen
    expect(bill.lines[1]?.amount.amountMinor).toBe(Math.round(percent * active));
  });
});

describe.runIf(hasOracleData)('basic charge and late fee', () => {
  const found = (hasOracleData ? oracleJson('tariff/cn/basic_charge_and_late_fee.json') : {}) as {
    basic_charge: {
      threshold: number;
      sample_prices_huizhou_guangdong_2026_02_two_part_1_10kV: Record<string, number>;
    };
    late_fee: Record<string, string>;
  };
  const prices = found.basic_charge?.sample_prices_huizhou_guangdong_2026_02_two_part_1_10kV ?? {};
  const exactPower = (charge: Charge): TariffSheet => {
    const sheet = sheetFrom('2024-01-01', [charge]);
    return { ...sheet, rounding: { ...sheet.rounding, demand: { digits: 3, rounding: 'half-up' } } };
  };
  const kW = (value: number) => ({ value: String(value), unit: 'kW' }) as const;

  it('bills a contract by both readings of the rule', () => {
    const price = units(prices['demand_yuan_per_kw_month']!);
    const perMille = units(found.basic_charge.threshold);
    const sheetBy = (overrun?: 'contract-and-double') =>
      exactPower({
        id: 'd',
        kind: 'demand',
        rule: 'contract',
        price: text(price),
        per: 'kW',
        ...(overrun && { overrun }),
      });
    for (const contract of [40, 100, 200, 315]) {
      for (let measured = 0; measured <= 2 * contract; measured += 5) {
        const facts = {
          ...inMonth(2, { registers: [counted(1)] }),
          demand: { contracted: kW(contract), measured: kW(measured) },
        };
        const limit = BigInt(contract) * perMille;
        const above = BigInt(measured) * WHOLE - limit;
        const a = above > 0n ? limit + 2n * above : BigInt(contract) * WHOLE;
        const b = above > 0n ? BigInt(contract) * WHOLE + 2n * above : BigInt(contract) * WHOLE;
        const total = (sheet: TariffSheet) => calculateBill([sheet], facts).total.amountMinor;
        expect(total(sheetBy()), `A: ${measured} of ${contract}`).toBe(fen((a * price) / WHOLE));
        expect(total(sheetBy('contract-and-double')), `B: ${measured} of ${contract}`).toBe(
          fen((b * price) / WHOLE),
        );
      }
    }
  });

  it('bills what was measured, or what is installed', () => {
    for (const power of [0, 1, 137, 315, 1600]) {
      const facts = {
        ...inMonth(2, { registers: [counted(1)] }),
        demand: { measured: kW(power), installed: { value: String(power), unit: 'kVA' } },
      } as const;
      const measured = units(prices['demand_yuan_per_kw_month']!);
      const capacity = units(prices['capacity_yuan_per_kva_month']!);
      const total = (charge: Charge) => calculateBill([exactPower(charge)], facts).total.amountMinor;
      expect(total({ id: 'd', kind: 'demand', rule: 'measured', price: text(measured), per: 'kW' })).toBe(
        fen(BigInt(power) * measured),
      );
      expect(total({ id: 'd', kind: 'demand', rule: 'capacity', price: text(capacity), per: 'kVA' })).toBe(
        fen(BigInt(power) * capacity),
      );
    }
  });

  it('charges late fees by home, by business, over New Year, and one yuan at the least', () => {
    const perDay = (name: string): bigint => units(Number(/^0\.\d+/.exec(found.late_fee[name]!)![0]));
    const percent = (share: bigint): string => text(share * 100n);
    const home = perDay('residential');
    const [same, earlier] = [perDay('other_same_year'), perDay('other_previous_year')];
    expect(found.late_fee['minimum']).toContain('charged as 1 yuan');
    const charges: Record<string, Charge> = {
      home: { id: 'l', kind: 'late-fee', percentPerDay: percent(home), least: '1' },
      business: {
        id: 'l',
        kind: 'late-fee',
        percentPerDay: percent(same),
        percentPerDayFromEarlierYears: percent(earlier),
        least: '1',
      },
    };
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 0, max: 300 }),
        (amountMinor, days, daysInLaterYears) => {
          const overdue = [{ overdue: { amountMinor, currency: 'CNY' }, days, daysInLaterYears }];
          const fee = (name: 'home' | 'business') =>
            calculateBill([sheetFrom('2024-01-01', [charges[name]!])], {
              ...inMonth(2, { registers: [counted(1)] }),
              overdue,
            }).total.amountMinor;
          const yuan = (BigInt(amountMinor) * WHOLE) / 100n;
          const exact = (first: bigint, later: bigint) =>
            (yuan * (first * BigInt(days) + later * BigInt(daysInLaterYears))) / WHOLE;
          const atLeast = (amount: bigint) => fen(amount < WHOLE ? WHOLE : amount);
          expect(fee('home')).toBe(atLeast(exact(home, home)));
          expect(fee('business')).toBe(atLeast(exact(same, earlier)));
        },
      ),
      { numRuns: propertyRuns },
    );
  });
});
