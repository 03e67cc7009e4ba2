import { describe, expect, it } from 'vitest';
import type { TimeOfUse } from '@mains/contract';
import type { UsageDays } from '../../usage/days.js';
import type { FileChannel } from '../usage-file.js';
import { START_S, WATT_HOURS, block, entry, espi, feed, fields, type Reading } from './feeds.test-data.js';
import { fileOf, read, told, valuesOf } from './files.test-data.js';
import { writeGreenButton } from './write.js';

const { NaN: none } = Number;

interface Series {
  readonly tou?: number;
  /** By hours from the start; undefined where it has none. */
  readonly values: readonly (number | undefined)[];
  readonly type?: Readonly<Record<string, number>>;
  readonly point?: number;
}

/** Usage points with as many meter readings as there are series. */
function document(series: readonly Series[]): string {
  const points = [...new Set(series.map(({ point = 1 }) => point))];
  return feed(
    ...points.map((n) =>
      entry(espi('UsagePoint', '<ServiceCategory><kind>0</kind></ServiceCategory>'), {
        self: `/UsagePoint/${n}`,
        related: [`/UsagePoint/${n}/MeterReading`],
        title: `Point ${n}`,
      }),
    ),
    ...series.flatMap(({ tou, values, type = {}, point = 1 }, at) => {
      const meter = `/UsagePoint/${point}/MeterReading/${at + 1}`;
      const readings = values.flatMap((value, hour): Reading[] =>
        value === undefined ? [] : [{ startS: START_S + hour * 3600, durationS: 3600, value }],
      );
      return [
        entry(espi('MeterReading', ''), {
          self: meter,
          up: `/UsagePoint/${point}/MeterReading`,
          related: [`${meter}/IntervalBlock`, `/ReadingType/${at + 1}`],
        }),
        entry(espi('ReadingType', fields({ ...WATT_HOURS, ...type, ...(tou !== undefined && { tou }) })), {
          self: `/ReadingType/${at + 1}`,
        }),
        entry(block(readings), { self: `${meter}/IntervalBlock/1`, up: `${meter}/IntervalBlock` }),
      ];
    }),
  );
}

function channels(series: readonly Series[]): readonly FileChannel[] {
  return fileOf(read(document(series))).channels;
}

describe('series of price periods', () => {
  it('of days as we write them ourselves are one channel again, with all that was used', () => {
    const register = (timeOfUse: TimeOfUse, values: number[]): UsageDays['registers'][number] => ({
      measures: 'import',
      unit: 'kWh',
      digits: 3,
      timeOfUse,
      values: Float64Array.from(values),
    });
    const days: UsageDays = {
      firstDate: '2026-10-01',
      count: 2,
      registers: [
        register('peak', [4500, 4800]),
        register('flat', [2800, 2900]),
        register('valley', [2200, 2300]),
      ],
      marks: new Uint8Array(2),
      remarks: [],
      interruptions: [],
    };
    const content = { kind: 'days' as const, days };
    const home = {
      id: 'a',
      title: 'Home',
      commodity: 'electricity' as const,
      timeZone: 'Asia/Shanghai',
      content,
    };
    const file = fileOf(read(writeGreenButton([home], { title: 'Use', updatedMs: 0 })));
    expect(file.channels).toHaveLength(1);
    const [channel] = file.channels;
    expect(valuesOf(channel!)).toEqual([9500, 10_000]);
    expect(channel?.parts?.map(({ total }) => total)).toEqual([9300, 5700, 4500]);
    expect(told(channel!)).toContain('price-parts 3');
  });

  it('that each have their own hours keep which hour is of which period', () => {
    const [channel, ...more] = channels([
      { tou: 1, values: [1, undefined, undefined, 4] },
      { tou: 2, values: [undefined, 2, 3] },
    ]);
    expect(more).toEqual([]);
    expect(valuesOf(channel!)).toEqual([1, 2, 3, 4]);
    expect(Array.from(channel?.labels?.timeOfUse ?? [])).toEqual([1, 2, 2, 1]);
    expect(told(channel!)).toEqual(['price-parts 2']);
  });

  it('leave a time open at which a part is missing that stands at all others', () => {
    const hours = Array.from({ length: 20 }, () => 1);
    const [channel] = channels([
      { tou: 1, values: hours },
      { tou: 2, values: hours.map((value, hour) => (hour === 5 ? undefined : value)) },
    ]);
    expect(valuesOf(channel!).filter(Number.isNaN)).toHaveLength(1);
    expect(told(channel!)).toEqual(['price-parts 2', 'missing 1']);
  });

  it('count once where their total stands beside them, and say so', () => {
    for (const total of [{ values: [3, 5] }, { tou: 3, values: [3, 5] }]) {
      const [channel, ...more] = channels([total, { tou: 1, values: [1, 2] }, { tou: 2, values: [2, 3] }]);
      expect(more).toEqual([]);
      expect(valuesOf(channel!)).toEqual([3, 5]);
      expect(told(channel!)).toEqual(['price-parts 2', 'total-beside-parts 1']);
    }
  });

  it('stay beside a series that is not their sum', () => {
    const found = channels([{ values: [9, 9] }, { tou: 1, values: [1, 2] }, { tou: 2, values: [2, 3] }]);
    expect(found.map((channel) => valuesOf(channel))).toEqual([
      [9, 9],
      [3, 5],
    ]);
  });

  it('stay apart by meter, direction and unit', () => {
    const of = (more: Partial<Series>): number =>
      channels([
        { tou: 1, values: [1, 2] },
        { tou: 2, values: [2, 3], ...more },
      ]).length;
    expect(of({ point: 2 })).toBe(2);
    expect(of({ type: { flowDirection: 19 } })).toBe(2);
    expect(of({ type: { uom: 73 } })).toBe(2);
    expect(of({ tou: 1 })).toBe(2);
    expect(of({ values: [none, none].map(() => 7) })).toBe(1);
  });
});
