import type { PlainDate } from '@mains/contract';
import { durationText, fullDay } from '@mains/i18n';
import type { ChartModel } from '../chart-model.js';
import type { IntervalFacts } from '../usage-facts.js';
import { dayBefore, usualDay, type CompareWith } from './comparison.js';
import { dayAnswer, dayHint } from './day-sentence.js';
import { figuredOf } from './figured.js';
import { costRemarks, stretchFigures, wholeFigures, type Figured } from './figures.js';
import { itemWords } from './items.js';
import { nothingReceived } from './nothing.js';
import { curvePlot, priceBands } from './plots.js';
import { outageBands, qualityOf, qualityRemarks, type Quality } from './quality.js';
import { quartersTable } from './table.js';
import { spanText } from './times.js';
import type { QuartersWords } from './words.js';

export interface DayOptions {
  /** What to hold it against where the customer compares; what the customer chose when left out. */
  readonly compare?: CompareWith;
}

/** One day, quarter by quarter or in whatever intervals it was counted, by the wall clock of the premise. */
export function dayModel(
  facts: IntervalFacts,
  date: PlainDate,
  words: QuartersWords,
  { compare: compareWith = facts.layers.against ?? 'day-before' }: DayOptions = {},
): ChartModel {
  const { t, format } = words;
  const day = fullDay(format.locale, date);
  const figured = figuredOf(facts, { firstDate: date, lastDate: date }, words);
  if (!figured || figured.readings.timeline.count === 0) return nothingReceived({ title: day, day }, words);
  const { readings, measure, runs } = figured;
  const { timeline } = readings;
  const quality = qualityOf(readings, facts);
  const compare = facts.layers.compare
    ? { 'day-before': dayBefore, 'usual-day': usualDay }[compareWith](facts, readings, date, measure, words)
    : undefined;
  const outages = outageBands(readings, facts, words);
  const { sentence, stretch } = dayAnswer(figured, quality, { date, commodity: facts.commodity }, words);
  const showsPrices = facts.layers.prices && runs !== undefined;
  const hint = quality.received > 0 && showsPrices ? dayHint(figured, words) : undefined;
  const bands = [...outages, ...(showsPrices ? priceBands(runs, words) : [])];
  const figures = wholeFigures(figured, words);
  return {
    title: titleOf(figured, day, words),
    subtitle: subtitleOf(figured, quality, words),
    sentence,
    figures,
    plot: curvePlot({ figured, quality, compare, bands, layers: facts.layers }, words),
    itemAt: (index) => itemWords(figured, compare, index, words),
    figuresFor: (span, how) => stretchFigures(figured, span, words, how),
    spanName: (span) => spanText(timeline, span, words),
    ...(stretch && { tellingSpan: { first: stretch.first, end: stretch.end } }),
    ...(hint !== undefined && { hint }),
    table: quartersTable(figured, compare, t('usageQuarters.table.caption', { day }), words),
    remarks: [
      ...qualityRemarks(readings, quality, outages, words),
      ...clockRemark(figured, words),
      ...(facts.layers.compare && compareWith === 'usual-day' && !compare
        ? [t('usageQuarters.compare.notUsual')]
        : []),
      ...costRemarks(figured, figures, words),
    ],
  };
}

const QUARTER_MS = 900_000;
const HOUR_MS = 3_600_000;

function titleOf({ readings: { timeline } }: Figured, day: string, words: QuartersWords): string {
  const { t, format } = words;
  if (timeline.lengthMs === QUARTER_MS) return t('usageQuarters.day.title.quarters', { day });
  if (timeline.lengthMs === HOUR_MS / 2) return t('usageQuarters.day.title.halfHours', { day });
  if (timeline.lengthMs === HOUR_MS) return t('usageQuarters.day.title.hours', { day });
  if (timeline.lengthMs > HOUR_MS) return day;
  return t('usageQuarters.day.title.other', {
    day,
    length: durationText(format.locale, timeline.lengthMs / 60_000),
  });
}

/** “96 readings of 15 minutes, all received”. */
function subtitleOf(
  { readings: { timeline } }: Figured,
  { received, missing, estimated, comingFrom }: Quality,
  words: QuartersWords,
): string {
  const { t, format } = words;
  const { count, lengthMs } = timeline;
  const minutes = Math.round(lengthMs / 60_000);
  const readings =
    minutes > 1 && minutes < 60
      ? t('usageQuarters.day.readingsOfMinutes', { count, minutes })
      : t('usageQuarters.day.readings', { count, length: durationText(format.locale, minutes) });
  const states = [
    ...(received === count ? [t('usageQuarters.day.allReceived')] : []),
    ...(received === 0 ? [t('usageQuarters.day.noneReceived')] : []),
    ...(missing > 0 && received > 0 ? [t('usageQuarters.day.missing', { count: missing })] : []),
    ...(received > 0 && comingFrom < count
      ? [t('usageQuarters.day.coming', { count: count - comingFrom })]
      : []),
    ...(estimated > 0 ? [t('usageQuarters.day.estimated', { count: estimated })] : []),
  ];
  return [readings, ...states].join(t('usageQuarters.list.comma'));
}

/** Why the day is not of 24 hours. */
function clockRemark({ readings: { timeline } }: Figured, { t, format }: QuartersWords): string[] {
  const minutes = Math.round((timeline.days[0]?.lengthMs ?? 0) / 60_000);
  if (minutes === 1440) return [];
  const length = durationText(format.locale, minutes);
  return [t(minutes < 1440 ? 'usageQuarters.day.clocksForward' : 'usageQuarters.day.clocksBack', { length })];
}
