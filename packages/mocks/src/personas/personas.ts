import type { PersonaPlan } from '../world/plan.js';
import { fortyAccounts, linsBakery, wendLaundry } from './businesses.js';
import { arrearsHome, leakHome, meiLin, newHome, solarHome } from './homes.js';

/** Everyone Riverbend serves, in the order in which a demo offers them. */
export const personaPlans: readonly PersonaPlan[] = [
  meiLin,
  linsBakery,
  wendLaundry,
  solarHome,
  arrearsHome,
  leakHome,
  fortyAccounts,
  newHome,
];
