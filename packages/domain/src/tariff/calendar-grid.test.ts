import type { TariffCalendar, TariffDay, TimeOfUse } from '@mains/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERY_DAY, homeCalendar, spansFrom, tariffAnswer } from '../../../../test/support/tariff-answers.js';
import { calendarGrid, seasonsByHours } from './calendar-grid.js';

const industry = tariffAnswer('trf_industry').sheets[0]?.calendar as TariffCalendar;
const calendarOf = (days: TariffDay[]): TariffCalendar => ({
  seasons: [{ id: 'all', firstDay: '01-01', lastDay: '12-31', days }],
});

/** `08:00 to 11:00` of minutes. */
function written({
  fromMinute,
  toMinute,
}: {
  readonly fromMinute: number;
  readonly toMinute: number;
}): string {
  const clock = (minute: number): string =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return `${clock(fromMinute)} to ${clock(toMinute)}`;
}

function hoursOf(calendar: TariffCalendar, season: string, period: TimeOfUse): string[] {
  const found = calendarGrid(calendar, season).periods.find(({ timeOfUse }) => timeOfUse === period);
  return (found?.on ?? []).map(
    ({ dayKinds, spans }) => `${dayKinds.join('+')}: ${spans.map(written).join(', ')}`,
  );
}

describe('the hours of a season', () => {
  it('stand in one row where all days are alike, midnight joined', () => {
    const every = EVERY_DAY.join('+');
    const grid = calendarGrid(homeCalendar, 'all');
    expect(grid.stepMinutes).toBe(60);
    expect(grid.rows).toHaveLength(1);
    expect(grid.rows[0]?.runs).toHaveLength(7);
    expect(hoursOf(homeCalendar, 'all', 'peak')).toEqual([`${every}: 08:00 to 11:00, 18:00 to 22:00`]);
    expect(hoursOf(homeCalendar, 'all', 'valley')).toEqual([`${every}: 23:00 to 07:00`]);
    expect(hoursOf(homeCalendar, 'all', 'sharp')).toEqual([]);
  });

  it('stand in a row for each kind of day, and end at midnight where the next morning may differ', () => {
    const grid = calendarGrid(industry, 'winter');
    expect(grid.stepMinutes).toBe(30);
    expect(grid.rows.map(({ dayKinds }) => dayKinds)).toEqual([
      ['weekday'],
      ['saturday', 'sunday'],
      ['holiday'],
    ]);
    expect(grid.periods.map(({ timeOfUse }) => timeOfUse)).toEqual(['sharp', 'peak', 'flat', 'valley']);
    expect(hoursOf(industry, 'winter', 'valley')).toEqual([
      'weekday: 00:00 to 07:30, 23:00 to 24:00',
      'saturday+sunday: 00:00 to 08:00, 22:00 to 24:00',
      'holiday: 00:00 to 24:00',
    ]);
  });

  it('join spans that follow each other in one price period', () => {
    const calendar = calendarOf([
      {
        on: EVERY_DAY,
        spans: spansFrom([
          ['00:00', 'flat'],
          ['06:00', 'flat'],
          ['12:15', 'peak'],
        ]),
      },
    ]);
    const grid = calendarGrid(calendar, 'all');
    expect(grid.stepMinutes).toBe(15);
    expect(grid.rows[0]?.runs.map(written)).toEqual(['00:00 to 12:15', '12:15 to 24:00']);
  });

  it('are one whole day where nothing changes', () => {
    const calendar = calendarOf([{ on: EVERY_DAY, spans: spansFrom([['00:00', 'flat']]) }]);
    expect(hoursOf(calendar, 'all', 'flat')).toEqual([`${EVERY_DAY.join('+')}: 00:00 to 24:00`]);
  });

  it('cannot be asked for of a season that is not there', () => {
    expect(() => calendarGrid(homeCalendar, 'winter')).toThrow(RangeError);
  });

  it('are the same for some seasons, which stand together', () => {
    expect(seasonsByHours(industry).map((seasons) => seasons.map(({ id }) => id))).toEqual([
      ['winter', 'summer'],
      ['spring', 'autumn'],
    ]);
  });
});

describe('any day', () => {
  const period = fc.constantFrom<TimeOfUse>('sharp', 'peak', 'flat', 'valley', 'deep-valley');
  const day = fc.uniqueArray(fc.integer({ min: 1, max: 95 }), { maxLength: 8 }).chain((quarters) =>
    fc.array(period, { minLength: quarters.length + 1, maxLength: quarters.length + 1 }).map((periods) => {
      const starts = [0, ...quarters.sort((a, b) => a - b)];
      const clock = (quarter: number): string =>
        `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
      return spansFrom(starts.map((start, index) => [clock(start), periods[index] ?? 'flat']));
    }),
  );

  it('has every minute in one cell and in one price period', () => {
    fc.assert(
      fc.property(day, day, (weekdays, others) => {
        const calendar = calendarOf([
          { on: ['weekday'], spans: weekdays },
          { on: ['saturday', 'sunday', 'holiday'], spans: others },
        ]);
        const { rows, periods, stepMinutes } = calendarGrid(calendar, 'all');
        for (const { runs } of rows) {
          expect(runs[0]?.fromMinute).toBe(0);
          expect(runs.at(-1)?.toMinute).toBe(1440);
          for (const [index, run] of runs.entries()) {
            expect(run.fromMinute % stepMinutes).toBe(0);
            if (index > 0) expect(run.fromMinute).toBe(runs[index - 1]?.toMinute);
            if (index > 0) expect(run.timeOfUse).not.toBe(runs[index - 1]?.timeOfUse);
          }
        }
        for (const kind of EVERY_DAY) {
          const minutes = periods
            .flatMap(({ on }) => on.filter(({ dayKinds }) => dayKinds.includes(kind)))
            .flatMap(({ spans }) => spans)
            .reduce(
              (sum, { fromMinute, toMinute }) => sum + ((toMinute - fromMinute + 1440) % 1440 || 1440),
              0,
            );
          expect(minutes).toBe(1440);
        }
      }),
    );
  });
});
