import type {
  Decimal as DecimalText,
  Id,
  TariffSheet,
  TierCharge,
  TierCycle,
  TimeOfUse,
  Unit,
  UsageCharge,
} from '@mains/contract';
import { addDecimals, compareDecimals, formatDecimal, parseDecimal } from '../decimal.js';
import { TIMES_OF_USE } from './calendar.js';

/** What a unit costs, by price period and by how much was used before. */
export interface PriceTable {
  /** One where there are no tiers. */
  readonly bands: readonly PriceBand[];
  /** What the allowances are for; nothing where there are no tiers. */
  readonly cycle: TierCycle | undefined;
  readonly rows: readonly PriceRow[];
  /** Uplifts that do not fit the bands: their allowance is for another time or in another unit. */
  readonly otherTiers: readonly TierCharge[];
}

/** Use between two allowances, in the unit of the rows. */
export interface PriceBand {
  readonly above: DecimalText | undefined;
  readonly upTo: DecimalText | undefined;
}

export interface PriceRow {
  /** Nothing where one price counts at all hours. */
  readonly timeOfUse: TimeOfUse | undefined;
  readonly per: Unit;
  /** What the price is made of before uplifts. */
  readonly charges: readonly UsageCharge[];
  /** One for each band, the uplifts added; in major units. */
  readonly prices: readonly DecimalText[];
}

/**
 * The prices of a sheet in a season of its calendar; without a season those that count in all.
 * Public funds, taxes and fixed charges are not in them.
 */
export function priceTable(sheet: TariffSheet, seasonId?: Id): PriceTable {
  const counts = ({ seasons }: UsageCharge | TierCharge): boolean =>
    seasons === undefined || (seasonId !== undefined && seasons.includes(seasonId));
  const usage = sheet.charges.filter((charge) => charge.kind === 'usage').filter(counts);
  const tiers = sheet.charges.filter((charge) => charge.kind === 'tier').filter(counts);
  const lead = tiers.find(({ allowance }) => usage.some(({ per }) => per === allowance.unit));
  const fitting = tiers.filter((tier) => lead && isAlike(tier, lead));
  const bands = bandsOf(fitting);
  return {
    bands,
    cycle: lead?.cycle,
    rows: rowsOf(usage, fitting).map((row) => ({
      ...row,
      prices: bands.map((band) => priceIn(band, row, fitting)),
    })),
    otherTiers: tiers.filter((tier) => !fitting.includes(tier)),
  };
}

function isAlike(one: TierCharge, other: TierCharge): boolean {
  return (
    one.allowance.unit === other.allowance.unit &&
    one.cycle.unit === other.cycle.unit &&
    one.cycle.length === other.cycle.length
  );
}

function bandsOf(tiers: readonly TierCharge[]): PriceBand[] {
  const allowances = tiers
    .map(({ allowance }) => allowance.value)
    .sort((one, other) => compareDecimals(parseDecimal(one), parseDecimal(other)))
    .filter((value, index, all) => index === 0 || !isEqual(value, all[index - 1] ?? ''));
  return [undefined, ...allowances].map((above, index) => ({ above, upTo: allowances[index] }));
}

function isEqual(one: DecimalText, other: DecimalText): boolean {
  return compareDecimals(parseDecimal(one), parseDecimal(other)) === 0;
}

/** A charge without a price period is part of the price of every period. */
function rowsOf(usage: readonly UsageCharge[], tiers: readonly TierCharge[]): Omit<PriceRow, 'prices'>[] {
  const named = new Set([...usage, ...tiers].map(({ timeOfUse }) => timeOfUse));
  const periods = TIMES_OF_USE.filter((period) => named.has(period));
  const units = [...new Set(usage.map(({ per }) => per))];
  return units.flatMap((per) => {
    const ofUnit = usage.filter((charge) => charge.per === per);
    const rows = periods.map((timeOfUse) => ({
      timeOfUse,
      per,
      charges: ofUnit.filter((charge) => (charge.timeOfUse ?? timeOfUse) === timeOfUse),
    }));
    const plain = { timeOfUse: undefined, per, charges: ofUnit };
    return (periods.length === 0 ? [plain] : rows).filter(({ charges }) => charges.length > 0);
  });
}

function priceIn(
  { above }: PriceBand,
  { timeOfUse, per, charges }: Omit<PriceRow, 'prices'>,
  tiers: readonly TierCharge[],
): DecimalText {
  const reached = tiers.filter(
    (tier) =>
      above !== undefined &&
      tier.allowance.unit === per &&
      (tier.timeOfUse ?? timeOfUse) === timeOfUse &&
      compareDecimals(parseDecimal(tier.allowance.value), parseDecimal(above)) <= 0,
  );
  return formatDecimal(
    [...charges, ...reached]
      .map(({ price }) => parseDecimal(price))
      .reduce(addDecimals, { coefficient: 0n, scale: 0 }),
  );
}
