import type { Decimal, Money, TariffSheet, TimeOfUse } from '@mains/contract';
import {
  addDecimals,
  decimalFromInteger,
  decimalToMoney,
  multiplyDecimals,
  parseDecimal,
  priceTable,
  runsOf,
  seasonOn,
  sheetOn,
  subtractDecimals,
  tariffDayOn,
  type UsageUnit,
} from '@mains/domain';
import type { PlotRun, PlotSpan } from '@mains/ui';
import type { Readings } from './readings.js';
import { sumOf } from './readings.js';
import type { ClockDay, Timeline } from './timeline.js';

const MINUTE_MS = 60_000;

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
  readonly timeOfUse: TimeOfUse | undefined;
  readonly price: Price | undefined;
}

/** The prices of all intervals, day by day; undefined where no prices are known. */
export function pricedRuns(
  timeline: Timeline,
  sheets: readonly TariffSheet[] | undefined,
): readonly PricedRun[] | undefined {
  if (!sheets || sheets.length === 0) return undefined;
  const known = new Map<TariffSheet, Map<string, Price | undefined>>();
  const priceOf = (sheet: TariffSheet, season: string | undefined, timeOfUse: TimeOfUse | undefined) => {
    const prices = known.get(sheet) ?? new Map<string, Price | undefined>();
    known.set(sheet, prices);
    const key = `${season} ${timeOfUse}`;
    if (!prices.has(key)) prices.set(key, findPrice(sheet, season, timeOfUse));
    return prices.get(key);
  };
  return timeline.days.flatMap((day): PricedRun[] => {
    const sheet = sheetOn(sheets, day.date);
    if (!sheet || day.end <= day.first) return [];
    const { calendar } = sheet;
    if (!calendar) {
      const price = priceOf(sheet, undefined, undefined);
      return [{ first: day.first, end: day.end, timeOfUse: undefined, price }];
    }
    const season = seasonOn(calendar, day.date).id;
    return runsOfDay(day, timeline, runsOf(tariffDayOn(calendar, day.date))).map((run) => ({
      ...run,
      price: priceOf(sheet, season, run.timeOfUse),
    }));
  });
}

type Spans = ReturnType<typeof runsOf>;

function runsOfDay(
  { first, end, startsAtMs, minutes }: ClockDay,
  timeline: Timeline,
  spans: Spans,
): (PlotSpan & { readonly timeOfUse: TimeOfUse })[] {
  if (minutes) {
    // Where clocks change, every interval is asked by itself, neighbours are joined.
    const joined: { first: number; end: number; timeOfUse: TimeOfUse }[] = [];
    for (const [place, minute] of minutes.entries()) {
      const timeOfUse = spans.find((span) => minute < span.toMinute)?.timeOfUse;
      const last = joined.at(-1);
      if (!timeOfUse) continue;
      if (last?.timeOfUse === timeOfUse && last.end === first + place) last.end += 1;
      else joined.push({ first: first + place, end: first + place + 1, timeOfUse });
    }
    return joined;
  }
  const indexFrom = (minute: number): number =>
    Math.ceil((startsAtMs + minute * MINUTE_MS - timeline.startsAtMs) / timeline.lengthMs);
  return spans
    .map(({ fromMinute, toMinute, timeOfUse }) => ({
      first: Math.max(first, indexFrom(fromMinute)),
      end: Math.min(end, indexFrom(toMinute)),
      timeOfUse,
    }))
    .filter((run) => run.end > run.first);
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
  return { value, currency: sheet.currency, per: row.per, taxPercent: decimalText(taxPercent) };
}

function decimalText({ coefficient, scale }: ReturnType<typeof parseDecimal>): Decimal {
  const digits = coefficient.toString().padStart(scale + 1, '0');
  return scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
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

/** Undefined where a price is not known for some of the time. */
export function costOf(
  { used, unit, digits }: Readings,
  runs: readonly PricedRun[] | undefined,
  span: PlotSpan,
): SpanCost | undefined {
  if (!used || !runs) return undefined;
  const byPrice = new Map<Price, { sum: number; timeOfUse: TimeOfUse | undefined }>();
  let covered = 0;
  for (const run of runs) {
    const part = within(run, span);
    if (!part) continue;
    if (part.price?.per !== unit) return undefined;
    covered += part.end - part.first;
    const sum = sumOf(used, part);
    if (sum === 0) continue;
    const entry = byPrice.get(part.price) ?? { sum: 0, timeOfUse: part.timeOfUse };
    byPrice.set(part.price, { ...entry, sum: entry.sum + sum });
  }
  const [currency] = [...(byPrice.size > 0 ? byPrice.keys() : runs.flatMap(({ price }) => price ?? []))].map(
    (price) => price.currency,
  );
  if (covered < span.end - span.first || currency === undefined) return undefined;
  let total = decimalFromInteger(0);
  for (const [price, { sum }] of byPrice) {
    const quantity = { coefficient: BigInt(sum), scale: digits };
    const share = addDecimals(decimalFromInteger(100), parseDecimal(price.taxPercent));
    const amount = multiplyDecimals(multiplyDecimals(quantity, parseDecimal(price.value)), share);
    total = addDecimals(total, { coefficient: amount.coefficient, scale: amount.scale + 2 });
  }
  return {
    money: decimalToMoney(total, currency),
    periods: [...new Set([...byPrice.values()].flatMap(({ timeOfUse }) => timeOfUse ?? []))],
    hasTax: [...byPrice.keys()].some(({ taxPercent }) => taxPercent !== '0'),
  };
}

/** How much less a unit costs at one price than at another, with tax. */
export function saving(dear: Price, cheap: Price): Money {
  const difference = subtractDecimals(parseDecimal(dear.value), parseDecimal(cheap.value));
  const share = addDecimals(decimalFromInteger(100), parseDecimal(dear.taxPercent));
  const { coefficient, scale } = multiplyDecimals(difference, share);
  return decimalToMoney({ coefficient, scale: scale + 2 }, dear.currency);
}
