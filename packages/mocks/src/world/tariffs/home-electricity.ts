import type { Charge } from '@mains/domain';
import { homeTexts, yearlyTexts } from '../charge-texts.js';
import type { Product } from '../plan.js';
import { threePeriods, twoPeriods } from './calendars.js';
import { homeLateFee, product, sheet } from './sheets.js';

type HomePrices = readonly [validFrom: string, peak: string, flat: string, valley: string];

const HOME_PRICES: readonly HomePrices[] = [
  ['2024-01-01', '0.61', '0.51', '0.30'],
  ['2025-07-01', '0.62', '0.52', '0.30'],
  ['2026-10-01', '0.65', '0.54', '0.30'],
  // Announced in November 2026.
  ['2027-01-01', '0.67', '0.54', '0.30'],
];

const daily: Charge = { id: 'daily', kind: 'fixed', price: '0.40', per: 'day' };
const vat: Charge = { id: 'vat', kind: 'tax', percent: '6', on: ['usage', 'tier', 'fixed'] };

function homeCharges([, peak, flat, valley]: HomePrices): Charge[] {
  return [
    { id: 'peak', kind: 'usage', timeOfUse: 'peak', price: peak, per: 'kWh' },
    { id: 'flat', kind: 'usage', timeOfUse: 'flat', price: flat, per: 'kWh' },
    { id: 'valley', kind: 'usage', timeOfUse: 'valley', price: valley, per: 'kWh' },
    {
      id: 'tier-2',
      kind: 'tier',
      allowance: { value: '260', unit: 'kWh' },
      cycle: { unit: 'day', length: 30 },
      price: '0.20',
    },
    {
      id: 'tier-3',
      kind: 'tier',
      allowance: { value: '400', unit: 'kWh' },
      cycle: { unit: 'day', length: 30 },
      price: '0.15',
    },
    daily,
    vat,
  ];
}

const source = {
  en: 'Riverbend price notice 2026 No. 9',
  'zh-CN': '江湾公用价格公告〔2026〕9号',
};

export const homeElectricity: Product = product('home', {
  name: { en: 'Home by time of use', 'zh-CN': '居民阶梯分时电价' },
  description: {
    en: 'For homes: three prices by the hour, and an uplift for use above an allowance.',
    'zh-CN': '居民用电：分峰、平、谷三段计价，超出基数的部分加价。',
  },
  source,
  commodity: 'electricity',
  audience: 'home',
  sheets: HOME_PRICES.map((prices) => sheet(prices[0], [...homeCharges(prices), homeLateFee], threePeriods)),
  texts: homeTexts,
});

export const homeSolar: Product = product('home-solar', {
  name: { en: 'Home with solar panels', 'zh-CN': '居民光伏电价' },
  description: {
    en: 'For homes with panels: the prices of homes, and we pay for what you feed in.',
    'zh-CN': '装有光伏的居民：按居民电价计费，余电上网由我们收购。',
  },
  source,
  commodity: 'electricity',
  audience: 'home',
  sheets: HOME_PRICES.map((prices) =>
    sheet(
      prices[0],
      [...homeCharges(prices), { id: 'export', kind: 'export', price: '0.4153', per: 'kWh' }, homeLateFee],
      threePeriods,
    ),
  ),
  texts: homeTexts,
});

export const homeYearly: Product = product('home-yearly', {
  name: { en: 'Home with yearly tiers', 'zh-CN': '居民年阶梯电价' },
  description: {
    en: 'For homes that use more in some months: the allowance is for the whole year.',
    'zh-CN': '适合各月用电不均的居民：基数按全年累计。',
  },
  source: { en: 'Riverbend price notice 2024 No. 2', 'zh-CN': '江湾公用价格公告〔2024〕2号' },
  commodity: 'electricity',
  audience: 'home',
  sheets: [
    sheet(
      '2024-01-01',
      [
        { id: 'peak', kind: 'usage', timeOfUse: 'peak', price: '0.57', per: 'kWh' },
        { id: 'valley', kind: 'usage', timeOfUse: 'valley', price: '0.29', per: 'kWh' },
        {
          id: 'tier-2',
          kind: 'tier',
          allowance: { value: '2700', unit: 'kWh' },
          cycle: { unit: 'year', length: 1 },
          price: '0.05',
        },
        {
          id: 'tier-3',
          kind: 'tier',
          allowance: { value: '4300', unit: 'kWh' },
          cycle: { unit: 'year', length: 1 },
          price: '0.25',
        },
        daily,
        vat,
        homeLateFee,
      ],
      twoPeriods,
    ),
  ],
  texts: yearlyTexts,
});
