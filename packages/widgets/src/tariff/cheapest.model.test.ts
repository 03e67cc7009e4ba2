import type { TariffSheet } from '@mains/contract';
import { priceMoment } from '@mains/domain';
import { Formatter, Translator } from '@mains/i18n';
import { expect, it, test } from 'vitest';
import { EVERY_DAY, homeCalendar, spansFrom, tariffAnswer } from '../../../../test/support/tariff-answers.js';
import { cheapestInWords, onTopInWords } from './cheapest.model.js';
import { nextSeasonInWords } from './now.model.js';
import { shownSheet } from './sheets.model.js';
import { tariffTexts, type Words } from './words.js';

async function wordsIn(locale: string): Promise<Words> {
  const translator = new Translator({ locale });
  await translator.use(tariffTexts);
  return { t: translator.t, format: new Formatter({ locale, timeZone: 'Asia/Shanghai' }) };
}
const en = await wordsIn('en');
const zh = await wordsIn('zh-CN');
const today = '2026-11-24';

function cheapest(sheet: TariffSheet, words: Words, date = today): string | undefined {
  const calendar = sheet.calendar!;
  return cheapestInWords({ ...sheet, calendar }, priceMoment(calendar, { date, minute: 0 }), { date }, words);
}

const home = shownSheet(tariffAnswer('trf_home'), today)!;
const industry = shownSheet(tariffAnswer('trf_industry'), today)!;

test('the cheapest hours are told in one line, a night as one span', () => {
  expect(cheapest(home, en)).toBe('Cheapest from 23:00 to 07:00, ¥0.30 per kWh');
  expect(cheapest(home, zh)).toBe('最便宜时段：23:00至7:00，每千瓦时0.30元');
});

it.each([
  ['one period all day', [['00:00', 'flat']], undefined],
  [
    'several spans',
    [
      ['00:00', 'flat'],
      ['02:00', 'valley'],
      ['05:00', 'peak'],
      ['12:00', 'valley'],
      ['14:00', 'flat'],
    ],
    'Cheapest from 02:00 to 05:00 and 12:00 to 14:00, ¥0.30 per kWh',
  ],
] as const)('%s', (_case, hours, told) => {
  const days = [{ on: EVERY_DAY, spans: spansFrom(hours) }];
  const calendar = { seasons: [{ ...homeCalendar.seasons[0]!, days }] };
  expect(cheapest({ ...home, calendar }, en)).toBe(told);
});

test('what comes on top is named beside the price', () => {
  expect(onTopInWords(industry, en)).toMatch(/^Plus .+ and public funds$/);
  expect(onTopInWords({ ...industry, charges: [] }, en)).toBeUndefined();
});

test('the next season is told with its date', () => {
  expect(nextSeasonInWords(industry.calendar, today, en)).toBe('From Tue 1 Dec: Winter');
  expect(nextSeasonInWords(industry.calendar, '2026-12-31', en)).toBe('From Mon 1 Mar: Spring');
  expect(nextSeasonInWords(industry.calendar, today, zh)).toMatch(/^12月1日（周二）起：/);
  expect(nextSeasonInWords(homeCalendar, today, en)).toBeUndefined();
  expect(nextSeasonInWords(undefined, today, en)).toBeUndefined();
});
