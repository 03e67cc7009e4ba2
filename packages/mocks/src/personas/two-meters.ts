import { heatPumpLoad } from '../world/load/electricity.js';
import type { PersonaPlan } from '../world/plan.js';
import { homeElectricityService, registersBy } from './services.js';

export const twoMeters: PersonaPlan = {
  id: 'two-meters',
  name: { en: 'Gao Lei', 'zh-CN': '高磊' },
  summary: {
    en: 'A house with a second meter for its heat pump, billed together',
    'zh-CN': '独栋住宅：热泵另装一块电表，合并计费',
  },
  accounts: [
    {
      key: 'two-meters',
      number: '4021 7406 55',
      kind: 'home',
      phoneLast4: '9174',
      premises: [
        {
          key: 'two-meters/orchard-lane',
          address: { en: ['12 Orchard Lane', 'Millbank'], 'zh-CN': ['果园路12号', '江湾市磨坊里'] },
          postcode: '310618',
          services: [
            {
              ...homeElectricityService(
                {
                  key: 'two-meters',
                  meterNumber: 'E-615 4470',
                  startedOn: '2025-03-10',
                  startSteps: [31, 22, 18],
                },
                { size: 1.2, climate: 0.4 },
              ),
              second: {
                meter: { number: 'E-615 4471', kind: 'smart' },
                load: heatPumpLoad,
                registers: registersBy(['peak', 'flat', 'valley'], [14, 19, 23]),
              },
            },
          ],
        },
      ],
    },
  ],
};
