import type { BillLine } from '@mains/contract';
import { expect, test } from 'vitest';
import { lineTone } from './line-tone.js';
import { cny } from './bill-lookup/october-bill.fixture.js';

test.each([
  ['usage', 'sharp', 1, 'sharp'],
  ['usage', undefined, 1, 'peak'],
  ['usage', 'deep-valley', 1, 'deep-valley'],
  ['usage', 'flat', 1, 'flat'],
  ['demand', undefined, 1, 'demand'],
  ['power-factor', undefined, 1, 'power-factor'],
  ['power-factor', undefined, -1, 'credit'],
  ['levy', undefined, 1, 'tax'],
  ['late-fee', undefined, 1, 'other'],
  ['fixed', undefined, 1, 'fixed'],
  ['adjustment', undefined, -1, 'credit'],
] as const)('%s %s (%i) is drawn as %s', (kind, timeOfUse, minor, tone) => {
  const line: Pick<BillLine, 'kind' | 'timeOfUse' | 'amount'> = {
    kind,
    amount: cny(minor),
    ...(timeOfUse && { timeOfUse }),
  };
  expect(lineTone(line)).toBe(tone);
});
