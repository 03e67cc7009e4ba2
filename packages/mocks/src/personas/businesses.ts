import { bakeryLoad, foundryLoad, laundryLoad } from '../world/load/electricity.js';
import { laundryWaterLoad } from '../world/load/water-and-gas.js';
import type { PersonaPlan } from '../world/plan.js';
import {
  businessElectricity,
  businessWater,
  industryElectricity,
  measuredElectricity,
} from '../world/products.js';
import { paysInTime, reactiveRegister, registersBy } from './services.js';

export const linsBakery: PersonaPlan = {
  id: 'lins-bakery',
  name: { en: 'Lin’s Bakery', 'zh-CN': '林记面包房' },
  summary: { en: 'A small business on low voltage: ovens at night', 'zh-CN': '低压小企业：凌晨烘焙' },
  accounts: [
    {
      key: 'lins-bakery',
      number: '4035 1180 22',
      kind: 'business',
      phoneLast4: '5530',
      premises: [
        {
          key: 'lins-bakery/mill-lane',
          address: { en: ['4 Mill Lane', 'Alderbrook'], 'zh-CN': ['磨坊里4号', '江湾市桤溪区'] },
          postcode: '310603',
          services: [
            {
              key: 'lins-bakery/electricity',
              commodity: 'electricity',
              payment: 'billed',
              startedOn: '2020-09-01',
              meter: { number: 'E-840 6615', kind: 'smart' },
              round: 'business',
              product: businessElectricity,
              load: bakeryLoad,
              registers: registersBy(['peak', 'flat', 'valley'], [21_806, 30_552, 47_019]),
              paying: { usual: { kind: 'direct-debit', daysAfterIssue: 10 } },
              story: {
                // 9:00 to 11:30 in Riverbend.
                interruptions: [
                  { kind: 'planned', start: '2026-11-10T01:00:00Z', end: '2026-11-10T03:30:00Z' },
                ],
              },
            },
          ],
        },
      ],
    },
  ],
};

const behindTransformers = { digits: 2, multiplier: 50 } as const;

export const wendLaundry: PersonaPlan = {
  id: 'wend-laundry',
  name: { en: 'Wend Laundry', 'zh-CN': '文德洗涤厂' },
  summary: {
    en: 'A business by measured demand: power factor, current transformers',
    'zh-CN': '两部制工商业：实际需量、功率因数考核、互感器倍率',
  },
  accounts: [
    {
      key: 'wend-laundry',
      number: '4077 0009 84',
      kind: 'business',
      phoneLast4: '9001',
      premises: [
        {
          key: 'wend-laundry/canal-road',
          address: { en: ['211 Canal Road', 'Eastwharf'], 'zh-CN': ['运河路211号', '江湾市东码头'] },
          postcode: '310640',
          services: [
            {
              key: 'wend-laundry/electricity',
              commodity: 'electricity',
              payment: 'billed',
              startedOn: '2017-03-20',
              meter: { number: 'EB-0071 442', kind: 'smart' },
              round: 'business',
              product: measuredElectricity,
              load: laundryLoad,
              registers: [
                ...registersBy(['peak', 'flat', 'valley'], [920_412, 702_877, 388_140], behindTransformers),
                reactiveRegister('4', 502_390, behindTransformers),
              ],
              demand: { installedKva: '160' },
              paying: paysInTime,
              story: {
                // Half kilowatt-hours by peak, flat and valley, and reactive ones: October of the pictures.
                byMonth: { '2026-10': [23_154, 16_808, 11_036, 30_262] },
                highestW: { '2026-10': 105_000 },
              },
            },
            {
              key: 'wend-laundry/water',
              commodity: 'water',
              payment: 'billed',
              startedOn: '2017-03-20',
              meter: { number: 'WB-0118 903', kind: 'smart' },
              round: 'two-months',
              product: businessWater,
              load: laundryWaterLoad,
              registers: [{ register: '1', measures: 'import', unit: 'm3', startSteps: 40_118, digits: 0 }],
              paying: paysInTime,
            },
          ],
        },
      ],
    },
  ],
};

const largeTransformers = { digits: 2, multiplier: 400 } as const;

export const harbourFoundry: PersonaPlan = {
  id: 'harbour-foundry',
  name: { en: 'Harbour Foundry', 'zh-CN': '港湾铸造厂' },
  summary: {
    en: 'A factory: demand by contract, seasons with sharp hours, holidays with a deep valley',
    'zh-CN': '大工业用户：合同需量、季节性尖峰、节假日深谷',
  },
  accounts: [
    {
      key: 'harbour-foundry',
      number: '4077 0012 63',
      kind: 'business',
      phoneLast4: '7702',
      premises: [
        {
          key: 'harbour-foundry/dock-road',
          address: { en: ['9 Dock Road', 'Eastwharf'], 'zh-CN': ['船坞路9号', '江湾市东码头'] },
          postcode: '310641',
          services: [
            {
              key: 'harbour-foundry/electricity',
              commodity: 'electricity',
              payment: 'billed',
              startedOn: '2014-06-01',
              meter: { number: 'EB-0102 886', kind: 'smart' },
              round: 'business',
              product: industryElectricity,
              load: foundryLoad({ capacitorsSince: '2026-03-01' }),
              registers: [
                ...registersBy(
                  ['sharp', 'peak', 'flat', 'valley', 'deep-valley'],
                  [31_025, 92_041, 140_287, 38_814, 1_206],
                  largeTransformers,
                ),
                reactiveRegister('6', 150_239, largeTransformers),
              ],
              demand: { installedKva: '1250', contractedKw: '720' },
              paying: paysInTime,
            },
          ],
        },
      ],
    },
  ],
};
