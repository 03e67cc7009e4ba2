import type { DailyUsage } from '@mains/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../plain-date.js';
import { startOfDay } from '../day-start.js';
import { propertyRuns } from '../tariff/random-tariff.test-data.js';
import { dateOfDay, daysFromIntervals, daysFromUsage, daysWithin } from './days.js';
import { ACTUAL, DOUBTFUL, ESTIMATED, type UsageIntervals } from './intervals.js';

const MISSING = Number.NaN;

function usage(
  blocks: DailyUsage['registers'][number]['blocks'],
  change: Partial<DailyUsage> = {},
): DailyUsage {
  return {
    serviceId: 'svc_1',
    firstDate: '2026-02-27',
    lastDate: '2026-03-05',
    registers: [{ measures: 'import', meterNumber: 'E-1', unit: 'kWh', digits: 1, blocks }],
    remarks: [],
    interruptions: [],
    ...change,
  };
}

const valuesOf = (days: { registers: readonly { values: Float64Array }[] }): number[] => [
  ...(days.registers[0]?.values ?? []),
];

describe('days of an answer', () => {
  it('go from the first day asked for to the last that arrived, gaps included', () => {
    const days = daysFromUsage(
      usage([
        { firstDate: '2026-02-28', values: [10, 20] },
        { firstDate: '2026-03-03', values: [30] },
      ]),
    );
    expect(days.firstDate).toBe('2026-02-27');
    expect(days.count).toBe(5);
    expect(valuesOf(days)).toEqual([MISSING, 10, 20, MISSING, 30]);
    expect(dateOfDay(days, 2)).toBe('2026-03-01');
  });

  it('have as many values in every register', () => {
    const register = { measures: 'import', meterNumber: 'E-1', unit: 'kWh', digits: 1 } as const;
    const days = daysFromUsage(
      usage([], {
        registers: [
          { ...register, timeOfUse: 'peak', blocks: [{ firstDate: '2026-02-27', values: [1, 2, 3] }] },
          { ...register, timeOfUse: 'valley', blocks: [{ firstDate: '2026-02-27', values: [1] }] },
        ],
      }),
    );
    expect(days.registers.map(({ values }) => [...values])).toEqual([
      [1, 2, 3],
      [1, MISSING, MISSING],
    ]);
  });

  it('are none without registers', () => {
    expect(daysFromUsage(usage([], { registers: [] }))).toMatchObject({ count: 0, registers: [] });
    expect(daysFromUsage(usage([])).count).toBe(0);
  });

  it.each([
    ['overlap', ['2026-02-28', '2026-02-28'], 'registers[0].blocks[1].firstDate'],
    ['stand out of order', ['2026-03-03', '2026-02-28'], 'registers[0].blocks[1].firstDate'],
    ['begin before the days asked for', ['2026-02-26'], 'registers[0].blocks[0].firstDate'],
  ])('refuses blocks that %s and names the place', (_, dates, field) => {
    const blocks = dates.map((firstDate) => ({ firstDate, values: [1] }));
    expect(() => daysFromUsage(usage(blocks))).toThrow(new RangeError(field));
  });

  it('marks what remarks are about, as far as there are days', () => {
    const { marks } = daysFromUsage(
      usage([{ firstDate: '2026-02-27', values: [1, 2, 3, 4] }], {
        remarks: [
          { kind: 'estimated', firstDate: '2026-02-01', lastDate: '2026-02-28' },
          { kind: 'missing', firstDate: '2026-03-01', lastDate: '2026-03-01' },
          { kind: 'doubtful', firstDate: '2026-03-02', lastDate: '2026-04-01' },
          { kind: 'doubtful', firstDate: '2026-01-01', lastDate: '2026-01-02' },
        ],
      }),
    );
    expect([...marks]).toEqual([ESTIMATED, ESTIMATED, ACTUAL, DOUBTFUL]);
  });

  it('can be cut to a period', () => {
    const days = daysFromUsage(usage([{ firstDate: '2026-02-27', values: [1, 2, 3, 4] }]));
    expect(valuesOf(daysWithin(days, '2026-02-28', '2026-03-01'))).toEqual([2, 3]);
    expect(daysWithin(days, '2026-02-28', '2026-03-01').firstDate).toBe('2026-02-28');
    expect(valuesOf(daysWithin(days, '2025-01-01', '2027-01-01'))).toEqual([1, 2, 3, 4]);
    expect(daysWithin(days, '2027-01-01', '2027-01-02').count).toBe(0);
    expect(daysWithin(days, '2025-01-01', '2025-01-02').count).toBe(0);
  });
});

