import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWhole, panned, revealing, withinLimits, zoomed } from './view-moves.js';

const limits = { count: 100, leastInView: 4 };

describe('what is in view', () => {
  test.each([
    [
      { first: -5, end: 20 },
      { first: 0, end: 25 },
    ],
    [
      { first: 90, end: 120 },
      { first: 70, end: 100 },
    ],
    [
      { first: 10, end: 11 },
      { first: 10, end: 14 },
    ],
    [
      { first: NaN, end: 3 },
      { first: 0, end: 100 },
    ],
    [
      { first: -50, end: 200 },
      { first: 0, end: 100 },
    ],
  ])('%o becomes %o', (wanted, found) => {
    expect(withinLimits(wanted, limits)).toEqual(found);
  });

  test('is all where there is no zoom, or nothing', () => {
    expect(withinLimits({ first: 3, end: 5 }, { count: 10 })).toEqual({ first: 0, end: 10 });
    expect(withinLimits({ first: 3, end: 5 }, { count: 0 })).toEqual({ first: 0, end: 1 });
    expect(isWhole({ first: 0, end: 1 }, { count: 0 })).toBe(true);
  });

  test('zooms about a place, which stays where it is', () => {
    expect(zoomed({ first: 0, end: 100 }, 0.5, 20, limits)).toEqual({ first: 10, end: 60 });
    expect(zoomed({ first: 10, end: 60 }, 2, 20, limits)).toEqual({ first: 0, end: 100 });
  });

  test('moves as far as there is something', () => {
    expect(panned({ first: 10, end: 20 }, 5, limits)).toEqual({ first: 15, end: 25 });
    expect(panned({ first: 10, end: 20 }, -50, limits)).toEqual({ first: 0, end: 10 });
  });

  test('follows an item that leaves it', () => {
    const view = { first: 10, end: 20 };
    expect(revealing(view, 19, limits)).toBe(view);
    expect(revealing(view, 20, limits)).toEqual({ first: 11, end: 21 });
    expect(revealing(view, 3, limits)).toEqual({ first: 3, end: 13 });
  });

  test('stays within the items whatever is done', () => {
    const number = fc.double({ min: -500, max: 500, noNaN: true });
    fc.assert(
      fc.property(
        number,
        number,
        number,
        fc.double({ min: 0.01, max: 50, noNaN: true }),
        (a, b, c, factor) => {
          let view = withinLimits({ first: a, end: b }, limits);
          for (const next of [panned(view, c, limits), zoomed(view, factor, c, limits)]) {
            view = next;
            expect(view.first).toBeGreaterThanOrEqual(0);
            expect(view.end).toBeLessThanOrEqual(100 + 1e-9);
            expect(view.end - view.first).toBeGreaterThanOrEqual(4 - 1e-9);
          }
        },
      ),
    );
  });
});
