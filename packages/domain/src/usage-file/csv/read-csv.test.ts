import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileOf, onlyChannel, resultOf, sumOf, told, valuesOf } from '../load-data.test-data.js';

const two = (number: number): string => String(number).padStart(2, '0');
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');
/** The wall clock of half hours from a day on. */
const halfHour = (day: string, index: number): string =>
  new Date(Date.parse(day) + index * 1_800_000).toISOString().slice(0, 16).replace('T', ' ');

describe('a download', () => {
  it('with a preamble, two columns of time and its last minutes', () => {
    const text = `Name,JANE\nAddress,"1 MAIN ST, X"\n\nTYPE,DATE,START TIME,END TIME,USAGE,UNITS,COST,NOTES\n${lines(
      96,
      (i) =>
        `Electric usage,2019-01-14,${two(Math.floor(i / 4))}:${two((i % 4) * 15)},${two(Math.floor(i / 4))}:${two((i % 4) * 15 + 14)},0.25,kWh,$0.05,`,
    )}`;
    const channel = onlyChannel(resultOf(text, undefined, 'America/Los_Angeles'));
    expect(channel).toMatchObject({
      unit: 'kWh',
      commodity: 'electricity',
      content: { intervals: { lengthMs: 900_000 } },
    });
    expect(sumOf(channel)).toBe(96 * 25);
    expect([...(channel.costs?.values ?? [])]).toEqual(Array(96).fill(500));
  });

  it('with both ends in one cell', () => {
    const text = `"Energy Usage"\n\nEnergy consumption time period,Usage(Real energy in kilowatt-hours),Reading quality\n${lines(
      23,
      (i) => `"2019-01-02 ${two(i)}:00:00 to 2019-01-02 ${two(i + 1)}:00:00","0.260",""`,
    )}`;
    expect(valuesOf(onlyChannel(resultOf(text)))).toEqual(Array(23).fill(260));
  });

  it('with a trailing space in its heading, and Null', () => {
    const text = `LCLid,stdorToU,DateTime,KWH/hh (per half hour) \n${lines(48, (i) => `MAC2,Std,${halfHour('2012-10-12', i)}:00.0000000, ${i === 5 ? 'Null' : '0.1'} `)}`;
    const channel = onlyChannel(resultOf(text, undefined, 'Europe/London'));
    expect(channel).toMatchObject({ name: 'MAC2', unit: 'kWh' });
    expect(told(channel.notices)).toEqual({ 'zone-assumed': true, missing: 1 });
  });

  it('by semicolons with decimal commas, ends of intervals and 24:00', () => {
    const text = `Datum;Zeit;Verbrauch kWh\n${lines(96, (i) => `13.02.2020;${two(Math.floor((i + 1) / 4))}:${two(((i + 1) % 4) * 15)};0,25`)}`;
    const channel = onlyChannel(resultOf(text, undefined, 'Europe/Berlin'));
    expect(channel.content).toMatchObject({
      intervals: { startsAtMs: Date.parse('2020-02-13T00:00+01:00'), digits: 2 },
    });
    expect(sumOf(channel)).toBe(96 * 25);
  });

  it('of average power, which is multiplied by time', () => {
    const channel = onlyChannel(
      resultOf(`Time,Power [kW]\n${lines(8, (i) => `${halfHour('2020-01-01', i)},1.5`)}`),
    );
    expect(channel.content).toMatchObject({ intervals: { unit: 'kWh', digits: 4 } });
    expect(sumOf(channel)).toBe(8 * 7500);
  });

  it('of a day in a row, of months, and of epoch seconds', () => {
    const wide = `Date,${Array.from({ length: 48 }, (_, i) => `${two(Math.floor(i / 2))}:${i % 2 ? '30' : '00'}`).join(',')}\n`;
    const days = resultOf(
      `${wide}2020-01-01,${Array(48).fill('0.5').join(',')}\n2020-01-02,${Array(48).fill('1').join(',')}`,
      { unit: 'kWh' },
    );
    expect(sumOf(onlyChannel(days))).toBe(48 * 15);
    const months = onlyChannel(resultOf('Month,Usage (therms)\nJan 2020,20\nFeb 2020,30\nMar 2020,10'));
    expect(months.content).toMatchObject({
      kind: 'readings',
      readings: { readings: [{ value: 20 }, { value: 30 }, { endMs: Date.parse('2020-04-01') }] },
    });
    const epoch = onlyChannel(
      resultOf(`timestamp,kWh\n${lines(4, (i) => `${1_577_836_800 + i * 900},0.1`)}`),
    );
    expect(epoch.notices).toEqual([]);
  });

  it('of a register that passes its last digit, or is exchanged', () => {
    const file = (reading: (i: number) => number): string =>
      `time,meter reading (kWh)\n${lines(200, (i) => `${halfHour('2020-01-01', i)},${reading(i)}`)}`;
    const rolled = onlyChannel(resultOf(file((i) => (99_950 + i) % 100_000)));
    expect(valuesOf(rolled)).toEqual(Array(199).fill(1));
    expect(told(rolled.notices)).toMatchObject({ 'rolled-over': 1, 'register-differenced': 199 });
    const exchanged = onlyChannel(resultOf(file((i) => (i < 100 ? 54_321 + i : i - 100))));
    expect(told(exchanged.notices)).toMatchObject({ 'meter-exchanged': 1, missing: 1 });
    expect(Math.min(...valuesOf(exchanged).filter((value) => !Number.isNaN(value)))).toBe(1);
  });
});

