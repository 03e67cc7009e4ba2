import type { TariffSheet } from '@mains/contract';
import { addDays, daysBetween, type UsageDays } from '@mains/domain';
import { Formatter, Translator } from '@mains/i18n';
import { expect, it } from 'vitest';
import type { UsageFacts, UsagePeriod } from '../usage-facts.js';
import { forecastView, projectionOf, type ForecastView } from './forecast.model.js';
import { usageForecastTexts, type ForecastWords } from './words.js';

async function wordsIn(locale: 'en' | 'zh-CN'): Promise<ForecastWords> {
  const translator = new Translator({ locale });
  await translator.use(usageForecastTexts);
  return { t: translator.t, format: new Formatter({ locale, timeZone: 'Asia/Shanghai' }) };
}

const [en, zh] = [await wordsIn('en'), await wordsIn('zh-CN')];

/** One price, and a tier above 3,000 kWh a year. */
const sheet: TariffSheet = {
  validFrom: '2025-01-01',
  currency: 'CNY',
  charges: [
    { id: 'use', label: 'Use', kind: 'usage', price: '1', per: 'kWh' },
    {
      id: 'tier-2',
      label: 'Tier 2',
      kind: 'tier',
      allowance: { value: '3000', unit: 'kWh' },
      cycle: { unit: 'year', length: 1 },
      price: '1',
    },
  ],
  rounding: {
    amount: { at: 'line', rounding: 'half-up' },
    allowance: { digits: 0, rounding: 'half-up' },
    demand: { digits: 0, rounding: 'half-up' },
  },
};

const power = {
  id: 'power',
  label: 'Power',
  kind: 'demand',
  rule: 'measured',
  price: '30',
  per: 'kW',
} as const;

const running: UsagePeriod = {
  period: { firstDate: '2026-11-03', lastDate: '2026-12-02' },
  month: '2026-11',
  isCalendarMonth: false,
};

/** Ten kWh on every day of the year up to one. */
function factsUntil(lastDate: string): UsageFacts {
  const firstDate = '2026-01-01';
  const count = daysBetween(firstDate, lastDate) + 1;
  const days: UsageDays = {
    firstDate,
    count,
    registers: [{ measures: 'import', unit: 'kWh', digits: 0, values: new Float64Array(count).fill(10) }],
    marks: new Uint8Array(count),
    remarks: [],
    interruptions: [],
  };
  return {
    commodity: 'electricity',
    unit: 'kWh',
    timeZone: 'Asia/Shanghai',
    today: addDays(lastDate, 1),
    nowMs: Date.parse(`${addDays(lastDate, 1)}T04:00:00Z`),
    days,
    periods: [running],
    sheets: [sheet],
    layers: { compare: true, prices: true, show: 'quantity' },
  };
}

function viewOn(lastDate: string, words: ForecastWords): ForecastView {
  const facts = factsUntil(lastDate);
  return forecastView(projectionOf(facts, running)!, facts, running, words);
}

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

it('names what a tier of the year adds', () => {
  // 306 days before take 3,060 kWh: all 300 of the period lie above the allowance.
  expect(plain(viewOn('2026-11-20', en).lead)).toBe('About ¥600 by Wed 2 Dec, of which ¥300 is tier 2.');
  const said = viewOn('2026-11-20', en).sentences.join(' ');
  expect(said).toContain('You have been in tier 2 since before this period began.');
  expect(said).not.toContain('do not reach');
});

it('says what the bill will come to before a day of the period is known', () => {
  const view = viewOn('2026-11-02', en);
  expect(plain(view.lead)).toBe('About ¥600 by Wed 2 Dec, of which ¥300 is tier 2.');
  expect(view.sentences.join(' ')).not.toContain('So far');
  expect(plain(view.method.join(' '))).toContain('56 days from Tue 8 Sep to Mon 2 Nov');
});

it('names each tier with what it adds by itself, and the highest that was reached before', () => {
  const facts = factsUntil('2026-11-20');
  const tier3 = { ...sheet.charges[1]!, id: 'tier-3', label: 'Tier 3', price: '0.25' } as const;
  const sheets = [
    { ...sheet, charges: [...sheet.charges, { ...tier3, allowance: { value: '3050', unit: 'kWh' } }] },
  ];
  const yearly = { ...facts, sheets } as UsageFacts;
  const view = forecastView(projectionOf(yearly, running)!, yearly, running, en);
  expect(plain(view.lead)).toBe('About ¥675 by Wed 2 Dec, of which ¥300 is tier 2 and ¥75 is tier 3.');
  expect(view.sentences.filter((text) => text.includes('tier'))).toEqual([
    'You have been in tier 3 since before this period began.',
  ]);
});

it('takes the days since water leaks for those to come, and says so', () => {
  const facts = factsUntil('2026-11-20');
  const values = facts.days!.registers[0]!.values.map((value, day, all) =>
    day >= all.length - 5 ? 50 : value,
  );
  const leaking = {
    ...facts,
    days: { ...facts.days!, registers: [{ ...facts.days!.registers[0]!, values }] },
  };
  const since = '2026-11-16';
  const projection = projectionOf(leaking, running, since)!;
  // 13 days of 10, 5 of 50, and 12 to come like these; each costs twice its number.
  expect(projection.projected.total.amountMinor).toBe((13 * 10 + 17 * 50) * 200);
  const { method } = forecastView(projection, leaking, running, en, since);
  expect(method.join(' ')).toContain('Only days since Mon 16 Nov are taken');
});

it('says in sight what is left out, rounds large amounts, and gives no range that begins with the estimate', () => {
  const facts = factsUntil('2026-11-20');
  const large = { ...sheet, charges: [{ ...sheet.charges[0]!, price: '300.123' }, power] } as TariffSheet;
  const business = { ...facts, sheets: [large] };
  const view = forecastView(projectionOf(business, running)!, business, running, en);
  expect(plain(view.lead)).toBe('About ¥90,000 by Wed 2 Dec.');
  expect(view.sentences).toContain(
    'This is without the charge for power, which we know only when the bill is made.',
  );
  expect(view.sentences.join(' ')).not.toContain('Between');
  expect(view.method.join(' ')).not.toContain('all its charges');
});

it('says what is in the customer’s favour in words', () => {
  const facts = factsUntil('2026-11-20');
  const credit = { ...sheet, charges: [{ ...sheet.charges[0]!, price: '-0.1' }] } as TariffSheet;
  const given = { ...facts, sheets: [credit] };
  const view = forecastView(projectionOf(given, running)!, given, running, en);
  expect(plain(view.lead)).toBe('About ¥30 in your favour by Wed 2 Dec.');
});

it('says nothing odd in any language', () => {
  for (const words of [en, zh]) {
    for (const lastDate of ['2026-11-02', '2026-11-03', '2026-11-20']) {
      expect(JSON.stringify(viewOn(lastDate, words))).not.toMatch(
        /NaN|undefined|null|Invalid|\[object|usageForecast|\{\{/,
      );
    }
  }
});
