import {
  faultIn,
  type AccountPage,
  type Bill,
  type BillPage,
  type DailyUsage,
  type IntervalUsage,
} from '@mains/contract';
import { dailyUsageShape, intervalUsageShape } from '@mains/contract/shapes';
import { addDays, daysFromUsage } from '@mains/domain';
import { describe, expect, it } from 'vitest';
import { createRiverbend, type Riverbend } from './index.js';
import { ask, expectProblem, read, readAll } from './riverbend.test-support.js';

const riverbend = createRiverbend();

interface Days {
  readonly by?: 'daily' | 'interval';
  readonly from: string;
  readonly to: string;
  readonly language?: string;
}

/** The path of some days of a service of a persona's first account. */
function pathOf(personaId: string, commodity: string, { by = 'daily', from, to }: Days): string {
  const { accounts } = riverbend.personas.find(({ id }) => id === personaId)!;
  const { id } = accounts[0]!.services.find((service) => service.commodity === commodity)!;
  return `/services/${id}/${by}-usage?firstDate=${from}&lastDate=${to}`;
}

async function daily(who: string, what: string, days: Days, at: Riverbend = riverbend): Promise<DailyUsage> {
  const as = { token: at.tokenFor(who), language: days.language ?? 'en' };
  return read<DailyUsage>(at, pathOf(who, what, days), as);
}

async function quarters(
  who: string,
  what: string,
  days: Days,
  at: Riverbend = riverbend,
): Promise<IntervalUsage> {
  const as = { token: at.tokenFor(who), language: days.language ?? 'en' };
  return read<IntervalUsage>(at, pathOf(who, what, { ...days, by: 'interval' }), as);
}

/** By date, over the registers of one direction, in tenths. */
function tenths({ registers }: DailyUsage, measures = 'import'): Record<string, number[]> {
  const found: Record<string, number[]> = {};
  for (const register of registers) {
    if (register.measures !== measures) continue;
    for (const { firstDate, values } of register.blocks) {
      values.forEach((value, index) => (found[addDays(firstDate, index)] ??= []).push(value / 100));
    }
  }
  return found;
}

const total = (values: readonly number[] = []): number => values.reduce((sum, value) => sum + value, 0);
const autumn = { from: '2026-11-03', to: '2026-11-30' };

describe('every answer about use keeps to the contract', () => {
  const everyone = riverbend.personas.flatMap(({ id }) =>
    ['en', 'zh-CN'].map((language): [string, string] => [id, language]),
  );

  it.each(everyone)('for %s in %s', async (personaId, language) => {
    const as = { token: riverbend.tokenFor(personaId), language };
    for (const account of (await readAll<AccountPage>(riverbend, '/accounts', as)).slice(0, 4)) {
      for (const { id, usage } of account.premises.flatMap(({ services }) => services)) {
        const days = 'firstDate=2026-08-01&lastDate=2026-12-31';
        const found = await read<DailyUsage>(riverbend, `/services/${id}/daily-usage?${days}`, as);
        expect(faultIn(dailyUsageShape, found)).toBeUndefined();
        const intervals = await read<IntervalUsage>(riverbend, `/services/${id}/interval-usage?${days}`, as);
        expect(faultIn(intervalUsageShape, intervals)).toBeUndefined();
        expect(found).toMatchObject({ serviceId: id, firstDate: '2026-08-01', lastDate: '2026-12-31' });
        expect(found.registers.length > 0).toBe(usage !== 'bills');
        expect(intervals.series.length > 0).toBe(usage === 'intervals');
        if (language === 'en') continue;
        for (const { text } of [...found.remarks, ...intervals.remarks]) expect(text).not.toMatch(/[A-Za-z]/);
      }
    }
  });
});

