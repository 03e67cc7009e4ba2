import { isCalendarDate } from '@mains/contract';
import { daysBetween } from '@mains/domain';
import { MOST_DAYS, type Choosable } from '../sight.model.js';

/** What is wrong with a range as it was typed; undefined when it can be shown. */
export function rangeFault(
  { from, to }: { readonly from: string; readonly to: string },
  { firstDay, lastDay }: Pick<Choosable, 'firstDay' | 'lastDay'>,
):
  | { readonly field: 'from' | 'to'; readonly why: 'missing' | 'order' | 'long' | 'early' | 'late' }
  | undefined {
  if (!isCalendarDate(from)) return { field: 'from', why: 'missing' };
  if (!isCalendarDate(to)) return { field: 'to', why: 'missing' };
  if (from > to) return { field: 'to', why: 'order' };
  if (to < firstDay) return { field: 'to', why: 'early' };
  if (from > lastDay) return { field: 'from', why: 'late' };
  if (daysBetween(from, to) >= MOST_DAYS) return { field: 'from', why: 'long' };
  return undefined;
}
