import { describe, expect, it } from 'vitest';
import type { ChartModel } from '../chart-model.js';
import { meiDays, meiFacts, october, octoberBill } from './mei-october.test-data.js';
import { periodModel } from './period.model.js';
import { wordsIn } from './words.test-data.js';

const en = await wordsIn('en');
const zh = await wordsIn('zh-CN');
const text = (value: string | undefined): string => (value ?? '').replaceAll('\u00A0', ' ');

const figuresOf = ({ figures }: ChartModel): string[] =>
  figures.map(({ label, value, note }) => text(`${label}: ${value}${note === undefined ? '' : `, ${note}`}`));

const rowOf = ({ table }: ChartModel, index: number): string => text(table.rowAt(index).cells.join(' | '));

describe('the days of Mei’s October', () => {
  const model = periodModel(meiFacts(), october, en);

  it('say what they are and answer in a sentence', () => {
    expect(model.subtitle).toBe('1 Oct to 2 Nov 2026, the period of your October bill');
    expect(text(model.sentence)).toBe(
      'You used 384 kWh in 33 days, 23 kWh (6%) more than on the same weekdays last year; 48% at the peak price.',
    );
    expect(model.remarks).toEqual([]);
  });

  it('have the five figures of the picture', () => {
    expect(figuresOf(model)).toEqual([
      'Used: 384 kWh, 33 days',
      'Against last year: +23 kWh, 6% more',
      'A usual day: 11.6 kWh, most: 19.6 on Sun 1 Nov',
      'At peak price: 48%, 185 of 384 kWh',
      'Tier 2: 98 kWh, added ¥20.78 with VAT',
    ]);
  });

  it('stack valley, flat and peak, with last year over them and their sums at the end', () => {
    const { plot } = model;
    expect(plot.layers.map(({ tone, values }) => [tone, values[17]])).toEqual([
      ['valley', 2.3],
      ['flat', 4.5],
      ['peak', 6.1],
    ]);
    expect(plot.compare?.[17]).toBe(9.3);
    expect(text(plot.compareText?.text)).toBe('361 kWh over the period');
    expect(plot.endLabels?.map((label) => text(`${label.title} ${label.text}`))).toEqual([
      'Valley 86 kWh',
      'Flat 113 kWh',
      'Peak 185 kWh',
    ]);
    expect(plot.values).toMatchObject({ unitText: 'kWh per day', min: 0, max: 20 });
    expect(Array.from(plot.hatched ?? []).some(Boolean)).toBe(false);
  });

  it('tell in the table which totals are past the tier, and in bold what the picture shows', () => {
    const { columns, rowAt } = model.table;
    expect(columns.filter(({ isMain }) => isMain).map(({ id }) => id)).toEqual(['total']);
    expect([26, 27, 32].map((index) => rowAt(index).passes)).toEqual([
      undefined,
      ['running-total'],
      ['running-total'],
    ]);
  });

  it('can be compared only where there is a year before', () => {
    expect(model.canCompare).toBe(true);
    const { registers } = meiDays;
    const alone = registers.map((each) => ({
      ...each,
      values: each.values.map((v, at) => (at < 300 ? NaN : v)),
    }));
    expect(periodModel(meiFacts({ days: { ...meiDays, registers: alone } }), october, en).canCompare).toBe(
      false,
    );
  });

  it('show tier 2 from the day on which it is reached', () => {
    expect(model.plot.bands).toHaveLength(1);
    expect(model.plot.bands?.[0]).toMatchObject({ kind: 'tier', first: 27, end: 33 });
    expect(text(model.plot.bands?.[0]?.title)).toBe('Tier 2 from Wed 28 Oct');
    expect(text(model.plot.bands?.[0]?.text)).toBe('98 kWh at ¥0.20 extra');
  });

  it.each([
    [{ first: 0, end: 33 }, 8, '1 Oct 8 15 22 2 Nov'],
    [{ first: 0, end: 33 }, 3, '1 Oct 22 2 Nov'],
    [{ first: 0, end: 33 }, 2, '1 Oct 2 Nov'],
    [{ first: 27, end: 33 }, 8, '28 Oct 29 30 31 1 Nov 2'],
    [{ first: 10.4, end: 24.6 }, 8, '12 Oct 15 24'],
  ])('label days in the view %o with room for %i', (view, most, labels) => {
    const found = model.plot.labelsFor(view, most);
    expect(found.map((label) => label.text).join(' ')).toBe(labels);
    expect(found.length).toBeLessThanOrEqual(most);
  });

  it('tell a day beside it and aloud', () => {
    const item = model.itemAt(17);
    expect([item.name, item.value, ...item.lines].map(text)).toEqual([
      'Sun 18 Oct',
      '12.9 kWh',
      'Peak 6.1, flat 4.5, valley 2.3',
      'Cost ¥7.51 with VAT',
      'Last year 9.3 kWh',
    ]);
    expect(text(item.spoken)).toBe(
      'Sun 18 Oct: 12.9 kWh. Peak 6.1, flat 4.5, valley 2.3. Cost ¥7.51 with VAT. Last year 9.3 kWh.',
    );
    expect(model.itemAt(27).lines).toContain('Tier 2 starts');
  });

  it('have the table of the picture', () => {
    expect(model.table.columns.map(({ title }) => title).join(' | ')).toBe(
      'Day | Peak | Flat | Valley | Day total, kWh | Last year | Difference | Running total | Cost',
    );
    expect([25, 26, 27, 28, 29, 30, 31, 32].map((index) => rowOf(model, index))).toEqual([
      'Mon 26 Oct | 7.2 | 3.6 | 3.3 | 14.1 | 9.9 | +4.2 | 269.6 | ¥8.07',
      'Tue 27 Oct | 7.6 | 3.7 | 3.3 | 14.6 | 10.1 | +4.5 | 284.2 | ¥8.40',
      'Wed 28 Oct | 7.0 | 3.5 | 3.1 | 13.6 | 11.0 | +2.6 | 297.8 | ¥7.81',
      'Thu 29 Oct | 8.1 | 4.3 | 3.3 | 15.7 | 14.2 | +1.5 | 313.5 | ¥9.09',
      'Fri 30 Oct | 7.1 | 4.2 | 4.0 | 15.3 | 11.8 | +3.5 | 328.8 | ¥8.57',
      'Sat 31 Oct | 7.6 | 6.4 | 3.6 | 17.6 | 11.8 | +5.8 | 346.4 | ¥10.04',
      'Sun 1 Nov | 9.2 | 6.7 | 3.7 | 19.6 | 12.5 | +7.1 | 366.0 | ¥11.35',
      'Mon 2 Nov | 8.3 | 5.3 | 4.4 | 18.0 | 11.7 | +6.3 | 384.0 | ¥10.15',
    ]);
    expect(model.table.rowAt(27).badge).toBe('Tier 2 starts');
    expect(model.table.rowAt(27).raw.join()).toBe('2026-10-28,7.0,3.5,3.1,13.6,11.0,2.6,297.8,7.81');
    expect(model.table.note).toBe('Cost is the energy part with VAT, before tiers and the daily charge.');
  });

  it('run up to the quantity of the bill, and say so when they do not', () => {
    const running = model.table.columns.findIndex(({ id }) => id === 'running-total');
    expect(Number(model.table.rowAt(32).raw[running])).toBe(Number(octoberBill.quantity.value));
    const other = { ...octoberBill, quantity: { value: '384.1', unit: 'kWh' as const } };
    expect(periodModel(meiFacts(), { ...october, bill: other }, en).remarks.map(text)).toEqual([
      'The days come to 384 kWh, your bill counts 384.1 kWh.',
    ]);
  });
});

