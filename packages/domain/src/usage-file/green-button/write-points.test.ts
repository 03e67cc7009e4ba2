import { describe, expect, it } from 'vitest';
import type { UsageDays } from '../../usage/days.js';
import type { UsageIntervals } from '../../usage/intervals.js';
import type { Flow, UsageUnit } from '../../usage/unit.js';
import type { FileCommodity } from '../usage-file.js';
import { fileOf, read, valuesOf } from './files.test-data.js';
import { hasSchemas, schemaErrors } from './schema.test-data.js';
import { writeGreenButton, type WrittenService } from './write.js';

const options = { title: 'Use', updatedMs: Date.UTC(2026, 10, 22) };

function hours(values: readonly number[], unit: UsageUnit, measures: Flow = 'import'): UsageIntervals {
  return {
    measures,
    unit,
    digits: 3,
    startsAtMs: Date.UTC(2026, 2, 8, 5),
    lengthMs: 3_600_000,
    values: Float64Array.from(values),
    marks: Uint8Array.from(values, (_, at) => at % 3),
  };
}

/** The days around the one on which clocks of New York go forward, by several registers. */
function days(firstDate = '2026-03-08', unit: UsageUnit = 'kWh', labels = ['peak', 'off-peak']): UsageDays {
  return {
    firstDate,
    count: 4,
    registers: labels.map((timeOfUse, at) => ({
      measures: 'import',
      timeOfUse: timeOfUse as 'peak',
      unit,
      digits: 2,
      values: Float64Array.of(100 + at, Number.NaN, 300 + at, 400 + at),
    })),
    marks: Uint8Array.of(0, 0, 1, 2),
    remarks: [],
    interruptions: [],
  };
}

function service(
  content: WrittenService['content'],
  id = 's1',
  commodity: FileCommodity = 'electricity',
): WrittenService {
  return { id, title: 'Home', commodity, timeZone: 'America/New_York', content };
}

function counted(xml: string, name: string): number {
  return xml.match(new RegExp(`<espi:${name}[>/]`, 'g'))?.length ?? 0;
}

describe('a written usage point', () => {
  const both = [
    service({ kind: 'intervals', intervals: hours([1, 2, 3], 'kWh') }),
    service({ kind: 'intervals', intervals: hours([7, 8, 9], 'kWh', 'export') }),
    service({ kind: 'intervals', intervals: hours([4], 'm3') }, 's2', 'gas'),
  ];

  it('has all meter readings of its service, each with ids of its own', () => {
    const xml = writeGreenButton(both, options);
    expect(
      ['UsagePoint', 'MeterReading', 'ReadingType', 'LocalTimeParameters'].map((name) => counted(xml, name)),
    ).toEqual([2, 3, 3, 2]);
    const ids = xml.match(/<id>[^<]+/g) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    const { channels } = fileOf(read(xml));
    expect(channels.map((channel) => [channel.flow, channel.commodity, ...valuesOf(channel)])).toEqual([
      ['import', 'electricity', 1, 2, 3],
      ['export', 'electricity', 7, 8, 9],
      ['import', 'gas', 4],
    ]);
  });

  it('says 24 hours of its days, whatever the first one has', () => {
    for (const firstDate of ['2026-03-08', '2026-10-31', '2026-11-01']) {
      const xml = writeGreenButton([service({ kind: 'days', days: days(firstDate) })], options);
      expect(xml.match(/<espi:intervalLength>\d+/g)).toEqual(Array(2).fill('<espi:intervalLength>86400'));
      expect(
        fileOf(read(xml)).channels.map(({ content }) => content.kind === 'days' && content.days.firstDate),
      ).toEqual([firstDate]);
    }
  });

  it('has power that is read back as power, and not as energy', () => {
    const xml = writeGreenButton([service({ kind: 'intervals', intervals: hours([10, 20], 'kW') })], options);
    const [channel] = fileOf(read(xml)).channels;
    expect([channel?.unit, channel && valuesOf(channel)]).toEqual(['kW', [10, 20]]);
    expect(xml).toContain('<espi:dataQualifier>12</espi:dataQualifier>');
  });

  it.runIf(hasSchemas).each([
    ['registers of days', [service({ kind: 'days', days: days(), registerTitles: ['Peak', ''] })]],
    ['what is used and what is fed in', both],
    [
      'gas and water',
      [
        service({ kind: 'intervals', intervals: hours([1, Number.NaN, 3], 'm3') }, 'g', 'gas'),
        service({ kind: 'days', days: days('2026-11-01', 'US gal', ['peak']) }, 'w', 'water'),
      ],
    ],
    [
      'heat, net and reactive energy',
      [
        service({ kind: 'intervals', intervals: hours([-1, 0], 'MJ', 'net') }, 'h', 'heat'),
        service({ kind: 'intervals', intervals: hours([1], 'kvarh', 'reactive') }, 'r'),
      ],
    ],
    ['nothing but gaps', [service({ kind: 'intervals', intervals: hours([Number.NaN], 'kWh') })]],
    ['no values', [service({ kind: 'intervals', intervals: hours([], 'kWh') })]],
    ['no service', []],
  ] as const)('is valid by the schema of ESPI 4.0 with %s', async (_name, services) => {
    expect(await schemaErrors(writeGreenButton(services, options))).toEqual([]);
  });
});
