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

/**
 * Which bars carry their value: the current one, the highest and the first, as far as their texts meet neither each other
 * nor a bar beside them. A text is `textBars` bars wide; it reaches inwards at the ends. Null: nothing there.
 * @param current index of the bar that matters most, the last one when left out
 */
export function labelledBars(
  values: readonly (number | null)[],
  textBars: number,
  current: number = values.length - 1,
): ReadonlySet<number> {
  const present = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  const highest = present.reduce<(typeof present)[number] | undefined>(
    (best, each) => (best && best.value >= each.value ? best : each),
    undefined,
  );
  const { min, max } = barScale(present.map(({ value }) => value));
  const labelled: typeof present = [];
  const first = present.find(({ index }) => index === current) ?? present.at(-1);
  const isClear = (wanted: (typeof present)[number]): boolean => {
    const middle = textMiddle(wanted.index, values.length, textBars);
    return present.every(
      ({ index, value }) =>
        Math.abs(index - middle) >= (textBars + barShare) / 2 ||
        value <= wanted.value + gapShare * (max - min),
    );
  };
  for (const wanted of [first, highest, present[0]]) {
    const isFree = (other: (typeof present)[number]): boolean =>
      Math.abs(
        textMiddle(other.index, values.length, textBars) -
          textMiddle(wanted?.index ?? 0, values.length, textBars),
      ) >= textBars || Math.abs(other.value - (wanted?.value ?? 0)) >= lineShare * (max - min);
    if (wanted && isClear(wanted) && labelled.every((other) => other.index !== wanted.index && isFree(other)))
      labelled.push(wanted);
  }
  return new Set(labelled.map(({ index }) => index));
}

/** Height of a line of text as a share of the plot. */
const lineShare = 0.12;

/** How far above its bar a text stands, as a share of the plot. */
const gapShare = 0.03;

/** How much of its place a bar fills. */
const barShare = 0.7;

/** Where the text of a bar is centred, in bars. */
function textMiddle(index: number, count: number, textBars: number): number {
  const half = textBars / 2;
  return Math.min(Math.max(index, half - 0.5), Math.max(half - 0.5, count - 0.5 - half));
}

/**
 * Bar over whose place the text of a gridline can stand without being covered: it needs `textBars` bars that end below
 * the line, and bars with a text of their own well below. The first bar when there is none.
 */
export function tickSpot(
  values: readonly (number | null)[],
  tick: number,
  textBars: number,
  labelled: ReadonlySet<number>,
): number {
  const { min, max } = barScale(values.filter((value) => value !== null));
  const line = lineShare * (max - min);
  const isLow = (value: number | null, index: number): boolean =>
    value === null || value < tick - (labelled.has(index) ? line : 0);
  const span = Math.ceil(textBars);
  for (let from = 0; from + span <= values.length; from++) {
    if (values.slice(from, from + span).every((value, index) => isLow(value, from + index))) return from;
  }
  return 0;
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
