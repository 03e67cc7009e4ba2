import type { PlainDate } from '@mains/contract';
import { addDays, daysBetween } from '@mains/domain';
import type { UsageFacts, UsageLayers, UsagePeriod } from './usage-facts.js';

/** How use is looked at: one day by its intervals, the days of a period, months, years, the intervals of any range. */
export const USAGE_VIEWS = ['day', 'days', 'months', 'years', 'range'] as const;
export type UsageView = (typeof USAGE_VIEWS)[number];

/** The most days that are asked for in intervals at once, as the contract has it. */
export const MOST_DAYS = 400;
const DAYS_OF_A_YEAR = 365;
/** As many periods as months are drawn of. */
const MOST_PERIODS = 37;

/** What the page or the customer asked for; whatever is left out is chosen sensibly. */
export interface WantedSight {
  readonly view?: UsageView | undefined;
  /** A day, or a day of a period. */
  readonly date?: PlainDate | undefined;
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
}

/**
 * What is looked at: a view and the days in it, both included: the day itself; the whole period; the months and the years from
 * the beginning of the oldest to the end of the newest, of which a part may be to come; the range.
 */
export interface Sight {
  readonly view: UsageView;
  readonly firstDate: PlainDate;
  readonly lastDate: PlainDate;
  /** Of `days`: the period. */
  readonly period?: UsagePeriod;
}

/** What there is to look at. */
export interface Choosable {
  readonly views: readonly UsageView[];
  /** Newest first. */
  readonly periods: readonly UsagePeriod[];
  /** The first and the last day of which anything is known, also in part. */
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
  /** The last day that is known from end to end. */
  readonly lastWholeDay: PlainDate;
}

/** The view to show: the one that is wanted where there is such, else days, else months. */
export function sightOf(wanted: WantedSight, choosable: Choosable): Sight {
  const { views } = choosable;
  const fallback = views.includes('days') ? 'days' : (views[0] ?? 'months');
  const view = wanted.view && views.includes(wanted.view) ? wanted.view : fallback;
  switch (view) {
    case 'day': {
      const date = within(wanted.date ?? choosable.lastWholeDay, choosable);
      return { view, firstDate: date, lastDate: date };
    }
    case 'days': {
      const period = periodOn(choosable, wanted.date);
      if (!period) return { view, ...wholeTime(choosable) };
      return { view, ...period.period, period };
    }
    case 'months':
      return { view, ...wholeMonths(choosable) };
    case 'years': {
      const { firstDate, lastDate } = wholeTime(choosable);
      return { view, firstDate: `${firstDate.slice(0, 4)}-01-01`, lastDate: `${lastDate.slice(0, 4)}-12-31` };
    }
    case 'range':
      return { view, ...rangeOf(wanted, choosable) };
  }
}

function wholeTime({ firstDay, lastDay }: Choosable): Pick<Sight, 'firstDate' | 'lastDate'> {
  return { firstDate: firstDay, lastDate: lastDay };
}

/** From the beginning of the oldest period to the end of the newest, of which a part may be to come. */
function wholeMonths(choosable: Choosable): Pick<Sight, 'firstDate' | 'lastDate'> {
  const { periods } = choosable;
  const [newest] = periods;
  const oldest = periods[Math.min(periods.length, MOST_PERIODS) - 1];
  if (!newest || !oldest) return wholeTime(choosable);
  return { firstDate: oldest.period.firstDate, lastDate: newest.period.lastDate };
}

function within(date: PlainDate, { firstDay, lastDay }: Choosable): PlainDate {
  if (date > lastDay) return lastDay;
  return date < firstDay ? firstDay : date;
}

/** The period with a day; without one the newest in which a whole day is known. */
function periodOn(
  { periods, lastWholeDay }: Choosable,
  date: PlainDate | undefined,
): UsagePeriod | undefined {
  const has = (day: PlainDate): UsagePeriod | undefined =>
    periods.find(({ period }) => period.firstDate <= day && day <= period.lastDate);
  const known = (): UsagePeriod | undefined => periods.find(({ period }) => period.firstDate <= lastWholeDay);
  return (date === undefined ? undefined : has(date)) ?? known() ?? periods[0];
}

