import type { TariffCalendar, TariffSheet } from '@mains/contract';
import {
  compareDecimals,
  MINUTES_PER_DAY,
  parseDecimal,
  priceTable,
  runsOf,
  tariffDayOn,
  type LocalMoment,
  type PriceMoment,
} from '@mains/domain';
import { clock } from './now.model.js';
import { priceInWords } from './prices.model.js';
import { listed, type Words } from './words.js';

/**
 * `Cheapest from 23:00 to 07:00, ¥0.30 per kWh`, by the hours of such a day and before any tier; undefined where all
 * hours cost the same.
 */
export function cheapestInWords(
  sheet: TariffSheet & { readonly calendar: TariffCalendar },
  { season }: Pick<PriceMoment, 'season'>,
  { date }: Pick<LocalMoment, 'date'>,
  words: Words,
): string | undefined {
  const runs = runsOf(tariffDayOn(sheet.calendar, date));
  const rows = priceTable(sheet, season.id).rows.filter(({ timeOfUse }) =>
    runs.some((run) => run.timeOfUse === timeOfUse),
  );
  const priceOf = (index: number): string => rows[index]?.prices[0] ?? '0';
  const order = rows
    .map((_, index) => index)
    .sort((one, other) => compareDecimals(parseDecimal(priceOf(one)), parseDecimal(priceOf(other))));
  const [first = 0] = order;
  const [least, per] = [priceOf(first), rows[first]?.per];
  const cheap = rows.filter((_, index) => priceOf(index) === least).map(({ timeOfUse }) => timeOfUse);
  if (per === undefined || cheap.length === rows.length) return undefined;
  const spans = runs
    .filter(({ timeOfUse }) => cheap.includes(timeOfUse))
    .map(({ fromMinute, toMinute }) => ({ fromMinute, toMinute }));
  const [morning, night] = [spans[0], spans.at(-1)];
  // A night is one span although the day ends in it.
  if (spans.length > 1 && morning?.fromMinute === 0 && night?.toMinute === MINUTES_PER_DAY) {
    spans.splice(0, 1);
    spans[spans.length - 1] = { fromMinute: night.fromMinute, toMinute: morning.toMinute };
  }
  const hours = spans.map(({ fromMinute, toMinute }) =>
    words.t('tariff.now.hours', { from: clock(fromMinute, words), to: clock(toMinute, words) }),
  );
  const price = priceInWords(least, per, sheet.currency, words);
  return words.t('tariff.now.cheapest', { hours: listed(hours, words), price });
}

/** `Plus VAT and public funds`: what comes on top of the price; undefined where nothing does. */
export function onTopInWords({ charges }: TariffSheet, words: Words): string | undefined {
  const taxes = charges
    .filter((charge) => charge.kind === 'tax')
    .filter(({ on }) => on.includes('usage'))
    .map(({ shortLabel, label }) => shortLabel ?? label);
  const funds = charges.some(({ kind }) => kind === 'levy') ? [words.t('tariff.now.funds')] : [];
  const names = [...taxes, ...funds];
  return names.length === 0 ? undefined : words.t('tariff.now.onTop', { names: listed(names, words) });
}
