import type { AllowanceBasis, PlainDate, TimeOfUse } from '@mains/contract';
import type { Decimal } from '../../decimal.js';
import {
  addDecimals,
  compareDecimals,
  decimalFromInteger,
  divideRounded,
  multiplyDecimals,
  parseDecimal,
  subtractDecimals,
} from '../../decimal.js';
import { addDays, daysBetween } from '../../plain-date.js';
import type { BillingOf, DraftLine } from '../billing.js';
import { priced } from '../billing.js';
import { TIMES_OF_USE } from '../calendar.js';
import { firstDayAbove, meteredBy, meteredIn, writtenQuantity } from '../metered.js';
import type { Segment } from '../segments.js';
import { daysOf } from '../segments.js';

/** Digits of a part that does not come out even: of the use above an allowance, of an allowance for several months. */
const SHARE_DIGITS = 6;

/**
 * The uplift for use above an allowance; no line while nothing changes above it. Use that was corrected downwards gives back
 * what it had added.
 */
export function tierLine(billing: BillingOf<'tier'>): DraftLine | undefined {
  const { charge } = billing;
  const { unit } = charge.allowance;
  const { cycle, before, here, above, reachedOn } = tierState(billing);
  if (above.coefficient === 0n) return undefined;
  if (charge.timeOfUse) return sharedLine(billing, above, here);

  const basis: AllowanceBasis = {
    kind: 'allowance',
    used: writtenQuantity(here, unit),
    allowance: writtenQuantity(cycle.allowance, unit),
    cycleAllowance: writtenQuantity(cycle.wholeAllowance, unit),
    ...(cycle.isProrated && { periodDays: cycle.days, cycleDays: cycle.cycleDays }),
    ...((charge.cycle.unit === 'year' || before.coefficient !== 0n) && {
      usedBefore: writtenQuantity(before, unit),
    }),
    ...(reachedOn !== undefined && { reachedOn }),
  };
  const made = priced(billing, writtenQuantity(above, unit), { ...charge, per: unit });
  return { ...made, line: { ...made.line, basis } };
}

/** How the use of some days stands to an allowance. */
export interface TierState {
  readonly cycle: TierAllowance;
  /** Used earlier in the cycle. */
  readonly before: Decimal;
  readonly here: Decimal;
  /** What these days add above the allowance; negative where use was corrected downwards. */
  readonly above: Decimal;
  /** The first day that ends above the allowance, where days are known. */
  readonly reachedOn: PlainDate | undefined;
}

/** What a tier looks at on the days of its run, whether it is reached or not. @throws RangeError on an allowance in another unit. */
export function tierState(billing: Omit<BillingOf<'tier'>, 'above'>): TierState {
  const { charge, used, run, facts } = billing;
  const { unit } = charge.allowance;
  if (used.unit !== unit) throw new RangeError(`An allowance in ${unit} cannot be taken from ${used.unit}`);
  const cycle = cycleOf(billing);
  const here = meteredIn(used, run.segments);
  const before = usedBefore(billing);
  const above = subtractDecimals(
    aboveOf(addDecimals(before, here), cycle.allowance),
    aboveOf(before, cycle.allowance),
  );
  // Used up on an earlier bill is no day of this one.
  const isReachedHere = above.coefficient !== 0n && compareDecimals(before, cycle.allowance) <= 0;
  const reachedAt = isReachedHere
    ? firstDayAbove(used, run.segments, { before, allowance: cycle.allowance })
    : undefined;
  const reachedOn = reachedAt === undefined ? undefined : addDays(facts.period.firstDate, reachedAt);
  return { cycle, here, before, above, reachedOn };
}

/**
 * The part of the use above that falls to one price period, by its part of all use (URDB: tiers with time of use): running
 * shares in the order of `TIMES_OF_USE`, so that the parts add up to the use above.
 */
function sharedLine(billing: BillingOf<'tier'>, above: Decimal, here: Decimal): DraftLine | undefined {
  const { charge, facts } = billing;
  const { timeOfUse } = charge;
  const place = TIMES_OF_USE.findIndex((name) => name === timeOfUse);
  const counts = facts.registers.some(
    (register) => register.measures === 'import' && register.timeOfUse === timeOfUse,
  );
  if (!counts) return undefined;
  const digits = Math.max(SHARE_DIGITS, above.scale);
  const until = (end: number): Decimal =>
    divideRounded(multiplyDecimals(above, usedIn(billing, TIMES_OF_USE.slice(0, end))), here, digits);
  const part = subtractDecimals(until(place + 1), until(place));
  const { unit } = charge.allowance;
  const made = priced(billing, writtenQuantity(part, unit), { ...charge, per: unit });
  return { ...made, line: { ...made.line, ...(timeOfUse && { timeOfUse }) } };
}