/** A year up to the last whole day where nothing else is asked for; never more than can be asked for at once. */
function rangeOf(wanted: WantedSight, choosable: Choosable): Pick<Sight, 'firstDate' | 'lastDate'> {
  const { from, to } = wanted;
  const isTurned = from !== undefined && to !== undefined && from > to;
  const [start, end] = isTurned ? [to, from] : [from, to];
  const lastDate = within(end ?? choosable.lastWholeDay, choosable);
  const firstDate = within(start ?? addDays(lastDate, 1 - DAYS_OF_A_YEAR), choosable);
  const earliest = addDays(lastDate, 1 - MOST_DAYS);
  if (firstDate > lastDate) return { firstDate: lastDate, lastDate };
  return { firstDate: firstDate < earliest ? earliest : firstDate, lastDate };
}

/** What stands before or after; undefined where there is nothing. */
export function stepFrom(sight: Sight, by: -1 | 1, choosable: Choosable): WantedSight | undefined {
  const { view, firstDate, lastDate, period } = sight;
  const { periods, firstDay, lastDay } = choosable;
  switch (view) {
    case 'day': {
      const date = addDays(firstDate, by);
      return date < firstDay || date > lastDay ? undefined : { view, date };
    }
    case 'days': {
      const index = periods.findIndex((each) => each === period);
      // Newest first.
      const next = index < 0 ? undefined : periods[index - by];
      return next && { view, date: next.period.firstDate };
    }
    case 'range': {
      const days = daysBetween(firstDate, lastDate) + 1;
      const [from, to] = [addDays(firstDate, by * days), addDays(lastDate, by * days)];
      if (by < 0 ? to < firstDay : from > lastDay) return undefined;
      return {
        view,
        from: by < 0 && from < firstDay ? firstDay : from,
        to: by > 0 && to > lastDay ? lastDay : to,
      };
    }
    case 'months':
    case 'years':
      return undefined;
  }
}

/** The days to ask for in intervals, so that a day, those it is compared with and those beside it come in one answer. */
export function intervalDays(
  { view, firstDate, lastDate }: Sight,
  { compare, against }: Pick<UsageLayers, 'compare' | 'against'>,
): Pick<Sight, 'firstDate' | 'lastDate'> | undefined {
  if (view === 'range') return { firstDate, lastDate };
  if (view !== 'day') return undefined;
  // By whole weeks: going from day to day asks again only once a week.
  const weekday = ((daysBetween('2024-01-01', firstDate) % 7) + 7) % 7;
  const monday = addDays(firstDate, -weekday);
  const back = compare && against === 'usual-day' ? USUAL_DAYS : STRIP_DAYS;
  return { firstDate: addDays(monday, -back), lastDate: addDays(monday, 6) };
}

/** The days before a day that say what is usual: four weeks of weekends, or as many of a kind, with gaps among them. */
const USUAL_DAYS = 98;

/** The days shown before and beside a day. */
const STRIP_DAYS = 28;

/** Nights to look at, a quarter of a year, so that it can be told since when water has run unnoticed. */
const NIGHTS = 92;

/** The days to ask for beside those of a period of water, to tell of a leak. */
export function nightsOf({
  sight,
  choosable,
  facts,
}: {
  readonly sight: Sight;
  readonly choosable: Choosable;
  readonly facts: Pick<UsageFacts, 'commodity'>;
}): Pick<Sight, 'firstDate' | 'lastDate'> | undefined {
  const isShown = facts.commodity === 'water' && sight.view === 'days' && choosable.views.includes('day');
  // Only of the period that runs: a leak of last year helps nobody.
  if (!isShown || sight.lastDate < choosable.lastWholeDay) return undefined;
  return { firstDate: addDays(choosable.lastWholeDay, 1 - NIGHTS), lastDate: choosable.lastWholeDay };
}

/** The days to ask for in intervals, whatever for. */
export function daysByIntervals(
  known: (Parameters<typeof nightsOf>[0] & { readonly facts: Pick<UsageFacts, 'layers'> }) | undefined,
): Pick<Sight, 'firstDate' | 'lastDate'> | undefined {
  return known && (intervalDays(known.sight, known.facts.layers) ?? nightsOf(known));
}
