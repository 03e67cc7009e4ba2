import { decimalFromInteger, divideRounded, formatDecimal, trimDecimal } from '../decimal.js';
import { DOUBTFUL, ESTIMATED, type UsageIntervals } from './intervals.js';
import { quantityOf, type UsageQuantity } from './sums.js';

/** Figures of a stretch of intervals. */
export interface StretchFigures {
  /** Of the intervals known. */
  readonly quantity: UsageQuantity;
  readonly intervals: number;
  readonly missing: number;
  readonly estimated: number;
  readonly doubtful: number;
  /** Only for kWh and Wh, in kW: the mean power of the interval with most, of equal ones the first. */
  readonly highest?: HighestPower;
  /** Mean power of the intervals known, in kW to four digits. */
  readonly average?: UsageQuantity<'kW'>;
  /** Average ÷ highest in percent, to whole ones; left out when the highest is not above zero. */
  readonly loadFactorPercent?: number;
}

/** The interval with most. */
export interface HighestPower {
  readonly quantity: UsageQuantity<'kW'>;
  readonly startsAtMs: number;
  readonly index: number;
}

const HOUR_MS = 3_600_000;
const POWER_DIGITS = 4;
/** Digits that turn the unit into kWh. */
const TO_KWH: Partial<Record<UsageIntervals['unit'], number>> = { kWh: 0, Wh: 3 };

/** What the intervals from `first` up to `end` come to; undefined when there are none. */
export function stretchFigures(
  intervals: UsageIntervals,
  first: number,
  end: number,
): StretchFigures | undefined {
  const { values, marks, digits, unit, startsAtMs, lengthMs } = intervals;
  const from = Math.max(0, first);
  const until = Math.min(values.length, end);
  if (until <= from) return undefined;
  let sum = 0n;
  let [known, estimated, doubtful] = [0, 0, 0];
  let highestAt: number | undefined;
  for (let index = from; index < until; index += 1) {
    const value = values[index] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    sum += BigInt(value);
    known += 1;
    if (marks[index] === ESTIMATED) estimated += 1;
    if (marks[index] === DOUBTFUL) doubtful += 1;
    if (highestAt === undefined || value > (values[highestAt] ?? 0)) highestAt = index;
  }
  const counts = { intervals: until - from, missing: until - from - known, estimated, doubtful };
  const figures = { quantity: quantityOf(sum, digits, unit), ...counts };
  const more = TO_KWH[unit];
  if (more === undefined || highestAt === undefined) return figures;
  const power = (counted: bigint, count: number): UsageQuantity<'kW'> => {
    const perHour = { coefficient: counted * BigInt(HOUR_MS), scale: digits + more };
    const exact = divideRounded(
      perHour,
      decimalFromInteger(count * lengthMs),
      Math.max(POWER_DIGITS, digits + more),
    );
    return { value: formatDecimal(trimDecimal(exact)), unit: 'kW' };
  };
  const highest = BigInt(values[highestAt] ?? 0);
  return {
    ...figures,
    highest: {
      quantity: power(highest, 1),
      startsAtMs: startsAtMs + highestAt * lengthMs,
      index: highestAt,
    },
    average: power(sum, known),
    ...(highest > 0n && { loadFactorPercent: percentOf(sum, highest * BigInt(known)) }),
  };
}

function percentOf(part: bigint, whole: bigint): number {
  return Number(divideRounded(decimalFromInteger(part * 100n), decimalFromInteger(whole), 0).coefficient);
}
