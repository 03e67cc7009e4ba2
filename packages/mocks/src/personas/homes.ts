import { homeLoad, solarLoad } from '../world/load/electricity.js';
import { gasLoad, leakingLoad, waterLoad } from '../world/load/water-and-gas.js';
import type { PersonaPlan } from '../world/plan.js';
import { homeElectricity, homeSolar, prepaidGas } from '../world/products.js';
import { meiElectricity, meiWater } from './mei-lin.story.js';
import { homeElectricityService, homeWaterService, paysInTime, registersBy } from './services.js';

export const meiLin: PersonaPlan = {
  id: 'mei-lin',
  name: { en: 'Mei Lin', 'zh-CN': '林梅' },
  summary: {
    en: 'A flat: electricity by tiers and time of use, prepaid gas, water',
    'zh-CN': '公寓住户：阶梯分时电费、预付燃气、水费',
  },
  accounts: [
    {
      key: 'mei-lin',
      number: '4021 7738 06',
      kind: 'home',
      phoneLast4: '4417',
      premises: [
        {
          key: 'mei-lin/lock-keepers-row',
          address: {
            en: ['18 Lock Keeper’s Row, Flat 602', 'Alderbrook'],
            'zh-CN': ['船闸巷18号602室', '江湾市桤溪区'],
          },
          postcode: '310602',
          services: [
            homeElectricityService(
              {
                key: 'mei-lin',
                meterNumber: 'E-558 2047',
                startSteps: [750, 632, 725],
                // The bill of the pictures waits for the customer, however late it gets.
                paying: { ...paysInTime, byMonth: { '2026-10': { kind: 'never' } } },
                story: meiElectricity,
              },
              { size: 1, climate: 1 },
            ),
            {
              key: 'mei-lin/gas',
              commodity: 'gas',
              payment: 'prepaid',
              startedOn: '2019-04-01',
              meter: { number: 'G-301 7725', kind: 'smart' },
              round: 'business',
              product: prepaidGas,
              load: gasLoad,
              registers: [{ register: '1', measures: 'import', unit: 'm3', startSteps: 1204, digits: 0 }],
              paying: paysInTime,
            },
            homeWaterService(
              {
                key: 'mei-lin',
                meterNumber: 'W-771 0934',
                startSteps: [412],
                paying: { usual: { kind: 'direct-debit', daysAfterIssue: 0 } },
                story: meiWater,
              },
              { persons: 2 },
            ),
          ],
        },
      ],
    },
  ],
};

export const solarHome: PersonaPlan = {
  id: 'solar-home',
  name: { en: 'Anna Zhou', 'zh-CN': '周安娜' },
  summary: {
    en: 'A house with solar panels: some bills end in the customer’s favour',
    'zh-CN': '屋顶光伏住户：部分账单为应退',
  },
  accounts: [
    {
      key: 'solar-home',
      number: '4021 9052 31',
      kind: 'home',
      phoneLast4: '8820',
      premises: [
        {
          key: 'solar-home/orchard-lane',
          address: { en: ['7 Orchard Lane', 'Millbank'], 'zh-CN': ['果园路7号', '江湾市磨坊里'] },
          postcode: '310618',
          services: [
            {
              ...homeElectricityService(
                { key: 'solar-home', meterNumber: 'E-602 3318', startSteps: [] },
                { size: 1.1, climate: 0.9 },
              ),
              product: homeSolar,
              load: solarLoad({ size: 1.1, climate: 0.9 }, 4),
              registers: [
                ...registersBy(['peak', 'flat', 'valley'], [2210, 1480, 1905]),
                { register: '4', measures: 'export', unit: 'kWh', startSteps: 3051, digits: 0 },
              ],
              startedOn: '2022-05-16',
            },
          ],
        },
      ],
    },
  ],
};

export const leakHome: PersonaPlan = {
  id: 'leak-home',
  name: { en: 'Sun Yan', 'zh-CN': '孙燕' },
  summary: {
    en: 'A water pipe has leaked since September; the bill is in dispute',
    'zh-CN': '9月起水管漏水，账单正在申诉',
  },
  accounts: [
    {
      key: 'leak-home',
      number: '4021 5127 90',
      kind: 'home',
      phoneLast4: '6604',
      premises: [
        {
          key: 'leak-home/heron-court',
          address: { en: ['3 Heron Court', 'Eastwharf'], 'zh-CN': ['白鹭院3号', '江湾市东码头'] },
          postcode: '310631',
          services: [
            homeWaterService(
              {
                key: 'leak-home',
                meterNumber: 'W-208 5561',
                startSteps: [655],
                paying: { ...paysInTime, byMonth: { '2026-10': { kind: 'never' } } },
                story: {
                  closingQuality: { '2026-08': 'customer', '2026-10': 'actual' },
                  disputes: {
                    '2026-10': {
                      from: '2026-11-16',
                      note: {
                        en: 'You have asked about this bill (C-1203). Until we have answered, you need not pay it.',
                        'zh-CN': '您已就本账单提出疑问（C-1203）。在我们答复之前，您无需缴纳。',
                      },
                    },
                  },
                },
              },
              leakingLoad(waterLoad({ persons: 3 }), '2026-09-03', 24),
              'manual',
            ),
            homeElectricityService(
              { key: 'leak-home', meterNumber: 'E-533 0186', startSteps: [3377, 2208, 1890] },
              { size: 1.2, climate: 0.8 },
            ),
          ],
        },
      ],
    },
  ],
};

export const newHome: PersonaPlan = {
  id: 'new-home',
  name: { en: 'Li Na', 'zh-CN': '李娜' },
  summary: { en: 'Moved in on 10 Nov 2026: no bill yet', 'zh-CN': '2026年11月10日入住，尚无账单' },
  accounts: [
    {
      key: 'new-home',
      number: '4022 0003 15',
      kind: 'home',
      phoneLast4: '7158',
      premises: [
        {
          key: 'new-home/lock-keepers-row',
          address: {
            en: ['20 Lock Keeper’s Row, Flat 101', 'Alderbrook'],
            'zh-CN': ['船闸巷20号101室', '江湾市桤溪区'],
          },
          postcode: '310602',
          services: [
            {
              ...homeElectricityService(
                {
                  key: 'new-home',
                  meterNumber: 'E-559 1102',
                  startedOn: '2026-11-10',
                  startSteps: [12, 8, 5],
                },
                { size: 0.8, climate: 1 },
              ),
              product: homeElectricity,
              load: homeLoad({ size: 0.8, climate: 1 }),
            },
          ],
        },
      ],
    },
  ],
};
