import type { Bill, Money } from '@mains/contract';
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
import { daysInPeriod } from '../../plain-date.js';
import { shareOut } from '../../share-out.js';
import type { Contributions } from './attribution.js';
import { contributionsOf, otherTariff, whole } from './attribution.js';
import { describePart } from './describe.js';
import type { LineGroup } from './groups.js';
import { asFraction, groupLines, statedMinor } from './groups.js';
import type { BillDifference, DifferencePart } from './parts.js';
import { percentageContributions } from './percentages.js';

/** Both bills and what is known of the way from the one to the other. */
export interface Comparison {
  readonly before: Bill;
  readonly after: Bill;
  readonly groups: readonly LineGroup[];
  readonly isOtherTariff: boolean;
}

/**
 * Why the later of two bills of one service differs from the earlier one. The parts add up to the difference of the totals
 * to the minor unit, whatever the bills; what their lines do not explain is a part `other`.
 *
 * Every step bears the tax on it. Amounts between the steps are exact fractions; what the bills themselves rounded (each
 * line, the tax) goes to the largest part, and the parts are then rounded by largest remainder. A change of hours that
 * comes to less than a tenth of the change of use is told within it. See `docs/bill-difference.md`.
 * @throws RangeError when the bills are in different currencies, or an amount is too large to be exact.
 */
