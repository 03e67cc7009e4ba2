import { describe, expect, it } from 'vitest';
import { START_S, WATT_HOURS, block, entry, espi, feed, fields, hourly, point } from './feeds.test-data.js';
import { fileOf, read, told, valuesOf } from './files.test-data.js';

const { NaN: none } = Number;

describe('values without times', () => {
  it.each(['x', '', '1e3', 'NaN'])('leave a gap where one is %j', (value) => {
    const { channels } = fileOf(
      read(feed(point(1, [block([1, 2, value, 4, 5].map((one) => ({ value: one })))]))),
    );
    expect(channels.map(valuesOf)).toEqual([[1, 2, none, 4, 5]]);
    expect(channels.map(told)).toEqual([['times-assumed 5', 'unreadable 1', 'missing 1']]);
  });

  it('are not placed after one whose time cannot be read', () => {
    const readings = [{ value: 1 }, { startS: 'soon', durationS: 3600, value: 2 }, { value: 3 }];
    const { channels } = fileOf(read(feed(point(1, [block(readings)]))));
    expect(channels.map(valuesOf)).toEqual([[1]]);
    expect(channels.map(told)).toEqual([['times-assumed 2', 'unreadable 2']]);
  });

  it('share the time of their block only where that gives whole minutes', () => {
    const { intervalLength, ...type } = WATT_HOURS;
    expect(intervalLength).toBe(3600);
    const of = (count: number): string =>
      feed(
        point(
          1,
          [
            block(
              Array.from({ length: count }, () => ({ value: 1 })),
              86_400,
            ),
          ],
          { type },
        ),
      );
    expect(fileOf(read(of(24))).channels[0]?.content).toMatchObject({ intervals: { lengthMs: 3_600_000 } });
    expect(read(of(23))).toEqual({ kind: 'refused', fault: { code: 'no-times' } });
  });
});

describe('numbers that are made to take long', () => {
  it.each([
    ['a value', { startS: START_S, durationS: 3600, value: `1.${'0'.repeat(200_000)}x` }],
    ['a start', { startS: `1.${'0'.repeat(200_000)}x`, durationS: 3600, value: 1 }],
  ])('are %s that cannot be read, at once', (_name, one) => {
    const before = process.cpuUsage();
    const { channels } = fileOf(read(feed(point(1, [block([...hourly([1, 2]).slice(1), one])]))));
    expect(channels.map(told)).toEqual([['unreadable 1']]);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});

describe('more series than anybody could choose among', () => {
  it('are not made of lengths of which no two are the same', () => {
    const readings = Array.from({ length: 3000 }, (_, at) => ({
      startS: START_S + at * 60,
      durationS: 60 + at,
      value: 1,
    }));
    const { channels } = fileOf(read(feed(point(1, [block(readings)]))));
    expect(channels.map(({ content }) => content.kind)).toEqual(['readings']);
    expect(told(channels[0]!)[0]).toMatch(/^overlapping \d+$/);
  });

  it('keep the lengths that are usual apart from those of which there is one each', () => {
    const hours = hourly(Array.from({ length: 100 }, () => 1));
    const strays = Array.from({ length: 20 }, (_, at) => ({
      startS: START_S + at * 7200,
      durationS: 60 + at,
      value: 9,
    }));
    const { channels } = fileOf(read(feed(point(1, [block([...hours, ...strays])]))));
    expect(channels.map(({ content }) => content.kind)).toEqual(['intervals', 'readings']);
    expect(channels.map((channel) => valuesOf(channel).length)).toEqual([100, 20]);
  });

  it('are left out from the 201st on, and counted, when they are labels', () => {
    const readings = Array.from({ length: 500 }, (_, at) => ({
      startS: START_S,
      durationS: 3600,
      value: at,
      after: `<tou>${at + 1}</tou>`,
    }));
    const { channels } = fileOf(read(feed(point(1, [block(readings)]))));
    expect(channels).toHaveLength(200);
    expect(told(channels[0]!)).toContain('series-left-out 300');
  });

  it('are left out from the 201st on, and counted, when they are meter readings', () => {
    const points = Array.from({ length: 230 }, (_, at) => point(at + 1, [block(hourly([at, 1]))]));
    const file = fileOf(read(feed(...points)));
    expect(file.channels).toHaveLength(200);
    expect(told(file)).toContain('series-left-out 30');
  });
});

describe('links whose paths differ', () => {
  it('are joined by the kind and the number at their end', () => {
    const path = '/Subscription/1/UsagePoint/1';
    const meter = (n: number, type: number, value: number): string =>
      entry(espi('MeterReading', ''), {
        self: `${path}/MeterReading/${n}`,
        related: [`${path}/MeterReading/${n}/IntervalBlock`, `${path}/ReadingType/${type}`],
      }) +
      entry(block(hourly([value])), {
        self: `${path}/MeterReading/${n}/IntervalBlock/1`,
        up: `${path}/MeterReading/${n}/IntervalBlock`,
      });
    const type = (n: number, flowDirection: number): string =>
      entry(espi('ReadingType', fields({ ...WATT_HOURS, flowDirection })), {
        self: `/elsewhere/ReadingType/${n}`,
      });
    // By their order they would be the other way round.
    const file = fileOf(read(feed(meter(1, 8, 1), meter(2, 7, 2), type(7, 19), type(8, 1))));
    expect(file.channels.map((channel) => [channel.flow, ...valuesOf(channel)])).toEqual([
      ['import', 1],
      ['export', 2],
    ]);
    expect(told(file)).toContain('joined-by-paths 2');
  });
});
