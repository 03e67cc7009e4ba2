import type { PrepaidBalance } from '@mains/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../plain-date.js';
import { prepaidOutlook } from './prepaid.js';

const today = '2026-11-24';
const zone = 'Asia/Shanghai';
const cny = (amountMinor: number) => ({ amountMinor, currency: 'CNY' });

function balance(credit: number, more: Partial<PrepaidBalance> = {}): PrepaidBalance {
  return {
    payment: 'prepaid',
    serviceId: 'svc_g1',
    credit: cny(credit),
    asOf: '2026-11-24T06:00:00Z',
    alertBelow: cny(4000),
    usualPace: { spent: cny(11_760), days: 28 },
    ...more,
  };
}

describe('the outlook of a prepaid service', () => {
  test.each([
    ['below the alert', 3820, {}, 'low', { kind: 'runs-out', daysLeft: 9, on: '2026-12-03' }],
    ['just at the alert', 4000, {}, 'enough', { kind: 'runs-out', daysLeft: 9, on: '2026-12-03' }],
    ['less than a day', 100, {}, 'low', { kind: 'runs-out', daysLeft: 0, on: today }],
    [
      'a minor unit short of two days',
      839,
      { usualPace: { spent: cny(420), days: 1 } },
      'low',
      { kind: 'runs-out', daysLeft: 1, on: '2026-11-25' },
    ],
    [
      'two days to the minor unit',
      840,
      { usualPace: { spent: cny(420), days: 1 } },
      'low',
      { kind: 'runs-out', daysLeft: 2, on: '2026-11-26' },
    ],
    ['no alert set', 100, { alertBelow: undefined }, 'enough', { kind: 'runs-out', daysLeft: 0, on: today }],
    ['used up', 0, {}, 'empty', { kind: 'used-up' }],
    ['overdrawn', -310, {}, 'overdrawn', { kind: 'used-up' }],
    ['no pace told', 5000, { usualPace: undefined }, 'enough', { kind: 'unknown' }],
    [
      'nothing spent',
      5000,
      { usualPace: { spent: cny(0), days: 28 } },
      'enough',
      { kind: 'does-not-run-out' },
    ],
    [
      'hardly anything spent',
      9_007_199_254_740_991,
      { usualPace: { spent: cny(1), days: 366 } },
      'enough',
      { kind: 'does-not-run-out' },
    ],
    [
      'told five days ago: what was used since is gone',
      3820,
      { asOf: '2026-11-19T06:00:00Z', usualPace: { spent: cny(420), days: 1 } },
      'low',
      { kind: 'runs-out', daysLeft: 4, on: '2026-11-28' },
    ],
    [
      'told late in the evening of the day before, by the clocks of the zone',
      3820,
      { asOf: '2026-11-23T15:59:59Z', usualPace: { spent: cny(420), days: 1 } },
      'low',
      { kind: 'runs-out', daysLeft: 8, on: '2026-12-02' },
    ],
    [
      'told today by the clocks of the zone, yesterday by those of Greenwich',
      3820,
      { asOf: '2026-11-23T16:00:00Z', usualPace: { spent: cny(420), days: 1 } },
      'low',
      { kind: 'runs-out', daysLeft: 9, on: '2026-12-03' },
    ],
    [
      'told so long ago that it lasted until today',
      3820,
      { asOf: '2026-11-15T06:00:00Z', usualPace: { spent: cny(420), days: 1 } },
      'low',
      { kind: 'runs-out', daysLeft: 0, on: today },
    ],
    [
      'told so long ago that it did not last until today',
      3820,
      { asOf: '2026-11-14T06:00:00Z', usualPace: { spent: cny(420), days: 1 } },
      'low',
      { kind: 'ran-out', on: '2026-11-23' },
    ],
    [
      'told by a meter whose clock is ahead',
      3820,
      { asOf: '2026-11-26T06:00:00Z', usualPace: { spent: cny(420), days: 1 } },
      'low',
      { kind: 'runs-out', daysLeft: 9, on: '2026-12-03' },
    ],
  ])('%s', (_case, credit, more, level, span) => {
    expect(prepaidOutlook(balance(credit, more as Partial<PrepaidBalance>), today, zone)).toEqual({
      level,
      span,
    });
  });

  test('never promises a day that the credit does not pay for, and never leaves one out', () => {
    const minor = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(minor, minor, fc.integer({ min: 1, max: 366 }), (credit, spent, days) => {
        const { span } = prepaidOutlook(
          balance(credit, { usualPace: { spent: cny(spent), days } }),
          today,
          zone,
        );
        if (span.kind !== 'runs-out') return credit * days > spent * 3653;
        const costs = (count: number): bigint => BigInt(count) * BigInt(spent);
        const paysFor = BigInt(credit) * BigInt(days);
        return (
          costs(span.daysLeft) <= paysFor &&
          paysFor < costs(span.daysLeft + 1) &&
          span.on === addDays(today, span.daysLeft)
        );
      }),
    );
  });

  test('refuses amounts of two currencies', () => {
    const other = { alertBelow: { amountMinor: 1, currency: 'EUR' } };
    expect(() => prepaidOutlook(balance(1, other), today, zone)).toThrow(RangeError);
  });
});
