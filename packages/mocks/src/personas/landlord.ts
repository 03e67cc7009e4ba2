import type { AccountPlan, PersonaPlan, PremisePlan } from '../world/plan.js';
import { homeElectricityService, homeWaterService } from './services.js';

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
