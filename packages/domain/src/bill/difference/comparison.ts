import type { Bill } from '@mains/contract';
import { parseDecimal } from '../../decimal.js';
import type { Fraction } from '../../fraction.js';
import {
  absoluteFraction,
  addFractions,
  compareFractions,
  divideFractions,
  fraction,
  multiplyFractions,
  subtractFractions,
  sumFractions,
  ZERO,
} from '../../fraction.js';
import { daysInPeriod } from '../../plain-date.js';
import { contributionsOf } from './attribution.js';
import type { LineGroup } from './groups.js';
import { asFraction, statedMinor } from './groups.js';
import type { Contributions, Ratios } from './pairs.js';
import { percentageContributions } from './percentages.js';

/** Both bills and what is known of the way from the one to the other. */
export interface Comparison {
  readonly before: Bill;
  readonly after: Bill;
  readonly groups: readonly LineGroup[];
  readonly otherHours: Ratios['otherHours'];
}

/** The order in which parts are told; one-off parts follow in the order of the later bill. */
const ORDER = 'days use mix season tier price demand power-factor fixed minimum export tax'.split(' ');

/** What each part adds, in minor units before rounding, in the order of telling. */
export function attributed(comparison: Comparison): { exact: Map<string, Fraction>; taxPercent?: string } {
  const { before, after } = comparison;
  const { byGroup, taxPercent } = takenApart(comparison);
  const sums = new Map<string, Fraction>();
  const add = (key: string, amount: Fraction): void => {
    sums.set(key, addFractions(sums.get(key) ?? ZERO, amount));
  };
  for (const contributions of byGroup) for (const [key, amount] of contributions) add(key, amount);
  // Lines that do not add up to their total are the bill's fault: the rest is told as not explained.
  add('other', subtractFractions(notInLines(after), notInLines(before)));
  if (isCorrected(comparison)) {
    for (const key of CORRECTED) {
      add('correction:', sums.get(key) ?? ZERO);
      sums.delete(key);
    }
  }
  const oneOff = [...sums.keys()].filter((key) => !ORDER.includes(key) && key !== 'other');
  const keys = [...ORDER, ...oneOff, 'other'];
  const exact = new Map(keys.map((key) => [key, sums.get(key) ?? ZERO]));
  return { exact, ...(taxPercent !== undefined && { taxPercent }) };
}

/** Group by group; percentages last, in the order of a bill: a tax may be taken of a power-factor line. */
function takenApart(comparison: Comparison): { byGroup: Contributions[]; taxPercent?: string } {
  const { groups } = comparison;
  const ratios = ratiosOf(comparison);
  const known = new Map<LineGroup, Contributions>();
  const tolerances = new Map(groups.map((group) => [group, ownTolerance(group)]));
  let taxPercent: string | undefined;
  for (const group of groups.filter(({ kind }) => kind !== 'tax' && kind !== 'power-factor')) {
    known.set(group, contributionsOf(group, ratios));
  }
  for (const kind of ['power-factor', 'tax'] as const) {
    for (const group of groups.filter((each) => each.kind === kind)) {
      const { contributions, of, passesOn } = percentageContributions(group, known, kind);
      known.set(group, contributions);
      // What the lines below a percentage were rounded by, it was taken of too; with only the total rounded, at both ends.
      const borne = sumFractions(of.map((member) => tolerances.get(member) ?? ZERO));
      const passedOn = multiplyFractions(passesOn, borne);
      tolerances.set(group, addFractions(ownTolerance(group), passedOn));
      if (kind === 'tax' && bearsOneTax(groups, of)) taxPercent = percentOf(group);
    }
  }
  return {
    byGroup: [...known].map(([group, contributions]) =>
      withUnexplained(group, contributions, tolerances.get(group) ?? ZERO),
    ),
    ...(taxPercent !== undefined && { taxPercent }),
  };
}

function notInLines({ summary, lines }: Bill): Fraction {
  return subtractFractions(fraction(BigInt(summary.total.amountMinor)), statedMinor(lines));
}

/** What an estimate can have got wrong. */
const CORRECTED = ['use', 'mix', 'season', 'tier'];

/** The one bill stands for the other because its reading was estimated: other use is the estimate's error. */
function isCorrected({ before, after }: Comparison): boolean {
  return (
    (after.summary.replacesBillId === before.summary.id && before.summary.readQuality === 'estimated') ||
    (before.summary.replacesBillId === after.summary.id && after.summary.readQuality === 'estimated')
  );
}

/** What all groups are measured against. */
function ratiosOf({ before, after, otherHours }: Comparison): Ratios {
  const [was, is] = [before.summary, after.summary];
  const days = fraction(BigInt(daysInPeriod(is.period)), BigInt(daysInPeriod(was.period)));
  const used = asFraction(parseDecimal(was.quantity.value));
  const hasUse = used.numerator > 0n && was.quantity.unit === is.quantity.unit;
  const use = hasUse ? divideFractions(asFraction(parseDecimal(is.quantity.value)), used) : undefined;
  return { days, use, otherHours };
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

const ONE_OFF: ReadonlySet<string> = new Set(['credit', 'late-fee', 'adjustment', 'export']);

function bearsOneTax(groups: readonly LineGroup[], taxed: readonly LineGroup[]): boolean {
  const isOneOff = ({ kind }: LineGroup): boolean => ONE_OFF.has(kind);
  return (
    taxed.length > 0 &&
    !taxed.some(isOneOff) &&
    groups.every((group) => group.kind === 'tax' || isOneOff(group) || taxed.includes(group))
  );
}

/** The one percentage of all its lines; undefined when they differ. */
function percentOf({ before, after }: LineGroup): string | undefined {
  const percents = [...before, ...after].map(({ basis }) =>
    basis?.kind === 'percentage' ? basis.percent : undefined,
  );
  return new Set(percents).size === 1 ? percents[0] : undefined;
}
