import type { Decimal as DecimalText, DemandCharge } from '@mains/contract';
import { formatDecimal, multiplyDecimals, parseDecimal, trimDecimal } from '../decimal.js';
import { CONTRACT_OVERRUN_THRESHOLD } from './cn/demand.data.js';
import { withOverrun } from './lines/demand.js';

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
  const billed = withOverrun(contract, parseDecimal(measured), overrun);
  return { threshold: formatDecimal(trimDecimal(threshold)), billed: formatDecimal(trimDecimal(billed)) };
}
