import { describe, expect, it } from 'vitest';
import {
  EASTERN,
  START_S,
  WATT_HOURS,
  block,
  entry,
  espi,
  feed,
  fields,
  hourly,
  localTime,
  point,
  type Reading,
} from './feeds.test-data.js';
import { digitsOf, fileOf, read, told, valuesOf } from './files.test-data.js';

const { NaN: none } = Number;
const POINT = '/Subscription/1/UsagePoint/1';
const DAY_S = 86_400;

function meter(n: number, ...types: readonly string[]): string {
  const self = `${POINT}/MeterReading/${n}`;
  return entry(espi('MeterReading', ''), {
    self,
    up: `${POINT}/MeterReading`,
    related: [`${self}/IntervalBlock`, ...types.map((id) => `/ReadingType/${id}`)],
  });
}

function blockOf(n: number, nth: number, content: string, ...types: readonly string[]): string {
  const up = `${POINT}/MeterReading/${n}/IntervalBlock`;
  return entry(content, { self: `${up}/${nth}`, up, related: types.map((id) => `/ReadingType/${id}`) });
}

function typeOf(id: string, type: Readonly<Record<string, number>> = {}): string {
  return entry(espi('ReadingType', fields({ ...WATT_HOURS, ...type })), { self: `/ReadingType/${id}` });
}

const usagePoint = entry(espi('UsagePoint', '<ServiceCategory><kind>0</kind></ServiceCategory>'), {
  self: POINT,
  related: [`${POINT}/MeterReading`, '/LocalTimeParameters/1'],
});

function days(lengths: readonly number[], value: number): readonly Reading[] {
  let startS = START_S + 18_000;
  return lengths.map((length, at) => {
    const one = { startS, durationS: length * DAY_S, value: value + at, before: `<cost>${at}</cost>` };
    startS += length * DAY_S;
    return one;
  });
}

/** Each channel as its direction, form, unit, digits and values; then what is told of it. */
function seen(xml: string, answers = {}): readonly unknown[] {
  return fileOf(read(xml, { answers })).channels.map((channel) => [
    channel.flow,
    channel.content.kind,
    channel.unit,
    digitsOf(channel),
    valuesOf(channel),
    ...told(channel),
  ]);
}

