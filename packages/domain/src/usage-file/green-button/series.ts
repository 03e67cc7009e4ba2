import type { Tally } from '../tally.js';
import { evened, onGrid } from './even.js';
import { differences } from './registers.js';
import { LONGEST_DAY_MS, SHORTEST_DAY_MS, inOrderOfTime, isPoint, type Span } from './spans.js';
import { XmlFault } from './xml.js';

export interface Reckoning {
  /** The values are what a register showed. */
  readonly isRegister: boolean;
  /** A register that counts both ways, and may fall. */
  readonly mayFall: boolean;
  readonly lengthMs: number | undefined;
}

/** Spans of one channel, in the order of time and without overlap, with what was wrong with them. */
export interface Series {
  readonly spans: readonly Span[];
  readonly tally: Tally;
}

/**
 * The series that some spans are: one, or several where the same reading has the same times by several lengths (hours
 * and days) or by several labels (a register for each price period).
 */
export function seriesOf(
  spans: readonly Span[],
  reckoning: Reckoning,
  tally: Tally,
  newTally: () => Tally,
): readonly Series[] {
  const lasting = reckoning.isRegister ? 'register' : withDurations(spans, reckoning, tally);
  if (lasting === 'register') {
    // What a register shows, it shows at the end of its period.
    const ends = spans.map((span) => ({ ...span, startMs: span.endMs }));
    const shown = reckoning.lengthMs === undefined ? ends : onGrid(ends, reckoning.lengthMs, tally);
    return parted(shown, keyFor(shown), tally, newTally, (part, own) =>
      differences(part, reckoning.mayFall, own),
    );
  }
  return parted(lasting, keyFor(lasting), tally, newTally, (part, own) =>
    inOrderOfTime(evened(part, own), own),
  );
}

/** More series are not read from one file: nobody could choose among them. */
export const MOST_SERIES = 200;

/** What tells the parts of a series from each other. */
interface Parting {
  readonly nameOf: (span: Span) => string;
  readonly code: 'other-length' | 'other-label';
}

function parted(
  spans: readonly Span[],
  { nameOf, code }: Parting,
  tally: Tally,
  newTally: () => Tally,
  ordered: (spans: readonly Span[], tally: Tally) => readonly Span[],
): readonly Series[] {
  const parts = new Map<string, Span[]>();
  for (const span of spans) {
    const name = nameOf(span);
    const part = parts.get(name);
    if (part) part.push(span);
    else parts.set(name, [span]);
  }
  tally.add('series-left-out', Math.max(0, parts.size - MOST_SERIES), { value: MOST_SERIES });
  return [...parts.values()].slice(0, MOST_SERIES).map((part, at) => {
    const own = at === 0 ? tally : newTally();
    if (parts.size > 1) own.add(code, part.length);
    return { spans: ordered(part, own), tally: own };
  });
}

/** Spans that last, or `register` when points in time can only be what a register showed. */
function withDurations(
  spans: readonly Span[],
  { lengthMs }: Reckoning,
  tally: Tally,
): readonly Span[] | 'register' {
  const lasting = spans.filter((span) => !isPoint(span));
  const points = spans.length - lasting.length;
  if (points === 0) return spans;
  if (lasting.length > 0) {
    tally.add('zero-length', points);
    return lasting;
  }
  if (lengthMs !== undefined) {
    tally.add('times-assumed', points);
    return spans.map((span) => ({ ...span, endMs: span.startMs + lengthMs }));
  }
  const sorted = [...spans].sort((a, b) => a.startMs - b.startMs);
  const rises = sorted.every((span, at) => at === 0 || span.value >= (sorted[at - 1]?.value ?? 0));
  if (!rises) throw new XmlFault({ code: 'no-times' });
  if (new Set(spans.map(({ startMs }) => startMs)).size < 2) throw new XmlFault({ code: 'register-alone' });
  return 'register';
}

/** Names of lengths under which spans of one series may stand together. */
function lengthClass({ startMs, endMs }: Span): string {
  const length = endMs - startMs;
  if (length > LONGEST_DAY_MS) return 'long';
  return length >= SHORTEST_DAY_MS ? 'day' : String(length);
}

function labelsOf({ timeOfUse, criticalPeak, tier }: Span): string {
  return `${timeOfUse} ${criticalPeak} ${tier}`;
}

/** Fewer are too few to tell what is usual. */
const FEW = 48;
/** No meter counts by more lengths than this; the rest are periods of any length. */
const MOST_LENGTHS = 8;

function keyFor(spans: readonly Span[]): Parting {
  const counts = new Map<string, number>();
  for (const span of spans) counts.set(lengthClass(span), (counts.get(lengthClass(span)) ?? 0) + 1);
  const common = new Set(
    [...counts]
      .filter(([, count]) => counts.size <= MOST_LENGTHS || count >= FEW)
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_LENGTHS)
      .map(([name]) => name),
  );
  const commonLength = (span: Span): string => {
    const name = lengthClass(span);
    return common.has(name) ? name : 'any';
  };
  const sorted = [...spans].sort((a, b) => a.startMs - b.startMs || a.order - b.order);
  let overlapsByLength = false;
  let overlapsByLabels = false;
  let last: Span | undefined;
  for (const span of sorted) {
    if (last && (span.startMs < last.endMs || span.startMs === last.startMs)) {
      if (lengthClass(span) !== lengthClass(last)) overlapsByLength = true;
      else if (span.startMs === last.startMs && labelsOf(span) !== labelsOf(last)) overlapsByLabels = true;
    }
    if (!last || span.endMs >= last.endMs) last = span;
  }
  const most = Math.max(0, ...counts.values());
  const isUsual = counts.size > 1 && most >= FEW && most >= spans.length / 2;
  const byLength = isUsual || overlapsByLength ? commonLength : (): string => '';
  if (!overlapsByLabels) return { nameOf: byLength, code: 'other-length' };
  return { nameOf: (span) => `${byLength(span)} ${labelsOf(span)}`, code: 'other-label' };
}
