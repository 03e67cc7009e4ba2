import type { LocaleTag } from './locale.js';
import { numberFormat } from './intl-cache.js';

/** More than any decimal of the contract has after its point. */
const MOST_DIGITS = 20;
const MINUS = '−';

/** `always` writes `+` before what is more than zero. */
export type Sign = 'auto' | 'always';

export interface NumberStyle {
  /** Digits after the point at the least; digits that are given are never cut. */
  readonly minDigits?: number;
  readonly sign?: Sign | undefined;
  /** Writes this currency with its symbol. */
  readonly currency?: string | undefined;
}

/**
 * A decimal with the language's separators, digit for digit: it never becomes a float. A minus is U+2212.
 * @throws RangeError when it is not a decimal.
 */
export function formatNumber(locale: LocaleTag, text: string, style: NumberStyle = {}): string {
  const [, minus, digits] = /^(-?)(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (digits === undefined) throw new RangeError('Not a decimal');
  const { minDigits = 0, sign, currency } = style;
  const format = numberFormat(locale, {
    minimumFractionDigits: minDigits,
    maximumFractionDigits: MOST_DIGITS,
    ...(currency && { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }),
  });
  const isZero = !/[1-9]/.test(digits);
  // Intl takes decimal strings as they are (ES2023).
  return (isZero ? '' : minus ? MINUS : sign === 'always' ? '+' : '') + format.format(digits as `${number}`);
}
