import type { DayKind, TariffCalendar, TariffSeason } from '@mains/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERY_DAY, homeCalendar, spansFrom, tariffAnswer } from '../../../../test/support/tariff-answers.js';
import { addDays } from '../plain-date.js';
import { calendarFault, dayKindOn, minutesOf, seasonOn } from './calendar.js';
import { priceMoment } from './price-hours.js';

const industry = tariffAnswer('trf_industry').sheets[0]?.calendar as TariffCalendar;

describe('seasons and kinds of days', () => {
  it.each([
    ['2026-11-30', 'autumn'],
    ['2026-12-01', 'winter'],
    ['2027-01-15', 'winter'],
    ['2027-02-28', 'winter'],
    ['2028-02-29', 'winter'],
    ['2027-03-01', 'spring'],
    ['2027-08-31', 'summer'],
  ])('%s lies in %s', (date, id) => {
    expect(seasonOn(industry, date).id).toBe(id);
  });

  it.each<[string, DayKind]>([
    ['2026-11-24', 'weekday'],
    ['2026-11-28', 'saturday'],
    ['2026-11-29', 'sunday'],
    ['2026-10-01', 'holiday'],
    ['2027-02-06', 'holiday'],
  ])('%s is a %s', (date, kind) => {
    expect(dayKindOn(industry, date)).toBe(kind);
  });
});

describe('the price period at a moment', () => {
  it.each([
    ['2026-11-24', '14:22', 'flat', '2026-11-24', '18:00', 'peak'],
    ['2026-11-24', '18:00', 'peak', '2026-11-24', '22:00', 'flat'],
    ['2026-11-24', '23:30', 'valley', '2026-11-25', '07:00', 'flat'],
    ['2026-12-31', '23:59', 'valley', '2027-01-01', '07:00', 'flat'],
    ['2026-11-24', '00:00', 'valley', '2026-11-24', '07:00', 'flat'],
  ])(
    'of a home on %s at %s is %s; on %s at %s comes %s',
    (date, time, period, nextDate, nextTime, nextPeriod) => {
      expect(priceMoment(homeCalendar, { date, minute: minutesOf(time) })).toMatchObject({
        timeOfUse: period,
        next: { date: nextDate, minute: minutesOf(nextTime), timeOfUse: nextPeriod },
      });
    },
  );

  it('goes on over a holiday and a weekend to the day that has another', () => {
    // 1 January 2027 is a Friday and all valley; Saturday is valley until eight.
    expect(priceMoment(industry, { date: '2027-01-01', minute: 600 })).toMatchObject({
      dayKind: 'holiday',
      timeOfUse: 'valley',
      next: { date: '2027-01-02', minute: 480, timeOfUse: 'flat' },
    });
  });

  it('is by the hours of the kind of day', () => {
    expect(priceMoment(industry, { date: '2026-12-02', minute: 1170 }).timeOfUse).toBe('sharp');
    expect(priceMoment(industry, { date: '2026-12-06', minute: 1170 }).timeOfUse).toBe('flat');
  });

  it('has nothing after it where one price counts always', () => {
    const [season] = homeCalendar.seasons as [TariffSeason];
    const always = {
      seasons: [{ ...season, days: [{ on: EVERY_DAY, spans: spansFrom([['00:00', 'flat']]) }] }],
    };
    expect(priceMoment(always, { date: '2026-11-24', minute: 0 })).toMatchObject({
      timeOfUse: 'flat',
      next: undefined,
    });
  });

  it('is the same until what comes next begins, and another then', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 1439 }), (days, minute) => {
        const date = addDays('2026-01-01', days);
        const moment = priceMoment(industry, { date, minute });
        const next = moment.next;
        if (!next) throw new Error('Every day of this calendar has two periods within a week');
        expect(next.timeOfUse).not.toBe(moment.timeOfUse);
        expect(priceMoment(industry, next).timeOfUse).toBe(next.timeOfUse);
        const before =
          next.minute > 0
            ? { date: next.date, minute: next.minute - 1 }
            : { date: addDays(next.date, -1), minute: 1439 };
        expect(priceMoment(industry, before).timeOfUse).toBe(moment.timeOfUse);
      }),
    );
  });
});

describe('a calendar that cannot be right', () => {
  const [season] = homeCalendar.seasons as [TariffSeason];
  const spans = season.days[0]?.spans ?? [];
  const withSpans = (changed: typeof spans): TariffCalendar => ({
    seasons: [{ ...season, days: [{ on: EVERY_DAY, spans: changed }] }],
  });

  it('is told from one that can', () => {
    expect(calendarFault(homeCalendar)).toBeUndefined();
    expect(calendarFault(industry)).toBeUndefined();
  });

  it.each<[string, TariffCalendar, string]>([
    ['hours are missing', withSpans(spans.slice(1)), 'seasons[0].days[0].spans'],
    ['the evening is missing', withSpans(spans.slice(0, -1)), 'seasons[0].days[0].spans'],
    [
      'a period ends before it begins',
      withSpans([{ from: '00:00', to: '00:00', timeOfUse: 'flat' }]),
      'seasons[0].days[0].spans',
    ],
    [
      'a kind of day is missing',
      { seasons: [{ ...season, days: [{ on: ['weekday'], spans }] }] },
      'seasons[0].days',
    ],
    [
      'a kind of day stands twice',
      { seasons: [{ ...season, days: [...season.days, { on: ['weekday'], spans }] }] },
      'seasons[0].days',
    ],
    ['days are in no season', { seasons: [{ ...season, lastDay: '12-30' }] }, 'seasons'],
    ['days are in two seasons', { seasons: [season, { ...season, id: 'more' }] }, 'seasons'],
  ])('because %s', (_why, calendar, field) => {
    expect(calendarFault(calendar)).toBe(field);
  });
});
