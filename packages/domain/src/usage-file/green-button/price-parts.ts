import { addDays, daysBetween } from '../../plain-date.js';
import type { FileChannel, FileContent, FileNotice } from '../usage-file.js';

/** A channel of a document, and the usage point whose meter it belongs to. */
export interface MeteredChannel {
  readonly channel: FileChannel;
  readonly meter: unknown;
}

/**
 * Series of one meter that count the same by price periods, as one channel with what each period has. A total that stands
 * beside such parts is left out where it is their sum. Where nothing shows that series share out the use, they stay apart.
 */
export function withPriceParts(channels: readonly MeteredChannel[]): readonly FileChannel[] {
  const groups = new Map<string, Part[]>();
  const meters = new Map<unknown, number>();
  const keys = channels.map(({ channel, meter }, place) => {
    const part = partOf(channel, place);
    if (!part) return undefined;
    if (!meters.has(meter)) meters.set(meter, meters.size);
    const { flow, unit, commodity = '', timeZone } = channel;
    const key = JSON.stringify([
      meters.get(meter),
      flow,
      unit,
      commodity,
      timeZone.name,
      part.step,
      part.phase,
    ]);
    groups.set(key, [...(groups.get(key) ?? []), part]);
    return key;
  });
  const together = new Map([...groups].map(([key, parts]) => [key, joined(parts)]));
  return channels.flatMap(({ channel }, place) => {
    const found = together.get(keys[place] ?? '');
    if (!found?.places.has(place)) return [channel];
    return found.first === place ? [found.channel] : [];
  });
}

/** A series with a single price period, on a grid. Positions are whole steps of the grid. */
interface Part {
  readonly channel: FileChannel;
  readonly place: number;
  /** 0 where no period is named. */
  readonly timeOfUse: number;
  /** Milliseconds, or 0 for local days. */
  readonly step: number;
  readonly phase: number;
  readonly first: number;
  readonly digits: number;
  readonly values: Float64Array;
  readonly marks: Uint8Array;
}

interface Together {
  readonly channel: FileChannel;
  readonly first: number;
  readonly places: ReadonlySet<number>;
}

/** More labels than a tariff has prices are of something else, and some may have been left out. */
const MOST_PERIODS = 24;

const EPOCH = '1970-01-01';

function partOf(channel: FileChannel, place: number): Part | undefined {
  const { content, labels } = channel;
  if (content.kind === 'readings') return undefined;
  const series = content.kind === 'days' ? content.days.registers[0] : content.intervals;
  if (!series) return undefined;
  const { values, digits } = series;
  let timeOfUse: number | undefined;
  for (const [index, value] of values.entries()) {
    if (Number.isNaN(value)) continue;
    const label = labels?.timeOfUse?.[index] ?? 0;
    // Several periods in one series already are the whole.
    if (timeOfUse !== undefined && timeOfUse !== label) return undefined;
    timeOfUse = label;
  }
  if (timeOfUse === undefined) return undefined;
  const common = { channel, place, timeOfUse, digits, values };
  if (content.kind === 'days') {
    const { firstDate, marks } = content.days;
    return { ...common, step: 0, phase: 0, first: daysBetween(EPOCH, firstDate), marks };
  }
  const { startsAtMs, lengthMs, marks } = content.intervals;
  const phase = startsAtMs % lengthMs;
  return { ...common, step: lengthMs, phase, first: (startsAtMs - phase) / lengthMs, marks };
}

function joined(all: readonly Part[]): Together | undefined {
  const named = all.filter(({ timeOfUse }) => timeOfUse !== 0);
  const labels = new Set(named.map(({ timeOfUse }) => timeOfUse));
  // Two series of one period are no parts of anything.
  if (labels.size < 2 || labels.size > MOST_PERIODS || labels.size < named.length) return undefined;
  const unnamed = all.filter(({ timeOfUse }) => timeOfUse === 0);
  const totals = unnamed.filter((whole) => isSumOf(whole, named));
  const inner = unnamed.length === 0 ? named.find((one) => isInnerTotal(one, named)) : undefined;
  const parts = inner ? named.filter((part) => part !== inner) : named;
  const beside = inner ? [inner] : totals;
  if (!isExact(parts)) return undefined;
  const first = Math.min(...[...parts, ...beside].map(({ place }) => place));
  return {
    channel: summed(parts, beside.length),
    first,
    places: new Set([...parts, ...beside].map(({ place }) => place)),
  };
}

/** One of at least three periods that always is what the others come to. */
function isInnerTotal(one: Part, parts: readonly Part[]): boolean {
  return (
    parts.length > 2 &&
    isSumOf(
      one,
      parts.filter((part) => part !== one),
    )
  );
}

/** Whether a series has, wherever it has a value, what the parts come to there, and that is not nothing. */
function isSumOf(whole: Part, parts: readonly Part[]): boolean {
  const digits = Math.max(whole.digits, ...parts.map((part) => part.digits));
  let known = 0;
  for (const [index, value] of whole.values.entries()) {
    if (Number.isNaN(value)) continue;
    const at = whole.first + index;
    const there = parts.map((part) => valueAt(part, at, digits)).filter((each) => !Number.isNaN(each));
    if (there.length === 0) return false;
    const sum = there.reduce((so, each) => so + each, 0);
    if (sum !== value * 10 ** (digits - whole.digits)) return false;
    if (sum !== 0) known += 1;
  }
  return known > 0;
}

