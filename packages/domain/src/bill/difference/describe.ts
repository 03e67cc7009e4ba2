import type { BillLine, Decimal as DecimalText, Money, Quantity, UnitPrice } from '@mains/contract';
import {
  compareDecimals,
  decimalFromInteger,
  divideRounded,
  formatDecimal,
  parseDecimal,
  trimDecimal,
} from '../../decimal.js';
import { minorDigits } from '../../money.js';
import { daysInPeriod } from '../../plain-date.js';
import { sharesOf } from './attribution.js';
import type { Comparison } from './comparison.js';
import type { LineGroup } from './groups.js';
import { byTimeOfUse, pricedLines } from './groups.js';
import type { Control, DifferencePart, PricePart, TierPart, UsePart } from './parts.js';

/** What a customer can do something about: how much, when, above what, at what power. Everything else is decided elsewhere. */
const YOURS = new Set(['use', 'mix', 'tier', 'demand', 'power-factor']);

/** A part with what there is to tell about it. */
export function describePart(
  key: string,
  amount: Money,
  comparison: Comparison,
  mixWithin: Money | undefined,
): DifferencePart {
  const control: Control = YOURS.has(key) ? 'yours' : 'outside';
  const part = { key, amount, control };
  const { before, after } = comparison;
  switch (key) {
    case 'days':
      return {
        ...part,
        kind: key,
        before: daysInPeriod(before.summary.period),
        after: daysInPeriod(after.summary.period),
      };
    case 'use':
      return { ...part, kind: key, ...perDay(comparison), ...(mixWithin && { mixWithin }) };
    case 'mix':
      return { ...part, kind: key, shares: shares(comparison) };
    case 'tier':
      return { ...part, kind: key, tiers: tiers(comparison) };
    case 'price':
      return { ...part, kind: key, ...priceFacts(comparison) };
    case 'demand': {
      const group = ofKind(comparison, 'demand');
      return { ...part, kind: key, ...quantities(group) };
    }
    case 'power-factor': {
      const [was, is] = [factorIn(before.lines), factorIn(after.lines)];
      return {
        ...part,
        kind: key,
        ...(was !== undefined && { before: was }),
        ...(is !== undefined && { after: is }),
      };
    }
    case 'export':
      return { ...part, kind: key, ...quantities(ofKind(comparison, 'export')) };
    case 'fixed':
    case 'minimum':
    case 'tax': {
      const lines = comparison.groups
        .filter(({ kind }) => kind === key)
        .map(({ before: b, after: a }) => [...a, ...b][0]);
      return { ...part, kind: key, labels: lines.flatMap((line) => (line ? [line.label] : [])) };
    }
    default:
      return oneOff(part, comparison);
  }
}

function oneOff(
  part: { readonly key: string; readonly amount: Money; readonly control: Control },
  { groups }: Comparison,
): DifferencePart {
  const [prefix, groupKey] = [
    part.key.slice(0, part.key.indexOf(':')),
    part.key.slice(part.key.indexOf(':') + 1),
  ];
  const group = prefix === '' ? undefined : groups.find(({ key }) => key === groupKey);
  if (!group)
    return prefix === 'correction' ? { ...part, kind: prefix, on: 'both' } : { ...part, kind: 'other' };
  const on = group.before.length === 0 ? 'after' : group.after.length === 0 ? 'before' : 'both';
  const [line] = [...group.after, ...group.before];
  const reason = line && reasonOf(line);
  const told = { on, ...(line && { label: line.label }), ...(reason !== undefined && { reason }) } as const;
  if (prefix === 'correction') return { ...part, kind: 'correction', ...told };
  // Whoever pays in time has no late fee.
  const control = group.kind === 'late-fee' ? 'yours' : part.control;
  return { ...part, control, kind: 'one-off', lineKind: group.kind, ...told };
}

function reasonOf({ basis, meaning }: BillLine): string | undefined {
  return basis?.kind === 'note' ? basis.text : meaning;
}

function perDay({ before, after }: Comparison): Pick<UsePart, 'perDayBefore' | 'perDayAfter'> {
  const { unit } = after.summary.quantity;
  for (let digits = 1; ; digits += 1) {
    const [was, is] = [before, after].map(({ summary }) =>
      divideRounded(
        parseDecimal(summary.quantity.value),
        decimalFromInteger(daysInPeriod(summary.period)),
        digits,
      ),
    );
    if (!was || !is) throw new RangeError('Two bills are needed');
    if (digits === 3 || compareDecimals(was, is) !== 0) {
      return {
        perDayBefore: { value: formatDecimal(was), unit: before.summary.quantity.unit },
        perDayAfter: { value: formatDecimal(is), unit },
      };
    }
  }
}

