import type { TariffSheet } from '@mains/contract';
import { decimalFromInteger, divideRounded, formatDecimal, sheetOn } from '@mains/domain';
import { durationText } from '@mains/i18n';
import type { PlotSpan } from '@mains/ui';
import type { Figure } from '../chart-model.js';
import { quantityFigure, quantityText, type Measure } from './measure.js';
import { costOf, within, type PricedRun, type SpanCost } from './prices.js';
import { receivedIn, sumOf, type Readings } from './readings.js';
import { spanText } from './times.js';
import type { QuartersWords } from './words.js';

/** All that the figures of a day, a range or a stretch of it are made from. */
export interface Figured {
  readonly readings: Readings;
  readonly measure: Measure;
  readonly runs: readonly PricedRun[] | undefined;
  readonly sheets: readonly TariffSheet[] | undefined;
}

const MINUTE_MS = 60_000;

/** The figures of the whole: used, cost, highest, average, at the peak price. */
export function wholeFigures(figured: Figured, words: QuartersWords): Figure[] {
  const { readings } = figured;
  const span = { first: 0, end: readings.timeline.count };
  return [
    ...usedFigures(figured, span, words),
    ...costFigure(figured, span, words),
    ...highestFigures(figured, span, words),
    ...averageFigure(figured, span, undefined, words),
    ...peakFigure(figured, span, words),
  ];
}

/** The figures of a chosen stretch, beside those of the whole. */
export function stretchFigures(
  figured: Figured,
  span: PlotSpan,
  words: QuartersWords,
  how: 'chosen' | 'in-view' = 'chosen',
): Figure[] {
  const { t, format } = words;
  const { timeline, used } = figured.readings;
  const whole = { first: 0, end: timeline.count };
  const count = span.end - span.first;
  const length = durationText(format.locale, Math.round((count * timeline.lengthMs) / MINUTE_MS));
  const isOneDay = timeline.days.length === 1;
  const ofWhole = used && measurable(figured) ? sumOf(used, whole) : 0;
  const part = used && ofWhole > 0 ? sumOf(used, span) : Number.NaN;
  const share = Number.isNaN(part)
    ? undefined
    : t(isOneDay ? 'usageQuarters.figure.shareOfDay' : 'usageQuarters.figure.shareOfRange', {
        share: percentOf(part, ofWhole, words),
        whole: quantityFigure(ofWhole, figured.readings, words),
      });
  return [
    {
      label: t(how === 'chosen' ? 'usageQuarters.figure.selected' : 'usageQuarters.figure.inView'),
      value: spanText(timeline, span, words),
      note: t('usageQuarters.figure.readings', { length, count }),
    },
    ...usedFigures(figured, span, words, share),
    ...costFigure(figured, span, words),
    ...highestFigures(figured, span, words),
    ...averageFigure(figured, span, whole, words),
  ];
}

const measurable = ({ measure, readings }: Figured): boolean => measure.adds && !readings.isNet;

function usedFigures(
  { readings, measure }: Figured,
  span: PlotSpan,
  words: QuartersWords,
  note?: string,
): Figure[] {
  const { t } = words;
  if (!measure.adds || receivedIn(readings, span) === 0) return [];
  const { used, fedIn, isNet } = readings;
  const figure = (label: string, values: Float64Array, own?: string): Figure => ({
    label,
    value: quantityText(sumOf(values, span), readings, words),
    ...(own !== undefined && { note: own }),
  });
  const count = receivedIn(readings, span);
  const all = span.end - span.first;
  const incomplete = count < all ? t('usageQuarters.figure.received', { count, all }) : undefined;
  return [
    ...(used
      ? [
          figure(
            t(isNet ? 'usageQuarters.figure.net' : 'usageQuarters.figure.used'),
            used,
            note ?? incomplete,
          ),
        ]
      : []),
    ...(fedIn ? [figure(t('usageQuarters.figure.fedIn'), fedIn, used ? undefined : incomplete)] : []),
  ];
}

function costFigure(figured: Figured, span: PlotSpan, words: QuartersWords): Figure[] {
  const { readings, runs, sheets } = figured;
  if (readings.isNet || receivedIn(readings, span) === 0) return [];
  const cost = costOf(readings, runs, sheets, span);
  if (!cost) return [];
  return [
    {
      label: words.t('usageQuarters.figure.cost'),
      value: words.format.money(cost.money),
      note: costNote(figured, cost, words),
    },
  ];
}

