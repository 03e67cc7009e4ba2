import type { BillingPeriod, Quantity } from '@mains/contract';
import fc from 'fast-check';
import { addDecimals, formatDecimal, multiplyDecimals, parseDecimal, trimDecimal } from '../decimal.js';
import { addDays, daysInPeriod } from '../plain-date.js';
import type { RandomService } from './random-sheet.test-data.js';
import { arbitraryPrice, arbitraryService, arbitrarySheet } from './random-sheet.test-data.js';
import type { BillingFacts, Charge, MeteredRegister, TariffSheet } from './tariff.js';

/** Sheets and facts that make a bill. */
export interface RandomBilling {
  readonly sheets: readonly TariffSheet[];
  readonly facts: BillingFacts;
}

/** How often a property is tried: `MAINS_PROPERTY_RUNS`, else a number that keeps the suite quick. */
export const propertyRuns = Number(process.env['MAINS_PROPERTY_RUNS'] ?? 150);

/** Any bill: charges of every kind, one or two sheets with a price change inside the period, small and huge amounts. */
export function arbitraryBilling(): fc.Arbitrary<RandomBilling> {
  return arbitraryService().chain((service) =>
    arbitraryPeriod().chain((period) =>
      fc.record({ sheets: arbitrarySheets(service, period), facts: arbitraryFacts(service, period) }),
    ),
  );
}

/** Two bills of one service: mostly by the same sheets, sometimes by another tariff in the same currency and unit. */
export function arbitraryBillPair(): fc.Arbitrary<readonly [before: RandomBilling, after: RandomBilling]> {
  return arbitraryService().chain((service) =>
    fc.tuple(arbitraryPeriod(), arbitraryPeriod()).chain(([period, other]) =>
      fc
        .record({
          sheets: arbitrarySheets(service, period),
          others: arbitrarySheets(service, other),
          isOtherTariff: fc.integer({ min: 0, max: 3 }).map((chance) => chance === 3),
          before: arbitraryFacts(service, period),
          after: arbitraryFacts(service, other),
        })
        .map(
          ({ sheets, others, isOtherTariff, before, after }) =>
            [
              { sheets, facts: before },
              { sheets: isOtherTariff ? others : sheets, facts: after },
            ] as const,
        ),
    ),
  );
}

export function arbitraryPeriod(): fc.Arbitrary<BillingPeriod> {
  return fc
    .tuple(
      fc.integer({ min: 0, max: 800 }),
      fc.oneof(fc.integer({ min: 28, max: 33 }), fc.integer({ min: 1, max: 65 })),
    )
    .map(([start, days]) => {
      const firstDate = addDays('2023-11-15', start);
      return { firstDate, lastDate: addDays(firstDate, days - 1) };
    });
}

/** One sheet, or two with the second one valid from a day of the period on. */
export function arbitrarySheets(
  service: RandomService,
  period: BillingPeriod,
): fc.Arbitrary<readonly TariffSheet[]> {
  return arbitrarySheet(service).chain((sheet) =>
    fc
      .record({
        changedOn: fc.nat({ max: daysInPeriod(period) }).map((day) => addDays(period.firstDate, day)),
        other: arbitrarySheet(service, sheet.rounding.amount.at),
        price: arbitraryPrice(9),
        how: fc.constantFrom('not', 'one-price', 'tax', 'all'),
      })
      .map(({ changedOn, other, price, how }) => {
        if (how === 'not') return [sheet];
        const charges =
          how === 'all'
            ? other.charges
            : sheet.charges.map((charge) => changed(charge, how === 'tax' ? 'tax' : 'usage', price));
        const next = how === 'all' ? other : sheet;
        return [sheet, { ...next, charges, validFrom: changedOn }];
      }),
  );
}

function changed(charge: Charge, kind: 'tax' | 'usage', price: string): Charge {
  if (charge.kind !== kind) return charge;
  return charge.kind === 'tax' ? { ...charge, percent: price } : { ...charge, price };
}

