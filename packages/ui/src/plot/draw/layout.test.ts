import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plot } from '../plot.js';
import { axisLabels, bandsInView, planLayout, spreadOut, withoutOverlap } from './layout.js';

const measure = (text: string): number => 6 * text.length;

const plain: Plot = {
  kind: 'bars',
  count: 10,
  values: { unitText: 'kWh', min: 0, max: 10, ticks: [] },
  layers: [],
  labelsFor: () => [],
};

const plan = (plot: Partial<Plot>, widthPx = 800, hasSpan = false) =>
  planLayout({ ...plain, ...plot }, { widthPx, hasSpan, measure });

describe('rooms around the shapes', () => {
  test('are there only for what is drawn', () => {
    expect(plan({})).toEqual({
      heightPx: 288,
      headPx: 8,
      bandsAt: 0,
      top: 8,
      right: 1,
      bottom: 24,
      gapsAt: undefined,
      stripAt: undefined,
      hasEnd: false,
    });
  });

  test('hold gaps above prices', () => {
    const { gapsAt, stripAt, bottom } = plan({
      gaps: [{ first: 1, end: 2, text: 'Gone' }],
      bands: [{ kind: 'price', first: 0, end: 1, title: 'Peak' }],
    });
    expect(gapsAt).toBe(24);
    expect(stripAt).toBeGreaterThan(24 + 16);
    expect(bottom).toBeGreaterThan((stripAt ?? 0) + 10 + 16);
  });

  test('put long words of a band over it where they would cross its line', () => {
    const bands = [{ kind: 'tier' as const, first: 8, end: 10, title: 'Tier 2 expected from Thu 26 Nov' }];
    expect(plan({ bands }, 1000)).toMatchObject({ bandsAt: 0, headPx: 42 });
    expect(plan({ bands }, 320)).toMatchObject({ bandsAt: 42, headPx: 46 });
  });

  test('hold end labels from 600 px on', () => {
    const endLabels = [{ tone: 'peak', at: 3, title: 'Peak', text: '185 kWh' }] as const;
    expect(plan({ endLabels }, 600)).toMatchObject({ hasEnd: true });
    expect(plan({ endLabels }, 600).right).toBeGreaterThan(6 * 'Peak 185 kWh'.length);
    expect(plan({ endLabels }, 599)).toMatchObject({ hasEnd: false, right: 1 });
  });

  test('hold words over a point only as far as the axis leaves none', () => {
    const at = (value: number): number => plan({ notes: [{ item: 1, value, text: 'Most' }] }).top;
    expect(at(10)).toBe(8 + 26);
    expect(at(5)).toBe(8);
  });

  test('leave out a strip of prices that would be a smear', () => {
    const bands = Array.from({ length: 2000 }, (_, first) => ({
      kind: 'price' as const,
      first,
      end: first + 1,
      title: 'Peak',
    }));
    expect(bandsInView({ ...plain, bands }, { first: 0, end: 2000 })).toHaveLength(0);
    expect(bandsInView({ ...plain, bands }, { first: 10.5, end: 20 })).toHaveLength(10);
  });
});

describe('texts beside each other', () => {
  test('move inwards at the ends, and one that meets another goes', () => {
    const spots = [
      { middle: 0, width: 40 },
      { middle: 30, width: 40 },
      { middle: 200, width: 40 },
    ];
    expect(withoutOverlap(spots, { from: 0, to: 200 })).toEqual([0, undefined, 160]);
  });

  test.each([
    ['all', 4, 40, [0, 31, 71, 102]],
    ['every second, and the last', 4, 20, [0, 31]],
    ['every second', 3, 24, [0, 30]],
    ['one', 1, 20, [0]],
    ['none', 0, 20, []],
  ])('under the axis are %s', (_, count, apart, lefts) => {
    const labels = Array.from({ length: count }, (__, item) => ({ item, text: 'Mon' }));
    const to = Math.max(20, (count - 1) * apart);
    const kept = axisLabels(labels, ({ item }) => apart * item, { from: 0, to }, measure);
    expect(kept.map(({ left }) => left)).toEqual(lefts);
  });

  test('under the axis are regular, none over another', () => {
    const labels = Array.from({ length: 13 }, (_, item) => ({ item, text: '00:00' }));
    const kept = axisLabels(labels, ({ item }) => 22 * item, { from: 0, to: 264 }, measure);
    expect(kept.length).toBeGreaterThan(4);
    kept.forEach(({ left }, index) => {
      if (index > 0) expect(left).toBeGreaterThanOrEqual((kept[index - 1]?.left ?? 0) + 38);
    });
  });

  test('at the end stay in order, apart and within', () => {
    expect(spreadOut([50, 52, 10], 18, 0, 200)).toEqual([50, 68, 10]);
    const place = fc.double({ min: -50, max: 250, noNaN: true });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 9 }), (wanted) => {
        const placed = spreadOut(wanted, 18, 0, 200);
        expect(placed).toHaveLength(wanted.length);
        const sorted = [...placed].sort((a, b) => a - b);
        sorted.forEach((each, index) => {
          expect(each).toBeGreaterThanOrEqual(0);
          expect(each).toBeLessThanOrEqual(200 + 1e-9);
          if (index > 0) expect(each - (sorted[index - 1] ?? 0)).toBeGreaterThanOrEqual(18 - 1e-9);
        });
        wanted.forEach((a, i) =>
          wanted.forEach((b, j) => {
            if (a < b) expect(placed[i]).toBeLessThan(placed[j] ?? NaN);
          }),
        );
      }),
    );
  });
});
