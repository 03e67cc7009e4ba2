import { gasTexts, waterTexts } from '../charge-texts.js';
import type { Product } from '../plan.js';
import { businessLateFee, homeLateFee, product, sheet } from './sheets.js';

export const homeWater: Product = product('home-water', {
  name: { en: 'Home water', 'zh-CN': '居民水价' },
  description: {
    en: 'For homes: drinking water and wastewater, with an uplift for use above an allowance.',
    'zh-CN': '居民用水：自来水与污水处理，超出基数的部分加价。',
  },
  source: { en: 'Riverbend price notice 2024 No. 3', 'zh-CN': '江湾公用价格公告〔2024〕3号' },
  commodity: 'water',
  audience: 'home',
  sheets: [
    sheet('2024-01-01', [
      { id: 'water', kind: 'usage', price: '2.72', per: 'm3' },
      { id: 'wastewater', kind: 'levy', price: '1.10', per: 'm3' },
      {
        id: 'tier-2',
        kind: 'tier',
        allowance: { value: '36', unit: 'm3' },
        cycle: { unit: 'day', length: 61 },
        price: '1.45',
      },
      { id: 'monthly', kind: 'fixed', price: '2.50', per: 'month' },
      homeLateFee,
    ]),
  ],
  texts: waterTexts,
});

export const businessWater: Product = product('business-water', {
  name: { en: 'Business water', 'zh-CN': '非居民水价' },
  description: {
    en: 'For businesses: drinking water and wastewater.',
    'zh-CN': '非居民用水：自来水与污水处理。',
  },
  source: { en: 'Riverbend price notice 2024 No. 3', 'zh-CN': '江湾公用价格公告〔2024〕3号' },
  commodity: 'water',
  audience: 'business',
  sheets: [
    sheet('2024-01-01', [
      { id: 'water', kind: 'usage', price: '4.10', per: 'm3' },
      { id: 'wastewater', kind: 'levy', price: '1.60', per: 'm3' },
      { id: 'monthly', kind: 'fixed', price: '12.00', per: 'month' },
      businessLateFee,
    ]),
  ],
  texts: waterTexts,
});

/** Paid beforehand: the price is taken from the credit as gas is used, and there are no bills. */
export const prepaidGas: Product = product('home-gas', {
  name: { en: 'Home gas, prepaid', 'zh-CN': '居民燃气（预付费）' },
  description: {
    en: 'For homes with a prepaid meter: one price, taken from your credit as you use gas.',
    'zh-CN': '预付费燃气表用户：单一价格，按用量从余额中扣除。',
  },
  source: { en: 'Riverbend price notice 2024 No. 4', 'zh-CN': '江湾公用价格公告〔2024〕4号' },
  commodity: 'gas',
  audience: 'home',
  sheets: [sheet('2024-01-01', [{ id: 'gas', kind: 'usage', price: '4.00', per: 'm3' }])],
  texts: gasTexts,
});
