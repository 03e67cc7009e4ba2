import type { Decimal } from '../../decimal.js';
import {
  addDecimals,
  decimalFromInteger,
  multiplyDecimals,
  parseDecimal,
  subtractDecimals,
} from '../../decimal.js';
import { decimalToMoney } from '../../pricing.js';
import type { BillingOf, DraftLine } from '../billing.js';
import { baseOf, draft, majorUnits, monthsOf, runDays } from '../billing.js';

/** A top-up where the lines above come to less; no line where they do not. */
export function minimumLine(billing: BillingOf<'minimum'>): DraftLine | undefined {
  const { charge, sheet } = billing;
  const times = timesOf(billing);
  if (!times) return undefined;
  const least = multiplyDecimals(parseDecimal(charge.price), times);
  const charged = chargedOf(billing);
  const missing = subtractDecimals(least, charged);
  if (missing.coefficient <= 0n) return undefined;
  const { rounding } = sheet.rounding.amount;
  return draft(billing, missing, {
    kind: charge.kind,
    basis: {
      kind: 'minimum',
      least: decimalToMoney(least, sheet.currency, rounding),
      charged: decimalToMoney(charged, sheet.currency, rounding),
    },
  });
}

/** How often the least is due on this bill; a year's only on the bill that ends the year. */
function timesOf(billing: BillingOf<'minimum'>): Decimal | undefined {
  switch (billing.charge.per) {
    case 'day':
      return decimalFromInteger(runDays(billing));
    case 'month':
      return monthsOf(billing);
    case 'year':
      return billing.facts.yearEnd && decimalFromInteger(1);
  }
}

function chargedOf(billing: BillingOf<'minimum'>): Decimal {
  const { charge, facts } = billing;
  const here = baseOf(billing, charge.on).exact;
  const before = charge.per === 'year' ? facts.yearEnd?.chargedBefore : undefined;
  return before ? addDecimals(here, majorUnits(before)) : here;
}
