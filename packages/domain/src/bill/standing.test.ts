import { describe, expect, it } from 'vitest';
import { octoberSummary } from './sample-bill.test-data.js';
import { stands } from './standing.js';

describe('stands', () => {
  it.each([
    [{ status: 'issued' }, true],
    [{ status: 'paid' }, true],
    [{ status: 'issued', replacesBillId: 'old' }, true],
    [{ status: 'cancelled' }, false],
    [{ status: 'paid', replacedByBillId: 'new' }, false],
    [{ status: 'cancelled', replacedByBillId: 'new' }, false],
  ] as const)('of %j is %s', (change, expected) => {
    expect(stands({ ...octoberSummary, ...change })).toBe(expected);
  });
});
