import { expect, test } from 'vitest';
import type { Route } from './route.js';
import { hashOf, routeOf } from './route.js';

const anyUse: Route = {
  view: 'usage',
  commodity: undefined,
  sight: undefined,
  date: undefined,
  from: undefined,
  to: undefined,
  accountId: undefined,
  serviceId: undefined,
};

test.each(['', '#', '#/', '/'])('%j is home', (hash) => {
  expect(routeOf(hash)).toEqual({ view: 'home' });
});

test.each<[string, Route]>([
  ['#/', { view: 'home' }],
  [
    '#/bills',
    { view: 'bills', commodity: undefined, month: undefined, accountId: undefined, serviceId: undefined },
  ],
  [
    '#/bills/water',
    { view: 'bills', commodity: 'water', month: undefined, accountId: undefined, serviceId: undefined },
  ],
  [
    '#/bills/electricity/2026-10',
    { view: 'bills', commodity: 'electricity', month: '2026-10', accountId: undefined, serviceId: undefined },
  ],
  [
    '#/bills/gas/2026-01?account=acc_17',
    { view: 'bills', commodity: 'gas', month: '2026-01', accountId: 'acc_17', serviceId: undefined },
  ],
  [
    '#/bills/electricity/2026-10?account=acc_17&service=svc_2',
    { view: 'bills', commodity: 'electricity', month: '2026-10', accountId: 'acc_17', serviceId: 'svc_2' },
  ],
  ['#/usage', { ...anyUse }],
  ['#/usage/water?view=months', { ...anyUse, commodity: 'water', sight: 'months' }],
  [
    '#/usage?view=day&date=2026-10-18&account=acc_17&service=svc_2',
    { ...anyUse, sight: 'day', date: '2026-10-18', accountId: 'acc_17', serviceId: 'svc_2' },
  ],
  [
    '#/usage?view=range&from=2026-10-18&to=2026-10-20',
    { ...anyUse, sight: 'range', from: '2026-10-18', to: '2026-10-20' },
  ],
  ['#/tariffs', { view: 'tariffs', tariffId: undefined }],
  ['#/tariffs/trf_home', { view: 'tariffs', tariffId: 'trf_home' }],
  ['#/compare', { view: 'compare', beforeId: undefined, afterId: undefined }],
  ['#/compare?before=bill_9&after=bill_8', { view: 'compare', beforeId: 'bill_9', afterId: 'bill_8' }],
  ['#/pay', { view: 'pay', handOver: undefined }],
])('%s goes both ways', (hash, route) => {
  expect(routeOf(hash)).toEqual(route);
  expect(hashOf(route)).toBe(hash);
});

test.each([
  '#/usage/steam',
  '#/usage/water/2026',
  '#/bills/steam',
  '#/bills/electricity/2026-13',
  '#/bills/electricity/2026-10/more',
  '#/pay/bill_1',
  '#/tariffs/trf_home/2026',
  '#/tariffs/%3Cb%3E',
  '#/compare/bill_1',
])('%s leads nowhere', (hash) => {
  expect(routeOf(hash)).toEqual({ view: 'not-found' });
});

test('an account that is no id is dropped, not passed on', () => {
  expect(routeOf('#/bills?account=%3Cb%3E')).toMatchObject({
    view: 'bills',
    accountId: undefined,
    serviceId: undefined,
  });
});

test('a bill that is no id is dropped, not passed on', () => {
  expect(routeOf('#/compare?before=%3Cb%3E&after=../session')).toEqual({
    view: 'compare',
    beforeId: undefined,
    afterId: undefined,
  });
});

const handOver = { billId: 'bill_9dPz41', amount: { amountMinor: 24426, currency: 'CNY' } };

test('what is to be paid comes with the history entry, not with the address', () => {
  expect(routeOf('#/pay', handOver)).toEqual({ view: 'pay', handOver });
  expect(hashOf({ view: 'pay', handOver })).toBe('#/pay');
});

const topUp = { serviceId: 'svc_g1', commodity: 'gas' } as const;

test('what is to be topped up comes the same way', () => {
  expect(routeOf('#/pay', topUp)).toEqual({ view: 'pay', handOver: topUp });
});

test.each([
  [{ ...topUp, commodity: 'steam' }],
  [null],
  ['bill_9dPz41'],
  [{ ...handOver, billId: '<b>' }],
  [{ ...handOver, amount: { amountMinor: 1.5, currency: 'CNY' } }],
])('a history entry of another kind hands nothing over: %j', (state) => {
  expect(routeOf('#/pay', state)).toEqual({ view: 'pay', handOver: undefined });
});

test('a view or a day that there is not is dropped, not passed on', () => {
  // What is wrong with a day the widget says.
  expect(routeOf('#/usage?view=decades&date=2026-02-30')).toEqual({ ...anyUse, date: '2026-02-30' });
});
