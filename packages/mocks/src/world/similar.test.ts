import { daysInPeriod } from '@mains/domain';
import { expect, it } from 'vitest';
import { MEAN_TENTHS, similarHomes, similarUse } from './similar.js';
import { World } from './world.js';

const world = new World('riverbend');
const homes = similarHomes(world);

// Fifty meters run for two years, which takes seconds on a busy machine.
it('the means that are written down are those of the homes of this world', { timeout: 20_000 }, () => {
  const sums = new Map<string, { wh: number; days: number }>();
  for (const { ledger } of homes) {
    for (let index = 0; index < 25; index += 1) {
      const cycle = ledger.cycle(index)!;
      const sum = sums.get(cycle.month) ?? { wh: 0, days: 0 };
      sum.wh += cycle.intervals.import!.reduce((all, value) => all + value, 0);
      sum.days += daysInPeriod(cycle.period);
      sums.set(cycle.month, sum);
    }
  }
  const means = [...sums].map(([month, { wh, days }]) => [month, Math.round(wh / days / 100)] as const);
  expect(MEAN_TENTHS).toEqual(Object.fromEntries(means));
});

it('they are many, and only homes', () => {
  expect(homes.length).toBe(52);
  const kinds = world.accounts.flatMap(({ plan, premises }) =>
    premises.flatMap(({ services }) => services.filter((each) => homes.includes(each)).map(() => plan.kind)),
  );
  expect(new Set(kinds)).toEqual(new Set(['home']));
  expect(kinds).toHaveLength(homes.length);
});

const asked = { firstDate: '2026-08-15', lastDate: '2026-12-31' };

it('months that are over are told, in both languages', () => {
  expect(similarUse(world, homes[0]!, asked, 'en', '2026-11-24')).toEqual({
    basis: 'homes in Riverbend on the same tariff',
    homes: 52,
    months: ['2026-08', '2026-09', '2026-10'].map((month) => ({
      month,
      perDay: { value: String(MEAN_TENTHS[month]! / 10), unit: 'kWh' },
    })),
  });
  expect(similarUse(world, homes[0]!, asked, 'zh-CN', '2026-11-02')).toMatchObject({
    basis: '江湾同价居民户',
    months: [{ month: '2026-08' }, { month: '2026-09' }],
  });
});

it('nothing is told where nobody has counted', () => {
  const future = { firstDate: '2026-11-03', lastDate: '2026-11-23' };
  expect(similarUse(world, homes[0]!, future, 'en', '2026-11-24')).toBeUndefined();
  const other = new World('another');
  expect(similarUse(other, similarHomes(other)[0]!, asked, 'en', '2026-11-24')).toBeUndefined();
  const bakery = world.accountsOf('lins-bakery')[0]!.premises[0]!.services[0]!;
  const solar = world.accountsOf('solar-home')[0]!.premises[0]!.services[0]!;
  const water = world.accountsOf('mei-lin')[0]!.premises[0]!.services[2]!;
  for (const service of [bakery, solar, water]) {
    expect(similarUse(world, service, asked, 'en', '2026-11-24')).toBeUndefined();
  }
});
