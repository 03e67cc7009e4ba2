import type { PeriodsWords } from './words.js';

/** How `valueAxis` writes its numbers. */
export function numberText({
  format,
}: Pick<PeriodsWords, 'format'>): (value: number, digits: number) => string {
  return (value, digits) =>
    format.decimal(value.toFixed(digits).replace(/^-(?=0(\.0*)?$)/, ''), { minDigits: digits });
}
