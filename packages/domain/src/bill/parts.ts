import type { Bill, BillLine, BillLineKind, Money, TimeOfUse } from '@mains/contract';
import { sumMoney } from '../money.js';

/** One explained part of a bill: the lines that charge, or give back, for the same thing. */
export interface BillPart {
  /** Unique within the bill, the same in every language as long as the lines have the same ids. */
  readonly key: string;
  readonly kind: BillLineKind;
  readonly timeOfUse?: TimeOfUse;
  /** 2 for the first uplift on the bill, 3 for the next: the tier reached. Only for kind `tier`. */
  readonly tier?: number;
  readonly labels: {
    readonly label: string;
    /** The short label where there is one. */
    readonly short: string;
    readonly meaning?: string;
  };
  readonly lines: readonly BillLine[];
  readonly amount: Money;
  /** Of all charges, 0 to 1. For a credit, its size against all charges, which may be more than 1. */
  readonly share: number;
}

export interface BillParts {
  /** Charges in the order of the bill; an amount of nothing is a part with share 0. */
  readonly parts: readonly BillPart[];
  /** What is given back, amounts negative. */
  readonly credits: readonly BillPart[];
  readonly charges: Money;
  /** Zero or negative. */
  readonly credit: Money;
  /** Charges + credit: what the lines add up to, exactly. */
  readonly total: Money;
}

/**
 * Groups the lines of a bill for the strip. Lines for the same thing are one part whatever their price, so a price
 * change within the period does not split “Peak” in two. Negative lines are credits and never shorten a charge.
 * @throws RangeError when lines are in different currencies or their sum is too large to be exact.
 */
export function billParts(bill: Pick<Bill, 'lines' | 'summary'>): BillParts {
  const { currency } = bill.summary.total;
  const charged = bill.lines.filter((line) => line.amount.amountMinor >= 0);
  const credited = bill.lines.filter((line) => line.amount.amountMinor < 0);
  const charges = sumMoney(amountsOf(charged), currency);
  return {
    parts: partsOf(charged, charges),
    credits: partsOf(credited, charges),
    charges,
    credit: sumMoney(amountsOf(credited), currency),
    total: sumMoney(amountsOf(bill.lines), currency),
  };
}

function partsOf(lines: readonly BillLine[], charges: Money): BillPart[] {
  const groups = new Map<string, [BillLine, ...BillLine[]]>();
  for (const line of lines) {
    const sameThing = `${line.kind} ${line.timeOfUse ?? line.shortLabel ?? line.label}`;
    const group = groups.get(sameThing);
    if (group) group.push(line);
    else groups.set(sameThing, [line]);
  }
  let tier = 1;
  return [...groups.values()].map((group) => {
    const [first] = group;
    const amount = sumMoney(amountsOf(group), charges.currency);
    return {
      key: first.id,
      kind: first.kind,
      ...(first.timeOfUse && { timeOfUse: first.timeOfUse }),
      ...(first.kind === 'tier' && { tier: (tier += 1) }),
      labels: {
        label: first.label,
        short: first.shortLabel ?? first.label,
        ...(first.meaning !== undefined && { meaning: first.meaning }),
      },
      lines: group,
      amount,
      share: charges.amountMinor === 0 ? 0 : Math.abs(amount.amountMinor) / charges.amountMinor,
    };
  });
}

function amountsOf(lines: readonly BillLine[]): Money[] {
  return lines.map((line) => line.amount);
}
