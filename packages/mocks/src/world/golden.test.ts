import { expect, it } from 'vitest';
import { GOLDEN, worldInOneNumber } from './golden.test-support.js';

it('is the written world', () => {
  expect(worldInOneNumber()).toBe(GOLDEN);
});
