import { homeLoad } from '../world/load/electricity.js';
import type { PersonaPlan } from '../world/plan.js';
import { homeYearly } from '../world/products.js';
import { homeElectricityService, registersBy } from './services.js';

export const yearlyTiers: PersonaPlan = {
  id: 'yearly-tiers',
  name: { en: 'Chen Bo', 'zh-CN': '陈波' },
  summary: {
    en: 'A home whose tiers count over the whole year; moved in on 1 Oct 2024',
    'zh-CN': '年阶梯用户：基数按全年累计，2024年10月1日入住',
  },
  accounts: [
    {
      key: 'yearly-tiers',
      number: '4021 8845 02',
      kind: 'home',
      phoneLast4: '6391',
      premises: [
        {
          key: 'yearly-tiers/ferry-street',
          address: {
            en: ['14 Ferry Street, Flat 801', 'Eastwharf'],
            'zh-CN': ['渡口街14号801室', '江湾市东码头'],
          },
          postcode: '310653',
          services: [
            {
              ...homeElectricityService(
                {
                  key: 'yearly-tiers',
                  meterNumber: 'E-571 4406',
                  startedOn: '2024-10-01',
                  startSteps: [],
                },
                { size: 1.3, climate: 1.2 },
              ),
              product: homeYearly,
              load: homeLoad({ size: 1.3, climate: 1.2 }),
              registers: registersBy(['peak', 'valley'], [4, 2]),
            },
          ],
        },
      ],
    },
  ],
};
