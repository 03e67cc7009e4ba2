import { expect, it, test } from 'vitest';
import { factsOf, MEI_MONDAY, MONDAY, series, wordsIn } from './facts.test-data.js';
import { overviewDates, overviewModel, rangeOverview } from './overview.model.js';

const en = await wordsIn('en');

it.each([
  // As long as the chosen day is among them, the strip stands still.
  [MONDAY, MONDAY, '2026-11-17', '2026-11-23'],
  ['2026-11-17', MONDAY, '2026-11-17', '2026-11-23'],
  ['2026-11-16', MONDAY, '2026-11-13', '2026-11-19'],
  ['2026-11-24', MONDAY, '2026-11-18', '2026-11-24'],
])('for %s, with %s the latest, the strip goes from %s to %s', (chosen, latest, firstDate, lastDate) => {
  expect(overviewDates(chosen, latest)).toEqual({ firstDate, lastDate });
});

test('days without readings are there and say so', () => {
  const { days } = overviewModel(
    factsOf([series(MONDAY, MEI_MONDAY)]),
    { chosen: MONDAY, latest: MONDAY },
    en,
  );
  expect(days.map(({ spoken }) => spoken)[0]).toBe('Tue 17 Nov, No reading');
  expect(days[0]?.shapes).toEqual([{ tone: 'past', path: '' }]);
  expect(overviewModel(factsOf([]), { chosen: MONDAY, latest: MONDAY }, en).days).toEqual([]);
});

test('shapes leave out what is missing, and hang below zero what was fed in', () => {
  const values = [1000, Number.NaN, -1000, 0, ...Array.from({ length: 92 }, () => 0)];
  const facts = factsOf([series(MONDAY, values, { measures: 'net' })], { layers: { prices: false } });
  const chosen = overviewModel(facts, { chosen: MONDAY, latest: MONDAY }, en).days.at(-1);
  expect(chosen?.zero).toBe(0.5);
  expect(chosen?.shapes[0]?.path).toMatch(/^M0 0\.5V0H0\.0104V0\.5ZM0\.0208 0\.5V1H0\.0313V0\.5H/);
});

test('no peak of a range is lost in its strip', () => {
  const values = new Float64Array(7 * 96).fill(10);
  values[301] = 5000;
  const range = { firstDate: '2026-11-17', lastDate: MONDAY };
  const found = rangeOverview(factsOf([series('2026-11-17', values)]), range, undefined, en);
  expect(found?.path).toMatch(/M0\.4475 0H0\.45V1/);
  expect(found?.seen).toEqual({ from: 0, to: 1 });
});
