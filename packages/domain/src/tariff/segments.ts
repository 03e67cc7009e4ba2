import type { BillingPeriod, Id } from '@mains/contract';
import { dateFromEpochDay, daysBetween, daysInPeriod, epochDay } from '../plain-date.js';
import { seasonOn } from './calendar.js';
import { sheetInForce } from './sheets.js';
import type { TariffSheet } from './tariff.js';

/** Days of a bill on which the same sheet, season and calendar year hold. */
export interface Segment {
  readonly sheet: TariffSheet;
  /** Left out for a sheet without a calendar. */
  readonly seasonId?: Id;
  readonly year: string;
  readonly period: BillingPeriod;
  /** Of its first day within the bill, 0 for the first day of the bill. */
  readonly firstIndex: number;
  readonly days: number;
}

/** A period cut where the sheet, the season or the year changes. @throws RangeError when a day has no sheet or season. */
export function segmentsOf(sheets: readonly TariffSheet[], period: BillingPeriod): Segment[] {
  const segments: Segment[] = [];
  const days = daysInPeriod(period);
  const firstDay = epochDay(period.firstDate);
  for (let index = 0; index < days; index += 1) {
    const date = dateFromEpochDay(firstDay + index);
    const sheet = sheetInForce(sheets, date);
    const seasonId = sheet.calendar && seasonOn(sheet.calendar, date).id;
    const year = date.slice(0, 4);
    const last = segments.at(-1);
    if (last && last.sheet === sheet && last.seasonId === seasonId && last.year === year) {
      segments[segments.length - 1] = {
        ...last,
        period: { ...last.period, lastDate: date },
        days: last.days + 1,
      };
      continue;
    }
    segments.push({
      sheet,
      ...(seasonId !== undefined && { seasonId }),
      year,
      period: { firstDate: date, lastDate: date },
      firstIndex: index,
      days: 1,
    });
  }
  return segments;
}

/** Days of all the segments. */
export function daysOf(segments: readonly Segment[]): number {
  return segments.reduce((total, { days }) => total + days, 0);
}

/** The days of the segments as one period, when no day between them is left out. */
export function joinedPeriod(segments: readonly Segment[]): BillingPeriod | undefined {
  const [first] = segments;
  const last = segments.at(-1);
  if (!first || !last) return undefined;
  const period = { firstDate: first.period.firstDate, lastDate: last.period.lastDate };
  const spanned = daysBetween(period.firstDate, period.lastDate) + 1;
  return spanned === daysOf(segments) ? period : undefined;
}
