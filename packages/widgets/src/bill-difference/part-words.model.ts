import type { Money, Quantity } from '@mains/contract';
import { compareDecimals, negateMoney, parseDecimal, type DifferencePart } from '@mains/domain';
import { isMonthBefore, monthName, type Pair } from './bill-name.model.js';
import { priceWords } from './price-words.model.js';
import { tierWords } from './tier-words.model.js';
import { capitalized, type DifferenceWords } from './words.js';

/** What is said of one part of a difference. */
export interface PartWords {
  /** In a few words, with a capital: “3 more days”. */
  readonly label: string;
  /** The facts behind it, with a capital: “33 days instead of 30”. */
  readonly reason: string;
  /** One sentence that stands alone: “¥15.78 more because the bill covers 33 days instead of 30.” */
  readonly sentence: string;
}

/** Label, facts and cause before they get their capitals and their sentence. */
export interface PartClauses {
  readonly label: string;
  readonly reason: string;
  readonly cause: string;
}

/** Everything a part says, from its facts alone. */
export function partWords(part: DifferencePart, pair: Pair, words: DifferenceWords): PartWords {
  const { label, reason, cause } = clausesOf(part, pair, words);
  return {
    label: capitalized(label),
    reason: capitalized(reason),
    sentence: capitalized(
      words.t('billDifference.sentence', { effect: effectText(part.amount, words), cause }),
    ),
  };
}

function effectText(amount: Money, { t, format }: DifferenceWords): string {
  const isMore = amount.amountMinor > 0;
  const text = format.money(isMore ? amount : negateMoney(amount), { symbol: 'word' });
  return t(isMore ? 'billDifference.effect.more' : 'billDifference.effect.less', { amount: text });
}

function clausesOf(part: DifferencePart, pair: Pair, words: DifferenceWords): PartClauses {
  const { t, format } = words;
  const which = isMonthBefore(pair) ? 'last' : 'other';
  const isMore = part.amount.amountMinor > 0;
  const former = (value: string): string => t(`billDifference.former.${which}`, { value });
  switch (part.kind) {
    case 'days': {
      const count = Math.abs(part.after - part.before);
      const values = {
        after: format.days(part.after),
        before: t(`billDifference.formerDays.${which}`, { number: part.before }),
      };
      return {
        label: t(part.after > part.before ? 'billDifference.days.more' : 'billDifference.days.fewer', {
          count,
        }),
        reason: t('billDifference.days.reason', values),
        cause: t('billDifference.days.cause', values),
      };
    }
    case 'use': {
      const { perDayBefore, perDayAfter, mixWithin } = part;
      const isOneUnit = perDayBefore.unit === perDayAfter.unit;
      const digits = isOneUnit ? { minDigits: digitsOf(perDayBefore, perDayAfter) } : {};
      const values = {
        after: format.quantity(perDayAfter, digits),
        before: former(
          isOneUnit ? format.decimal(perDayBefore.value, digits) : format.quantity(perDayBefore),
        ),
      };
      const { commodity } = pair.after;
      const cause = t('billDifference.use.cause', values);
      return {
        label: t(`billDifference.use.${changeOf(perDayBefore, perDayAfter, isMore)}.${commodity}`),
        reason: t('billDifference.use.reason', values),
        cause: mixWithin
          ? t('billDifference.use.within', { cause, within: withinText(mixWithin, words) })
          : cause,
      };
    }
    case 'mix':
    case 'season': {
      const changed = part.shares.filter((share) => share.percentBefore !== share.percentAfter);
      const clauses = changed.map(({ timeOfUse, percentBefore, percentAfter }, index) =>
        t(index === 0 ? 'billDifference.mix.first' : 'billDifference.mix.next', {
          period: t(`billDifference.timeOfUse.${timeOfUse}`),
          after: format.percent(String(percentAfter)),
          before: former(format.percent(String(percentBefore))),
        }),
      );
      const reason = clauses.join(t('billDifference.mix.separator')) || t('billDifference.mix.little');
      return {
        label: t(`billDifference.${part.kind}.label`),
        reason,
        cause: t(`billDifference.${part.kind}.cause`, { reason }),
      };
    }
    case 'tier':
      return tierWords(part, pair, words);
    case 'price':
      return priceWords(part, pair, words);
    case 'demand':
    case 'export': {
      const { before, after } = part;
      const reason = pairText(
        before && format.quantity(before),
        after && format.quantity(after),
        former,
        words,
      );
      const zero = (other: Quantity | undefined): Quantity => ({ value: '0', unit: other?.unit ?? 'kWh' });
      const change =
        before === undefined && after === undefined
          ? 'same'
          : changeOf(before ?? zero(after), after ?? zero(before), undefined);
      return {
        label: t(`billDifference.${part.kind}.${change}`),
        reason,
        cause: t(`billDifference.${part.kind}.cause`, { reason }),
      };
    }
    case 'power-factor': {
      const factor = (value: string | undefined): string | undefined =>
        value && format.decimal(value, { minDigits: 2 });
      const { standards } = part;
      const reason = standards
        ? t('billDifference.powerFactor.standard', {
            after: factor(standards.after) ?? '',
            before: former(factor(standards.before) ?? ''),
          })
        : pairText(factor(part.before), factor(part.after), former, words);
      return {
        label: t('billDifference.powerFactor.label'),
        reason,
        cause: t('billDifference.powerFactor.cause', { reason }),
      };
    }
    case 'fixed':
    case 'minimum':
    case 'tax': {
      const { kind } = part;
      const reason =
        kind === 'fixed'
          ? t(isMore ? 'billDifference.fixed.more' : 'billDifference.fixed.less')
          : t(`billDifference.${kind}.reason`);
      const named = part.labels.join(t('billDifference.separator'));
      return namedItem(kind, named, reason, words);
    }
    case 'correction':
      if (part.label === undefined) {
        return {
          label: t('billDifference.correction.label'),
          reason: t('billDifference.correction.reason'),
          cause: t('billDifference.correction.causeOwn'),
        };
      }
      return namedItem(
        'correction',
        part.label,
        amountsText(part, former, words) ?? part.reason ?? t('billDifference.correction.reason'),
        words,
      );
    case 'one-off': {
      const month = monthName(part.on === 'before' ? pair.before : pair.after, pair, words);
      const where = amountsText(part, former, words) ?? t(`billDifference.oneOff.${part.on}`, { month });
      return namedItem('oneOff', part.label, part.on === 'after' ? (part.reason ?? where) : where, words);
    }
    case 'other':
      return {
        label: t('billDifference.other.label'),
        reason: t('billDifference.other.reason'),
        cause: t('billDifference.other.cause'),
      };
  }
}

