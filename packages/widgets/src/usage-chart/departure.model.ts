import { isCalendarDate, type PlainDate } from '@mains/contract';
import { daysBetween } from '@mains/domain';
import type { Asked, CustomerChoice } from './customer-choice.js';
import { MOST_DAYS, type Choosable, type Sight } from './sight.model.js';
import type { Known } from './usage-view.model.js';
import type { Words } from './words.js';

/** Why something else is shown than the page asked for. */
export type Departure =
  /** No day of the calendar. */
  | { readonly why: 'malformed'; readonly asked: string }
  /** The end comes before the beginning. */
  | { readonly why: 'order'; readonly from: PlainDate; readonly to: PlainDate }
  | { readonly why: 'long'; readonly days: number }
  /** Before the first day that is known, after the last, or between two periods. */
  | { readonly why: 'nothing'; readonly date: PlainDate };

/** The attribute with a day that is none; undefined where all are. */
export function malformedIn(given: Pick<Asked, 'date' | 'from' | 'to'>): 'date' | 'from' | 'to' | undefined {
  const names = ['date', 'from', 'to'] as const;
  return names.find((name) => given[name] !== undefined && !isCalendarDate(given[name]));
}

/** How what is shown differs from what the page asked for; undefined where it does not. */
export function departureOf(
  given: Pick<Asked, 'date' | 'from' | 'to'>,
  { view, firstDate, lastDate }: Sight,
  { firstDay, lastDay }: Choosable,
): Departure | undefined {
  const malformed = malformedIn(given);
  const asked = malformed && given[malformed];
  if (asked !== undefined) return { why: 'malformed', asked };
  const { date, from, to } = given;
  switch (view) {
    case 'day':
    case 'days':
      return date !== undefined && (date < firstDate || date > lastDate)
        ? { why: 'nothing', date }
        : undefined;
    case 'range': {
      if (from !== undefined && to !== undefined && from > to) return { why: 'order', from, to };
      const outside = [from, to].find((each) => each !== undefined && (each < firstDay || each > lastDay));
      if (outside !== undefined) return { why: 'nothing', date: outside };
      const days = from === undefined ? 0 : daysBetween(from, to ?? lastDate) + 1;
      return days > MOST_DAYS ? { why: 'long', days } : undefined;
    }
    case 'months':
    case 'years':
      return undefined;
  }
}

/** What was asked, and what is shown instead. */
export function departureText(departure: Departure, { firstDate, lastDate }: Sight, words: Words): string {
  const { t, format } = words;
  const shown =
    firstDate === lastDate ? format.date(firstDate, 'weekdayYear') : format.period({ firstDate, lastDate });
  return t('usageChart.departure.both', { asked: askedText(departure, words), shown });
}

function askedText(departure: Departure, { t, format }: Words): string {
  const told = (date: PlainDate): string => format.date(date, 'dayYear');
  switch (departure.why) {
    case 'malformed':
      return t('usageChart.departure.malformed', { asked: departure.asked });
    case 'order':
      return t('usageChart.departure.order', { from: told(departure.from), to: told(departure.to) });
    case 'long':
      return t('usageChart.departure.long', { days: format.days(departure.days), most: MOST_DAYS });
    case 'nothing':
      return t('usageChart.departure.nothing', { date: told(departure.date) });
  }
}

/** Takes what is shown for chosen, where it is not what the page asked for: true where it is so. */
export function takeDeparture(choice: CustomerChoice, given: Asked, { sight, choosable }: Known): boolean {
  const departure = departureOf(given, sight, choosable);
  if (!departure) return false;
  const { view, firstDate, lastDate } = sight;
  const { accountId, serviceId } = choice.chosen ?? {};
  choice.choose({ accountId, serviceId, view, date: firstDate, from: firstDate, to: lastDate, departure });
  return true;
}
