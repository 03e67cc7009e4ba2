import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBill } from '../bill/check.js';
import { calculateBill } from './calculate.js';
import { arbitraryBilling, propertyRuns } from './random-tariff.test-data.js';
import { asBill } from './sample-tariff.test-data.js';

describe('every bill', () => {
  it('adds up, line by line and in all', () => {
    fc.assert(
      fc.property(arbitraryBilling(), ({ sheets, facts }) => {
        const bill = calculateBill(sheets, facts);
        expect(checkBill(asBill(bill))).toMatchObject({ addsUp: true, discrepancies: [] });
      }),
      { numRuns: propertyRuns },
    );
  });

  it('has an id of its own for every line', () => {
    fc.assert(
      fc.property(arbitraryBilling(), ({ sheets, facts }) => {
        const ids = calculateBill(sheets, facts).lines.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: propertyRuns },
    );
  });
});
