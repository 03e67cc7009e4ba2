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
  const implausible = implausibleRate(used);
  const plausible = used.filter((span) => {
    if (rateOf(span) <= implausible) return true;
    tally.add('meter-exchanged', 1, { startMs: span.startMs, endMs: span.endMs });
    return false;
  });
  tally.add('register-differenced', plausible.length);
  return plausible;
}

/** Whether values fall as use does and what a register shows never would: in a tenth of all places, and `least` times. */
export function fallsTooOften(spans: readonly Span[], least: number): boolean {
  const sorted = [...spans].sort((a, b) => a.endMs - b.endMs);
  const falls = sorted.filter((span, at) => at > 0 && isFall(sorted[at - 1], span)).length;
  return falls >= least && falls > spans.length / 10;
}

/** To a little of what it was is how a register begins again, or a new meter. */
function isFall(before: Span | undefined, after: Span): boolean {
  return before !== undefined && after.value < before.value && after.value * 10 > before.value;
}

/** More than so many times what was used in the same time at most is not use: where there is enough to compare, and where not. */
const IMPLAUSIBLE = 50;
const IMPLAUSIBLE_OF_FEW = 1000;
const FEW = 4;

/** The use by time above which a rise is a new meter that shows a higher number. Infinite when no rise stands out. */
function implausibleRate(used: readonly Span[]): number {
  const rates = used
    .map(rateOf)
    .filter((rate) => rate > 0)
    .sort((a, b) => b - a);
  const times = rates.length < FEW ? IMPLAUSIBLE_OF_FEW : IMPLAUSIBLE;
  const most = Math.max(1, Math.floor(rates.length / 20));
  for (let exchanges = Math.min(most, rates.length - 1); exchanges > 0; exchanges -= 1) {
    const usual = rates[exchanges] ?? 0;
    if ((rates[exchanges - 1] ?? 0) > usual * times) return usual * times;
  }
  return Number.POSITIVE_INFINITY;
}

function rateOf({ startMs, endMs, value }: Span): number {
  return Math.abs(value) / (endMs - startMs);
}