function costNote(
  { readings, sheets }: Figured,
  { periods, hasTax }: SpanCost,
  words: QuartersWords,
): string {
  const { t } = words;
  const date = readings.timeline.days[0]?.date ?? '';
  const tax = hasTax
    ? sheetOn(sheets ?? [], date)?.charges.find(({ kind }) => kind === 'tax')?.label
    : undefined;
  const [only] = periods;
  const prices =
    only === undefined
      ? t('usageQuarters.cost.energy')
      : periods.length === 1
        ? t('usageQuarters.cost.allAt', { period: t(`usageQuarters.period.${only}`) })
        : t('usageQuarters.cost.atSeveral', { count: periods.length });
  return tax === undefined ? prices : t('usageQuarters.cost.withTax', { prices, tax });
}

/** What the cost among some figures leaves out. */
export function costRemarks(
  { readings: { timeline }, sheets }: Figured,
  figures: readonly Figure[],
  { t }: QuartersWords,
): string[] {
  if (!figures.some(({ label }) => label === t('usageQuarters.figure.cost'))) return [];
  const charges = sheetOn(sheets ?? [], timeline.days.at(-1)?.date ?? '')?.charges ?? [];
  if (charges.some(({ kind }) => kind === 'tier')) return [t('usageQuarters.remark.beforeTiers')];
  return charges.some(({ kind }) => kind === 'fixed') ? [t('usageQuarters.remark.energyOnly')] : [];
}

/** Where most flowed, of equal ones the first; undefined where nothing arrived. */
export function highestIndex(values: Float64Array | undefined, { first, end }: PlotSpan): number | undefined {
  let highest: number | undefined;
  for (let index = first; index < end; index += 1) {
    const value = values?.[index] ?? Number.NaN;
    if (value > (highest === undefined ? -Infinity : (values?.[highest] ?? 0))) highest = index;
  }
  return highest;
}

function highestFigures({ readings, measure }: Figured, span: PlotSpan, words: QuartersWords): Figure[] {
  const { used, fedIn, timeline } = readings;
  const figure = (label: string, values: Float64Array | undefined): Figure[] => {
    const index = highestIndex(values, span);
    if (index === undefined || !values) return [];
    return [
      {
        label,
        value: measure.text(values[index] ?? 0),
        note: spanText(timeline, { first: index, end: index + 1 }, words),
      },
    ];
  };
  return [
    ...figure(words.t('usageQuarters.figure.highest'), used),
    ...figure(words.t('usageQuarters.figure.highestFedIn'), fedIn),
  ];
}

/** @param whole to compare with, where the span is only a part of it */
function averageFigure(
  { readings, measure }: Figured,
  span: PlotSpan,
  whole: PlotSpan | undefined,
  { t }: QuartersWords,
): Figure[] {
  const { used, fedIn, timeline } = readings;
  if (!used || fedIn) return [];
  const mean = (of: PlotSpan): string | undefined => {
    const count = receivedIn(readings, of);
    return count === 0 ? undefined : measure.rateText(sumOf(used, of), count);
  };
  const value = mean(span);
  const ofWhole = whole && mean(whole);
  if (value === undefined) return [];
  const isOneDay = timeline.days.length === 1;
  return [
    {
      label: t('usageQuarters.figure.average'),
      value,
      ...(ofWhole !== undefined && {
        note: t(isOneDay ? 'usageQuarters.figure.wholeDay' : 'usageQuarters.figure.wholeRange', {
          average: ofWhole,
        }),
      }),
    },
  ];
}

/** How much fell into the dearest hours. */
function peakFigure({ readings, runs, measure }: Figured, span: PlotSpan, words: QuartersWords): Figure[] {
  const { used, isNet } = readings;
  const isPeak = ({ timeOfUse }: PricedRun): boolean => timeOfUse === 'peak' || timeOfUse === 'sharp';
  if (!used || isNet || !measure.adds || !runs?.some(isPeak)) return [];
  const total = sumOf(used, span);
  if (!(total > 0)) return [];
  const peak = runs
    .filter(isPeak)
    .flatMap((run) => within(run, span) ?? [])
    .reduce((sum, part) => sum + sumOf(used, part), 0);
  return [
    {
      label: words.t('usageQuarters.figure.atPeak'),
      value: percentOf(peak, total, words),
      note: quantityText(peak, readings, words),
    },
  ];
}

/** “46%”, a half upwards. */
export function percentOf(part: number, whole: number, { format }: QuartersWords): string {
  const share = divideRounded(decimalFromInteger(part * 100), decimalFromInteger(whole), 0);
  return format.percent(formatDecimal(share));
}
