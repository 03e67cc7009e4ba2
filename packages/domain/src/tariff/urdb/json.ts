import type { Decimal } from '../../decimal.js';
import { parseDecimal, roundDecimal, trimDecimal } from '../../decimal.js';

/** Digits after the point that a price of the contract can have. */
const PRICE_DIGITS = 12;

/** Says which field of an item cannot be read, and why. */
export class UrdbFault extends RangeError {
  readonly field: string;

  constructor(field: string, why: string) {
    super(`${field} ${why}`);
    this.name = 'UrdbFault';
    this.field = field;
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A number of JSON as the decimal that its shortest text shows: 0.1 is a tenth, not the binary fraction next to it. What
 * has more digits than a price can have (0.30000000000000004, somebody’s float sum) is rounded to twelve.
 */
export function decimalIn(value: unknown, field: string): Decimal {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new UrdbFault(field, 'is not a number');
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const { coefficient, scale } = parseDecimal(mantissa);
  const digits = scale - Number(exponent);
  const exact =
    digits < 0
      ? { coefficient: coefficient * 10n ** BigInt(-digits), scale: 0 }
      : { coefficient, scale: digits };
  if (Math.abs(value) >= 1e15) throw new UrdbFault(field, 'is too large');
  return trimDecimal(digits > PRICE_DIGITS ? roundDecimal(exact, PRICE_DIGITS) : exact);
}

export function optionalDecimalIn(value: unknown, field: string): Decimal | undefined {
  return value === undefined || value === null ? undefined : decimalIn(value, field);
}

export function textIn(value: unknown, field: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw new UrdbFault(field, 'is not a text');
  return value.trim();
}

export function listIn(value: unknown, field: string, length?: number): readonly unknown[] {
  if (!Array.isArray(value)) throw new UrdbFault(field, 'is not a list');
  if (length !== undefined && value.length !== length)
    throw new UrdbFault(field, `does not have ${length} entries`);
  return value;
}

/** An index into a structure of so many periods. */
export function periodIn(value: unknown, periods: number, field: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value >= periods) {
    throw new UrdbFault(field, `is none of the ${periods} periods`);
  }
  return value;
}
