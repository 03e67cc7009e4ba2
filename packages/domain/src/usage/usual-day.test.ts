import { describe, expect, it } from 'vitest';
import { addDays } from '../plain-date.js';
import { startOfDay } from '../day-start.js';
import { DOUBTFUL, ESTIMATED, type UsageIntervals } from './intervals.js';
import { dayRegister, daysWith, meiDays, octoberPeriod } from './story.test-data.js';
import { usualDayCurve } from './usual-curve.js';
import { dayGroup, highestDay, meanDay, usualDay } from './usual-day.js';

const MISSING = Number.NaN;

describe('a usual day of October', () => {
  it('has 11.6 kWh, and the highest 19.6 on Sun 1 Nov', () => {
    expect(meanDay(meiDays, { period: octoberPeriod })).toEqual({
      quantity: { value: '11.6364', unit: 'kWh' },
      days: 33,
    });
    expect(highestDay(meiDays, { period: octoberPeriod })).toEqual({
      date: '2026-11-01',
      index: 31,
      quantity: { value: '19.6', unit: 'kWh' },
    });
  });
});

describe('means and highest days', () => {
  it('leave out what is missing', () => {
    const days = daysWith('2026-11-01', [dayRegister([10, MISSING, 20, 20])]);
    expect(meanDay(days)).toEqual({ quantity: { value: '1.6667', unit: 'kWh' }, days: 3 });
    expect(highestDay(days)).toMatchObject({ date: '2026-11-03', index: 2 });
  });

  it('may be below zero', () => {
    const days = daysWith('2026-11-01', [dayRegister([-20, -10], { measures: 'net' })]);
    expect(meanDay(days, { measures: 'net' })?.quantity.value).toBe('-1.5000');
    expect(highestDay(days, { measures: 'net' })?.date).toBe('2026-11-02');
  });

  it('are nothing where nothing is known', () => {
    const days = daysWith('2026-11-01', [dayRegister([MISSING])]);
    expect(meanDay(days)).toBeUndefined();
    expect(highestDay(days)).toBeUndefined();
    expect(usualDay(days, '2026-11-02')).toBeUndefined();
    expect(meanDay(days, { measures: 'export' })).toBeUndefined();
  });
});

describe('usualDay', () => {
  // From Sun 1 Nov: 70 at weekends, 10 on weekdays.
  const values = Array.from({ length: 60 }, (_, index): number => ([0, 6].includes(index % 7) ? 70 : 10));
  const days = daysWith('2026-11-01', [dayRegister(values)]);

  it('is the mean of the same kind of day', () => {
    expect(usualDay(days, '2026-11-30')).toEqual({ quantity: { value: '1.0000', unit: 'kWh' }, days: 20 });
    expect(usualDay(days, '2026-11-29')).toEqual({ quantity: { value: '7.0000', unit: 'kWh' }, days: 8 });
  });

  it('looks at 28 known days before the date and no further', () => {
    const history = values.slice();
    history.fill(999, 0, 20);
    expect(usualDay(daysWith('2026-11-01', [dayRegister(history)]), '2026-12-31')).toEqual({
      quantity: { value: '1.0000', unit: 'kWh' },
      days: 28,
    });
    expect(usualDay(days, '2026-11-01')).toBeUndefined();
    expect(usualDay(days, '2027-06-01')?.days).toBe(28);
  });
});

it.each([
  ['2026-11-20', 'weekday'],
  ['2026-11-21', 'weekend'],
  ['2026-11-22', 'weekend'],
  ['2026-11-23', 'weekday'],
  ['1969-12-28', 'weekend'],
])('%s is a %s', (date, group) => {
  expect(dayGroup(date)).toBe(group);
});

describe('usualDayCurve', () => {
  const zone = 'Europe/London';

  /** Hours whose value is the hour of the wall clock, or what `valueAt` says. */
  function hours(
    firstDate: string,
    days: number,
    valueAt: (day: number, hour: number) => number,
  ): UsageIntervals {
    const startsAtMs = startOfDay(firstDate, zone);
    const values: number[] = [];
    for (let day = 0; day < days; day += 1) {
      const from = startOfDay(addDays(firstDate, day), zone);
      const until = startOfDay(addDays(firstDate, day + 1), zone);
      for (let ms = from; ms < until; ms += 3_600_000) values.push(valueAt(day, (ms - from) / 3_600_000));
    }
    const marks = new Uint8Array(values.length);
    return {
      measures: 'import',
      unit: 'kWh',
      digits: 3,
      startsAtMs,
      lengthMs: 3_600_000,
      values: Float64Array.from(values),
      marks,
    };
  }

  it('is the mean of the same hour of weekdays before', () => {
    // Mon 2 Nov to Mon 9 Nov.
    const curve = usualDayCurve(
      hours('2026-11-02', 8, (day, hour) => day * 100 + hour),
      '2026-11-09',
      zone,
    );
    expect(curve).toMatchObject({ days: 5, group: 'weekday', startsAtMs: startOfDay('2026-11-09', zone) });
    expect([...(curve?.values ?? [])]).toEqual(Array.from({ length: 24 }, (_, hour) => 200 + hour));
  });

  it('may be asked for a day that has not come yet', () => {
    const curve = usualDayCurve(
      hours('2026-11-02', 5, () => 4),
      '2026-11-09',
      zone,
    );
    expect(curve?.values).toHaveLength(24);
    expect(curve?.days).toBe(5);
  });

  it('leaves out what is missing or estimated, not what is doubtful', () => {
    const series = hours('2026-11-02', 3, (day) => day);
    series.values[0] = MISSING;
    series.marks[24] = ESTIMATED;
    series.marks[48] = DOUBTFUL;
    const curve = usualDayCurve(series, '2026-11-05', zone);
    expect([...(curve?.values.subarray(0, 2) ?? [])]).toEqual([2, 1]);
  });

  it('has the hours of a day on which clocks change, by the wall clock', () => {
    // Sundays: 18 Oct has 24 hours, 25 Oct has 01:00 twice.
    const longDay = usualDayCurve(
      hours('2026-10-18', 1, (_, hour) => hour),
      '2026-10-25',
      zone,
    );
    expect([...(longDay?.values ?? [])].slice(0, 5)).toEqual([0, 1, 1, 2, 3]);
    expect(longDay?.values).toHaveLength(25);
    const shortDay = usualDayCurve(
      hours('2026-03-22', 1, (_, hour) => hour),
      '2026-03-29',
      zone,
    );
    expect([...(shortDay?.values ?? [])].slice(0, 3)).toEqual([0, 2, 3]);
    // And back: both hours at 01:00 make the mean of that hour.
    const after = usualDayCurve(
      hours('2026-10-25', 1, (_, hour) => hour),
      '2026-11-01',
      zone,
    );
    expect([...(after?.values ?? [])].slice(0, 4)).toEqual([0, 1.5, 3, 4]);
  });

  it('is nothing without such a day', () => {
    expect(
      usualDayCurve(
        hours('2026-11-02', 5, () => 1),
        '2026-11-07',
        zone,
      ),
    ).toBeUndefined();
    expect(
      usualDayCurve(
        hours('2026-11-02', 5, () => 1),
        '2026-11-02',
        zone,
      ),
    ).toBeUndefined();
    expect(
      usualDayCurve(
        hours('2026-11-02', 0, () => 1),
        '2026-11-09',
        zone,
      ),
    ).toBeUndefined();
    expect(
      usualDayCurve(
        hours('2026-11-02', 2, () => MISSING),
        '2026-11-09',
        zone,
      ),
    ).toBeUndefined();
  });
});
