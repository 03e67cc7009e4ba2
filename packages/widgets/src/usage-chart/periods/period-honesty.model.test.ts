import { daysFromUsage, type UsageDays } from '@mains/domain';
import type { DailyUsage } from '@mains/contract';
import { describe, expect, it } from 'vitest';
import type { ChartModel } from '../chart-model.js';
import type { UsageFacts, UsagePeriod } from '../usage-facts.js';
import { meiFacts, octoberBill } from './mei-october.test-data.js';
import { periodModel } from './period.model.js';
import { wordsIn } from './words.test-data.js';

const en = await wordsIn('en');
const text = (value: string | undefined): string => (value ?? '').replaceAll('\u00A0', ' ');
const remarksOf = ({ remarks }: ChartModel): string[] => remarks.map(text);
const column = ({ table }: ChartModel, id: string, index: number): string => {
  const at = table.columns.findIndex((each) => each.id === id);
  return text(table.rowAt(index).cells[at]);
};

const firstDate = '2026-11-03';

type Given = Partial<Omit<DailyUsage, 'registers'>> & { readonly registers?: DailyUsage['registers'] };

function days(blocks: readonly { firstDate: string; values: number[] }[], rest: Given = {}): UsageDays {
  return daysFromUsage({
    serviceId: 'svc_e1',
    firstDate: blocks[0]?.firstDate ?? firstDate,
    lastDate: '2026-12-02',
    registers: [{ measures: 'import', meterNumber: 'E-1', unit: 'kWh', digits: 1, blocks: [...blocks] }],
    remarks: [],
    interruptions: [],
    ...rest,
  });
}

function running(firstDate = '2026-11-03', lastDate = '2026-12-02'): UsagePeriod {
  return { period: { firstDate, lastDate }, month: '2026-11', isCalendarMonth: false };
}

function model(changes: Partial<UsageFacts>, period: UsagePeriod = running()): ChartModel {
  return periodModel(meiFacts({ sheets: undefined, ...changes }), period, en);
}

const tenDays = [100, 110, 120, 100, 110, 120, 100, 110, 120, 100];

describe('a period that runs', () => {
  const facts = { days: days([{ firstDate, values: tenDays }]), today: '2026-11-13' };

  it('says how far it has come, and how old the latest value is', () => {
    const found = model(facts);
    expect(found.subtitle).toBe('3 Nov to 2 Dec 2026, still running');
    expect(text(found.sentence)).toBe('You have used 109 kWh in 10 days so far.');
    expect(text(found.figures[0]?.note)).toBe('10 of 30 days so far');
    expect(remarksOf(found)).toEqual(['Values until Thu 12 Nov, midnight. Newer ones arrive overnight.']);
  });

  it('draws days to come as nothing: they are neither zero nor missing', () => {
    const found = model(facts);
    expect(found.plot.count).toBe(30);
    expect(found.plot.layers[0]?.values[10]).toBeNaN();
    expect(found.plot.gaps).toBeUndefined();
    expect([found.itemAt(10).value, found.table.rowCount]).toEqual(['to come', 10]);
  });

  it('says that sums at the end of expected bars are of what is known, and leaves out prices that were not', () => {
    const expected = days([{ firstDate, values: [...tenDays, ...Array.from({ length: 20 }, () => 105)] }]);
    const [all] = expected.registers;
    const registerOf = (timeOfUse: 'peak' | 'flat' | 'sharp', share: number, until: number) => ({
      ...all!,
      timeOfUse,
      values: all!.values.map((value, day) => (day < until ? value * share : Number.NaN)),
    });
    const split = (until: number) => ({
      ...expected,
      registers: [registerOf('peak', 2, until), registerOf('flat', 1, until), registerOf('sharp', 0, until)],
    });
    const found = periodModel(meiFacts({ sheets: undefined, ...facts, days: split(10) }), running(), en, {
      days: split(30),
      isAssumed: new Uint8Array(30).fill(1, 10),
    });
    expect(found.plot.endLabels?.map(({ title }) => title)).toEqual(['Flat so far', 'Peak so far']);
    expect(found.table.columns.map(({ id }) => id)).not.toContain('sharp');
  });

  it('waits a week for values that are late, then misses them', () => {
    const late = model({ ...facts, today: '2026-11-16' });
    expect([late.itemAt(11).value, late.plot.gaps]).toEqual(['not here yet', undefined]);
    expect(remarksOf(late)).toEqual(['Values until Thu 12 Nov, midnight. Newer ones are late.']);
    expect(column(late, 'total', 11)).toBe('not here yet');
    const gone = model({ ...facts, today: '2026-11-25' });
    expect(remarksOf(gone)).toEqual(['13 to 24 Nov: 12 days did not reach us.']);
    expect(gone.plot.gaps?.map((gap) => text(gap.text))).toEqual(['13 to 24 Nov, missing']);
  });

  it('draws days as they are expected, apart from estimates, only when they are given', () => {
    const expected = days([{ firstDate, values: [...tenDays, ...Array.from({ length: 20 }, () => 105)] }]);
    const isAssumed = new Uint8Array(30).fill(1, 10);
    const found = periodModel(meiFacts({ sheets: undefined, ...facts }), running(), en, {
      days: expected,
      isAssumed,
    });
    expect(found.plot.layers[0]?.values[10]).toBe(10.5);
    expect([found.plot.hatched?.[9], found.plot.hatched?.[10]]).toEqual([0, 2]);
    expect(text(found.itemAt(10).spoken)).toBe('Fri 13 Nov: 10.5 kWh. Expected, not measured.');
    expect(text(found.sentence)).toContain('109 kWh in 10 days so far');
    expect(remarksOf(found)).toContain('Dashed outlines are days to come, as we expect them.');
  });
});