function changeOf<Same>(before: Quantity, after: Quantity, isMore: Same): 'more' | 'less' | SameOf<Same> {
  const order =
    before.unit === after.unit ? compareDecimals(parseDecimal(after.value), parseDecimal(before.value)) : 0;
  if (order !== 0) return order > 0 ? 'more' : 'less';
  return (isMore === undefined ? 'same' : isMore ? 'more' : 'less') as SameOf<Same>;
}

/** Digits after the point that both can be written with. */
function digitsOf(...quantities: readonly Quantity[]): number {
  return Math.max(...quantities.map(({ value }) => parseDecimal(value).scale));
}

/** Both amounts, where both bills have such a line. */
function amountsText(
  { amountBefore, amountAfter }: { readonly amountBefore?: Money; readonly amountAfter?: Money },
  former: (value: string) => string,
  words: DifferenceWords,
): string | undefined {
  if (!amountBefore || !amountAfter) return undefined;
  const written = (amount: Money): string => words.format.money(amount, { symbol: 'word' });
  return pairText(written(amountBefore), written(amountAfter), former, words);
}

/** Equal quantities are told by the amount where there is one to tell them by. */
type SameOf<Same> = Same extends undefined ? 'same' : never;

function withinText(within: Money, { t, format }: DifferenceWords): string {
  const isCost = within.amountMinor > 0;
  const amount = format.money(isCost ? within : negateMoney(within), { symbol: 'word' });
  return t(isCost ? 'billDifference.use.withinCost' : 'billDifference.use.withinSaved', { amount });
}

function pairText(
  before: string | undefined,
  after: string | undefined,
  former: (value: string) => string,
  { t }: DifferenceWords,
): string {
  if (after !== undefined && before !== undefined) {
    return t('billDifference.pair.both', { after, before: former(before) });
  }
  if (after !== undefined) return t('billDifference.pair.new', { after });
  if (before !== undefined) return t('billDifference.pair.gone', { before: former(before) });
  return t('billDifference.pair.none');
}

/** What a line of the bill names. */
function namedItem(
  kind: 'fixed' | 'minimum' | 'tax' | 'correction' | 'oneOff',
  named: string | undefined,
  reason: string,
  { t }: DifferenceWords,
): PartClauses {
  const label = named || t(`billDifference.${kind}.label`);
  const quoted = t('billDifference.quoted', { label });
  return { label, reason, cause: t(`billDifference.${kind}.cause`, { label: quoted, reason }) };
}
