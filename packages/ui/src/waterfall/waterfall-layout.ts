/** What the layout needs of a waterfall; amounts are for drawing only and may have any sign. */
export interface WaterfallAmounts {
  readonly start: { readonly amount: number };
  readonly steps: readonly { readonly amount: number }[];
  readonly end: { readonly amount: number };
}

/** A bar on the shared scale; all numbers are shares of the plot's width, 0 to 1 from its start. */
export interface WaterfallBar {
  /** Where the bar before it ends; zero for the first and the last. */
  readonly from: number;
  readonly to: number;
  /** The nearer of the two to the start of the plot. */
  readonly low: number;
  readonly size: number;
  /** How far the row is empty: words may reach so far into the plot. */
  readonly free: number;
}

/** The part of the last bar that the first one did not have. */
export interface WaterfallDifference {
  readonly low: number;
  readonly size: number;
  /** `within`: it lies in the last bar. `short`: the last bar ends before it. */
  readonly kind: 'within' | 'short';
}

export interface WaterfallLayout {
  /** Place of zero; above 0 only when something is below zero. */
  readonly zero: number;
  readonly start: WaterfallBar;
  readonly steps: readonly WaterfallBar[];
  readonly end: WaterfallBar;
  /** Left out when the totals are equal or lie on both sides of zero. */
  readonly difference: WaterfallDifference | undefined;
}

/** Places all bars on one scale that holds zero, both totals and every running value between them. */
export function waterfallLayout({ start, steps, end }: WaterfallAmounts): WaterfallLayout {
  const first = drawable(start.amount);
  const last = drawable(end.amount);
  const running = [first];
  for (const { amount } of steps) running.push((running.at(-1) ?? 0) + drawable(amount));

  let min = Math.min(0, last);
  let max = Math.max(0, last);
  for (const value of running) {
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  const whole = max - min || 1;
  const place = (value: number): number => (value - min) / whole;
  const zero = place(0);
  const startLine = place(first);
  const lines = zero > 0 ? Math.min(zero, startLine) : startLine;

  const bar = (fromValue: number, toValue: number): WaterfallBar => {
    const from = place(fromValue);
    const to = place(toValue);
    const low = Math.min(from, to);
    return { from, to, low, size: Math.abs(to - from), free: Math.min(low, lines) };
  };
  return {
    zero,
    start: bar(0, first),
    steps: steps.map((_step, index) => bar(running[index] ?? 0, running[index + 1] ?? 0)),
    end: bar(0, last),
    difference: differenceOf(first, last, place),
  };
}

function differenceOf(
  first: number,
  last: number,
  place: (value: number) => number,
): WaterfallDifference | undefined {
  if (first === last || first * last < 0) return undefined;
  const low = place(Math.min(first, last));
  const size = place(Math.max(first, last)) - low;
  return { low, size, kind: Math.abs(last) > Math.abs(first) ? 'within' : 'short' };
}

function drawable(amount: number): number {
  return Number.isFinite(amount) ? amount : 0;
}
