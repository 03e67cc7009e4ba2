import type { PlainDate } from '@mains/contract';
import { addDays, daysBetween } from '@mains/domain';
import type { PlotRun, PlotView } from '@mains/ui';
import type { IntervalFacts } from '../usage-facts.js';
import { figuredOf } from './figured.js';
import { quantityText } from './measure.js';
import { tonesOf } from './prices.js';
import { netAt, receivedIn, sumOf, type Dates, type Readings } from './readings.js';
import type { ClockDay } from './timeline.js';
import type { QuartersWords } from './words.js';

/** Some days in a row, small, to choose another one; or a whole range with what is seen of it. */
export interface OverviewModel {
  readonly label: string;
  readonly days: readonly OverviewDay[];
}

export interface OverviewDay {
  readonly date: PlainDate;
  /** “Mon 23 Nov”. */
  readonly name: string;
  /** “Mon 23 Nov, 10.40 kWh”. */
  readonly spoken: string;
  readonly isChosen: boolean;
  /** How near to the chosen one, 0 for itself: where there is little room only the nearest are shown. */
  readonly rank: number;
  readonly shapes: readonly OverviewShape[];
  /** Where zero lies, from 0 at the top to 1. */
  readonly zero: number;
}

/** An area in a box of 1 by 1, as the path data of SVG; y grows downwards. */
export interface OverviewShape {
  readonly tone: PlotRun['tone'];
  readonly path: string;
}

const SHOWN_DAYS = 7;

/** The days of the strip: those up to the latest one, or around the chosen one where that is longer ago. */
export function overviewDates(chosen: PlainDate, latest: PlainDate): Dates {
  const isRecent = daysBetween(chosen, latest) < SHOWN_DAYS;
  const lastDate = isRecent && latest > chosen ? latest : isRecent ? chosen : addDays(chosen, 3);
  return { firstDate: addDays(lastDate, 1 - SHOWN_DAYS), lastDate };
}

/** @param latest the last day of which anything is known */
export function overviewModel(
  facts: IntervalFacts,
  { chosen, latest }: { readonly chosen: PlainDate; readonly latest: PlainDate },
  words: QuartersWords,
): OverviewModel {
  const { t, format } = words;
  const dates = overviewDates(chosen, latest);
  const figured = figuredOf(facts, dates, words);
  const label = t('usageQuarters.overview.label');
  if (!figured) return { label, days: [] };
  const { readings, runs, measure } = figured;
  const { timeline } = readings;
  const [low, high] = reachOf(readings);
  const zero = high / (high - low);
  const tones = facts.layers.prices && runs ? tonesOf(runs) : [];
  const byDistance = timeline.days
    .map(({ date }) => date)
    .sort((one, other) => Math.abs(daysBetween(one, chosen)) - Math.abs(daysBetween(other, chosen)));
  return {
    label,
    days: timeline.days.map((day): OverviewDay => {
      const isChosen = day.date === chosen;
      const name = format.date(day.date, 'weekday');
      const received = receivedIn(readings, day);
      const { used, fedIn } = readings;
      const sums = [
        ...(used ? [quantityText(sumOf(used, day), readings, words)] : []),
        ...(fedIn
          ? [t('usageQuarters.item.fedIn', { value: quantityText(sumOf(fedIn, day), readings, words) })]
          : []),
      ];
      const value =
        received === 0
          ? t('usageQuarters.item.missing')
          : measure.adds
            ? sums.join(t('usageQuarters.list.comma'))
            : t('usageQuarters.range.received', { count: received });
      const within = isChosen
        ? tonesWithin(tones, day)
        : [{ first: day.first, end: day.end, tone: 'past' as const }];
      return {
        date: day.date,
        name,
        spoken: t('usageQuarters.overview.day', { name, value }),
        isChosen,
        rank: byDistance.indexOf(day.date),
        zero,
        shapes: within.map(({ first, end, tone }) => ({
          tone,
          path: areaOf({ first, end }, day, (index) => (high - netAt(readings, index)) / (high - low), zero),
        })),
      };
    }),
  };
}

function reachOf(readings: Readings): [number, number] {
  let [low, high] = [0, 0];
  for (let index = 0; index < readings.timeline.count; index += 1) {
    const value = netAt(readings, index);
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high > low ? high : low + 1];
}

function tonesWithin(tones: readonly PlotRun[], day: ClockDay): PlotRun[] {
  const within = tones
    .map(({ first, end, tone }) => ({ first: Math.max(first, day.first), end: Math.min(end, day.end), tone }))
    .filter(({ first, end }) => end > first);
  return within.length > 0 ? within : [{ first: day.first, end: day.end, tone: 'use' }];
}

/** Steps from zero; where nothing arrived there is nothing. */
function areaOf(
  { first, end }: { readonly first: number; readonly end: number },
  day: ClockDay,
  heightAt: (index: number) => number,
  zero: number,
): string {
  const across = (index: number): string => written((index - day.first) / (day.end - day.first));
  let path = '';
  let isOpen = false;
  for (let index = first; index < end; index += 1) {
    const height = heightAt(index);
    if (Number.isNaN(height)) {
      if (isOpen) path += `V${written(zero)}Z`;
      isOpen = false;
      continue;
    }
    if (!isOpen) path += `M${across(index)} ${written(zero)}`;
    isOpen = true;
    path += `V${written(height)}H${across(index + 1)}`;
  }
  return isOpen ? `${path}V${written(zero)}Z` : path;
}

function written(share: number): string {
  return String(Math.round(share * 10_000) / 10_000);
}

/** A whole range, small, with what is seen of it. */
export interface RangeOverview {
  readonly label: string;
  readonly path: string;
  readonly zero: number;
  /** Of the range, from 0 to 1. */
  readonly seen: { readonly from: number; readonly to: number };
  readonly firstName: string;
  readonly lastName: string;
}

/** Columns of a whole range: no screen shows more of so low a picture. */
const MOST_COLUMNS = 400;

export function rangeOverview(
  facts: IntervalFacts,
  range: Dates,
  view: PlotView | undefined,
  words: QuartersWords,
): RangeOverview | undefined {
  const figured = figuredOf(facts, range, words);
  const count = figured?.readings.timeline.count ?? 0;
  if (!figured || count === 0) return undefined;
  const { readings } = figured;
  const [low, high] = reachOf(readings);
  const zero = high / (high - low);
  const columns = Math.min(MOST_COLUMNS, count);
  let path = '';
  for (let column = 0; column < columns; column += 1) {
    // The highest and the lowest of a column, so that no peak is lost.
    let [top, bottom] = [-Infinity, Infinity];
    const end = Math.floor(((column + 1) * count) / columns);
    for (let index = Math.floor((column * count) / columns); index < end; index += 1) {
      const value = netAt(readings, index);
      if (value > top) top = value;
      if (value < bottom) bottom = value;
    }
    if (top < bottom) continue;
    const [from, to] = [column / columns, (column + 1) / columns];
    const [upper, lower] = [
      (high - Math.max(0, top)) / (high - low),
      (high - Math.min(0, bottom)) / (high - low),
    ];
    path += `M${written(from)} ${written(upper)}H${written(to)}V${written(lower)}H${written(from)}Z`;
  }
  const share = (item: number): number => Math.min(1, Math.max(0, item / count));
  return {
    label: words.t('usageQuarters.overview.range', { range: words.format.period(range) }),
    path,
    zero,
    seen: { from: share(view?.first ?? 0), to: share(view?.end ?? count) },
    firstName: words.format.date(range.firstDate, 'dayYear'),
    lastName: words.format.date(range.lastDate, 'dayYear'),
  };
}
