import { daysInPeriod, parseDecimal, priceInAll, wasReachedBefore, type TierProgress } from '@mains/domain';
import { usageUnit } from '@mains/i18n';
import {
  valueAxis,
  type Plot,
  type PlotBand,
  type PlotEndLabel,
  type PlotGap,
  type PlotLabel,
  type PlotLayer,
  type PlotView,
  type ValueAxis,
} from '@mains/ui';
import { drawn, drawnMoney, isZero, told } from './amounts.model.js';
import { isNone, sumOf, type DayPart } from './day-sums.model.js';
import { outagesOf } from './outages.model.js';
import { dateAt, runsOf, type PeriodDays } from './period-days.model.js';
import type { PeriodPrices } from './period-prices.model.js';
import { dayNumber, spanText } from './period-words.model.js';
import { numberText } from './axis.model.js';
import type { PeriodsWords } from './words.js';

const DAYS_OF_A_WEEK = 7;

/** As `Plot.hatched` counts them. */
const ESTIMATE = 1;
const FORECAST = 2;

/** Whether costs are drawn: wanted, and known. */
export function showsMoney({ facts }: PeriodDays, { costs }: PeriodPrices): boolean {
  return facts.layers.show === 'money' && costs !== undefined;
}

/** The bars of the days, stacked by price periods. */
export function periodPlot(days: PeriodDays, prices: PeriodPrices, words: PeriodsWords): Plot {
  const isMoney = showsMoney(days, prices);
  const layers = layersOf(days, prices, isMoney);
  const before = isMoney ? prices.before?.amountsMinor : days.before;
  const scale = scaleOf(days, prices, isMoney);
  const compare = days.facts.layers.compare && before ? Float64Array.from(before, scale) : undefined;
  const gaps = gapsOf(days, words);
  return {
    kind: 'bars',
    count: days.count,
    values: axisOf(days, prices, { layers, compare, isMoney }, words),
    layers,
    ...(compare && { compare, compareText: compareText(days, prices, isMoney, words) }),
    hatched: Uint8Array.from(days.states, (state, day) =>
      state === 'estimated' || state === 'doubtful' ? ESTIMATE : isNone(days.expected?.[day]) ? 0 : FORECAST,
    ),
    bands: [...tierBands(days, prices, words), ...outageBands(days, words)],
    ...(gaps.length > 0 && { gaps }),
    ...endLabelsOf(days, prices, layers, isMoney, words),
    labelsFor: (view, most) => dayLabels(days, view, most, words),
  };
}

function scaleOf(days: PeriodDays, { costs }: PeriodPrices, isMoney: boolean): (value: number) => number {
  return isMoney && costs
    ? (value) => drawnMoney(value, costs.currency)
    : (value) => drawn(value, days.digits);
}

/** The parts that are shown: price periods that there were in this period, or all use as one. */
export function shownParts(
  days: PeriodDays,
  prices: PeriodPrices,
  isMoney: boolean,
  expectedParts: readonly DayPart[] = [],
): readonly DayPart[] {
  const parts = partsOf(days, prices, isMoney);
  const used = parts.filter(
    ({ tone, values }) =>
      values.some((value) => !isNone(value) && value !== 0) ||
      expectedParts.some((part) => part.tone === tone && part.values.some((value) => value > 0)),
  );
  return used.length > 0 ? used : parts.slice(0, 1);
}

function partsOf(days: PeriodDays, prices: PeriodPrices, isMoney: boolean): readonly DayPart[] {
  if (isMoney && prices.costs) {
    return days.facts.layers.prices && prices.parts.length > 1
      ? prices.parts
      : [{ tone: 'use', values: prices.costs.amountsMinor }];
  }
  const isSplit = days.facts.layers.prices && days.parts.some(({ tone }) => tone !== 'use');
  return isSplit ? days.parts : [{ tone: 'use', values: days.used }];
}

