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

export const arrearsHome: PersonaPlan = {
  id: 'arrears-home',
  name: { en: 'Guo Wei', 'zh-CN': '郭伟' },
  summary: {
    en: 'Bills overdue and part paid, and an estimate that was corrected by a new bill',
    'zh-CN': '逾期与部分缴纳的账单，以及一次估抄更正重开',
  },
  accounts: [
    {
      key: 'arrears-home',
      number: '4021 6610 47',
      kind: 'home',
      phoneLast4: '2093',
      premises: [
        {
          key: 'arrears-home/foundry-street',
          address: {
            en: ['52 Foundry Street, Flat 3', 'Alderbrook'],
            'zh-CN': ['铸造街52号3室', '江湾市桤溪区'],
          },
          postcode: '310605',
          services: [
            homeElectricityService(
              {
                key: 'arrears-home',
                meterNumber: 'E-417 9903',
                startSteps: [5120, 3304, 2877],
                paying: {
                  usual: { kind: 'never' },
                  lateFees: true,
                  byMonth: {
                    ...Object.fromEntries(
                      ['2024-10', '2024-11', '2024-12', '2025-01', '2025-02', '2025-03', '2025-04', '2025-05']
                        .concat(['2025-06', '2025-07', '2025-08', '2025-09', '2025-10', '2025-11', '2025-12'])
                        .map((month) => [month, { kind: 'before-due', fewestDays: 1, mostDays: 4 } as const]),
                    ),
                    '2026-01': { kind: 'late', days: 9 },
                    '2026-02': { kind: 'late', days: 21 },
                    '2026-03': { kind: 'late', days: 12 },
                    '2026-04': { kind: 'late', days: 17 },
                    '2026-05': { kind: 'late', days: 26 },
                    '2026-06': { kind: 'late', days: 24 },
                    '2026-07': { kind: 'part', amountMinor: 10000, daysAfterIssue: 20 },
                    '2026-10': { kind: 'part', amountMinor: 5000, daysAfterIssue: 14 },
                  },
                },
                story: {
                  estimates: {
                    '2026-08': {
                      steps: [302, 178, 117],
                      correctedOn: '2026-09-16',
                      note: {
                        en: 'Your meter did not answer on 31 Aug, so this bill is estimated.',
                        'zh-CN': '8月31日电表未响应，本账单按估抄计费。',
                      },
                      correctionNote: {
                        en: 'The estimate was too high. On 16 Sep we withdrew the first bill and made a new one from the actual reading.',
                        'zh-CN': '估抄偏高。9月16日我们撤销了原账单，并按实抄示数重开。',
                      },
                    },
                  },
                },
              },
              { size: 1.15, climate: 1.1 },
            ),
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