describe('the days of the pictures', () => {
  it('are those of October, and of the year before by the same weekday', async () => {
    const now = tenths(await daily('mei-lin', 'electricity', { from: '2026-10-01', to: '2026-11-02' }));
    expect(now['2026-10-18']).toEqual([61, 45, 23]);
    expect(total(Object.values(now).map(total))).toBe(3840);
    const before = tenths(await daily('mei-lin', 'electricity', { from: '2025-10-02', to: '2025-11-03' }));
    expect(total(Object.values(before).map(total))).toBe(3610);
    expect(total(before['2025-10-19'])).toBe(93);
    const last = Object.values(before).slice(-8).map(total);
    expect(last).toEqual([99, 101, 110, 142, 118, 118, 125, 117]);
  });

  it('have the quarters of an hour of Monday 23 November', async () => {
    const monday = { from: '2026-11-23', to: '2026-11-23' };
    const { series, remarks } = await quarters('mei-lin', 'electricity', monday);
    expect(remarks).toEqual([]);
    expect(series).toHaveLength(1);
    const [block, ...others] = series[0]!.blocks;
    expect(others).toEqual([]);
    expect(block).toMatchObject({ start: '2026-11-22T16:00:00Z' });
    const values = block!.values;
    expect(values).toHaveLength(96);
    expect(total(values)).toBe(10_400);
    expect(total(values.slice(72, 86))).toBe(4790);
    expect(values.indexOf(Math.max(...values))).toBe(77);
    expect([values[29], values[50], values[77]]).toEqual([380, 230, 568]);
  });

  it('have the outage of 14 October, with nothing used in it', async () => {
    const day = { from: '2026-10-14', to: '2026-10-14' };
    const found = await daily('mei-lin', 'electricity', day);
    const outage = { kind: 'outage', start: '2026-10-14T08:05:00Z', end: '2026-10-14T10:35:00Z' };
    expect(found.interruptions).toEqual([outage]);
    expect(tenths(found)).toEqual({ '2026-10-14': [51, 31, 26] });
    const [series] = (await quarters('mei-lin', 'electricity', day)).series;
    // 16:15 to 18:30 in Riverbend.
    expect(total(series!.blocks[0]!.values.slice(65, 74))).toBe(0);
    expect(Math.min(...series!.blocks[0]!.values.slice(0, 64))).toBeGreaterThan(0);
  });

  it('have the work announced to the bakery', async () => {
    const { interruptions } = await daily('lins-bakery', 'electricity', autumn);
    expect(interruptions).toEqual([
      { kind: 'planned', start: '2026-11-10T01:00:00Z', end: '2026-11-10T03:30:00Z' },
    ]);
    const day = { from: '2026-11-10', to: '2026-11-10' };
    const { values } = (await quarters('lins-bakery', 'electricity', day)).series[0]!.blocks[0]!;
    expect(values.flatMap((value, slot) => (value === 0 ? [slot] : []))).toEqual(
      Array.from({ length: 10 }, (_, index) => 36 + index),
    );
    const before = { from: '2026-11-03', to: '2026-11-09' };
    expect((await daily('lins-bakery', 'electricity', before)).interruptions).toEqual([]);
  });

  it('have water that stands still at night, and one that does not', async () => {
    const night = { from: '2026-11-23', to: '2026-11-23' };
    const still = (await quarters('mei-lin', 'water', night)).series[0]!.blocks[0]!.values;
    expect(total(still.slice(4, 20))).toBe(0);
    const runs = (await quarters('night-flow-home', 'water', night)).series[0]!.blocks[0]!.values;
    expect(Math.min(...runs)).toBeGreaterThan(0);
    const before = { from: '2026-11-13', to: '2026-11-13' };
    const dry = (await quarters('night-flow-home', 'water', before)).series[0]!.blocks[0]!.values;
    expect(total(dry.slice(4, 20))).toBe(0);
  });
});

