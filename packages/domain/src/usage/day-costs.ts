import type { BillingPeriod, Money } from '@mains/contract';
import type { Decimal } from '../decimal.js';
import { addDecimals, decimalFromInteger, roundDecimal } from '../decimal.js';
import type { Fraction } from '../fraction.js';
import { minorDigits, moneyFromMinor } from '../money.js';
import { addDays } from '../plain-date.js';
import { shareOut } from '../share-out.js';
import type { Charge, TariffSheet } from '../tariff/tariff.js';
import { dayCounts, type DayCount } from './counts.js';
import type { UsageDays } from './days.js';
import { daysOfPeriod } from './metered-days.js';
import { dayPricer, partOfSheets, type Counted } from './priced-part.js';

/** What the use of some days costs. */
export interface DayCosts {
  readonly currency: string;
  /**
   * One for each day of the period, in minor units; NaN where the day is not known, or where its tariff has no price for how it
   * was counted.
   */
  readonly amountsMinor: Float64Array;
  /** Of the days that have an amount: they add up to it. */
  readonly total: Money;
}

/** The charges of each part. */
export const PARTS: Readonly<Record<'energy' | 'export', readonly Charge['kind'][]>> = {
  energy: ['usage', 'levy'],
  export: ['export'],
};

/**
 * The energy part of each day: what the prices by quantity (usage and levies) come to at the sheet in force that day, with
 * the taxes that are taken of it; before tiers, fixed charges, demand and all else. With `export`, what is paid for what was
 * fed in, negative.
 *
 * Each day is priced exactly; the sum of all days is rounded once, a half away from zero, and shared out to the days by
 * largest remainder, so that they add up to it. It is the energy part of the bill with its tax, but for what the bill
 * rounds on each line.
 * @returns undefined when no day has a price
 * @throws RangeError when registers of one direction count in different units.
 */
export function dayCosts(
  sheets: readonly TariffSheet[],
  days: UsageDays,
  period: BillingPeriod,
  part: keyof typeof PARTS = 'energy',
): DayCosts | undefined {
  const price = dayPricer(partOfSheets(sheets, PARTS[part]));
  const inPeriod = daysOfPeriod(days, period);
  const imported = dayCounts(inPeriod);
  const exported = part === 'export' ? dayCounts(inPeriod, 'export') : [];
  const known = (part === 'export' ? exported : imported).map(({ values }) => values);
  const found: { readonly day: number; readonly exact: Decimal; readonly currency: string }[] = [];
  for (let day = 0; day < inPeriod.count; day += 1) {
    if (known.length === 0 || known.some((values) => Number.isNaN(values[day] ?? Number.NaN))) continue;
    const date = addDays(period.firstDate, day);
    const cost = price(date, [...countedOn(day, 'import', imported), ...countedOn(day, 'export', exported)]);
    if (cost) found.push({ day, ...cost });
  }
  const currency = found[0]?.currency;
  if (currency === undefined || found.some((each) => each.currency !== currency)) return undefined;
  const { total, shares } = shared(
    found.map(({ exact }) => exact),
    minorDigits(currency),
  );
  const amountsMinor = new Float64Array(inPeriod.count).fill(Number.NaN);
  for (const [index, { day }] of found.entries()) amountsMinor[day] = Number(shares[index] ?? 0n);
  return { currency, amountsMinor, total: moneyFromMinor(total, currency) };
}

/** What of a use that is not priced is missing does not matter; a sheet has no price for what did not count on its days. */
function countedOn(day: number, measures: 'import' | 'export', counts: readonly DayCount[]): Counted[] {
  const there = counts.filter(({ isAbsent }) => isAbsent?.[day] !== 1);
  return there.map(({ timeOfUse, unit, digits, values }) => {
    const value = values[day] ?? Number.NaN;
    return {
      measures,
      ...(timeOfUse && { timeOfUse }),
      unit,
      digits,
      value: Number.isNaN(value) ? 0 : value,
    };
  });
}

function shared(
  exact: readonly Decimal[],
  digits: number,
): { readonly total: bigint; readonly shares: readonly bigint[] } {
  const total = roundDecimal(exact.reduce(addDecimals, decimalFromInteger(0)), digits).coefficient;
  const parts = exact.map(({ coefficient, scale }): Fraction => ({
    numerator: coefficient * 10n ** BigInt(digits),
    denominator: 10n ** BigInt(scale),
  }));
  return { total, shares: shareOut(parts, total) };
}
