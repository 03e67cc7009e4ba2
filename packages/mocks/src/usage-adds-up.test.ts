import type {
  BillPage,
  BillSummary,
  DailyUsage,
  IntervalUsage,
  PlainDate,
  Tariff,
  TariffDay,
  TimeOfUse,
} from '@mains/contract';
import {
  addDays,
  daysInPeriod,
  formatDecimal,
  minuteOfDayIn,
  plainDateIn,
  sheetInForce,
  tariffDayOn,
  timeOfUseAt,
  trimDecimal,
} from '@mains/domain';
import { describe, expect, it } from 'vitest';
import { createRiverbend } from './index.js';
import { read, readAll } from './riverbend.test-support.js';
import type { WorldAccount, WorldService } from './world/world.js';

// Everything is recomputed from what is served: days against bills, intervals against days.

const TIME_ZONE = 'Asia/Shanghai';
const riverbend = createRiverbend();
const accounts = riverbend.world.accounts;

const moments: readonly (readonly [string, string])[] = [
  ['on the day of the pictures', '2026-11-24T06:22:00Z'],
  ['while two bills from an estimate stand', '2026-09-10T04:00:00Z'],
  ['before the first estimate is billed', '2026-08-20T12:00:00Z'],
  ['once the gaps have been billed', '2026-12-20T01:00:00Z'],
];

function servicesOf({ premises }: WorldAccount): WorldService[] {
  return premises.flatMap(({ services }) => services);
}

function asCustomer({ persona }: WorldAccount): { token: string } {
  return { token: riverbend.tokenFor(persona.id) };
}

async function daysOf(account: WorldAccount, { id }: WorldService): Promise<DailyUsage> {
  const path = `/services/${id}/daily-usage?firstDate=2024-09-01&lastDate=2026-12-31`;
  return read<DailyUsage>(riverbend, path, asCustomer(account));
}

async function intervalsOf(account: WorldAccount, { id }: WorldService): Promise<IntervalUsage> {
  const path = `/services/${id}/interval-usage?firstDate=2025-12-20&lastDate=2026-12-31`;
  return read<IntervalUsage>(riverbend, path, asCustomer(account));
}

/** What is used on each day, over all registers; nothing for a day of which one is missing. */
function totalsOf({ registers }: DailyUsage): Map<PlainDate, number> {
  const [first, ...others] = registers.filter(({ measures }) => measures === 'import').map(byDate);
  const totals = new Map(first);
  for (const date of totals.keys()) {
    for (const other of others) totals.set(date, (totals.get(date) ?? 0) + (other.get(date) ?? Number.NaN));
  }
  return totals;
}

/** What the days of a bill's period come to, as a bill writes it. */
function quantityOf(totals: Map<PlainDate, number>, { period, quantity }: BillSummary): unknown {
  const dates = Array.from({ length: daysInPeriod(period) }, (_, index) => addDays(period.firstDate, index));
  const sum = dates.reduce((all, date) => all + (totals.get(date) ?? Number.NaN), 0);
  if (Number.isNaN(sum)) return 'some are missing';
  return {
    ...quantity,
    value: formatDecimal(trimDecimal({ coefficient: BigInt(sum), scale: 3 })),
  };
}

function byDate({ blocks, digits }: DailyUsage['registers'][number]): Map<PlainDate, number> {
  expect(digits).toBe(3);
  const pairs = blocks.flatMap(({ firstDate, values }) =>
    values.map((value, index) => [addDays(firstDate, index), value] as const),
  );
  return new Map(pairs);
}

/** What the intervals of each day and register of a meter come to, by the hours of the tariff. */
function sumsOf({ series }: IntervalUsage, tariff: Tariff, isTimed: boolean): Map<string, number> {
  const sums = new Map<string, number>();
  const hours = new Map<TariffDay, (minute: number) => TimeOfUse>();
  for (const { measures, meterNumber, blocks, lengthMinutes } of series) {
    for (const { start, values } of blocks) {
      let date = plainDateIn(start, TIME_ZONE);
      let minute = minuteOfDayIn(start, TIME_ZONE);
      for (const value of values) {
        const timeOfUse = isTimed && measures === 'import' ? periodAt(date, minute) : 'always';
        const key = `${meterNumber} ${date} ${measures} ${timeOfUse}`;
        sums.set(key, (sums.get(key) ?? 0) + value);
        minute += lengthMinutes;
        if (minute === 1440) [date, minute] = [addDays(date, 1), 0];
      }
    }
  }
  return sums;

  function periodAt(date: PlainDate, minute: number): TimeOfUse {
    const { calendar } = sheetInForce(tariff.sheets, date);
    if (!calendar) throw new RangeError('no hours');
    const day = tariffDayOn(calendar, date);
    const known = hours.get(day) ?? remembered(day);
    hours.set(day, known);
    return known(minute);
  }
}

