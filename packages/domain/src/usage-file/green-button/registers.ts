import type { Tally } from '../tally.js';
import { inOrderOfTime, type Span } from './spans.js';

/** What was used between the points in time at which a register was read: each reading less the one before. */
export function differences(spans: readonly Span[], mayFall: boolean, tally: Tally): readonly Span[] {
  const shown = inOrderOfTime(spans, tally);
  const used: Span[] = [];
  for (let at = 1; at < shown.length; at += 1) {
    const [before, after] = [shown[at - 1], shown[at]];
    if (!before || !after) continue;
    let value = after.value - before.value;
    if (value < 0 && !mayFall) {
      value += 10 ** String(before.value).length;
      // A register that began again has counted little since, beside all it can count.
      if (value * 10 >= 10 ** String(before.value).length || before.value < 0) {
        tally.add('meter-exchanged', 1, { startMs: before.endMs, endMs: after.endMs });
        continue;
      }
      tally.add('rolled-over', 1, { startMs: before.endMs, endMs: after.endMs });
    }
    used.push({ ...after, startMs: before.endMs, value, mark: Math.max(before.mark, after.mark) });
  }
  tally.add('register-differenced', used.length);
  return used;
}

/** Whether values rise and fall as use does and what a register shows never would. */
export function fallsTooOften(spans: readonly Span[]): boolean {
  const sorted = [...spans].sort((a, b) => a.endMs - b.endMs);
  const falls = sorted.filter((span, at) => at > 0 && span.value < (sorted[at - 1]?.value ?? 0)).length;
  return falls > Math.max(2, spans.length / 10);
}
