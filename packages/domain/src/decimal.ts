/**
 * An exact decimal number: `coefficient` ÷ 10^`scale`. Never a binary fraction, so nothing is lost between a price of
 * 0.66286875 and the amount on a bill.
 */
export interface Decimal {
  readonly coefficient: bigint;
  /** Digits after the point, 0 or more. */
  readonly scale: number;
}

/**
 * What happens to the digits that do not fit.
 * `half-up`: to the nearest, a half goes away from zero (2.5 → 3, −2.5 → −3), the usual rule on bills.
 * `half-even`: to the nearest, a half goes to the even neighbour. `down`: towards zero. `up`: away from zero.
 */
export type Rounding = 'half-up' | 'half-even' | 'down' | 'up';

const WRITTEN = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?$/;

/**
 * Reads a decimal as the contract writes it: no exponent, no plus sign, no separators.
 * @throws RangeError when the text is not such a number.
 */
export function parseDecimal(text: string): Decimal {
  const match = WRITTEN.exec(text);
  if (!match) throw new RangeError('Not a decimal number');
  const [, sign, whole, fraction = ''] = match;
  const magnitude = BigInt(`${whole}${fraction}`);
  return { coefficient: sign === '-' ? -magnitude : magnitude, scale: fraction.length };
}

/** A decimal from a whole number. @throws RangeError when it is not a safe integer. */
export function decimalFromInteger(value: number | bigint): Decimal {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new RangeError('Not an exact integer');
  }
  return { coefficient: BigInt(value), scale: 0 };
}

/** Writes all digits of the scale, so `0.40` stays `0.40`. Zero has no sign. */
export function formatDecimal(decimal: Decimal): string {
  const negative = decimal.coefficient < 0n;
  const digits = (negative ? -decimal.coefficient : decimal.coefficient)
    .toString()
    .padStart(decimal.scale + 1, '0');
  const whole = digits.slice(0, digits.length - decimal.scale);
  const fraction = decimal.scale > 0 ? `.${digits.slice(-decimal.scale)}` : '';
  return `${negative ? '-' : ''}${whole}${fraction}`;
}

/** The same number without zeros at the end of its fraction. */
export function trimDecimal(decimal: Decimal): Decimal {
  let { coefficient, scale } = decimal;
  while (scale > 0 && coefficient % 10n === 0n) {
    coefficient /= 10n;
    scale -= 1;
  }
  return { coefficient, scale };
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { coefficient: coefficientAt(a, scale) + coefficientAt(b, scale), scale };
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, negateDecimal(b));
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return { coefficient: a.coefficient * b.coefficient, scale: a.scale + b.scale };
}

export function negateDecimal(decimal: Decimal): Decimal {
  return { coefficient: -decimal.coefficient, scale: decimal.scale };
}

/** −1, 0 or 1, as `a` is less than, equal to or greater than `b`; 1.50 equals 1.5. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const scale = Math.max(a.scale, b.scale);
  const [left, right] = [coefficientAt(a, scale), coefficientAt(b, scale)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The number with exactly `scale` digits after the point. */
export function roundDecimal(decimal: Decimal, scale: number, rounding: Rounding = 'half-up'): Decimal {
  if (scale >= decimal.scale) return { coefficient: coefficientAt(decimal, scale), scale };
  return { coefficient: quotient(decimal.coefficient, tenTo(decimal.scale - scale), rounding), scale };
}

/**
 * `a` ÷ `b` with exactly `scale` digits after the point.
 * @throws RangeError when `b` is zero.
 */
export function divideRounded(
  a: Decimal,
  b: Decimal,
  scale: number,
  rounding: Rounding = 'half-up',
): Decimal {
  if (b.coefficient === 0n) throw new RangeError('Division by zero');
  const exponent = scale + b.scale - a.scale;
  const dividend = exponent > 0 ? a.coefficient * tenTo(exponent) : a.coefficient;
  const divisor = exponent < 0 ? b.coefficient * tenTo(-exponent) : b.coefficient;
  return { coefficient: quotient(dividend, divisor, rounding), scale };
}

/** For drawing and sorting only: the nearest binary number. */
export function decimalToNumber(decimal: Decimal): number {
  return Number(formatDecimal(decimal));
}

function tenTo(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

function coefficientAt(decimal: Decimal, scale: number): bigint {
  return decimal.coefficient * tenTo(scale - decimal.scale);
}

function quotient(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
  const truncated = dividend / divisor;
  const remainder = dividend % divisor;
  if (remainder === 0n) return truncated;
  const awayFromZero = dividend < 0n === divisor < 0n ? 1n : -1n;
  const twice = magnitude(remainder) * 2n;
  const half = magnitude(divisor);
  const goesAway = {
    'half-up': twice >= half,
    'half-even': twice > half || (twice === half && truncated % 2n !== 0n),
    down: false,
    up: true,
  }[rounding];
  return goesAway ? truncated + awayFromZero : truncated;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
