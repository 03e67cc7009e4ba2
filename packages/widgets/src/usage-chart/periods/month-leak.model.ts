import { compareDecimals, decimalFromInteger, multiplyDecimals, type Decimal } from '@mains/domain';
import type { UsageFacts } from '../usage-facts.js';
import { isBelowZero, isZero } from './amounts.model.js';
import type { MonthUse } from './month-uses.model.js';
import type { PeriodsWords } from './words.js';

/** From this many tenths of last year's on a bill of water is worth a look at the meter: a rule of ours. */
const TENTHS_WORTH_A_LOOK = 18;

/** A modest hint where nothing but readings is known: the latest bill of water is far above last year's, day by day. */
export function leakRemark(facts: UsageFacts, uses: readonly MonthUse[], words: PeriodsWords): string[] {
  const latest = uses.findLast(({ isRunning }) => !isRunning);
  const before = latest?.before;
  if (facts.commodity !== 'water' || facts.days || !latest?.amount || !before?.amount) return [];
  if (isZero(before.amount) || isBelowZero(before.amount)) return [];
  // By cross-multiplying, so that nothing is rounded.
  const times = (amount: Decimal, by: number): Decimal => multiplyDecimals(amount, decimalFromInteger(by));
  const isAtLeast = (tenths: number): boolean =>
    compareDecimals(
      times(latest.amount ?? decimalFromInteger(0), before.days * 10),
      times(before.amount ?? decimalFromInteger(0), latest.daysCounted * tenths),
    ) >= 0;
  if (!isAtLeast(TENTHS_WORTH_A_LOOK)) return [];
  return [words.t(`usagePeriods.months.remark.${isAtLeast(20) ? 'leakTwice' : 'leak'}`)];
}
