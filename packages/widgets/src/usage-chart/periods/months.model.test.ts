import type { BillSummary, PlainDate, YearMonth } from '@mains/contract';
import { daysFromUsage, lastDateOfMonth, addMonths } from '@mains/domain';
import { describe, expect, it } from 'vitest';
import type { ChartModel } from '../chart-model.js';
import type { UsageFacts, UsagePeriod } from '../usage-facts.js';
import { meiFacts, octoberBill } from './mei-october.test-data.js';
import { monthsModel } from './months.model.js';
import { usagePeriods } from './usage-periods.model.js';
import { wordsIn } from './words.test-data.js';

const en = await wordsIn('en');
const zh = await wordsIn('zh-CN');
const text = (value: string | undefined): string => (value ?? '').replaceAll('\u00A0', ' ');
const rowOf = ({ table }: ChartModel, index: number): string => text(table.rowAt(index).cells.join(' | '));
const figuresOf = ({ figures }: ChartModel): string[] =>
  figures.map(({ label, value, note }) => text(`${label}: ${value}${note === undefined ? '' : `, ${note}`}`));

function bill(
  month: YearMonth,
  kWh: string,
  period: [PlainDate, PlainDate],
  more: Partial<BillSummary> = {},
): BillSummary {
  return {
    ...octoberBill,
    id: `bill_${month}`,
    month,
    period: { firstDate: period[0], lastDate: period[1] },
    quantity: { value: kWh, unit: 'kWh' },
    total: { amountMinor: Number(kWh) * 60, currency: 'CNY' },
    ...more,
  };
}

/** Of calendar months up to October 2026, newest last: 100 kWh, 110 kWh, and so on. */
function monthly(count: number): BillSummary[] {
  return Array.from({ length: count }, (_, index) => {
    const month = addMonths('2026-10', index - count + 1);
    return bill(month, String(100 + 10 * index), [`${month}-01`, lastDateOfMonth(month)]);
  });
}

function facts(bills: readonly BillSummary[], changes: Partial<UsageFacts> = {}): UsageFacts {
  const periods = usagePeriods({
    bills,
    service: { startedOn: '2019-04-01', nextReadingOn: '2026-11-30' },
    today: '2026-11-24',
  });
  return meiFacts({ periods, days: undefined, sheets: undefined, ...changes });
}

describe('months from bills alone', () => {
  const model = monthsModel(facts(monthly(26)), en);

  it('answer with the newest bill beside last year’s', () => {
    expect(model.subtitle).toBe('26 bills, 1 Sep 2024 to 31 Oct 2026');
    expect(text(model.sentence)).toBe(
      'Your October bill counts 350 kWh in 31 days, 120 kWh (52%) more than October last year.',
    );
  });

  it('draw what is past in grey and the newest filled, oldest first', () => {
    expect(model.plot.count).toBe(26);
    const [past, use] = model.plot.layers;
    expect([past?.tone, past?.values[0], past?.values[24], past?.values[25]]).toEqual([
      'past',
      100,
      340,
      Number.NaN,
    ]);
    expect([use?.tone, use?.values[24], use?.values[25]]).toEqual(['use', Number.NaN, 350]);
    expect(model.plot.compare?.[11]).toBeNaN();
    expect(model.plot.compare?.[25]).toBe(230);
    expect(model.plot.values.unitText).toBe('kWh per bill');
  });

  it('sum up a year and the one before', () => {
    expect(figuresOf(model)).toEqual([
      'Last 12 bills: 3,540 kWh, 365 days',
      'Against the year before: +1,440 kWh, 69% more',
      'A usual day: 9.7 kWh, 365 days',
      'Highest: 350 kWh, October 2026',
    ]);
  });

  it('name the months as room allows, each year once', () => {
    const labels = (most: number): string =>
      model.plot
        .labelsFor({ first: 0, end: 26 }, most)
        .map((label) => label.text)
        .join(' ');
    expect(labels(5)).toBe('Oct 2024 Apr 2025 Oct Apr 2026 Oct');
  });

  it('tell a month beside it and aloud', () => {
    expect(text(model.itemAt(25).spoken)).toBe(
      'October 2026: 350 kWh. 1 Oct to 31 Oct, 31 days. 11.3 kWh a day. Bill ¥210.00. A year before 230 kWh in 31 days.',
    );
  });

  it('have the same numbers as a table', () => {
    expect(model.table.columns.map(({ title }) => title).join(' | ')).toBe(
      'Bill | Period | Days | Used, kWh | A day | Last year | Difference | Amount',
    );
    expect(rowOf(model, 25)).toBe('October 2026 | 1 Oct to 31 Oct | 31 | 350 | 11.29 | 230 | +120 | ¥210.00');
    expect(model.table.rowAt(0).raw).toEqual([
      '2024-09',
      '2024-09-01/2024-09-30',
      '30',
      '100',
      '3.33',
      '',
      '',
      '60.00',
    ]);
  });
});