describe('days that are missing, estimated or doubtful', () => {
  const period = { period: { firstDate, lastDate: '2026-11-12' }, month: '2026-11', isCalendarMonth: false };
  const withGap = days(
    [
      { firstDate, values: [100, 110, 120] },
      { firstDate: '2026-11-09', values: [100, 110, 120, 100] },
    ],
    {
      remarks: [
        {
          kind: 'missing',
          firstDate: '2026-11-06',
          lastDate: '2026-11-08',
          text: 'The meter did not answer.',
        },
        { kind: 'estimated', firstDate: '2026-11-09', lastDate: '2026-11-10', text: 'We took the mean.' },
        { kind: 'doubtful', firstDate: '2026-11-12', lastDate: '2026-11-12' },
      ],
    },
  );
  const found = model({ days: withGap, today: '2026-11-24' }, period);

  it('are bracketed and named', () => {
    expect(found.plot.gaps?.map(({ first, end, text: said }) => [first, end, said])).toEqual([
      [3, 6, '6 to 8 Nov, missing'],
      [6, 8, '9 to 10 Nov, estimated'],
    ]);
    expect(Array.from(found.plot.hatched ?? [])).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 0, 1]);
  });

  it('are said in sentences with the reason', () => {
    expect(remarksOf(found)).toEqual([
      '6 to 8 Nov: 3 days did not reach us. The meter did not answer.',
      '9 to 10 Nov: estimated. We took the mean.',
      '12 Nov: doubtful.',
    ]);
    expect(text(found.sentence)).toBe('You used 76 kWh on 7 days of 10 days; the others are not known.');
  });

  it('are said of each day, and never counted as nothing', () => {
    expect(found.itemAt(3).spoken).toBe('Fri 6 Nov: missing.');
    expect(text(found.itemAt(6).spoken)).toBe('Mon 9 Nov: 10.0 kWh. Estimated.');
    expect(found.table.rowAt(3)).toMatchObject({
      cells: ['Fri 6 Nov', 'missing', '33.0'],
      raw: ['2026-11-06', '', '33.0'],
    });
    expect(found.table.rowAt(6).badge).toBe('Estimated');
    expect(found.plot.layers[0]?.values[3]).toBeNaN();
  });

  it('do not hide that the bill counts more', () => {
    const bill = { ...octoberBill, period: period.period, quantity: { value: '109', unit: 'kWh' as const } };
    expect(remarksOf(model({ days: withGap }, { ...period, bill }))[0]).toBe(
      'The days that are known come to 76 kWh, your bill counts 109 kWh.',
    );
  });
});

