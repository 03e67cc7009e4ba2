import type { TariffCalendar } from '@mains/contract';
import { describe, expect, it } from 'vitest';
import { calculateBill } from './calculate.js';
import type { Counting, IntervalSeries, MeterRegister } from './intervals.js';
import { highestPower, registersFromIntervals } from './intervals.js';
import { each, rowsOf, seasonsOf, sheetFrom } from './sample-tariff.test-data.js';
import type { MeteredRegister } from './tariff.js';

/** Valley from midnight to seven, peak until midnight; on Sundays and holidays valley all day. */
const calendar: TariffCalendar = {
  seasons: [
    {
      id: 'all',
      firstDay: '01-01',
      lastDay: '12-31',
      days: [
        {
          on: ['weekday', 'saturday'],
          spans: [
            { from: '00:00', to: '07:00', timeOfUse: 'valley' },
            { from: '07:00', to: '24:00', timeOfUse: 'peak' },
          ],
        },
        { on: ['sunday', 'holiday'], spans: [{ from: '00:00', to: '24:00', timeOfUse: 'valley' }] },
      ],
    },
  ],
  holidays: [{ date: '2026-12-25', name: 'Christmas Day' }],
};
const sheet = sheetFrom('2026-01-01', [{ id: 'u', kind: 'usage', price: '1', per: 'kWh' }], { calendar });

const HOUR_MS = 3_600_000;
const meter = (register: string, change: Partial<MeterRegister> = {}): MeterRegister => ({
  meterNumber: 'E-1',
  register,
  measures: 'import',
  unit: 'kWh',
  startValue: '100.000',
  ...change,
});
const peak = meter('1', { timeOfUse: 'peak' });
const valley = meter('2', { timeOfUse: 'valley' });

/** One kilowatt for so many hours, in watt hours. */
function steady(startsAt: string, hours: number, lengthMs = HOUR_MS): IntervalSeries {
  const values = each((hours * HOUR_MS) / lengthMs, (1000 * lengthMs) / HOUR_MS);
  return { measures: 'import', unit: 'kWh', values, digits: 3, startsAtMs: Date.parse(startsAt), lengthMs };
}

function counting(firstDate: string, lastDate: string, timeZone: string): Counting {
  return { period: { firstDate, lastDate }, timeZone, sheets: [sheet] };
}

const dailyOf = (registers: readonly MeteredRegister[]) => registers.map(({ daily }) => daily);

describe('intervals that could be of several meters', () => {
  const day = counting('2026-10-23', '2026-10-23', 'UTC');
  const series = steady('2026-10-23T00:00:00Z', 24);
  const exported: IntervalSeries = { ...series, measures: 'export' };

  it.each<[string, MeterRegister[], IntervalSeries[], string]>([
    ['two series of what is used', [peak, valley], [series, series], 'Several series count what is import'],
    [
      'two meters that share a series',
      [meter('1'), meter('1', { meterNumber: 'E-2' })],
      [series],
      'Several meters count what is import',
    ],
    [
      'a second series of what nobody asks for',
      [meter('1')],
      [series, exported, exported],
      'Several series count what is export',
    ],
  ])('are refused: %s', (_, registers, given, message) => {
    const found = () => registersFromIntervals(registers, given, day);
    expect(found).toThrow(RangeError);
    expect(found).toThrow(message);
  });

  it('are not: one meter for what is used and one for what is fed in', () => {
    const registers = [meter('1'), meter('2', { measures: 'export', meterNumber: 'E-2' })];
    expect(dailyOf(registersFromIntervals(registers, [series, exported], day))).toEqual([['24'], ['24']]);
  });
});