function shares({ groups }: Comparison): Extract<DifferencePart, { kind: 'mix' }>['shares'] {
  return groups
    .filter(({ kind }) => kind === 'usage')
    .flatMap(sharesOf)
    .map(({ timeOfUse, before, after }) => ({ timeOfUse, percentBefore: before, percentAfter: after }));
}

function tiers({ groups }: Comparison): TierPart['tiers'] {
  return groups
    .filter(({ kind }) => kind === 'tier')
    .map((group) => {
      const [line] = [...group.after, ...group.before];
      const { before, after } = quantities(group);
      const reachedOn = group.after
        .map(({ basis }) => (basis?.kind === 'allowance' ? basis.reachedOn : undefined))
        .find((date) => date !== undefined);
      return {
        label: line?.shortLabel ?? line?.label ?? '',
        ...(before && { aboveBefore: before }),
        ...(after && { aboveAfter: after }),
        ...(reachedOn !== undefined && { reachedOn }),
      };
    });
}

function priceFacts(comparison: Comparison): Pick<PricePart, 'changes' | 'isOtherTariff' | 'validFrom'> {
  const { before, after, groups, isOtherTariff } = comparison;
  const newest = after.tariffs?.at(-1)?.validFrom;
  const known = before.tariffs?.at(-1)?.validFrom;
  const isNew = newest !== undefined && known !== undefined && newest > known;
  const comparable = groups.filter(({ kind }) => kind !== 'fixed' && (kind !== 'usage' || !isOtherTariff));
  return {
    isOtherTariff,
    changes: comparable.flatMap(priceChanges),
    ...(isNew && { validFrom: newest }),
  };
}

function priceChanges(group: LineGroup): PricePart['changes'] {
  const [before, after] = [byTimeOfUse(group.before), byTimeOfUse(group.after)];
  const pairs =
    group.kind === 'usage' && before.size + after.size > 0
      ? [...new Set([...after.keys(), ...before.keys()])].map((period) => ({
          before: before.get(period) ?? [],
          after: after.get(period) ?? [],
        }))
      : [group];
  return pairs.flatMap((pair) => {
    const [was, is] = [unitPrice(pair.before), unitPrice(pair.after)];
    // A price period or a tier that one of the bills does not have is a change of use, not of a price.
    if (group.kind !== 'levy' && (!was || !is)) return [];
    if (was?.value === is?.value) return [];
    const [line] = [...pair.after, ...pair.before];
    const label = line?.shortLabel ?? line?.label ?? '';
    return [
      {
        label,
        ...(line?.timeOfUse && { timeOfUse: line.timeOfUse }),
        ...(was && { before: was }),
        ...(is && { after: is }),
      },
    ];
  });
}

/** The price of some lines for the same thing, the average to six digits where it changed. */
function unitPrice(lines: readonly BillLine[]): UnitPrice | undefined {
  const [first] = lines;
  const terms = pricedLines(lines);
  if (!first?.price || !terms?.price) return undefined;
  const isOne = lines.every(({ price }) => price?.value === first.price?.value);
  if (isOne) return { ...first.price, value: formatDecimal(trimDecimal(parseDecimal(first.price.value))) };
  const { numerator, denominator } = terms.price;
  const sign = first.kind === 'export' ? -1n : 1n;
  const major = divideRounded(
    { coefficient: sign * numerator, scale: minorDigits(first.amount.currency) },
    decimalFromInteger(denominator),
    6,
  );
  return { ...first.price, value: formatDecimal(trimDecimal(major)) };
}

function quantities(group: LineGroup | undefined): { before?: Quantity; after?: Quantity } {
  const [before, after] = [quantityOf(group?.before), quantityOf(group?.after)];
  return { ...(before && { before }), ...(after && { after }) };
}

function quantityOf(lines: readonly BillLine[] = []): Quantity | undefined {
  const [first] = lines;
  const quantity = first?.basis?.kind === 'demand' ? first.basis.billed : first?.quantity;
  if (!quantity || lines.length === 1) return quantity;
  const terms = pricedLines(lines);
  if (!terms) return undefined;
  const value = divideRounded(
    decimalFromInteger(terms.quantity.numerator),
    decimalFromInteger(terms.quantity.denominator),
    6,
  );
  return { value: formatDecimal(trimDecimal(value)), unit: terms.unit };
}

function factorIn(lines: readonly BillLine[]): DecimalText | undefined {
  const found = lines.find(({ basis }) => basis?.kind === 'power-factor')?.basis;
  return found?.kind === 'power-factor' ? found.powerFactor : undefined;
}

function ofKind({ groups }: Comparison, kind: BillLine['kind']): LineGroup | undefined {
  return groups.find((group) => group.kind === kind);
}