describe('only a bill', () => {
  it.each([undefined, days([])])('says what it counts, and that no day is known', (known) => {
    const found = model({ days: known }, { ...running('2026-10-01', '2026-11-02'), bill: octoberBill });
    expect(text(found.sentence)).toBe(
      'Your bill counts 384 kWh in 33 days; what was used on which day is not known.',
    );
    expect(found.figures.map(({ value }) => text(value))).toEqual(['384 kWh']);
    expect(found.plot.gaps?.map((gap) => gap.text)).toEqual(['1 Oct to 2 Nov, not counted by days']);
    expect(found.table.rowAt(0).cells).toContain('not counted');
  });

  it('is not even that before anything has come', () => {
    const found = model({ days: undefined }, running('2026-11-24', '2026-12-02'));
    expect(found.sentence).toBe('No values of these days have reached us yet.');
    expect([found.figures, found.remarks, found.table.rowCount]).toEqual([[], [], 0]);
  });
});

describe('what else may be', () => {
  it('one day', () => {
    const found = model(
      { days: days([{ firstDate, values: [123] }]), today: '2026-11-24' },
      running(firstDate, firstDate),
    );
    expect(text(found.sentence)).toBe('You used 12.3 kWh in 1 day.');
    expect(found.plot.labelsFor({ first: 0, end: 1 }, 8)).toEqual([{ item: 0, text: '3 Nov' }]);
  });

  it('values beyond those of a home, to the last digit', () => {
    const found = model(
      {
        days: days([{ firstDate, values: [9_007_199_254_740_991, 9_007_199_254_740_991] }]),
        today: '2026-11-24',
      },
      running(firstDate, '2026-11-04'),
    );
    expect(text(found.figures[0]?.value)).toBe('1,801,439,850,948,198 kWh');
    expect(column(found, 'total', 0)).toBe('900,719,925,474,099');
    expect(found.table.rowAt(0).raw[1]).toBe('900719925474099.1');
    expect(found.table.note).toBe('Numbers are rounded here; the CSV has all digits.');
  });

  it('a net meter that ran backwards', () => {
    const counted = days([{ firstDate, values: [-120, 50, -30] }]);
    const net = {
      ...counted,
      registers: counted.registers.map((register) => ({ ...register, measures: 'net' as const })),
    };
    const found = model({ days: net, today: '2026-11-24' }, running(firstDate, '2026-11-05'));
    expect(text(found.sentence)).toBe('You fed in 10 kWh more than you took, in 3 days.');
    expect(found.plot.values.min).toBeLessThanOrEqual(-12);
    expect(text(found.figures[0]?.value)).toBe('−10 kWh');
    expect(found.table.columns.map(({ id }) => id)).toEqual(['day', 'total']);
  });

  it('what a solar roof fed in, below zero', () => {
    const register = { meterNumber: 'E-1', unit: 'kWh', digits: 1 } as const;
    const solar = days([], {
      registers: [
        { ...register, measures: 'import', blocks: [{ firstDate, values: [40, 50] }] },
        { ...register, measures: 'export', blocks: [{ firstDate, values: [65, 0] }] },
      ],
    });
    const found = model({ days: solar, today: '2026-11-24' }, running(firstDate, '2026-11-04'));
    expect(text(found.sentence)).toBe('You took 9 kWh from the grid in 2 days. You fed in 6.5 kWh.');
    expect(found.plot.layers.map(({ tone, values }) => [tone, ...Array.from(values)])).toEqual([
      ['use', 4, 5],
      ['export', -6.5, -0],
    ]);
    expect(found.figures.slice(0, 3).map(({ label, value }) => text(`${label} ${value}`))).toEqual([
      'From the grid 9 kWh',
      'Fed in 6.5 kWh',
      'Net 2.5 kWh',
    ]);
    expect(column(found, 'net', 0)).toBe('−2.5');
    expect(text(found.itemAt(0).lines[0])).toBe('Fed in 6.5 kWh');
  });

  it('clocks that change, in the zone of the premise', () => {
    const inBerlin = {
      days: days([{ firstDate: '2026-03-28', values: [100, 90, 100] }]),
      timeZone: 'Europe/Berlin',
    };
    const march = model({ ...inBerlin, today: '2026-11-24' }, running('2026-03-28', '2026-03-30'));
    expect([0, 1, 2].map((index) => march.itemAt(index).lines)).toEqual([
      [],
      ['23 hours: the clocks change'],
      [],
    ]);
  });

  it('a leap day, compared with the same weekday', () => {
    const before = Array.from({ length: 366 }, (_, index) => index);
    const leap = days([{ firstDate: '2023-03-02', values: before }]);
    const found = model({ days: leap, today: '2024-03-10' }, running('2024-02-28', '2024-03-01'));
    // Thursday 29 February 2024 beside Thursday 2 March 2023.
    expect(found.itemAt(1).name).toBe('Thu 29 Feb');
    expect(found.plot.compare?.[1]).toBe(0);
    expect(found.plot.compare?.[0]).toBeNaN();
    expect(text(found.sentence)).toContain('(as far as both are known: 2 days)');
  });

  it('a supply that was off, on the days it touched', () => {
    const off = days([{ firstDate, values: tenDays }], {
      interruptions: [
        { kind: 'outage', start: '2026-11-04T14:00:00Z', end: '2026-11-05T16:00:00Z' },
        { kind: 'planned', start: '2026-11-12T01:00:00Z' },
      ],
    });
    const found = model({ days: off, today: '2026-11-13', nowMs: Date.parse('2026-11-13T02:00:00Z') });
    expect(found.plot.bands).toEqual([
      { kind: 'outage', first: 1, end: 3, title: 'Outage' },
      { kind: 'outage', first: 9, end: 11, title: 'Planned work' },
    ]);
    expect(found.itemAt(2).lines).toEqual(['Outage Wed 4 Nov, 22:00 to Fri 6 Nov, 00:00']);
    expect(found.itemAt(3).lines).toEqual([]);
    expect(found.remarks).toContain('Planned work since Thu 12 Nov, 09:00.');
  });

  it('homes to compare with, where the utility counted some', () => {
    const similar = {
      basis: 'flats of two in Alderbrook',
      homes: 214,
      months: [{ month: '2026-11', perDay: { value: '10.9', unit: 'kWh' as const } }],
    };
    const found = model({ days: days([{ firstDate, values: tenDays }], { similar }), today: '2026-11-13' });
    expect(remarksOf(found)).toContain(
      '214 flats of two in Alderbrook used 10.9 kWh a day in November 2026.',
    );
  });
});

it('tells several meters apart that add up to the bars', () => {
  const block = (values: number[]) => [{ firstDate, values }];
  const register = { measures: 'import', unit: 'kWh' } as const;
  const two = days([], {
    firstDate,
    registers: [
      { ...register, meterNumber: 'E-1', timeOfUse: 'peak', digits: 1, blocks: block([12, 13]) },
      { ...register, meterNumber: 'E-1', timeOfUse: 'valley', digits: 1, blocks: block([8, 7]) },
      { ...register, meterNumber: 'H-2', digits: 3, blocks: block([1250, 2250]) },
    ],
  });
  const found = model({ days: two, today: '2026-11-05' });
  expect(remarksOf(found)).toContain('Meter by meter: E-1 counted 4 kWh, H-2 counted 3.5 kWh.');
  expect(text(found.figures[0]?.value)).toBe('7.5 kWh');
  const [one] = two.registers;
  const alone = model({ days: { ...two, registers: one ? [one] : [] }, today: '2026-11-05' });
  expect(remarksOf(alone).join(' ')).not.toContain('Meter by meter');
});
