import type { Money } from '@mains/contract';
import {
  compareDecimals,
  decimalFromInteger,
  divideRounded,
  formatDecimal,
  minorDigits,
  multiplyDecimals,
  negateDecimal,
  roundDecimal,
  subtractDecimals,
  trimDecimal,
  type Decimal,
  type UsageUnit,
} from '@mains/domain';
import { usageQuantity, type Sign } from '@mains/i18n';
import type { PeriodsWords } from './words.js';

const ZERO = decimalFromInteger(0);

/** Digits after the point that an amount of this size is told with. */
export function digitsFor(size: Decimal): number {
  const isBelow = (limit: number): boolean => compareDecimals(absolute(size), decimalFromInteger(limit)) < 0;
  return isBelow(1) ? 3 : isBelow(10) ? 2 : isBelow(1000) ? 1 : 0;
}

/** As it is told in a sentence or a figure: “384 kWh”, “11.6 kWh”; in Chinese 384度. */
export function told(
  { format }: Pick<PeriodsWords, 'format'>,
  amount: Decimal,
  unit: UsageUnit,
  style: { readonly sign?: Sign; readonly digits?: number } = {},
): string {
  const { sign, digits = digitsFor(amount) } = style;
  const value = shortened(amount, digits);
  return usageQuantity(format, { value, unit }, { isSpoken: true, ...(sign && { sign }) });
}

/** The number of what is told: “185” of 185 kWh. */
export function toldNumber({ format }: Pick<PeriodsWords, 'format'>, amount: Decimal): string {
  return format.decimal(shortened(amount, digitsFor(amount)));
}

/** A difference, told no finer than what it is a difference of. */
export function toldDifference(
  words: Pick<PeriodsWords, 'format'>,
  difference: Decimal,
  whole: Decimal,
  unit: UsageUnit,
  sign?: Sign,
): string {
  const digits = Math.min(digitsFor(difference), digitsFor(whole));
  return told(words, difference, unit, { digits, ...(sign && { sign }) });
}

/** Whether two amounts are told alike, so that no difference is to be spoken of. */
export function isTheSame(difference: Decimal, whole: Decimal): boolean {
  return isZero(rounded(difference, digitsFor(whole)));
}

/** The number alone, with as many digits as asked for, zeros kept. */
export function figure(
  { format }: Pick<PeriodsWords, 'format'>,
  amount: Decimal,
  digits: number,
  sign?: Sign,
): string {
  const value = formatDecimal(roundDecimal(amount, Math.min(digits, amount.scale)));
  return format.decimal(value, { minDigits: digits, ...(sign && { sign }) });
}

/** For a CSV: all digits, a point, no unit. */
export function plain(amount: Decimal): string {
  return formatDecimal(amount);
}

/** The part of a whole in whole percents; undefined where the whole is not above zero. */
export function percentOf(part: Decimal, whole: Decimal): Decimal | undefined {
  if (compareDecimals(whole, ZERO) <= 0) return undefined;
  return divideRounded(multiplyDecimals(part, decimalFromInteger(100)), whole, 0);
}

export function absolute(amount: Decimal): Decimal {
  return isBelowZero(amount) ? negateDecimal(amount) : amount;
}

export function isBelowZero(amount: Decimal): boolean {
  return compareDecimals(amount, ZERO) < 0;
}

export function isZero(amount: Decimal): boolean {
  return compareDecimals(amount, ZERO) === 0;
}

export function less(a: Decimal, b: Decimal): Decimal {
  return subtractDecimals(a, b);
}

/** The mean, to one digit more than is told of it. */
export function mean(sum: Decimal, count: number): Decimal {
  return divideRounded(sum, decimalFromInteger(count), Math.max(sum.scale, 4));
}

/** A float for drawing, in whole units. */
export function drawn(value: number, digits: number): number {
  return value / 10 ** digits;
}

/** Minor units of a currency for drawing, in major ones. */
export function drawnMoney(amountMinor: number, currency: string): number {
  return amountMinor / 10 ** minorDigits(currency);
}

/** For a CSV: 7.51. */
export function plainMoney({ amountMinor, currency }: Money): string {
  return formatDecimal({ coefficient: BigInt(amountMinor), scale: minorDigits(currency) });
}

function shortened(amount: Decimal, digits: number): string {
  return formatDecimal(trimDecimal(amount.scale > digits ? roundDecimal(amount, digits) : amount));
}

/** With no more digits than asked for. */
export function rounded(amount: Decimal, digits: number): Decimal {
  return amount.scale > digits ? roundDecimal(amount, digits) : amount;
}
