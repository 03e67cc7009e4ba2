import { expect, test } from 'vitest';
import { afterAccountChanged, afterBillOpened, afterServiceChanged, destinationOf } from './destinations.js';

const bill = {
  accountId: 'acc_1',
  serviceId: 'svc_1',
  billId: 'bill_2',
  commodity: 'electricity',
  month: '2026-10',
} as const;

test('a bill that is opened on the bills page gets its address, elsewhere none', () => {
  expect(afterBillOpened({ view: 'bills', accountId: 'acc_1' }, bill)).toEqual({
    view: 'bills',
    accountId: 'acc_1',
    commodity: 'electricity',
    month: '2026-10',
  });
  expect(afterBillOpened({ view: 'home' }, bill)).toBeUndefined();
});

test('another account begins with its newest bill', () => {
  const route = { view: 'bills', commodity: 'water', month: '2026-08' } as const;
  expect(afterAccountChanged(route, 'acc_9')).toEqual({ view: 'bills', accountId: 'acc_9' });
  expect(afterAccountChanged({ view: 'home' }, 'acc_9')).toBeUndefined();
});

test('a service is told by its commodity, and by its id where that is not enough', () => {
  const detail = { accountId: 'acc_1', serviceId: 'svc_2', commodity: 'electricity' } as const;
  const to = (commodity: 'electricity' | 'water'): unknown =>
    afterServiceChanged({ view: 'bills', commodity, month: '2026-08' }, detail);
  expect(to('water')).toMatchObject({ commodity: 'electricity', serviceId: undefined, month: undefined });
  expect(to('electricity')).toMatchObject({ commodity: 'electricity', serviceId: 'svc_2' });
  expect(afterServiceChanged({ view: 'tariffs' }, detail)).toBeUndefined();
});

test('a wish to go on leads to the bill or to the comparison', () => {
  expect(destinationOf({ ...bill, to: 'bill' }, { accountId: 'acc_1' })).toEqual({
    view: 'bills',
    commodity: 'electricity',
    month: '2026-10',
    accountId: 'acc_1',
  });
  expect(destinationOf({ ...bill, to: 'bill-comparison', previousBillId: 'bill_1' }, {})).toEqual({
    view: 'compare',
    beforeId: 'bill_1',
    afterId: 'bill_2',
  });
});
