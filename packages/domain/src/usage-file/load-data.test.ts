import { describe, expect, it } from 'vitest';
import {
  fileOf,
  hasLoadData,
  loadResult,
  onlyChannel,
  sumOf,
  told,
  valuesOf,
} from './load-data.test-data.js';

describe.skipIf(!hasLoadData)('files of use from elsewhere', () => {
  const nem = (name: string): ReturnType<typeof loadResult> => loadResult(`nem12/${name}.csv`);

  it.each(['actual_interval', 'upper_case_units'])('NEM12 of two registers: %s', (name) => {
    const { format, channels } = fileOf(nem(`Example_NEM12_${name}`));
    expect(format).toBe('nem12');
    expect(channels.map(({ flow, unit }) => [flow, unit])).toEqual([
      ['import', 'kWh'],
      ['reactive', 'kvarh'],
    ]);
    expect(channels.map(sumOf)).toEqual([48 * 1111, 48 * 2222]);
    // Midnight of market time, ten hours before Greenwich.
    expect(channels[0]?.content).toMatchObject({
      intervals: { startsAtMs: Date.parse('2004-02-01T00:00:00+10:00'), lengthMs: 1_800_000 },
    });
  });

  it('NEM12 of two meters, both ways and without a change of clocks', () => {
    const { channels } = fileOf(nem('Example_NEM12_multiple_meters'));
    expect(channels.map(({ flow, unit }) => `${flow} ${unit}`)).toEqual([
      'import Wh',
      'export Wh',
      'reactive varh',
      'import Wh',
      'export Wh',
      'reactive varh',
    ]);
    expect(channels.map((channel) => valuesOf(channel).length)).toEqual(Array(6).fill(192));
    expect(channels[3]?.content).toMatchObject({ intervals: { meterNumber: 'METSER456' } });
  });

  it('NEM12 with qualities by ranges of a day', () => {
    const channel = onlyChannel(nem('Example_NEM12_multiple_quality'));
    const { marks } = channel.content.kind === 'intervals' ? channel.content.intervals : { marks: [] };
    expect([...marks]).toEqual([...Array(20).fill(1), ...Array(4).fill(0), ...Array(24).fill(1)]);
    expect(told(channel.notices)).toEqual({ estimated: 44 });
  });

  it('NEM12 substituted, and without a next read', () => {
    expect(
      fileOf(nem('Example_NEM12_substituted_interval')).channels.map(({ notices }) => told(notices)),
    ).toEqual([{ estimated: 48 }, { estimated: 48 }]);
    expect(sumOf(onlyChannel(nem('Example_NEM12_no_scheduled_read')))).toBe(376 + 208);
  });

  it('NEM13 accumulations', () => {
    const channel = onlyChannel(nem('Example_NEM13_consumption_data'));
    expect(channel.content).toEqual({
      kind: 'readings',
      readings: {
        digits: 1,
        readings: [
          {
            startMs: Date.parse('2003-10-05T09:30:55+10:00'),
            endMs: Date.parse('2004-01-07T10:03:33+10:00'),
            value: 13_121,
            mark: 0,
          },
        ],
      },
    });
    // The second register went on by more than was counted, which cannot be.
    const { channels } = fileOf(nem('Example_NEM13_forward_estimate'));
    expect(channels.map(({ notices }) => told(notices))).toEqual([{ estimated: 1 }, { doubtful: 1 }]);
  });

  it('NEM12 that is wrong is refused with its line', () => {
    expect(nem('invalid_Example_NEM12_empty')).toEqual({ kind: 'refused', fault: { code: 'no-readings' } });
    expect(nem('invalid_Example_NEM12_incomplete_interval')).toMatchObject({
      fault: { code: 'bad-record', line: 3 },
    });
    expect(nem('invalid_Example_NEM12_missing_header')).toMatchObject({
      fault: { code: 'bad-record', line: 2 },
    });
  });

  it('a register of water by semicolons, whose hours wander', () => {
    const normal = 'water-daiad/swm_normal_f8249505.csv';
    expect(loadResult(normal)).toMatchObject({ kind: 'asked', questions: [{ about: 'unit' }] });
    const channel = onlyChannel(loadResult(normal, { unit: 'L' }, 'Europe/Madrid'));
    // Nothing is lost: the last reading less the first.
    expect(sumOf(channel)).toBe(309_577 - 230_406);
    expect(channel).toMatchObject({ commodity: 'water', unit: 'L', content: { kind: 'intervals' } });
    expect(told(channel.notices)).toMatchObject({ 'register-differenced': 8626, negative: 1 });
    const leak = onlyChannel(
      loadResult('water-daiad/swm_night_leak_10757a1f.csv', { unit: 'L' }, 'Europe/Madrid'),
    );
    expect(sumOf(leak)).toBe(22_473);
  });

  it('values without times are drawn once their day and length are told', () => {
    const path = 'ssc-profiles/pvsamv1_residential_load.csv';
    expect(loadResult(path)).toMatchObject({
      questions: [
        { about: 'start-date' },
        { about: 'interval-length', options: ['60', '15', '30', '1440'] },
        { about: 'unit' },
      ],
    });
    const result = loadResult(path, { 'start-date': '2021-01-01', 'interval-length': '60', unit: 'kWh' });
    expect(valuesOf(onlyChannel(result))).toHaveLength(8760);
    expect(told(fileOf(result).notices)).toEqual({ 'times-assumed': 8760 });
  });

  it('weather is no use, and years by source need a unit', () => {
    for (const name of ['seattle-weather', 'seattle-weather-hourly-normals'])
      expect(loadResult(`weather/${name}.csv`)).toMatchObject({ fault: { code: 'no-use' } });
    expect(loadResult('weather/iowa-electricity.csv')).toMatchObject({ questions: [{ about: 'unit' }] });
    const { channels } = fileOf(loadResult('weather/iowa-electricity.csv', { unit: 'MWh' }));
    expect(channels.map(({ name, content }) => [name, content.kind])).toEqual([
      ['Fossil Fuels', 'readings'],
      ['Nuclear Energy', 'readings'],
      ['Renewables', 'readings'],
    ]);
  });
});