describe('what there is', () => {
  it('ends with yesterday, and begins with the supply or the oldest bill', async () => {
    const all = { from: '2024-08-20', to: '2027-06-30' };
    const dates = Object.keys(tenths(await daily('mei-lin', 'electricity', all)));
    expect([dates[0], dates.at(-1)]).toEqual(['2024-10-01', '2026-11-23']);
    const ofNew = Object.keys(tenths(await daily('new-home', 'electricity', all)));
    expect([ofNew[0], ofNew.at(-1), ofNew.length]).toEqual(['2026-11-10', '2026-11-23', 14]);
  });

  it('is nothing for days to come, before the supply, and after it', async () => {
    const future = await daily('mei-lin', 'electricity', { from: '2026-11-24', to: '2026-11-30' });
    expect(future.registers.map(({ blocks }) => blocks)).toEqual([[], [], []]);
    const early = await daily('new-home', 'electricity', { from: '2026-11-01', to: '2026-11-09' });
    expect(early.registers.map(({ blocks }) => blocks)).toEqual([[], [], []]);
    const early2 = await quarters('new-home', 'electricity', { from: '2026-11-01', to: '2026-11-09' });
    expect(early2.series.map(({ blocks }) => blocks)).toEqual([[]]);
    // A tenant of the landlord has moved out for good on 20 May.
    const { premises } = riverbend.world.accountsOf('forty-accounts')[38]!;
    const path = `/services/${premises[0]!.services[0]!.id}/daily-usage?firstDate=2026-05-19&lastDate=2026-06-30`;
    const left = await read<DailyUsage>(riverbend, path, { token: riverbend.tokenFor('forty-accounts') });
    expect(Object.keys(tenths(left))).toEqual(['2026-05-19', '2026-05-20']);
  });

  it('is nothing at both ends of the calendar', async () => {
    for (const [from, to] of [
      ['0000-01-01', '0001-01-01'],
      ['9998-12-31', '9999-12-31'],
    ] as const) {
      expect(tenths(await daily('mei-lin', 'electricity', { from, to }))).toEqual({});
      expect((await quarters('mei-lin', 'electricity', { from, to })).series[0]!.blocks).toEqual([]);
    }
  });

  it('grows over night', async () => {
    const moving = createRiverbend({ clock: '2026-11-24T15:59:59Z' });
    const day = { from: '2026-11-24', to: '2026-11-24' };
    expect(tenths(await daily('mei-lin', 'electricity', day, moving))).toEqual({});
    moving.clock.advance({ ms: 1000 });
    expect(Object.keys(tenths(await daily('mei-lin', 'electricity', day, moving)))).toEqual(['2026-11-24']);
  });

  it('has a register for each price period, the export and the reactive energy, multiplier included', async () => {
    const registers = async (who: string): Promise<string[]> =>
      (await daily(who, 'electricity', autumn)).registers.map(
        ({ measures, timeOfUse, unit }) => `${measures} ${timeOfUse ?? ''} ${unit}`,
      );
    expect(await registers('solar-home')).toEqual([
      'import peak kWh',
      'import flat kWh',
      'import valley kWh',
      'export  kWh',
    ]);
    expect(await registers('wend-laundry')).toContain('reactive  kvarh');
    const laundry = tenths(await daily('wend-laundry', 'electricity', autumn));
    expect(total(laundry['2026-11-10'])).toBeGreaterThan(5000);
  });

  it('is told meter by meter where there are two, and billed together', async () => {
    const days = { from: '2026-10-01', to: '2026-11-02' };
    const found = await daily('two-meters', 'electricity', days);
    const meters = ['E-615 4470', 'E-615 4471'];
    expect(found.registers.map(({ meterNumber }) => meterNumber)).toEqual(
      meters.flatMap((number) => [number, number, number]),
    );
    const { series } = await quarters('two-meters', 'electricity', days);
    expect(series.map(({ meterNumber }) => meterNumber)).toEqual(meters);
    const as = { token: riverbend.tokenFor('two-meters'), language: 'en' };
    const [account] = await readAll<AccountPage>(riverbend, '/accounts', as);
    const [october] = await readAll<BillPage>(riverbend, `/accounts/${account!.id}/bills`, as);
    const bill = await read<Bill>(riverbend, `/bills/${october!.id}`, as);
    expect(bill.meters.map(({ number }) => number)).toEqual(meters);
    expect(bill.lines[0]!.basis).toMatchObject({
      spans: meters.map((meterNumber) => ({ meterNumber, register: '1' })),
    });
    const byMeter = meters.map((number) =>
      total(
        found.registers
          .filter(({ meterNumber }) => meterNumber === number)
          .flatMap(({ blocks }) => blocks.flatMap(({ values }) => values)),
      ),
    );
    expect(Math.min(...byMeter)).toBeGreaterThan(50_000);
    expect(total(byMeter)).toBe(Number(october!.quantity.value) * 1000);
  });

  it('is gas by the hour, and nothing of a meter that is read by hand', async () => {
    const days = { from: '2026-11-22', to: '2026-11-23' };
    const [gas] = (await quarters('mei-lin', 'gas', days)).series;
    expect(gas).toMatchObject({ unit: 'm3', lengthMinutes: 60 });
    expect(gas!.blocks[0]!.values).toHaveLength(48);
    expect((await daily('leak-home', 'water', days)).registers).toEqual([]);
    expect((await quarters('leak-home', 'water', days)).series).toEqual([]);
  });
});

