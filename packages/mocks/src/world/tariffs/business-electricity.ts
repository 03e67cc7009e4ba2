import { businessTexts, industryTexts, measuredTexts } from '../charge-texts.js';
import type { Product } from '../plan.js';
import { industryCalendar, longPeaks, SHARP_SEASONS, threePeriods } from './calendars.js';
import { businessLateFee, product, sheet } from './sheets.js';

type BusinessPrices = readonly [validFrom: string, peak: string, flat: string, valley: string];

const BUSINESS_PRICES: readonly BusinessPrices[] = [
  ['2024-01-01', '0.9812', '0.6543', '0.3216'],
  // Within a month that is billed: October 2026 has lines by both sheets.
  ['2026-10-16', '1.0012', '0.6543', '0.3116'],
];

export const businessElectricity: Product = product('business', {
  name: { en: 'Small business', 'zh-CN': '一般工商业电价' },
  description: {
    en: 'For shops and workshops on low voltage: three prices by the hour.',
    'zh-CN': '低压工商业用户：分峰、平、谷三段计价。',
  },
  source: { en: 'Riverbend price notice 2026 No. 11', 'zh-CN': '江湾公用价格公告〔2026〕11号' },
  commodity: 'electricity',
  audience: 'business',
  sheets: BUSINESS_PRICES.map(([validFrom, peak, flat, valley]) =>
    sheet(
      validFrom,
      [
        { id: 'peak', kind: 'usage', timeOfUse: 'peak', price: peak, per: 'kWh' },
        { id: 'flat', kind: 'usage', timeOfUse: 'flat', price: flat, per: 'kWh' },
        { id: 'valley', kind: 'usage', timeOfUse: 'valley', price: valley, per: 'kWh' },
        { id: 'funds', kind: 'levy', price: '0.0269', per: 'kWh' },
        { id: 'monthly', kind: 'fixed', price: '30.00', per: 'month' },
        { id: 'vat', kind: 'tax', percent: '13', on: ['usage', 'levy', 'fixed'] },
        businessLateFee,
      ],
      threePeriods,
    ),
  ),
  texts: businessTexts,
});

export const measuredElectricity: Product = product('measured', {
  name: { en: 'Business by measured demand', 'zh-CN': '工商业两部制电价（实际需量）' },
  description: {
    en: 'For larger businesses: energy by the hour, and the highest power of the month.',
    'zh-CN': '较大的工商业用户：电量分时计价，基本电费按当月最大需量。',
  },
  source: { en: 'Riverbend price notice 2024 No. 5', 'zh-CN': '江湾公用价格公告〔2024〕5号' },
  commodity: 'electricity',
  audience: 'business',
  sheets: [
    sheet(
      '2024-01-01',
      [
        { id: 'peak', kind: 'usage', timeOfUse: 'peak', price: '0.85', per: 'kWh' },
        { id: 'flat', kind: 'usage', timeOfUse: 'flat', price: '0.62', per: 'kWh' },
        { id: 'valley', kind: 'usage', timeOfUse: 'valley', price: '0.36', per: 'kWh' },
        { id: 'demand', kind: 'demand', rule: 'measured', price: '40', per: 'kW' },
        { id: 'power-factor', kind: 'power-factor', standard: '0.90', on: ['usage', 'demand'] },
        { id: 'vat', kind: 'tax', percent: '6', on: ['usage', 'demand', 'power-factor'] },
        businessLateFee,
      ],
      longPeaks,
    ),
  ],
  texts: measuredTexts,
});

export const industryElectricity: Product = product('industry', {
  name: { en: 'Industry by contract', 'zh-CN': '大工业两部制电价（合同需量）' },
  description: {
    en: 'For factories: prices by hour, season and holiday, and the power agreed.',
    'zh-CN': '大工业用户：电量按时段、季节与节假日计价，基本电费按合同需量。',
  },
  source: { en: 'Riverbend price notice 2024 No. 6', 'zh-CN': '江湾公用价格公告〔2024〕6号' },
  commodity: 'electricity',
  audience: 'business',
  sheets: [
    sheet(
      '2024-01-01',
      [
        {
          id: 'sharp',
          kind: 'usage',
          timeOfUse: 'sharp',
          seasons: SHARP_SEASONS,
          price: '1.1034',
          per: 'kWh',
        },
        { id: 'peak', kind: 'usage', timeOfUse: 'peak', price: '0.9021', per: 'kWh' },
        { id: 'flat', kind: 'usage', timeOfUse: 'flat', price: '0.5870', per: 'kWh' },
        { id: 'valley', kind: 'usage', timeOfUse: 'valley', price: '0.2543', per: 'kWh' },
        { id: 'deep-valley', kind: 'usage', timeOfUse: 'deep-valley', price: '0.1736', per: 'kWh' },
        { id: 'demand', kind: 'demand', rule: 'contract', price: '36.10', per: 'kW' },
        { id: 'power-factor', kind: 'power-factor', standard: '0.90', on: ['usage', 'demand'] },
        { id: 'funds', kind: 'levy', price: '0.0269', per: 'kWh' },
        { id: 'vat', kind: 'tax', percent: '13', on: ['usage', 'demand', 'power-factor', 'levy'] },
        businessLateFee,
      ],
      industryCalendar,
    ),
  ],
  texts: industryTexts,
});
