import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startsOfDays } from '../../day-start.js';
import type { UsageDays } from '../../usage/days.js';
import type { UsageIntervals } from '../../usage/intervals.js';
import type { UsageUnit } from '../../usage/unit.js';
import { fileOf, read } from './files.test-data.js';
import { hasSchemas, schemaErrors } from './schema.test-data.js';
import { writeGreenButton, type WrittenService } from './write.js';

const updatedMs = Date.UTC(2026, 10, 22);
const options = { title: 'Use', updatedMs };

function intervals(values: readonly number[], more: Partial<UsageIntervals> = {}): UsageIntervals {
  return {
    measures: 'import',
    unit: 'kWh',
    digits: 3,
    startsAtMs: Date.UTC(2026, 0, 1, 5),
    lengthMs: 900_000,
    values: Float64Array.from(values),
    marks: new Uint8Array(values.length),
    ...more,
  };
}

function days(firstDate: string, values: readonly number[]): UsageDays {
  return {
    firstDate,
    count: values.length,
    registers: [{ measures: 'import', unit: 'm3', digits: 2, values: Float64Array.from(values) }],
    marks: new Uint8Array(values.length),
    remarks: [],
    interruptions: [],
  };
}

function service(content: WrittenService['content'], more: Partial<WrittenService> = {}): WrittenService {
  return {
    id: 's1',
    title: 'Home',
    commodity: 'electricity',
    timeZone: 'America/New_York',
    content,
    ...more,
  };
}