describe('shapes of real files', () => {
  it('have hours and days of the same use, gas, and a bill', () => {
    const xml = feed(
      usagePoint,
      meter(1, 'hours'),
      meter(2, 'days'),
      typeOf('days', { intervalLength: DAY_S }),
      typeOf('hours'),
      blockOf(2, 1, block(days([1, 1], 24))),
      blockOf(1, 1, block(hourly([1, 2, 3]))),
      localTime(EASTERN),
      point(2, [block(days([1, 1], 7))], {
        kind: 1,
        type: { ...WATT_HOURS, uom: 169, powerOfTenMultiplier: -3 },
      }),
      entry(espi('ElectricPowerUsageSummary', fields({ billToDate: 5, statusTimeStamp: 1 })), {
        self: `${POINT}/UsageSummary/1`,
      }),
    );
    expect(seen(xml)).toEqual([
      ['import', 'intervals', 'kWh', 3, [1, 2, 3]],
      ['import', 'days', 'kWh', 3, [24, 25]],
      ['import', 'days', 'therm', 3, [7, 8]],
    ]);
    const { channels, bills } = fileOf(read(xml));
    expect(channels.map(({ costs }) => costs?.currency)).toEqual([undefined, 'USD', 'USD']);
    expect(bills).toHaveLength(1);
  });

  const both = [typeOf('out', { flowDirection: 19 }), typeOf('in')];
  const [used, fedIn] = [block(hourly([1, 2, 3])), block(hourly([4, 5, 6]))];
  const apart = [
    ['import', 'intervals', 'kWh', 3, [1, 2, 3]],
    ['export', 'intervals', 'kWh', 3, [4, 5, 6]],
  ];

  it('have what is used and what is fed in as two meter readings', () => {
    const xml = feed(
      usagePoint,
      meter(1, 'in'),
      meter(2, 'out'),
      ...both,
      blockOf(1, 1, used),
      blockOf(2, 1, fedIn),
    );
    expect(seen(xml)).toEqual(apart);
  });

  it('have two types in one meter reading, which their blocks name', () => {
    const xml = feed(
      usagePoint,
      meter(1, 'in'),
      ...both,
      blockOf(1, 1, used, 'in'),
      blockOf(1, 2, fedIn, 'out'),
    );
    expect(seen(xml)).toEqual(apart);
    expect(told(fileOf(read(xml)))).toContain('joined-by-links 2');
  });

  it('are not drawn when a meter reading has two types and its blocks name none', () => {
    const torn = [usagePoint, meter(1, 'in', 'out'), ...both, blockOf(1, 1, used), blockOf(1, 2, fedIn)];
    expect(read(feed(...torn))).toEqual({
      kind: 'refused',
      fault: { code: 'bad-record', detail: { name: 'ReadingType' } },
    });
    const file = fileOf(read(feed(...torn, point(3, [block(hourly([9]))]))));
    expect(file.channels.map(valuesOf)).toEqual([[9]]);
    expect(told(file)).toContain('not-drawn 1');
  });

  const base = [usagePoint, meter(1, 'in'), typeOf('in')];

  it('have quarter hours with price periods, months in another currency, and net use', () => {
    const quarters = hourly([1, 2, 3, 4], 900).map((one, at) => ({
      ...one,
      after: `<tou>${1 + (at % 2)}</tou>`,
    }));
    const file = fileOf(read(feed(...base, blockOf(1, 1, block(quarters)))));
    expect(file.channels.map(({ labels }) => labels?.timeOfUse)).toEqual([Int32Array.of(1, 2, 1, 2)]);
    const months = feed(
      usagePoint,
      meter(1, 'm'),
      typeOf('m', { currency: 124, powerOfTenMultiplier: 3, intervalLength: 30 * DAY_S }),
      blockOf(1, 1, block(days([31, 28, 31], 300))),
      localTime(EASTERN),
    );
    expect(seen(months)).toEqual([['import', 'readings', 'kWh', 0, [300, 301, 302]]]);
    expect(fileOf(read(months)).channels[0]?.costs?.currency).toBe('CAD');
    const net = feed(
      usagePoint,
      meter(1, 'n'),
      typeOf('n', { flowDirection: 4 }),
      blockOf(1, 1, block(hourly([1, -2]))),
    );
    expect(seen(net)).toEqual([['net', 'intervals', 'kWh', 3, [1, -2]]]);
  });

  it('have gaps between blocks, and headers that say something else than their readings', () => {
    const later = hourly([3, 4]).map((one) => ({ ...one, startS: Number(one.startS) + 4 * 3600 }));
    const xml = feed(...base, blockOf(1, 1, block(hourly([1, 2]), 60)), blockOf(1, 2, block(later, 9)));
    expect(seen(xml)).toEqual([['import', 'intervals', 'kWh', 3, [1, 2, none, none, 3, 4], 'missing 2']]);
  });

  it('count the hour that clocks repeat twice at the same time, which is told, as is the hole after it', () => {
    const readings = [4, 5, 5, 7, 8].map((hour, at) => ({
      startS: Date.UTC(2026, 10, 1, hour) / 1000,
      durationS: 3600,
      value: at,
    }));
    const xml = feed(...base, blockOf(1, 1, block(readings)), localTime(EASTERN));
    expect(seen(xml)).toEqual([
      ['import', 'intervals', 'kWh', 3, [0, 2, none, 3, 4], 'conflicting 1', 'missing 1'],
    ]);
  });

  it('are a second off after a leap second', () => {
    const readings = hourly([1, 2, 3, 4]).map((one, at) => ({
      ...one,
      startS: Number(one.startS) + (at > 1 ? 1 : 0),
    }));
    expect(seen(feed(...base, blockOf(1, 1, block(readings))))).toEqual([
      ['import', 'intervals', 'kWh', 3, [1, 2, 3, 4], 'times-rounded 2'],
    ]);
  });

  it('have three years of quarter hours, read within two seconds of work', () => {
    const values = Array.from({ length: 105_120 }, (_, at) => at % 97);
    const xml = feed(...base, blockOf(1, 1, block(hourly(values, 900))));
    const before = process.cpuUsage();
    const { channels } = fileOf(read(xml));
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
    expect(channels.map((channel) => valuesOf(channel).join())).toEqual([values.join()]);
  }, 60_000);
});

