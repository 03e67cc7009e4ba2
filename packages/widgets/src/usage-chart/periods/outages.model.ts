import type { Interruption } from '@mains/contract';
import { daysBetween, plainDateIn } from '@mains/domain';
import type { PeriodDays } from './period-days.model.js';
import type { PeriodsWords } from './words.js';

/** An interruption on the days it touched, `end` not included. */
export interface DayOutage {
  readonly first: number;
  readonly end: number;
  /** “Outage”. */
  readonly title: string;
  /** “Outage Wed 14 Oct, 16:05 to 18:35”. */
  readonly text: string;
}

/** Interruptions that touched days of the period. */
export function outagesOf(days: PeriodDays, words: PeriodsWords): DayOutage[] {
  const { facts, period, count } = days;
  const { timeZone, nowMs } = facts;
  const indexAt = (instant: number): number =>
    daysBetween(period.period.firstDate, plainDateIn(instant, timeZone));
  return (facts.days?.interruptions ?? []).flatMap((interruption): DayOutage[] => {
    const startMs = Date.parse(interruption.start);
    const endMs = interruption.end === undefined ? nowMs : Date.parse(interruption.end);
    const first = Math.max(0, indexAt(startMs));
    // An interruption that ends at midnight did not touch the day that begins then.
    const end = Math.min(count, indexAt(Math.max(startMs, endMs - 1)) + 1);
    if (first >= end) return [];
    const title = words.t(`usagePeriods.days.outage.title.${interruption.kind}`);
    return [{ first, end, title, text: outageText(interruption, words) }];
  });
}

function outageText({ kind, start, end }: Interruption, { t, format }: PeriodsWords): string {
  const at = (instant: string): string =>
    t('usagePeriods.days.outage.at', {
      day: format.date(plainDateIn(instant, format.timeZone), 'weekday'),
      time: format.time(instant),
    });
  if (end === undefined) return t(`usagePeriods.days.outage.${kind}Now`, { from: at(start) });
  const isOneDay = plainDateIn(start, format.timeZone) === plainDateIn(end, format.timeZone);
  return t(`usagePeriods.days.outage.${kind}`, {
    from: at(start),
    to: isOneDay ? format.time(end) : at(end),
  });
}
