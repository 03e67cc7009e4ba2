import type { Account, BillStatus, BillSummary, Commodity } from '@mains/contract';
import { expect, test } from 'vitest';
import { overviewOf } from './overview.model.js';

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

function bill(commodity: Commodity, month: string, status: BillStatus, dueOn = '2026-11-30'): BillSummary {
  const open = status === 'paid' || status === 'cancelled' ? 0 : 24426;
  return {
    id: `bill_${commodity}_${month}`,
    number: month,
    accountId: 'acc_1',
    serviceId: `svc_${commodity}`,
    commodity,
    status,
    month,
    period: { firstDate: `${month}-01`, lastDate: `${month}-28` },
    issuedOn: '2026-11-04',
    dueOn,
    total: { amountMinor: 24426, currency: 'CNY' },
    outstanding: { amountMinor: open, currency: 'CNY' },
    quantity: { value: '384', unit: 'kWh' },
    readQuality: 'actual',
  };
}

test('electricity, gas, water, each with its newest bill', () => {
  const { cards, unpaidCount } = overviewOf(
    account,
    [
      bill('electricity', '2026-10', 'due'),
      bill('water', '2026-10', 'paid'),
      bill('water', '2026-09', 'paid'),
    ],
    today,
  );
  expect(cards.map((card) => [card.service.commodity, card.bill?.month, card.due?.kind])).toEqual([
    ['electricity', '2026-10', 'due'],
    ['gas', undefined, undefined],
    ['water', '2026-10', 'paid'],
  ]);
  expect(unpaidCount).toBe(1);
});

test('of several bills to pay the oldest comes first, and all are counted', () => {
  const { cards, unpaidCount, unpaidTotal } = overviewOf(
    account,
    [
      bill('electricity', '2026-10', 'due'),
      bill('electricity', '2026-09', 'overdue', '2026-10-30'),
      bill('electricity', '2026-08', 'overdue', '2026-09-30'),
      bill('electricity', '2026-07', 'paid'),
    ],
    today,
  );
  expect(cards[0]).toMatchObject({ bill: { month: '2026-08' }, due: { kind: 'overdue', daysLate: 55 } });
  expect(unpaidCount).toBe(3);
  expect(unpaidTotal).toEqual({ amountMinor: 73278, currency: 'CNY' });
});

test('a cancelled bill is stepped over', () => {
  const { cards } = overviewOf(
    account,
    [bill('electricity', '2026-10', 'cancelled'), bill('electricity', '2026-09', 'paid')],
    today,
  );
  expect(cards[0]?.bill?.month).toBe('2026-09');
});

test('a service that has ended is left out', () => {
  const [premise] = account.premises;
  const ended: Account = {
    ...account,
    premises: [{ ...premise, services: [{ ...service('water'), endedOn: '2026-11-23' }] }],
  };
  expect(overviewOf(ended, [], today).cards).toEqual([]);
});