/** Everything that any charge of the service can ask for. */
export function arbitraryFacts(service: RandomService, period: BillingPeriod): fc.Arbitrary<BillingFacts> {
  const { currency, unit, timesOfUse } = service;
  const days = daysInPeriod(period);
  const kW = fc.integer({ min: 0, max: 9999 }).map((tenths) => power(tenths, 'kW'));
  const measured = kW.map((value) => ({ measured: value, measuredAt: '2025-06-01T04:00:00Z' }));
  const money = (min: number, max: number) =>
    fc.integer({ min, max }).map((amountMinor) => ({ amountMinor, currency }));
  return fc
    .record({
      months: fc.constantFrom(undefined, '1', '2', '0.5'),
      cycleDays: fc.option(
        fc.nat({ max: 20 }).map((more) => days + more),
        { nil: undefined, freq: 3 },
      ),
      imports: fc.tuple(
        ...(timesOfUse.length > 0 ? timesOfUse : [undefined]).map((timeOfUse) =>
          arbitraryRegister(period, { measures: 'import', unit, ...(timeOfUse && { timeOfUse }) }),
        ),
      ),
      fedIn: arbitraryRegister(period, { measures: 'export', unit }),
      reactive: arbitraryRegister(period, { measures: 'reactive', unit: 'kvarh' }),
      overall: measured,
      installed: fc.integer({ min: 0, max: 9999 }).map((tenths) => power(tenths, 'kVA')),
      contracted: kW,
      byTime: fc.tuple(...timesOfUse.map((time) => measured.map((value) => [time, value] as const))),
      usedBefore: fc.integer({ min: 0, max: 6000 }),
      cameOnDay: fc.option(fc.nat({ max: 365 }), { nil: undefined, freq: 3 }),
      extra: fc.option(fc.constantFrom('100', '12.5'), { nil: undefined, freq: 3 }),
      chargedBefore: fc.option(money(-1000, 99_999_999), { nil: undefined }),
      overdue: fc.array(
        fc.record({
          overdue: money(0, 999_999),
          days: fc.nat({ max: 400 }),
          daysInLaterYears: fc.nat({ max: 90 }),
        }),
        { maxLength: 2 },
      ),
      afterTax: fc.array(
        fc.record({
          kind: fc.constantFrom('credit' as const, 'adjustment' as const),
          amount: money(-99_999, 0),
        }),
        { maxLength: 2 },
      ),
    })
    .map((found): BillingFacts => ({
      period,
      ...(found.months !== undefined && { months: found.months }),
      ...(found.cycleDays !== undefined && { cycleDays: found.cycleDays }),
      registers: [...found.imports, found.fedIn, ...(unit === 'kWh' ? [found.reactive] : [])],
      demand: {
        installed: found.installed,
        contracted: found.contracted,
        ...found.overall,
        byTimeOfUse: Object.fromEntries(found.byTime),
      },
      year: {
        usedBefore: { value: String(found.usedBefore), unit },
        ...suppliedFrom(period, found.cameOnDay),
      },
      ...(found.extra !== undefined && { extraAllowance: { value: found.extra, unit } }),
      ...(found.chargedBefore && { yearEnd: { chargedBefore: found.chargedBefore } }),
      overdue: found.overdue,
      afterTax: found.afterTax.map((item, index) => ({ id: `after-${index + 1}`, ...item })),
    }));
}

function power(tenths: number, unit: 'kW' | 'kVA'): Quantity {
  return { value: formatDecimal(trimDecimal({ coefficient: BigInt(tenths), scale: 1 })), unit };
}

/** A day of the year of the period's first day, not after that day. */
function suppliedFrom(period: BillingPeriod, cameOnDay: number | undefined): { suppliedFrom?: string } {
  if (cameOnDay === undefined) return {};
  const date = addDays(`${period.firstDate.slice(0, 4)}-01-01`, cameOnDay);
  return { suppliedFrom: date < period.firstDate ? date : period.firstDate };
}

/** A register that counts a pattern of steps again and again; with or without its days, read about when the period ends. */
function arbitraryRegister(
  period: BillingPeriod,
  counts: Pick<MeteredRegister, 'measures' | 'unit' | 'timeOfUse'>,
): fc.Arbitrary<MeteredRegister> {
  const days = daysInPeriod(period);
  const steps = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 200 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 500_000 }) },
  );
  return fc
    .record({
      pattern: fc.array(steps, { minLength: 1, maxLength: 7 }),
      isDaily: fc.boolean(),
      start: fc.nat({ max: 99_999 }),
      digits: fc.integer({ min: 0, max: 3 }),
      multiplier: fc.constantFrom(undefined, undefined, '40', '0.5'),
      readAfter: fc.tuple(fc.integer({ min: -3, max: 40 }), fc.integer({ min: -3, max: 40 })),
    })
    .map(({ pattern, isDaily, start, digits, multiplier, readAfter: [early, late] }): MeteredRegister => {
      const daily = Array.from({ length: days }, (_, day) => ({
        coefficient: BigInt(pattern[day % pattern.length]!),
        scale: digits,
      }));
      const first = { coefficient: BigInt(start), scale: digits };
      const times = parseDecimal(multiplier ?? '1');
      const readOn = (after: number) =>
        ({ readOn: addDays(period.firstDate, after), quality: 'actual' }) as const;
      return {
        ...counts,
        span: {
          meterNumber: 'M-1',
          register: counts.timeOfUse ?? counts.measures,
          start: { value: formatDecimal(first), ...readOn(Math.min(early, late)) },
          end: { value: formatDecimal(daily.reduce(addDecimals, first)), ...readOn(Math.max(early, late)) },
          ...(multiplier !== undefined && { multiplier }),
        },
        ...(isDaily && { daily: daily.map((each) => formatDecimal(multiplyDecimals(each, times))) }),
      };
    });
}
