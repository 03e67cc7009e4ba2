import { startOfDay } from '../../day-start.js';
import { dateFromEpochDay } from '../../plain-date.js';
import { timeBy, type RowTime } from './cells-of-file.js';
import type { DateOrder, MomentCell } from './moment-cell.js';
import type { CsvRow } from './rows.js';

const HOUR_MS = 3_600_000;
const HOUR_NAME =
  /^(?:hour|hr|he|h|hora|ora|stunde|heure|uur|godzina|小?时|时段)s?(?:[ _-]?(?:ending|end|of day|no\.?|number))?$/i;

/** A column with the number of an hour of its day. */
export interface HourColumn {
  readonly index: number;
  /** How the hour after midnight is called: 0 or 1. */
  readonly first: number;
}

/** Whether a column numbers hours, by its heading and all of its cells. */
export function hourColumn(rows: readonly CsvRow[], index: number, heading: string): HourColumn | undefined {
  const name = heading.replaceAll('_', ' ').trim();
  if (!HOUR_NAME.test(name)) return undefined;
  let least = Infinity;
  let most = -Infinity;
  for (const { cells } of rows) {
    const cell = cells[index] ?? '';
    if (!/^\d\d?$/.test(cell) || Number(cell) > 25) return undefined;
    least = Math.min(least, Number(cell));
    most = Math.max(most, Number(cell));
  }
  const isFromOne = most >= 24 || /end/i.test(name) || /^he$/i.test(name);
  return isFromOne === (least === 0) ? undefined : { index, first: isFromOne ? 1 : 0 };
}

/**
 * Times of rows that number the hours of their day. Where a day has a 25th hour, or stops at the 23rd between others that go
 * on, its hours are counted from midnight on; else they are those of a clock.
 */
export function timesByHours(
  rows: readonly CsvRow[],
  moments: readonly (MomentCell | undefined)[],
  { index, first }: HourColumn,
  { order, timeZone }: { readonly order: DateOrder; readonly timeZone: string },
): (RowTime | undefined)[] {
  const dates = moments.map((moment) => moment && timeBy(order, moment));
  const most = new Map<number, number>();
  for (const [place, date] of dates.entries())
    if (date) most.set(date.ms, Math.max(most.get(date.ms) ?? 0, Number(rows[place]?.cells[index])));
  const ends = new Set([dates.find((date) => date)?.ms, dates.findLast((date) => date)?.ms]);
  return dates.map((date, place) => {
    if (!date) return undefined;
    const hour = Number(rows[place]?.cells[index]) - first;
    const last = (most.get(date.ms) ?? 0) - first;
    if (last === 24 || (last === 22 && !ends.has(date.ms))) {
      const start = startOfDay(dateFromEpochDay(date.ms / (24 * HOUR_MS)), timeZone);
      return { ms: start + hour * HOUR_MS, isInstant: true };
    }
    return { ms: date.ms + hour * HOUR_MS, isInstant: false };
  });
}
