import type { FileNotice } from '../usage-file.js';
import type { RowTime } from './cells-of-file.js';
import { zoneClock } from './clock.js';
import { counted } from './points.js';

/** A row's time, and whether anything but nothing stands beside it. */
export interface TimedRow {
  readonly time: RowTime;
  readonly hasUse: boolean;
}

export interface ResolvedTimes {
  /** Epoch milliseconds; undefined for rows of an hour that does not exist. */
  readonly instants: readonly (number | undefined)[];
  readonly notices: readonly FileNotice[];
  /** Whether a zone had to be taken, since the file has wall-clock times. */
  readonly isLocal: boolean;
}

/**
 * The instants of the rows of one meter. Times of a repeated hour are its first and its second turn, as they come; a file
 * that has use in the hour that clocks skip, and none twice, does not change its clock.
 * @throws RangeError when the zone is not known
 */
export function resolveTimes(rows: readonly TimedRow[], timeZone: string): ResolvedTimes {
  const clock = zoneClock(timeZone);
  const isDescending = (rows[0]?.time.ms ?? 0) > (rows.at(-1)?.time.ms ?? 0);
  const turns = new Map<number, number>();
  let skippedWithUse = 0;
  let skipped = 0;
  let isLocal = false;
  const candidates = rows.map(({ time, hasUse }) => {
    if (time.isInstant) return [time.ms];
    isLocal = true;
    const found = clock.instants(time.ms);
    if (found.length === 0) {
      skipped += 1;
      if (hasUse) skippedWithUse += 1;
    } else if (found.length > 1) turns.set(time.ms, (turns.get(time.ms) ?? 0) + 1);
    return found;
  });
  const once = [...turns.values()].filter((count) => count === 1).length;
  if (skippedWithUse > 0 && once === turns.size) {
    const instants = rows.map(({ time }) => (time.isInstant ? time.ms : clock.standard(time.ms)));
    return { instants, isLocal, notices: [{ code: 'standard-time', count: skippedWithUse }] };
  }
  const met = new Map<number, number>();
  const instants = candidates.map((found, index) => {
    if (found.length < 2) return found[0];
    const local = rows[index]?.time.ms ?? 0;
    const turn = met.get(local) ?? 0;
    met.set(local, turn + 1);
    const isSecond = (turns.get(local) ?? 1) > 1 && (isDescending ? turn === 0 : turn > 0);
    return isSecond ? found.at(-1) : found[0];
  });
  return { instants, isLocal, notices: counted({ 'skipped-hour': skipped, 'repeated-hour-once': once }) };
}
