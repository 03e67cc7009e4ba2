import type { Decimal as DecimalText } from '@mains/contract';
import {
  addDecimals,
  decimalFromInteger,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  roundDecimal,
  trimDecimal,
} from '../decimal.js';
import type { PowerFactorStandard } from './cn/power-factor.data.js';
import { PERCENT_PER_HUNDREDTH_BELOW_TABLE, powerFactorTable } from './cn/power-factor.data.js';

/**
 * P ÷ √(P² + Q²) of a month, to two digits, a half upwards; exact, without a square root. Nothing metered is 1.00.
 * @param active P, in kWh @param reactive Q, in kvarh; its sign does not matter
 */
export function powerFactor(active: DecimalText, reactive: DecimalText): DecimalText {
  const digits = Math.max(parseDecimal(active).scale, parseDecimal(reactive).scale);
  const p = roundDecimal(parseDecimal(active), digits).coefficient;
  const q = roundDecimal(parseDecimal(reactive), digits).coefficient;
  const square = p * p + q * q;
  let hundredths = 100n;
  // k is right when (k − ½) ÷ 100 ≤ P ÷ √S, that is (2k − 1)² × S ≤ 40 000 × P².
  while (hundredths > 0n && (2n * hundredths - 1n) ** 2n * square > 40_000n * p * p) hundredths -= 1n;
  return formatDecimal({ coefficient: hundredths, scale: 2 });
}

/** The percentage that a power factor adds to a bill (negative: takes off) by the standard agreed. */
export function powerFactorPercent(factor: DecimalText, standard: PowerFactorStandard): DecimalText {
  const table = powerFactorTable(standard);
  const printed = table.get(factor);
  if (printed !== undefined) return printed;
  const [lowest = '0.40', percent = '0'] = [...table].at(-1) ?? [];
  const below = hundredthsOf(lowest) - hundredthsOf(factor);
  const extra = multiplyDecimals(decimalFromInteger(below), parseDecimal(PERCENT_PER_HUNDREDTH_BELOW_TABLE));
  return formatDecimal(trimDecimal(addDecimals(parseDecimal(percent), extra)));
}

function hundredthsOf(factor: DecimalText): bigint {
  const { coefficient, scale } = parseDecimal(factor);
  if (scale !== 2 || coefficient < 0n || coefficient > 100n)
    throw new RangeError('A power factor has two digits and lies between 0.00 and 1.00');
  return coefficient;
}
