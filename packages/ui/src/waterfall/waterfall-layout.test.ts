import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waterfallLayout, type WaterfallBar, type WaterfallLayout } from './waterfall-layout.js';

function laidOut(start: number, steps: readonly number[], end: number): WaterfallLayout {
  return waterfallLayout({
    start: { amount: start },
    steps: steps.map((amount) => ({ amount })),
    end: { amount: end },
  });
}

function ends({ from, to }: WaterfallBar): [number, number] {
  return [from, to];
}

/** From and to of every bar, with the place of zero before them. */
const cases: readonly [
  what: string,
  amounts: readonly [start: number, steps: readonly number[], end: number],
  zero: number,
  bars: readonly (readonly [from: number, to: number])[],
][] = [
  [
    'a rise',
    [100, [60, 40, -50], 150],
    0,
    [
      [0, 0.5],
      [0.5, 0.8],
      [0.8, 1],
      [1, 0.75],
      [0, 0.75],
    ],
  ],
  [
    'a fall',
    [200, [-150], 50],
    0,
    [
      [0, 1],
      [1, 0.25],
      [0, 0.25],
    ],
  ],
  [
    'a fall below zero',
    [50, [-100], -50],
    0.5,
    [
      [0.5, 1],
      [1, 0],
      [0.5, 0],
    ],
  ],
  [
    'a dip below zero between totals above it',
    [10, [-20, 40], 30],
    0.25,
    [
      [0.25, 0.5],
      [0.5, 0],
      [0, 1],
      [0.25, 1],
    ],
  ],
  [
    'nothing above zero',
    [-50, [-50], -100],
    1,
    [
      [1, 0.5],
      [0.5, 0],
      [1, 0],
    ],
  ],
  [
    'nothing at all',
    [0, [0], 0],
    0,
    [
      [0, 0],
      [0, 0],
      [0, 0],
    ],
  ],
  [
    'no step',
    [80, [], 80],
    0,
    [
      [0, 1],
      [0, 1],
    ],
  ],
  [
    'numbers that cannot be drawn',
    [Number.NaN, [Number.POSITIVE_INFINITY, 5], 5],
    0,
    [
      [0, 0],
      [0, 0],
      [0, 1],
      [0, 1],
    ],
  ],
];

const anyAmount = fc.oneof(
  fc.double({ min: -1e12, max: 1e12, noNaN: true }),
  fc.integer({ min: -100_000, max: 100_000 }),
  fc.constantFrom(0, -0, Number.MIN_VALUE, -1e-9),
);

function everyLayout(holds: (layout: WaterfallLayout, amounts: readonly number[]) => void): void {
  fc.assert(
    fc.property(
      anyAmount,
      fc.array(anyAmount, { maxLength: 24 }),
      fc.option(anyAmount, { nil: undefined }),
      (start, steps, other) => {
        const end = other ?? steps.reduce((sum, step) => sum + step, start);
        holds(laidOut(start, steps, end), [start, ...steps, end]);
      },
    ),
  );
}

function allBars({ start, steps, end }: WaterfallLayout): WaterfallBar[] {
  return [start, ...steps, end];
}

describe('waterfallLayout', () => {
  it.each(cases)('places %s', (_what, amounts, zero, bars) => {
    const layout = laidOut(...amounts);
    expect(layout.zero).toBeCloseTo(zero, 12);
    allBars(layout).forEach((bar, index) => {
      const [from, to] = ends(bar);
      expect(from).toBeCloseTo(bars[index]![0], 12);
      expect(to).toBeCloseTo(bars[index]![1], 12);
    });
    expect(allBars(layout)).toHaveLength(bars.length);
  });

  it('lets every bar begin where the one before it ends, and the totals at zero', () => {
    everyLayout((layout) => {
      const { start, steps, end, zero } = layout;
      expect(start.from).toBe(zero);
      expect(end.from).toBe(zero);
      steps.forEach((step, index) => expect(step.from).toBe((steps[index - 1] ?? start).to));
    });
  });

  it('keeps everything within the plot and uses the whole of it', () => {
    everyLayout((layout, amounts) => {
      const places = allBars(layout).flatMap(({ from, to, low, size, free }) => [
        from,
        to,
        low,
        low + size,
        free,
      ]);
      for (const place of [...places, layout.zero]) {
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(1 + 1e-12);
      }
      if (amounts.some((amount) => amount !== 0)) {
        expect(Math.max(...places) - Math.min(...places)).toBeCloseTo(1, 9);
      }
    });
  });

  it('draws to one scale: up is towards the end, and twice the amount is twice the bar', () => {
    everyLayout((layout, amounts) => {
      let running = 0;
      const reached = [0, ...amounts.slice(0, -1).map((amount) => (running += amount)), amounts.at(-1)!];
      const whole = Math.max(...reached) - Math.min(...reached) || 1;
      allBars(layout).forEach(({ from, to, size }, index) => {
        const amount = amounts[index]!;
        if (amount > 0) expect(to).toBeGreaterThanOrEqual(from);
        if (amount < 0) expect(to).toBeLessThanOrEqual(from);
        expect(size).toBeCloseTo(Math.abs(amount) / whole, 9);
      });
    });
  });

  it('has zero at the very start unless something lies below it', () => {
    everyLayout((layout) => {
      const lowest = Math.min(...allBars(layout).flatMap(ends));
      expect(layout.zero > 0).toBe(lowest < layout.zero);
      if (layout.zero === 0) expect(layout.start.low).toBe(0);
    });
  });

  it('says how far words may reach before they meet a bar or a line', () => {
    const { start, steps, end } = laidOut(100, [60, -120], 40);
    expect([start, ...steps, end].map(({ free }) => free)).toEqual([0, 0.625, 0.25, 0]);
    expect(laidOut(50, [-100], -50).steps[0]?.free).toBe(0);
    expect(laidOut(-10, [40], 30).end.free).toBe(0);
  });

  it.each([
    ['within', 100, 200, { low: 0.5, size: 0.5, kind: 'within' }],
    ['short', 200, 50, { low: 0.25, size: 0.75, kind: 'short' }],
    ['within, below zero', -50, -200, { low: 0, size: 0.75, kind: 'within' }],
    ['short, below zero', -200, -50, { low: 0, size: 0.75, kind: 'short' }],
    ['within, from nothing', 0, 20, { low: 0, size: 1, kind: 'within' }],
    ['short, to nothing', 20, 0, { low: 0, size: 1, kind: 'short' }],
    ['nowhere: on both sides of zero', -10, 10, undefined],
    ['nowhere: equal', 70, 70, undefined],
  ])('puts the difference %s', (_where, start, end, difference) => {
    expect(laidOut(start, [end - start], end).difference).toEqual(difference);
  });
});
