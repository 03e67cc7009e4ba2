import type { Decimal as DecimalText, Id, PlainDate, TariffCharge, TariffSheet } from '@mains/contract';
import { formatDecimal, parseDecimal, subtractDecimals } from '../decimal.js';

interface Sheet {
  readonly validFrom: PlainDate;
}

/** The sheet that holds on a date: the last one that has begun; none before the first begins. */
export function sheetOn<S extends Sheet>(sheets: readonly S[], date: PlainDate): S | undefined {
  return sheets
    .filter(({ validFrom }) => validFrom <= date)
    .reduce<S | undefined>(
      (last, sheet) => (last && last.validFrom > sheet.validFrom ? last : sheet),
      undefined,
    );
}

/** The sheet that holds on a date. @throws RangeError when none has begun. */
export function sheetInForce<S extends Sheet>(sheets: readonly S[], date: PlainDate): S {
  const sheet = sheetOn(sheets, date);
  if (!sheet) throw new RangeError(`No tariff is valid on ${date}`);
  return sheet;
}

/** The first sheet that begins after a date. */
export function nextSheetAfter<S extends Sheet>(sheets: readonly S[], date: PlainDate): S | undefined {
  return sheets
    .filter(({ validFrom }) => validFrom > date)
    .reduce<S | undefined>(
      (first, sheet) => (first && first.validFrom <= sheet.validFrom ? first : sheet),
      undefined,
    );
}

/** A price or a percentage that differs between two sheets; one that only one of them has is missing on the other side. */
export interface PriceChange {
  readonly chargeId: Id;
  /** As the later sheet has it, or the earlier one where it ends. */
  readonly charge: TariffCharge;
  readonly before: DecimalText | undefined;
  readonly after: DecimalText | undefined;
  /** After − before, where there are both. */
  readonly difference: DecimalText | undefined;
}

export interface SheetChanges {
  /** In the order of the later sheet, then what ends. */
  readonly prices: readonly PriceChange[];
  /** Something else differs as well: hours, allowances, rules, the currency. Names and their meanings do not count. */
  readonly others: boolean;
}

/** What is different from one sheet to the one after it, charge by charge. */
export function sheetChanges(earlier: TariffSheet, later: TariffSheet): SheetChanges {
  const prices = [
    ...later.charges.flatMap((charge) => changed(chargeOf(earlier, charge.id), charge)),
    ...earlier.charges.flatMap((charge) => (chargeOf(later, charge.id) ? [] : changed(charge, undefined))),
  ];
  return { prices, others: rulesOf(earlier, later) !== rulesOf(later, earlier) };
}

/** The figure that a charge is about, in major units or percent; a power-factor charge has a table instead. */
export function chargeFigure(charge: TariffCharge): DecimalText | undefined {
  switch (charge.kind) {
    case 'usage':
    case 'levy':
    case 'tier':
    case 'fixed':
    case 'demand':
    case 'minimum':
    case 'export':
      return charge.price;
    case 'tax':
      return charge.percent;
    case 'late-fee':
      return charge.percentPerDay;
    case 'power-factor':
      return undefined;
  }
}

function chargeOf({ charges }: TariffSheet, id: Id): TariffCharge | undefined {
  return charges.find((charge) => charge.id === id);
}

function changed(earlier: TariffCharge | undefined, later: TariffCharge | undefined): PriceChange[] {
  const charge = later ?? earlier;
  const before = earlier && chargeFigure(earlier);
  const after = later && chargeFigure(later);
  if (!charge || (before === undefined && after === undefined)) return [];
  const difference =
    before !== undefined && after !== undefined
      ? subtractDecimals(parseDecimal(after), parseDecimal(before))
      : undefined;
  if (difference?.coefficient === 0n) return [];
  return [
    {
      chargeId: charge.id,
      charge,
      before,
      after,
      difference: difference && formatDecimal(difference),
    },
  ];
}

const NO_RULE = new Set([
  'label',
  'shortLabel',
  'meaning',
  'name',
  'price',
  'percent',
  'percentPerDay',
  'validFrom',
]);

/** Everything of a sheet but figures and names, as text to compare; only charges that the other sheet has too. */
function rulesOf({ charges, ...rest }: TariffSheet, other: TariffSheet): string {
  const shared = [...charges]
    .filter(({ id, kind }) => kind === 'power-factor' || chargeOf(other, id))
    .sort((one, two) => (one.id < two.id ? -1 : 1));
  return JSON.stringify({ ...rest, shared }, (name, value: unknown) => {
    if (NO_RULE.has(name)) return undefined;
    return isRecord(value) ? Object.fromEntries(Object.entries(value).sort(byName)) : value;
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function byName([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}
