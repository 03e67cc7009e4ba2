import type { PlainDate, TimeOfUse } from '@mains/contract';
import type { HomeLoad } from '../world/load/electricity.js';
import { homeLoad } from '../world/load/electricity.js';
import type { LoadModel } from '../world/load/load-model.js';
import { waterLoad } from '../world/load/water-and-gas.js';
import type { PayingPlan, RegisterPlan, ServicePlan, Story } from '../world/plan.js';
import { homeElectricity, homeWater } from '../world/products.js';

/** Most customers pay some days before a bill is due. */
export const paysInTime: PayingPlan = { usual: { kind: 'before-due', fewestDays: 2, mostDays: 9 } };

/** Registers 1, 2, 3… of one meter, one for each price period. */
export function registersBy(
  periods: readonly TimeOfUse[],
  startSteps: readonly number[],
  device: Pick<RegisterPlan, 'digits'> & { readonly multiplier?: number } = { digits: 0 },
): RegisterPlan[] {
  return periods.map((timeOfUse, index) => ({
    register: String(index + 1),
    measures: 'import',
    timeOfUse,
    unit: 'kWh',
    startSteps: startSteps[index] ?? 0,
    ...device,
  }));
}

/** A register for reactive energy, which counts always. */
export function reactiveRegister(
  register: string,
  startSteps: number,
  device: Pick<RegisterPlan, 'digits'> & { readonly multiplier: number },
): RegisterPlan {
  return { register, measures: 'reactive', unit: 'kvarh', startSteps, ...device };
}

interface HomeService {
  readonly key: string;
  readonly meterNumber: string;
  readonly startedOn?: PlainDate;
  readonly endedOn?: PlainDate;
  readonly startSteps: readonly number[];
  readonly paying?: PayingPlan;
  readonly story?: Story;
}

/** A home on tiers and time of use. */
export function homeElectricityService(
  { key, meterNumber, startedOn, endedOn, startSteps, paying, story }: HomeService,
  load: HomeLoad,
): ServicePlan {
  return {
    key: `${key}/electricity`,
    commodity: 'electricity',
    payment: 'billed',
    startedOn: startedOn ?? '2019-04-01',
    ...(endedOn !== undefined && { endedOn }),
    meter: { number: meterNumber, kind: 'smart' },
    round: 'home',
    product: homeElectricity,
    load: homeLoad(load),
    registers: registersBy(['peak', 'flat', 'valley'], startSteps),
    paying: paying ?? paysInTime,
    ...(story && { story }),
  };
}

/** A home's water, read and billed every two months. */
export function homeWaterService(
  { key, meterNumber, startedOn, endedOn, startSteps, paying, story }: HomeService,
  household: { readonly persons: number } | LoadModel,
  kind: 'smart' | 'manual' = 'smart',
): ServicePlan {
  return {
    key: `${key}/water`,
    commodity: 'water',
    payment: 'billed',
    startedOn: startedOn ?? '2019-04-01',
    ...(endedOn !== undefined && { endedOn }),
    meter: { number: meterNumber, kind },
    round: 'two-months',
    product: homeWater,
    load: typeof household === 'function' ? household : waterLoad(household),
    registers: [{ register: '1', measures: 'import', unit: 'm3', startSteps: startSteps[0] ?? 0, digits: 0 }],
    paying: paying ?? paysInTime,
    ...(story && { story }),
  };
}