it('compares by the day where two periods are not as long', () => {
  const bills = [
    bill('2025-10', '330', ['2025-10-03', '2025-11-01']),
    bill('2026-10', '330', ['2026-10-01', '2026-11-02']),
  ];
  expect(text(monthsModel(facts(bills), en).sentence)).toBe(
    'Your October bill counts 330 kWh in 33 days, as much as October last year: 10 kWh a day against 11 kWh.',
  );
});

it('speaks of money where that is wanted, and of no amount for the period that runs', () => {
  const days = daysFromUsage({
    serviceId: 'svc_e1',
    firstDate: '2026-11-01',
    lastDate: '2026-11-23',
    registers: [
      {
        measures: 'import',
        meterNumber: 'E-1',
        unit: 'kWh',
        digits: 1,
        blocks: [{ firstDate: '2026-11-01', values: Array.from({ length: 23 }, () => 101) }],
      },
    ],
    remarks: [],
    interruptions: [],
  });
  const layers = { compare: true, prices: true, show: 'money' } as const;
  const model = monthsModel(facts(monthly(13), { days, layers }), en);
  expect(text(model.sentence)).toBe(
    'Your October bill comes to ¥132.00 for 31 days, ¥72.00 (120%) more than October last year.',
  );
  expect(model.plot.values.unitText).toBe('¥ per bill');
  expect(model.plot.layers[1]?.values[12]).toBe(132);
  expect(model.plot.layers[1]?.values[13]).toBeNaN();
  expect(text(model.itemAt(13).spoken)).toBe(
    'November 2026 so far: 232.3 kWh. 1 Nov to 30 Nov, 30 days. 23 of 30 days so far. 10.1 kWh a day.',
  );
  expect(model.table.rowAt(13)).toMatchObject({ badge: 'So far' });
  expect(figuresOf(model).at(-1)).toBe('Since then: 232.3 kWh, 23 of 30 days');
});

it('says which bills are estimated', () => {
  const [first, second] = monthly(2) as [BillSummary, BillSummary];
  const model = monthsModel(facts([{ ...first, readQuality: 'estimated' }, second]), en);
  expect(model.remarks).toEqual(['September 2026 is billed by an estimated reading.']);
  expect(Array.from(model.plot.hatched ?? [])).toEqual([1, 0]);
  expect(model.table.rowAt(0).badge).toBe('Estimated');
});

it('shows calendar months where nothing is billed, and which are not whole', () => {
  const values = Array.from({ length: 40 }, () => 2);
  const days = daysFromUsage({
    serviceId: 'svc_g1',
    firstDate: '2026-10-12',
    lastDate: '2026-11-20',
    registers: [
      {
        measures: 'import',
        meterNumber: 'G-1',
        unit: 'm3',
        digits: 0,
        blocks: [{ firstDate: '2026-10-12', values }],
      },
    ],
    remarks: [],
    interruptions: [],
  });
  const periods: UsagePeriod[] = usagePeriods({
    bills: [],
    service: { startedOn: '2026-10-01' },
    today: '2026-11-21',
  });
  const model = monthsModel(
    meiFacts({ unit: 'm3', days, periods, sheets: undefined, today: '2026-11-21' }),
    en,
  );
  expect(text(model.sentence)).toBe('You used 40 m³ on 20 days of October.');
  expect(model.remarks.map(text)).toEqual(['October 2026: 20 of 31 days are known.']);
  expect([model.table.rowAt(0).badge, model.table.rowAt(1).badge]).toEqual(['Not all days', 'So far']);
  expect(model.plot.values.unitText).toBe('m³ per month');
});

