import { dayBy, type DateOrder, type MomentCell } from './moment-cell.js';

export type FoundOrder =
  | { readonly kind: 'found'; readonly order: DateOrder }
  /** The dates fit either way, in which they make as much sense. */
  | { readonly kind: 'either' }
  /** Neither order makes days of all of them. */
  | { readonly kind: 'neither' };

/** A jump between rows that follow each other; more is a hole. */
const HOLE_DAYS = 20;

/**
 * The order of day and month that the dates of a column have: the one that makes days of all of them, and if both do, the
 * one by which rows within days follow each other without the holes that the other one tears.
 */
export function dateOrderOf(moments: readonly MomentCell[]): FoundOrder {
  const doubtful = moments.filter(({ numbers }) => numbers !== undefined);
  if (doubtful.length === 0) return { kind: 'found', order: 'ymd' };
  const fits = (order: DateOrder): number =>
    doubtful.filter((moment) => dayBy(order, moment) !== undefined).length;
  const dmy = fits('dmy');
  const mdy = fits('mdy');
  // A few typing errors do not turn a file of thousands of days around.
  const enough = doubtful.length * 0.99;
  if (dmy >= enough && mdy < enough) return { kind: 'found', order: 'dmy' };
  if (mdy >= enough && dmy < enough) return { kind: 'found', order: 'mdy' };
  if (dmy < enough) return { kind: 'neither' };
  const byDmy = holes(doubtful, 'dmy');
  const byMdy = holes(doubtful, 'mdy');
  const isWithinDays = byDmy.steps > 0 && doubtful.length > byDmy.steps * 3;
  if (isWithinDays && byDmy.holes === 0 && byMdy.holes > 0) return { kind: 'found', order: 'dmy' };
  if (isWithinDays && byMdy.holes === 0 && byDmy.holes > 0) return { kind: 'found', order: 'mdy' };
  return { kind: 'either' };
}

function holes(
  moments: readonly MomentCell[],
  order: DateOrder,
): { readonly steps: number; readonly holes: number } {
  let steps = 0;
  let count = 0;
  let before: number | undefined;
  for (const moment of moments) {
    const day = dayBy(order, moment);
    if (day === undefined) continue;
    if (before !== undefined && day !== before) {
      steps += 1;
      if (Math.abs(day - before) > HOLE_DAYS) count += 1;
    }
    before = day;
  }
  return { steps, holes: count };
}
