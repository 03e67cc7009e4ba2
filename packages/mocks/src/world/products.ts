import type { Product } from './plan.js';
import {
  businessElectricity,
  industryElectricity,
  measuredElectricity,
} from './tariffs/business-electricity.js';
import { homeElectricity, homeSolar, homeYearly } from './tariffs/home-electricity.js';
import { businessWater, homeWater, prepaidGas } from './tariffs/water-and-gas.js';

export {
  businessElectricity,
  industryElectricity,
  measuredElectricity,
} from './tariffs/business-electricity.js';
export { homeElectricity, homeSolar, homeYearly } from './tariffs/home-electricity.js';
export { businessWater, homeWater, prepaidGas } from './tariffs/water-and-gas.js';

/** Everything Riverbend offers, in the order in which it is to be read. */
export const products: readonly Product[] = [
  homeElectricity,
  homeSolar,
  homeYearly,
  businessElectricity,
  measuredElectricity,
  industryElectricity,
  homeWater,
  businessWater,
  prepaidGas,
];