describe('what did not arrive', () => {
  const who = 'corrected-home';

  it('is missing, or estimated from the same weekdays, and said to be', async () => {
    const found = await daily(who, 'electricity', autumn);
    expect(found.remarks.map(({ kind, firstDate, lastDate }) => [kind, firstDate, lastDate])).toEqual([
      ['missing', '2026-11-06', '2026-11-07'],
      ['estimated', '2026-11-16', '2026-11-18'],
    ]);
    const days = daysFromUsage(found);
    expect(days.count).toBe(21);
    expect([...days.registers[0]!.values].map(Number.isNaN).flatMap((is, at) => (is ? [at] : []))).toEqual([
      3, 4,
    ]);
    const mondays = ['2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09'];
    const before = tenths(await daily(who, 'electricity', { from: '2026-10-19', to: '2026-11-16' }));
    const mean = total(mondays.map((date) => total(before[date]))) / 4;
    // Each quarter of an hour is rounded to whole Wh.
    expect(Math.abs(total(before['2026-11-16']) - mean)).toBeLessThan(0.48);
  });

  it('is a gap within a day that is known as a whole', async () => {
    const day = { from: '2026-11-19', to: '2026-11-19' };
    expect((await daily(who, 'electricity', day)).remarks).toEqual([]);
    const { series, remarks } = await quarters(who, 'electricity', day);
    expect(remarks).toMatchObject([
      { kind: 'missing', start: '2026-11-19T02:00:00Z', end: '2026-11-19T05:15:00Z' },
    ]);
    expect(series[0]!.blocks.map(({ start, values }) => [start, values.length])).toEqual([
      ['2026-11-18T16:00:00Z', 40],
      ['2026-11-19T05:15:00Z', 43],
    ]);
  });

  it('is known once it is billed', async () => {
    const later = createRiverbend({ clock: '2026-12-04T04:00:00Z' });
    const found = await daily(who, 'electricity', autumn, later);
    expect(found.remarks).toEqual([]);
    expect(Object.keys(tenths(found))).toHaveLength(28);
  });

  it('goes on to the end', async () => {
    const found = await daily('arrears-home', 'electricity', autumn);
    expect(Object.keys(tenths(found)).at(-1)).toBe('2026-11-19');
    expect(found.remarks).toMatchObject([
      { kind: 'missing', firstDate: '2026-11-20', lastDate: '2026-11-23' },
    ]);
  });

  it('is what a bill from an estimate charges, until that is withdrawn', async () => {
    const august = { from: '2026-08-01', to: '2026-08-31' };
    const seen = async (clock: string, whose: string): Promise<string> => {
      const found = await daily(whose, 'electricity', august, createRiverbend({ clock }));
      const said = found.remarks.map(({ kind, text }) => `${kind}: ${text}`).join();
      const wh = total(found.registers.flatMap(({ blocks }) => blocks.flatMap(({ values }) => values)));
      return `${wh / 1000} kWh ${said}`;
    };
    expect(await seen('2026-09-01T12:00:00Z', 'arrears-home')).toMatch(/^0 kWh missing: .*does not answer/);
    expect(await seen('2026-09-10T12:00:00Z', 'arrears-home')).toMatch(/^597 kWh estimated: .*bill charges/);
    expect(await seen('2026-09-16T12:00:00Z', 'arrears-home')).toMatch(/^\d{3} kWh $/);
    expect(await seen('2026-09-10T12:00:00Z', who)).toMatch(/^306 kWh estimated: .*bill charges/);
    expect(await seen('2026-11-24T06:22:00Z', who)).toMatch(/^306 kWh estimated: .*put it right/);
  });
});

