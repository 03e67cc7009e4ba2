import type { Plot } from '@mains/ui';
import type { ChartModel, Figure } from '../chart-model.js';
import type { IntervalFacts } from '../usage-facts.js';
import { figuredOf } from './figured.js';
import { costRemarks, highestIndex, stretchFigures, wholeFigures, type Figured } from './figures.js';
import { itemWords } from './items.js';
import { nothingReceived } from './nothing.js';
import { quantityText } from './measure.js';
import { curvePlot, priceBands } from './plots.js';
import { outageBands, qualityOf, qualityRemarks, type Quality } from './quality.js';
import { daysTable } from './days-table.js';
import { sumOf, type Dates } from './readings.js';
import { quartersTable } from './table.js';
import { dateText, spanText, timeText } from './times.js';
import { clockAt, dayAt } from './timeline.js';
import type { QuartersWords } from './words.js';

/** The fewest intervals that zooming in leaves: four hours of quarters. */
const LEAST_IN_VIEW = 16;

/** A range with more days than this is told day by day in its table, and its prices are not all named. */
const MOST_DAYS_BY_QUARTER = 3;

/** With more in view, price periods would be a flicker of patterns. */
const MOST_DAYS_IN_TONES = 21;

const DAY_MS = 86_400_000;

/** Every interval of some days in a row, to look at closer by zooming. */
export function rangeModel(facts: IntervalFacts, range: Dates, words: QuartersWords): ChartModel {
  const { t, format } = words;
  const days = format.period(range);
  const figured = figuredOf(facts, range, words);
  if (!figured || figured.readings.timeline.count === 0)
    return nothingReceived({ title: days, day: days }, words);
  const { readings, runs } = figured;
  const { timeline } = readings;
  const quality = qualityOf(readings, facts);
  const outages = outageBands(readings, facts, words);
  const isShort = timeline.days.length <= MOST_DAYS_BY_QUARTER;
  const { layers } = facts;
  const drawn = (kind: 'plain' | 'toned' | 'priced'): Plot =>
    curvePlot(
      {
        figured,
        quality,
        bands: [...outages, ...(kind === 'priced' && layers.prices ? priceBands(runs, words) : [])],
        layers: { ...layers, prices: layers.prices && kind !== 'plain' },
        leastInView: LEAST_IN_VIEW,
        isLong: true,
      },
      words,
    );
  const plot = drawn(isShort ? 'priced' : 'toned');
  const others = new Map([[isShort ? 'priced' : 'toned', plot]]);
  const figures = [...wholeFigures(figured, words), ...daysFigure(figured, quality, words)];
  return {
    title: days,
    subtitle: subtitleOf(quality, timeline.count, words),
    sentence: sentenceOf(figured, quality, days, words),
    figures,
    plot,
    plotFor: ({ first, end }) => {
      const days = ((end - first) * timeline.lengthMs) / DAY_MS;
      const kind = days > MOST_DAYS_IN_TONES ? 'plain' : days > MOST_DAYS_BY_QUARTER ? 'toned' : 'priced';
      const known = others.get(kind) ?? drawn(kind);
      others.set(kind, known);
      return known;
    },
    hasPricesIn: ({ first, end }) => ((end - first) * timeline.lengthMs) / DAY_MS <= MOST_DAYS_IN_TONES,
    itemAt: (index) => itemWords(figured, undefined, index, words),
    figuresFor: (span, how) => stretchFigures(figured, span, words, how),
    spanName: (span) => spanText(timeline, span, words),
    table: isShort
      ? quartersTable(figured, undefined, t('usageQuarters.table.caption', { day: days }), words)
      : daysTable(figured, days, words),
    remarks: [...qualityRemarks(readings, quality, outages, words), ...costRemarks(figured, figures, words)],
  };
}

function subtitleOf({ received, missing, comingFrom }: Quality, count: number, { t }: QuartersWords): string {
  return [
    t('usageQuarters.range.received', { count: received }),
    ...(missing > 0 ? [t('usageQuarters.day.missing', { count: missing })] : []),
    ...(received > 0 && comingFrom < count
      ? [t('usageQuarters.day.coming', { count: count - comingFrom })]
      : []),
  ].join(t('usageQuarters.list.comma'));
}

/** The highest of all, and when: what one looks for in so many readings. */
function sentenceOf(figured: Figured, { received }: Quality, days: string, words: QuartersWords): string {
  const { t } = words;
  const { readings, measure } = figured;
  const { used, fedIn, timeline } = readings;
  if (received === 0) return t('usageQuarters.day.none', { day: days });
  const span = { first: 0, end: timeline.count };
  const values = used ?? fedIn;
  const index = highestIndex(values, span);
  if (!values || index === undefined) return t('usageQuarters.day.none', { day: days });
  const at = {
    value: measure.text(values[index] ?? 0),
    date: dateText(timeline, dayAt(timeline, index).date, words),
    time: timeText(clockAt(timeline, index), words),
  };
  if (!used) return t('usageQuarters.range.highestFedIn', at);
  if (!measure.adds) return t('usageQuarters.range.highest', at);
  return t('usageQuarters.range.usedAndHighest', {
    ...at,
    used: quantityText(sumOf(used, span), readings, words),
  });
}

function daysFigure(
  { readings: { timeline } }: Figured,
  { missing }: Quality,
  { t, format }: QuartersWords,
): Figure[] {
  return [
    {
      label: t('usageQuarters.range.days'),
      value: format.days(timeline.days.length),
      ...(missing > 0 && { note: t('usageQuarters.range.withGaps', { count: missing }) }),
    },
  ];
}
