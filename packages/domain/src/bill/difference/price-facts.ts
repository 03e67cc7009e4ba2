import type { BillLine, UnitPrice } from '@mains/contract';
import { compareDecimals, formatDecimal, parseDecimal, trimDecimal } from '../../decimal.js';
import type { Comparison } from './comparison.js';
import type { LineGroup } from './groups.js';
import type { PricePart } from './parts.js';
import { onlyBasis } from './tiers.js';

type PriceFacts = Pick<PricePart, 'changes' | 'allowances' | 'isOtherTariff' | 'validFrom'>;

/** Which prices and rules are not the same in the two bills. */
export function priceFacts({ before, after, groups, otherHours }: Comparison): PriceFacts {
  const isOtherTariff = otherHours === 'price';
  const newest = after.tariffs?.at(-1)?.validFrom;
  const known = before.tariffs?.at(-1)?.validFrom;
  const isNew = newest !== undefined && known !== undefined && newest > known;
  const comparable = groups.filter(({ kind }) => kind !== 'fixed' && (kind !== 'usage' || !isOtherTariff));
  return {
    isOtherTariff,
    changes: comparable.flatMap(changeIn),
    allowances: groups.flatMap(allowanceIn),
    ...(isNew && { validFrom: newest }),
  };
}

/** From the price that held first to the one that held last, so that a change within a bill is told as it stands on the sheet. */
function changeIn(group: LineGroup): PricePart['changes'] {
  const [was, is] = [priceOf(group.before.at(0)), priceOf(group.after.at(-1))];
  // A price that only one of the bills has is a change of hours or of use, but for funds and further charges.
  if (group.kind !== 'levy' && (!was || !is)) return [];
  if (was && is && compareDecimals(parseDecimal(was.value), parseDecimal(is.value)) === 0) return [];
  const [line] = [...group.after, ...group.before];
  const label = line?.shortLabel ?? line?.label ?? '';
  return [
    {
      label,
      ...(line?.timeOfUse && { timeOfUse: line.timeOfUse }),
      ...(was && { before: was }),
      ...(is && { after: is }),
    },
  ];
}

function priceOf(line: BillLine | undefined): UnitPrice | undefined {
  if (!line?.price) return undefined;
  return { ...line.price, value: formatDecimal(trimDecimal(parseDecimal(line.price.value))) };
}

function allowanceIn(group: LineGroup): PricePart['allowances'] {
  const [was, is] = [onlyBasis(group.before)?.cycleAllowance, onlyBasis(group.after)?.cycleAllowance];
  if (!was || !is || was.unit !== is.unit) return [];
  if (compareDecimals(parseDecimal(was.value), parseDecimal(is.value)) === 0) return [];
  const [line] = [...group.after, ...group.before];
  return [{ label: line?.shortLabel ?? line?.label ?? '', before: was, after: is }];
}
