import { expect, it } from 'vitest';
import { GOLDEN, worldInOneNumber } from './golden.test-support.js';

it('is the written world in a browser too', () => {
  expect(worldInOneNumber()).toBe(GOLDEN);
});
