import type { Decimal as DecimalText, DemandCharge } from '@mains/contract';
import {
  addDecimals,
  compareDecimals,
  decimalFromInteger,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  subtractDecimals,
  trimDecimal,
} from '../decimal.js';
import { CONTRACT_OVERRUN_THRESHOLD } from './cn/demand.data.js';

/** What a demand charge by contract bills for a measured power, before rounding. */
export interface OverrunExample {
  /** Up to here the contract alone is billed. */
  readonly threshold: DecimalText;
  readonly billed: DecimalText;
}

/** An example of the rule for power above the contract, in the unit of the charge. */
export function overrunExample(
  overrun: DemandCharge['overrun'],
  contracted: DecimalText,
  measured: DecimalText,
): OverrunExample {
  const contract = parseDecimal(contracted);
  const threshold = multiplyDecimals(contract, parseDecimal(CONTRACT_OVERRUN_THRESHOLD));
  const above = subtractDecimals(parseDecimal(measured), threshold);
  const start = overrun === 'contract-and-double' ? contract : threshold;
  const billed =
    compareDecimals(above, decimalFromInteger(0)) > 0
      ? addDecimals(start, multiplyDecimals(decimalFromInteger(2), above))
      : contract;
  return { threshold: written(threshold), billed: written(billed) };
}

function written(value: Parameters<typeof trimDecimal>[0]): DecimalText {
  return formatDecimal(trimDecimal(value));
}
