import type { DayKind, TariffCalendar } from '@mains/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, minuteOfDayIn, plainDateIn } from '../plain-date.js';
import { startOfDay } from '../day-start.js';
import { tariffDayOn, timeOfUseAt } from './calendar.js';
import type { Counting, IntervalSeries, MeterRegister } from './intervals.js';
import { highestPower, registersFromIntervals } from './intervals.js';
import type { TariffSheet } from './tariff.js';

const QUARTER_MS = 900_000;
const everyDay: DayKind[] = ['weekday', 'saturday', 'sunday', 'holiday'];

const calendar: TariffCalendar = {
  seasons: [
    {
      id: 'all',
      firstDay: '01-01',
      lastDay: '12-31',
      days: [
        {
          on: ['weekday'],
          spans: [
            { from: '00:00', to: '06:30', timeOfUse: 'valley' },
            { from: '06:30', to: '22:00', timeOfUse: 'peak' },
            { from: '22:00', to: '24:00', timeOfUse: 'valley' },
          ],
        },
        {
          on: ['saturday', 'sunday', 'holiday'],
          spans: [{ from: '00:00', to: '24:00', timeOfUse: 'valley' }],
        },
      ],
    },
  ],
  holidays: [{ date: '2026-10-01' }],
};

function sheet(own: TariffCalendar): TariffSheet {
  return {
    validFrom: '2024-01-01',
    currency: 'CNY',
    calendar: own,
    charges: [{ id: 'all', kind: 'usage', price: '1', per: 'kWh' }],
    rounding: {
      amount: { at: 'line', rounding: 'half-up' },
      allowance: { digits: 0, rounding: 'half-up' },
      demand: { digits: 0, rounding: 'half-up' },
    },
  };
}

function countingIn(timeZone: string, firstDate: string, days: number): Counting {
  return {
    period: { firstDate, lastDate: addDays(firstDate, days - 1) },
    timeZone,
    sheets: [sheet(calendar)],
  };
}

/** A series over all days of a period that counts in Wh, made by a rule. */
function seriesOf({ period, timeZone }: Counting, valueAt: (index: number) => number): IntervalSeries {
  const startsAtMs = startOfDay(period.firstDate, timeZone);
  const length = (startOfDay(addDays(period.lastDate, 1), timeZone) - startsAtMs) / QUARTER_MS;
  const values = Array.from({ length }, (_, index) => valueAt(index));
  return { measures: 'import', unit: 'kWh', values, digits: 3, startsAtMs, lengthMs: QUARTER_MS };
}

function register(change: Partial<MeterRegister>): MeterRegister {
  const all = { meterNumber: 'E-1', register: '1', measures: 'import', unit: 'kWh' } as const;
  return { ...all, startValue: '0.000', ...change };
}

const peak = register({ timeOfUse: 'peak' });
const valley = register({ register: '2', timeOfUse: 'valley' });

describe('registersFromIntervals', () => {
  it('counts by the calendar of each day', () => {
    // Thu 1 Oct (a holiday), Fri 2 Oct, Sat 3 Oct 2026; 1 Wh each quarter of an hour.
    const counting = countingIn('Asia/Shanghai', '2026-10-01', 3);
    const registers = registersFromIntervals([peak, valley], [seriesOf(counting, () => 1)], counting);
    expect(registers.map(({ daily }) => daily)).toEqual([
      ['0', '0.062', '0'],
      ['0.096', '0.034', '0.096'],
    ]);
    expect(registers.map(({ span }) => span.end)).toEqual([
      { value: '0.062', readOn: '2026-10-03', quality: 'actual' },
      { value: '0.226', readOn: '2026-10-03', quality: 'actual' },
    ]);
  });

  it.each([
    ['Europe/London', '2026-10-24'],
    ['Europe/London', '2026-03-28'],
    ['Australia/Lord_Howe', '2026-10-03'],
    ['America/Havana', '2026-10-31'],
    ['Asia/Kathmandu', '2026-10-24'],
  ])('counts each interval where the wall clock of %s has it, from %s on', (zone, firstDate) => {
    const counting = countingIn(zone, firstDate, 3);
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { minLength: 320, maxLength: 320 }), (amounts) => {
        const series = seriesOf(counting, (index) => amounts[index] ?? 0);
        const counted = registersFromIntervals([peak, valley, register({})], [series], counting);
        const expected = { peak: 0, valley: 0 };
        Array.from(series.values).forEach((value, index) => {
          const at = series.startsAtMs + index * QUARTER_MS;
          const day = tariffDayOn(calendar, plainDateIn(at, zone));
          const timeOfUse = timeOfUseAt(day, minuteOfDayIn(at, zone));
          if (timeOfUse === 'peak' || timeOfUse === 'valley') expected[timeOfUse] += value;
        });
        const ends = counted.map(({ span }) => Math.round(Number(span.end.value) * 1000));
        expect(ends).toEqual([expected.peak, expected.valley, expected.peak + expected.valley]);
      }),
      { numRuns: 20 },
    );
  });

  it('shows steps of the last digit, times the transformers', () => {
    const counting = countingIn('Asia/Shanghai', '2026-10-02', 1);
    const ct = register({ startValue: '12.34', multiplier: '50' });
    const [counted] = registersFromIntervals([ct], [seriesOf(counting, () => 250)], counting);
    // 24 kWh are 48 steps of 0.01 × 50.
    expect(counted?.span.end.value).toBe('12.82');
    expect(() =>
      registersFromIntervals([ct], [seriesOf(counting, (index) => (index === 0 ? 251 : 250))], counting),
    ).toThrow('cannot show what was metered');
  });

  it('refuses intervals that are not all there, registers without intervals, and days with a gap', () => {
    const counting = countingIn('Asia/Shanghai', '2026-10-01', 2);
    const short = seriesOf(countingIn('Asia/Shanghai', '2026-10-01', 1), () => 1);
    expect(() => registersFromIntervals([peak], [short], counting)).toThrow('not all there');
    expect(() => registersFromIntervals([register({ measures: 'export' })], [short], counting)).toThrow(
      RangeError,
    );
    const spans = [
      { from: '00:00', to: '06:00', timeOfUse: 'valley' as const },
      { from: '07:00', to: '24:00', timeOfUse: 'peak' as const },
    ];
    const season = { id: 'all', firstDay: '01-01', lastDay: '12-31', days: [{ on: everyDay, spans }] };
    const gap = { ...counting, sheets: [sheet({ seasons: [season] })] };
    expect(() => registersFromIntervals([peak], [seriesOf(gap, () => 1)], gap)).toThrow('leave a gap');
  });
});

describe('highestPower', () => {
  it('finds the highest quarter of an hour, in all and by price period', () => {
    const counting = countingIn('Asia/Shanghai', '2026-10-02', 1);
    const amounts: Readonly<Record<number, number>> = { 4: 900, 40: 700, 41: 700 };
    const series = seriesOf(counting, (index) => amounts[index] ?? 100);
    expect(highestPower(series, counting)).toEqual({
      measured: { value: '3.6', unit: 'kW' },
      measuredAt: '2026-10-01T17:00:00Z',
      byTimeOfUse: {
        valley: { measured: { value: '3.6', unit: 'kW' }, measuredAt: '2026-10-01T17:00:00Z' },
        peak: { measured: { value: '2.8', unit: 'kW' }, measuredAt: '2026-10-02T02:00:00Z' },
      },
    });
    expect(() => highestPower({ ...series, unit: 'm3' }, counting)).toThrow(RangeError);
  });
});