describe('registers from intervals', () => {
  it.each([
    // Clocks go forward on Sunday 29 March 2026, an hour of the night is missing; Saturday and Monday are whole.
    [
      'Europe/Berlin',
      '2026-03-28',
      '2026-03-30',
      '2026-03-27T23:00:00Z',
      ['17', '0', '17'],
      ['7', '23', '7'],
    ],
    // Back on Sunday 25 October 2026
    [
      'Europe/Berlin',
      '2026-10-24',
      '2026-10-26',
      '2026-10-23T22:00:00Z',
      ['17', '0', '17'],
      ['7', '25', '7'],
    ],
    [
      'America/New_York',
      '2026-03-07',
      '2026-03-09',
      '2026-03-07T05:00:00Z',
      ['17', '0', '17'],
      ['7', '23', '7'],
    ],
    [
      'America/New_York',
      '2026-10-31',
      '2026-11-02',
      '2026-10-31T04:00:00Z',
      ['17', '0', '17'],
      ['7', '25', '7'],
    ],
    [
      'Asia/Shanghai',
      '2026-10-24',
      '2026-10-26',
      '2026-10-23T16:00:00Z',
      ['17', '0', '17'],
      ['7', '24', '7'],
    ],
  ])('count the days of %s from %s on by its wall clock', (zone, first, last, startsAt, inPeak, inValley) => {
    const hours = steady(startsAt, 80);
    const quarters = steady(startsAt, 80, HOUR_MS / 4);
    for (const series of [hours, quarters]) {
      expect(dailyOf(registersFromIntervals([peak, valley], [series], counting(first, last, zone)))).toEqual([
        inPeak,
        inValley,
      ]);
    }
  });

  it('asks the wall clock on a working day on which the clocks change', () => {
    const working: TariffCalendar = {
      seasons: [
        {
          ...calendar.seasons[0]!,
          days: [{ ...calendar.seasons[0]!.days[0]!, on: ['weekday', 'saturday', 'sunday', 'holiday'] }],
        },
      ],
    };
    const by = (date: string): Counting => ({
      ...counting(date, date, 'Europe/Berlin'),
      sheets: [{ ...sheet, calendar: working }],
    });
    // 00–02 and 03–07 are 6 hours of the valley; in autumn 02–03 comes twice: 8.
    expect(
      dailyOf(registersFromIntervals([peak, valley], [steady('2026-03-28T23:00:00Z', 30)], by('2026-03-29'))),
    ).toEqual([['17'], ['6']]);
    expect(
      dailyOf(registersFromIntervals([peak, valley], [steady('2026-10-24T22:00:00Z', 30)], by('2026-10-25'))),
    ).toEqual([['17'], ['8']]);
  });

  it('counts a holiday as one, whatever day of the week it is', () => {
    const friday = registersFromIntervals(
      [peak, valley],
      [steady('2026-12-23T23:00:00Z', 72)],
      counting('2026-12-24', '2026-12-26', 'Europe/Berlin'),
    );
    expect(dailyOf(friday)).toEqual([
      ['17', '0', '17'],
      ['7', '24', '7'],
    ]);
  });

  it('counts by the hours of the sheet that holds on the day', () => {
    const later = { ...sheet, validFrom: '2026-10-23', calendar: seasonsOf(['all', '01-01', '12-31']) };
    const days = counting('2026-10-22', '2026-10-23', 'Europe/Berlin');
    const flat = meter('3', { timeOfUse: 'flat' });
    const by = { ...days, sheets: [sheet, later] };
    expect(
      dailyOf(registersFromIntervals([peak, valley, flat], [steady('2026-10-21T22:00:00Z', 48)], by)),
    ).toEqual([
      ['17', '0'],
      ['7', '0'],
      ['0', '24'],
    ]);
  });

  it('leads each register from its start to its end', () => {
    const [first] = registersFromIntervals(
      [peak],
      [steady('2026-10-22T22:00:00Z', 24)],
      counting('2026-10-23', '2026-10-23', 'Europe/Berlin'),
    );
    expect(first?.span).toEqual({
      meterNumber: 'E-1',
      register: '1',
      start: { value: '100.000', readOn: '2026-10-22', quality: 'actual' },
      end: { value: '117.000', readOn: '2026-10-23', quality: 'actual' },
    });
  });

  it('divides by the multiplier, and refuses what the register cannot show', () => {
    const day = counting('2026-10-23', '2026-10-23', 'Europe/Berlin');
    const series = steady('2026-10-22T22:00:00Z', 24);
    const by = (change: Partial<MeterRegister>) =>
      registersFromIntervals([meter('1', change)], [series], day)[0];
    // 24 kWh ÷ 40 = 0.6
    expect(by({ multiplier: '40', startValue: '7.0' })?.span).toMatchObject({
      end: { value: '7.6' },
      multiplier: '40',
    });
    expect(by({ multiplier: '40', startValue: '7.0' })?.daily).toEqual(['24']);
    expect(() => by({ multiplier: '40', startValue: '7' })).toThrow('cannot show what was metered');
  });

  it('makes the bill that the registers make', () => {
    const period = { firstDate: '2026-10-24', lastDate: '2026-10-26' };
    const registers = registersFromIntervals(
      [peak, valley],
      [steady('2026-10-23T22:00:00Z', 73)],
      counting(period.firstDate, period.lastDate, 'Europe/Berlin'),
    );
    expect(rowsOf(calculateBill([sheet], { period, registers }))).toEqual([['u', '73', 7300]]);
  });

  it.each([
    ['before the first interval', '2026-10-22', '2026-10-23'],
    ['after the last one', '2026-10-23', '2026-10-24'],
  ])('refuses days %s', (_, first, last) => {
    const series = [steady('2026-10-22T22:00:00Z', 24)];
    expect(() => registersFromIntervals([peak], series, counting(first, last, 'Europe/Berlin'))).toThrow(
      /The intervals of 2026-10-2[24] are not all there/,
    );
  });

  it('refuses a register that nothing was metered for', () => {
    const series = [steady('2026-10-22T22:00:00Z', 24)];
    const day = counting('2026-10-23', '2026-10-23', 'Europe/Berlin');
    expect(() => registersFromIntervals([meter('9', { measures: 'export' })], series, day)).toThrow(
      'register 9',
    );
    expect(() => registersFromIntervals([meter('9', { unit: 'm3' })], series, day)).toThrow('register 9');
  });
});

describe('the highest power', () => {
  const day = counting('2026-10-23', '2026-10-23', 'Europe/Berlin');
  const startsAtMs = Date.parse('2026-10-22T22:00:00Z');
  const quarters = each(96, 100);
  quarters[12] = 700;
  quarters[40] = 1234;
  quarters[41] = 1234;
  const series: IntervalSeries = {
    measures: 'import',
    unit: 'kWh',
    values: quarters,
    digits: 3,
    startsAtMs,
    lengthMs: HOUR_MS / 4,
  };

  it('is four times what a quarter of an hour counted, at the first such quarter', () => {
    expect(highestPower(series, day)).toEqual({
      measured: { value: '4.936', unit: 'kW' },
      // 10:00 in Berlin
      measuredAt: '2026-10-23T08:00:00Z',
      byTimeOfUse: {
        valley: { measured: { value: '2.8', unit: 'kW' }, measuredAt: '2026-10-23T01:00:00Z' },
        peak: { measured: { value: '4.936', unit: 'kW' }, measuredAt: '2026-10-23T08:00:00Z' },
      },
    });
  });

  it('is not found from cubic metres', () => {
    expect(() => highestPower({ ...series, unit: 'm3' }, day)).toThrow('cannot be found from m3');
  });
});
