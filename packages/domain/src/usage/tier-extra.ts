import type { BillingPeriod, Id, Money, Quantity } from '@mains/contract';
import { addDecimals, decimalFromInteger } from '../decimal.js';
import type { DraftLine } from '../tariff/billing.js';
import { draftLines } from '../tariff/calculate.js';
import { segmentsOf } from '../tariff/segments.js';
import type { TariffSheet } from '../tariff/tariff.js';
import type { UsageDays } from './days.js';
import { daysOfPeriod, meteredDays } from './metered-days.js';
import { partOfSheets, roundedCost } from './priced-part.js';
import { lacksYear, withYear, type PeriodFacts } from './year-so-far.js';

/** What one tier adds by itself, on top of what lower ones do. */
export interface TierPart {
  readonly chargeId: Id;
  /** What lies above its allowance. */
  readonly quantity: Quantity;
  /** With the taxes that are taken of it, rounded by itself. */
  readonly extra: Money;
}

/** What the tiers add. */
export interface TierExtra {
  /** With the taxes that are taken of it. */
  readonly extra: Money;
  /** Of each tier that was reached, in the order of the sheet. */
  readonly above: readonly TierPart[];
}

/**
 * What use above the allowances adds to the bill of a period, with tax, exact and rounded once: of the days known so far,
 * against the allowance of the whole period. Zero while no tier is reached.
 * @returns undefined where the tariff has no tiers, where it has no sheet for a day, or where a tier needs what is not known
 * @throws RangeError when registers of one direction count in different units.
 */
export function tierExtra(
  sheets: readonly TariffSheet[],
  days: UsageDays,
  period: BillingPeriod,
  facts: PeriodFacts = {},
): TierExtra | undefined {
  const withBefore = withYear(facts, days, period);
  const registers = meteredDays(daysOfPeriod(days, period), period);
  const part = partOfSheets(sheets, ['tier']);
  try {
    const inForce = segmentsOf(part, period).map(({ sheet }) => sheet);
    if (!inForce.some(({ charges }) => charges.length > 0)) return undefined;
    if (lacksYear(inForce, withBefore, period)) return undefined;
    const drafts = draftLines(part, { ...withBefore, period, registers });
    const costOf = (of: readonly DraftLine[]): Money => {
      const exact = of.map((each) => each.exact).reduce(addDecimals, decimalFromInteger(0));
      return roundedCost(exact, sheets, period);
    };
    const costOfOne = (chargeId: Id): Money =>
      costOf(draftLines(withOnlyTier(part, chargeId), { ...withBefore, period, registers }));
    return {
      extra: costOf(drafts),
      above: drafts.flatMap(({ line, run }) =>
        line.kind === 'tier' && line.quantity
          ? [
              {
                chargeId: run.charge.id,
                quantity: line.quantity,
                extra: costOfOne(run.charge.id),
              },
            ]
          : [],
      ),
    };
  } catch (error) {
    // The engine refuses what does not fit: an allowance in another unit, a day without a sheet.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function withOnlyTier(part: readonly TariffSheet[], chargeId: Id): TariffSheet[] {
  return part.map((sheet) => ({
    ...sheet,
    charges: sheet.charges.filter(({ id, kind }) => kind !== 'tier' || id === chargeId),
  }));
}
