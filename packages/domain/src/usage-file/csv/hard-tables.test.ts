import { describe, expect, it } from 'vitest';
import type { FileResult } from '../file-result.js';
import { fileOf, onlyChannel, resultOf, sumOf, told, valuesOf } from '../load-data.test-data.js';

const two = (number: number): string => String(number).padStart(2, '0');
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');
const at = (minutes: number, day = '2020-01-01'): string =>
  new Date(Date.parse(day) + minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');
const day = (index: number): string => at(index * 1440).slice(0, 10);
/** A day of half hours of one column. */
const ofHeading = (heading: string, cell: (index: number) => string = () => '1'): string =>
  `DateTime,${heading}\n${lines(48, (i) => `${at(i * 30)},${cell(i)}`)}`;
const askedOf = (result: FileResult): readonly string[] =>
  result.kind === 'asked' ? result.questions.map(({ about }) => about) : [];

describe('the direction', () => {
  it.each([
    ['Energy received from grid (kWh)', 'import'],
    ['Energy delivered to grid (kWh)', 'export'],
    ['Delivered to customer kWh', 'import'],
    ['Solar feed-in kWh', 'export'],
    ['Exported energy (kWh)', 'export'],
    ['Consumption (kWh)', 'import'],
  ])('of %s is %s', (heading, flow) => expect(onlyChannel(resultOf(ofHeading(heading))).flow).toBe(flow));

  it('of both ways keeps both columns', () => {
    const file = fileOf(
      resultOf(
        `DateTime,Energy received from grid (kWh),Energy delivered to grid (kWh)\n${lines(48, (i) => `${at(i * 30)},2,1`)}`,
      ),
    );
    expect(file.channels.map(({ flow }) => flow)).toEqual(['import', 'export']);
    expect(file.channels.map(sumOf)).toEqual([96, 48]);
  });

  it('is asked of a lone column that could be read both ways, and told of two', () => {
    expect(askedOf(resultOf(ofHeading('Received kWh')))).toEqual(['flow']);
    expect(onlyChannel(resultOf(ofHeading('Received kWh'), { flow: 'import' })).flow).toBe('import');
    const { channels } = fileOf(
      resultOf(`DateTime,Delivered kWh,Received kWh\n${lines(48, (i) => `${at(i * 30)},2,1`)}`),
    );
    expect(channels.map(({ flow, notices }) => [flow, told(notices)['flow-assumed']])).toEqual([
      ['import', true],
      ['export', true],
    ]);
  });

  it('is not told by the time at which a value was received', () => {
    const text = `DateTime,kWh,Received\n${lines(48, (i) => `${at(i * 30)},1,2020-01-03 04:00`)}`;
    expect(onlyChannel(resultOf(text)).content).toMatchObject({
      intervals: { startsAtMs: Date.parse('2020-01-01T00:00Z') },
    });
  });
});

describe('the unit', () => {
  it('of a column is followed from row to row', () => {
    const text = `DateTime,Usage,Unit\n${lines(48, (i) => `${at(i * 30)},${i < 24 ? '0.5,kWh' : '500,Wh'}`)}`;
    const channel = onlyChannel(resultOf(text));
    expect(new Set(valuesOf(channel)).size).toBe(1);
    expect(told(channel.notices)).toMatchObject({ 'units-converted': 24 });
  });

  it('behind values is followed from cell to cell', () => {
    const channel = onlyChannel(resultOf(ofHeading('Usage', (i) => (i % 2 ? '950 Wh' : '1.2 kWh'))));
    expect(channel).toMatchObject({ unit: 'kWh', content: { intervals: { digits: 3 } } });
    expect(valuesOf(channel).slice(0, 2)).toEqual([1200, 950]);
  });

  it('that is another one leaves its rows out, and says so', () => {
    const text = `DateTime,Usage,Unit\n${lines(48, (i) => `${at(i * 30)},1,${i < 40 ? 'kWh' : 'm3'}`)}`;
    const channel = onlyChannel(resultOf(text));
    expect(sumOf(channel)).toBe(40);
    expect(told(channel.notices)).toMatchObject({ 'unknown-unit': 8 });
  });

  it.each([
    ['Volume (mL)', 'L', 48],
    ['Volume (ml)', 'L', 48],
    ['Volume (ML)', 'm3', 48_000],
  ])('%s is by its letters', (heading, unit, sum) => {
    const channel = onlyChannel(resultOf(ofHeading(heading, () => (unit === 'L' ? '1000' : '1'))));
    expect(channel.unit).toBe(unit);
    const digits = channel.content.kind === 'intervals' ? channel.content.intervals.digits : 0;
    expect(sumOf(channel) / 10 ** digits).toBe(sum);
  });

  it.each([
    'Flow L/min',
    'Flow (m3/h)',
    'kWh/day',
    'p/kWh',
    'Carbon intensity gCO2/kWh',
    'Price per kWh',
    'Peak demand (kW)',
    'Maximum Demand kW',
    'Consumption per area (kWh/m2)',
  ])('of %s is no use', (heading) =>
    expect(resultOf(ofHeading(heading))).toMatchObject({ kind: 'refused', fault: { code: 'not-use' } }),
  );

  it('of a rate in the time of its interval, or of an average one, is use', () => {
    expect(sumOf(onlyChannel(resultOf(ofHeading('KWH/hh')))) / 48).toBe(1000);
    const flow = onlyChannel(resultOf(ofHeading('Average flow (L/min)')));
    expect(flow.content).toMatchObject({ intervals: { unit: 'L', digits: 3 } });
    expect(sumOf(flow)).toBe(48 * 30_000);
  });

  it('of a peak beside use leaves only use', () => {
    const file = fileOf(resultOf(`DateTime,kWh,Peak demand (kW)\n${lines(48, (i) => `${at(i * 30)},1,4`)}`));
    expect(file.channels.map(sumOf)).toEqual([48]);
    expect(told(file.notices)).toMatchObject({ 'not-drawn': true });
  });
});

describe('numbers', () => {
  it('of the other decimal mark do not lose it', () => {
    const points = onlyChannel(resultOf(ofHeading('kWh', (i) => (i === 5 ? '"1,15"' : '2.75'))));
    expect(Math.max(...valuesOf(points).filter((value) => !Number.isNaN(value)))).toBe(275);
    expect(told(points.notices)).toMatchObject({ unreadable: 1, missing: 1 });
    const commas = resultOf(
      `DateTime;kWh\n${lines(48, (i) => `${at(i * 30)};${i === 5 ? '2.75' : '1,15'}`)}`,
    );
    expect(told(onlyChannel(commas).notices)).toMatchObject({ unreadable: 1 });
    const both = `DateTime;kWh\n${lines(48, (i) => `${at(i * 30)};${['2.75', '1,15', '2.750', '3,5'][i % 4]}`)}`;
    expect(askedOf(resultOf(both))).toContain('decimal-mark');
  });

  it('that nobody can hold are unreadable, and headings stay', () => {
    const channel = onlyChannel(resultOf(ofHeading('Usage (kWh)', (i) => (i === 0 ? '1e999' : '1'))));
    expect(told(channel.notices)).toMatchObject({ unreadable: 1 });
    expect(sumOf(channel)).toBe(47);
  });

  it.each([
    ['called so', 'Total,310'],
    ['that come to the sum', '2020-02-01,31'],
  ])('of a last row %s are no day', (_name, last) => {
    const result = resultOf(`Date,kWh\n${lines(31, (i) => `${day(i)},1`)}\n${last}`);
    const channel = onlyChannel(result);
    expect(sumOf(channel)).toBe(31);
    expect(told([...fileOf(result).notices, ...channel.notices])).toMatchObject({ 'total-row': 1 });
  });

  it('of years long ago are no times', () => {
    const channel = onlyChannel(resultOf(`Date,kWh\n0025-01-01,9\n${lines(9, (i) => `${day(i)},1`)}`));
    expect(sumOf(channel)).toBe(9);
    expect(resultOf(`Date,kWh\n${lines(9, (i) => `${day(i)},1`)}\n9999-12-31,1`).kind).toBe('read');
  });

  it.each(['9', ' ', '9 ', 'a', '1,', '- ', '1 kWh ', '(', '2020-01-01 to '])(
    'of 600,000 letters (%j) take no time',
    (part) => {
      const hostile = part.repeat(600_000 / part.length);
      const text = `DateTime,kWh\n${lines(8, (i) => `${at(i * 30)},1`)}\n"${hostile.slice(0, 19_000)}",1\n${hostile},1\n${at(300)},${hostile}x`;
      const start = performance.now();
      resultOf(text);
      expect(performance.now() - start).toBeLessThan(200);
    },
  );
});

describe('times', () => {
  it('of 00:30 to 00:00 on one date end at the midnight after it', () => {
    const rows = (d: number): string =>
      lines(
        48,
        (i) => `${day(d)},${two(Math.floor((i + 1) / 2) % 24)}:${i % 2 ? '00' : '30'},${i === 47 ? 9 : 1}`,
      );
    const channel = onlyChannel(resultOf(`Date,Time,kWh\n${lines(3, rows)}`));
    expect(channel.content).toMatchObject({ intervals: { startsAtMs: Date.parse('2020-01-01T00:00Z') } });
    expect(valuesOf(channel)).toEqual(Array.from({ length: 144 }, (_, i) => (i % 48 === 47 ? 9 : 1)));
    expect(told(channel.notices)).toEqual({ 'zone-assumed': true });
  });

  it.each([
    ['Interval ending,kWh', 'DateTime', '2020-01-01T04:30Z'],
    ['Start time,kWh', 'DateTime', '2020-01-01T05:00Z'],
  ])('under %s are as it says', (header, _column, start) => {
    const channel = onlyChannel(resultOf(`${header}\n${lines(9, (i) => `${at(300 + i * 30)},1`)}`));
    expect(channel.content).toMatchObject({ intervals: { startsAtMs: Date.parse(start) } });
  });

  it('of ends beside a date alone are ends', () => {
    const text = `Date,End time,kWh\n${lines(9, (i) => `2020-01-01,${at(300 + i * 30).slice(11)},1`)}`;
    expect(onlyChannel(resultOf(text)).content).toMatchObject({
      intervals: { startsAtMs: Date.parse('2020-01-01T04:30Z') },
    });
  });

  it('that tell neither end are asked', () => {
    const text = `DateTime,kWh\n${lines(9, (i) => `${at(300 + i * 30)},1`)}`;
    expect(askedOf(resultOf(text))).toEqual(['interval-end']);
    const ends = onlyChannel(resultOf(text, { 'interval-end': 'end' }));
    expect(ends.content).toMatchObject({ intervals: { startsAtMs: Date.parse('2020-01-01T04:30Z') } });
  });

  it('of a day twice are never drawn one over the other', () => {
    const once = onlyChannel(resultOf(`Date,kWh\n${lines(31, (i) => `${day(i)},${i + 1}`)}\n${day(4)},99`));
    expect(told(once.notices)).toMatchObject({ conflicting: 1 });
    const text = `Date,kWh\n${lines(60, (i) => `${day(Math.floor(i / 2))},${i}`)}`;
    expect(resultOf(text)).toMatchObject({ fault: { code: 'repeated-times' } });
    const exchanged = `From,To,kWh\n${lines(9, (i) => `${day(i)} 00:00,${day(i + 1)} 00:00,5`)}\n${day(9)} 00:00,${day(9)} 10:00,2\n${day(9)} 10:00,${day(10)} 00:00,3`;
    expect(sumOf(onlyChannel(resultOf(exchanged)))).toBe(50);
  });

  it('that follow no rhythm are not drawn on a grid of their own', () => {
    const text = `Start,kWh\n${lines(60, (i) => `${at(i * 193 + ((i * 37) % 90))},1`)}`;
    expect(resultOf(text)).toMatchObject({ fault: { code: 'too-scattered' } });
  });

  it('of an hour that clocks repeat come the other way round in files that go back', () => {
    const rows = Array.from({ length: 50 }, (_, i) => `${at((i < 4 ? i : i - 2) * 30, '2013-10-27')},${i}`);
    const channel = onlyChannel(
      resultOf(`Start,kWh\n${rows.toReversed().join('\n')}`, undefined, 'Europe/London'),
    );
    expect(valuesOf(channel)).toEqual(Array.from({ length: 50 }, (_, i) => i));
  });

  it('of periods with their last day reach to the end of it', () => {
    const text =
      'Start,End,kWh\n2020-01-05,2020-02-03,30\n2020-02-04,2020-03-05,31\n2020-03-06,2020-04-02,28';
    expect(onlyChannel(resultOf(text)).content).toMatchObject({
      readings: {
        readings: [
          { endMs: Date.parse('2020-02-04') },
          { endMs: Date.parse('2020-03-06') },
          { endMs: Date.parse('2020-04-03') },
        ],
      },
    });
  });
});

describe('registers', () => {
  const register = (reading: (index: number) => number, keep = (_index: number): boolean => true): string =>
    `time,meter reading (kWh)\n${Array.from({ length: 200 }, (_, i) => (keep(i) ? `${at(i * 60)},${reading(i)}\n` : '')).join('')}`;

  it('that rise beyond all measure were exchanged', () => {
    const channel = onlyChannel(resultOf(register((i) => (i < 100 ? 100 + i : 80_000 + i))));
    expect(told(channel.notices)).toMatchObject({ 'register-jumped': 1, missing: 1 });
    expect(sumOf(channel)).toBe(198);
  });

  it('that were not read for a day are spread over it, and for longer are missing', () => {
    const spread = onlyChannel(
      resultOf(
        register(
          (i) => 100 + i,
          (i) => i < 50 || i >= 73,
        ),
      ),
    );
    expect(told(spread.notices)).toMatchObject({ spread: 1 });
    expect(told(spread.notices).missing).toBeUndefined();
    const missing = onlyChannel(
      resultOf(
        register(
          (i) => 100 + i,
          (i) => i < 50 || i >= 74,
        ),
      ),
    );
    expect(told(missing.notices)).toMatchObject({ missing: 25 });
  });
});

it('tells of series beyond the first two hundred', () => {
  const text = `Meter,Start,kWh\n${lines(201 * 3, (i) => `M${Math.floor(i / 3)},${at((i % 3) * 60)},1`)}`;
  const { channels, notices } = fileOf(resultOf(text));
  expect(channels).toHaveLength(200);
  expect(told(notices)).toEqual({ 'series-left-out': 1 });
});

it('asks again when an answer makes no sense', () => {
  const answers = { unit: 'kWh', 'start-date': '2025-13-45', 'interval-length': '-5' };
  expect(askedOf(resultOf('kWh\n3\n4\n5', answers))).toEqual(['start-date', 'interval-length']);
});
