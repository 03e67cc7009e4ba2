import type { Account, BillSummary, Service } from '@mains/contract';
import { describe, expect, test } from 'vitest';
import { chooseAccount, chooseBill, chooseService, placeName, servicesOf } from './bill-lookup.model.js';

const service = (id: string, extra: Partial<Service> = {}): Service => ({
  id,
  commodity: 'electricity',
  payment: 'billed',
  startedOn: '2019-04-01',
  ...extra,
});

const account = (
  id: string,
  number: string,
  services: Service[] = [],
  line = '18 Lock Keeper’s Row',
): Account => ({
  id,
  number,
  kind: 'home',
  premises: [{ id: `p-${id}`, address: { lines: [line], postcode: '310602' }, services }],
});

const bill = (id: string, month: string, extra: Partial<BillSummary> = {}): BillSummary => ({
  id,
  number: `RB-${id}`,
  accountId: 'a',
  serviceId: 's',
  commodity: 'electricity',
  status: 'paid',
  month,
  period: { firstDate: `${month}-01`, lastDate: `${month}-28` },
  issuedOn: `${month}-28`,
  total: { amountMinor: 100, currency: 'CNY' },
  outstanding: { amountMinor: 0, currency: 'CNY' },
  quantity: { value: '1', unit: 'kWh' },
  readQuality: 'actual',
  ...extra,
});

describe('the account', () => {
  const accounts = [account('a', '1'), account('b', '2')];

  test.each([
    [undefined, undefined, 'a'],
    [undefined, 'b', 'b'],
    [undefined, 'gone', 'a'],
    ['b', 'a', 'b'],
    ['not-mine', 'a', undefined],
  ])('wanted %s, remembered %s: %s', (wanted, remembered, chosen) => {
    expect(chooseAccount(accounts, wanted, remembered)?.id).toBe(chosen);
  });

  test('there is none', () => expect(chooseAccount([], undefined, undefined)).toBeUndefined());
});

describe('the service', () => {
  const full = account('a', '1', [
    service('gas', { commodity: 'gas', payment: 'prepaid' }),
    service('old', { endedOn: '2024-01-31' }),
    service('water', { commodity: 'water' }),
    service('power'),
  ]);

  test('electricity comes first, what has ended last', () => {
    expect(servicesOf(full).map((supplied) => supplied.service.id)).toEqual(['power', 'gas', 'water', 'old']);
  });

  test.each([
    [{}, 'power'],
    [{ commodity: 'gas' as const }, 'gas'],
    [{ serviceId: 'old', commodity: 'gas' as const }, 'old'],
    [{ serviceId: 'unknown' }, 'power'],
    [{ serviceId: 'unknown', commodity: 'water' as const }, 'water'],
  ])('%j: %s', (wanted, chosen) => {
    expect(chooseService(full, wanted)?.service.id).toBe(chosen);
  });

  test('a billed service is shown before a prepaid one', () => {
    const mixed = account('a', '1', [
      service('e', { payment: 'prepaid' }),
      service('w', { commodity: 'water' }),
    ]);
    expect(chooseService(mixed, {})?.service.id).toBe('w');
  });

  test('one that is not supplied is not replaced by another', () => {
    const dry = account('a', '1', [service('power')]);
    expect(chooseService(dry, { commodity: 'water' })).toBeUndefined();
  });

  test('there is none', () => expect(chooseService(account('a', '1'), {})).toBeUndefined());
});

describe('the bill', () => {
  const summaries = [
    bill('nov', '2026-11', { status: 'cancelled' }),
    bill('oct', '2026-10'),
    bill('sep2', '2026-09', { replacesBillId: 'sep1' }),
    bill('sep1', '2026-09', { status: 'cancelled', replacedByBillId: 'sep2' }),
    bill('aug', '2026-08'),
  ];

  test.each([
    [{}, 'oct'],
    [{ month: '2026-09' }, 'sep2'],
    [{ month: '2026-11' }, 'nov'],
    [{ month: '2026-01' }, undefined],
    [{ billId: 'sep1', month: '2026-08' }, 'sep1'],
    [{ billId: 'unknown', month: '2026-08' }, 'aug'],
  ])('%j: %s', (wanted, chosen) => {
    expect(chooseBill(summaries, wanted)?.id).toBe(chosen);
  });
});

test('a place is called by its first line', () => {
  expect(placeName(account('a', '1').premises[0])).toBe('18 Lock Keeper’s Row');
  expect(placeName(undefined)).toBe('');
});
