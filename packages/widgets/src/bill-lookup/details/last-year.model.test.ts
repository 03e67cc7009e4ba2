import type { BillSummary } from '@mains/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { cny, detailsWordsIn, summary } from '../october-bill.fixture.js';
import { lastYearSentence } from './last-year.model.js';
import type { DetailsWords } from './words.js';

let en: DetailsWords;
let zh: DetailsWords;

beforeAll(async () => {
  en = await detailsWordsIn('en');
  zh = await detailsWordsIn('zh-CN');
});

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('beside last year', () => {
  const before = (total: number, value: string): BillSummary =>
    summary({
      id: 'old',
      month: '2025-10',
      status: 'paid',
      total: cny(total),
      quantity: { value, unit: 'kWh' },
    });

  test.each([
    [22894, '361', '¥15.32 more than October last year, with 23 kWh more used.'],
    [22894, '400.5', '¥15.32 more than October last year, with 16.5 kWh less used.'],
    [30000, '384', '¥55.74 less than October last year, with the same use.'],
    [24426, '380', 'The same amount as October last year, with 4 kWh more used.'],
  ])('%i fen and %s kWh', (total, kWh, sentence) => {
    expect(plain(lastYearSentence(summary(), [summary(), before(total, kWh)], en))).toBe(sentence);
  });

  test('in Chinese', () => {
    expect(lastYearSentence(summary(), [summary(), before(22894, '361')], zh)).toBe(
      '比去年10月多¥15.32，多用23千瓦时。',
    );
  });

  test('there is none', () => {
    expect(lastYearSentence(summary(), [summary()], en)).toBe(
      'There is no bill for October last year to compare with.',
    );
  });

  test('other units are not compared', () => {
    const other = { ...before(22894, '361'), quantity: { value: '361', unit: 'm3' as const } };
    expect(lastYearSentence(summary(), [other], en)).toBe('¥15.32 more than October last year.');
  });
});
