/** Vertical scale of a bar series: zero is always in it. */
export interface BarScale {
  readonly min: number;
  readonly max: number;
  /** Values of gridlines other than zero, at most five, ascending. */
  readonly ticks: readonly number[];
}

export function barScale(values: readonly number[]): BarScale {
  const max = Math.max(0, ...values);
  const min = Math.min(0, ...values);
  if (max === min) return { min: 0, max: 1, ticks: [] };
  const step = niceStep((max - min) / 4);
  const ticks: number[] = [];
  for (let count = Math.ceil(min / step); count * step <= max; count++) {
    if (count !== 0) ticks.push(count * step);
  }
  return { min, max, ticks };
}

/** The next 1, 2, 2.5 or 5 times a power of ten. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 2.5, 5, 10].find((each) => each * power >= least * 0.999) ?? 10;
  return factor * power;
}

/** Which bars carry their value: first, highest and last, as far as their texts do not meet. Null: nothing there. */
export function labelledBars(values: readonly (number | null)[], reach = 1): ReadonlySet<number> {
  const present = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  const first = present[0];
  const last = present.at(-1);
  const highest = present.reduce<typeof first>(
    (best, each) => (best && best.value >= each.value ? best : each),
    undefined,
  );
  const labelled = new Set<number>();
  for (const candidate of [last, highest, first]) {
    if (candidate && [...labelled].every((index) => Math.abs(index - candidate.index) > 2 * reach)) {
      labelled.add(candidate.index);
    }
  }
  return labelled;
}

/** Runs of missing bars, both ends included. */
export function missingRuns(values: readonly (number | null)[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  values.forEach((value, index) => {
    if (value !== null) return;
    const last = runs.at(-1);
    if (last?.to === index - 1) last.to = index;
    else runs.push({ from: index, to: index });
  });
  return runs;
}