describe('what the customer switches', () => {
  const layers = { compare: true, prices: true, show: 'quantity' } as const;

  it('shows one bar a day without price periods, and no last year without comparison', () => {
    const model = periodModel(
      meiFacts({ layers: { ...layers, prices: false, compare: false } }),
      october,
      en,
    );
    expect(model.plot.layers.map(({ tone, values }) => [tone, values[17]])).toEqual([['use', 12.9]]);
    expect([model.plot.compare, model.plot.endLabels]).toEqual([undefined, undefined]);
    expect(model.table.columns.map(({ id }) => id)).toEqual(['day', 'total', 'running-total', 'cost']);
    expect(model.itemAt(17).lines).toEqual(['Cost ¥7.51 with VAT']);
  });

  it('shows what each price period cost, adding up to the cost of the day', () => {
    const model = periodModel(meiFacts({ layers: { ...layers, show: 'money' } }), october, en);
    const parts = model.plot.layers.map(({ values }) => Math.round(100 * (values[17] ?? Number.NaN)));
    expect(parts.reduce((sum, part) => sum + part)).toBe(751);
    expect(model.plot.values.unitText).toBe('¥ per day');
    expect(text(model.itemAt(17).value)).toBe('¥7.51');
    expect(text(model.itemAt(17).lines[0])).toBe('Peak ¥4.20, flat ¥2.58, valley ¥0.73');
    expect(model.table.columns.slice(1, 4).map(({ title }) => title)).toEqual([
      'Peak cost',
      'Flat cost',
      'Valley cost',
    ]);
  });

  it('shows quantities where prices are not known, even when money is wanted', () => {
    const facts = meiFacts({ sheets: undefined, layers: { ...layers, show: 'money' } });
    const model = periodModel(facts, october, en);
    expect(model.plot.values.unitText).toBe('kWh per day');
    expect(model.table.columns.map(({ id }) => id)).not.toContain('cost');
    expect(model.plot.bands).toEqual([]);
    expect(figuresOf(model)).toHaveLength(4);
  });
});

it('speaks Chinese', () => {
  const model = periodModel(meiFacts(), october, zh);
  expect(model.subtitle).toBe('2026年10月1日至11月2日，10月账单的计费周期');
  expect(model.sentence).toBe('33天共用384度，比去年同星期的日子多23度（6%），其中48%按峰价计费。');
  expect(figuresOf(model)).toEqual([
    '用量: 384度, 33天',
    '与去年相比: +23度, 多6%',
    '平均每天: 11.6度, 最高：11月1日（周日）19.6',
    '峰价占比: 48%, 185/384度',
    '第2档: 98度, 多付¥20.78（含税）',
  ]);
  expect(model.itemAt(17).spoken).toBe(
    '10月18日（周日）：12.9度；峰段6.1，平段4.5，谷段2.3；费用¥7.51（含税）；去年9.3度。',
  );
  expect(model.plot.values.unitText).toBe('千瓦时/天');
  expect(model.plot.labelsFor({ first: 0, end: 33 }, 8).map((label) => label.text)).toEqual([
    '10月1日',
    '8日',
    '15日',
    '22日',
    '11月2日',
  ]);
  expect(model.table.columns[4]?.title).toBe('当天合计（度）');
});
