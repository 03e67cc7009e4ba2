import { bakeryLoad, laundryLoad } from '../world/load/electricity.js';
import { laundryWaterLoad } from '../world/load/water-and-gas.js';
import type { AccountPlan, PersonaPlan, PremisePlan } from '../world/plan.js';
import { businessElectricity, businessWater, industryElectricity } from '../world/products.js';
import { homeElectricityService, homeWaterService, paysInTime, registersBy } from './services.js';

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
            },
          ],
        },
      ],
    },
  ],
};

const behindTransformers = { digits: 2, multiplier: 40 } as const;

export const wendLaundry: PersonaPlan = {
  id: 'wend-laundry',
  name: { en: 'Wend Laundry', 'zh-CN': '文德洗涤厂' },
  summary: {
    en: 'A factory: demand by contract, power factor, current transformers',
    'zh-CN': '工厂：合同需量、功率因数考核、互感器倍率',
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
              product: industryElectricity,
              load: laundryLoad,
              registers: [
                ...registersBy(
                  ['sharp', 'peak', 'flat', 'valley'],
                  [310_255, 920_412, 1_402_877, 388_140],
                  behindTransformers,
                ),
                {
                  register: '5',
                  measures: 'reactive',
                  unit: 'kvarh',
                  startSteps: 1_502_390,
                  ...behindTransformers,
                },
              ],
              demand: { installedKva: '315', contractedKw: '180' },
              paying: paysInTime,
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

const STREETS = [
  { en: 'Quayside', zh: '江岸路', postcode: '310651' },
  { en: 'Tollhouse Row', zh: '关厢巷', postcode: '310652' },
  { en: 'Ferry Street', zh: '渡口街', postcode: '310653' },
  { en: 'Ropewalk', zh: '缆绳道', postcode: '310654' },
] as const;

export const fortyAccounts: PersonaPlan = {
  id: 'forty-accounts',
  name: { en: 'Quayside Lettings', 'zh-CN': '江岸公寓管理' },
  summary: {
    en: 'A landlord with forty accounts, some with several premises',
    'zh-CN': '拥有40个户号的房东，部分户号含多处地址',
  },
  accounts: Array.from({ length: 40 }, (_, index) => letAccount(index)),
};

function letAccount(index: number): AccountPlan {
  const two = String(index + 1).padStart(2, '0');
  // Every tenth account pays for three premises, the others for one.
  const premises = index % 10 === 9 ? 3 : 1;
  return {
    key: `let-${two}`,
    number: `4090 ${two}${String((index * 37 + 11) % 100).padStart(2, '0')} ${String((index * 53 + 7) % 100).padStart(2, '0')}`,
    kind: 'home',
    ...(index % 3 === 0 && { nickname: { en: `Let ${two}`, 'zh-CN': `出租${two}` } }),
    phoneLast4: '3300',
    premises: Array.from({ length: premises }, (_, place) => letPremise(index, place)),
  };
}

function letPremise(index: number, place: number): PremisePlan {
  const street = STREETS[index % STREETS.length] ?? STREETS[0];
  const house = 2 + Math.floor(index / STREETS.length) * 2;
  const flat = `${1 + (index % 5)}0${1 + place}`;
  const key = `let-${index + 1}-${place + 1}`;
  const digits = String(1000 + index * 10 + place);
  const service = {
    key,
    startSteps: [900 + index * 41, 640 + index * 23, 510 + index * 17],
    // One tenant has moved out for good.
    ...(index === 38 && { endedOn: '2026-05-20' }),
  };
  return {
    key,
    address: {
      en: [`${house} ${street.en}, Flat ${flat}`, 'Eastwharf'],
      'zh-CN': [`${street.zh}${house}号${flat}室`, '江湾市东码头'],
    },
    postcode: street.postcode,
    services: [
      homeElectricityService(
        { ...service, meterNumber: `E-7${digits.slice(0, 2)} ${digits.slice(2)}${index % 10}${place}` },
        { size: 0.6 + (index % 7) * 0.1, climate: 0.5 + (index % 3) * 0.3 },
      ),
      ...(index % 4 === 0
        ? [
            homeWaterService(
              { ...service, meterNumber: `W-9${digits.slice(0, 2)} ${digits.slice(2)}${index % 10}${place}` },
              { persons: 1 + (index % 3) },
            ),
          ]
        : []),
    ],
  };
}