describe('links and order', () => {
  const two = [
    point(1, [block(hourly([1]))]),
    point(2, [block(hourly([2]))], { type: { ...WATT_HOURS, flowDirection: 19 } }),
  ];
  const entries = feed(...two).match(/<entry>.*?<\/entry>/gs) ?? [];
  const apart = [
    ['Point 1', 'import', 1],
    ['Point 2', 'export', 2],
  ];
  const joined = (xml: string): readonly unknown[] =>
    fileOf(read(xml))
      .channels.map((channel) => [channel.name, channel.flow, ...valuesOf(channel)])
      .sort((a, b) => String(a[0]).localeCompare(String(b[0])));

  it.each([
    ['that are relative', feed(...two).replaceAll('https://example.com/espi/1_1/resource/', ''), 'links'],
    [
      'of which some are relative to a base',
      feed(...two)
        .replace('<feed ', '<feed xml:base="https://example.com/espi/1_1/resource/" ')
        .replaceAll('rel="self" href="https://example.com/espi/1_1/resource/', 'rel="self" href="'),
      'paths',
    ],
    ['of entries the other way round', feed(...entries.toReversed()), 'links'],
    [
      'that are missing, of entries the other way round',
      feed(...entries.toReversed()).replaceAll(/<link[^>]*>/g, ''),
      'order',
    ],
    ['that are missing', feed(...entries).replaceAll(/<link[^>]*>/g, ''), 'order'],
    ['of no meter reading', feed(...entries.filter((one) => !one.includes('<MeterReading'))), 'order'],
    ['of ids that are none', feed(...two).replaceAll('<entry>', '<entry><id>7</id>'), 'links'],
  ])('join what belongs together by links %s', (_name, xml, by) => {
    expect(joined(xml)).toEqual(apart);
    expect(told(fileOf(read(xml)))).toContain(`joined-by-${by} 2`);
  });

  it('of thousands of series are followed for those that are read', () => {
    const many = feed(...Array.from({ length: 4000 }, (_, at) => point(at + 1, [block(hourly([1]))])));
    const before = process.cpuUsage();
    expect(told(fileOf(read(many)))).toContain('series-left-out 3800');
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2500);
  }, 60_000);
});

describe('namespaces', () => {
  const within = (content: string): string =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><content>${content}</content></entry></feed>`;
  const time = `<duration>3600</duration><start>${START_S}</start>`;

  it.each([
    ['bound on an inner element', 'x:', 'xmlns:x="http://naesb.org/espi"'],
    ['switched inside of the content', '', 'xmlns="http://naesb.org/espi"'],
  ])('may be %s', (_name, prefix, binding) => {
    const names = `<IntervalBlock><IntervalReading><timePeriod>${time}</timePeriod><value>5</value></IntervalReading></IntervalBlock>`;
    const xml = names
      .replaceAll(/<(\/?)/g, `<$1${prefix}`)
      .replace('IntervalBlock', `IntervalBlock ${binding}`);
    expect(seen(within(xml), { unit: 'Wh' })).toEqual([
      ['import', 'intervals', 'kWh', 3, [5], 'unit-assumed 1', 'flow-assumed 1'],
    ]);
  });

  it('may have two prefixes, and elements of others are never taken for the standard’s', () => {
    const xml =
      '<x:IntervalBlock xmlns:x="http://naesb.org/espi" xmlns:y="http://naesb.org/espi" xmlns:z="http://other"><y:IntervalReading>' +
      `<x:timePeriod><z:duration>1</z:duration><y:duration>3600</y:duration><x:start>${START_S}</x:start></x:timePeriod>` +
      '<z:value>77</z:value><y:value>5</y:value></y:IntervalReading></x:IntervalBlock>';
    const file = fileOf(read(within(xml), { answers: { unit: 'Wh' } }));
    expect(file.channels.map(valuesOf)).toEqual([[5]]);
    expect(told(file)).toContain('unknown-elements 2');
  });
});
