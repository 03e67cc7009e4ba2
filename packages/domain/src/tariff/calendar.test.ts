import type { TariffCalendar, TariffDay } from '@mains/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../plain-date.js';
import { calendarFault, dayKindOn, minutesOf, seasonOn, tariffDayOn, timeOfUseAt } from './calendar.js';
import { arbitraryCalendar } from './random-sheet.test-data.js';
import { propertyRuns } from './random-tariff.test-data.js';
import { allDay } from './sample-tariff.test-data.js';

const everyDay: TariffDay = { on: ['weekday', 'saturday', 'sunday', 'holiday'], spans: allDay('flat') };
const calendar: TariffCalendar = {
  seasons: [
    { id: 'summer', firstDay: '05-01', lastDay: '10-31', days: [everyDay] },
    { id: 'winter', firstDay: '11-01', lastDay: '04-30', days: [everyDay] },
  ],
  holidays: [{ date: '2026-10-01' }, { date: '2026-10-04' }],
};

describe('seasons and kinds of days', () => {
  it.each([
    ['2026-04-30', 'winter', 'weekday'],
    ['2026-05-01', 'summer', 'weekday'],
    ['2026-10-31', 'summer', 'saturday'],
    ['2026-11-01', 'winter', 'sunday'],
    ['2026-12-31', 'winter', 'weekday'],
    ['2027-01-01', 'winter', 'weekday'],
    ['2028-02-29', 'winter', 'weekday'],
    ['2026-10-01', 'summer', 'holiday'],
    ['2026-10-02', 'summer', 'weekday'],
    // A Sunday that is a holiday
    ['2026-10-04', 'summer', 'holiday'],
  ])('%s is a %s %s', (date, season, kind) => {
    expect([seasonOn(calendar, date).id, dayKindOn(calendar, date)]).toEqual([season, kind]);
  });

  it('are asked for dates only', () => {
    expect(() => seasonOn(calendar, '2026-02-30')).toThrow(RangeError);
    expect(() => seasonOn({ seasons: [calendar.seasons[0]!] }, '2026-01-01')).toThrow('No season holds');
    const weekdays = { ...calendar.seasons[0]!, days: [{ ...everyDay, on: ['weekday' as const] }] };
    expect(() => tariffDayOn({ seasons: [weekdays] }, '2026-05-02')).toThrow('no hours for a saturday');
  });
});

describe('a minute of a day', () => {
  const day: TariffDay = {
    on: ['weekday'],
    spans: [
      { from: '00:00', to: '07:30', timeOfUse: 'valley' },
      { from: '07:30', to: '23:00', timeOfUse: 'peak' },
    ],
  };

  it.each([
    [0, 'valley'],
    [449, 'valley'],
    [450, 'peak'],
    [1379, 'peak'],
  ])('%i lies in the %s', (minute, expected) => {
    expect(timeOfUseAt(day, minute)).toBe(expected);
  });

  it('may lie in a gap', () => {
    expect(() => timeOfUseAt(day, 1380)).toThrow('No price period at minute 1380');
    expect(minutesOf('24:00')).toBe(1440);
  });
});

describe('what is wrong with a calendar', () => {
  const seasonWith = (days: TariffDay[]): TariffCalendar => ({
    seasons: [{ id: 'all', firstDay: '01-01', lastDay: '12-31', days }],
  });
  const [season] = calendar.seasons;

  it.each<[string, TariffCalendar, string | undefined]>([
    ['nothing', calendar, undefined],
    [
      'a kind of day without hours',
      seasonWith([{ ...everyDay, on: ['weekday', 'saturday', 'sunday'] }]),
      'seasons[0].days',
    ],
    ['a kind of day twice', seasonWith([everyDay, { ...everyDay, on: ['holiday'] }]), 'seasons[0].days'],
    [
      'a late beginning',
      seasonWith([{ ...everyDay, spans: [{ from: '01:00', to: '24:00', timeOfUse: 'flat' }] }]),
      'seasons[0].days[0].spans',
    ],
    [
      'an early end',
      seasonWith([{ ...everyDay, spans: [{ from: '00:00', to: '23:59', timeOfUse: 'flat' }] }]),
      'seasons[0].days[0].spans',
    ],
    ['no hours', seasonWith([{ ...everyDay, spans: [] }]), 'seasons[0].days[0].spans'],
    [
      'a gap in a day',
      seasonWith([
        {
          ...everyDay,
          spans: [
            { from: '00:00', to: '08:00', timeOfUse: 'flat' },
            { from: '09:00', to: '24:00', timeOfUse: 'flat' },
          ],
        },
      ]),
      'seasons[0].days[0].spans',
    ],
    ['a gap in the year', { seasons: [{ ...season!, lastDay: '10-30' }, calendar.seasons[1]!] }, 'seasons'],
    [
      'two seasons of one id',
      { seasons: [season!, { ...calendar.seasons[1]!, id: season!.id }] },
      'seasons[1].id',
    ],
    ['two seasons at once', { seasons: [{ ...season!, lastDay: '11-01' }, calendar.seasons[1]!] }, 'seasons'],
    [
      'no 29 February',
      {
        seasons: [
          { ...season!, firstDay: '03-01', lastDay: '12-31' },
          { ...season!, id: 'other', firstDay: '01-01', lastDay: '02-28' },
        ],
      },
      'seasons',
    ],
  ])('%s', (_, given, expected) => {
    expect(calendarFault(given)).toBe(expected);
  });

  it('leaves no minute without a price period when it finds nothing', () => {
    const day = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2023-01-01', days));
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(arbitraryCalendar(['peak', 'flat', 'valley']), day, minute, (given, date, at) => {
        expect(calendarFault(given)).toBeUndefined();
        expect(['peak', 'flat', 'valley']).toContain(timeOfUseAt(tariffDayOn(given, date), at));
      }),
      { numRuns: propertyRuns },
    );
  });
});
