import { formatDecimal, trimDecimal } from '../../decimal.js';
import type { BillingOf, DraftLine } from '../billing.js';
import { monthsOf, priced, runDays } from '../billing.js';

/** A price for each day, or for each month: a part of a month is its part of the days, to six digits. */
export function fixedLine(billing: BillingOf<'fixed'>): DraftLine {
  const { charge } = billing;
  const value =
    charge.per === 'day' ? String(runDays(billing)) : formatDecimal(trimDecimal(monthsOf(billing)));
  return priced(billing, { value, unit: charge.per }, charge);
}