function layersOf(days: PeriodDays, prices: PeriodPrices, isMoney: boolean): PlotLayer[] {
  const scale = scaleOf(days, prices, isMoney);
  const parts = shownParts(days, prices, isMoney, days.expectedParts);
  const isSplit = parts.some(({ tone }) => tone !== 'use');
  const layers = parts.map(({ tone, values }): PlotLayer => {
    const expected = isSplit ? days.expectedParts.find((part) => part.tone === tone)?.values : days.expected;
    const filled = (value: number, day: number): number =>
      Number.isNaN(value) && !isMoney ? (expected?.[day] ?? Number.NaN) : value;
    return { tone, values: values.map((value, day) => scale(filled(value, day))) };
  });
  if (!days.fedIn || isMoney) return layers;
  return [...layers, { tone: 'export', values: days.fedIn.map((value) => -scale(value)) }];
}

function axisOf(
  { unit, count }: PeriodDays,
  { costs }: PeriodPrices,
  shown: {
    readonly layers: readonly PlotLayer[];
    readonly compare: Float64Array | undefined;
    readonly isMoney: boolean;
  },
  words: PeriodsWords,
): ValueAxis {
  let [low, high] = [0, 0];
  for (let day = 0; day < count; day += 1) {
    let [above, below] = [0, 0];
    for (const { values } of shown.layers) {
      const value = values[day];
      if (isNone(value)) continue;
      if (value > 0) above += value;
      else below += value;
    }
    const compared = shown.compare?.[day];
    high = Math.max(high, above, isNone(compared) ? 0 : compared);
    low = Math.min(low, below, isNone(compared) ? 0 : compared);
  }
  const name = shown.isMoney && costs ? words.format.currency(costs.currency) : usageUnit(words.format, unit);
  const unitText = words.t('usagePeriods.days.axis', { unit: name });
  return valueAxis(low, high, unitText, numberText(words));
}

function compareText(
  days: PeriodDays,
  prices: PeriodPrices,
  isMoney: boolean,
  words: PeriodsWords,
): { readonly title: string; readonly text?: string } {
  const title = words.t('usagePeriods.days.lastYear.title');
  const { sum, days: known } = sumOf(days.before ?? new Float64Array(0), days.digits);
  if (known < days.count) return { title };
  const amount =
    isMoney && prices.before ? words.format.money(prices.before.total) : told(words, sum, days.unit);
  return { title, text: words.t('usagePeriods.days.lastYear.text', { amount }) };
}

function tierBands(days: PeriodDays, { tiers }: PeriodPrices, words: PeriodsWords): PlotBand[] {
  const { t, format } = words;
  const all = tiers?.tiers ?? [];
  const before = all.findLast(wasReachedBefore);
  return all.flatMap((tier): PlotBand[] => {
    if (tier === before) {
      const title = t('usagePeriods.days.tier.before', { number: format.decimal(String(tier.number)) });
      const text = tierText(tier, all, words);
      return [{ kind: 'tier', first: 0, end: days.count, title, ...(text && { text }) }];
    }
    if (tier.reachedOn === undefined) return [];
    const first = daysInPeriod({ firstDate: days.period.period.firstDate, lastDate: tier.reachedOn }) - 1;
    const values = {
      number: format.decimal(String(tier.number)),
      day: format.date(tier.reachedOn, 'weekday'),
    };
    const title = t(`usagePeriods.days.tier.${tier.isExpected ? 'expected' : 'from'}`, values);
    const text = tierText(tier, all, words);
    return [{ kind: 'tier', first, end: days.count, title, ...(text && { text }) }];
  });
}

function tierText(tier: TierProgress, all: readonly TierProgress[], words: PeriodsWords): string {
  const { t, format } = words;
  const { above } = tier;
  const price = priceInAll(all, tier);
  const quantity = parseDecimal(above.value);
  const amount = told(words, quantity, above.unit);
  // The price differs by price period.
  if (!price) return isZero(quantity) ? '' : amount;
  const values = {
    amount,
    price: format.unitPrice(price),
    unit: usageUnit(format, price.per, { isSpoken: true }),
  };
  const key = isZero(quantity) ? 'extraPrice' : 'extra';
  // What lower tiers add comes on top.
  return t(`usagePeriods.days.tier.${key}${tier.number > 2 ? 'InAll' : ''}`, values);
}

