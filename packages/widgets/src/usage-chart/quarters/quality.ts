import { ACTUAL, DOUBTFUL, ESTIMATED, minuteOfDayIn, plainDateIn } from '@mains/domain';
import type { PlotBand, PlotGap, PlotSpan } from '@mains/ui';
import type { IntervalFacts } from '../usage-facts.js';
import { netOf, type Readings } from './readings.js';
import { dateText, spanText, timeText } from './times.js';
import { clockAfter, dayAt, indexAt, instantAt, type Timeline } from './timeline.js';
import { listed, type QuartersWords } from './words.js';

/** How far the readings can be trusted. */
export interface Quality {
  readonly received: number;
  readonly estimated: number;
  readonly doubtful: number;
  /** From here on they are to come: nothing is missing yet. */
  readonly comingFrom: number;
  /** Index of the latest one; −1 where there is none. */
  readonly latest: number;
  readonly gaps: readonly PlotSpan[];
  /** Intervals in gaps. */
  readonly missing: number;
}

export function qualityOf(readings: Readings, { today }: Pick<IntervalFacts, 'today'>): Quality {
  const { timeline, marks } = readings;
  const { count, days } = timeline;
  let [received, estimated, doubtful, lastReceived] = [0, 0, 0, -1];
  const net = netOf(readings);
  const gaps: { first: number; end: number }[] = [];
  for (let index = 0; index < count; index += 1) {
    if (Number.isNaN(net[index])) {
      const last = gaps.at(-1);
      if (last?.end === index) last.end += 1;
      else gaps.push({ first: index, end: index + 1 });
      continue;
    }
    received += 1;
    lastReceived = index;
    if (marks[index] === ESTIMATED) estimated += 1;
    if (marks[index] === DOUBTFUL) doubtful += 1;
  }
  // What is not there of today, after the latest value, is on its way; what is not there of days before is lost.
  const openFrom = days.find(({ date }) => date >= today)?.first ?? count;
  const comingFrom = Math.max(lastReceived + 1, openFrom);
  const lost = gaps
    .filter(({ first }) => first < comingFrom)
    .map(({ first, end }) => ({ first, end: Math.min(end, comingFrom) }));
  return {
    received,
    estimated,
    doubtful,
    comingFrom,
    latest: lastReceived,
    gaps: lost,
    missing: lost.reduce((sum, { first, end }) => sum + end - first, 0),
  };
}

/** Gaps as they are bracketed, each with its time. */
export function plotGaps(
  { timeline }: Readings,
  { gaps }: Quality,
  words: QuartersWords,
): readonly PlotGap[] {
  return gaps.map((gap) => ({
    ...gap,
    // Asked for when it is in view: a year may have thousands.
    get text() {
      return words.t('usageQuarters.gap', { time: spanText(timeline, gap, words) });
    },
  }));
}

/** 1 where a value is estimated or doubted; undefined where none is. */
export function hatchedOf({ marks }: Readings, { estimated, doubtful }: Quality): Uint8Array | undefined {
  return estimated + doubtful > 0 ? marks.map((mark) => (mark === ACTUAL ? 0 : 1)) : undefined;
}

/** Times without supply. */
export function outageBands(
  { timeline }: Readings,
  { days, nowMs }: Pick<IntervalFacts, 'days' | 'nowMs'>,
  words: QuartersWords,
): PlotBand[] {
  return (days?.interruptions ?? []).flatMap(({ kind, start, end }) => {
    const until = end === undefined ? nowMs : Date.parse(end);
    const first = Math.max(0, indexAt(timeline, Date.parse(start)));
    const last = Math.min(timeline.count, indexAt(timeline, until - 1) + 1);
    if (last <= first) return [];
    const span = { first, end: last };
    const title = words.t(`usageQuarters.outage.${kind}`);
    return [
      {
        ...span,
        kind: 'outage' as const,
        title,
        text: outageText(timeline, { startMs: Date.parse(start), until }, words),
      },
    ];
  });
}

/** To the minute as it was told, not to the intervals that it touched. */
function outageText(
  timeline: Timeline,
  { startMs, until }: { readonly startMs: number; readonly until: number },
  words: QuartersWords,
): string {
  const { t } = words;
  const { timeZone, count } = timeline;
  const firstMs = Math.max(startMs, instantAt(timeline, 0));
  // The moment before the end belongs to its day: 24:00 rather than 00:00 of the next one.
  const lastMs = Math.min(until, instantAt(timeline, count)) - 1;
  const time = (ms: number, more: number): string =>
    timeText({ minute: Math.floor(minuteOfDayIn(ms, timeZone)) + more, isSecond: false }, words);
  const [from, to] = [time(firstMs, 0), time(lastMs, 1)];
  const [firstDate, lastDate] = [plainDateIn(firstMs, timeZone), plainDateIn(lastMs, timeZone)];
  const onDay = (date: string, at: string): string =>
    t('usageQuarters.time.onDay', { date: dateText(timeline, date, words), time: at });
  if (firstDate !== lastDate) {
    return t('usageQuarters.time.span', { from: onDay(firstDate, from), to: onDay(lastDate, to) });
  }
  const whole = t('usageQuarters.time.span', { from, to });
  return timeline.days.length === 1 ? whole : onDay(firstDate, whole);
}

const MOST_GAPS_NAMED = 3;

/** What is missing, estimated or to come, each in a sentence. */
export function qualityRemarks(
  readings: Readings,
  quality: Quality,
  bands: readonly PlotBand[],
  words: QuartersWords,
): string[] {
  const { t, format } = words;
  const { timeline } = readings;
  const { gaps, missing, estimated, doubtful, received, comingFrom, latest } = quality;
  const named = gaps.slice(0, MOST_GAPS_NAMED).map((gap) => spanText(timeline, gap, words));
  const more = gaps.length - named.length;
  const times = listed(
    [...named, ...(more > 0 ? [t('usageQuarters.remark.moreGaps', { count: more })] : [])],
    words,
  );
  const isOpen = received > 0 && comingFrom < timeline.count;
  return [
    ...(missing > 0 && received > 0 ? [t('usageQuarters.remark.missing', { times, count: missing })] : []),
    ...(estimated > 0 ? [t('usageQuarters.remark.estimated', { count: estimated })] : []),
    ...(doubtful > 0 ? [t('usageQuarters.remark.doubtful', { count: doubtful })] : []),
    ...bands
      .filter(({ kind }) => kind === 'outage')
      .map(({ title, text = '' }) => t('usageQuarters.remark.outage', { title, time: text })),
    ...(isOpen
      ? [
          t('usageQuarters.remark.until', {
            date: format.date(dayAt(timeline, latest).date, 'weekday'),
            time: timeText(clockAfter(timeline, latest), words),
          }),
        ]
      : []),
  ];
}