function remembered(day: TariffDay): (minute: number) => TimeOfUse {
  const found = Array.from({ length: 24 }, (_, hour) => timeOfUseAt(day, hour * 60));
  return (minute) => found[Math.floor(minute / 60)] ?? 'flat';
}

/** Days whose intervals do not add up to their value, but for those of which some are said to be missing. */
async function oddDays(service: WorldService, days: DailyUsage, intervals: IntervalUsage): Promise<string[]> {
  const tariff = await read<Tariff>(riverbend, `/tariffs/${service.ledger.plan.product.id}`);
  const isTimed = days.registers.some(({ timeOfUse }) => timeOfUse !== undefined);
  const sums = sumsOf(intervals, tariff, isTimed);
  const partly = new Set(
    intervals.remarks
      .filter(
        ({ kind, start, end }) => kind === 'missing' && Date.parse(end) - Date.parse(start) < 86_400_000,
      )
      .map(({ start }) => plainDateIn(start, TIME_ZONE)),
  );
  const odd: string[] = [];
  for (const register of days.registers) {
    const { meterNumber, measures, timeOfUse = 'always' } = register;
    for (const [date, value] of byDate(register)) {
      const key = `${meterNumber} ${date} ${measures} ${timeOfUse}`;
      if (date >= intervals.firstDate && !partly.has(date) && (sums.get(key) ?? 0) !== value) odd.push(key);
      sums.delete(key);
    }
  }
  // What is left are intervals of days without a value.
  return [...odd, ...sums.keys()];
}

// Years of forty homes, which takes seconds on a busy machine.
describe.each(moments)('%s', { timeout: 30_000 }, (_when, now) => {
  it('the days of every bill’s period add up to its quantity', async () => {
    riverbend.clock.set(now);
    let compared = 0;
    for (const account of accounts) {
      const bills = await readAll<BillPage>(riverbend, `/accounts/${account.id}/bills`, asCustomer(account));
      for (const service of servicesOf(account)) {
        const days = await daysOf(account, service);
        if (service.ledger.plan.meter.kind === 'manual') {
          expect(days.registers).toEqual([]);
          continue;
        }
        const totals = totalsOf(days);
        for (const bill of bills) {
          if (bill.serviceId !== service.id || bill.status === 'cancelled') continue;
          expect(quantityOf(totals, bill), `${service.ledger.plan.key} ${bill.month}`).toEqual(bill.quantity);
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(1000);
  });

  it('the intervals of every day add up to it, register by register', async () => {
    riverbend.clock.set(now);
    for (const account of accounts) {
      for (const service of servicesOf(account)) {
        const days = await daysOf(account, service);
        const intervals = await intervalsOf(account, service);
        expect(await oddDays(service, days, intervals), service.ledger.plan.key).toEqual([]);
      }
    }
  });
});

describe('the comparison', () => {
  const mei = accounts[0]!;
  const service = servicesOf(mei)[0]!;

  it('sees one value changed', async () => {
    riverbend.clock.set('picture-day');
    const bills = await readAll<BillPage>(riverbend, `/accounts/${mei.id}/bills`, asCustomer(mei));
    const bill = bills.find(({ month, serviceId }) => month === '2026-10' && serviceId === service.id)!;
    const days = await daysOf(mei, service);
    const intervals = await intervalsOf(mei, service);
    expect(quantityOf(totalsOf(days), bill)).toEqual({ value: '384', unit: 'kWh' });
    const { values } = days.registers[1]!.blocks[0]!;
    // 2 November 2026, the last day of the bill, is the 763rd day from 1 October 2024 on.
    values[762] = values[762]! + 1;
    expect(quantityOf(totalsOf(days), bill)).toEqual({ value: '384.001', unit: 'kWh' });
    expect(await oddDays(service, days, intervals)).toEqual(['E-558 2047 2026-11-02 import flat']);
  });

  it('sees a day gone', async () => {
    const bills = await readAll<BillPage>(riverbend, `/accounts/${mei.id}/bills`, asCustomer(mei));
    const bill = bills.find(({ month, serviceId }) => month === '2026-10' && serviceId === service.id)!;
    const days = await daysOf(mei, service);
    days.registers[0]!.blocks[0]!.values.length = 762;
    expect(quantityOf(totalsOf(days), bill)).not.toEqual(bill.quantity);
  });
});
