import type { BillingPeriod, Money, PlainDate, TimeOfUse } from '@mains/contract';
import type { Decimal } from '../decimal.js';
import { addDecimals, decimalFromInteger, multiplyDecimals } from '../decimal.js';
import { decimalToMoney } from '../pricing.js';
import { draftLines } from '../tariff/calculate.js';
import { seasonOn } from '../tariff/calendar.js';
import { sheetInForce, sheetOn } from '../tariff/sheets.js';
import type { BillingFacts, Charge, TariffSheet } from '../tariff/tariff.js';
import { meteredRegister } from './metered-days.js';
import type { UsageUnit } from './unit.js';

/**
 * Sheets with nothing but charges of some kinds and the taxes taken of them, and rounded nowhere before the total: so that a part
 * of a bill can be computed exactly.
 */
export function partOfSheets(
  sheets: readonly TariffSheet[],
  kinds: readonly Charge['kind'][],
): TariffSheet[] {
  return sheets.map((sheet) => ({
    ...sheet,
    charges: sheet.charges.reduce<Charge[]>((kept, charge) => {
      const stays =
        charge.kind === 'tax'
          ? charge.on.some((kind) => kept.some((other) => other.kind === kind))
          : kinds.includes(charge.kind);
      if (stays) kept.push(charge);
      return kept;
    }, []),
    rounding: { ...sheet.rounding, amount: { ...sheet.rounding.amount, at: 'total' } },
  }));
}

/** Money before it is rounded, in major units. */
export interface ExactCost {
  readonly exact: Decimal;
  readonly currency: string;
}

/** What charges come to before anything is rounded, in major units; undefined where they do not fit what was counted. */
function exactCost(part: readonly TariffSheet[], facts: BillingFacts): ExactCost | undefined {
  try {
    const drafts = draftLines(part, facts);
    const [first] = drafts;
    if (!first) return undefined;
    const exact = drafts.map((each) => each.exact).reduce(addDecimals, decimalFromInteger(0));
    return { exact, currency: first.line.amount.currency };
  } catch (error) {
    // The engine refuses what was counted in another way than the sheet has prices for.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A part of a bill in money, rounded once as the sheet of its last day does. */
export function roundedCost(
  exact: Decimal,
  sheets: readonly TariffSheet[],
  { lastDate }: BillingPeriod,
): Money {
  const { currency, rounding } = sheetInForce(sheets, lastDate);
  return decimalToMoney(exact, currency, rounding.amount.rounding);
}

/** What flowed one way in one price period on one day. */
export interface Counted {
  readonly measures: 'import' | 'export';
  readonly timeOfUse?: TimeOfUse | undefined;
  readonly unit: UsageUnit;
  readonly digits: number;
  /** A whole number of 10^-`digits` units. */
  readonly value: number;
}

/** What a day costs by a part of the sheets, in major units and exact; undefined where they have no price for it. */
export type DayPricer = (date: PlainDate, counted: readonly Counted[]) => ExactCost | undefined;

/**
 * Prices day after day by charges that are proportional to what was counted: each sheet and season is asked once what the
 * smallest step of each register costs.
 */
export function dayPricer(part: readonly TariffSheet[]): DayPricer {
  const known = new Map<string, readonly ExactCost[] | undefined>();
  return (date, counted) => {
    const sheet = sheetOn(part, date);
    if (!sheet) return undefined;
    const season = sheet.calendar ? seasonOn(sheet.calendar, date).id : '';
    const kinds = counted.map(({ measures, timeOfUse }) => `${measures} ${timeOfUse ?? ''}`);
    const key = JSON.stringify([sheet.validFrom, season, kinds]);
    if (!known.has(key)) known.set(key, stepCosts(part, date, counted));
    const steps = known.get(key);
    const currency = steps?.[0]?.currency;
    if (!steps || currency === undefined) return undefined;
    const exact = steps
      .map((step, index) =>
        multiplyDecimals(step.exact, decimalFromInteger(BigInt(counted[index]?.value ?? 0))),
      )
      .reduce(addDecimals, decimalFromInteger(0));
    return { exact, currency };
  };
}

/** What one step of each register costs; undefined where there is no price for one of them. */
function stepCosts(
  part: readonly TariffSheet[],
  date: PlainDate,
  counted: readonly Counted[],
): readonly ExactCost[] | undefined {
  const period = { firstDate: date, lastDate: date };
  const costs = counted.map((_, place) => {
    const registers = counted.flatMap(({ measures, timeOfUse, unit, digits }, index) => {
      const values = Float64Array.of(index === place ? 1 : 0);
      return (
        meteredRegister(measures, { ...(timeOfUse && { timeOfUse }), unit, digits, values }, period) ?? []
      );
    });
    return exactCost(part, { period, registers });
  });
  const found = costs.filter((cost) => cost !== undefined);
  return found.length === costs.length ? found : undefined;
}
