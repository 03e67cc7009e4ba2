import type { Account, BillSummary } from '@mains/contract';
import { describe, expect, test } from 'vitest';
import { summary } from '../october-bill.fixture.js';
import { neighbours, searchAccounts } from './ways.model.js';

const account = (id: string, number: string, line = '18 Lock Keeper’s Row'): Account => ({
  id,
  number,
  kind: 'home',
  premises: [{ id: `p-${id}`, address: { lines: [line], postcode: '310602' }, services: [] }],
});

const bill = (id: string, status: BillSummary['status'] = 'paid'): BillSummary => summary({ id, status });

describe('the bills beside one', () => {
  const summaries = [
    bill('nov', 'cancelled'),
    bill('oct'),
    bill('sep2'),
    bill('sep1', 'cancelled'),
    bill('aug'),
  ];

  test.each([
    ['oct', 'sep2', undefined],
    ['sep2', 'aug', 'oct'],
    ['sep1', 'aug', 'sep2'],
    ['aug', undefined, 'sep2'],
    ['nov', 'oct', undefined],
  ])('beside %s: earlier %s, later %s', (id, earlier, later) => {
    const found = neighbours(
      summaries,
      summaries.find((summary) => summary.id === id)!,
    );
    expect([found.earlier?.id, found.later?.id]).toEqual([earlier, later]);
  });
});

describe('searching accounts', () => {
  const accounts = [
    account('a', '4021 7738 06', '18 Lock Keeper’s Row, Flat 602'),
    { ...account('b', '5500 1000 12', 'Café Señor, 2 Mill Lane'), nickname: 'Shop' },
    account('c', '5500 1000 13', '船闸巷18号602室'),
  ];

  test.each([
    ['', ['a', 'b', 'c']],
    ['  ', ['a', 'b', 'c']],
    ['40217738', ['a']],
    ['7738 06', ['a']],
    ['7738-06', ['a']],
    ['4021 31', []],
    ['602', ['a', 'b', 'c']],
    ["keeper's", ['a']],
    ['cafe senor', ['b']],
    ['SHOP', ['b']],
    ['船闸巷', ['c']],
    ['310602', ['a', 'b', 'c']],
    ['５５００', ['b', 'c']],
    ['nothing like it', []],
  ])('%j finds %j', (query, ids) => {
    expect(searchAccounts(accounts, query).map((found) => found.id)).toEqual(ids);
  });
});
