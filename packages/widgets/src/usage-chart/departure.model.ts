import { isCalendarDate, type PlainDate } from '@mains/contract';
import { daysBetween } from '@mains/domain';
import type { Asked, CustomerChoice } from './customer-choice.js';
import { MOST_DAYS, type Choosable, type Sight } from './sight.model.js';
import type { Known } from './usage-view.model.js';

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

/** Takes what is shown for chosen, where it is not what the page asked for: true where it is so. */
export function takeDeparture(choice: CustomerChoice, given: Asked, { sight, choosable }: Known): boolean {
  const departure = departureOf(given, sight, choosable);
  if (!departure) return false;
  const { view, firstDate, lastDate } = sight;
  const { accountId, serviceId } = choice.chosen ?? {};
  choice.choose({ accountId, serviceId, view, date: firstDate, from: firstDate, to: lastDate, departure });
  return true;
}
