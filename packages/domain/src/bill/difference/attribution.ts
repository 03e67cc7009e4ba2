import type { TimeOfUse } from '@mains/contract';
import type { Fraction } from '../../fraction.js';
import {
  divideFractions,
  fraction,
  multiplyFractions,
  subtractFractions,
  sumFractions,
  ZERO,
} from '../../fraction.js';
import type { LineGroup, Priced } from './groups.js';
import { byTimeOfUse, pricedLines, statedMinor } from './groups.js';

/** What a group of lines adds to the difference, by part, in minor units before rounding. */
export type Contributions = ReadonlyMap<string, Fraction>;

const ONE = fraction(1n);

/**
 * Takes the difference of a group apart, in one fixed order: first the days, then the use of a day, then its hours, then
 * what lies above allowances, then prices. Each step goes from the earlier to the later value of one thing with everything
 * before it in the list already changed and everything after it still as it was, so that the steps meet and nothing is
 * counted twice. What a customer does comes before prices, so that a price change is told at the use the later bill has:
 * this is what the change costs now.
 * @param dayRatio days of the later bill ÷ days of the earlier one
 */
export function contributionsOf(group: LineGroup, dayRatio: Fraction): Contributions {
  switch (group.kind) {
    case 'usage':
      return usage(group, dayRatio) ?? whole(group, 'other');
    case 'levy':
      return single(group, dayRatio, 'price') ?? whole(group, 'other');
    case 'tier':
      return tier(group, dayRatio) ?? whole(group, 'tier');
    case 'fixed':
      return counted(group, 'days', 'fixed') ?? whole(group, 'fixed');
    case 'demand':
      return (hasOneRule(group) ? counted(group, 'demand', 'price') : undefined) ?? whole(group, 'demand');
    case 'export':
      return counted(group, 'export', 'price') ?? whole(group, 'export');
    case 'minimum':
      return whole(group, 'minimum');
    case 'tax':
      return whole(group, 'tax');
    case 'power-factor':
      return whole(group, 'power-factor');
    case 'adjustment':
      return whole(group, `correction:${group.key}`);
    case 'credit':
    case 'late-fee':
      return whole(group, `one-off:${group.key}`);
  }
}

/** Everything to one part, as it stands on the bills. */
export function whole(group: LineGroup, part: string): Contributions {
  return new Map([[part, subtractFractions(statedMinor(group.after), statedMinor(group.before))]]);
}

function usage(group: LineGroup, dayRatio: Fraction): Contributions | undefined {
  const [before, after] = [byTimeOfUse(group.before), byTimeOfUse(group.after)];
  if (before.size + after.size === 0) return single(group, dayRatio, 'price');
  const periods = [...new Set([...after.keys(), ...before.keys()])];
  const pairs = periods.map((period) => pairOf(before.get(period), after.get(period)));
  const known = pairs.filter((pair) => pair !== undefined);
  return known.length === pairs.length ? usageByPeriod(known, dayRatio) : undefined;
}

function usageByPeriod(pairs: readonly Pair[], dayRatio: Fraction): Contributions {
  const used = sumFractions(pairs.map(({ q0 }) => q0));
  const use = sumFractions(pairs.map(({ q1 }) => q1));
  // Without earlier use there is nothing to scale: all of it is use.
  if (used.numerator <= 0n) {
    const more = pairs.map(({ q0, q1, p0 }) => multiplyFractions(subtractFractions(q1, q0), p0));
    return new Map([
      ['use', sumFractions(more)],
      ['price', priceChange(pairs)],
    ]);
  }
  const ratio = divideFractions(use, used);
  const earlierCost = sumFractions(pairs.map(({ q0, p0 }) => multiplyFractions(q0, p0)));
  const shifted = pairs.map(({ q0, q1, p0 }) =>
    multiplyFractions(subtractFractions(q1, multiplyFractions(q0, ratio)), p0),
  );
  return new Map([
    ['days', multiplyFractions(earlierCost, subtractFractions(dayRatio, ONE))],
    ['use', multiplyFractions(earlierCost, subtractFractions(ratio, dayRatio))],
    ['mix', sumFractions(shifted)],
    ['price', priceChange(pairs)],
  ]);
}

/** Bills by tariffs of another build have no prices in common: days and use at the earlier average price, the rest is price. */
export function otherTariff(
  group: LineGroup,
  {
    dayRatio,
    before,
    after,
  }: { readonly dayRatio: Fraction; readonly before: Fraction; readonly after: Fraction },
): Contributions {
  const [cost, later] = [statedMinor(group.before), statedMinor(group.after)];
  if (before.numerator <= 0n) return whole(group, 'price');
  const ratio = divideFractions(after, before);
  return new Map([
    ['days', multiplyFractions(cost, subtractFractions(dayRatio, ONE))],
    ['use', multiplyFractions(cost, subtractFractions(ratio, dayRatio))],
    ['price', subtractFractions(later, multiplyFractions(cost, ratio))],
  ]);
}

