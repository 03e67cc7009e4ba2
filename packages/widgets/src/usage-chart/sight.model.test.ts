import { expect, test } from 'vitest';
import { rangeFault } from './quarters/range-fault.js';
import { intervalDays, nightsOf, sightOf, stepFrom, type Choosable } from './sight.model.js';
import type { UsagePeriod } from './usage-facts.js';

function period(month: string, firstDate: string, lastDate: string): UsagePeriod {
  return { period: { firstDate, lastDate }, month, isCalendarMonth: false };
}

const running = period('2026-11', '2026-11-03', '2026-12-02');
const october = period('2026-10', '2026-10-01', '2026-11-02');
const september = period('2026-09', '2026-09-01', '2026-09-30');

const home: Choosable = {
  views: ['day', 'days', 'months', 'years', 'range'],
  periods: [running, october, september],
  firstDay: '2024-09-01',
  lastDay: '2026-11-24',
  lastWholeDay: '2026-11-23',
};
const byHand: Choosable = { ...home, views: ['months', 'years'] };

test('without a wish the days of the period that runs are shown, or months where there are no days', () => {
  expect(sightOf({}, home)).toEqual({ view: 'days', ...running.period, period: running });
  expect(sightOf({ view: 'day' }, byHand).view).toBe('months');
});

test('a period that has begun today shows nothing yet: the one before is shown', () => {
  const begins = period('2026-11', '2026-11-24', '2026-12-24');
  const choosable = { ...home, periods: [begins, october], lastWholeDay: '2026-11-23' };
  expect(sightOf({}, choosable).period).toBe(october);
});

test.each([
  ['2026-10-18', october],
  ['2026-10-01', october],
  ['2026-11-02', october],
  ['2026-11-03', running],
  ['2019-01-01', running],
])('the period of %s', (date, expected) => {
  expect(sightOf({ view: 'days', date }, home).period).toBe(expected);
});

test('months reach to the end of the newest period, years to the end of the year', () => {
  expect(sightOf({ view: 'months' }, home)).toEqual({
    view: 'months',
    firstDate: '2026-09-01',
    lastDate: '2026-12-02',
  });
  expect(sightOf({ view: 'years' }, home)).toEqual({
    view: 'years',
    firstDate: '2024-01-01',
    lastDate: '2026-12-31',
  });
});

test('a day is one of those that are known', () => {
  expect(sightOf({ view: 'day' }, home).firstDate).toBe('2026-11-23');
  expect(sightOf({ view: 'day', date: '2030-01-01' }, home).firstDate).toBe('2026-11-24');
  expect(sightOf({ view: 'day', date: '2020-02-29' }, home).firstDate).toBe('2024-09-01');
});

test('a range is a year when nothing is said, and never more than can be asked for', () => {
  expect(sightOf({ view: 'range' }, home)).toMatchObject({ firstDate: '2025-11-24', lastDate: '2026-11-23' });
  expect(sightOf({ view: 'range', from: '2024-09-01', to: '2026-11-23' }, home).firstDate).toBe('2025-10-20');
  const turned = sightOf({ view: 'range', from: '2026-11-20', to: '2026-11-10' }, home);
  expect(turned).toMatchObject({ firstDate: '2026-11-10', lastDate: '2026-11-20' });
});

test('steps go to what stands before and after, and end at the ends', () => {
  const days = sightOf({ view: 'days', date: '2026-10-18' }, home);
  expect(stepFrom(days, -1, home)).toEqual({ view: 'days', date: '2026-09-01' });
  expect(stepFrom(days, 1, home)).toEqual({ view: 'days', date: '2026-11-03' });
  expect(stepFrom(sightOf({}, home), 1, home)).toBeUndefined();
  const today = sightOf({ view: 'day', date: '2026-11-24' }, home);
  expect(stepFrom(today, 1, home)).toBeUndefined();
  expect(stepFrom(today, -1, home)).toEqual({ view: 'day', date: '2026-11-23' });
  const week = sightOf({ view: 'range', from: '2026-11-10', to: '2026-11-16' }, home);
  expect(stepFrom(week, -1, home)).toEqual({ view: 'range', from: '2026-11-03', to: '2026-11-09' });
  expect(stepFrom(week, 1, home)).toEqual({ view: 'range', from: '2026-11-17', to: '2026-11-23' });
  expect(stepFrom(sightOf({ view: 'months' }, home), 1, home)).toBeUndefined();
});

const layers = { compare: true };

test('the days of a week are asked for once, with four weeks before them', () => {
  const monday = intervalDays(sightOf({ view: 'day', date: '2026-11-16' }, home), layers);
  const sunday = intervalDays(sightOf({ view: 'day', date: '2026-11-22' }, home), layers);
  expect(monday).toEqual({ firstDate: '2026-10-19', lastDate: '2026-11-22' });
  expect(sunday).toEqual(monday);
  expect(intervalDays(sightOf({}, home), layers)).toBeUndefined();
});

test('the days that say what is usual are asked for only when they are compared with', () => {
  const day = sightOf({ view: 'day', date: '2026-11-16' }, home);
  const usual = { compare: true, against: 'usual-day' } as const;
  expect(intervalDays(day, usual)).toEqual({ firstDate: '2026-08-10', lastDate: '2026-11-22' });
  expect(intervalDays(day, { ...usual, compare: false })).toEqual(intervalDays(day, layers));
});

test('nights are looked at for water of the period that runs', () => {
  const sight = sightOf({}, home);
  const nights = { firstDate: '2026-08-24', lastDate: '2026-11-23' };
  expect(nightsOf({ sight, choosable: home, facts: { commodity: 'water' } })).toEqual(nights);
  expect(nightsOf({ sight, choosable: home, facts: { commodity: 'gas' } })).toBeUndefined();
  const past = sightOf({ date: '2026-10-18' }, home);
  expect(nightsOf({ sight: past, choosable: home, facts: { commodity: 'water' } })).toBeUndefined();
});

test.each([
  ['', '2026-11-10', 'from', 'missing'],
  ['2026-11-10', '2026-02-30', 'to', 'missing'],
  ['2026-11-10', '2026-11-09', 'to', 'order'],
  ['2020-01-01', '2020-01-02', 'to', 'early'],
  ['2027-01-01', '2027-01-02', 'from', 'late'],
  ['2025-01-01', '2026-11-20', 'from', 'long'],
])('a range from %s to %s: the field %s is wrong, %s', (from, to, field, why) => {
  expect(rangeFault({ from, to }, home)).toEqual({ field, why });
});

test('a range of 400 days is not too long', () => {
  expect(rangeFault({ from: '2025-10-20', to: '2026-11-23' }, home)).toBeUndefined();
});
