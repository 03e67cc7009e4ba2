import type { Bill, BillLine, BillLineKind, TimeOfUse, Unit } from '@mains/contract';
import type { Decimal } from '../../decimal.js';
import { parseDecimal } from '../../decimal.js';
import type { Fraction } from '../../fraction.js';
import { addFractions, fraction, sumFractions, ZERO } from '../../fraction.js';
import { minorDigits } from '../../money.js';

/** Lines of two bills that charge for the same thing. */
export interface LineGroup {
  readonly key: string;
  readonly kind: BillLineKind;
  readonly before: readonly BillLine[];
  readonly after: readonly BillLine[];
}

/**
 * The lines of both bills, set beside each other. Lines with a price period are one group; others belong together when
 * kind and label agree: ids are free to differ from bill to bill.
 */
export function groupLines(before: Pick<Bill, 'lines'>, after: Pick<Bill, 'lines'>): LineGroup[] {
  const keys = [...new Set([...after.lines, ...before.lines].map(groupKey))];
  return keys.map((key) => {
    const of = (bill: Pick<Bill, 'lines'>): BillLine[] => bill.lines.filter((line) => groupKey(line) === key);
    const lines = { before: of(before), after: of(after) };
    const [first] = [...lines.after, ...lines.before];
    return { key, kind: first?.kind ?? 'usage', ...lines };
  });
}

function groupKey(line: BillLine): string {
  return line.kind === 'usage' && line.timeOfUse
    ? 'usage by time of use'
    : `${line.kind} ${line.shortLabel ?? line.label}`;
}

/** What some lines come to, in minor units, as they stand on the bill. */
export function statedMinor(lines: readonly BillLine[]): Fraction {
  return fraction(lines.reduce((sum, { amount }) => sum + BigInt(amount.amountMinor), 0n));
}

/** Quantity and price of some lines for the same thing; the price is the average where it changed. */
export interface Priced {
  readonly unit: Unit;
  readonly quantity: Fraction;
  /** Minor units for one unit; negative for what is given back. Undefined when nothing was counted. */
  readonly price: Fraction | undefined;
}

/** @returns undefined when a line does not say quantity and price, or when they are counted in different units */
export function pricedLines(lines: readonly BillLine[]): Priced | undefined {
  const terms = lines.map(pricedLine);
  const [first] = terms;
  if (!first || !terms.every((term) => term !== undefined && term.unit === first.unit)) return undefined;
  const quantity = sumFractions(terms.map((term) => term?.quantity ?? ZERO));
  const amount = sumFractions(terms.map((term) => term?.amount ?? ZERO));
  // One price is that price, also where nothing was counted.
  const isOne = terms.every((term) => term && sameFraction(term.price, first.price));
  const average =
    quantity.numerator === 0n
      ? undefined
      : fraction(amount.numerator * quantity.denominator, amount.denominator * quantity.numerator);
  return { unit: first.unit, quantity, price: isOne ? first.price : average };
}

function pricedLine(
  line: BillLine,
): { unit: Unit; quantity: Fraction; price: Fraction; amount: Fraction } | undefined {
  const { quantity, price, basis, amount } = line;
  const billed = basis?.kind === 'demand' ? basis.billed : quantity;
  if (!billed || !price || price.per !== billed.unit || price.currency !== amount.currency) return undefined;
  const months = basis?.kind === 'demand' && basis.months !== undefined ? basis.months : '1';
  const counted = multiply(asFraction(parseDecimal(billed.value)), asFraction(parseDecimal(months)));
  const sign = line.kind === 'export' || line.kind === 'credit' ? -1n : 1n;
  const scale = fraction(sign * 10n ** BigInt(minorDigits(amount.currency)));
  const perUnit = multiply(asFraction(parseDecimal(price.value)), scale);
  return { unit: billed.unit, quantity: counted, price: perUnit, amount: multiply(counted, perUnit) };
}

/** Lines of a group by price period. */
export function byTimeOfUse(lines: readonly BillLine[]): Map<TimeOfUse, BillLine[]> {
  const found = new Map<TimeOfUse, BillLine[]>();
  for (const line of lines) {
    if (line.timeOfUse) found.set(line.timeOfUse, [...(found.get(line.timeOfUse) ?? []), line]);
  }
  return found;
}

export function asFraction({ coefficient, scale }: Decimal): Fraction {
  return fraction(coefficient, 10n ** BigInt(scale));
}

function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

function sameFraction(a: Fraction, b: Fraction): boolean {
  const difference = addFractions(a, { numerator: -b.numerator, denominator: b.denominator });
  return difference.numerator === 0n;
}