describe('a written Green Button file', () => {
  it.runIf(hasSchemas)('is valid by the schema of ESPI 4.0', async () => {
    const xml = writeGreenButton(
      [
        service({
          kind: 'intervals',
          intervals: intervals([1, 2, Number.NaN, -4, 0], { marks: Uint8Array.from([0, 1, 0, 2, 0]) }),
        }),
        service({ kind: 'days', days: days('2026-03-07', [10, 23, 0]) }, { id: 's2', commodity: 'water' }),
        service(
          { kind: 'intervals', intervals: intervals([1], { measures: 'export', digits: 8 }) },
          { id: 's3' },
        ),
        service({ kind: 'intervals', intervals: intervals([Number.NaN]) }, { id: 's4', commodity: 'other' }),
      ],
      { ...options, title: '<&>"\' ]]> \u0000 \uD800 \u{1F600} \u202E' },
    );
    expect(await schemaErrors(xml)).toEqual([]);
    expect(await schemaErrors(xml.replace('<espi:MeterReading/>', '<espi:Meter/>'))).not.toEqual([]);
  });

  it('begins a new block after each gap and keeps what was estimated or doubtful', () => {
    const written = intervals([1, 2, Number.NaN, 4, 5], { marks: Uint8Array.from([0, 1, 0, 2, 0]) });
    const xml = writeGreenButton([service({ kind: 'intervals', intervals: written })], options);
    expect(xml.match(/<espi:IntervalBlock>/g)).toHaveLength(2);
    const [channel] = fileOf(read(xml)).channels;
    expect(channel?.content).toEqual({ kind: 'intervals', intervals: written });
    expect(channel?.notices.map(({ code, count }) => `${code} ${count}`)).toEqual([
      'missing 1',
      'estimated 1',
      'doubtful 1',
    ]);
  });

  it('writes days of 23 and 25 hours as they are', () => {
    const written = days('2026-03-06', [1, 2, 3, 4, Number.NaN, 6]);
    const [channel] = fileOf(
      read(writeGreenButton([service({ kind: 'days', days: written })], options)),
    ).channels;
    expect(channel?.content).toEqual({ kind: 'days', days: written });
    const starts = startsOfDays('2026-03-08', 2, 'America/New_York');
    expect((starts[1] ?? 0) - (starts[0] ?? 0)).toBe(23 * 3_600_000);
  });

  it.each([
    ['America/New_York', '360E2000', 'B40E2000', -18_000],
    ['America/Los_Angeles', '360E2000', 'B40E2000', -28_800],
    ['Europe/Paris', '3E0E2000', 'AE0E3000', 3600],
    ['Australia/Sydney', 'A40E2000', '440E3000', 36_000],
    ['Asia/Shanghai', 'FFFFFFFF', 'FFFFFFFF', 28_800],
    ['Asia/Kolkata', 'FFFFFFFF', 'FFFFFFFF', 19_800],
  ])('writes the rule of %s, and the reader finds the zone again', (timeZone, start, end, offset) => {
    const year = intervals(
      Array.from({ length: 2 * 8760 }, () => 1),
      { lengthMs: 3_600_000 },
    );
    const xml = writeGreenButton([service({ kind: 'intervals', intervals: year }, { timeZone })], options);
    expect(xml).toContain(`<espi:dstStartRule>${start}<`);
    expect(xml).toContain(`<espi:dstEndRule>${end}<`);
    expect(xml).toContain(`<espi:tzOffset>${offset}<`);
    // The zone passed in is another one: what comes back is found by the rule alone.
    const [channel] = fileOf(read(xml, { timeZone: 'Africa/Cairo' })).channels;
    const found = channel?.timeZone ?? { name: '', assumed: true };
    expect(found.assumed).toBe(false);
    const dates = ['2026-01-01', '2026-03-08', '2026-04-06', '2026-07-01', '2026-10-26', '2026-11-02'];
    for (const date of dates)
      expect(startsOfDays(date, 2, found.name)).toEqual(startsOfDays(date, 2, timeZone));
  });

  it('has the same ids each time, and other ids for another connection', () => {
    const content = { kind: 'intervals', intervals: intervals([1]) } as const;
    const write = (id: string): string => writeGreenButton([service(content, { id })], options);
    expect(write('a')).toBe(write('a'));
    expect(write('a')).not.toBe(write('b'));
    expect(write('6225-8841')).not.toContain('6225');
    const ids = write('a').match(/urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}/g);
    expect(new Set(ids).size).toBe(6);
  });

  it('refuses a unit that the standard does not have', () => {
    const content = { kind: 'intervals', intervals: intervals([1], { unit: 'month' }) } as const;
    expect(() => writeGreenButton([service(content)], options)).toThrow(RangeError);
  });

  it('is read back to the same numbers', () => {
    const units: UsageUnit[] = ['kWh', 'm3', 'therm', 'L', 'ft3', 'US gal', 'MJ', 'Btu'];
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: -(10 ** 11), max: 10 ** 11 }), { nil: Number.NaN }), {
          minLength: 1,
          maxLength: 60,
        }),
        fc.constantFrom(...units),
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom(300, 900, 1800, 3600),
        fc.constantFrom('import' as const, 'export' as const, 'net' as const),
        fc.integer({ min: 0, max: 40_000 }),
        (values, unit, digits, lengthS, measures, startHours) => {
          // A gap at an end has no place in a file, and a file without values is none.
          values[0] = 1;
          values[values.length - 1] = 2;
          const marks = Uint8Array.from(values, (value, at) => (Number.isNaN(value) ? 0 : at % 3));
          const written = intervals(values, {
            unit,
            digits: unit === 'kWh' || unit === 'MJ' ? digits + 3 : digits,
            measures,
            marks,
            lengthMs: lengthS * 1000,
            startsAtMs: startHours * 36_000_000,
          });
          const xml = writeGreenButton([service({ kind: 'intervals', intervals: written })], options);
          const [channel] = fileOf(read(xml)).channels;
          if (channel?.content.kind !== 'intervals') throw new Error('not intervals');
          const { intervals: back } = channel.content;
          const factor = 10 ** (back.digits - written.digits);
          expect([...back.values]).toEqual(values.map((value) => value * factor + 0));
          expect({ ...back, values: [], digits: 0 }).toEqual({ ...written, values: [], digits: 0 });
        },
      ),
    );
  });
});
