import type { BillLine } from '@mains/contract';
import type { Fraction } from '../../fraction.js';
import { multiplyFractions, subtractFractions, ZERO } from '../../fraction.js';
import type { Priced } from './groups.js';
import { pricedLines } from './groups.js';

/** What a group of lines adds to the difference, by part, in minor units before rounding. */
export type Contributions = ReadonlyMap<string, Fraction>;

/** What both bills as a whole say of time and use. */
export interface Ratios {
  /** Days of the later bill ÷ days of the earlier one. */
  readonly days: Fraction;
  /** Use of the later bill ÷ use of the earlier one; undefined when nothing was used before, or in another unit. */
  readonly use: Fraction | undefined;
  /**
   * Where use went that lies at other prices than before: other hours are the customer's choice, unless the hours themselves are
   * others (`season`) or the two tariffs have no price periods in common (`price`).
   */
  readonly otherHours: 'mix' | 'season' | 'price';
}

/** Quantities and prices before and after; a price that one of the bills does not have is the other's. */
export interface Pair {
  readonly q0: Fraction;
  readonly q1: Fraction;
  readonly p0: Fraction;
  readonly p1: Fraction;
}

export function pairOf(before: readonly BillLine[], after: readonly BillLine[]): Pair | undefined {
  const [b, a] = [pricedLines(before), pricedLines(after)];
  if ((before.length > 0 && !b) || (after.length > 0 && !a)) return undefined;
  if (b && a && b.unit !== a.unit) return undefined;
  const price = (own: Priced | undefined, other: Priced | undefined): Fraction =>
    own?.price ?? other?.price ?? ZERO;
  return { q0: b?.quantity ?? ZERO, q1: a?.quantity ?? ZERO, p0: price(b, a), p1: price(a, b) };
}

export function priceChange({ q1, p0, p1 }: Pair): Fraction {
  return multiplyFractions(q1, subtractFractions(p1, p0));
}
