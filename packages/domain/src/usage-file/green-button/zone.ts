import { epochDay, minuteOfDayIn, plainDateIn } from '../../plain-date.js';
import { changeInYear, decodeDstRule, NO_CHANGE, type DstRule } from './dst-rule.js';
import { integerOf, textOf, type XmlElement } from './xml.js';

/** LocalTimeParameters: the offset from UTC, and when clocks change. */
export interface LocalTime {
  readonly standardOffsetMs: number;
  readonly daylight?: { readonly offsetMs: number; readonly start: DstRule; readonly end: DstRule };
}

/** Undefined when a part is missing or malformed. */
export function localTimeFrom(element: XmlElement): LocalTime | undefined {
  const standardOffset = integerOf(element, 'tzOffset');
  const start = decodeDstRule(textOf(element, 'dstStartRule'));
  const end = decodeDstRule(textOf(element, 'dstEndRule'));
  const daylight = integerOf(element, 'dstOffset') ?? 0;
  if (standardOffset === undefined || Math.abs(standardOffset) > 64_800 || Math.abs(daylight) > 10_800) {
    return undefined;
  }
  const standardOffsetMs = standardOffset * 1000;
  if (textOf(element, 'dstOffset') !== undefined && daylight === 0) return { standardOffsetMs };
  if (start === undefined || end === undefined || (daylight === 0 && start !== NO_CHANGE)) return undefined;
  if (start === NO_CHANGE || end === NO_CHANGE) return { standardOffsetMs };
  return { standardOffsetMs, daylight: { offsetMs: daylight * 1000, start, end } };
}

/** What has to be added to UTC for the wall clock at an instant. */
export function offsetByRule({ standardOffsetMs, daylight }: LocalTime, instantMs: number): number {
  if (!daylight) return standardOffsetMs;
  const local = instantMs + standardOffsetMs;
  const year = new Date(local).getUTCFullYear();
  const start = changeInYear(daylight.start, year);
  const end = changeInYear(daylight.end, year);
  if (start === undefined || end === undefined) return standardOffsetMs;
  const endByStandard = end - daylight.offsetMs;
  const isDaylight =
    start < endByStandard ? local >= start && local < endByStandard : local >= start || local < endByStandard;
  return isDaylight ? standardOffsetMs + daylight.offsetMs : standardOffsetMs;
}

/** Zones that most files are from; all others are tried after them. */
const LIKELY =
  'America/New_York America/Chicago America/Denver America/Phoenix America/Los_Angeles America/Anchorage ' +
  'Pacific/Honolulu America/Halifax America/St_Johns America/Regina Europe/London Europe/Paris Europe/Athens ' +
  'Asia/Shanghai Asia/Tokyo Asia/Kolkata Australia/Sydney Australia/Brisbane Australia/Adelaide Pacific/Auckland';

/**
 * The zone that goes by a rule from one instant to another: the preferred one if it does, else a known one that does.
 * Undefined when there is none.
 */
export function zoneOf(
  rule: LocalTime,
  span: { readonly startMs: number; readonly endMs: number },
  preferred: string,
): string | undefined {
  const instants = telltales(rule, span);
  const goesByRule = (zone: string): boolean =>
    instants.every((instant) => offsetIn(instant, zone) === offsetByRule(rule, instant));
  if (goesByRule(preferred)) return preferred;
  const hours = rule.standardOffsetMs / 3_600_000;
  if (!rule.daylight && Number.isInteger(hours) && hours >= -12 && hours <= 14) {
    // The names of these zones count the other way (POSIX).
    return hours === 0 ? 'UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
  }
  return LIKELY.split(' ').find(goesByRule) ?? Intl.supportedValuesOf('timeZone').find(goesByRule);
}

const DAY_MS = 86_400_000;
const MOST_YEARS = 30;

/** Instants that tell zones apart: both ends, midwinter and midsummer, and either side of each change. */
function telltales(
  { standardOffsetMs, daylight }: LocalTime,
  span: { startMs: number; endMs: number },
): number[] {
  const { startMs } = span;
  const endMs = Math.max(startMs, span.endMs - 1);
  const firstYear = new Date(startMs).getUTCFullYear();
  const lastYear = Math.min(new Date(endMs).getUTCFullYear(), firstYear + MOST_YEARS);
  const instants = [startMs, endMs];
  for (let year = firstYear; year <= lastYear; year += 1) {
    const newYear = Date.UTC(year, 0, 1);
    instants.push(newYear + 14 * DAY_MS, newYear + 195 * DAY_MS);
    if (!daylight) continue;
    const start = changeInYear(daylight.start, year);
    const end = changeInYear(daylight.end, year);
    if (start !== undefined) instants.push(start - standardOffsetMs - 60_000, start - standardOffsetMs);
    if (end !== undefined) {
      const change = end - standardOffsetMs - daylight.offsetMs;
      instants.push(change - 60_000, change);
    }
  }
  return instants.filter((instant) => instant >= startMs && instant <= endMs);
}

/** What has to be added to UTC for the wall clock of a zone, to the minute. */
export function offsetIn(instantMs: number, zone: string): number {
  const minute = epochDay(plainDateIn(instantMs, zone)) * 1440 + minuteOfDayIn(instantMs, zone);
  return (minute - Math.floor(instantMs / 60_000)) * 60_000;
}
