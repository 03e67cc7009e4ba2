import type { UsageIntervals } from './intervals.js';
import type { UsageQuantity } from './sums.js';

/** Figures of a stretch of intervals. */
export interface StretchFigures {
  /** Of the intervals known. */
  readonly quantity: UsageQuantity;
  readonly intervals: number;
  readonly missing: number;
  readonly estimated: number;
  readonly doubtful: number;
  /** Only for kWh and Wh, in kW: the mean power of the interval with most, of equal ones the first. */
  readonly highest?: {
    readonly quantity: UsageQuantity<'kW'>;
    readonly startsAtMs: number;
    readonly index: number;
  };
  /** Mean power of the intervals known, in kW to four digits. */
  readonly average?: UsageQuantity<'kW'>;
  /** Average ÷ highest in percent, to whole ones; left out when the highest is zero. */
  readonly loadFactorPercent?: number;
}

/** What the intervals from `first` up to `end` come to; undefined when there are none. */
export function stretchFigures(
  intervals: UsageIntervals,
  first: number,
  end: number,
): StretchFigures | undefined {
  throw new RangeError(`${intervals.unit}${first}${end}`);
}
