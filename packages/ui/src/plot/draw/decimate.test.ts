import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf, emptyColumns, takeIntoColumns } from './decimate.js';

const whole = (values: ArrayLike<number>) => ({ first: 0, end: values.length });

describe('columns of pixels', () => {
  test.each([
    { name: 'as many as items', values: [1, 2, 3], count: 3, high: [1, 2, 3], low: [1, 2, 3] },
    { name: 'more than items', values: [1, 2], count: 4, high: [1, 1, 2, 2], low: [1, 1, 2, 2] },
    { name: 'fewer than items', values: [1, 5, -2, 4], count: 2, high: [5, 4], low: [1, -2] },
    { name: 'an item on both sides', values: [1, 9, 2], count: 2, high: [9, 9], low: [1, 2] },
    { name: 'a gap', values: [1, NaN, NaN, 4], count: 4, high: [1, NaN, NaN, 4], low: [1, NaN, NaN, 4] },
    { name: 'a gap within a column', values: [1, NaN, 3, NaN], count: 2, high: [1, 3], low: [1, 3] },
    { name: 'nothing', values: [], count: 2, high: [NaN, NaN], low: [NaN, NaN] },
  ])('$name', ({ values, count, high, low }) => {
    const view = values.length > 0 ? whole(values) : { first: 0, end: 1 };
    const { highest, lowest } = columnsOf(values, view, count);
    expect([...highest]).toEqual(high);
    expect([...lowest]).toEqual(low);
  });

  test('begin within an item where the view does', () => {
    const { highest } = columnsOf([1, 2, 3, 4], { first: 1.5, end: 3.5 }, 4);
    expect([...highest]).toEqual([2, 3, 3, 4]);
  });

  test('take only the items that are asked for', () => {
    const columns = emptyColumns(4);
    takeIntoColumns(
      columns,
      [1, 2, 3, 4],
      { first: 0, end: 4 },
      { first: 1, end: 4 },
      (index) => index !== 2,
    );
    expect([...columns.highest]).toEqual([NaN, 2, NaN, 4]);
  });

  const value = fc.oneof(
    { weight: 6, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
    { weight: 1, arbitrary: fc.constant(NaN) },
  );
  const plot = fc
    .record({
      values: fc.array(value, { minLength: 1, maxLength: 400 }),
      count: fc.integer({ min: 1, max: 150 }),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      share: fc.double({ min: 0.01, max: 1, noNaN: true }),
    })
    .map(({ values, count, from, share }) => {
      const length = Math.max(1, values.length * share);
      const first = from * (values.length - length);
      return { values, count, view: { first: Math.max(0, first), end: Math.max(0, first) + length } };
    });

  test('hold the extremes of every item in view, whatever the zoom', () => {
    fc.assert(
      fc.property(plot, ({ values, count, view }) => {
        const { highest, lowest } = columnsOf(values, view, count);
        const perItem = count / (view.end - view.first);
        values.forEach((item, index) => {
          // The column of the item's visible middle, found in another way than by counting up.
          const from = Math.max(index, view.first);
          const to = Math.min(index + 1, view.end);
          if (to - from < 1e-3 || Number.isNaN(item)) return;
          const column = Math.min(count - 1, Math.floor(((from + to) / 2 - view.first) * perItem));
          expect(highest[column]).toBeGreaterThanOrEqual(item);
          expect(lowest[column]).toBeLessThanOrEqual(item);
        });
      }),
    );
  });

  test('hold nothing that does not touch them, and gaps stay gaps', () => {
    fc.assert(
      fc.property(plot, ({ values, count, view }) => {
        const { highest, lowest } = columnsOf(values, view, count);
        const perColumn = (view.end - view.first) / count;
        for (let column = 0; column < count; column++) {
          const from = view.first + column * perColumn;
          const touched = values.filter(
            (item, index) =>
              !Number.isNaN(item) && index < from + perColumn + 1e-3 && index + 1 > from - 1e-3,
          );
          if (touched.length === 0) expect(highest[column]).toBeNaN();
          else if (!Number.isNaN(highest[column])) {
            expect(touched).toContain(highest[column]);
            expect(touched).toContain(lowest[column]);
          }
        }
      }),
    );
  });
});
