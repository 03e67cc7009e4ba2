import type { ValueAxis } from './plot.js';

/** Of gridlines, zero among them: five steps of 0.5 up to 2.5. */
const mostTicks = 6;

/**
 * An axis that holds zero and everything between the two, with at most six round ticks; the first and the last lie at
 * or beyond what is drawn.
 * @param minimum lowest and `maximum` highest value drawn, in the unit of the axis; what is not finite counts as zero
 * @param formatNumber writes a tick; `fractionDigits` are those that all ticks of the axis need
 */
export function valueAxis(
  minimum: number,
  maximum: number,
  unitText: string,
  formatNumber: (value: number, fractionDigits: number) => string,
): ValueAxis {
  const low = Math.min(0, finite(minimum), finite(maximum));
  const high = Math.max(0, finite(minimum), finite(maximum));
  const zero = { at: 0, text: formatNumber(0, 0) };
  if (low === high) return { unitText, min: 0, max: 1, ticks: [zero] };

  const { step, fractionDigits } = roundStep(low, high);
  const { from, to } = stepsAround(low, high, step);
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => {
    const at = Number(((from + index) * step).toPrecision(12)) + 0;
    return { at, text: formatNumber(at, fractionDigits) };
  });
  return {
    unitText,
    // Where a tick is rounded, what is drawn still lies within.
    min: Math.min(low, ticks[0]?.at ?? 0),
    max: Math.max(high, ticks.at(-1)?.at ?? 0),
    ticks,
  };
}

/** The smallest of 1, 2, 2.5 and 5 times a power of ten of which no more than six multiples hold the two. */
function roundStep(low: number, high: number): { step: number; fractionDigits: number } {
  let power = Math.floor(Math.log10((high - low) / mostTicks));
  for (;;) {
    for (const factor of [1, 2, 2.5, 5]) {
      const step = Number(`${factor}e${power}`);
      const { from, to } = stepsAround(low, high, step);
      if (to - from < mostTicks)
        return { step, fractionDigits: Math.max(0, (factor === 2.5 ? 1 : 0) - power) };
    }
    power++;
  }
}

/** How many steps from zero the outermost ticks lie. */
function stepsAround(low: number, high: number, step: number): { from: number; to: number } {
  return { from: Math.floor(low / step + 1e-9), to: Math.ceil(high / step - 1e-9) };
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}
