import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addDays } from '../plain-date.js';
import { startOfDay } from '../day-start.js';
import { ESTIMATED, type UsageIntervals } from './intervals.js';
import { nightFlow } from './night-flow.js';

const HOUR_MS = 3_600_000;
const zone = 'Asia/Shanghai';

/** Litres by the hour: `night` in each hour from 2 to 5, 100 in the morning. */
function water(nights: readonly number[], change: Partial<UsageIntervals> = {}): UsageIntervals {
  const values = Float64Array.from({ length: nights.length * 24 }, (_, index) => {
    const hour = index % 24;
    const night = nights[Math.floor(index / 24)] ?? 0;
    return hour >= 2 && hour < 5 ? night : hour === 7 ? 100 : 0;
  });
  return {
    measures: 'import',
    unit: 'L',
    digits: 0,
    startsAtMs: startOfDay('2026-11-10', zone),
    lengthMs: HOUR_MS,
    values,
    marks: new Uint8Array(values.length),
    ...change,
  };
}

const last = (nights: readonly number[]): string => addDays('2026-11-10', nights.length - 1);
const stateOf = (nights: readonly number[], change: Partial<UsageIntervals> = {}): string | undefined =>
  nightFlow(water(nights, change), last(nights), zone)?.state;

describe('nightFlow', () => {
  it('is flow when none of the last three nights had an hour without', () => {
    const nights = [3, 0, 5, 6, 7];
    expect(nightFlow(water(nights), last(nights), zone)).toEqual({
      state: 'flow',
      litresPerHour: 7,
      litresPerDay: 168,
      sinceDate: '2026-11-12',
      isSinceKnown: true,
      nights: [
        { date: '2026-11-12', litresPerHour: 5, flows: true },
        { date: '2026-11-13', litresPerHour: 6, flows: true },
        { date: '2026-11-14', litresPerHour: 7, flows: true },
      ],
    });
  });

  it('follows the flow back to where it began', () => {
    const nights = [0, ...Array.from({ length: 20 }, () => 2)];
    expect(nightFlow(water(nights), last(nights), zone)).toMatchObject({
      sinceDate: '2026-11-11',
      isSinceKnown: true,
    });
    const always = Array.from({ length: 20 }, () => 2);
    expect(nightFlow(water(always), last(always), zone)).toMatchObject({
      sinceDate: '2026-11-10',
      isSinceKnown: false,
    });
  });

  it.each([
    ['the last night had a time without', [5, 5, 5, 0]],
    ['one of the three had', [5, 0, 5, 5]],
    ['none had any', [0, 0, 0]],
    ['the meter ran backwards', [-1, -1, -1]],
  ])('is none when %s', (_, nights) => {
    expect(stateOf(nights)).toBe('none');
  });

  it('needs every interval of a night, and takes the night before where one is missing', () => {
    const gap = water([5, 5, 5, 5]);
    gap.values[3 * 24 + 3] = Number.NaN;
    expect(nightFlow(gap, '2026-11-13', zone)).toMatchObject({ state: 'flow', sinceDate: '2026-11-10' });
    gap.marks[2 * 24 + 4] = ESTIMATED;
    expect(nightFlow(gap, '2026-11-13', zone)?.state).toBe('unknown');
  });

  it.each([
    ['two nights are not enough', [5, 5], {}],
    ['there is nothing', [], {}],
    ['an interval is a day', [5, 5, 5], { lengthMs: 24 * HOUR_MS }],
  ])('is unknown when %s', (_, nights, change) => {
    expect(stateOf(nights, change)).toBe('unknown');
  });

  it('is unknown when the last three nights lie more than a week back', () => {
    expect(nightFlow(water([5, 5, 5]), '2026-11-19', zone)).toEqual({ state: 'unknown', nights: [] });
  });

  it('counts quarters and cubic metres', () => {
    const values = new Float64Array(4 * 96).fill(2);
    const quarters = water([], {
      unit: 'm3',
      digits: 3,
      lengthMs: HOUR_MS / 4,
      values,
      marks: new Uint8Array(384),
    });
    expect(nightFlow(quarters, '2026-11-13', zone)).toMatchObject({ litresPerHour: 8, litresPerDay: 192 });
  });

  it('looks at the wall clock where clocks change in the night', () => {
    const startsAtMs = startOfDay('2026-10-23', 'Europe/Berlin');
    const values = new Float64Array(24 * 4).fill(1);
    const berlin = water([], { startsAtMs, values, marks: new Uint8Array(96) });
    // 02:00 comes twice on 25 October; without flow only in the second hour of them.
    values[2 * 24 + 3] = 0;
    expect(nightFlow(berlin, '2026-10-25', 'Europe/Berlin')?.state).toBe('none');
    values[2 * 24 + 3] = 1;
    values[2 * 24 + 5] = 0;
    expect(nightFlow(berlin, '2026-10-25', 'Europe/Berlin')?.state).toBe('none');
    values[2 * 24 + 5] = 1;
    values[2 * 24 + 6] = 0;
    // That is 05:00, after the night.
    expect(nightFlow(berlin, '2026-10-25', 'Europe/Berlin')?.state).toBe('flow');
  });

  it('is nothing for what is no water', () => {
    expect(nightFlow(water([5, 5, 5], { unit: 'kWh' }), '2026-11-12', zone)).toBeUndefined();
  });
});

