import type { BillingPeriod } from '@mains/contract';
import { trimDecimal, formatDecimal, parseDecimal } from '../decimal.js';
import { addDays, epochDay } from '../plain-date.js';
import type { BillingFacts, Charge, TariffSheet } from '../tariff/tariff.js';
import type { UsageDays } from './days.js';
import { pricedUnit } from './metered-days.js';
import { usageSum } from './sums.js';

/** What is known of a bill besides its days. */
export type PeriodFacts = Omit<BillingFacts, 'period' | 'registers'>;

/** Whether a charge needs to know what was used before in the year. */
export function isYearly(charge: Charge): boolean {
  return charge.kind === 'tier' && charge.cycle.unit === 'year';
}

/**
 * The facts with what was used in the year before the period: as it is given, or from the days when they are known without
 * a gap from 1 January on. Left out where neither is; a period that begins the year needs none.
 */
export function withYear(facts: PeriodFacts, days: UsageDays, { firstDate }: BillingPeriod): PeriodFacts {
  if (facts.year) return facts;
  const newYear = `${firstDate.slice(0, 4)}-01-01`;
  if (firstDate === newYear) return facts;
  const sum = usageSum(days, { period: { firstDate: newYear, lastDate: addDays(firstDate, -1) } });
  const priced = sum && pricedUnit(sum.quantity.unit, 0);
  if (!sum || !priced || sum.daysMissing > 0) return facts;
  const { coefficient, scale } = parseDecimal(sum.quantity.value);
  const value = formatDecimal(trimDecimal({ coefficient, scale: scale + priced.digits }));
  return { ...facts, year: { usedBefore: { value, unit: priced.unit } } };
}

/** Whether the sheets of a period have an allowance for a year of which nobody knows how much was used before. */
export function lacksYear(
  sheets: readonly TariffSheet[],
  facts: PeriodFacts,
  { firstDate }: BillingPeriod,
): boolean {
  // Throws for what is no date before its text is looked at.
  epochDay(firstDate);
  if (facts.year || firstDate.endsWith('-01-01')) return false;
  return sheets.some(({ charges }) => charges.some(isYearly));
}
