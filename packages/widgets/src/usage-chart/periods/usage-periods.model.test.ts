import type { BillSummary } from '@mains/contract';
import { expect, it } from 'vitest';
import { meiService, octoberBill } from './mei-october.test-data.js';
import { usagePeriods } from './usage-periods.model.js';

const september: BillSummary = {
  ...octoberBill,
  id: 'bill_sep',
  month: '2026-09',
  period: { firstDate: '2026-08-30', lastDate: '2026-09-30' },
};

const names = (periods: ReturnType<typeof usagePeriods>): string[] =>
  periods.map(({ month, period }) => `${month} ${period.firstDate} ${period.lastDate}`);

it('begins with the period since the last bill, up to the next reading', () => {
  const periods = usagePeriods({
    bills: [september, octoberBill],
    service: meiService,
    today: '2026-11-24',
  });
  expect(names(periods)).toEqual([
    '2026-11 2026-11-03 2026-12-02',
    '2026-10 2026-10-01 2026-11-02',
    '2026-09 2026-08-30 2026-09-30',
  ]);
  expect(periods.map(({ bill }) => bill?.id)).toEqual([undefined, octoberBill.id, 'bill_sep']);
});

it('leaves out what was cancelled or replaced', () => {
  const cancelled = { ...september, id: 'bill_x', status: 'cancelled' as const };
  const replaced = { ...september, id: 'bill_y', replacedByBillId: 'bill_sep' };
  const periods = usagePeriods({
    bills: [cancelled, replaced, september],
    service: meiService,
    today: '2026-09-30',
  });
  expect(periods.map(({ bill }) => bill?.id)).toEqual(['bill_sep']);
});

it('runs on until today when the reading is late, and as long as before when none is announced', () => {
  const unannounced = { startedOn: meiService.startedOn };
  const [late] = usagePeriods({ bills: [octoberBill], service: meiService, today: '2026-12-05' });
  const [unknown] = usagePeriods({ bills: [octoberBill], service: unannounced, today: '2026-11-24' });
  expect(late?.period).toEqual({ firstDate: '2026-11-03', lastDate: '2026-12-05' });
  expect(unknown?.period).toEqual({ firstDate: '2026-11-03', lastDate: '2026-12-05' });
});

it('has no period after the end of supply, and a last one up to it', () => {
  const ended = { ...meiService, endedOn: '2026-11-02' };
  const moving = { ...meiService, endedOn: '2026-11-12' };
  expect(usagePeriods({ bills: [octoberBill], service: ended, today: '2026-11-24' })).toHaveLength(1);
  const [last] = usagePeriods({ bills: [octoberBill], service: moving, today: '2026-11-24' });
  expect(last?.period).toEqual({ firstDate: '2026-11-03', lastDate: '2026-11-12' });
});

it('calls the period of two months as its bills are called', () => {
  const water = { ...octoberBill, period: { firstDate: '2026-09-03', lastDate: '2026-11-04' } };
  const [running] = usagePeriods({
    bills: [water],
    service: { ...meiService, nextReadingOn: '2027-01-05' },
    today: '2026-11-24',
  });
  expect(running?.month).toBe('2026-12');
});

it('takes calendar months where nothing is billed, the running one first', () => {
  const periods = usagePeriods({
    bills: [],
    service: { startedOn: '2024-01-15' },
    today: '2024-03-10',
    firstDay: '2024-01-20',
  });
  expect(names(periods)).toEqual([
    '2024-03 2024-03-01 2024-03-31',
    '2024-02 2024-02-01 2024-02-29',
    '2024-01 2024-01-20 2024-01-31',
  ]);
  expect(periods.every(({ isCalendarMonth }) => isCalendarMonth)).toBe(true);
});

it('offers three years of calendar months at the most', () => {
  expect(usagePeriods({ bills: [], service: { startedOn: '2001-01-01' }, today: '2026-11-24' })).toHaveLength(
    37,
  );
});
