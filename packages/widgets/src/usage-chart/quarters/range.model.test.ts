import { describe, expect, test } from 'vitest';
import type { ChartModel } from '../chart-model.js';
import { COST_REMARK, factsOf, MEI_MONDAY, series, wordsIn } from './facts.test-data.js';
import { rangeModel } from './range.model.js';

const en = await wordsIn('en');
const zh = await wordsIn('zh-CN');
const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u00A0', ' ');
const lines = (all: ChartModel['figures'] = []): string[] =>
  all.map(
    ({ label, value, note }) =>
      plain([label, value, ...(note === undefined ? [] : [note])].join(' | ')) ?? '',
  );
const labelsIn = (model: ChartModel, first: number, end: number, most: number): string =>
  model.plot
    .labelsFor({ first, end }, most)
    .map(({ text }) => text)
    .join(' · ');

const YEAR = { firstDate: '2025-11-24', lastDate: '2026-11-23' };
const yearValues = Float64Array.from({ length: 35_040 }, (_, index) =>
  Math.round((MEI_MONDAY[index % 96] ?? 0) * (1 + 0.3 * Math.sin((index / 35_040) * 2 * Math.PI))),
);

describe('a year of quarter hours', () => {
  const facts = factsOf([series(YEAR.firstDate, yearValues)]);
  const model = rangeModel(facts, YEAR, en);

  test('is made within a frame or two', () => {
    const times = Array.from({ length: 7 }, () => {
      const began = performance.now();
      rangeModel(facts, YEAR, en);
      return performance.now() - began;
    }).sort((one, other) => one - other);
    // About 15 ms where nothing else runs; the limit is for machines that are busy.
    expect(times[0]).toBeLessThan(100);
  });

  test('is told in a sentence and figures', () => {
    expect(model.plot.count).toBe(35_040);
    expect(model.plot.leastInView).toBe(16);
    expect(plain(model.sentence)).toBe(
      '3,796.08 kWh used in all; the highest was 2.95 kW on Tue 17 Feb at 19:15.',
    );
    expect(lines(model.figures)).toEqual([
      'Used | 3,796.08 kWh',
      'Cost | ¥2,195.28 | in 3 price periods, with VAT',
      'Highest | 2.95 kW | Tue 17 Feb, 19:15 to 19:30',
      'Average | 0.43 kW',
      'At peak price | 56% | 2,115.25 kWh',
      'Range | 365 days',
    ]);
    expect(lines(model.figuresFor?.({ first: 96, end: 96 * 8 }))).toEqual([
      'Selected time | Tue 25 Nov to Mon 1 Dec | 168 h, 672 readings',
      'Used | 74.52 kWh | 2% of 3,796.08 in all',
      'Cost | ¥42.87 | in 3 price periods, with VAT',
      'Highest | 2.36 kW | Mon 1 Dec, 19:15 to 19:30',
      'Average | 0.44 kW | whole range 0.43 kW',
    ]);
    expect(lines(model.figuresFor?.({ first: 100, end: 300 }))[0]).toBe(
      'Selected time | Tue 25 Nov, 01:00 to Thu 27 Nov, 03:00 | 50 h, 200 readings',
    );
  });

  test('labels what is in view as finely as there is room', () => {
    expect(labelsIn(model, 0, 35_040, 13)).toBe(
      'Dec · 2026 · Feb · Mar · Apr · May · Jun · Jul · Aug · Sep · Oct · Nov',
    );
    expect(labelsIn(model, 0, 35_040, 5)).toBe('2026 · Apr · Jul · Oct');
    expect(labelsIn(model, 9600, 9600 + 96 * 31, 8)).toBe('9 Mar · 16 Mar · 23 Mar · 30 Mar');
    expect(labelsIn(model, 9600, 9600 + 96 * 7, 9)).toBe(
      'Wed 4 Mar · Thu 5 Mar · Fri 6 Mar · Sat 7 Mar · Sun 8 Mar · Mon 9 Mar · Tue 10 Mar',
    );
    expect(labelsIn(model, 9650, 9650 + 96, 8)).toBe('16:00 · 20:00 · Thu 5 Mar · 04:00 · 08:00 · 12:00');
    expect(labelsIn(model, 9650, 9666, 8)).toBe('13:00 · 14:00 · 15:00 · 16:00');
  });

  test('shows price periods once they can be told apart, and prices once they have room', () => {
    const inView = (days: number) => model.plotFor?.({ first: 9600, end: 9600 + days * 96 });
    expect(inView(30)?.runs).toBeUndefined();
    expect(inView(14)).toBe(model.plot);
    expect(model.plot.runs?.length).toBe(365 * 6 + 1);
    expect(inView(2)?.bands?.some(({ text }) => text === '¥0.65 per kWh')).toBe(true);
    expect(inView(2)).toBe(inView(1));
    expect(inView(30)?.layers[0]?.values).toEqual(model.plot.layers[0]?.values);
  });

  test('tells what the shades of a dense picture mean, and of what stretch nobody chose', () => {
    expect(model.plot.envelope).toEqual({
      leastText: 'Strong colour: never less than this',
      mostText: 'Faint colour: up to the highest',
      together: 96,
    });
    expect([30, 21].map((days) => model.hasPricesIn?.({ first: 0, end: days * 96 }))).toEqual([false, true]);
    expect(lines(model.figuresFor?.({ first: 96, end: 96 * 8 }, 'in-view'))[0]).toMatch(/^In view \| /);
  });

  test('has a table by day with the highest quarter', () => {
    expect(model.table.rowCount).toBe(365);
    expect(model.table.columns.map(({ title }) => title)).toEqual([
      'Day',
      'Used (kWh)',
      'Highest (kW)',
      'Highest at',
      'Readings',
    ]);
    expect(model.table.rowAt(0).cells).toEqual(['Mon 24 Nov 2025', '10.423', '2.28', '19:15', '96 of 96']);
    expect(model.table.rowAt(0).raw).toEqual([
      '2025-11-24',
      '10.423',
      '2.280',
      '2025-11-24T19:15+08:00',
      '96',
    ]);
    expect(model.table.note).toContain('one row for each day');
  });

  test('in Chinese', () => {
    const chinese = rangeModel(facts, YEAR, zh);
    expect(chinese.sentence).toBe('合计3,796.08度，最高2.95千瓦，出现在2月17日（周二）19:15。');
    expect(lines(chinese.figures).slice(0, 3)).toEqual([
      '用量 | 3,796.08度',
      '费用 | ¥2,195.28 | 分3个价格时段计，含VAT',
      '最高 | 2.95千瓦 | 2月17日（周二）19:15至19:30',
    ]);
    expect(lines(chinese.figuresFor?.({ first: 100, end: 300 }))[0]).toBe(
      '所选时段 | 11月25日（周二）1:00至11月27日（周四）3:00 | 50小时，200个读数',
    );
  });
});