/** Intervals of 1 over some days, from end to end. */
function whole(firstDate: string, days: number, timeZone: string, lengthMinutes = 15): UsageIntervals {
  const startsAtMs = startOfDay(firstDate, timeZone);
  const lengthMs = lengthMinutes * 60_000;
  const count = (startOfDay(addDays(firstDate, days), timeZone) - startsAtMs) / lengthMs;
  const values = new Float64Array(count).fill(1);
  return {
    measures: 'import',
    unit: 'kWh',
    digits: 3,
    startsAtMs,
    lengthMs,
    values,
    marks: new Uint8Array(count),
  };
}

describe('days from intervals', () => {
  it.each([
    ['Europe/London', '2026-03-28', [96, 92, 96]],
    ['Europe/London', '2026-10-24', [96, 100, 96]],
    ['America/New_York', '2026-03-07', [96, 92, 96]],
    ['America/New_York', '2026-10-31', [96, 100, 96]],
    // Its clocks change by half an hour.
    ['Australia/Lord_Howe', '2026-10-03', [96, 94, 96]],
    ['Australia/Lord_Howe', '2026-04-04', [96, 98, 96]],
    ['Asia/Shanghai', '2026-03-28', [96, 96, 96]],
    ['Asia/Kathmandu', '2028-02-28', [96, 96, 96]],
  ])('of %s around %s have %j quarters', (timeZone, firstDate, quarters) => {
    const days = daysFromIntervals(whole(firstDate, 3, timeZone), timeZone);
    expect(days.firstDate).toBe(firstDate);
    expect(valuesOf(days)).toEqual(quarters);
  });

  it('knows a leap day', () => {
    const days = daysFromIntervals(whole('2028-02-28', 3, 'Europe/London', 60), 'Europe/London');
    expect([0, 1, 2].map((index) => dateOfDay(days, index))).toEqual([
      '2028-02-28',
      '2028-02-29',
      '2028-03-01',
    ]);
    expect(valuesOf(days)).toEqual([24, 24, 24]);
  });

  it('leaves out days of which an interval is missing, and days cut at either end', () => {
    const all = whole('2026-11-01', 4, 'Asia/Shanghai', 60);
    const values = all.values.slice(1, -1);
    values[30] = MISSING;
    const cut = { ...all, values, marks: new Uint8Array(94), startsAtMs: all.startsAtMs + all.lengthMs };
    expect(valuesOf(daysFromIntervals(cut, 'Asia/Shanghai'))).toEqual([MISSING, MISSING, 24, MISSING]);
  });

  it('gives a day the worst mark of its intervals', () => {
    const all = whole('2026-11-01', 3, 'Asia/Shanghai', 60);
    all.marks[5] = ESTIMATED;
    all.marks[30] = ESTIMATED;
    all.marks[31] = DOUBTFUL;
    expect([...daysFromIntervals(all, 'Asia/Shanghai').marks]).toEqual([ESTIMATED, DOUBTFUL, ACTUAL]);
  });

  it('is none without intervals', () => {
    const none = { ...whole('2026-11-01', 1, 'UTC'), values: new Float64Array(), marks: new Uint8Array() };
    expect(daysFromIntervals(none, 'UTC').count).toBe(0);
  });

  it('adds up to all intervals of whole days, whatever the zone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'Europe/London',
          'America/New_York',
          'Australia/Lord_Howe',
          'Asia/Shanghai',
          'Asia/Gaza',
        ),
        fc.integer({ min: 0, max: 1000 }).map((day) => addDays('2025-01-01', day)),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom(15, 30, 60),
        fc.array(fc.integer({ min: -(2 ** 40), max: 2 ** 40 }), { minLength: 1, maxLength: 50 }),
        (timeZone, firstDate, count, lengthMinutes, pattern) => {
          const grid = whole(firstDate, count, timeZone, timeZone.includes('Lord') ? 15 : lengthMinutes);
          const values = grid.values.map((_, index) => pattern[index % pattern.length] ?? 0);
          const days = daysFromIntervals({ ...grid, values }, timeZone);
          expect(days.count).toBe(count);
          const sum = (all: Iterable<number>): bigint =>
            [...all].reduce((total, value) => total + BigInt(value), 0n);
          expect(sum(valuesOf(days))).toBe(sum(values));
        },
      ),
      { numRuns: propertyRuns },
    );
  });
});