describe('requests', () => {
  const as = { token: riverbend.tokenFor('mei-lin'), language: 'en' };
  const one = { from: '2026-11-01', to: '2026-11-02' };

  it.each(['daily', 'interval'] as const)('for %s use are nobody else’s to make', async (by) => {
    const path = pathOf('mei-lin', 'electricity', { ...one, by });
    await expectProblem(await ask(riverbend, path), 401, 'not-authenticated');
    const other = { token: riverbend.tokenFor('solar-home') };
    await expectProblem(await ask(riverbend, path, other), 404, 'not-found');
    expect((await ask(riverbend, path, as)).status).toBe(200);
  });

  it('of a guest are for the account that was proved', async () => {
    const { number, proofs } = riverbend.personas.find(({ id }) => id === 'mei-lin')!.accounts[0]!;
    const body = { accountNumber: number, proof: { kind: 'postcode', value: proofs.postcode[0] } };
    const answer = await ask(riverbend, '/guest-sessions', {
      method: 'POST',
      body,
      key: crypto.randomUUID(),
    });
    const guest = { token: ((await answer.json()) as { token: string }).token };
    expect((await ask(riverbend, pathOf('mei-lin', 'water', one), guest)).status).toBe(200);
    const closed = await ask(riverbend, pathOf('solar-home', 'electricity', one), guest);
    await expectProblem(closed, 403, 'forbidden');
  });

  it.each([
    ['no first day', 'lastDate=2026-11-02', 'firstDate'],
    ['no last day', 'firstDate=2026-11-02', 'lastDate'],
    ['a day that is none', 'firstDate=2026-02-30&lastDate=2026-11-02', 'firstDate'],
    ['a day with a time', 'firstDate=2026-11-01&lastDate=2026-11-02T00:00:00Z', 'lastDate'],
    ['the wrong way round', 'firstDate=2026-11-03&lastDate=2026-11-02', 'lastDate'],
    ['more days than are given', 'firstDate=2023-01-01&lastDate=2026-11-02', 'lastDate'],
  ])('with %s are refused, the parameter named', async (_what, query, name) => {
    for (const by of ['daily', 'interval']) {
      const path = pathOf('mei-lin', 'electricity', one).replace(/daily-usage.*/, `${by}-usage?${query}`);
      const { errors } = await expectProblem(await ask(riverbend, path, as), 400, 'invalid-request');
      expect(errors).toEqual([{ pointer: name, detail: `?${name}` }]);
    }
  });

  it('may be for 1,200 days and for 400 days of intervals', async () => {
    const most = { daily: '2023-08-12', interval: '2025-10-20' } as const;
    for (const by of ['daily', 'interval'] as const) {
      const path = pathOf('mei-lin', 'electricity', { by, from: most[by], to: '2026-11-23' });
      expect((await ask(riverbend, path, as)).status).toBe(200);
      const more = pathOf('mei-lin', 'electricity', { by, from: addDays(most[by], -1), to: '2026-11-23' });
      await expectProblem(await ask(riverbend, more, as), 400, 'invalid-request');
    }
  });

  it('meet the scenarios', async () => {
    const path = pathOf('corrected-home', 'electricity', autumn);
    const own = { token: riverbend.tokenFor('corrected-home'), language: 'en' };
    riverbend.scenario.use('naughty');
    const hostile = await read<DailyUsage>(riverbend, path, own);
    riverbend.scenario.use('malformed-missing');
    const broken = await read<object>(riverbend, path, own);
    riverbend.scenario.use('usage-failing');
    await expectProblem(await ask(riverbend, path, own), 500, 'internal');
    await expectProblem(await ask(riverbend, path.replace('daily', 'interval'), own), 500, 'internal');
    expect((await ask(riverbend, '/accounts', own)).status).toBe(200);
    riverbend.scenario.use('calm');
    const { remarks } = await read<DailyUsage>(riverbend, path, own);
    expect(faultIn(dailyUsageShape, hostile)).toBeUndefined();
    expect(hostile.remarks[0]!.text).not.toBe(remarks[0]!.text);
    expect(faultIn(dailyUsageShape, broken)).not.toBeUndefined();
  });
});
