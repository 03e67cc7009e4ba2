import { describe, expect, it } from 'vitest';
import { meiFacts, october } from './mei-october.test-data.js';
import { periodModel } from './period.model.js';
import { wordsIn } from './words.test-data.js';

const en = await wordsIn('en');
const text = (value: string): string => value.replaceAll('\u00A0', ' ');

describe('the days of Mei’s October', () => {
  const model = periodModel(meiFacts(), october, en);

  it('answer in a sentence', () => {
    expect(text(model.sentence)).toBe('x');
  });
  it('p', () => {
    console.log(JSON.stringify(model, null, 1).slice(0, 9000));
    console.log(JSON.stringify(model.plot.labelsFor({ first: 0, end: 33 }, 8)));
    console.log(JSON.stringify(model.itemAt(17)));
    console.log(JSON.stringify(model.table.rowAt(27)));
    console.log(JSON.stringify(model.table.rowAt(32)));
  });
});
