import { expect, test } from 'vitest';
import { departureOf, malformedIn } from './departure.model.js';
import { sightOf, type Choosable, type WantedSight } from './sight.model.js';

const october = { firstDate: '2026-10-01', lastDate: '2026-11-02' };
const home: Choosable = {
  views: ['day', 'days', 'months', 'years', 'range'],
  periods: [{ period: october, month: '2026-10', isCalendarMonth: false }],
  firstDay: '2024-09-01',
  lastDay: '2026-11-24',
  lastWholeDay: '2026-11-23',
};

const departed = (wanted: WantedSight): unknown => departureOf(wanted, sightOf(wanted, home), home);

test.each<[WantedSight, unknown]>([
  [
    { view: 'day', date: '2030-01-01' },
    { why: 'nothing', date: '2030-01-01' },
  ],
  [
    { view: 'days', date: '2020-01-01' },
    { why: 'nothing', date: '2020-01-01' },
  ],
  [
    { view: 'range', from: '2026-11-20', to: '2026-11-10' },
    { why: 'order', from: '2026-11-20', to: '2026-11-10' },
  ],
  [
    { view: 'range', from: '2024-11-01', to: '2026-11-20' },
    { why: 'long', days: 750 },
  ],
  [
    { view: 'range', from: '2026-11-01', to: '2026-12-24' },
    { why: 'nothing', date: '2026-12-24' },
  ],
  [
    { view: 'range', from: '2020-01-01' },
    { why: 'nothing', date: '2020-01-01' },
  ],
])('%j is told to be shown otherwise', (wanted, expected) => {
  expect(departed(wanted)).toEqual(expected);
});

test.each<WantedSight>([
  {},
  { view: 'day', date: '2026-11-24' },
  { view: 'days', date: '2026-11-02' },
  { view: 'months', date: '2020-01-01' },
  { view: 'range', from: '2025-10-20', to: '2026-11-23' },
  { view: 'range', to: '2026-11-23' },
])('%j is shown as it was asked for', (wanted) => {
  expect(departed(wanted)).toBeUndefined();
});

test('a day that the calendar has not is named', () => {
  expect(malformedIn({ date: '2026-02-28', from: '2026-02-31' })).toBe('from');
  expect(malformedIn({ date: '2028-02-29' })).toBeUndefined();
  const sight = sightOf({ view: 'range' }, home);
  expect(departureOf({ from: '2026-02-31', to: '2026-03-02' }, sight, home)).toEqual({
    why: 'malformed',
    asked: '2026-02-31',
  });
});
