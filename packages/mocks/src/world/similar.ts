import type { BillingPeriod, PlainDate, SimilarUse, YearMonth } from '@mains/contract';
import type { Language } from '../text.js';
import { homeElectricity } from './products.js';
import { cyclesOf } from './schedule.js';
import type { World, WorldService } from './world.js';

/** The world that the means below are counted in. */
const COUNTED_SEED = 'riverbend';

const SUPPLIED_SINCE = '2024-10-01';

const BASIS = { en: 'homes in Riverbend on the same tariff', 'zh-CN': '江湾同价居民户' };

/**
 * Tenths of a kWh a day, the mean of all `similarHomes`, by the month that a bill is called by. Written down, since the years
 * of fifty meters would take a browser a second; `similar.test.ts` counts them again.
 */
export const MEAN_TENTHS: Readonly<Record<YearMonth, number>> = {
  '2024-10': 84,
  '2024-11': 86,
  '2024-12': 99,
  '2025-01': 103,
  '2025-02': 96,
  '2025-03': 89,
  '2025-04': 84,
  '2025-05': 85,
  '2025-06': 93,
  '2025-07': 113,
  '2025-08': 114,
  '2025-09': 90,
  '2025-10': 84,
  '2025-11': 86,
  '2025-12': 98,
  '2026-01': 103,
  '2026-02': 97,
  '2026-03': 88,
  '2026-04': 84,
  '2026-05': 85,
  '2026-06': 92,
  '2026-07': 118,
  '2026-08': 115,
  '2026-09': 89,
  '2026-10': 84,
};

/** Homes on tiers and time of use that have been supplied as long as there are bills. */
export function similarHomes({ accounts }: World): WorldService[] {
  return accounts
    .flatMap(({ premises }) => premises.flatMap(({ services }) => services))
    .filter(({ ledger: { plan } }) => {
      const isSupplied = plan.startedOn <= SUPPLIED_SINCE && plan.endedOn === undefined;
      return isSupplied && plan.product === homeElectricity;
    });
}

/** What similar homes used, by the billing months that lie in a period and are over; undefined where none are counted. */
export function similarUse(
  world: World,
  { ledger: { plan } }: WorldService,
  { firstDate, lastDate }: BillingPeriod,
  language: Language,
  today: PlainDate,
): SimilarUse | undefined {
  if (plan.product !== homeElectricity || world.seed !== COUNTED_SEED) return undefined;
  const months: SimilarUse['months'] = [];
  for (const { month, period } of cyclesOf(plan)) {
    if (period.firstDate > lastDate || period.lastDate >= today) break;
    const tenths = MEAN_TENTHS[month];
    if (period.lastDate < firstDate || tenths === undefined) continue;
    months.push({ month, perDay: { value: String(tenths / 10), unit: 'kWh' } });
  }
  if (months.length === 0) return undefined;
  return { basis: BASIS[language], homes: similarHomes(world).length, months };
}
