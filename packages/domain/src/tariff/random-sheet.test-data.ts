import type { BillLineKind, TariffCalendar, TariffSeason, TimeOfUse } from '@mains/contract';
import fc from 'fast-check';
import type { Rounding } from '../decimal.js';
import { addDays } from '../plain-date.js';
import type { Charge, TariffSheet } from './tariff.js';

/** What all sheets and bills of one service have in common. */
export interface RandomService {
  readonly currency: string;
  readonly unit: 'kWh' | 'm3';
  /** Price periods that are counted by registers of their own; empty where one register counts everything. */
  readonly timesOfUse: readonly TimeOfUse[];
}

const TIMES: readonly TimeOfUse[] = ['sharp', 'peak', 'flat', 'valley', 'deep-valley'];
const BEFORE_TAX: readonly BillLineKind[] = ['usage', 'tier', 'fixed', 'demand', 'levy'];

export function arbitraryService(): fc.Arbitrary<RandomService> {
  return fc.record({
    currency: fc.constantFrom('CNY', 'USD', 'JPY', 'KWD'),
    unit: fc.constantFrom('kWh', 'kWh', 'm3'),
    timesOfUse: fc.subarray([...TIMES]),
  });
}

/** A decimal text from 0 up to `whole`, with up to eight digits. */
export function arbitraryPrice(whole: number): fc.Arbitrary<string> {
  return fc
    .tuple(fc.integer({ min: 0, max: whole }), fc.integer({ min: 0, max: 8 }), fc.nat({ max: 99_999_999 }))
    .map(([units, digits, fraction]) =>
      digits === 0 ? String(units) : `${units}.${String(fraction).padStart(8, '0').slice(0, digits)}`,
    );
}

const arbitraryRounding: fc.Arbitrary<Rounding> = fc.constantFrom('half-up', 'half-even', 'down', 'up');

const arbitraryQuantityRounding = fc.record({
  digits: fc.integer({ min: 0, max: 3 }),
  rounding: arbitraryRounding,
});

/** One to three seasons of whole months, the last one over New Year where there is more than one. */
export function arbitraryCalendar(times: readonly TimeOfUse[]): fc.Arbitrary<TariffCalendar> {
  const name = fc.constantFrom<TimeOfUse[]>(...(times.length > 0 ? times : (['flat'] as const)));
  const spans = fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 1, max: 47 }), { maxLength: 4 }),
      fc.array(name, { minLength: 5, maxLength: 5 }),
    )
    .map(([borders, names]) => {
      const at = [0, ...borders.sort((a, b) => a - b), 48].map(halfHour);
      return at.slice(1).map((to, index) => ({ from: at[index]!, to, timeOfUse: names[index]! }));
    });
  const days = fc.tuple(fc.boolean(), spans, spans).map(([isSplit, first, second]): TariffSeason['days'] =>
    isSplit
      ? [
          { on: ['weekday'], spans: first },
          { on: ['saturday', 'sunday', 'holiday'], spans: second },
        ]
      : [{ on: ['weekday', 'saturday', 'sunday', 'holiday'], spans: first }],
  );
  return fc.record({
    seasons: fc
      .tuple(
        fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
        fc.array(days, { minLength: 3, maxLength: 3 }),
      )
      .map(([months, kinds]) =>
        seasonsFrom(
          months.sort((a, b) => a - b),
          kinds,
        ),
      ),
    holidays: fc.constant([{ date: '2024-01-01' }, { date: '2025-01-01' }, { date: '2025-10-01' }]),
  });
}

function halfHour(index: number): string {
  return `${String(Math.floor(index / 2)).padStart(2, '0')}:${index % 2 === 0 ? '00' : '30'}`;
}

function seasonsFrom(months: readonly number[], days: readonly TariffSeason['days'][]): TariffSeason[] {
  if (months.length < 2) return [{ id: 's1', firstDay: '01-01', lastDay: '12-31', days: days[0]! }];
  const first = (month: number): string => `${String(month).padStart(2, '0')}-01`;
  return months.map((month, index) => {
    const next = months[(index + 1) % months.length]!;
    // The last day of a month before, in a leap year, so that February ends with 02-29.
    const lastDay = addDays(`2024-${first(next)}`, -1).slice(5);
    return { id: `s${index + 1}`, firstDay: first(month), lastDay, days: days[index]! };
  });
}

