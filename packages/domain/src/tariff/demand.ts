import type { DemandBasis } from '@mains/contract';
import type { Decimal } from '../decimal.js';
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
} from '../decimal.js';
import { CONTRACT_OVERRUN_THRESHOLD } from './cn/demand.data.js';
import type { BillingFacts, DemandCharge, TariffRounding } from './tariff.js';

/**
 * The power that a demand charge bills, and why.
 * @throws RangeError when the facts lack what the rule needs, or are in another unit than the price.
 */
export function demandBasis(
  charge: DemandCharge,
  facts: BillingFacts,
  rounding: TariffRounding,
): DemandBasis {
  const { installed, contracted, measured, measuredAt } = facts.demand ?? {};
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
  const billed = roundDecimal(power, rounding.demand.digits, rounding.demand.rounding);
  return {
    kind: 'demand',
    rule: charge.rule,
    billed: { value: formatDecimal(trimDecimal(billed)), unit: charge.per },
    ...(contracted && { contracted }),
    ...(measured && { measured }),
    ...(measuredAt !== undefined && { measuredAt }),
  };
}

function withOverrun(contract: Decimal, measured: Decimal, overrun: DemandCharge['overrun']): Decimal {
  const threshold = multiplyDecimals(contract, parseDecimal(CONTRACT_OVERRUN_THRESHOLD));
  if (compareDecimals(measured, threshold) <= 0) return contract;
  const above = multiplyDecimals(decimalFromInteger(2), subtractDecimals(measured, threshold));
  return addDecimals(overrun === 'contract-and-double' ? contract : threshold, above);
}
