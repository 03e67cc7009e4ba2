import type { Account, Commodity } from '@mains/contract';
import { expect, test } from 'vitest';
import { someBill } from './bills.test-data.js';
import { riseSince, supplyOverview } from './supplies.js';

const today = '2026-11-24';

const service = (commodity: Commodity, payment: 'billed' | 'prepaid' = 'billed') => ({
  id: `svc_${commodity}`,
  commodity,
  payment,
  startedOn: '2019-04-01',
});

const account: Account = {
  id: 'acc_1',
  number: '4021 7738 06',
  kind: 'home',
  premises: [
    {
      id: 'pre_1',
      address: { lines: ['18 Lock Keeper’s Row'] },
      services: [service('water'), service('gas', 'prepaid'), service('electricity')],
    },
  ],
};

const ended: Account = {
  ...account,
  premises: [
    {
      ...account.premises[0]!,
      services: [service('electricity'), { ...service('water'), endedOn: '2026-11-23' }],
    },
  ],
};

test('electricity, gas, water, each with its newest bill', () => {
  const { supplies, unpaid } = supplyOverview(
    account,
    [
      someBill({ status: 'due' }),
      someBill({ commodity: 'water', status: 'paid' }),
      someBill({ commodity: 'water', status: 'paid', month: '2026-09' }),
    ],
    today,
  );
  expect(supplies.map((each) => [each.service.commodity, each.bill?.month, each.due?.kind])).toEqual([
    ['electricity', '2026-10', 'due'],
    ['gas', undefined, undefined],
    ['water', '2026-10', 'paid'],
  ]);
  expect(unpaid.count).toBe(1);
});

test('of several bills to pay the oldest comes first, and all are counted', () => {
  const { supplies, unpaid } = supplyOverview(
    account,
    [
      someBill(),
      someBill({ month: '2026-09', status: 'overdue', dueOn: '2026-10-30' }),
      someBill({ month: '2026-08', status: 'overdue', dueOn: '2026-09-30' }),
      someBill({ month: '2026-07', status: 'paid' }),
    ],
    today,
  );
  expect(supplies[0]).toMatchObject({
    bill: { month: '2026-08' },
    due: { kind: 'overdue', daysLate: 55 },
    previous: { month: '2026-07' },
    unpaid: { count: 3 },
  });
  expect(unpaid).toEqual({ count: 3, totals: [{ amountMinor: 73278, currency: 'CNY' }] });
});

test('amounts of two currencies have a total each', () => {
  const pounds = { amountMinor: 5000, currency: 'GBP' };
  const { supplies, unpaid } = supplyOverview(
    account,
    [
      someBill(),
      someBill({ month: '2026-09', outstanding: pounds }),
      someBill({ commodity: 'water', status: 'overdue', dueOn: '2026-10-30', outstanding: pounds }),
    ],
    today,
  );
  const yuan = { amountMinor: 24426, currency: 'CNY' };
  expect(unpaid).toEqual({ count: 3, totals: [yuan, { amountMinor: 10000, currency: 'GBP' }] });
  expect(supplies[0]?.unpaid.totals).toEqual([yuan, pounds]);
  expect(supplies[2]?.unpaid.totals).toEqual([pounds]);
  expect(supplyOverview(account, [], today).unpaid).toEqual({ count: 0, totals: [] });
});

test('a cancelled or replaced bill is stepped over', () => {
  const { supplies } = supplyOverview(
    account,
    [
      someBill({ status: 'cancelled' }),
      someBill({ month: '2026-09', status: 'paid', replacedByBillId: 'other' }),
      someBill({ month: '2026-08', status: 'paid' }),
    ],
    today,
  );
  expect(supplies[0]?.bill?.month).toBe('2026-08');
});

test('a service that has ended is left out once nothing is open', () => {
  const names = (bills: Parameters<typeof supplyOverview>[1]) =>
    supplyOverview(ended, bills, today).supplies.map((each) => [each.service.commodity, each.hasEnded]);
  expect(names([someBill({ commodity: 'water', status: 'paid' })])).toEqual([['electricity', false]]);
  expect(names([someBill({ commodity: 'water' })])).toEqual([
    ['electricity', false],
    ['water', true],
  ]);
});

test('where nothing is supplied any more, what was is shown', () => {
  const gone = {
    ...ended,
    premises: [{ ...ended.premises[0]!, services: [ended.premises[0]!.services[1]!] }],
  };
  expect(supplyOverview(gone, [], today).supplies).toMatchObject([{ hasEnded: true, unpaid: { count: 0 } }]);
  const lastDay = supplyOverview(gone, [], '2026-11-23').supplies;
  expect(lastDay).toMatchObject([{ hasEnded: false }]);
});

test('the rise since the bill before', () => {
  const before = someBill({ month: '2026-09', total: { amountMinor: 15786, currency: 'CNY' } });
  expect(riseSince(someBill(), before)).toEqual({ amountMinor: 8640, currency: 'CNY' });
  expect(riseSince(before, someBill())).toEqual({ amountMinor: -8640, currency: 'CNY' });
  expect(riseSince(before, undefined)).toBeUndefined();
  expect(riseSince(before, someBill({ total: { amountMinor: 1, currency: 'EUR' } }))).toBeUndefined();
});
