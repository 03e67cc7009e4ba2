import type { BillLine } from '@mains/contract';
import { parseDecimal } from '../../decimal.js';
import type { Fraction } from '../../fraction.js';
import {
  absoluteFraction,
  divideFractions,
  fraction,
  multiplyFractions,
  subtractFractions,
  sumFractions,
  ZERO,
} from '../../fraction.js';
import { whole } from './attribution.js';
import type { LineGroup } from './groups.js';
import { asFraction } from './groups.js';
import type { Contributions } from './pairs.js';

export interface PercentageContributions {
  readonly contributions: Contributions;
  /** The groups that the percentage is taken of. */
  readonly of: readonly LineGroup[];
  /** How much of what the lines below are rounded by it can pass on: both percentages, as parts of 1. */
  readonly passesOn: Fraction;
}

/**
 * A tax or another percentage belongs to what it is taken of: each part bears the earlier percentage of itself, and only
 * the change of the percentage is a part of its own, at the later base.
 * @param known contributions of the groups that stand above
 * @returns the contributions, and the groups the percentage is taken of; all to one part when the bills do not say what
 * it is taken of, or say so differently
 */
export function percentageContributions(
  group: LineGroup,
  known: ReadonlyMap<LineGroup, Contributions>,
  part: 'tax' | 'power-factor',
): PercentageContributions {
  const lines = (which: 'before' | 'after'): BillLine[] => [...known.keys()].flatMap((each) => each[which]);
  const before = rateOf(group.before, lines('before'));
  const after = rateOf(group.after, lines('after'));
  if (!before || !after) return { contributions: whole(group, part), of: [], passesOn: ZERO };
  const members: LineGroup[] = [];
  for (const other of known.keys()) {
    const membership = membershipOf(other, before.lineIds, after.lineIds);
    if (membership === 'partly') return { contributions: whole(group, part), of: [], passesOn: ZERO };
    if (membership === 'wholly') members.push(other);
  }
  const covers = (which: 'before' | 'after', { base, lineIds }: Rate): boolean => {
    const off = members.reduce((sum, each) => sum + minorOf(each[which]), 0n) - base;
    // A sheet that rounds only the total has a base of amounts before rounding.
    const tolerance = BigInt(lineIds.size);
    return off <= tolerance && -off <= tolerance;
  };
  if (!covers('before', before) || !covers('after', after)) {
    return { contributions: whole(group, part), of: [], passesOn: ZERO };
  }
  const contributions = new Map<string, Fraction>();
  for (const member of members) {
    for (const [key, amount] of known.get(member) ?? []) {
      const share = multiplyFractions(amount, before.rate);
      contributions.set(key, sumFractions([contributions.get(key) ?? ZERO, share]));
    }
  }
  const change = multiplyFractions(fraction(after.base), subtractFractions(after.rate, before.rate));
  contributions.set(part, sumFractions([contributions.get(part) ?? ZERO, change]));
  const passesOn = sumFractions([absoluteFraction(before.rate), absoluteFraction(after.rate)]);
  return { contributions, of: members, passesOn };
}

interface Rate {
  /** The part of 1. The average where several lines have different percentages. */
  readonly rate: Fraction;
  /** Minor units. */
  readonly base: bigint;
  readonly lineIds: ReadonlySet<string>;
}

/** @returns undefined when there is no such line, or when nothing tells which lines one of them is taken of */
function rateOf(lines: readonly BillLine[], others: readonly BillLine[]): Rate | undefined {
  let base = 0n;
  let amount = ZERO;
  let percent: Fraction | undefined;
  const lineIds = new Set<string>();
  for (const { basis } of lines) {
    if (basis?.kind !== 'percentage' && basis?.kind !== 'power-factor') return undefined;
    const ids = basis.lineIds ?? impliedIds(BigInt(basis.base.amountMinor), others);
    if (!ids) return undefined;
    percent = asFraction(parseDecimal(basis.percent));
    base += BigInt(basis.base.amountMinor);
    amount = sumFractions([amount, multiplyFractions(percent, fraction(BigInt(basis.base.amountMinor)))]);
    for (const id of ids) lineIds.add(id);
  }
  if (!percent) return undefined;
  const average = base === 0n || lines.length === 1 ? percent : divideFractions(amount, fraction(base));
  return { rate: divideFractions(average, fraction(100n)), base, lineIds };
}

/** Without the names of lines: all charges, when it is exactly they that come to the base. */
function impliedIds(base: bigint, others: readonly BillLine[]): string[] | undefined {
  const charges = others.filter(({ kind }) => CHARGES.has(kind));
  return minorOf(charges) === base ? charges.map(({ id }) => id) : undefined;
}

const CHARGES: ReadonlySet<string> = new Set([
  'usage',
  'levy',
  'tier',
  'fixed',
  'demand',
  'power-factor',
  'minimum',
]);

function membershipOf(
  { before, after }: LineGroup,
  idsBefore: ReadonlySet<string>,
  idsAfter: ReadonlySet<string>,
): 'wholly' | 'partly' | 'not' {
  const inside = [...before.map(({ id }) => idsBefore.has(id)), ...after.map(({ id }) => idsAfter.has(id))];
  if (inside.every(Boolean)) return 'wholly';
  return inside.some(Boolean) ? 'partly' : 'not';
}

function minorOf(lines: readonly BillLine[]): bigint {
  return lines.reduce((sum, { amount }) => sum + BigInt(amount.amountMinor), 0n);
}
