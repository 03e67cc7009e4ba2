import type { Fraction } from './fraction.js';
import { compareFractions, floorOf, subtractFractions } from './fraction.js';

/**
 * Whole numbers that stand for some exact parts and add up to `total`: each part rounded down, then one more for those with
 * the largest remainders (Hamilton's method); of equal remainders the earlier part first. Parts that are whole already stay
 * as they are whenever their sum allows it.
 * @throws RangeError when the parts do not come to the total to within one for each part.
 */
export function shareOut(parts: readonly Fraction[], total: bigint): bigint[] {
  const floors = parts.map(floorOf);
  const missing = total - floors.reduce((sum, floor) => sum + floor, 0n);
  if (missing < 0n || missing > BigInt(parts.length)) {
    throw new RangeError('The parts do not come to the total');
  }
  const remainders = parts.map((part, index) => ({
    index,
    remainder: subtractFractions(part, { numerator: floors[index] ?? 0n, denominator: 1n }),
  }));
  const raised = new Set(
    remainders
      .sort((a, b) => compareFractions(b.remainder, a.remainder) || a.index - b.index)
      .slice(0, Number(missing))
      .map(({ index }) => index),
  );
  return floors.map((floor, index) => (raised.has(index) ? floor + 1n : floor));
}
