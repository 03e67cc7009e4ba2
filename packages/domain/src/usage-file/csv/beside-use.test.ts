import { describe, expect, it } from 'vitest';
import { fileOf, resultOf } from '../load-data.test-data.js';
import type { FileChannel } from '../usage-file.js';

function channels(text: string): readonly (readonly [string, string, number | string])[] {
  return fileOf(resultOf(text, undefined, 'Asia/Shanghai')).channels.map((channel) => [
    channel.flow,
    channel.unit,
    totalOf(channel),
  ]);
}

function totalOf({ content }: FileChannel): number {
  const series =
    content.kind === 'intervals'
      ? content.intervals
      : content.kind === 'days'
        ? content.days.registers[0]
        : undefined;
  if (!series) throw new Error(content.kind);
  const sum = Array.from(series.values).reduce(
    (total, value) => total + (Number.isNaN(value) ? 0 : value),
    0,
  );
  return sum / 10 ** series.digits;
}

describe('a table of ours, opened again', () => {
  it('of days is the total of each day, whatever stands beside it', () => {
    const rows = [
      '2026-10-01,4.500,2.800,2.200,9.500,11.800,-2.300,9.500,5.40',
      '2026-10-02,4.800,2.900,2.300,10.000,9.200,0.800,19.500,5.70',
    ];
    const english = 'Day,Peak,Flat,Valley,"Day total, kWh",Last year,Difference,Running total,Cost';
    expect(channels(`\uFEFF${english}\n${rows.join('\n')}\n`)).toEqual([['import', 'kWh', 19.5]]);
    const chinese = '日期,峰段,平段,谷段,当天合计（kWh）,去年,相差,累计,费用';
    expect(channels(`\uFEFF${chinese}\n${rows.join('\n')}\n`)).toEqual([['import', 'kWh', 19.5]]);
  });

  it('of days with what is fed in has both ways, and not their net as a third', () => {
    const english =
      'Day,Peak,Flat,Valley,"From the grid, kWh",Fed in,Net,Last year,Difference,Running total,Cost';
    const chinese = '日期,峰段,平段,谷段,从电网用电（kWh）,上网,净用量,去年,相差,累计,费用';
    for (const header of [english, chinese]) {
      const rows = [
        '2026-11-03,4.101,1.643,1.662,7.406,10.407,-3.001,8.505,-1.099,7.406,4.30',
        '2026-11-04,5.365,0.997,1.455,7.817,18.790,-10.973,8.653,-0.836,15.223,4.73',
      ];
      expect(channels(`${header}\n${rows.join('\n')}\n`)).toEqual([
        ['import', 'kWh', 15.223],
        ['export', 'kWh', 29.197],
      ]);
    }
  });

  it('of one day is what was used, not its power, nor the day before', () => {
    for (const header of [
      'Time,Used (kWh),Power (kW),Price period,Sun 22 Nov (kWh)',
      '时间,用量（kWh）,功率（kW）,价格时段,11月22日周日（kWh）',
    ]) {
      const rows = Array.from({ length: 8 }, (_, index) => {
        const time = `2026-11-23T0${Math.floor(index / 4)}:${String((index % 4) * 15).padStart(2, '0')}+08:00`;
        return `${time},0.0${index + 1},0.252,valley,0.123`;
      });
      expect(channels(`${header}\n${rows.join('\n')}\n`)).toEqual([['import', 'kWh', 0.36]]);
    }
  });

  it('of a range is what was used, not the highest, nor how many readings there were', () => {
    for (const header of [
      'Day,Used (kWh),Highest (kW),Highest at,Readings',
      '日期,用量（kWh）,最高（kW）,最高时刻,读数',
    ]) {
      const rows = [
        '2025-11-24,11.600,1.992,2025-11-24T19:15+08:00,96',
        '2025-11-25,11.500,2.216,2025-11-25T19:15+08:00,96',
      ];
      expect(channels(`${header}\n${rows.join('\n')}\n`)).toEqual([['import', 'kWh', 23.1]]);
    }
  });
});

it('keeps a difference that is all there is', () => {
  expect(channels('Date,Difference kWh\n2025-02-01,1.5\n2025-02-02,2.5\n')).toEqual([['import', 'kWh', 4]]);
});
