import type { Decimal, TariffSeason, TariffSheet, TimeOfUse, Unit } from '@mains/contract';
import {
  minorDigits,
  parseDecimal,
  priceTable,
  type PriceBand,
  type PriceMoment,
  type PriceTable,
} from '@mains/domain';
import { seasonNames } from './now.model.js';
import type { Words } from './words.js';

/** What a unit costs, for one table. */
export interface PricesView {
  /** The seasons it is for; nothing where prices are the same all year. */
  readonly season: string | undefined;
  /** What the first column lists: `Price per kWh`. */
  readonly head: string;
  /** `Up to 260 kWh`, …; one where there are no tiers. */
  readonly bands: readonly string[];
  readonly rows: readonly PriceRowView[];
  /** How the limits count. */
  readonly notes: readonly string[];
}

export interface PriceRowView {
  readonly timeOfUse: TimeOfUse | undefined;
  readonly name: string;
  /** What the price is made of, where that is more than one charge. */
  readonly madeOf: readonly string[];
  readonly prices: readonly string[];
}

/** The prices of a sheet: one table, or several where seasons differ. */
export function pricesViews(sheet: TariffSheet, words: Words): PricesView[] {
  const seasons = sheet.calendar?.seasons ?? [];
  const isSeasonal = sheet.charges.some(
    (charge) => (charge.kind === 'usage' || charge.kind === 'tier') && charge.seasons !== undefined,
  );
  if (!isSeasonal) return [viewOf(priceTable(sheet), undefined, sheet, words)];
  const alike = new Map<string, { readonly table: PriceTable; readonly of: TariffSeason[] }>();
  for (const season of seasons) {
    const table = priceTable(sheet, season.id);
    const key = JSON.stringify(table);
    const known = alike.get(key);
    if (known) known.of.push(season);
    else alike.set(key, { table, of: [season] });
  }
  return [...alike.values()].map(({ table, of }) => viewOf(table, seasonNames(of, words), sheet, words));
}

/** A price as it is told with its unit: ¥0.65 per kWh, 每千瓦时0.65元. */
export function priceInWords(
  value: Decimal,
  per: Unit | 'year',
  currency: string,
  { t, format }: Words,
): string {
  const price = format.unitPrice({ value, currency, per: 'kWh' }, { symbol: 'word' });
  return t('tariff.price', { price, per: t(`tariff.per.${per}`) });
}

/** The price of the current period, or of all hours, before any tier; and for what. */
export function priceNow(
  sheet: TariffSheet,
  { season, timeOfUse }: Partial<Pick<PriceMoment, 'season' | 'timeOfUse'>>,
  words: Words,
): { readonly price: string; readonly forWhat: string } | undefined {
  const { t, format } = words;
  const table = priceTable(sheet, season?.id);
  const row = table.rows.find((each) => each.timeOfUse === timeOfUse);
  const value = row?.prices[0];
  if (!row || value === undefined) return undefined;
  const { currency } = sheet;
  const minDigits = digitsIn(table, currency);
  const upTo = table.bands[0]?.upTo;
  const per = t(`tariff.per.${row.per}`);
  const limit = upTo === undefined ? undefined : format.quantity({ value: upTo, unit: row.per });
  return {
    price: format.unitPrice({ value, currency, per: row.per }, { minDigits }),
    forWhat: limit === undefined ? per : t('tariff.now.upTo', { per, limit }),
  };
}

function viewOf(table: PriceTable, season: string | undefined, sheet: TariffSheet, words: Words): PricesView {
  const { t, format } = words;
  const { currency } = sheet;
  const units = [...new Set(table.rows.map(({ per }) => per))];
  const [unit = 'kWh'] = units;
  const hasOneUnit = units.length === 1;
  const minDigits = digitsIn(table, currency);
  const pricePer = hasOneUnit
    ? t('tariff.costs.pricePer', { per: t(`tariff.per.${unit}`) })
    : t('tariff.costs.price');
  const hasTiers = table.bands.length > 1;
  return {
    season,
    head: hasTiers
      ? pricePer
      : t(table.rows.some(({ timeOfUse }) => timeOfUse) ? 'tariff.costs.period' : 'tariff.costs.item'),
    bands: hasTiers ? table.bands.map((band) => bandName(band, unit, words)) : [pricePer],
    rows: table.rows.map(({ timeOfUse, per, charges, prices }) => ({
      timeOfUse,
      name:
        timeOfUse === undefined
          ? (charges[0]?.shortLabel ?? charges[0]?.label ?? '')
          : t(`tariff.Period.${timeOfUse}`),
      madeOf:
        charges.length < 2
          ? []
          : charges.map(({ label, price }) =>
              t('tariff.costs.part', { label, price: priceInWords(price, per, currency, words) }),
            ),
      prices: prices.map((value) =>
        hasOneUnit
          ? format.unitPrice({ value, currency, per }, { minDigits })
          : priceInWords(value, per, currency, words),
      ),
    })),
    notes: [...cycleNote(table, words), ...otherTiers(table, sheet, words)],
  };
}

/** Digits after the point, so that the prices of a table stand under each other. */
function digitsIn({ rows }: PriceTable, currency: string): number {
  const scales = rows.flatMap(({ prices }) => prices.map((price) => parseDecimal(price).scale));
  return Math.max(minorDigits(currency), ...scales);
}

function bandName({ above, upTo }: PriceBand, unit: Unit, { t, format }: Words): string {
  const written = (value: Decimal): string => format.quantity({ value, unit });
  if (above === undefined) {
    return t('tariff.costs.upTo', { limit: written(upTo ?? '0') });
  }
  if (upTo === undefined) return t('tariff.costs.above', { limit: written(above) });
  return t('tariff.costs.between', { from: format.decimal(above), to: written(upTo) });
}

function cycleNote({ cycle }: PriceTable, { t, format }: Words): string[] {
  if (!cycle) return [];
  const { unit, length } = cycle;
  if (unit === 'day') return [t('tariff.costs.cycleDays', { days: format.days(length) })];
  if (length === 1) return [t(`tariff.costs.each.${unit}`)];
  return [t(`tariff.costs.every.${unit}`, { count: length })];
}

function otherTiers({ otherTiers: tiers }: PriceTable, { currency }: TariffSheet, words: Words): string[] {
  return tiers.map(({ label, allowance, price }) =>
    words.t('tariff.costs.otherTier', {
      label,
      limit: words.format.quantity(allowance),
      price: priceInWords(price, allowance.unit, currency, words),
    }),
  );
}

/** What comes on top of all prices: they are written without what the state adds. */
export function taxNotes({ charges }: TariffSheet, { t, format }: Words): string[] {
  return charges
    .filter((charge) => charge.kind === 'tax')
    .filter(({ on }) => on.includes('usage'))
    .map(({ label, percent }) => t('tariff.costs.tax', { label, percent: format.percent(percent) }));
}
