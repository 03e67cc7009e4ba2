import type { BillLine, Quantity, TimeOfUse, Unit } from '@mains/contract';
import {
  compareDecimals,
  decimalFromInteger,
  divideRounded,
  formatDecimal,
  parseDecimal,
  trimDecimal,
} from '../../decimal.js';
import type { Fraction } from '../../fraction.js';
import { divideFractions, sumFractions, ZERO } from '../../fraction.js';
import { daysInPeriod } from '../../plain-date.js';
import type { Comparison } from './comparison.js';
import type { LineGroup } from './groups.js';
import { pricedLines } from './groups.js';
import type { DifferencePart, MixPart, TierPart, UsePart } from './parts.js';

/** Digits after the point of what is told of an average. */
const DIGITS = 6;

/** Rounded to as few digits as tell the two apart. */
export function perDay({ before, after }: Comparison): Pick<UsePart, 'perDayBefore' | 'perDayAfter'> {
  const each = ({ summary }: Comparison['before'], digits: number): ReturnType<typeof divideRounded> =>
    divideRounded(
      parseDecimal(summary.quantity.value),
      decimalFromInteger(daysInPeriod(summary.period)),
      digits,
    );
  let digits = 1;
  while (digits < 3 && compareDecimals(each(before, digits), each(after, digits)) === 0) digits += 1;
  const told = (bill: Comparison['before']): Quantity => ({
    value: formatDecimal(each(bill, digits)),
    unit: bill.summary.quantity.unit,
  });
  return { perDayBefore: told(before), perDayAfter: told(after) };
}

/** Shares of the price periods in all use, to the whole percent. */
export function shares({ groups }: Comparison): MixPart['shares'] {
  const usage = groups.filter(({ kind }) => kind === 'usage');
  const [before, after] = [usage.flatMap((group) => group.before), usage.flatMap((group) => group.after)];
  const names = new Set(
    [...after, ...before].map(({ timeOfUse }) => timeOfUse).filter((name) => name !== undefined),
  );
  return [...names].map((timeOfUse) => ({
    timeOfUse,
    percentBefore: percentOf(before, timeOfUse),
    percentAfter: percentOf(after, timeOfUse),
  }));
}

function percentOf(lines: readonly BillLine[], timeOfUse: TimeOfUse): number {
  const timed = lines.filter((line) => line.timeOfUse !== undefined);
  const all = counted(timed);
  if (all.numerator <= 0n) return 0;
  const own = divideFractions(counted(timed.filter((line) => line.timeOfUse === timeOfUse)), all);
  return Math.round(Number((own.numerator * 1000n) / own.denominator) / 10);
}

function counted(lines: readonly BillLine[]): Fraction {
  return sumFractions(lines.map((line) => pricedLines([line])?.quantity ?? ZERO));
}

export function tiers({ groups }: Comparison): TierPart['tiers'] {
  return groups
    .filter(({ kind }) => kind === 'tier')
    .map((group) => {
      const [line] = [...group.after, ...group.before];
      const [before, after] = [sumOf(group.before), sumOf(group.after)];
      const reachedOn = group.after
        .map(({ basis }) => (basis?.kind === 'allowance' ? basis.reachedOn : undefined))
        .find((date) => date !== undefined);
      return {
        label: line?.shortLabel ?? line?.label ?? '',
        ...(before && { aboveBefore: before }),
        ...(after && { aboveAfter: after }),
        ...(reachedOn !== undefined && { reachedOn }),
      };
    });
}

type Quantities = Pick<Extract<DifferencePart, { kind: 'demand' }>, 'before' | 'after'>;

/** The highest power measured where all demand lines of a bill say the same, else what a single line charges. */
export function powerFacts({ groups }: Comparison): Quantities {
  const demand = groups.filter(({ kind }) => kind === 'demand');
  return quantities(demand, (lines) => {
    const measured = lines.map(({ basis }) => (basis?.kind === 'demand' ? basis.measured : undefined));
    const [first] = measured;
    const agree = measured.every((each) => each?.value === first?.value && each?.unit === first?.unit);
    if (first && agree) return first;
    const [line, ...others] = lines;
    return others.length === 0 && line?.basis?.kind === 'demand' ? line.basis.billed : undefined;
  });
}

/** Everything fed in. */
export function fedInFacts({ groups }: Comparison): Quantities {
  return quantities(
    groups.filter(({ kind }) => kind === 'export'),
    sumOf,
  );
}

function quantities(
  groups: readonly LineGroup[],
  of: (lines: readonly BillLine[]) => Quantity | undefined,
): Quantities {
  const before = of(groups.flatMap((group) => group.before));
  const after = of(groups.flatMap((group) => group.after));
  return { ...(before && { before }), ...(after && { after }) };
}

function sumOf(lines: readonly BillLine[]): Quantity | undefined {
  const units = new Set<Unit | undefined>(lines.map(({ quantity }) => quantity?.unit));
  const [unit] = units;
  if (units.size !== 1 || unit === undefined) return undefined;
  const { numerator, denominator } = counted(lines);
  const value = divideRounded(decimalFromInteger(numerator), decimalFromInteger(denominator), DIGITS);
  return { value: formatDecimal(trimDecimal(value)), unit };
}

type PowerFactorFacts = Pick<
  Extract<DifferencePart, { kind: 'power-factor' }>,
  'before' | 'after' | 'standards'
>;

export function powerFactorFacts({ before, after }: Comparison): PowerFactorFacts {
  const [was, is] = [before, after].map(({ lines }) => {
    const basis = lines.find((line) => line.basis?.kind === 'power-factor')?.basis;
    return basis?.kind === 'power-factor' ? basis : undefined;
  });
  const isOther = was && is && compareDecimals(parseDecimal(was.standard), parseDecimal(is.standard)) !== 0;
  return {
    ...(was && { before: was.powerFactor }),
    ...(is && { after: is.powerFactor }),
    ...(isOther && { standards: { before: was.standard, after: is.standard } }),
  };
}