const folder = join(import.meta.dirname, '../../../../../shared/data/load/water-daiad');
const hasMeters = existsSync(folder);
if (!hasMeters)
  process.stderr.write('Skipped: the real water meters, since ../shared/data/load is not there\n');

describe.skipIf(!hasMeters)('of real meters', () => {
  const readingAt = /^[^;]*;(\d+)\/(\d+)\/(\d+) (\d+):(\d+):(\d+);[^;]*;([\d.]+)$/;

  /** Readings of nearly every hour; what follows a gap counts more than an hour and is left out. */
  function meter(file: string): UsageIntervals {
    const rows = readFileSync(join(folder, file), 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => {
        const [day, month, year, hour, minute, second, litres] = (readingAt.exec(line) ?? [])
          .slice(1)
          .map(Number);
        return { ms: Date.UTC(year!, month! - 1, day, hour, minute, second), litres: litres! };
      });
    const hourOf = (ms: number): number => Math.round(ms / HOUR_MS) - 1;
    const first = hourOf(rows[0]!.ms);
    const values = new Float64Array(hourOf(rows.at(-1)!.ms) - first + 1).fill(Number.NaN);
    for (const [index, { ms, litres }] of rows.entries()) {
      const before = rows[index - 1]?.ms ?? 0;
      if (Math.abs(ms - before - HOUR_MS) <= HOUR_MS / 4) values[hourOf(ms) - first] = litres;
    }
    return water([], { startsAtMs: first * HOUR_MS, values, marks: new Uint8Array(values.length) });
  }

  const states = (intervals: UsageIntervals, days: number): ReturnType<typeof nightFlow>[] =>
    Array.from({ length: days }, (_, day) => nightFlow(intervals, addDays('2016-03-05', day), 'UTC'));

  it('gives no false hint in a year of a usual household', () => {
    const found = states(meter('swm_normal_f8249505.csv'), 355);
    expect(found.filter((each) => each?.state === 'none')).toHaveLength(355);
  });

  it('sees the night with a leak, which alone is no hint yet', () => {
    const found = states(meter('swm_night_leak_10757a1f.csv'), 90);
    const nights = new Map(found.flatMap((each) => each?.nights ?? []).map((night) => [night.date, night]));
    const flowing = [...nights.values()].filter(({ flows }) => flows);
    expect(flowing).toEqual([{ date: '2016-04-03', litresPerHour: 14, flows: true }]);
    expect(found.some((each) => each?.state === 'flow')).toBe(false);
  });
});