export function compareBills(before: Bill, after: Bill): BillDifference {
  const { currency } = after.summary.total;
  if (before.summary.total.currency !== currency) throw new RangeError('Two currencies have no difference');
  const comparison = setBeside(before, after);
  const { exact, taxPercent } = attributed(comparison);
  const difference = BigInt(after.summary.total.amountMinor) - BigInt(before.summary.total.amountMinor);
  const { parts, mixWithin } = foldedMix(leaveNothing(exact, fraction(difference)));
  const minor = shareOut([...parts.values()], difference);
  const money = (amountMinor: bigint): Money => moneyFromMinor(amountMinor, currency);
  const described = [...parts.keys()].flatMap((key, index): DifferencePart[] => {
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

function setBeside(before: Bill, after: Bill): Comparison {
  const groups = groupLines(before, after);
  const usage = groups.filter(({ kind }) => kind === 'usage');
  const isOtherTariff =
    usage.length > 0 &&
    usage.every((group) => group.before.length === 0 || group.after.length === 0) &&
    usage.some((group) => group.before.length > 0) &&
    usage.some((group) => group.after.length > 0);
  if (!isOtherTariff) return { before, after, groups, isOtherTariff };
  const merged: LineGroup = {
    key: 'usage',
    kind: 'usage',
    before: usage.flatMap((group) => group.before),
    after: usage.flatMap((group) => group.after),
  };
  return { before, after, groups: [merged, ...groups.filter(({ kind }) => kind !== 'usage')], isOtherTariff };
}

/** The order in which parts are told; one-off parts follow in the order of the later bill. */
const ORDER = 'days use mix tier price demand power-factor fixed minimum export tax'.split(' ');

function attributed(comparison: Comparison): { exact: Map<string, Fraction>; taxPercent?: string } {
  const { before, after, groups } = comparison;
  const known = new Map<LineGroup, Contributions>();
  const tolerances = new Map(groups.map((group) => [group, ownTolerance(group)]));
  let taxed: { percent: string; of: readonly LineGroup[] } | undefined;
  for (const group of groups) {
    if (group.kind !== 'tax' && group.kind !== 'power-factor') {
      known.set(group, groupContributions(group, comparison));
    }
  }
  // In the order of a bill: a tax may be taken of a power-factor line, not the other way round.
  for (const kind of ['power-factor', 'tax'] as const) {
    for (const group of groups.filter((each) => each.kind === kind)) {
      const { contributions, of, rate } = percentageContributions(group, known, kind);
      known.set(group, contributions);
      // What the lines below a percentage were rounded by, it was taken of too.
      const borne = sumFractions(of.map((member) => tolerances.get(member) ?? ZERO));
      tolerances.set(
        group,
        addFractions(ownTolerance(group), multiplyFractions(absoluteFraction(rate), borne)),
      );
      if (kind === 'tax') taxed = { percent: percentOf(group), of };
    }
  }
  const sums = new Map<string, Fraction>();
  for (const [group, contributions] of known) {
    for (const [key, amount] of withUnexplained(group, contributions, tolerances.get(group) ?? ZERO)) {
      sums.set(key, addFractions(sums.get(key) ?? ZERO, amount));
    }
  }
  if (isCorrected(comparison)) {
    const moved = CORRECTED.map((key) => sums.get(key) ?? ZERO);
    for (const key of CORRECTED) sums.delete(key);
    sums.set('correction:', sumFractions(moved));
  }
  for (const [which, sign] of [
    ['after', 1n],
    ['before', -1n],
  ] as const) {
    // Lines that do not add up to their total are the bill's fault: the rest is told as not explained.
    const bill = which === 'after' ? after : before;
    const rest = subtractFractions(fraction(BigInt(bill.summary.total.amountMinor)), statedMinor(bill.lines));
    sums.set('other', addFractions(sums.get('other') ?? ZERO, multiplyFractions(rest, fraction(sign))));
  }
  const keys = [
    ...ORDER,
    ...[...sums.keys()].filter((key) => !ORDER.includes(key) && key !== 'other'),
    'other',
  ];
  const exact = new Map(keys.map((key) => [key, sums.get(key) ?? ZERO]));
  const isEverywhere = taxed && bearsOneTax(groups, taxed.of);
  return { exact, ...(isEverywhere && taxed && taxed.percent !== '' && { taxPercent: taxed.percent }) };
}

/** What an estimate can have got wrong. */
const CORRECTED = ['use', 'mix', 'tier'];

/** The one bill stands for the other because its reading was estimated: other use is the estimate's error. */
function isCorrected({ before, after }: Comparison): boolean {
  return (
    (after.summary.replacesBillId === before.summary.id && before.summary.readQuality === 'estimated') ||
    (before.summary.replacesBillId === after.summary.id && after.summary.readQuality === 'estimated')
  );
}

function groupContributions(group: LineGroup, comparison: Comparison): Contributions {
  const { before, after, groups, isOtherTariff } = comparison;
  const dayRatio = fraction(
    BigInt(daysInPeriod(after.summary.period)),
    BigInt(daysInPeriod(before.summary.period)),
  );
  if (group.kind === 'usage') {
    if (isOtherTariff) {
      const used = (bill: Bill): Fraction => asFraction(parseDecimal(bill.summary.quantity.value));
      const isOneUnit = before.summary.quantity.unit === after.summary.quantity.unit;
      return isOneUnit
        ? otherTariff(group, { dayRatio, before: used(before), after: used(after) })
        : whole(group, 'price');
    }
    const isNew = group.before.length === 0 || group.after.length === 0;
    const others = groups.some((each) => each !== group && each.kind === 'usage');
    // A further price for the same use came or went.
    if (isNew && others) return whole(group, 'price');
  }
  return contributionsOf(group, dayRatio);
}

/** However a bill rounds a line, it is by less than one minor unit. */
function ownTolerance({ before, after }: LineGroup): Fraction {
  return fraction(BigInt(before.length + after.length));
}

/** What a group's own arithmetic does not explain beyond rounding goes to `other`; rounding is dealt with at the end. */
function withUnexplained(group: LineGroup, contributions: Contributions, tolerance: Fraction): Contributions {
  const explained = sumFractions(contributions.values());
  const stated = subtractFractions(statedMinor(group.after), statedMinor(group.before));
  const rest = subtractFractions(stated, explained);
  if (compareFractions(absoluteFraction(rest), tolerance) <= 0) return contributions;
  return new Map([...contributions, ['other', addFractions(contributions.get('other') ?? ZERO, rest)]]);
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

function bearsOneTax(groups: readonly LineGroup[], taxed: readonly LineGroup[]): boolean {
  const outside = new Set(['tax', 'credit', 'late-fee', 'adjustment', 'export']);
  return taxed.length > 0 && groups.every((group) => outside.has(group.kind) || taxed.includes(group));
}

/** The one percentage of all tax lines; empty when they differ. */
function percentOf({ before, after }: LineGroup): string {
  const percents = [...before, ...after].map(({ basis }) =>
    basis?.kind === 'percentage' ? basis.percent : '',
  );
  return new Set(percents).size === 1 ? (percents[0] ?? '') : '';
}

function nearest({ numerator, denominator }: Fraction): bigint {
  const twice = 2n * numerator + denominator;
  const quotient = twice / (2n * denominator);
  return twice % (2n * denominator) < 0n ? quotient - 1n : quotient;
}
