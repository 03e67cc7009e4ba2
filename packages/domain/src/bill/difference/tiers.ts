import type { AllowanceBasis, BillLine } from '@mains/contract';
import {
  addDecimals,
  decimalFromInteger,
  divideRounded,
  multiplyDecimals,
  parseDecimal,
  subtractDecimals,
} from '../../decimal.js';
import type { Decimal } from '../../decimal.js';
import type { Fraction } from '../../fraction.js';
import {
  absoluteFraction,
  compareFractions,
  fraction,
  multiplyFractions,
  subtractFractions,
  sumFractions,
} from '../../fraction.js';

import type { LineGroup } from './groups.js';
import { asFraction } from './groups.js';
import type { Contributions, Ratios } from './pairs.js';
import { pairOf, priceChange } from './pairs.js';

/**
 * What lies above an allowance. With an allowance that grows with the days, the same use of each day lies above it in
 * proportion to the days. Another allowance is the utility's doing and belongs to the prices; what is left is the
 * customer's use.
 */
export function tierContributions(group: LineGroup, { days }: Ratios): Contributions | undefined {
  const pair = pairOf(group.before, group.after);
  if (!pair) return undefined;
  const { q0, q1, p0 } = pair;
  const sameDays = growsWithDays(group, days) ? nearestTo(q1, multiplyFractions(q0, days)) : q0;
  const ruled = byRule(group);
  const above = subtractFractions(q1, ruled);
  return new Map([
    ['days', multiplyFractions(subtractFractions(sameDays, q0), p0)],
    ['tier', multiplyFractions(subtractFractions(above, sameDays), p0)],
    ['price', sumFractions([priceChange(pair), multiplyFractions(ruled, p0)])],
  ]);
}

const ONE = fraction(1n);

/** Allowances are rounded: within one unit what lies above is what the days make of it. */
function nearestTo(stated: Fraction, expected: Fraction): Fraction {
  const apart = absoluteFraction(subtractFractions(stated, expected));
  return compareFractions(apart, ONE) <= 0 ? stated : expected;
}

/** Whether the allowance follows the days: told by both allowances, or by the one there is. */
function growsWithDays({ before, after }: LineGroup, days: Fraction): boolean {
  const [was, is] = [onlyBasis(before), onlyBasis(after)];
  if (was && is) {
    if (was.usedBefore || is.usedBefore) return false;
    const expected = multiplyFractions(asFraction(parseDecimal(was.allowance.value)), days);
    const stated = asFraction(parseDecimal(is.allowance.value));
    const isByCycle = was.cycleDays !== undefined && is.cycleDays !== undefined;
    return isByCycle || compareFractions(absoluteFraction(subtractFractions(stated, expected)), ONE) <= 0;
  }
  const known = [...before, ...after].map(({ basis }) => basis);
  return known.every(
    (basis) => basis?.kind === 'allowance' && basis.cycleDays !== undefined && !basis.usedBefore,
  );
}

/** What more lies above the later allowance than would above the earlier rule, for the same use. */
function byRule({ before, after }: LineGroup): Fraction {
  const [was, is] = [onlyBasis(before), onlyBasis(after)];
  const former = was && is && formerAllowance(was, is);
  if (!former || !is) return fraction(0n);
  const changed = subtractDecimals(above(is, parseDecimal(is.allowance.value)), above(is, former));
  return asFraction(changed);
}

/** The earlier rule for the later days; undefined where the rule is the same. */
function formerAllowance(was: AllowanceBasis, is: AllowanceBasis): Decimal | undefined {
  const [old, now] = [was.cycleAllowance, is.cycleAllowance];
  if (!old || !now || old.unit !== now.unit) return undefined;
  if (subtractDecimals(parseDecimal(old.value), parseDecimal(now.value)).coefficient === 0n) return undefined;
  const whole = parseDecimal(old.value);
  if (is.periodDays === undefined || is.cycleDays === undefined) return whole;
  const scaled = multiplyDecimals(whole, decimalFromInteger(is.periodDays));
  return divideRounded(scaled, decimalFromInteger(is.cycleDays), parseDecimal(is.allowance.value).scale);
}

function above({ used, usedBefore }: AllowanceBasis, allowance: Decimal): Decimal {
  const before = parseDecimal(usedBefore?.value ?? '0');
  const until = addDecimals(before, parseDecimal(used.value));
  return subtractDecimals(atLeastZero(until, allowance), atLeastZero(before, allowance));
}

function atLeastZero(used: Decimal, allowance: Decimal): Decimal {
  const rest = subtractDecimals(used, allowance);
  return rest.coefficient < 0n ? decimalFromInteger(0) : rest;
}

export function onlyBasis([line, ...others]: readonly BillLine[]): AllowanceBasis | undefined {
  return others.length === 0 && line?.basis?.kind === 'allowance' ? line.basis : undefined;
}
