import { beforeAll, describe, expect, test } from 'vitest';
import { cny, detailsWordsIn, octoberBill, summary } from '../october-bill.fixture.js';
import { checkView } from './check.model.js';
import type { DetailsWords } from './words.js';

let en: DetailsWords;

beforeAll(async () => {
  en = await detailsWordsIn('en');
});

describe('a bill that does not add up', () => {
  test('all is well', () => expect(checkView(octoberBill(), '600 0123', en)).toBeUndefined());

  test('the total is wrong by one fen', () => {
    const bill = octoberBill({ summary: summary({ total: cny(24427) }) });
    expect(checkView(bill, '600 0123', en)).toEqual({
      title: 'The lines of this bill do not add up to its total.',
      text: 'They come to ¥244.26, the total says ¥244.27. Please do not pay before you have called 600 0123 and quoted RB-2026-10-408812.',
    });
    expect(checkView(bill, undefined, en)?.text).toContain('Please ask us about it before you pay');
  });

  test('a line does not follow from its arithmetic', () => {
    const [peak, flat, ...others] = octoberBill().lines;
    const shifted = [
      { ...peak!, amount: cny(peak!.amount.amountMinor + 100) },
      { ...flat!, amount: cny(flat!.amount.amountMinor - 100) },
      ...others,
    ];
    expect(checkView(octoberBill({ lines: shifted }), '600 0123', en)).toEqual({
      title: '2 lines do not follow from their own arithmetic.',
      text: 'They are marked below.',
    });
  });
});
