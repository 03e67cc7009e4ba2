import { describe, expect, test } from 'vitest';
import type { ChartModel } from '../chart-model.js';
import { dayModel } from './day.model.js';
import { COST_REMARK, factsOf, meiFacts, MEI_MONDAY, MONDAY, series, wordsIn } from './facts.test-data.js';

const en = await wordsIn('en');
const zh = await wordsIn('zh-CN');

const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u00A0', ' ');
const figures = (model: ChartModel): string[] => lines(model.figures);
const lines = (all: ChartModel['figures']): string[] =>
  all.map(
    ({ label, value, note }) =>
      plain([label, value, ...(note === undefined ? [] : [note])].join(' | ')) ?? '',
  );

describe('Monday of Mei Lin', () => {
  const model = dayModel(meiFacts, MONDAY, en);

  test('is told as in the picture', () => {
    expect(model.title).toBe('Monday 23 November, quarter by quarter');
    expect(plain(model.subtitle)).toBe('96 readings of 15 minutes, all received');
    expect(plain(model.sentence)).toBe(
      'Almost half of Monday’s electricity, 46%, was used between 18:00 and 21:30.',
    );
    expect(model.tellingSpan).toEqual({ first: 72, end: 86 });
    expect(model.remarks).toEqual([COST_REMARK]);
  });

  test('has its figures', () => {
    expect(figures(model)).toEqual([
      'Used | 10.4 kWh',
      'Cost | ¥6.23 | in 3 price periods, with VAT',
      'Highest | 2.27 kW | 19:15 to 19:30',
      'Average | 0.43 kW',
      'At peak price | 56% | 5.8 kWh',
    ]);
  });

  test('has the figures of a chosen stretch', () => {
    expect(lines(model.figuresFor?.({ first: 72, end: 86 }) ?? [])).toEqual([
      'Selected time | 18:00 to 21:30 | 3 h 30 min, 14 readings',
      'Used | 4.79 kWh | 46% of the day’s 10.4',
      'Cost | ¥3.30 | all at the peak price, with VAT',
      'Highest | 2.27 kW | 19:15 to 19:30',
      'Average | 1.37 kW | whole day 0.43 kW',
    ]);
    expect(model.spanName?.({ first: 72, end: 86 })).toBe('18:00 to 21:30');
  });

  test('is drawn in power, with prices under the axis and the day before', () => {
    const { plot } = model;
    expect([plot.kind, plot.count, plot.values.unitText]).toEqual(['curve', 96, 'kW']);
    expect(plot.layers).toHaveLength(1);
    expect(plot.layers[0]?.values[77]).toBeCloseTo(2.272, 9);
    expect(plot.compare?.[77]).toBeCloseTo(2.5, 9);
    expect(plot.compareText?.title).toBe('Dotted: Sun 22 Nov, the day before');
    expect(plot.notes?.map(({ item, text }) => [item, plain(text)])).toEqual([[77.5, '2.27 kW at 19:15']]);
    expect(plot.runs?.map(({ first, end, tone }) => `${first}-${end} ${tone}`)).toEqual([
      '0-28 valley',
      '28-32 flat',
      '32-44 peak',
      '44-72 flat',
      '72-88 peak',
      '88-92 flat',
      '92-96 valley',
    ]);
    expect(plot.bands?.map(({ title, text }) => `${title} ${text}`).slice(0, 3)).toEqual([
      'Valley ¥0.30 per kWh',
      'Flat ¥0.54 per kWh',
      'Peak ¥0.65 per kWh',
    ]);
    expect(plot.gaps).toEqual([]);
    expect(plot.labelsFor({ first: 0, end: 96 }, 13).map(({ text }) => text)).toEqual(
      Array.from({ length: 13 }, (_, hour) => `${String(hour * 2).padStart(2, '0')}:00`),
    );
  });

  test('says each quarter', () => {
    expect(plain(model.itemAt(77).spoken)).toBe(
      '19:15 to 19:30: 2.27 kW, 0.568 kWh, At the peak price, Sun 22 Nov: 2.50 kW',
    );
  });

  test('hints at what another hour would save', () => {
    expect(model.hint).toBe(
      'Each kWh that you use after 23:00 at the valley price instead of the peak price costs ¥0.37 less, tax included.',
    );
  });

  test('has a table with the same numbers, and plain ones for a file', () => {
    expect(model.table.rowCount).toBe(96);
    expect(model.table.columns.map(({ title }) => title)).toEqual([
      'Time',
      'Used (kWh)',
      'Power (kW)',
      'Price period',
      'Sun 22 Nov (kWh)',
    ]);
    const row = model.table.rowAt(77);
    expect(row.cells).toEqual(['19:15 to 19:30', '0.568', '2.27', 'Peak', '0.625']);
    expect(row.raw).toEqual(['2026-11-23T19:15+08:00', '0.568', '2.272', 'peak', '0.625']);
  });

  test('in Chinese', () => {
    const chinese = dayModel(meiFacts, MONDAY, zh);
    expect(chinese.title).toBe('11月23日 星期一，每刻钟用量');
    expect(chinese.sentence).toBe('周一将近一半（46%）的用电量集中在18:00至21:30。');
    expect(lines(chinese.figuresFor?.({ first: 72, end: 86 }) ?? [])).toEqual([
      '所选时段 | 18:00至21:30 | 3小时30分钟，14个读数',
      '用量 | 4.79度 | 占当天10.4的46%',
      '费用 | ¥3.30 | 全部按峰段价格，含VAT',
      '最高 | 2.27千瓦 | 19:15至19:30',
      '平均 | 1.37千瓦 | 全天0.43千瓦',
    ]);
    expect(chinese.hint).toBe('把用电从峰段挪到23:00以后的谷段，每度可省0.37元（含税）。');
  });
});

test('what does not arrive is bracketed, named and counted', () => {
  const values = MEI_MONDAY.map((value, index) => (index >= 8 && index < 21 ? Number.NaN : value));
  const marks = new Uint8Array(96).fill(1, 40, 44);
  const model = dayModel(factsOf([series(MONDAY, values, { marks })]), MONDAY, en);
  expect(plain(model.subtitle)).toBe('96 readings of 15 minutes, 13 missing, 4 estimated');
  expect(model.plot.gaps).toEqual([{ first: 8, end: 21, text: '02:00 to 05:15, missing' }]);
  expect(Array.from(model.plot.hatched ?? []).indexOf(1)).toBe(40);
  expect(model.itemAt(8)).toMatchObject({ value: 'No reading', spoken: '02:00 to 02:15: No reading' });
  expect(model.table.rowAt(8).cells.slice(1, 3)).toEqual(['–', '–']);
  expect(model.table.rowAt(8).raw.slice(1, 3)).toEqual(['', '']);
  expect(model.remarks).toEqual([
    '13 readings are missing: 02:00 to 05:15. Nothing is added in their place.',
    '4 readings are estimates, shown hatched.',
    COST_REMARK,
  ]);
});
