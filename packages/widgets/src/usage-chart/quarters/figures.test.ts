import { expect, it } from 'vitest';
import { meiFacts, MONDAY, wordsIn } from './facts.test-data.js';
import { figuredOf } from './figured.js';
import { costRemarks, wholeFigures } from './figures.js';

it('says what a cost leaves out only beside a cost, whatever figures are called', async () => {
  const words = await wordsIn('en');
  const same = { ...words, t: (): string => 'the same word' };
  const figured = figuredOf(meiFacts, { firstDate: MONDAY, lastDate: MONDAY }, words)!;
  const figures = wholeFigures(figured, same);
  expect(costRemarks(figured, figures, same)).toHaveLength(1);
  expect(
    costRemarks(
      figured,
      figures.filter(({ id }) => id !== 'cost'),
      same,
    ),
  ).toEqual([]);
});
