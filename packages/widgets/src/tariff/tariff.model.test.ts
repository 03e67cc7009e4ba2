import type { Tariff, TariffSheet } from '@mains/contract';
import { Formatter, Translator } from '@mains/i18n';
import { describe, expect, it, test } from 'vitest';
import { tariffAnswer, tariffAnswers } from '../../../../test/support/tariff-answers.js';
import { chargeRows, demandRules, powerFactorRules } from './rest/charges.model.js';
import { pricesViews, taxNotes } from './prices.model.js';
import { sheetsTable } from './rest/sheets-table.model.js';
import { tariffRestTexts, type RestWords } from './rest/words.js';
import { shownSheet, validity } from './sheets.model.js';
import { tariffTexts } from './words.js';

async function wordsIn(locale: string): Promise<RestWords> {
  const translator = new Translator({ locale });
  await translator.use(tariffTexts);
  await translator.use(tariffRestTexts);
  return { t: translator.t, format: new Formatter({ locale, timeZone: 'Asia/Shanghai' }) };
}
const en = await wordsIn('en');
const zh = await wordsIn('zh-CN');
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

const today = '2026-11-24';
const home = tariffAnswer('trf_home');
const sheetOf = (tariff: Tariff): TariffSheet => shownSheet(tariff, today)!;
const industry = sheetOf(tariffAnswer('trf_industry'));

describe('since when, and what changes next', () => {
  const told = (tariff: Tariff, words: RestWords, date = today): string[] => {
    const { since, next } = validity(tariff, shownSheet(tariff, date)!, date, words);
    return [since, next];
  };

  it('is told in both languages', () => {
    expect(told(home, en)).toEqual([
      'Valid since Thu 1 Oct 2026',
      'Next change Fri 1 Jan 2027: peak ¥0.02 more per kWh',
    ]);
    expect(told(tariffAnswers('zh-CN')[0]!, zh)).toEqual([
      '自2026年10月1日（周四）起执行',
      '下次调整2027年1月1日（周五）：峰段每千瓦时上调0.02元',
    ]);
  });

  it('is told of a sheet that has not begun, and where nothing is announced', () => {
    expect(told(home, en, '2023-06-01')[0]).toBe('Valid from Mon 1 Jan 2024');
    expect(told(home, en, '2023-06-01')[1]).toContain('Next change Tue 1 Jul 2025: ');
    expect(told(home, en, '2027-02-01')).toEqual(['Valid since Fri 1 Jan 2027', 'No change is announced']);
  });

  const after = (change: (sheet: TariffSheet) => TariffSheet): string => {
    const sheet = sheetOf(home);
    return told({ ...home, sheets: [sheet, change({ ...sheet, validFrom: '2027-01-01' })] }, en)[1] ?? '';
  };

  it.each<[string, (sheet: TariffSheet) => TariffSheet]>([
    [
      'peak ¥0.05 less per kWh, flat ¥0.06 more per kWh and 5 more prices',
      (sheet) => ({
        ...sheet,
        charges: sheet.charges.map((charge) => {
          if (charge.id === 'peak') return { ...charge, price: '0.60' };
          if (charge.id === 'flat') return { ...charge, price: '0.60' };
          return 'price' in charge
            ? { ...charge, price: '9' }
            : 'percent' in charge
              ? { ...charge, percent: '9' }
              : charge;
        }) as TariffSheet['charges'],
      }),
    ],
    [
      'VAT 13% instead of 6%',
      (sheet) => ({
        ...sheet,
        charges: sheet.charges.map((charge) =>
          charge.kind === 'tax' ? { ...charge, percent: '13' } : charge,
        ),
      }),
    ],
    [
      'Late fee ends',
      (sheet) => ({ ...sheet, charges: sheet.charges.filter(({ kind }) => kind !== 'late-fee') }),
    ],
    ['new rules or hours', (sheet) => ({ ...sheet, calendar: industry.calendar! })],
    ['no price changes', (sheet) => sheet],
  ])('says “%s”', (words, change) => {
    expect(after(change)).toBe(`Next change Fri 1 Jan 2027: ${words}`);
  });
});

test('prices stand by period and tier', () => {
  const [view] = pricesViews(sheetOf(home), en);
  expect(view?.bands.map(plain)).toEqual(['Up to 260 kWh', '260 to 400 kWh', 'Above 400 kWh']);
  expect(view?.rows.map(({ name, prices }) => [name, ...prices])).toEqual([
    ['Peak', '¥0.65', '¥0.85', '¥1.00'],
    ['Flat', '¥0.54', '¥0.74', '¥0.89'],
    ['Valley', '¥0.30', '¥0.50', '¥0.65'],
  ]);
  expect(taxNotes(sheetOf(home), en)).toEqual(['VAT of 6% comes on top.']);
});

test('prices have equally many digits, and one column without tiers', () => {
  const [view] = pricesViews(industry, en);
  expect([view?.head, view?.bands]).toEqual(['Price period', ['Price per kWh']]);
  expect(view?.rows.map(({ prices }) => prices[0])).toEqual(['¥1.1034', '¥0.9021', '¥0.5870', '¥0.2543']);
});