test('zeros that say nothing are left out of what is read, never of what is saved', () => {
  const days = [10_600, 11_000, 9700].flatMap((sum) => [sum, ...Array.from({ length: 95 }, () => 0)]);
  const all = [...days, ...days.slice(0, 96)];
  const model = rangeModel(
    factsOf([series('2026-11-20', all)]),
    { firstDate: '2026-11-20', lastDate: '2026-11-23' },
    en,
  );
  const rows = [0, 1, 2].map((index) => model.table.rowAt(index));
  expect(rows.map(({ cells }) => cells[1])).toEqual(['10.6', '11.0', '9.7']);
  expect(rows.map(({ raw }) => raw[1])).toEqual(['10.600', '11.000', '9.700']);
  expect(lines(model.figures)[0]).toBe('Used | 41.9 kWh');
});

describe('a range', () => {
  const days = (count: number) => Array.from({ length: count }, () => MEI_MONDAY).flat();

  test('of three days has a row for every quarter, and names its prices', () => {
    const range = { firstDate: '2026-11-21', lastDate: '2026-11-23' };
    const model = rangeModel(factsOf([series('2026-11-21', days(3))]), range, en);
    expect(model.table.rowCount).toBe(288);
    expect(model.table.rowAt(96).cells[0]).toBe('Sun 22 Nov, 00:00 to 00:15');
    expect(model.plot.bands?.length).toBe(21);
  });

  test('that reaches into today says how far it has come, and misses nothing after that', () => {
    const values = [...days(2), ...MEI_MONDAY.slice(0, 57)];
    const range = { firstDate: '2026-11-22', lastDate: '2026-11-24' };
    const model = rangeModel(factsOf([series('2026-11-22', values)]), range, en);
    expect(model.plot.gaps).toEqual([]);
    expect(model.subtitle).toBe('249 readings received, 39 to come');
    expect(model.remarks).toEqual(['Readings have arrived up to Tue 24 Nov, 14:15.', COST_REMARK]);
  });

  test('of which the last days before today are not there misses them', () => {
    const range = { firstDate: '2026-11-20', lastDate: '2026-11-24' };
    const model = rangeModel(factsOf([series('2026-11-20', days(2))]), range, en);
    expect(model.plot.gaps).toMatchObject([
      { first: 192, end: 384, text: 'Sun 22 Nov to Mon 23 Nov, missing' },
    ]);
    expect(model.subtitle).toBe('192 readings received, 192 missing, 96 to come');
    expect(model.remarks.slice(0, 2)).toEqual([
      '192 readings are missing: Sun 22 Nov to Mon 23 Nov. Nothing is added in their place.',
      'Readings have arrived up to Sat 21 Nov, 24:00.',
    ]);
  });

  test('over the end of summer time keeps every interval in its day', () => {
    const timeZone = 'Europe/London';
    const values = Array.from({ length: 48 + 50 + 48 + 48 }, (_, index) => index);
    const range = { firstDate: '2026-10-24', lastDate: '2026-10-27' };
    const intervals = [series('2026-10-24', values, { timeZone, minutes: 30 })];
    const model = rangeModel(factsOf(intervals, { timeZone }), range, en);
    const received = [0, 1, 2, 3].map((row) => model.table.rowAt(row).cells.at(-1));
    expect(received).toEqual(['48 of 48', '50 of 50', '48 of 48', '48 of 48']);
    expect(model.itemAt(48 + 4).name).toBe('Sun 25 Oct, 01:00 (second) to 01:30 (second)');
    expect(model.itemAt(48 + 5).name).toBe('Sun 25 Oct, 01:30 (second) to 02:00');
    expect(model.table.rowAt(2).raw[0]).toBe('2026-10-26');
  });

  test('of which nothing is known says so', () => {
    const range = { firstDate: '2026-11-01', lastDate: '2026-11-20' };
    expect(rangeModel(factsOf([]), range, en)).toMatchObject({
      sentence: 'No readings have arrived for 1 Nov to 20 Nov 2026.',
      figures: [],
    });
    const empty = rangeModel(factsOf([series('2020-01-01', [])]), range, en);
    expect(empty.sentence).toContain('No readings have arrived');
    expect(empty.plot.count).toBe(20 * 96);
    expect(lines(empty.figures).join()).not.toMatch(/NaN|undefined/);
  });

  test('longer than a year tells the year of each date', () => {
    const range = { firstDate: '2025-01-01', lastDate: '2026-11-23' };
    const model = rangeModel(factsOf([series('2026-11-22', days(2))]), range, en);
    expect(plain(model.sentence)).toBe(
      '20.8 kWh used in all; the highest was 2.27 kW on Sun 22 Nov 2026 at 19:15.',
    );
    expect(labelsIn(model, 0, model.plot.count, 12)).toMatch(/^2025 · Mar · .* · 2026 · /);
  });
});
