import type { Money } from '@mains/contract';

/** ISO 4217 list one, June 2026: currencies whose minor unit is not a hundredth. */
const MINOR_DIGITS: ReadonlyMap<string, number> = new Map([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'
    .split(' ')
    .map((code) => [code, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3] as const),
  ...'CLF UYW'.split(' ').map((code) => [code, 4] as const),
]);

/** Digits after the point of an amount in major units: 2 for CNY, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  return MINOR_DIGITS.get(currency) ?? 2;
}

/**
 * Money from an exact number of minor units.
 * @throws RangeError beyond ±(2^53 − 1) minor units, where the contract's integers end.
 */
export function moneyFromMinor(amountMinor: bigint | number, currency: string): Money {
  const value = Number(amountMinor);
  if (!Number.isSafeInteger(value) || BigInt(value) !== BigInt(amountMinor)) {
    throw new RangeError('The amount is too large to be exact');
  }
  // Not −0: it would be written and compared as another value.
  return { amountMinor: value === 0 ? 0 : value, currency };
}

/** @throws RangeError when the currencies differ or the sum is too large to be exact. */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError('Amounts of two currencies have no sum');
  return moneyFromMinor(BigInt(a.amountMinor) + BigInt(b.amountMinor), a.currency);
}

/**
 * The sum, zero of `currency` for no items.
 * @throws RangeError when a currency differs or the sum is too large to be exact.
 */
export function sumMoney(items: Iterable<Money>, currency: string): Money {
  let total = 0n;
  for (const item of items) {
    if (item.currency !== currency) throw new RangeError('Amounts of two currencies have no sum');
    total += BigInt(item.amountMinor);
  }
  return moneyFromMinor(total, currency);
}

export function negateMoney(money: Money): Money {
  return moneyFromMinor(-BigInt(money.amountMinor), money.currency);
}
