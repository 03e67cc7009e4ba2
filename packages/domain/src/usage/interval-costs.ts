import type { Money, TimeOfUse } from '@mains/contract';
import type { Decimal } from '../decimal.js';
import { addDecimals, decimalFromInteger } from '../decimal.js';
import { TIMES_OF_USE } from '../tariff/calendar.js';
import type { TariffSheet } from '../tariff/tariff.js';
import { PARTS } from './day-costs.js';
import type { UsageIntervals } from './intervals.js';
import { intervalRuns, type IntervalStretch } from './price-runs.js';
import { dayPricer, partOfSheets, roundedCost, type Counted } from './priced-part.js';
import { quantityOf, type UsageQuantity } from './sums.js';

/** What a stretch of intervals counted in one price period. */
export interface IntervalPriceSum {
  /** Left out where the tariff has no price periods. */
  readonly timeOfUse?: TimeOfUse;
  /** Of the intervals known. */
  readonly quantity: UsageQuantity;
}

/**
 * What the intervals from `first` up to `end` cost: the energy part with tax as in `dayCosts`, exact and rounded once; for what
 * was fed in, what is paid for it, negative.
 * @returns undefined when there is none or one is missing, or where the tariff has no price for them
 */
export function intervalCost(
  sheets: readonly TariffSheet[],
  intervals: UsageIntervals,
  stretch: IntervalStretch,
): Money | undefined {
  const { measures, unit, digits, values } = intervals;
  if (measures !== 'import' && measures !== 'export') return undefined;
  const price = dayPricer(partOfSheets(sheets, PARTS[measures === 'import' ? 'energy' : 'export']));
  const days = new Map<string, Map<TimeOfUse | undefined, number>>();
  for (const run of intervalRuns(sheets, intervals, stretch)) {
    const day = days.get(run.date) ?? new Map<TimeOfUse | undefined, number>();
    days.set(run.date, day);
    let sum = day.get(run.timeOfUse) ?? 0;
    for (let index = run.first; index < run.end; index += 1) sum += values[index] ?? Number.NaN;
    if (Number.isNaN(sum)) return undefined;
    day.set(run.timeOfUse, sum);
  }
  let exact: Decimal = decimalFromInteger(0);
  let lastDate: string | undefined;
  for (const [date, sums] of days) {
    const cost = price(date, countedIn(sums));
    if (!cost) return undefined;
    exact = addDecimals(exact, cost.exact);
    lastDate = date;
  }
  return lastDate === undefined ? undefined : roundedCost(exact, sheets, { firstDate: lastDate, lastDate });

  function countedIn(sums: ReadonlyMap<TimeOfUse | undefined, number>): Counted[] {
    const hasPeriods = [...sums.keys()].some((timeOfUse) => timeOfUse !== undefined);
    // What a tariff has a price for but this stretch does not touch counts nothing.
    const times = hasPeriods ? TIMES_OF_USE : [undefined];
    const flows = measures === 'export' ? (['import', 'export'] as const) : (['import'] as const);
    return flows.flatMap((flow) =>
      times.map((timeOfUse) => ({
        measures: flow,
        timeOfUse,
        unit,
        digits,
        value: flow === measures ? (sums.get(timeOfUse) ?? 0) : 0,
      })),
    );
  }
}

/** What a stretch counted in each price period, the dearest by name first; missing intervals add nothing. */
export function intervalSumsByPrice(
  sheets: readonly TariffSheet[],
  intervals: UsageIntervals,
  stretch: IntervalStretch,
): IntervalPriceSum[] {
  const sums = new Map<TimeOfUse | undefined, number>();
  for (const { timeOfUse, first, end } of intervalRuns(sheets, intervals, stretch)) {
    let sum = sums.get(timeOfUse) ?? 0;
    for (let index = first; index < end; index += 1) {
      const value = intervals.values[index] ?? Number.NaN;
      if (!Number.isNaN(value)) sum += value;
    }
    sums.set(timeOfUse, sum);
  }
  return [...TIMES_OF_USE, undefined].flatMap((timeOfUse) => {
    const sum = sums.get(timeOfUse);
    if (sum === undefined) return [];
    return [{ ...(timeOfUse && { timeOfUse }), quantity: quantityOf(sum, intervals.digits, intervals.unit) }];
  });
}

/** The price period of each interval as its place in `TIMES_OF_USE`; 255 where the tariff has none. */
export function pricePlaces(
  sheets: readonly TariffSheet[],
  intervals: UsageIntervals,
  timeZone: string,
): Uint8Array {
  const places = new Uint8Array(intervals.values.length).fill(NO_PRICE_PERIOD);
  const stretch = { first: 0, end: intervals.values.length, timeZone };
  for (const { timeOfUse, first, end } of intervalRuns(sheets, intervals, stretch)) {
    if (timeOfUse) places.fill(TIMES_OF_USE.indexOf(timeOfUse), first, end);
  }
  return places;
}

const NO_PRICE_PERIOD = 255;
