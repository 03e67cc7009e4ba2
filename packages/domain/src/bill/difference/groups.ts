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
 * The lines of both bills, set beside each other: by the charge they come from where every line names one, else by kind,
 * price period and label. Ids of lines are free to differ from bill to bill. What only one of the bills charges for
 * by use or above an allowance is set beside what only the other one does, so that a winter price follows a summer price.
 */
export function groupLines(before: Pick<Bill, 'lines'>, after: Pick<Bill, 'lines'>): LineGroup[] {
  const all = [...after.lines, ...before.lines];
  const isByCharge = all.every((line) => line.chargeId !== undefined || OUTSIDE_SHEETS.has(line.kind));
  const keyOf = (line: BillLine): string =>
    isByCharge && line.chargeId !== undefined
      ? `${line.kind} ${line.chargeId}`
      : `${line.kind} ${line.timeOfUse ?? ''} ${line.shortLabel ?? line.label}`;
  const keys = [...new Set(all.map(keyOf))];
  const groups = keys.map((key): LineGroup => {
    const of = (bill: Pick<Bill, 'lines'>): BillLine[] => bill.lines.filter((line) => keyOf(line) === key);
    const lines = { before: of(before), after: of(after) };
    const [first] = [...lines.after, ...lines.before];
    return { key, kind: first?.kind ?? 'usage', ...lines };
  });
  return withSuccessors(groups);
}

/** Lines that no sheet makes. */
const OUTSIDE_SHEETS: ReadonlySet<string> = new Set(['credit', 'adjustment', 'late-fee']);

function withSuccessors(groups: readonly LineGroup[]): LineGroup[] {
  const gone = groups.filter(({ after }) => after.length === 0);
  const taken = new Set<LineGroup>();
  const joined = groups.map((group) => {
    const at = group.before.length === 0 ? place(group) : undefined;
    const former = at === undefined ? [] : gone.filter((each) => place(each) === at && !taken.has(each));
    for (const each of former) taken.add(each);
    return { ...group, before: [...group.before, ...former.flatMap((each) => each.before)] };
  });
  return joined.filter((_, index) => !taken.has(groups[index] as LineGroup));
}

/** What a group must have in common with the one it follows; undefined for what follows nothing. */
function place(group: LineGroup): string | undefined {
  if (group.kind === 'usage') return `usage ${timeOfUseOf(group) ?? ''}`;
  const [line] = [...group.after, ...group.before];
  // A winter tier follows a summer tier by its uplift; another tier of the same tariff is another tier.
  return group.kind === 'tier' && line?.basis?.kind === 'allowance' && line.price
    ? `tier ${line.price.value} ${line.price.per}`
    : undefined;
}

/** The price period of a group, where all its lines have one. */
export function timeOfUseOf({ before, after }: LineGroup): TimeOfUse | undefined {
  const [first, ...others] = new Set([...after, ...before].map(({ timeOfUse }) => timeOfUse));
  return others.length === 0 ? first : undefined;
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
