import type { TariffCalendar } from '@mains/contract';
import { Formatter, Translator } from '@mains/i18n';
import { expect, it, test } from 'vitest';
import {
  EVERY_DAY,
  homeCalendar,
  spansFrom,
  tariffAnswer,
} from '../../../../../test/support/tariff-answers.js';
import { tariffTexts } from '../words.js';
import { seasonViews } from './calendar.model.js';
import { tariffRestTexts, type RestWords } from './words.js';

const industry = tariffAnswer('trf_industry').sheets[0]?.calendar as TariffCalendar;
const now = { date: '2026-11-24', minute: 862 };

async function wordsIn(locale: string): Promise<RestWords> {
  const translator = new Translator({ locale });
  await Promise.all([translator.use(tariffTexts), translator.use(tariffRestTexts)]);
  return { t: translator.t, format: new Formatter({ locale, timeZone: 'Asia/Shanghai' }) };
}
const en = await wordsIn('en');
const zh = await wordsIn('zh-CN');

const inWords = (calendar: TariffCalendar, words: RestWords, index = 0): string[] =>
  (seasonViews(calendar, now, words)[index]?.periods ?? []).flatMap(({ timeOfUse, hours }) =>
    hours.map((line) => `${timeOfUse} = ${line}`),
  );

test('the hours of a home in words', () => {
  expect(inWords(homeCalendar, en)).toEqual([
    'peak = 08:00 to 11:00 and 18:00 to 22:00, every day',
    'flat = 07:00 to 08:00, 11:00 to 18:00 and 22:00 to 23:00, every day',
    'valley = 23:00 to 07:00, every day',
  ]);
  expect(inWords(homeCalendar, zh)).toEqual([
    'peak = 每天8:00至11:00和18:00至22:00',
    'flat = 每天7:00至8:00、11:00至18:00和22:00至23:00',
    'valley = 每天23:00至7:00',
  ]);
});

test('the hours of industry by season and kind of day', () => {
  const [sharp, rest] = seasonViews(industry, now, en);
  expect([sharp?.name, sharp?.isNow]).toEqual(['Winter, 1 Dec to 29 Feb; Summer, 1 Jul to 31 Aug', false]);
  expect([rest?.name, rest?.isNow]).toEqual(['Spring, 1 Mar to 30 Jun; Autumn, 1 Sep to 30 Nov', true]);
  expect([sharp?.nowName, sharp?.sameHours]).toEqual([undefined, undefined]);
  expect(rest?.nowName).toBe('Now: Autumn, until 30 Nov');
  expect(rest?.sameHours).toBe('The same hours: Spring, 1 Mar to 30 Jun');
  expect(sharp?.rows.map(({ days }) => days)).toEqual([
    'Monday to Friday',
    'Saturday and Sunday',
    'Holidays',
  ]);
  expect(inWords(industry, en)).toContain('sharp = Monday to Friday: 19:00 to 21:00');
  expect(inWords(industry, en)).toContain('valley = Holidays: all day');
  expect(inWords(industry, en)).toContain('valley = Monday to Friday: 00:00 to 07:30 and 23:00 to 24:00');
});

test('every row fills the columns of 24 hours', () => {
  for (const { rows, stepsPerHour } of seasonViews(industry, now, en)) {
    for (const { cells } of rows) {
      expect(cells.reduce((sum, { columns }) => sum + columns, 0)).toBe(24 * stepsPerHour);
    }
  }
});

test('now stands in one cell, of the row of today', () => {
  const marked = seasonViews(industry, now, en).flatMap(({ rows }) =>
    rows.flatMap(({ days, cells }) =>
      cells.flatMap(({ hours, nowAt }) => (nowAt === undefined ? [] : [[days, hours, nowAt.toFixed(3)]])),
    ),
  );
  expect(marked).toEqual([['Monday to Friday', '11:00 to 18:00', '0.481']]);
});

it.each([
  [
    ['weekday', 'saturday'],
    ['sunday', 'holiday'],
    ['Monday to Saturday', 'Sunday and holidays'],
  ],
  [['weekday', 'saturday', 'sunday'], ['holiday'], ['Every day but holidays', 'Holidays']],
] as const)('calls %j and %j by their names', (some, others, names) => {
  const calendar: TariffCalendar = {
    holidays: [{ date: '2027-01-01' }],
    seasons: [
      {
        ...homeCalendar.seasons[0]!,
        days: [
          { on: [...some], spans: spansFrom([['00:00', 'peak']]) },
          { on: [...others], spans: spansFrom([['00:00', 'flat']]) },
        ],
      },
    ],
  };
  expect(seasonViews(calendar, now, en)[0]?.rows.map(({ days }) => days)).toEqual(names);
});

test('a calendar that names no holidays does not speak of them', () => {
  const [season] = homeCalendar.seasons;
  const days = [
    { on: EVERY_DAY.slice(0, 3), spans: spansFrom([['00:00', 'flat']]) },
    { on: EVERY_DAY.slice(3), spans: spansFrom([['00:00', 'valley']]) },
  ];
  const [view] = seasonViews({ seasons: [{ ...season!, days }] }, now, en);
  expect(view?.rows.map((row) => row.days)).toEqual(['Every day']);
  expect(view?.periods).toEqual([{ timeOfUse: 'flat', hours: ['all day, every day'] }]);
});
