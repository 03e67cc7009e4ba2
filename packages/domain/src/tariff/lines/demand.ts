import type { DemandBasis, Instant, Quantity } from '@mains/contract';
import type { Decimal } from '../../decimal.js';
import {
  addDecimals,
  compareDecimals,
  decimalFromInteger,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  roundDecimal,
  subtractDecimals,
  trimDecimal,
} from '../../decimal.js';
import type { BillingOf, DraftLine } from '../billing.js';
import { monthsOf, priced } from '../billing.js';
import { CONTRACT_OVERRUN_THRESHOLD } from '../cn/demand.data.js';
import type { ChargeOf } from '../tariff.js';

/**
 * A price for power and month. A block that the power does not reach leaves no line.
 * @throws RangeError when the facts lack what the rule needs, or are in another unit than the price.
 */
export function demandLine(billing: BillingOf<'demand'>): DraftLine | undefined {
  const { charge } = billing;
  const { power, ...told } = powersOf(billing);
  const { digits, rounding } = billing.sheet.rounding.demand;
  const billed = inBlock(charge, roundDecimal(power, digits, rounding));
  if (charge.above !== undefined && billed.coefficient <= 0n) return undefined;
  const quantity: Quantity = { value: formatDecimal(trimDecimal(billed)), unit: charge.per };
  const months = monthsOf(billing);
  const isOneMonth = compareDecimals(months, decimalFromInteger(1)) === 0;
  const basis: DemandBasis = {
    kind: 'demand',
    rule: charge.rule,
    billed: quantity,
    ...told,
    ...(!isOneMonth && { months: formatDecimal(trimDecimal(months)) }),
  };
  const made = priced(billing, quantity, charge, months);
  const { timeOfUse } = charge;
  return { ...made, line: { ...made.line, ...(timeOfUse && { timeOfUse }), basis } };
}

interface Powers {
  readonly power: Decimal;
  readonly contracted?: Quantity;
  readonly measured?: Quantity;
  readonly measuredAt?: Instant;
}

function powersOf({ charge, facts }: BillingOf<'demand'>): Powers {
  const { installed, contracted, byTimeOfUse, ...overall } = facts.demand ?? {};
  const { measured, measuredAt } = (charge.timeOfUse ? byTimeOfUse?.[charge.timeOfUse] : overall) ?? {};
  const given = { capacity: installed, contract: contracted, measured }[charge.rule];
  if (!given || given.unit !== charge.per) {
    throw new RangeError(`A ${charge.rule} demand charge needs its power in ${charge.per}`);
  }
  const compared = charge.rule === 'contract' ? measured : undefined;
  if (compared && compared.unit !== charge.per) {
    throw new RangeError(`A contract in ${charge.per} cannot be compared with ${compared.unit} measured`);
  }
  const power = compared
    ? withOverrun(parseDecimal(given.value), parseDecimal(compared.value), charge.overrun)
    : parseDecimal(given.value);
  return {
    power,
    ...(contracted && { contracted }),
    ...(measured && { measured }),
    ...(measuredAt !== undefined && { measuredAt }),
  };
}

/**
 * The power billed under a contract. Two readings of the rule are in use: 1.05 C + 2 (M − 1.05 C), the usual one and the
 * default, and C + 2 (M − 1.05 C). Source: 发改办价格〔2016〕1583号.
 */
export function withOverrun(
  contract: Decimal,
  measured: Decimal,
  overrun: ChargeOf<'demand'>['overrun'],
): Decimal {
  const threshold = multiplyDecimals(contract, parseDecimal(CONTRACT_OVERRUN_THRESHOLD));
  if (compareDecimals(measured, threshold) <= 0) return contract;
  const above = multiplyDecimals(decimalFromInteger(2), subtractDecimals(measured, threshold));
  return addDecimals(overrun === 'contract-and-double' ? contract : threshold, above);
}

/** The part of a power between the limits of its block. */
function inBlock({ above, upTo }: ChargeOf<'demand'>, power: Decimal): Decimal {
  const from = parseDecimal(above ?? '0');
  const to = upTo === undefined ? power : parseDecimal(upTo);
  const top = compareDecimals(power, to) < 0 ? power : to;
  if (above === undefined) return top;
  const part = subtractDecimals(top, from);
  return part.coefficient < 0n ? decimalFromInteger(0) : part;
}
