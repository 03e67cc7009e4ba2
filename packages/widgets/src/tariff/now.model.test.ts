import type { TariffCalendar } from '@mains/contract';
import { priceMoment, type LocalMoment } from '@mains/domain';
import { Formatter, Translator } from '@mains/i18n';
import { expect, it, test } from 'vitest';
import { homeCalendar, spansFrom } from '../../../../test/support/tariff-answers.js';
import { nowInWords } from './now.model.js';
import { tariffTexts, type Words } from './words.js';

const now = { date: '2026-11-24', minute: 862 };

async function wordsIn(locale: string): Promise<Words> {
  const translator = new Translator({ locale });
  await translator.use(tariffTexts);
  return { t: translator.t, format: new Formatter({ locale, timeZone: 'Asia/Shanghai' }) };
}
const en = await wordsIn('en');
const zh = await wordsIn('zh-CN');

it.each<[LocalMoment, string, string]>([
  [now, 'Now: flat until 18:00, then peak', '现在是平段，18:00起为峰段'],
  [
    { date: '2026-11-24', minute: 1400 },
    'Now: valley until 07:00 tomorrow, then flat',
    '现在是谷段，明天7:00起为平段',
  ],
])('at %j says “%s”', (at, english, chinese) => {
  const moment = priceMoment(homeCalendar, at);
  expect(nowInWords(moment, at, en)).toBe(english);
  expect(nowInWords(moment, at, zh)).toBe(chinese);
});

test('now is told with the date where the price stays for days', () => {
  const calendar: TariffCalendar = {
    seasons: [
      {
        ...homeCalendar.seasons[0]!,
        days: [
          { on: ['weekday'], spans: spansFrom([['00:00', 'peak']]) },
          { on: ['saturday', 'sunday', 'holiday'], spans: spansFrom([['00:00', 'flat']]) },
        ],
      },
    ],
  };
  expect(nowInWords(priceMoment(calendar, now), now, en)).toBe(
    'Now: peak until 00:00 on Sat 28 Nov, then flat',
  );
});