describe('the clock of a file', () => {
  const clock = (day: string, count: number, keep: (index: number) => boolean = () => true): string =>
    `DateTime,kWh\n${Array.from({ length: count }, (_, i) => (keep(i) ? `${halfHour(day, i)},0.5\n` : '')).join('')}`;

  it('that skips an hour in spring is followed', () => {
    const channel = onlyChannel(
      resultOf(
        clock('2013-03-31', 48, (i) => i !== 2 && i !== 3),
        undefined,
        'Europe/London',
      ),
    );
    expect(valuesOf(channel)).toEqual(Array(46).fill(5));
    expect(told(channel.notices)).toEqual({ 'zone-assumed': true });
  });

  it('that does not change is read by standard time', () => {
    const channel = onlyChannel(resultOf(clock('2013-03-30', 144), undefined, 'Europe/London'));
    expect(valuesOf(channel)).toEqual(Array(144).fill(5));
    expect(told(channel.notices)).toEqual({ 'zone-assumed': true, 'standard-time': 2 });
  });

  it('that repeats an hour in autumn has it twice', () => {
    const rows = Array.from({ length: 50 }, (_, i) => halfHour('2013-10-27', i < 4 ? i : i - 2));
    const channel = onlyChannel(
      resultOf(`DateTime,kWh\n${rows.map((row) => `${row},0.5`).join('\n')}`, undefined, 'Europe/London'),
    );
    expect(valuesOf(channel)).toEqual(Array(50).fill(5));
    const once = onlyChannel(resultOf(clock('2013-10-27', 48), undefined, 'Europe/London'));
    expect(told(once.notices)).toMatchObject({ 'repeated-hour-once': 2, missing: 2 });
  });
});

describe('what a file does not say is asked', () => {
  it.each([
    ['the order of dates', 'date,kwh\n01/02/2020,3\n02/02/2020,3\n03/02/2020,3', 'date-order'],
    ['the decimal mark', 'date;kwh\n2020-01-01;1,234\n2020-01-02;1,235', 'decimal-mark'],
    ['the unit', 'date,usage\n2020-01-01,3\n2020-01-02,4', 'unit'],
    [
      'what is counted',
      `date,value kWh\n${lines(30, (i) => `2020-01-${two(i + 1)},${54_321 + i}`)}`,
      'counting',
    ],
    ['the day of values without times', 'kWh\n3\n4\n5', 'start-date'],
    ['the column', 'date,a,b\n2020-01-01,3,4\n2020-01-02,3,4', 'value-columns'],
  ])('%s', (_name, text, about) => {
    const result = resultOf(text);
    expect(result.kind === 'asked' && result.questions.map((question) => question.about)).toContain(about);
  });

  it('and read by the answer', () => {
    const text = 'date,kwh\n01/02/2020,3\n02/02/2020,3\n03/02/2020,3';
    expect(onlyChannel(resultOf(text, { 'date-order': 'dmy' })).content).toMatchObject({
      days: { firstDate: '2020-02-01', count: 3 },
    });
    expect(onlyChannel(resultOf(text, { 'date-order': 'mdy' })).content.kind).toBe('readings');
  });
});

