import { DOUBTFUL, ESTIMATED } from '../../usage/intervals.js';
import type { Columns, MomentColumns } from './columns.js';
import { dayBy, epochOf, momentOf, rangeOf, type DateOrder, type MomentCell } from './moment-cell.js';
import { isGroupedEitherWay, isMissingCell, markToldBy, type DecimalMark } from './number-cell.js';
import type { CsvRow } from './rows.js';

const MS_PER_DAY = 86_400_000;

/** A time as a row has it: an instant, or what a wall clock shows. */
export interface RowTime {
  readonly ms: number;
  readonly isInstant: boolean;
}

/** What the cells of a moment say, before the order of its date is known. */
export function momentIn(
  { cells }: CsvRow,
  { date, time }: MomentColumns,
  side: 'from' | 'to' | undefined,
): MomentCell | undefined {
  let cell = cells[date] ?? '';
  if (side !== undefined) cell = rangeOf(cell)?.[side === 'from' ? 0 : 1] ?? '';
  const epochMs = epochOf(cell);
  const found = momentOf(cell);
  if (!found) return epochMs === undefined ? undefined : { epochMs };
  if (time === undefined) return found;
  const hours = momentOf(cells[time] ?? '');
  return (
    hours && {
      ...found,
      ...(hours.timeMs !== undefined && { timeMs: hours.timeMs }),
      ...(hours.offsetMs !== undefined && { offsetMs: hours.offsetMs }),
    }
  );
}

/** A time by the order of dates; undefined when there is no such day. */
export function timeBy(order: DateOrder, moment: MomentCell): RowTime | undefined {
  if (moment.epochMs !== undefined) return { ms: moment.epochMs, isInstant: true };
  const day = dayBy(order, moment);
  if (day === undefined) return undefined;
  const ms = day * MS_PER_DAY + (moment.timeMs ?? 0);
  return moment.offsetMs === undefined
    ? { ms, isInstant: false }
    : { ms: ms - moment.offsetMs, isInstant: true };
}

/** The decimal mark of some columns: what their cells say; `either` when they could be read both ways. */
export function decimalMarkOf(rows: readonly CsvRow[], places: readonly number[]): DecimalMark | 'either' {
  let points = 0;
  let commas = 0;
  let either = 0;
  let grouped = 0;
  for (const { cells } of rows) {
    for (const place of places) {
      const told = markToldBy(cells[place] ?? '');
      if (isGroupedEitherWay(cells[place] ?? '')) grouped += 1;
      if (told === '.') points += 1;
      else if (told === ',') commas += 1;
      else if (told === 'either') either += 1;
    }
  }
  if (points === 0 && commas === 0) return either > 0 ? 'either' : '.';
  // `2.75` beside `1,15`: what `2.750` is meant to be then nobody can tell.
  if (commas > 0 && points > grouped && grouped > 0) return 'either';
  return commas > points ? ',' : '.';
}

/** How sure a value is, by the cell that says so. */
export function markOf(row: CsvRow, { quality }: Columns, header: readonly string[] | undefined): number {
  if (quality === undefined) return 0;
  const cell = row.cells[quality] ?? '';
  if (cell === '' || isMissingCell(cell)) return 0;
  if (/estimat|估/i.test(header?.[quality] ?? '') && /^(?:y|yes|true|1|x|是)$/i.test(cell)) return ESTIMATED;
  if (/^(?:e|s|f|est|subst?)$|estimat|subst|interpol|calculat|forecast|估/i.test(cell)) return ESTIMATED;
  return /doubt|suspect|question|invalid|fail|error/i.test(cell) ? DOUBTFUL : 0;
}