function single(group: LineGroup, dayRatio: Fraction, alone: string): Contributions | undefined {
  if (group.before.length === 0 || group.after.length === 0) return whole(group, alone);
  const pair = pairOf(group.before, group.after);
  if (!pair) return undefined;
  const { q0, q1, p0 } = pair;
  const sameDays = q0.numerator > 0n ? multiplyFractions(q0, dayRatio) : q0;
  return new Map([
    ['days', multiplyFractions(subtractFractions(sameDays, q0), p0)],
    ['use', multiplyFractions(subtractFractions(q1, sameDays), p0)],
    ['price', priceChange([pair])],
  ]);
}

/** With an allowance that grows with the days, the same use of each day lies above it in proportion to the days. */
function tier(group: LineGroup, dayRatio: Fraction): Contributions | undefined {
  const pair = pairOf(group.before, group.after);
  if (!pair) return undefined;
  const { q0, q1, p0 } = pair;
  const sameDays = isProrated(group) ? multiplyFractions(q0, dayRatio) : q0;
  return new Map([
    ['days', multiplyFractions(subtractFractions(sameDays, q0), p0)],
    ['tier', multiplyFractions(subtractFractions(q1, sameDays), p0)],
    ['price', priceChange([pair])],
  ]);
}

/** What is neither used nor grows by itself: first how much of it, then its price. */
function counted(group: LineGroup, amount: string, price: string): Contributions | undefined {
  if (group.before.length === 0 || group.after.length === 0) {
    return whole(group, price === 'fixed' ? 'fixed' : amount);
  }
  const pair = pairOf(group.before, group.after);
  if (!pair) return undefined;
  return new Map([
    [amount, multiplyFractions(subtractFractions(pair.q1, pair.q0), pair.p0)],
    [price, priceChange([pair])],
  ]);
}

/** Quantities and prices before and after; a price that one of the bills does not have is the other's. */
export interface Pair {
  readonly q0: Fraction;
  readonly q1: Fraction;
  readonly p0: Fraction;
  readonly p1: Fraction;
}

type Lines = Parameters<typeof pricedLines>[0];

function pairOf(before: Lines = [], after: Lines = []): Pair | undefined {
  const [b, a] = [pricedLines(before), pricedLines(after)];
  if ((before.length > 0 && !b) || (after.length > 0 && !a)) return undefined;
  if (b && a && b.unit !== a.unit) return undefined;
  const price = (own: Priced | undefined, other: Priced | undefined): Fraction =>
    own?.price ?? other?.price ?? ZERO;
  return { q0: b?.quantity ?? ZERO, q1: a?.quantity ?? ZERO, p0: price(b, a), p1: price(a, b) };
}

function priceChange(pairs: readonly Pair[]): Fraction {
  return sumFractions(pairs.map(({ q1, p0, p1 }) => multiplyFractions(q1, subtractFractions(p1, p0))));
}

function isProrated({ before, after }: LineGroup): boolean {
  return [...before, ...after].every(
    ({ basis }) => basis?.kind === 'allowance' && basis.cycleDays !== undefined && !basis.usedBefore,
  );
}

function hasOneRule({ before, after }: LineGroup): boolean {
  const rules = [...before, ...after].map(({ basis }) => (basis?.kind === 'demand' ? basis.rule : ''));
  return new Set(rules).size === 1;
}

/** Shares of the price periods in all use, in percent to the whole number, for telling only. */
export function sharesOf(group: LineGroup): { timeOfUse: TimeOfUse; before: number; after: number }[] {
  const [before, after] = [byTimeOfUse(group.before), byTimeOfUse(group.after)];
  const share = (of: typeof before, period: TimeOfUse): number => {
    const all = sumFractions([...of.values()].map((lines) => pricedLines(lines)?.quantity ?? ZERO));
    const own = pricedLines(of.get(period) ?? [])?.quantity ?? ZERO;
    if (all.numerator === 0n) return 0;
    const { numerator, denominator } = divideFractions(own, all);
    return Math.round(Number((numerator * 1000n) / denominator) / 10);
  };
  return [...new Set([...after.keys(), ...before.keys()])].map((timeOfUse) => ({
    timeOfUse,
    before: share(before, timeOfUse),
    after: share(after, timeOfUse),
  }));
}