/** On the days of the run, in some price periods. */
function usedIn({ facts, run }: BillingOf<'tier'>, timesOfUse: readonly TimeOfUse[]): Decimal {
  const registers = facts.registers.filter(
    ({ measures, timeOfUse }) => measures === 'import' && timeOfUse && timesOfUse.includes(timeOfUse),
  );
  if (registers.length === 0) return decimalFromInteger(0);
  return meteredIn(meteredBy(registers, facts.period), run.segments);
}

/** What may be used before a tier begins. */
export interface TierAllowance {
  /** For all days on which the charge stands unchanged, rounded as their newest sheet says. */
  readonly allowance: Decimal;
  /** For a cycle that is not cut. */
  readonly wholeAllowance: Decimal;
  readonly days: number;
  readonly cycleDays: number;
  readonly isProrated: boolean;
}

function cycleOf(billing: Omit<BillingOf<'tier'>, 'above'>): TierAllowance {
  const { charge, facts, sheet, run, periodDays } = billing;
  const { unit, length } = charge.cycle;
  const extra = facts.extraAllowance;
  if (extra && extra.unit !== charge.allowance.unit) {
    throw new RangeError(`An allowance in ${charge.allowance.unit} cannot be raised by ${extra.unit}`);
  }
  const own = addDecimals(parseDecimal(charge.allowance.value), parseDecimal(extra?.value ?? '0'));
  // An allowance of one month serves a bill of two months twice; one of two months serves it once.
  const times = unit === 'month' ? parseDecimal(facts.months ?? '1') : decimalFromInteger(1);
  const forTimes = multiplyDecimals(own, times);
  const parts = unit === 'day' ? 1 : length;
  const standingDays = daysOf(run.standing);
  const [days, cycleDays] = {
    day: (): [number, number] => [standingDays, length],
    month: (): [number, number] => [standingDays, facts.cycleDays ?? periodDays],
    year: (): [number, number] => suppliedDays(billing, run.segments[0]),
  }[unit]();
  const { digits, rounding } = ((run.apart && run.standing.at(-1)?.sheet) ?? sheet).rounding.allowance;
  const allowance = divideRounded(
    multiplyDecimals(forTimes, decimalFromInteger(days)),
    decimalFromInteger(cycleDays * parts),
    digits,
    rounding,
  );
  const wholeAllowance =
    parts === 1 ? forTimes : divideRounded(forTimes, decimalFromInteger(parts), SHARE_DIGITS);
  return { allowance, wholeAllowance, days, cycleDays, isProrated: unit === 'day' || days !== cycleDays };
}

/** Days of supply in the year of a segment, and days of that year. */
function suppliedDays(
  { facts }: Pick<BillingOf<'tier'>, 'facts'>,
  segment: Segment | undefined,
): [number, number] {
  const year = segment?.year ?? facts.period.firstDate.slice(0, 4);
  const newYear = `${year}-01-01`;
  const days = daysBetween(newYear, `${year}-12-31`) + 1;
  const from = facts.year?.suppliedFrom;
  const late = from !== undefined && from.startsWith(year) ? daysBetween(newYear, from) : 0;
  return [days - late, days];
}

/** Used earlier in the cycle, on earlier days of this bill; only a year reaches over several bills. */
function usedBefore({ charge, facts, segments, run, used }: Omit<BillingOf<'tier'>, 'above'>): Decimal {
  const [first] = run.segments;
  const isYear = charge.cycle.unit === 'year';
  const ofCycle = isYear ? segments.filter(({ year }) => year === first?.year) : run.standing;
  const inThisBill = meteredIn(
    used,
    ofCycle.filter(({ firstIndex }) => first && firstIndex < first.firstIndex),
  );
  if (!isYear) return inThisBill;
  const isFirstYear = first?.year === facts.period.firstDate.slice(0, 4);
  const onEarlierBills = isFirstYear ? facts.year?.usedBefore : undefined;
  if (onEarlierBills && onEarlierBills.unit !== charge.allowance.unit) {
    throw new RangeError(`An allowance in ${charge.allowance.unit} cannot follow ${onEarlierBills.unit}`);
  }
  return addDecimals(parseDecimal(onEarlierBills?.value ?? '0'), inThisBill);
}

function aboveOf(used: Decimal, allowance: Decimal): Decimal {
  const above = subtractDecimals(used, allowance);
  return above.coefficient < 0n ? decimalFromInteger(0) : above;
}
