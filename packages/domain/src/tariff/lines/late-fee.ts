import type { OverdueItem } from '@mains/contract';
import {
  addDecimals,
  compareDecimals,
  decimalFromInteger,
  multiplyDecimals,
  parseDecimal,
} from '../../decimal.js';
import { decimalToMoney } from '../../pricing.js';
import type { BillingOf, DraftLine } from '../billing.js';
import { draft, majorUnits } from '../billing.js';

/** A percentage of each overdue bill for each day, added up and rounded once; no line when nothing was overdue. */
export function lateFeeLine(billing: BillingOf<'late-fee'>): DraftLine | undefined {
  const { charge, sheet } = billing;
  const items = itemsOf(billing);
  const sum = items
    .map(({ overdue, percentPerDay, days }) => {
      const share = multiplyDecimals(majorUnits(overdue), parseDecimal(percentPerDay));
      const perDay = { coefficient: share.coefficient, scale: share.scale + 2 };
      return multiplyDecimals(perDay, decimalFromInteger(days));
    })
    .reduce(addDecimals, decimalFromInteger(0));
  if (sum.coefficient <= 0n) return undefined;
  const least = parseDecimal(charge.least ?? '0');
  const isLeast = compareDecimals(sum, least) < 0;
  return draft(billing, isLeast ? least : sum, {
    kind: charge.kind,
    basis: {
      kind: 'overdue',
      items,
      ...(isLeast && { least: decimalToMoney(least, sheet.currency) }),
    },
  });
}

function itemsOf({ charge, facts }: BillingOf<'late-fee'>): OverdueItem[] {
  const later = charge.percentPerDayFromEarlierYears ?? charge.percentPerDay;
  return (facts.overdue ?? []).flatMap(({ overdue, days, daysInLaterYears = 0, billId }) =>
    [
      { overdue, percentPerDay: charge.percentPerDay, days, ...(billId !== undefined && { billId }) },
      { overdue, percentPerDay: later, days: daysInLaterYears, ...(billId !== undefined && { billId }) },
    ].filter((item) => item.days > 0 && item.overdue.amountMinor > 0),
  );
}