describe('what cannot be drawn is refused', () => {
  it.each([
    ['', { code: 'empty' }],
    [' \n', { code: 'empty' }],
    ['Hello there\nthis is text', { code: 'no-table' }],
    ['date,kwh\n2020-01-01,1\n"2020-01-02,2\n', { code: 'open-quote', line: 3 }],
    [
      `date,kwh\n${lines(40, (i) => `${i < 20 ? `${i + 1}/12/2020` : `12/${i - 5}/2020`},3`)}`,
      { code: 'mixed-dates' },
    ],
    ['%PDF-1.4', { code: 'unknown-format', detail: { code: 'pdf' } }],
    ['{"a":1}', { code: 'unknown-format', detail: { code: 'json' } }],
    ['<!doctype html>', { code: 'unknown-format', detail: { code: 'html' } }],
  ])('%j', (text, fault) => expect(resultOf(text)).toMatchObject({ kind: 'refused', fault }));
});

it('tells of order, repetition and doubt, and loses nothing', () => {
  const text =
    'datetime,kwh,quality\n2020-01-01 01:00,1,A\n2020-01-01 00:00,2,E\n2020-01-01 02:00,3,A\n2020-01-01 02:00,3,A\n2020-01-01 03:00,4,A\n2020-01-01 03:00,-5,A\n2020-01-01 05:00,x,A';
  const channel = onlyChannel(resultOf(text));
  expect(valuesOf(channel)).toEqual([2, 1, 3, -5, Number.NaN, Number.NaN]);
  expect(told(channel.notices)).toEqual({
    'zone-assumed': true,
    unreadable: 1,
    'out-of-order': 1,
    duplicate: 1,
    conflicting: 1,
    missing: 2,
    estimated: 1,
    negative: 1,
  });
});

it('keeps the sum of any column to the last digit, whatever parts it', () => {
  const cents = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 3, maxLength: 200 });
  const form = fc.constantFrom([',', '.'], [';', ','], ['\t', ','], ['|', '.']);
  fc.assert(
    fc.property(cents, form, (values, [delimiter = ',', point = '.']) => {
      const rows = values.map(
        (value, i) =>
          `${halfHour('2020-06-01', i)}${delimiter}${(value / 100).toFixed(2).replace('.', point)}`,
      );
      const file = fileOf(
        resultOf(`DateTime${delimiter}Usage kWh\n${rows.join('\r\n')}`, { counting: 'interval' }),
      );
      const [channel] = file.channels;
      expect(channel && sumOf(channel)).toBe(values.reduce((sum, value) => sum + value, 0));
    }),
  );
});

describe('what is told of a file that is read in part', () => {
  it('names how many series are left out', () => {
    const rows = lines(201 * 3, (i) => `M${i % 201},2020-01-0${1 + Math.floor(i / 201)},1`);
    const { channels, notices } = fileOf(resultOf(`meter,date,kWh\n${rows}`));
    expect(channels).toHaveLength(200);
    expect(notices).toContainEqual({ code: 'series-left-out', count: 1, detail: { value: 200 } });
    expect(fileOf(resultOf(`meter,date,kWh\n${rows.replaceAll('M200,', 'M199,')}`)).notices).toEqual([]);
  });

  it('says that digits are rounded, and to how many', () => {
    const day = (digits: string): string => lines(48, (i) => `${halfHour('2020-01-01', i)},0.${digits}`);
    const rounded = onlyChannel(resultOf(`Start,kWh\n${day('12345678')}`));
    expect(rounded.notices).toContainEqual({ code: 'digits-rounded', detail: { value: 6 } });
    expect(valuesOf(rounded)[0]).toBe(123_457);
    expect(told(onlyChannel(resultOf(`Start,kWh\n${day('123456')}`)).notices)).not.toHaveProperty(
      'digits-rounded',
    );
  });

  it('refuses times too far apart for their rhythm', () => {
    const near = lines(20, (i) => `2020-01-01 00:${two(i)}:00,1`);
    expect(resultOf(`Start,kWh\n${near}\n2099-01-01 00:00:00,1`)).toEqual({
      kind: 'refused',
      fault: { code: 'too-scattered' },
    });
  });
});
