import { daysBetween, daysFromUsage, type UsageDays } from '@mains/domain';
import { expect, it } from 'vitest';
import type { UsagePeriod } from '../usage-facts.js';
import { meiFacts, octoberBill } from './mei-october.test-data.js';
import { wordsIn } from './words.test-data.js';
import { yearsModel } from './years.model.js';

const en = await wordsIn('en');
const zh = await wordsIn('zh-CN');
const text = (value: string | undefined): string => (value ?? '').replaceAll('\u00A0', ' ');

function daily(firstDate: string, lastDate: string, value: (index: number) => number): UsageDays {
  const values = Array.from({ length: daysBetween(firstDate, lastDate) + 1 }, (_, index) => value(index));
  return daysFromUsage({
    serviceId: 'svc_e1',
    firstDate,
    lastDate,
    registers: [
      { measures: 'import', meterNumber: 'E-1', unit: 'kWh', digits: 1, blocks: [{ firstDate, values }] },
    ],
    remarks: [],
    interruptions: [],
  });
}

function billed(month: string, firstDate: string, lastDate: string, kWh: string): UsagePeriod {
  const period = { firstDate, lastDate };
  const bill = { ...octoberBill, month, period, quantity: { value: kWh, unit: 'kWh' as const } };
  return { period, month, bill, isCalendarMonth: false };
}

it('sums calendar years by their days, leap days among them', () => {
  const days = daily('2023-07-01', '2025-03-31', () => 100);
  const model = yearsModel(meiFacts({ days, periods: [], today: '2025-04-01' }), en);
  expect(model.subtitle).toBe('Calendar years, 2023 to 2025');
  expect(text(model.sentence)).toBe(
    'You have used 900 kWh in 90 days of 2025, as much as on the same days of 2024.',
  );
  expect([0, 1, 2].map((index) => text(model.itemAt(index).spoken))).toEqual([
    '2023: 1,840 kWh. 184 of 365 days. 10 kWh a day.',
    '2024: 3,660 kWh. The whole year. 10 kWh a day.',
    '2025: 900 kWh. 90 of 90 days. 10 kWh a day.',
  ]);
  expect(model.plot.layers.map(({ tone, values }) => [tone, ...Array.from(values)])).toEqual([
    ['past', 1840, 3660, Number.NaN],
    ['use', Number.NaN, Number.NaN, 900],
  ]);
  expect(model.remarks.map(text)).toEqual(['2023: 184 of 365 days are known.']);
  expect(model.table.rowAt(1).raw).toEqual(['2024', '366', '3660.0', '10.00']);
  expect([0, 1, 2].map((index) => model.table.rowAt(index).badge)).toEqual([
    'Part of the year',
    undefined,
    'Part of the year',
  ]);
});

it('takes bills for a year whose days are not known', () => {
  const days = daily('2026-01-01', '2026-11-23', () => 100);
  const periods = [
    billed('2025-12', '2025-12-02', '2026-01-03', '400'),
    billed('2025-11', '2025-11-03', '2025-12-01', '300.5'),
  ];
  const model = yearsModel(meiFacts({ days, periods }), en);
  expect(text(model.itemAt(0).spoken)).toBe(
    '2025: 700.5 kWh. By 2 bills, 3 Nov 2025 to 3 Jan 2026. 11.3 kWh a day. Bills ¥488.52.',
  );
  expect(model.remarks).toEqual(['2025 is told by its bills, since its days are not known.']);
  expect(model.table.rowAt(0).badge).toBe('By bills');
});

it('compares only days that both years have', () => {
  const days = daily('2025-01-01', '2026-01-31', (index) => (index < 365 ? 100 : 150));
  const model = yearsModel(meiFacts({ days, periods: [], today: '2026-02-01' }), en);
  expect(text(model.sentence)).toBe(
    'You have used 465 kWh in 31 days of 2026, 155 kWh (50%) more than on the same days of 2025.',
  );
});

it('leaves out the leap day, which has no day beside it', () => {
  const days = daily('2023-01-01', '2024-03-01', () => 100);
  const model = yearsModel(meiFacts({ days, periods: [], today: '2024-03-02' }), en);
  expect(text(model.sentence)).toBe(
    'You have used 610 kWh in 61 days of 2024, as much as on the same days of 2023.',
  );
});

it('has nothing to say of nothing', () => {
  const model = yearsModel(meiFacts({ days: undefined, periods: [] }), en);
  expect([model.sentence, model.subtitle, model.plot.count]).toEqual(['No year is known yet.', '', 0]);
});

it('speaks Chinese', () => {
  const days = daily('2025-01-01', '2026-01-31', (index) => (index < 365 ? 100 : 150));
  const model = yearsModel(meiFacts({ days, periods: [], today: '2026-02-01' }), zh);
  expect(model.sentence).toBe('2026年至今31天共用465度，比2025年同期多155度（50%）。');
  expect(model.itemAt(0).spoken).toBe('2025：3,650度；全年；平均每天10度。');
});