test('prices that hang on the season have a table for each, seasons with the same prices one', () => {
  const charges = industry.charges.map((charge) =>
    charge.id === 'sharp' && charge.kind === 'usage' ? { ...charge, seasons: ['winter', 'summer'] } : charge,
  );
  const views = pricesViews({ ...industry, charges }, en);
  expect(views.map(({ season, rows }) => [season, rows.length])).toEqual([
    ['Winter, 1 Dec to 29 Feb; Summer, 1 Jul to 31 Aug', 4],
    ['Spring, 1 Mar to 30 Jun; Autumn, 1 Sep to 30 Nov', 3],
  ]);
  expect(taxNotes(industry, en)).toEqual(['VAT of 13% comes on top.']);
});

test('what else is on the bill comes in one order, each with its price', () => {
  expect(chargeRows(industry, en).map(({ label, price }) => [label, plain(price)])).toEqual([
    ['Demand charge', '¥36.10 per kW and month'],
    ['Power factor', 'See the table'],
    ['Public funds', '¥0.0269 per kWh'],
    ['VAT', '13%'],
    ['Minimum charge', '¥600.00 per month'],
    ['Late fee', '0.1% per day'],
    ['Electricity you feed in', '¥0.4153 per kWh'],
  ]);
});

test('the utility’s own words replace ours; what follows from the terms is told in any case', () => {
  const charges = industry.charges.map((charge) => ({ ...charge, meaning: 'Own words' }));
  const rules = chargeRows({ ...industry, charges }, en).map(({ label, rule }) => [label, rule.map(plain)]);
  expect(rules).toEqual([
    ['Demand charge', ['Own words']],
    ['Power factor', ['Own words']],
    ['Public funds', ['Own words']],
    ['VAT', ['Own words', 'On use, demand, power factor and public funds']],
    ['Minimum charge', ['Own words', 'Where use and demand come to less, the bill makes up the difference']],
    ['Late fee', ['Of what is still unpaid after the due date', 'At least ¥1.00']],
    ['Electricity you feed in', ['Own words']],
  ]);
});

test('charges of some seasons and price periods say which', () => {
  const [winter, , summer] = industry.calendar!.seasons;
  const charges = industry.charges.map((charge) => {
    if (charge.kind === 'demand') {
      return { ...charge, seasons: [summer!.id, winter!.id], timeOfUse: 'peak' as const };
    }
    return charge.kind === 'export' ? { ...charge, seasons: [summer!.id] } : charge;
  });
  const ruleOf = (label: string, words: RestWords): string[] | undefined =>
    chargeRows({ ...industry, charges }, words)
      .find((row) => row.label === label)
      ?.rule.map(plain)
      .slice(1);
  expect(ruleOf('Demand charge', en)).toEqual([
    'Only at peak hours',
    'Only in: Winter, 1 Dec to 29 Feb; Summer, 1 Jul to 31 Aug',
  ]);
  expect(ruleOf('Electricity you feed in', en)).toEqual(['Only in: Summer, 1 Jul to 31 Aug']);
  expect(ruleOf('Electricity you feed in', zh)).toEqual(['仅限：Summer（7月1日至8月31日）']);
});

describe('the rule for demand', () => {
  const rule = (overrun?: 'contract-and-double'): string[] => {
    const charges = industry.charges.map((charge) =>
      charge.kind === 'demand' && overrun ? { ...charge, overrun } : charge,
    );
    return demandRules({ ...industry, charges }, en).flatMap(({ example, arithmetic }) =>
      [example, arithmetic].map(plain),
    );
  };

  it('has an example that is computed by it', () => {
    expect(rule()).toEqual([
      'Contract 180 kW: up to 189 kW you pay for 180. 200 kW measured is billed as 211 kW.',
      '189 + 2 × (200 − 189) = 211 kW, and 211 kW × ¥36.10 = ¥7,617.10 for the month.',
    ]);
  });

  it('is computed by the other reading where the sheet says so', () => {
    expect(rule('contract-and-double')[1]).toBe(
      '180 + 2 × (200 − 189) = 202 kW, and 202 kW × ¥36.10 = ¥7,292.20 for the month.',
    );
  });
});

it.each([
  ['0.90', ['0.95 and above −0.75%', '0.90 0%', '0.85 +2.5%', '0.80 +5%', '0.70 +10%']],
  ['0.85', ['0.94 and above −1.1%', '0.85 0%', '0.80 +2.5%', '0.75 +5%', '0.65 +10%']],
  ['0.80', ['0.92 and above −1.3%', '0.80 0%', '0.75 +2.5%', '0.70 +5%', '0.60 +10%']],
] as const)('the power factor’s table for the standard %s', (standard, rows) => {
  const charges = industry.charges.map((charge) =>
    charge.kind === 'power-factor' ? { ...charge, standard } : charge,
  );
  const [rule] = powerFactorRules({ ...industry, charges }, en);
  expect(rule?.rows.map(({ factor, percent }) => `${factor} ${percent}`)).toEqual(rows);
});

test('the figures of all sheets stand side by side, the newest first', () => {
  const { columns, rows } = sheetsTable(home, sheetOf(home), en);
  expect(columns).toEqual([
    { from: '1 Jan 2027', isCurrent: false },
    { from: '1 Oct 2026', isCurrent: true },
    { from: '1 Jul 2025', isCurrent: false },
    { from: '1 Jan 2024', isCurrent: false },
  ]);
  expect(rows[0]).toEqual({
    label: 'Peak electricity',
    per: 'per kWh',
    figures: ['¥0.67', '¥0.65', '¥0.62', '¥0.61'],
  });
});
