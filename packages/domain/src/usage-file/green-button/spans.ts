import { ACTUAL } from '../../usage/intervals.js';
import type { Tally } from '../tally.js';
import type { Block } from './document.js';
import { XmlFault, childOf, textOf } from './xml.js';
import { seconds, type RawReading } from './raw-reading.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** A local day has 23, 24 or 25 hours. */
export const SHORTEST_DAY_MS = 23 * HOUR_MS;
export const LONGEST_DAY_MS = 25 * HOUR_MS;

/** A value and the time it was counted in. */
export interface Span {
  readonly startMs: number;
  readonly endMs: number;
  readonly value: number;
  readonly cost: number;
  readonly mark: number;
  readonly timeOfUse: number;
  readonly criticalPeak: number;
  readonly tier: number;
  /** Its place in the file. */
  readonly order: number;
  /** When its entry was last updated. */
  readonly updatedMs: number;
}

/** What a reading type says of readings that do not say it themselves. */
export interface Defaults {
  /** Undefined or above 0. */
  readonly lengthMs: number | undefined;
  readonly mark: number | undefined;
  readonly timeOfUse: number | undefined;
  readonly criticalPeak: number | undefined;
  readonly tier: number | undefined;
}

/** The readings of all blocks in the order of the file, with times; a point in time has no duration. */
export function spansOf(
  blocks: readonly Block[],
  defaults: Defaults,
  tally: Tally,
): { readonly spans: readonly Span[]; readonly digits: number } {
  let digits = 0;
  for (const { readings } of blocks)
    for (const reading of readings) digits = Math.max(digits, reading.digits);
  const spans: Span[] = [];
  let order = 0;
  for (const block of blocks) {
    const interval = childOf(block.element, 'interval');
    const usualMs = defaults.lengthMs ?? shareOf(block, seconds(textOf(interval, 'duration')));
    let nextMs = (seconds(textOf(interval, 'start')) ?? Number.NaN) * 1000;
    for (const reading of block.readings) {
      order += 1;
      const startMs = reading.startS === undefined ? nextMs : reading.startS * 1000;
      const lengthMs = lengthOf(reading, usualMs);
      if (reading.startS === undefined || reading.durationS === undefined) tally.add('times-assumed');
      const value = reading.value * 10 ** (digits - reading.digits);
      const endMs = lengthMs >= 0 ? startMs + lengthMs : Number.NaN;
      // A value that cannot be read keeps its time, which is missing then; the ones after it stay where they are.
      nextMs = endMs;
      if (!Number.isFinite(endMs) || Number.isNaN(value)) {
        tally.add('unreadable');
        continue;
      }
      if (!Number.isSafeInteger(value)) throw new XmlFault({ code: 'number-too-large', record: order });
      spans.push({
        startMs,
        endMs,
        value,
        cost: reading.cost ?? Number.NaN,
        mark: reading.mark ?? defaults.mark ?? ACTUAL,
        timeOfUse: reading.timeOfUse ?? defaults.timeOfUse ?? 0,
        criticalPeak: reading.criticalPeak ?? defaults.criticalPeak ?? 0,
        tier: reading.tier ?? defaults.tier ?? 0,
        order,
        updatedMs: block.entry.updatedMs,
      });
    }
  }
  return { spans, digits };
}

/** What each reading of a block has of its time; undefined when that is no length that a meter counts in. */
function shareOf({ readings }: Block, durationS = 0): number | undefined {
  const shareMs = (durationS * 1000) / readings.length;
  return shareMs > 0 && shareMs % MINUTE_MS === 0 ? shareMs : undefined;
}

function lengthOf({ startS, durationS }: RawReading, usualMs: number | undefined): number {
  if (durationS !== undefined) return durationS * 1000;
  // A start alone is a point in time until something else shows.
  return usualMs ?? (startS === undefined ? Number.NaN : 0);
}

/** In the order of time, each time once: equal values are dropped, of different ones the later in the file stays. */
export function inOrderOfTime(spans: readonly Span[], tally: Tally): readonly Span[] {
  let backwards = 0;
  for (let at = 1; at < spans.length; at += 1) {
    if ((spans[at]?.startMs ?? 0) < (spans[at - 1]?.startMs ?? 0)) backwards += 1;
  }
  tally.add('out-of-order', backwards);
  const sorted =
    backwards === 0 ? spans : [...spans].sort((a, b) => a.startMs - b.startMs || a.order - b.order);
  const kept: Span[] = [];
  for (const span of sorted) {
    const last = kept.at(-1);
    if (!last || span.startMs >= last.endMs || (isPoint(last) && span.startMs > last.startMs)) {
      if (!last || span.startMs !== last.startMs || !isPoint(last) || !isPoint(span)) {
        kept.push(span);
        continue;
      }
    }
    const trimmed = trimmedBefore(span, last);
    if (trimmed) {
      // A day on which clocks go forward, written with 24 hours, is no fault.
      if (trimmed.endMs - trimmed.startMs !== SHORTEST_DAY_MS) tally.add('overlap-trimmed');
      kept.splice(-1, 1, trimmed, span);
      continue;
    }
    const isSameTime = span.startMs === last.startMs && span.endMs === last.endMs;
    if (!isSameTime) tally.add('overlapping', 1, { startMs: span.startMs, endMs: span.endMs });
    else if (span.value === last.value) tally.add('duplicate');
    else tally.add('conflicting', 1, { startMs: span.startMs, endMs: span.endMs });
    const isLater = span.updatedMs - last.updatedMs || span.order - last.order;
    if (isSameTime ? isLater > 0 && span.value !== last.value : span.order < last.order) {
      kept[kept.length - 1] = span;
    }
  }
  return kept;
}

/** A day or a longer period that reaches a little into the next one, ending where that begins. */
function trimmedBefore(next: Span, last: Span): Span | undefined {
  const length = last.endMs - last.startMs;
  const over = last.endMs - next.startMs;
  const isLittle =
    length >= SHORTEST_DAY_MS && over <= Math.max(HOUR_MS, Math.min(LONGEST_DAY_MS, length / 10));
  return isLittle && next.endMs > last.endMs ? { ...last, endMs: next.startMs } : undefined;
}

export function isPoint({ startMs, endMs }: Span): boolean {
  return startMs === endMs;
}
