import type { UnitPrice } from '@mains/contract';
import {
  compareDecimals,
  formatDecimal,
  parseDecimal,
  subtractDecimals,
  type DifferencePart,
} from '@mains/domain';
import type { Pair } from './bill-name.model.js';
import type { PartClauses } from './part-words.model.js';
import { dateNear } from './tier-words.model.js';
import type { DifferenceWords } from './words.js';

type PricePart = Extract<DifferencePart, { kind: 'price' }>;
type PriceChange = PricePart['changes'][number];

/** What is said of other prices: which, since when, and by how much. */
export function priceWords(part: PricePart, { after }: Pair, words: DifferenceWords): PartClauses {
  const { t } = words;
  const { validFrom, changes, allowances, isOtherTariff } = part;
  const kind = isOtherTariff ? 'tariff' : directionOf(changes);
  const label =
    validFrom === undefined
      ? t(`billDifference.price.${kind}`)
      : t(`billDifference.price.${kind}On`, { date: dateNear(validFrom, after.month, words) });
  const reason =
    [changesText(changes, words), ...allowances.map((rule) => allowanceText(rule, words))]
      .filter((text) => text !== '')
      .join(t('billDifference.clauseSeparator')) ||
    t(isOtherTariff ? 'billDifference.price.noChangesTariff' : 'billDifference.price.noChanges');
  const within = label.charAt(0).toLowerCase() + label.slice(1);
  const cause = isOtherTariff
    ? t('billDifference.price.causeTariff', { reason })
    : t('billDifference.price.cause', { label: within, reason });
  return { label, reason, cause };
}

function directionOf(changes: readonly PriceChange[]): 'rose' | 'fell' | 'changed' {
  const orders = new Set(changes.map(({ before, after }) => (before && after ? orderOf(before, after) : 0)));
  if (orders.size !== 1) return 'changed';
  return orders.has(1) ? 'rose' : orders.has(-1) ? 'fell' : 'changed';
}

function orderOf(before: UnitPrice, after: UnitPrice): number {
  return Math.sign(compareDecimals(parseDecimal(after.value), parseDecimal(before.value)));
}

/** Changes of one direction and unit are told together: “peak ¥0.03, flat ¥0.02 more per kWh”. */
function changesText(changes: readonly PriceChange[], words: DifferenceWords): string {
  const { t, format } = words;
  const together = new Map<string, { way: 'more' | 'less'; unit: string; items: string[] }>();
  const single: string[] = [];
  for (const change of changes) {
    const { before, after } = change;
    const name = nameOf(change, words);
    if (before && after && before.per === after.per) {
      const way = orderOf(before, after) > 0 ? 'more' : 'less';
      const unit = format.unit(after.per);
      const key = `${way} ${unit}`;
      const group = together.get(key) ?? { way, unit, items: [] };
      together.set(key, group);
      const amount = format.unitPrice(apart(before, after), { symbol: 'word' });
      group.items.push(
        t(way === 'more' ? 'billDifference.price.itemMore' : 'billDifference.price.itemLess', {
          name,
          amount,
        }),
      );
    } else if (after) {
      const amount = format.unitPrice(after, { symbol: 'word' });
      single.push(t('billDifference.price.new', { name, amount, unit: format.unit(after.per) }));
    } else {
      single.push(t('billDifference.price.ended', { name }));
    }
  }
  const grouped = [...together.values()].map(({ way, unit, items }) =>
    t(`billDifference.price.${way}`, { list: items.join(t('billDifference.separator')), unit }),
  );
  return [...grouped, ...single].join(t('billDifference.clauseSeparator'));
}

function allowanceText(
  { label, before, after }: PricePart['allowances'][number],
  { t, format }: DifferenceWords,
): string {
  return t('billDifference.price.allowance', {
    tier: label,
    after: format.quantity(after),
    before: format.decimal(before.value),
  });
}

function nameOf({ timeOfUse, label }: PriceChange, { t }: DifferenceWords): string {
  return timeOfUse ? t(`billDifference.timeOfUse.${timeOfUse}`) : label;
}

function apart(before: UnitPrice, after: UnitPrice): UnitPrice {
  const [was, is] = [parseDecimal(before.value), parseDecimal(after.value)];
  const difference = compareDecimals(is, was) > 0 ? subtractDecimals(is, was) : subtractDecimals(was, is);
  return { ...after, value: formatDecimal(difference) };
}
