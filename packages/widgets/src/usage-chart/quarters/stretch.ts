import type { PlotSpan } from '@mains/ui';

/** What counts as nearly half. */
const LEAST_SHARE = 0.45;

/** A stretch longer than this part of the whole says little. */
const LONGEST_PART = 0.25;

/** The shortest stretch in which nearly half of everything was counted. */
export interface Stretch extends PlotSpan {
  /** Of all that was counted, from 0 to 1. */
  readonly share: number;
}

/**
 * The shortest stretch that holds at least 45% of all, of equally short ones that with most. Undefined where it would be
 * longer than a quarter of the whole: then use was spread out; and where nothing was counted, or something negative.
 */
export function halfStretch(values: Float64Array): Stretch | undefined {
  const counted = values.map((value) => (Number.isNaN(value) ? 0 : value));
  const total = counted.reduce((sum, value) => sum + value, 0);
  if (!(total > 0) || counted.some((value) => value < 0)) return undefined;
  let best: { first: number; end: number; sum: number } | undefined;
  let first = 0;
  let sum = 0;
  for (let end = 1; end <= counted.length; end += 1) {
    sum += counted[end - 1] ?? 0;
    // As short as it can be and still hold enough.
    while (first < end - 1 && sum - (counted[first] ?? 0) >= total * LEAST_SHARE) {
      sum -= counted[first] ?? 0;
      first += 1;
    }
    if (sum < total * LEAST_SHARE) continue;
    const length = end - first;
    const bestLength = best ? best.end - best.first : Infinity;
    if (length < bestLength || (length === bestLength && sum > (best?.sum ?? 0))) best = { first, end, sum };
  }
  if (!best || best.end - best.first > values.length * LONGEST_PART) return undefined;
  return { first: best.first, end: best.end, share: best.sum / total };
}
