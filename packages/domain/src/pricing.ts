import type { Money, Quantity, UnitPrice } from '@mains/contract';
import type { Decimal, Rounding } from './decimal.js';
import { formatDecimal, multiplyDecimals, parseDecimal, roundDecimal } from './decimal.js';
import { minorDigits, moneyFromMinor } from './money.js';

/**
 * Quantity × price, rounded to the minor unit of the currency, a half away from zero unless told otherwise.
 * @throws RangeError when the price is for another unit than the quantity's, or the amount is too large to be exact.
 */
export function multiplyToMoney(quantity: Quantity, price: UnitPrice, rounding: Rounding = 'half-up'): Money {
  if (quantity.unit !== price.per) throw new RangeError(`A price per ${price.per} for ${quantity.unit}`);
  const amount = multiplyDecimals(parseDecimal(quantity.value), parseDecimal(price.value));
  return decimalToMoney(amount, price.currency, rounding);
}

/** `percent` % of an amount, rounded to the minor unit. */
export function percentOfMoney(base: Money, percent: string, rounding: Rounding = 'half-up'): Money {
  const share = multiplyDecimals(moneyAsDecimal(base), parseDecimal(percent));
  return decimalToMoney({ coefficient: share.coefficient, scale: share.scale + 2 }, base.currency, rounding);
}

/** Major units, rounded to the minor unit of the currency. */
export function decimalToMoney(major: Decimal, currency: string, rounding: Rounding = 'half-up'): Money {
  return moneyFromMinor(roundDecimal(major, minorDigits(currency), rounding).coefficient, currency);
}

/** In major units and as text, with all minor digits: `244.26`, `-10.00`, JPY `1200`. */
export function moneyToDecimal(money: Money): string {
  return formatDecimal(moneyAsDecimal(money));
}

function moneyAsDecimal(money: Money): Decimal {
  return { coefficient: BigInt(money.amountMinor), scale: minorDigits(money.currency) };
}
