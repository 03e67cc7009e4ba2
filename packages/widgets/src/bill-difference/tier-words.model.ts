import type { Quantity } from '@mains/contract';
import {
  compareDecimals,
  formatDecimal,
  parseDecimal,
  subtractDecimals,
  type DifferencePart,
} from '@mains/domain';
import type { Pair } from './bill-name.model.js';
import type { PartClauses } from './part-words.model.js';
import type { DifferenceWords } from './words.js';

type TierPart = Extract<DifferencePart, { kind: 'tier' }>;
type Tier = TierPart['tiers'][number];

/** What is said of use above the allowances. */
export function tierWords(part: TierPart, { after }: Pair, words: DifferenceWords): PartClauses {
  const { t } = words;
  const changes = part.tiers.map((tier) => ({ tier: tier.label, ...changeOf(tier, after.month, words) }));
  const [only] = changes;
  if (only && changes.length === 1 && (only.change === 'reached' || only.change === 'gone')) {
    const { change, tier, reason } = only;
    return {
      label: t(`billDifference.tier.${change}`, { tier }),
      reason,
      cause: t(change === 'reached' ? 'billDifference.tier.causeReached' : 'billDifference.tier.causeGone', {
        tier,
        reason,
      }),
    };
  }
  const reason = changes
    .map((each) => (changes.length === 1 ? each.reason : t('billDifference.tier.clause', each)))
    .join(t('billDifference.clauseSeparator'));
  return {
    label: t(part.amount.amountMinor > 0 ? 'billDifference.tier.more' : 'billDifference.tier.less'),
    reason,
    cause: t('billDifference.tier.cause', { reason }),
  };
}

function changeOf(
  { aboveBefore, aboveAfter, reachedOn }: Tier,
  month: string,
  words: DifferenceWords,
): { readonly change: 'reached' | 'gone' | 'changed'; readonly reason: string } {
  const { t, format } = words;
  if (!aboveBefore || !aboveAfter) {
    const quantity = format.quantity(aboveAfter ?? aboveBefore ?? { value: '0', unit: 'kWh' });
    if (!aboveAfter) return { change: 'gone', reason: t('billDifference.tier.reasonGone', { quantity }) };
    const reason =
      reachedOn === undefined
        ? t('billDifference.tier.reasonReached', { quantity })
        : t('billDifference.tier.reasonReachedOn', { quantity, date: dateNear(reachedOn, month, words) });
    return { change: 'reached', reason };
  }
  return { change: 'changed', reason: changedText(aboveBefore, aboveAfter, words) };
}

function changedText(before: Quantity, after: Quantity, { t, format }: DifferenceWords): string {
  const [was, is] = [parseDecimal(before.value), parseDecimal(after.value)];
  const order = compareDecimals(is, was);
  if (order === 0 || before.unit !== after.unit) {
    return t('billDifference.tier.reasonSame', { quantity: format.quantity(after) });
  }
  const difference = order > 0 ? subtractDecimals(is, was) : subtractDecimals(was, is);
  return t(order > 0 ? 'billDifference.tier.reasonMore' : 'billDifference.tier.reasonLess', {
    quantity: format.quantity({ value: formatDecimal(difference), unit: after.unit }),
  });
}

/** A date of the bill's own year goes without it. */
export function dateNear(date: string, month: string, { format }: DifferenceWords): string {
  return format.date(date, date.slice(0, 4) === month.slice(0, 4) ? 'day' : 'dayYear');
}
