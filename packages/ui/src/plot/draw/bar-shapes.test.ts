import { expect, test } from 'vitest';
import { barInset } from './bar-shapes.js';

test.each([
  [1080, 64],
  [540, 64],
  [100, 64],
  [40, 40 * 0.78],
  [2, 2],
])('a bar in an item of %i px is %f px wide, in its middle', (itemPx, barPx) => {
  expect(itemPx * (1 - 2 * barInset(itemPx))).toBeCloseTo(barPx, 6);
});
