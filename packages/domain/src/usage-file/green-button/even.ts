import type { Tally } from '../tally.js';
import { SHORTEST_DAY_MS, type Span } from './spans.js';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

/**
 * Spans whose times are meant to be even but are a little beside: ends that name their last second (00:00:00 to 00:14:59),
 * and starts a few seconds off the grid of all others. Anything further off stays as it is.
 */
export function evened(spans: readonly Span[], tally: Tally): readonly Span[] {
  const closed = closedEnds(spans, tally);
  const lengths = new Set(closed.map(({ startMs, endMs }) => endMs - startMs));
  const [lengthMs = 0] = lengths;
  return lengths.size === 1 && lengthMs < SHORTEST_DAY_MS ? onGrid(closed, lengthMs, tally) : closed;
}

function closedEnds(spans: readonly Span[], tally: Tally): readonly Span[] {
  const lacks = ({ startMs, endMs }: Span): boolean => (endMs - startMs) % MINUTE_MS === 59 * SECOND_MS;
  if (spans.length === 0 || !spans.every(lacks)) return spans;
  tally.add('times-rounded', spans.length);
  return spans.map((span) => ({ ...span, endMs: span.endMs + SECOND_MS }));
}

/** Starts moved to whole multiples of a length, when none is far from one. */
export function onGrid(spans: readonly Span[], lengthMs: number, tally: Tally): readonly Span[] {
  const [first] = spans;
  if (!first || lengthMs < MINUTE_MS) return spans;
  if (spans.every(({ startMs }) => (startMs - first.startMs) % lengthMs === 0)) return spans;
  const allowedMs = Math.min(MINUTE_MS, lengthMs / 10);
  const evenStart = ({ startMs }: Span): number => Math.round(startMs / lengthMs) * lengthMs;
  if (!spans.every((span) => Math.abs(span.startMs - evenStart(span)) <= allowedMs)) return spans;
  tally.add('times-rounded', spans.filter((span) => span.startMs !== evenStart(span)).length);
  return spans.map((span) => {
    const startMs = evenStart(span);
    return { ...span, startMs, endMs: startMs + (span.endMs - span.startMs) };
  });
}