function outageBands(days: PeriodDays, words: PeriodsWords): PlotBand[] {
  return outagesOf(days, words).map(({ first, end, title }) => ({ kind: 'outage', first, end, title }));
}

function gapsOf(days: PeriodDays, words: PeriodsWords): PlotGap[] {
  return (['missing', 'estimated', 'unmeasured'] as const).flatMap((state) =>
    runsOf(days.states, state).map(({ first, end }) => ({
      first,
      end,
      text: words.t(`usagePeriods.days.gap.${state}`, {
        span: spanText({ firstDate: dateAt(days, first), lastDate: dateAt(days, end - 1) }, words),
      }),
    })),
  );
}

function endLabelsOf(
  days: PeriodDays,
  prices: PeriodPrices,
  layers: readonly PlotLayer[],
  isMoney: boolean,
  words: PeriodsWords,
): { readonly endLabels?: readonly PlotEndLabel[] } {
  if (layers.length < 2) return {};
  const last = layers.reduce(
    (day, { values }) =>
      Math.max(
        day,
        Array.from(values).findLastIndex((value) => !Number.isNaN(value)),
      ),
    -1,
  );
  if (last < 0) return {};
  const parts = shownParts(days, prices, isMoney);
  let base = 0;
  const endLabels = layers.flatMap(({ tone, values }): PlotEndLabel[] => {
    const value = values[last] ?? 0;
    const height = Number.isNaN(value) ? 0 : value;
    const at = tone === 'export' ? height / 2 : base + height / 2;
    if (tone !== 'export') base += height;
    const own = tone === 'export' ? days.fedIn : parts.find((part) => part.tone === tone)?.values;
    const { sum } = sumOf(own ?? new Float64Array(0), isMoney ? 0 : days.digits);
    if (isZero(sum)) return [];
    const text =
      isMoney && prices.costs
        ? words.format.money({ amountMinor: Number(sum.coefficient), currency: prices.costs.currency })
        : told(words, sum, days.unit);
    const name =
      tone === 'export'
        ? words.t('usagePeriods.days.figure.fedIn')
        : words.t(`usagePeriods.Tone.${tone as DayPart['tone']}`);
    // The bar at the end is only expected, the sum is of what is known.
    const title = isNone(days.expected?.[last]) ? name : words.t('usagePeriods.days.soFar', { name });
    return [{ tone, at, title, text }];
  });
  return { endLabels };
}

/** The first and the last day in view, and every week between; by fewer days where there is room, by more weeks where not. */
export function dayLabels(
  days: Pick<PeriodDays, 'period' | 'count'>,
  view: PlotView,
  most: number,
  { t, format }: PeriodsWords,
): PlotLabel[] {
  const first = Math.max(0, Math.ceil(view.first));
  const last = Math.min(days.count, Math.floor(view.end)) - 1;
  if (last < first) return [];
  const inView = last - first + 1;
  const room = Math.max(2, most);
  const step =
    inView <= room && inView <= DAYS_OF_A_WEEK
      ? 1
      : DAYS_OF_A_WEEK * Math.max(1, Math.ceil(inView / DAYS_OF_A_WEEK / (room - 1)));
  // Weeks count from the first day of the period, so that labels stay where they are while the view moves.
  const between = Array.from({ length: inView }, (_, index) => first + index).filter(
    (day) =>
      day % step === 0 &&
      day > first &&
      last - day >= Math.min(step, DAYS_OF_A_WEEK - 1) &&
      day - first >= Math.min(step, 3),
  );
  const wanted = most < 2 ? [first] : step === 1 ? [first, ...between, last] : [first, ...between, last];
  let month = '';
  return [...new Set(wanted)].map((day) => {
    const date = dateAt(days, day);
    const isNamed = date.slice(0, 7) !== month;
    month = date.slice(0, 7);
    return {
      item: day,
      text: isNamed ? format.date(date, 'day') : t('usagePeriods.span.dayOfMonth', { day: dayNumber(date) }),
    };
  });
}
