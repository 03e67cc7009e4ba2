import type { PersonaPlan } from '../world/plan.js';
import { harbourFoundry, linsBakery, wendLaundry } from './businesses.js';
import { leakHome, meiLin, newHome, solarHome } from './homes.js';
import { fortyAccounts } from './landlord.js';
import { nightFlowHome } from './night-flow-home.js';
import { arrearsHome, correctedHome } from './troubled-homes.js';
import { twoMeters } from './two-meters.js';
import { yearlyTiers } from './yearly-home.js';

/** Everyone Riverbend serves, in the order in which a demo offers them. */
export const personaPlans: readonly PersonaPlan[] = [
  meiLin,
  linsBakery,
  wendLaundry,
  harbourFoundry,
  solarHome,
  yearlyTiers,
  arrearsHome,
  correctedHome,
  leakHome,
  fortyAccounts,
  newHome,
  nightFlowHome,
  twoMeters,
];
