import type { Bill, BillLine, Money } from '@mains/contract';
import { parseDecimal } from '../../decimal.js';
import type { Fraction } from '../../fraction.js';
import {
  absoluteFraction,
  addFractions,
  compareFractions,
  fraction,
  multiplyFractions,
  subtractFractions,
  sumFractions,
  ZERO,
} from '../../fraction.js';
import { moneyFromMinor } from '../../money.js';
import { shareOut } from '../../share-out.js';
import type { Comparison } from './comparison.js';
import { attributed } from './comparison.js';
import { describePart } from './describe.js';
import type { LineGroup } from './groups.js';
import { groupLines, timeOfUseOf } from './groups.js';
import type { BillDifference, DifferencePart } from './parts.js';

/**
 * Why the later of two bills of one service differs from the earlier one. The parts add up to the difference of the totals
 * to the minor unit, whatever the bills; what their lines do not explain is a part `other`.
 *
 * Every step bears the tax on it. Amounts between the steps are exact fractions; what the bills themselves rounded (each
 * line, the tax) goes to the largest part, and the parts are then rounded by largest remainder. A change of hours that
 * comes to less than a tenth of the change of use is told within it. See `docs/bill-difference.md`.
 * @throws RangeError when the bills are in different currencies, or their difference is too large to be exact.
 */
export function compareBills(before: Bill, after: Bill): BillDifference {
  const { currency } = after.summary.total;
  if (before.summary.total.currency !== currency) throw new RangeError('Two currencies have no difference');
  const comparison = setBeside(before, after);
  const { exact, taxPercent } = attributed(comparison);
  const difference = BigInt(after.summary.total.amountMinor) - BigInt(before.summary.total.amountMinor);
  const { parts, mixWithin } = foldedMix(leaveNothing(exact, fraction(difference)));
  const shared = shareOut([...parts.values()], difference);
  const money = (amountMinor: bigint): Money => moneyFromMinor(amountMinor, currency);
  // Prices that make no sense can make steps that no money can say: then nothing is explained.
  const isExact = shared.every((minor) => minor <= LARGEST && -minor <= LARGEST);
  const keys = isExact ? [...parts.keys()] : ['other'];
  const minor = isExact ? shared : [difference];
  const described = keys.flatMap((key, index): DifferencePart[] => {
    const amount = minor[index] ?? 0n;
    if (amount === 0n) return [];
    const within = key === 'use' && mixWithin ? money(nearest(mixWithin)) : undefined;
    return [describePart(key, money(amount), comparison, within)];
  });
  const estimated = (['before', 'after'] as const).filter(
    (which) => comparison[which].summary.readQuality === 'estimated',
  );
  return {
    beforeId: before.summary.id,
    afterId: after.summary.id,
    amount: money(difference),
    parts: described,
    ...(taxPercent !== undefined && { taxPercent }),
    estimated,
  };
}

const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

function setBeside(before: Bill, after: Bill): Comparison {
  const groups = groupLines(before, after);
  return { before, after, groups, otherHours: otherHoursOf(groups.filter(({ kind }) => kind === 'usage')) };
}

/** Whether use at other prices is the customer's doing: see `Ratios.otherHours`. */
function otherHoursOf(usage: readonly LineGroup[]): Comparison['otherHours'] {
  const alone = (hasPeriod: boolean, isGone: boolean): boolean =>
    usage.some(
      (group) =>
        (timeOfUseOf(group) !== undefined) === hasPeriod && !isUsed(isGone ? group.after : group.before),
    );
  const [goneHours, newHours] = [alone(true, true), alone(true, false)];
  if ((goneHours && alone(false, false)) || (newHours && alone(false, true))) return 'price';
  // A price period that one of the bills does not know: a season or a holiday, not a habit.
  return goneHours || newHours ? 'season' : 'mix';
}

function isUsed(lines: readonly BillLine[]): boolean {
  return lines.some(
    ({ quantity }) => quantity !== undefined && parseDecimal(quantity.value).coefficient !== 0n,
  );
}

/** The parts with what rounding left added to the largest one, so that they come to the difference exactly. */
function leaveNothing(exact: ReadonlyMap<string, Fraction>, difference: Fraction): Map<string, Fraction> {
  const rest = subtractFractions(difference, sumFractions(exact.values()));
  const parts = new Map(exact);
  if (rest.numerator === 0n) return parts;
  let largest = 'other';
  for (const [key, amount] of exact) {
    // Credits and corrections are amounts of the bill themselves and stay as they are printed.
    if (key.includes(':')) continue;
    if (compareFractions(absoluteFraction(amount), absoluteFraction(exact.get(largest) ?? ZERO)) > 0) {
      largest = key;
    }
  }
  return parts.set(largest, addFractions(parts.get(largest) ?? ZERO, rest));
}

/** Below a tenth of the change of use, other hours are told within it. */
function foldedMix(parts: Map<string, Fraction>): { parts: Map<string, Fraction>; mixWithin?: Fraction } {
  const [use, mix] = [parts.get('use') ?? ZERO, parts.get('mix') ?? ZERO];
  const tenfold = multiplyFractions(absoluteFraction(mix), fraction(10n));
  if (mix.numerator === 0n || compareFractions(tenfold, absoluteFraction(use)) >= 0) return { parts };
  parts.set('use', addFractions(use, mix)).delete('mix');
  return { parts, mixWithin: mix };
}

function nearest({ numerator, denominator }: Fraction): bigint {
  const twice = 2n * numerator + denominator;
  const quotient = twice / (2n * denominator);
  return twice % (2n * denominator) < 0n ? quotient - 1n : quotient;
}
