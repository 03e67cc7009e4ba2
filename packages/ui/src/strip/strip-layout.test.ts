import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelMiddlePx, planStrip, type StripPlan } from './strip-layout.js';

const pictured = [
  ['Peak', '¥120.25', '185 kWh × ¥0.65', '8 to 11 in the morning, 18 to 22 in the evening', 120.25],
  ['Flat', '¥61.02', '113 kWh × ¥0.54', 'All other hours', 61.02],
  ['Valley', '¥25.80', '86 kWh × ¥0.30', '23:00 to 07:00', 25.8],
  ['Tier 2', '¥19.60', '98 kWh × ¥0.20 extra', 'Use above 286 kWh in 33 days', 19.6],
  ['Daily charge', '¥13.20', '33 days × ¥0.40', 'Your meter and the network', 13.2],
  ['VAT', '¥14.39', '6% of ¥239.87', 'Paid on to the state', 14.39],
].map(([label, amountText, arithmetic, meaning, amount]) => ({
  label: String(label),
  amountText: String(amountText),
  arithmetic: String(arithmetic),
  meaning: String(meaning),
  share: Number(amount) / 254.26,
}));

interface Line {
  readonly owner: number;
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** The three lines of each leader, as the style sheet draws them. `reach`: where the labels begin. */
function leaderLines(plan: StripPlan, lengthPx: number, way: 'across' | 'down'): Line[] {
  const reach = 8 + 6 * plan.segments.length + 14;
  return plan.segments.flatMap((segment, owner) => {
    const from = (segment.centre.percent / 100) * lengthPx + segment.centre.px;
    const to =
      way === 'across'
        ? (segment.columnPercent / 100) * lengthPx
        : (owner / plan.segments.length) * lengthPx + labelMiddlePx;
    const step = 8 + 6 * segment[way].level;
    const span = [Math.min(from, to), Math.max(from, to)] as const;
    return [
      { owner, x: [from, from] as const, y: [0, step] as const },
      { owner, x: span, y: [step, step] as const },
      { owner, x: [to, to] as const, y: [step, reach] as const },
    ];
  });
}

function crossings(lines: readonly Line[]): [Line, Line][] {
  const meets = (one: readonly [number, number], other: readonly [number, number]): boolean =>
    one[0] <= other[1] && other[0] <= one[1];
  return lines.flatMap((one, index) =>
    lines
      .slice(index + 1)
      .filter((other) => one.owner !== other.owner && meets(one.x, other.x) && meets(one.y, other.y))
      .map((other): [Line, Line] => [one, other]),
  );
}

/** Ends of the segments, as the style sheet lays them out. */
function segmentMiddles(plan: StripPlan, lengthPx: number): number[] {
  const tiny = plan.segments.filter(({ grow }) => grow === 0).length;
  const free = lengthPx - 2 * (plan.segments.length - 1) - 6 * tiny;
  let at = 0;
  return plan.segments.map(({ grow }) => {
    const size = grow === 0 ? 6 : grow * free;
    at += size + 2;
    return at - 2 - size / 2;
  });
}

const anyParts = fc
  .array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 14 })
  .filter((amounts) => amounts.some((amount) => amount > 0))
  .map((amounts) => {
    const whole = amounts.reduce((sum, amount) => sum + amount, 0);
    return amounts.map((amount, index) => ({
      label: 'Part '.repeat(1 + (index % 3)),
      amountText: `¥${amount}`,
      arithmetic: '12 kWh × ¥0.5',
      meaning: 'what it is for '.repeat(index % 4),
      share: amount / whole,
    }));
  });

describe('planStrip', () => {
  it('bends the leaders of the pictured bill as drawn: back to their labels, each one step lower', () => {
    const { segments, fitsOneRow } = planStrip(pictured, 400);
    expect(fitsOneRow).toBe(true);
    expect(segments.map(({ across }) => across)).toEqual(
      pictured.map((_part, level) => ({ toward: 'start', level })),
    );
    expect(segments.map(({ down }) => down)).toEqual(
      pictured.map((_part, level) => ({ toward: 'start', level })),
    );
  });

  it('puts every leader into the middle of its segment, at any width', () => {
    fc.assert(
      fc.property(anyParts, fc.integer({ min: 320, max: 2000 }), (parts, lengthPx) => {
        const plan = planStrip(parts, 400);
        const middles = segmentMiddles(plan, lengthPx);
        plan.segments.forEach(({ centre }, index) => {
          expect((centre.percent / 100) * lengthPx + centre.px).toBeCloseTo(middles[index]!, 6);
        });
      }),
    );
  });

  it('never lets leaders cross, across or down', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const heightPx = Math.max(66 * parts.length, 400);
        const plan = planStrip(parts, heightPx);
        expect(crossings(leaderLines(plan, 1000, 'across'))).toEqual([]);
        expect(crossings(leaderLines(plan, heightPx, 'down'))).toEqual([]);
      }),
    );
  });

  it('keeps the pictured leaders apart from 900 to 1600 px', () => {
    const plan = planStrip(pictured, 400);
    for (let lengthPx = 900; lengthPx <= 1600; lengthPx += 7) {
      expect(crossings(leaderLines(plan, lengthPx, 'across'))).toEqual([]);
    }
  });

  it('draws a part too small to see at a fixed size and the others to scale', () => {
    const { segments } = planStrip(
      [996, 3, 1].map((share) => ({ label: 'x', amountText: 'y', share: share / 1000 })),
      400,
    );
    expect(segments.map(({ grow }) => grow)).toEqual([1, 0, 0]);
  });

  it('does without leaders when labels need more than a row', () => {
    const many = Array.from({ length: 12 }, () => ({ ...pictured[0]!, share: 1 / 12 }));
    expect(planStrip(many, 800).fitsOneRow).toBe(false);
    expect(planStrip([], 400)).toEqual({ segments: [], fitsOneRow: true });
  });
});
