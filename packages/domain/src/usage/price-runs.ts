import type { PlainDate, TimeOfUse } from '@mains/contract';
import { addDays, daysBetween, minuteOfDayIn, plainDateIn } from '../plain-date.js';
import { startsOfDays } from '../day-start.js';
import { minutesOf, tariffDayOn, timeOfUseAt } from '../tariff/calendar.js';
import { sheetOn } from '../tariff/sheets.js';
import type { TariffSheet } from '../tariff/tariff.js';
import type { UsageIntervals } from './intervals.js';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

/** Intervals in a row by their index, `end` not included; days begin by the wall clock of the zone. */
export interface IntervalStretch {
  readonly first: number;
  readonly end: number;
  /** IANA name. */
  readonly timeZone: string;
}

/** Intervals in a row of one day and one price period. */
export interface IntervalRun {
  readonly date: PlainDate;
  /** Left out where the tariff has no price periods that day, or where an interval is longer than they are apart. */
  readonly timeOfUse?: TimeOfUse;
  readonly first: number;
  readonly end: number;
}

/** A stretch of intervals cut where a day or a price period begins; an interval belongs to where it begins. */
export function intervalRuns(
  sheets: readonly TariffSheet[],
  { startsAtMs, lengthMs, values }: Pick<UsageIntervals, 'startsAtMs' | 'lengthMs' | 'values'>,
  { first, end, timeZone }: IntervalStretch,
): IntervalRun[] {
  const from = Math.max(0, first);
  const until = Math.min(values.length, end);
  if (until <= from) return [];
  const firstDate = plainDateIn(startsAtMs + from * lengthMs, timeZone);
  const lastDate = plainDateIn(startsAtMs + (until - 1) * lengthMs, timeZone);
  const days = daysBetween(firstDate, lastDate) + 1;
  const starts = startsOfDays(firstDate, days + 1, timeZone);
  const indexAt = (ms: number): number =>
    Math.min(until, Math.max(from, Math.ceil((ms - startsAtMs) / lengthMs)));
  const runs: IntervalRun[] = [];
  for (let day = 0; day < days; day += 1) {
    const date = addDays(firstDate, day);
    const [dayStart, dayEnd] = [starts[day] ?? 0, starts[day + 1] ?? 0];
    const calendar = sheetOn(sheets, date)?.calendar;
    const add = (run: Omit<IntervalRun, 'date'>): void => {
      if (run.end > run.first) runs.push({ date, ...run });
    };
    if (!calendar || lengthMs > 60 * MINUTE_MS) {
      add({ first: indexAt(dayStart), end: indexAt(dayEnd) });
      continue;
    }
    const hours = tariffDayOn(calendar, date);
    if (dayEnd - dayStart === DAY_MS) {
      for (const { timeOfUse, ...span } of hours.spans) {
        const [begins, ends] = [span.from, span.to].map((at) =>
          indexAt(dayStart + minutesOf(at) * MINUTE_MS),
        );
        add({ timeOfUse, first: begins ?? 0, end: ends ?? 0 });
      }
      continue;
    }
    // On the days on which clocks change the wall clock has to be asked for every interval.
    for (let index = indexAt(dayStart); index < indexAt(dayEnd); index += 1) {
      const timeOfUse = timeOfUseAt(hours, minuteOfDayIn(startsAtMs + index * lengthMs, timeZone));
      add({ timeOfUse, first: index, end: index + 1 });
    }
  }
  return runs;
}
