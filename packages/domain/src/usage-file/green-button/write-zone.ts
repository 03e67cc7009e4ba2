import { dateFromEpochDay, weekday } from '../../plain-date.js';
import { changeInYear, encodeDstRule, type DstRule } from './dst-rule.js';
import { offsetIn } from './zone.js';

const DAY_MS = 86_400_000;

/** LocalTimeParameters as the standard writes them; offsets in seconds, rules in hexadecimal. */
export interface WrittenZone {
  readonly tzOffset: number;
  readonly dstOffset: number;
  readonly dstStartRule: string;
  readonly dstEndRule: string;
}

const NO_RULE = 'FFFFFFFF';

/**
 * The rule that a zone goes by in the years of some data. Where clocks do not change, or not twice a year by one rule, it
 * is the offset at the end alone; instants are in UTC in any case.
 */
export function writtenZone(timeZone: string, firstMs: number, lastMs: number): WrittenZone {
  const years: number[] = [];
  for (let year = new Date(firstMs).getUTCFullYear(); year <= new Date(lastMs).getUTCFullYear(); year += 1) {
    years.push(year);
  }
  const changes = years.map((year) => changesIn(timeZone, year));
  const still: WrittenZone = {
    tzOffset: offsetIn(lastMs, timeZone) / 1000,
    dstOffset: 0,
    dstStartRule: NO_RULE,
    dstEndRule: NO_RULE,
  };
  if (changes.some((found) => found.length !== 2)) return still;
  const starts = changes.flatMap((found) => found.filter(({ byMs }) => byMs > 0));
  const ends = changes.flatMap((found) => found.filter(({ byMs }) => byMs < 0));
  const start = ruleFor(starts, years);
  const end = ruleFor(ends, years);
  const latest = starts.at(-1);
  if (!start || !end || !latest) return still;
  return {
    tzOffset: latest.offsetBeforeMs / 1000,
    dstOffset: latest.byMs / 1000,
    dstStartRule: encodeDstRule(start),
    dstEndRule: encodeDstRule(end),
  };
}

interface Change {
  /** As a wall clock that was not changed would show it, read as if it were UTC. */
  readonly localMs: number;
  readonly offsetBeforeMs: number;
  readonly byMs: number;
}

function changesIn(timeZone: string, year: number): readonly Change[] {
  const changes: Change[] = [];
  let before = Date.UTC(year, 0, 1);
  for (let day = 1; day <= 366; day += 1) {
    const after = Date.UTC(year, 0, 1 + day);
    const [offsetBefore, offsetAfter] = [offsetIn(before, timeZone), offsetIn(after, timeZone)];
    if (offsetBefore !== offsetAfter) {
      let [low, high] = [before, after];
      while (high - low > 60_000) {
        const middle = low + Math.floor((high - low) / 120_000) * 60_000;
        if (offsetIn(middle, timeZone) === offsetBefore) low = middle;
        else high = middle;
      }
      changes.push({
        localMs: high + offsetBefore,
        offsetBeforeMs: offsetBefore,
        byMs: offsetAfter - offsetBefore,
      });
    }
    before = after;
  }
  return changes;
}

/** The rule that gives the changes of all years: the last weekday of a month, the first to fifth, else a date. */
function ruleFor(changes: readonly Change[], years: readonly number[]): DstRule | undefined {
  const latest = changes.at(-1);
  if (!latest || changes.length !== years.length) return undefined;
  const date = new Date(latest.localMs);
  const dayOfMonth = date.getUTCDate();
  const dayOfWeek = weekday(dateFromEpochDay(Math.floor(latest.localMs / DAY_MS)));
  const base = { month: date.getUTCMonth() + 1, secondOfDay: (latest.localMs % DAY_MS) / 1000 };
  const candidates: readonly DstRule[] = [
    { ...base, operator: 7, dayOfMonth: 0, dayOfWeek },
    { ...base, operator: Math.ceil(dayOfMonth / 7) + 1, dayOfMonth: 0, dayOfWeek },
    ...Array.from({ length: 7 }, (_, back) => ({
      ...base,
      operator: 1,
      dayOfMonth: dayOfMonth - back,
      dayOfWeek,
    })),
    { ...base, operator: 0, dayOfMonth, dayOfWeek: 0 },
  ];
  return candidates.find(
    (rule) =>
      rule.operator !== 7 + 1 &&
      (rule.operator > 1 || rule.dayOfMonth > 0) &&
      changes.every(({ localMs }, at) => changeInYear(rule, years[at] ?? 0) === localMs),
  );
}