function valueAt({ first, values, digits }: Part, at: number, wanted: number): number {
  return (values[at - first] ?? Number.NaN) * 10 ** (wanted - digits);
}

/** Sums stay exact, and the grid no longer than that of its parts would be. */
function isExact(parts: readonly Part[]): boolean {
  const digits = Math.max(...parts.map((part) => part.digits));
  let total = 0;
  for (const part of parts) {
    for (const value of part.values) {
      if (!Number.isNaN(value)) total += Math.abs(value) * 10 ** (digits - part.digits);
    }
  }
  const { first, end } = reach(parts);
  const held = parts.reduce((sum, { values }) => sum + values.length, 0);
  return total <= Number.MAX_SAFE_INTEGER && end - first <= 2 * held;
}

function reach(parts: readonly Part[]): { readonly first: number; readonly end: number } {
  return {
    first: Math.min(...parts.map(({ first }) => first)),
    end: Math.max(...parts.map(({ first, values }) => first + values.length)),
  };
}

/** Of the times of several parts, those at which nearly always all parts stand together. */
const NEARLY_ALL = 0.9;

function summed(parts: readonly Part[], totalsLeftOut: number): FileChannel {
  const [one] = parts as [Part, ...Part[]];
  const { first, end } = reach(parts);
  const digits = Math.max(...parts.map((part) => part.digits));
  const count = end - first;
  const values = new Float64Array(count).fill(Number.NaN);
  const marks = new Uint8Array(count);
  const there = new Uint16Array(count);
  const labels = new Int32Array(count);
  const costs = costsOf(parts, count);
  for (const part of parts) {
    const offset = part.first - first;
    for (const [index, value] of part.values.entries()) {
      if (Number.isNaN(value)) continue;
      const at = offset + index;
      const before = values[at] ?? Number.NaN;
      values[at] = (Number.isNaN(before) ? 0 : before) + value * 10 ** (digits - part.digits);
      marks[at] = Math.max(marks[at] ?? 0, part.marks[index] ?? 0);
      labels[at] = (there[at] ?? 0) === 0 ? part.timeOfUse : 0;
      there[at] = (there[at] ?? 0) + 1;
      const cost = part.channel.costs?.values[index];
      if (costs && cost !== undefined) {
        const so = costs.values[at] ?? Number.NaN;
        costs.values[at] = (Number.isNaN(so) ? 0 : so) + cost;
      }
    }
  }
  const known = there.filter((number) => number > 0).length;
  const whole = there.filter((number) => number === parts.length).length;
  if (whole >= known * NEARLY_ALL) {
    // Where a part is missing, the others would look like all.
    for (const [at, number] of there.entries()) if (number < parts.length) values[at] = Number.NaN;
  }
  const { labels: _labels, costs: _costs, ...channel } = one.channel;
  const missing = values.filter((value) => Number.isNaN(value)).length;
  const isApart = there.every((number) => number < 2);
  return {
    ...channel,
    content: contentOf(one, first, { digits, values, marks }),
    ...(costs && { costs }),
    ...(isApart && { labels: { timeOfUse: labels } }),
    parts: parts.map(({ timeOfUse, values: own, digits: ownDigits }) => ({
      timeOfUse,
      digits: ownDigits,
      total: own.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0),
    })),
    notices: noticesOf(parts, missing, totalsLeftOut),
  };
}

/** Costs of all parts together, where all of them have the same money. */
function costsOf(parts: readonly Part[], count: number): FileChannel['costs'] {
  const [first] = parts.map(({ channel }) => channel.costs);
  const isCommon = parts.every(
    ({ channel: { costs } }) => costs && costs.digits === first?.digits && costs.currency === first.currency,
  );
  return isCommon && first ? { ...first, values: new Float64Array(count).fill(Number.NaN) } : undefined;
}

function contentOf(
  { channel, step, phase }: Part,
  first: number,
  { digits, values, marks }: Pick<Part, 'digits' | 'values' | 'marks'>,
): FileContent {
  const { content } = channel;
  if (content.kind !== 'days') {
    const intervals = { ...(content.kind === 'intervals' && content.intervals), digits, values, marks };
    return {
      kind: 'intervals',
      intervals: {
        ...intervals,
        measures: channel.flow,
        unit: channel.unit,
        lengthMs: step,
        startsAtMs: first * step + phase,
      },
    };
  }
  const [register] = content.days.registers;
  return {
    kind: 'days',
    days: {
      ...content.days,
      firstDate: addDays(EPOCH, first),
      count: values.length,
      marks,
      registers: register ? [{ ...register, digits, values }] : [],
    },
  };
}

/** What is wrong with any part, and that they were put together. Gaps of one part may be the times of another. */
function noticesOf(parts: readonly Part[], missing: number, totalsLeftOut: number): readonly FileNotice[] {
  const notices = new Map<string, FileNotice>();
  for (const { channel } of parts) {
    for (const notice of channel.notices) {
      if (notice.code === 'missing' || notice.code === 'other-label') continue;
      const key = `${notice.code} ${notice.detail?.code ?? ''}`;
      const before = notices.get(key);
      const count = (before?.count ?? 0) + (notice.count ?? 0);
      notices.set(key, { ...(before ?? notice), ...(count > 0 && { count }) });
    }
  }
  return [
    { code: 'price-parts', count: parts.length },
    ...(totalsLeftOut > 0 ? [{ code: 'total-beside-parts' as const, count: totalsLeftOut }] : []),
    ...(missing > 0 ? [{ code: 'missing' as const, count: missing }] : []),
    ...notices.values(),
  ];
}