it('has nothing to say of nothing', () => {
  const model = monthsModel(facts([]), en);
  expect(model.sentence).toBe('There is no bill yet, and no values have reached us.');
  expect([model.plot.count, model.table.rowCount, model.figures, model.subtitle]).toEqual([0, 0, [], '']);
  expect(model.plot.labelsFor({ first: 0, end: 0 }, 8)).toEqual([]);
});

it('speaks Chinese', () => {
  const model = monthsModel(facts(monthly(26)), zh);
  expect(model.sentence).toBe('10月账单计量为31天350度，比去年10月多120度（52%）。');
  expect(model.itemAt(25).spoken).toBe(
    '2026年10月：350度；10月1日至10月31日，31天；平均每天11.3度；账单¥210.00；去年31天230度。',
  );
  expect(model.plot.values.unitText).toBe('千瓦时/期');
});

it('three years of months have room side by side', () => {
  const least = (count: number): number | undefined =>
    monthsModel(facts(monthly(count)), en).plot.leastInView;
  expect([13, 26, 40].map(least)).toEqual([undefined, undefined, undefined]);
});

describe('readings of a file', () => {
  const reading = (firstDate: string, lastDate: string, value: string, isEstimated = false): UsagePeriod => ({
    period: { firstDate, lastDate },
    month: lastDate.slice(0, 7),
    isCalendarMonth: false,
    quantity: { value, unit: 'kWh' },
    isEstimated,
  });
  const irregular = [
    reading('2021-01-20', '2021-04-19', '810.5'),
    reading('2020-11-03', '2021-01-19', '624', true),
    reading('2020-08-05', '2020-11-02', '450'),
  ];
  const readings = (periods: readonly UsagePeriod[]): UsageFacts =>
    meiFacts({ days: undefined, sheets: undefined, periods });

  it('are bars named by their dates', () => {
    const model = monthsModel(readings(irregular), en);
    expect(model.subtitle).toBe('3 readings, 5 Aug 2020 to 19 Apr 2021');
    expect(text(model.sentence)).toBe('20 Jan to 19 Apr 2021: 810.5 kWh in 90 days, 9 kWh a day.');
    expect(Array.from(model.plot.layers[0]?.values ?? [])).toEqual([450, 624, Number.NaN]);
    expect(model.plot.layers[1]?.values[2]).toBe(810.5);
    expect(model.plot.labelsFor({ first: 0, end: 3 }, 6).map((label) => label.text)).toEqual([
      '5 Aug 2020',
      '3 Nov',
      '20 Jan 2021',
    ]);
    expect(model.plot.values.unitText).toBe('kWh per reading');
    expect(text(model.itemAt(1).spoken)).toBe(
      '3 Nov 2020 to 19 Jan 2021: 624 kWh. 78 days. 8 kWh a day. Estimated reading.',
    );
    expect(model.remarks).toEqual(['1 reading is estimated: 3 Nov 2020 to 19 Jan 2021.']);
    expect(Array.from(model.plot.hatched ?? [])).toEqual([0, 1, 0]);
    expect(figuresOf(model).map(text)).toEqual([
      'Last 3 readings: 1,884.5 kWh, 258 days',
      'A usual day: 7.3 kWh, 258 days',
      'Highest: 810.5 kWh, 20 Jan to 19 Apr 2021',
    ]);
  });

  it('have the same numbers as a table, each period once', () => {
    const { table } = monthsModel(readings(irregular), en);
    expect(table.columns.map(({ title }) => title)).toEqual(['Reading', 'Days', 'Used, kWh', 'A day']);
    expect(table.rowAt(2).raw).toEqual(['2021-01-20/2021-04-19', '90', '810.5', '9.01']);
  });

  it('are months where they are whole ones', () => {
    const months = [reading('2020-02-01', '2020-02-29', '30'), reading('2020-01-01', '2020-01-31', '20')];
    const model = monthsModel(readings(months), en);
    expect(text(model.sentence)).toBe('You used 30 kWh in February.');
    expect(model.plot.values.unitText).toBe('kWh per month');
    expect(model.itemAt(0).name).toBe('January 2020');
  });

  it('speak Chinese', () => {
    const model = monthsModel(readings(irregular), zh);
    expect(model.sentence).toBe('2021年1月20日至4月19日：90天共810.5度，平均每天9度。');
    expect(model.remarks).toEqual(['有1次读数为估抄：2020年11月3日至2021年1月19日。']);
  });
});
