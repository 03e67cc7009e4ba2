import type { BillLine } from '@mains/contract';
import type { Fraction } from '../../fraction.js';
import { fraction, multiplyFractions, subtractFractions, sumFractions, ZERO } from '../../fraction.js';
import type { LineGroup } from './groups.js';
import { statedMinor, timeOfUseOf } from './groups.js';
import type { Contributions, Ratios } from './pairs.js';
import { pairOf, priceChange } from './pairs.js';
import { tierContributions } from './tiers.js';

/**
 * Takes the difference of a group apart, in one fixed order: first the days, then the use of a day, then its hours, then
 * what lies above allowances, then prices. Each step goes from the earlier to the later value of one thing with everything
 * before it in the list already changed and everything after it still as it was, so that the steps meet and nothing is
 * counted twice. What a customer does comes before prices, so that a price change is told at the use the later bill has:
 * this is what the change costs now.
 */
export function contributionsOf(group: LineGroup, ratios: Ratios): Contributions {
  switch (group.kind) {
    case 'usage':
    case 'levy':
      return byUse(group, ratios) ?? whole(group, 'other');
    case 'tier':
      return tierContributions(group, ratios) ?? whole(group, 'tier');
    case 'fixed':
      return counted(group, 'days', 'fixed') ?? whole(group, 'fixed');
    case 'demand':
      return demand(group) ?? whole(group, 'demand');
    case 'export':
      return fedIn(group, ratios) ?? whole(group, 'export');
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

/**
 * Price × use. Had only days and use changed, every line would have grown like all use has; where a line grew otherwise, use
 * went to other prices: to other hours, or to what the tariff counts otherwise (a season, a block, a further meter).
 */
function byUse(group: LineGroup, { days, use, otherHours }: Ratios): Contributions | undefined {
  const pair = pairOf(group.before, group.after);
  if (!pair) return undefined;
  const { q0, q1, p0 } = pair;
  const price = priceChange(pair);
  // Without earlier use there is nothing to scale: all of it is use.
  if (!use) {
    return new Map([
      ['use', multiplyFractions(subtractFractions(q1, q0), p0)],
      ['price', price],
    ]);
  }
  const sameUse = multiplyFractions(q0, use);
  const moved = multiplyFractions(subtractFractions(q1, sameUse), p0);
  const isByHours = timeOfUseOf(group) !== undefined && group.kind === 'usage';
  const contributions = new Map([
    ['days', multiplyFractions(subtractFractions(multiplyFractions(q0, days), q0), p0)],
    ['use', multiplyFractions(subtractFractions(sameUse, multiplyFractions(q0, days)), p0)],
    ['price', price],
  ]);
  const movedTo = isByHours ? otherHours : 'price';
  return contributions.set(movedTo, sumFractions([contributions.get(movedTo) ?? ZERO, moved]));
}

/** Power × months × price: more months are no choice, more power is. */
function demand(group: LineGroup): Contributions | undefined {
  if (group.before.length === 0 || group.after.length === 0 || !hasOneRule(group)) return undefined;
  const pair = pairOf(group.before, group.after);
  const [months0, months1] = [monthsOf(group.before), monthsOf(group.after)];
  if (!pair || !months0 || !months1) return counted(group, 'demand', 'price');
  const { q0, q1, p0 } = pair;
  const longer = multiplyFractions(q0, {
    numerator: months1.numerator * months0.denominator,
    denominator: months1.denominator * months0.numerator,
  });
  return new Map([
    ['days', multiplyFractions(subtractFractions(longer, q0), p0)],
    ['demand', multiplyFractions(subtractFractions(q1, longer), p0)],
    ['price', priceChange(pair)],
  ]);
}

/** Of a single line; several lines share the months of a bill and are not taken apart. */
function monthsOf([line, ...others]: readonly BillLine[]): Fraction | undefined {
  if (!line || others.length > 0 || line.basis?.kind !== 'demand') return undefined;
  const [whole = '0', digits = ''] = (line.basis.months ?? '1').split('.');
  const months = fraction(BigInt(whole + digits), 10n ** BigInt(digits.length));
  return months.numerator > 0n ? months : undefined;
}

/** What was fed in: as much each day for more days, then more each day, then its price. */
function fedIn(group: LineGroup, { days }: Ratios): Contributions | undefined {
  const pair = pairOf(group.before, group.after);
  if (!pair) return undefined;
  const { q0, q1, p0 } = pair;
  const sameEachDay = multiplyFractions(q0, days);
  return new Map([
    ['days', multiplyFractions(subtractFractions(sameEachDay, q0), p0)],
    ['export', multiplyFractions(subtractFractions(q1, sameEachDay), p0)],
    ['price', priceChange(pair)],
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
    [price, priceChange(pair)],
  ]);
}

function hasOneRule({ before, after }: LineGroup): boolean {
  const rules = [...before, ...after].map(({ basis }) => (basis?.kind === 'demand' ? basis.rule : ''));
  return new Set(rules).size === 1;
}
