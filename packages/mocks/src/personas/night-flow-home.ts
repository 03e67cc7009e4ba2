import { leakingLoad, waterLoad } from '../world/load/water-and-gas.js';
import type { PersonaPlan } from '../world/plan.js';
import { homeElectricityService, homeWaterService } from './services.js';

export const nightFlowHome: PersonaPlan = {
  id: 'night-flow-home',
  name: { en: 'Xu Lan', 'zh-CN': '徐岚' },
  summary: {
    en: 'A smart water meter that has counted all night since 14 Nov 2026',
    'zh-CN': '智能水表：2026年11月14日起夜间持续有流量',
  },
  accounts: [
    {
      key: 'night-flow-home',
      number: '4022 0018 64',
      kind: 'home',
      phoneLast4: '3047',
      premises: [
        {
          key: 'night-flow-home/ropewalk',
          address: {
            en: ['11 Ropewalk, Flat 305', 'Eastwharf'],
            'zh-CN': ['缆绳道11号305室', '江湾市东码头'],
          },
          postcode: '310654',
          services: [
            homeWaterService(
              { key: 'night-flow-home', meterNumber: 'W-640 2217', startSteps: [288] },
              leakingLoad(waterLoad({ persons: 2 }), '2026-11-14', 14),
            ),
            homeElectricityService(
              { key: 'night-flow-home', meterNumber: 'E-547 6031', startSteps: [2955, 1870, 1622] },
              { size: 0.9, climate: 0.9 },
            ),
          ],
        },
      ],
    },
  ],
};
