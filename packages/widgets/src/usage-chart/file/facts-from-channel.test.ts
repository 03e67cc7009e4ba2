import { readToEnd, readUsageFile, type FileChannel } from '@mains/domain';
import { expect, it } from 'vitest';
import { decimalOf, factsFromChannel, lastDateOf } from './facts-from-channel.js';

const nowMs = Date.parse('2020-03-10T12:00:00Z');

function channelOf(text: string): FileChannel {
  const result = readToEnd(readUsageFile(new TextEncoder().encode(text), { timeZone: 'Europe/London' }));
  const channel = result.kind === 'read' ? result.file.channels[0] : undefined;
  if (!channel) throw new Error(JSON.stringify(result));
  return channel;
}

it('makes days and calendar months of intervals', () => {
  const rows = Array.from(
    { length: 24 * 40 },
    (_, i) => `${new Date(Date.UTC(2020, 0, 1) + i * 3_600_000).toISOString()},0.5`,
  );
  const facts = factsFromChannel(channelOf(`Start,kWh\n${rows.join('\n')}`), { nowMs });
  expect(facts).toMatchObject({
    commodity: 'electricity',
    unit: 'kWh',
    today: '2020-03-10',
    sheets: undefined,
  });
  expect(facts.days).toMatchObject({ firstDate: '2020-01-01', count: 40 });
  expect(facts.periods.map(({ month, isCalendarMonth }) => [month, isCalendarMonth])).toEqual([
    ['2020-02', true],
    ['2020-01', true],
  ]);
  expect(facts.intervals).toHaveLength(1);
  expect(lastDateOf(facts)).toBe('2020-02-09');
});

it('looks at days by the periods of bills that cover them', () => {
  const channel = channelOf('date,kWh\n2020-01-05,1\n2020-01-06,2\n2020-01-07,2\n2020-01-08,2');
  const bill = (firstDate: string, lastDate: string) =>
    ({
      id: firstDate,
      name: '',
      scale: 5,
      scaleFrom: 'standard',
      lines: [],
      period: { firstDate, lastDate },
    }) as const;
  const covered = factsFromChannel(channel, {
    nowMs,
    bills: [bill('2020-01-01', '2020-01-06'), bill('2020-01-07', '2020-02-02')],
  });
  expect(covered.periods.map(({ period, isCalendarMonth }) => [period.firstDate, isCalendarMonth])).toEqual([
    ['2020-01-07', false],
    ['2020-01-01', false],
  ]);
  const partly = factsFromChannel(channel, { nowMs, bills: [bill('2020-01-01', '2020-01-06')] });
  expect(partly.periods.map(({ isCalendarMonth }) => isCalendarMonth)).toEqual([true]);
});

it('has the periods of readings, and no days', () => {
  const facts = factsFromChannel(channelOf('Month,Usage (therms)\nJan 2020,20.5\nFeb 2020,30'), { nowMs });
  expect(facts.days).toBeUndefined();
  expect(facts.periods).toMatchObject([
    { period: { firstDate: '2020-02-01', lastDate: '2020-02-29' }, quantity: { value: '30', unit: 'therm' } },
    {
      period: { firstDate: '2020-01-01', lastDate: '2020-01-31' },
      quantity: { value: '20.5', unit: 'therm' },
    },
  ]);
});

it('gives each day to one reading', () => {
  const record = (from: string, to: string, quality: string, used: number): string =>
    `250,6123456789,1141,01,11,11,METER1,E,0,${from},A,,,0,${to},${quality},,,${used},kWh,,20200601120000,`;
  const nem13 = [
    '100,NEM13,202006010000,MDA1,Ret1',
    record('20200105120000', '20200205120000', 'A', 100),
    record('20200205120000', '20200304120000', 'E64', 150),
    '900',
  ].join('\n');
  expect(factsFromChannel(channelOf(nem13), { nowMs }).periods).toMatchObject([
    {
      period: { firstDate: '2020-02-06', lastDate: '2020-03-04' },
      quantity: { value: '150' },
      isEstimated: true,
    },
    {
      period: { firstDate: '2020-01-05', lastDate: '2020-02-05' },
      quantity: { value: '100' },
      isEstimated: false,
    },
  ]);
});

it.each([
  [-5, 2, '-0.05'],
  [1200, 2, '12'],
  [7, 0, '7'],
  [0, 3, '0'],
])('writes %i of %i digits as %s', (whole, digits, text) => expect(decimalOf(whole, digits)).toBe(text));
