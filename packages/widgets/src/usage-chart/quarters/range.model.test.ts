import { describe, expect, test } from 'vitest';
import { factsOf, MEI_MONDAY, series, wordsIn } from './facts.test-data.js';
import { rangeModel } from './range.model.js';

const en = await wordsIn('en');
const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u00A0', ' ');

const YEAR = { firstDate: '2025-11-24', lastDate: '2026-11-23' };
const yearValues = Float64Array.from({ length: 35_040 }, (_, index) =>
  Math.round((MEI_MONDAY[index % 96] ?? 0) * (1 + 0.3 * Math.sin((index / 35_040) * 2 * Math.PI))),
);

describe('a year of quarter hours', () => {
  const facts = factsOf([series(YEAR.firstDate, yearValues)]);

  test('is made quickly', () => {
    rangeModel(facts, YEAR, en);
    const times = Array.from({ length: 7 }, () => {
      const began = performance.now();
      rangeModel(facts, YEAR, en);
      return performance.now() - began;
    }).sort((one, other) => one - other);
    console.log(times);
    // About 15 ms alone on the machine that this was written on; other tests run beside it.
    expect(times[3]).toBeLessThan(200);
  });

  test('is told', () => {
    const model = rangeModel(facts, YEAR, en);
    expect(model.plot.count).toBe(35_040);
    expect(plain(model.sentence)).toBe('');
    expect(model.figures).toEqual([]);
    const labels = (first: number, end: number, most: number) =>
      model.plot.labelsFor({ first, end }, most).map(({ text }) => text);
    expect(labels(0, 35_040, 13)).toEqual([]);
  });
});
