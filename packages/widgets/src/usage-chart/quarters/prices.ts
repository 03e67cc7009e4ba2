import type { Decimal, Money, PlainDate, TariffSheet, TimeOfUse } from '@mains/contract';
import {
  addDecimals,
  decimalFromInteger,
  decimalToMoney,
  formatDecimal,
  intervalCost,
  intervalRuns,
  multiplyDecimals,
  parseDecimal,
  priceTable,
  seasonOn,
  sheetOn,
  subtractDecimals,
  type UsageUnit,
} from '@mains/domain';
import type { PlotRun, PlotSpan } from '@mains/ui';
import type { Readings } from './readings.js';
import { sumOf } from './readings.js';
import type { Timeline } from './timeline.js';

/** What a unit costs at some time. */
export interface Price {
  /** In major units, before tax and before any uplift of a tier. */
  readonly value: Decimal;
  readonly currency: string;
  readonly per: UsageUnit;
  /** On top of it, such as VAT; 0 where there is none. */
  readonly taxPercent: Decimal;
}

/** Intervals in a row of one day with one price. */
export interface PricedRun extends PlotSpan {
  readonly date: PlainDate;
  readonly timeOfUse: TimeOfUse | undefined;
  readonly price: Price | undefined;
}

/** The prices of all intervals, day by day; undefined where no prices are known. */
export function pricedRuns(
  timeline: Timeline,
  sheets: readonly TariffSheet[] | undefined,
): readonly PricedRun[] | undefined {
  if (!sheets || sheets.length === 0) return undefined;
  const { startsAtMs, lengthMs, count, timeZone } = timeline;
  const known = new Map<TariffSheet, Map<string, Price | undefined>>();
  const priceOf = (
    sheet: TariffSheet,
    season: string | undefined,
    timeOfUse: TimeOfUse | undefined,
  ): Price | undefined => {
    const prices = known.get(sheet) ?? new Map<string, Price | undefined>();
    known.set(sheet, prices);
    const key = `${season} ${timeOfUse}`;
    if (!prices.has(key)) prices.set(key, findPrice(sheet, season, timeOfUse));
    return prices.get(key);
  };
  const all = { startsAtMs, lengthMs, values: new Float64Array(count) };
  const pricesOf = (date: PlainDate) => {
    const sheet = sheetOn(sheets, date);
    const season = sheet?.calendar && seasonOn(sheet.calendar, date).id;
    return (timeOfUse: TimeOfUse | undefined) => sheet && priceOf(sheet, season, timeOfUse);
  };
  let priceOn: ReturnType<typeof pricesOf> | undefined;
  const runs: { -readonly [Key in keyof PricedRun]: PricedRun[Key] }[] = [];
  for (const { date, timeOfUse, first, end } of intervalRuns(sheets, all, {
    first: 0,
    end: count,
    timeZone,
  })) {
    const last = runs.at(-1);
    // Where clocks change, every interval is a run of its own.
    if (last?.date === date && last.timeOfUse === timeOfUse && last.end === first) last.end = end;
    else {
      if (last?.date !== date) priceOn = pricesOf(date);
      runs.push({ date, first, end, timeOfUse, price: priceOn?.(timeOfUse) });
    }
  }
  return runs;
}

function findPrice(
  sheet: TariffSheet,
  season: string | undefined,
  timeOfUse: TimeOfUse | undefined,
): Price | undefined {
  const { rows } = priceTable(sheet, season);
  const row = rows.find((each) => each.timeOfUse === timeOfUse) ?? rows.find((each) => !each.timeOfUse);
  const [value] = row?.prices ?? [];
  if (!row || value === undefined) return undefined;
  const taxPercent = sheet.charges
    .filter((charge) => charge.kind === 'tax')
    .filter(({ on }) => on.includes('usage'))
    .reduce((sum, { percent }) => addDecimals(sum, parseDecimal(percent)), decimalFromInteger(0));
  return { value, currency: sheet.currency, per: row.per, taxPercent: formatDecimal(taxPercent) };
}

/** Neighbours of one price period joined, for drawing. */
export function tonesOf(runs: readonly PricedRun[]): PlotRun[] {
  const tones: { first: number; end: number; tone: PlotRun['tone'] }[] = [];
  for (const { first, end, timeOfUse } of runs) {
    if (!timeOfUse) continue;
    const last = tones.at(-1);
    if (last?.tone === timeOfUse && last.end === first) last.end = end;
    else tones.push({ first, end, tone: timeOfUse });
  }
  return tones;
}

/** The part of a run that lies in a span; undefined where none does. */
export function within(run: PricedRun, span: PlotSpan): PricedRun | undefined {
  const [first, end] = [Math.max(run.first, span.first), Math.min(run.end, span.end)];
  return end > first ? { ...run, first, end } : undefined;
}

/** What use costs, with tax, without what is charged by the day and before any uplift of a tier. */
export interface SpanCost {
  readonly money: Money;
  /** The price periods in which something was used, in the order of the day. */
  readonly periods: readonly TimeOfUse[];
  readonly hasTax: boolean;
}

/** What arrived of a span costs; undefined where a price is not known for some of the time. */
export function costOf(
  { used, unit, digits, timeline }: Readings,
  runs: readonly PricedRun[] | undefined,
  sheets: readonly TariffSheet[] | undefined,
  span: PlotSpan,
): SpanCost | undefined {
  if (!used || !runs || !sheets) return undefined;
  const { timeZone, startsAtMs, lengthMs } = timeline;
  // What did not arrive adds nothing; that it is missing is told beside.
  const values = used.slice(span.first, span.end).map((value) => (Number.isNaN(value) ? 0 : value));
  const intervals = {
    measures: 'import' as const,
    unit,
    digits,
    startsAtMs: startsAtMs + span.first * lengthMs,
    lengthMs,
    values,
    marks: new Uint8Array(values.length),
  };
  const money = intervalCost(sheets, intervals, { first: 0, end: values.length, timeZone });
  if (!money) return undefined;
  const parts = runs.flatMap((run) => within(run, span) ?? []).filter((part) => sumOf(used, part) !== 0);
  return {
    money,
    periods: [...new Set(parts.flatMap(({ timeOfUse }) => timeOfUse ?? []))],
    hasTax: parts.some(({ price }) => price !== undefined && price.taxPercent !== '0'),
  };
}

/** How much less a unit costs at one price than at another, with tax. */
export function saving(dear: Price, cheap: Price): Money {
  const difference = subtractDecimals(parseDecimal(dear.value), parseDecimal(cheap.value));
  const share = addDecimals(decimalFromInteger(100), parseDecimal(dear.taxPercent));
  const { coefficient, scale } = multiplyDecimals(difference, share);
  return decimalToMoney({ coefficient, scale: scale + 2 }, dear.currency);
}
