import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dateFromEpochDay,
  daysBetween,
  daysInPeriod,
  epochDay,
  lastDateOfMonth,
  plainDateIn,
  weekday,
  yearMonthOf,
} from './plain-date.js';
import { startOfDay, startsOfDays } from './day-start.js';

const HOUR = 3_600_000;
const zones = ['Asia/Shanghai', 'Europe/London', 'America/New_York', 'Australia/Lord_Howe'] as const;
const dates = fc.integer({ min: epochDay('0000-01-02'), max: epochDay('9999-12-30') }).map(dateFromEpochDay);
const recentDates = fc
  .integer({ min: epochDay('2000-01-01'), max: epochDay('2037-12-31') })
  .map(dateFromEpochDay);

describe('counting days', () => {
  it.each([
    ['2026-10-31', 1, '2026-11-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-29', 366, '2029-03-01'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['1970-01-01', -1, '1969-12-31'],
    ['0000-03-01', -1, '0000-02-29'],
    ['2026-11-24', 0, '2026-11-24'],
    ['2026-11-24', -730_000, '0028-03-23'],
  ])('%s and %i days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
    expect(daysBetween(date, expected)).toBe(days);
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '26-1-1',
    '2026-11-24T00:00:00Z',
    '',
    'soon',
  ])('refuses %j', (text) => {
    for (const use of [
      () => addDays(text, 1),
      () => daysBetween('2026-01-01', text),
      () => weekday(text),
      () => yearMonthOf(text),
      () => startOfDay(text, 'Asia/Shanghai'),
    ]) {
      expect(use).toThrow(RangeError);
    }
  });

  it('does not leave the years the contract can write', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('0000-01-01', -1)).toThrow(RangeError);
    expect(() => addDays('2026-01-01', 0.5)).toThrow(RangeError);
  });

  it('agrees with the calendar of the platform', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const reference = new Date(`${date}T00:00:00Z`);
        expect(epochDay(date)).toBe(reference.getTime() / (24 * HOUR));
        expect(weekday(date) % 7).toBe(reference.getUTCDay());
        expect(dateFromEpochDay(epochDay(date))).toBe(date);
      }),
    );
  });

  it('comes back to where it began', () => {
    fc.assert(
      fc.property(recentDates, fc.integer({ min: -100_000, max: 100_000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });

  it('counts both ends of a period', () => {
    expect(daysInPeriod({ firstDate: '2026-10-01', lastDate: '2026-11-02' })).toBe(33);
    expect(daysInPeriod({ firstDate: '2026-10-01', lastDate: '2026-10-01' })).toBe(1);
    expect(daysInPeriod({ firstDate: '2028-02-01', lastDate: '2028-02-29' })).toBe(29);
    expect(() => daysInPeriod({ firstDate: '2026-10-02', lastDate: '2026-10-01' })).toThrow(RangeError);
  });
});

describe('months and weekdays', () => {
  it('numbers weekdays from Monday', () => {
    expect(weekday('2026-11-30')).toBe(1);
    expect(weekday('2026-11-24')).toBe(2);
    expect(weekday('2026-11-29')).toBe(7);
    expect(weekday('1969-12-28')).toBe(7);
  });

  it.each([
    ['2026-10', 1, '2026-11'],
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-10', -12, '2025-10'],
    ['2026-10', -34, '2023-12'],
  ])('%s and %i months is %s', (month, count, expected) => {
    expect(addMonths(month, count)).toBe(expected);
  });

  it('knows how months end', () => {
    expect(lastDateOfMonth('2028-02')).toBe('2028-02-29');
    expect(lastDateOfMonth('2026-02')).toBe('2026-02-28');
    expect(lastDateOfMonth('2026-12')).toBe('2026-12-31');
    expect(yearMonthOf('2026-11-02')).toBe('2026-11');
    expect(() => addMonths('2026-13', 1)).toThrow(RangeError);
  });
});

describe('days in a zone', () => {
  it.each([
    ['2026-11-24', 'Asia/Shanghai', '2026-11-23T16:00:00.000Z'],
    ['1986-05-04', 'Asia/Shanghai', '1986-05-03T16:00:00.000Z'],
    ['2026-03-29', 'Europe/London', '2026-03-29T00:00:00.000Z'],
    ['2026-03-30', 'Europe/London', '2026-03-29T23:00:00.000Z'],
    ['2026-10-25', 'Europe/London', '2026-10-24T23:00:00.000Z'],
    ['2026-10-26', 'Europe/London', '2026-10-26T00:00:00.000Z'],
    ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00.000Z'],
    ['2026-03-09', 'America/New_York', '2026-03-09T04:00:00.000Z'],
    ['2026-11-01', 'America/New_York', '2026-11-01T04:00:00.000Z'],
    ['2026-11-02', 'America/New_York', '2026-11-02T05:00:00.000Z'],
    ['2026-04-05', 'Australia/Lord_Howe', '2026-04-04T13:00:00.000Z'],
    ['2026-04-06', 'Australia/Lord_Howe', '2026-04-05T13:30:00.000Z'],
    ['2026-10-04', 'Australia/Lord_Howe', '2026-10-03T13:30:00.000Z'],
    ['2026-10-05', 'Australia/Lord_Howe', '2026-10-04T13:00:00.000Z'],
    // Midnight is skipped: the day begins at 01:00.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
    // Midnight comes twice: the first one counts.
    ['2026-11-01', 'America/Havana', '2026-11-01T04:00:00.000Z'],
    // A whole day is skipped.
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
  ])('%s in %s begins at %s', (date, zone, expected) => {
    expect(new Date(startOfDay(date, zone)).toISOString()).toBe(expected);
  });

  it.each([
    ['2026-03-29', 'Europe/London', 23],
    ['2026-10-25', 'Europe/London', 25],
    ['2026-03-08', 'America/New_York', 23],
    ['2026-11-01', 'America/New_York', 25],
    ['2026-10-04', 'Australia/Lord_Howe', 23.5],
    ['2026-04-05', 'Australia/Lord_Howe', 24.5],
    ['2026-10-25', 'Asia/Shanghai', 24],
  ])('%s in %s has %f hours', (date, zone, hours) => {
    expect(startOfDay(addDays(date, 1), zone) - startOfDay(date, zone)).toBe(hours * HOUR);
  });

  it.each([
    ['2026-11-24T06:22:00Z', 'Asia/Shanghai', '2026-11-24'],
    ['2026-11-24T16:00:00Z', 'Asia/Shanghai', '2026-11-25'],
    ['2026-11-24T15:59:59.999Z', 'Asia/Shanghai', '2026-11-24'],
    ['2026-11-24T04:59:59Z', 'America/New_York', '2026-11-23'],
    ['2026-10-24T23:30:00Z', 'Europe/London', '2026-10-25'],
    ['1969-12-31T23:59:59.999Z', 'Europe/London', '1970-01-01'],
  ])('%s in %s is on %s', (instant, zone, date) => {
    expect(plainDateIn(instant, zone)).toBe(date);
    expect(plainDateIn(Date.parse(instant), zone)).toBe(date);
  });

  it('refuses what is no instant or no zone', () => {
    expect(() => plainDateIn('yesterday', 'Asia/Shanghai')).toThrow(RangeError);
    expect(() => plainDateIn(Number.NaN, 'Asia/Shanghai')).toThrow(RangeError);
    expect(() => plainDateIn(0, 'Mars/Olympus')).toThrow(RangeError);
    expect(() => startOfDay('2026-01-01', 'Mars/Olympus')).toThrow(RangeError);
  });

  it('begins each day on that day, a millisecond after the day before', () => {
    fc.assert(
      fc.property(recentDates, fc.constantFrom(...zones), (date, zone) => {
        const start = startOfDay(date, zone);
        expect(plainDateIn(start, zone)).toBe(date);
        expect(plainDateIn(start - 1, zone)).toBe(addDays(date, -1));
      }),
    );
  });

  it('finds the beginnings of days in a row like each by itself', () => {
    fc.assert(
      fc.property(recentDates, fc.constantFrom(...zones), (date, zone) => {
        const days = Array.from({ length: 40 }, (_, index) => startOfDay(addDays(date, index), zone));
        expect(startsOfDays(date, 40, zone)).toEqual(days);
      }),
    );
    for (const [date, zone] of [
      ['2018-11-01', 'America/Sao_Paulo'],
      ['2026-10-30', 'America/Havana'],
      ['2011-12-28', 'Pacific/Apia'],
    ] as const) {
      const days = Array.from({ length: 6 }, (_, index) => startOfDay(addDays(date, index), zone));
      expect(startsOfDays(date, 6, zone)).toEqual(days);
    }
  });
});
