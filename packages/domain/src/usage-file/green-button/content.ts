import { daysBetween, minuteOfDayIn, plainDateIn } from '../../plain-date.js';
import type { Flow, UsageUnit } from '../../usage/unit.js';
import type { Tally } from '../tally.js';
import type { FileContent, FileCosts, FileLabels } from '../usage-file.js';
import { LONGEST_DAY_MS, SHORTEST_DAY_MS, type Span } from './spans.js';

export interface Counted {
  readonly flow: Flow;
  readonly unit: UsageUnit;
  readonly digits: number;
  readonly timeZone: string;
  readonly currency: string | undefined;
  /** Digits of the money. */
  readonly moneyDigits: number;
}

export interface Laid {
  readonly content: FileContent;
  readonly costs?: FileCosts;
  readonly labels?: FileLabels;
}

/** As many as intervals of the contract may have. */
const MOST_PLACES = 2_000_000;

/** Lays spans out on a grid of intervals, on days, or as periods of their own lengths, and counts what is missing. */
export function laidOut(spans: readonly Span[], counted: Counted, tally: Tally): Laid {
  const grid = gridOf(spans) ?? daysOf(spans, counted.timeZone, tally);
  const count = grid?.count ?? spans.length;
  const placeOf = grid?.placeOf ?? ((_span: Span, at: number): number => at);
  const places = spans.map(placeOf);
  const spread = (of: (span: Span) => number, empty: number): Float64Array => {
    const values = new Float64Array(count).fill(empty);
    for (const [at, span] of spans.entries()) values[places[at] ?? 0] = of(span);
    return values;
  };
  const values = spread(({ value }) => value, Number.NaN);
  const marks = Uint8Array.from(spread(({ mark }) => mark, 0));
  tally.add('missing', grid ? count - spans.length : gapsBetween(spans));
  return {
    content: contentOf(spans, counted, grid, values, marks),
    ...costsOf(spans, counted, spread, tally),
    ...labelsOf(spans, spread),
  };
}

interface Grid {
  readonly kind: 'intervals' | 'days';
  readonly count: number;
  readonly first: number | string;
  readonly lengthMs: number;
  readonly placeOf: (span: Span, at: number) => number;
}

function gridOf(spans: readonly Span[]): Grid | undefined {
  const [first] = spans;
  const last = spans.at(-1);
  if (!first || !last) return undefined;
  const startsAtMs = first.startMs;
  const lengthMs = first.endMs - startsAtMs;
  const count = (last.endMs - startsAtMs) / lengthMs;
  if (lengthMs >= SHORTEST_DAY_MS || count > MOST_PLACES) return undefined;
  const placeOf = ({ startMs }: Span): number => (startMs - startsAtMs) / lengthMs;
  const isEven = spans.every(
    (span) => span.endMs - span.startMs === lengthMs && Number.isInteger(placeOf(span)),
  );
  return isEven ? { kind: 'intervals', count, first: startsAtMs, lengthMs, placeOf } : undefined;
}

/** A span of about a day belongs to the date on which most of it lies. */
function daysOf(spans: readonly Span[], timeZone: string, tally: Tally): Grid | undefined {
  const [first] = spans;
  const isDaily = spans.every(({ startMs, endMs }) => {
    const length = endMs - startMs;
    return length >= SHORTEST_DAY_MS && length <= LONGEST_DAY_MS;
  });
  if (!first || !isDaily) return undefined;
  const dates = spans.map(({ startMs, endMs }) => plainDateIn((startMs + endMs) / 2, timeZone));
  const [firstDate = '', lastDate = ''] = [dates[0], dates.at(-1)];
  const count = daysBetween(firstDate, lastDate) + 1;
  if (new Set(dates).size < dates.length || count > MOST_PLACES) return undefined;
  const shifted = new Map<number, number>();
  for (const { startMs } of spans) {
    const minute = minuteOfDayIn(startMs, timeZone);
    shifted.set(minute, (shifted.get(minute) ?? 0) + 1);
  }
  const minute = [...shifted].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
  if (minute !== 0) tally.add('day-shifted', spans.length, { minute });
  return {
    kind: 'days',
    count,
    first: firstDate,
    lengthMs: 0,
    placeOf: (_span, at) => daysBetween(firstDate, dates[at] ?? firstDate),
  };
}

function contentOf(
  spans: readonly Span[],
  { flow, unit, digits }: Counted,
  grid: Grid | undefined,
  values: Float64Array,
  marks: Uint8Array,
): FileContent {
  const register = { measures: flow, unit, digits, values };
  if (grid?.kind === 'intervals') {
    const startsAtMs = Number(grid.first);
    return { kind: 'intervals', intervals: { ...register, startsAtMs, lengthMs: grid.lengthMs, marks } };
  }
  if (grid) {
    const firstDate = String(grid.first);
    const days = { firstDate, count: grid.count, marks, remarks: [], interruptions: [] };
    return { kind: 'days', days: { ...days, registers: [register] } };
  }
  const readings = spans.map(({ startMs, endMs, value, mark }) => ({ startMs, endMs, value, mark }));
  return { kind: 'readings', readings: { digits, readings } };
}

function gapsBetween(spans: readonly Span[]): number {
  return spans.filter(({ startMs }, at) => at > 0 && startMs > (spans[at - 1]?.endMs ?? startMs)).length;
}

type Spread = (of: (span: Span) => number, empty: number) => Float64Array;

function costsOf(
  spans: readonly Span[],
  { currency, moneyDigits: digits }: Counted,
  spread: Spread,
  tally: Tally,
): Pick<Laid, 'costs'> {
  const without = spans.filter(({ cost }) => Number.isNaN(cost)).length;
  if (without === spans.length) return {};
  tally.add('cost-missing', without);
  const values = spread(({ cost }) => cost, Number.NaN);
  return { costs: { digits, values, ...(currency !== undefined && { currency }) } };
}

function labelsOf(spans: readonly Span[], spread: Spread): Pick<Laid, 'labels'> {
  const column = (of: (span: Span) => number): Int32Array | undefined =>
    spans.some((span) => of(span) !== 0) ? Int32Array.from(spread(of, 0)) : undefined;
  const timeOfUse = column((span) => span.timeOfUse);
  const criticalPeak = column((span) => span.criticalPeak);
  const tier = column((span) => span.tier);
  if (!timeOfUse && !criticalPeak && !tier) return {};
  return {
    labels: {
      ...(timeOfUse && { timeOfUse }),
      ...(criticalPeak && { criticalPeak }),
      ...(tier && { tier }),
    },
  };
}