/** Charges of every kind, each present or not; percentages after what they are taken of. */
export function arbitraryCharges(
  service: RandomService,
  seasons: readonly string[],
): fc.Arbitrary<readonly Charge[]> {
  const { unit, timesOfUse } = service;
  const inSeason = fc.option(fc.constantFrom(...seasons), { nil: undefined, freq: 3 });
  const usage = fc
    .tuple(fc.array(arbitraryPrice(99), { minLength: 10, maxLength: 10 }), fc.boolean())
    .map(([prices, isSeasonal]): Charge[] =>
      usageCharges(timesOfUse, unit, isSeasonal ? seasons : [], prices),
    );
  const tier = fc
    .record({
      allowance: fc.integer({ min: 0, max: 5000 }),
      cycle: fc.constantFrom(
        { unit: 'day', length: 30 } as const,
        { unit: 'month', length: 1 } as const,
        { unit: 'month', length: 2 } as const,
        { unit: 'year', length: 1 } as const,
      ),
      price: arbitraryPrice(5),
      isShared: fc.boolean(),
      season: inSeason,
    })
    .map(({ allowance, cycle, price, isShared, season }) =>
      (isShared && timesOfUse.length > 0 ? timesOfUse : [undefined]).map((timeOfUse) => ({
        kind: 'tier' as const,
        allowance: { value: String(allowance), unit },
        cycle,
        price,
        ...(timeOfUse && { timeOfUse }),
        ...(season !== undefined && { seasons: [season] }),
      })),
    );
  const tiers = fc
    .array(tier, { maxLength: 2 })
    .map((found) => found.flat().map((each, index): Charge => ({ id: `tier-${index + 1}`, ...each })));
  const fixed = some(
    fc.record({
      id: fc.constant('fixed'),
      kind: fc.constant('fixed' as const),
      price: arbitraryPrice(999),
      per: fc.constantFrom('day' as const, 'month' as const),
    }),
  );
  const levy = some(
    arbitraryPrice(0).map((price): Charge => ({ id: 'levy', kind: 'levy', price, per: unit })),
  );
  const out = some(
    arbitraryPrice(1).map((price): Charge => ({ id: 'export', kind: 'export', price, per: unit })),
  );
  const demand = unit === 'kWh' ? fc.array(arbitraryDemand(timesOfUse), { maxLength: 2 }) : fc.constant([]);
  const after = arbitraryPercentages(unit);
  return fc
    .tuple(usage, tiers, fixed, demand, levy, after, out)
    .map(([used, above, time, power, funds, percentages, fedIn]) => [
      ...used,
      ...above,
      ...time,
      ...power.map((charge, index): Charge => ({ ...charge, id: `demand-${index + 1}` })),
      ...percentages.filter(({ kind }) => kind === 'power-factor'),
      ...funds,
      ...percentages.filter(({ kind }) => kind !== 'power-factor'),
      ...fedIn,
    ]);
}

function usageCharges(
  timesOfUse: readonly TimeOfUse[],
  per: RandomService['unit'],
  seasons: readonly string[],
  prices: readonly string[],
): Charge[] {
  const times = timesOfUse.length > 0 ? timesOfUse : [undefined];
  return (seasons.length > 0 ? seasons : [undefined]).flatMap((season, place) =>
    times.map((timeOfUse, index): Charge => ({
      id: ['usage', season, timeOfUse].filter((each) => each !== undefined).join('-'),
      kind: 'usage',
      price: prices[(place * times.length + index) % prices.length]!,
      per,
      ...(timeOfUse && { timeOfUse }),
      ...(season !== undefined && { seasons: [season] }),
    })),
  );
}

function arbitraryDemand(timesOfUse: readonly TimeOfUse[]): fc.Arbitrary<Charge> {
  return fc
    .record({
      rule: fc.constantFrom('capacity' as const, 'contract' as const, 'measured' as const),
      price: arbitraryPrice(99),
      timeOfUse: fc.option(fc.constantFrom(...timesOfUse, undefined), { nil: undefined }),
      block: fc.option(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 500 })), {
        nil: undefined,
      }),
      overrun: fc.constantFrom(undefined, 'threshold-and-double' as const, 'contract-and-double' as const),
    })
    .map(({ rule, price, timeOfUse, block, overrun }): Charge => ({
      id: 'demand',
      kind: 'demand',
      rule,
      price,
      per: rule === 'capacity' ? 'kVA' : 'kW',
      ...(timeOfUse && rule === 'measured' && { timeOfUse }),
      ...(block && { above: String(block[0]), upTo: String(block[0] + block[1]) }),
      ...(overrun && rule === 'contract' && { overrun }),
    }));
}

function arbitraryPercentages(unit: RandomService['unit']): fc.Arbitrary<Charge[]> {
  const factor = fc.constantFrom('0.90' as const, '0.85' as const, '0.80' as const);
  const on = fc.subarray([...BEFORE_TAX], { minLength: 1 });
  return fc
    .tuple(
      some(
        factor.map((standard): Charge => ({
          id: 'factor',
          kind: 'power-factor',
          standard,
          on: ['usage', 'demand'],
        })),
      ),
      some(
        fc
          .tuple(arbitraryPrice(500), fc.constantFrom('day' as const, 'month' as const, 'year' as const), on)
          .map(([price, per, kinds]): Charge => ({ id: 'least', kind: 'minimum', price, per, on: kinds })),
      ),
      some(
        fc.tuple(fc.constantFrom('6', '13', '8.875', '0'), on).map(([percent, kinds]): Charge => ({
          id: 'tax',
          kind: 'tax',
          percent,
          on: [...kinds, 'power-factor', 'minimum'],
        })),
      ),
      some(
        fc.constantFrom<Charge>(
          { id: 'late', kind: 'late-fee', percentPerDay: '0.1', least: '1' },
          { id: 'late', kind: 'late-fee', percentPerDay: '0.2', percentPerDayFromEarlierYears: '0.3' },
        ),
      ),
    )
    .map((found) => found.flat().filter(({ kind }) => kind !== 'power-factor' || unit === 'kWh'));
}

function some(charge: fc.Arbitrary<Charge>): fc.Arbitrary<Charge[]> {
  return fc.array(charge, { maxLength: 1 });
}

/** A sheet for a service, valid from 2020 on. */
export function arbitrarySheet(service: RandomService, at?: 'line' | 'total'): fc.Arbitrary<TariffSheet> {
  return arbitraryCalendar(service.timesOfUse).chain((calendar) =>
    fc.record({
      validFrom: fc.constant('2020-01-01'),
      currency: fc.constant(service.currency),
      calendar: fc.constant(calendar),
      charges: arbitraryCharges(
        service,
        calendar.seasons.map(({ id }) => id),
      ),
      rounding: fc.record({
        amount: fc.record({
          at: at ? fc.constant(at) : fc.constantFrom('line' as const, 'line' as const, 'total' as const),
          rounding: arbitraryRounding,
        }),
        allowance: arbitraryQuantityRounding,
        demand: arbitraryQuantityRounding,
      }),
    }),
  );
}
