import type { PlainDate } from '@mains/contract';
import { nightFlow, type UsageIntervals } from '@mains/domain';
import type { ForecastWords } from './words.js';

/** Whether water runs while nobody uses any, in sentences; none where nothing can be said. */
export interface LeakView {
  readonly isLeaking: boolean;
  readonly sentences: readonly string[];
  /** Since when it has, by the date of the morning. */
  readonly since?: PlainDate;
}

/** @param lastDate the last day to look at, by the zone given */
export function leakView(
  series: readonly UsageIntervals[],
  {
    lastDate,
    timeZone,
    phone,
  }: {
    readonly lastDate: PlainDate;
    readonly timeZone: string;
    readonly phone?: string | undefined;
  },
  { t, format }: ForecastWords,
): LeakView | undefined {
  const intervals = series.find(({ measures }) => measures === 'import');
  const flow = intervals && nightFlow(intervals, lastDate, timeZone);
  switch (flow?.state) {
    case undefined:
    case 'unknown':
      return undefined;
    case 'none': {
      const last = flow.nights.at(-1);
      const quiet = flow.nights.findLast(({ litresPerHour }) => litresPerHour === 0);
      const text =
        quiet === undefined || quiet === last
          ? t('usageForecast.leak.none')
          : t('usageForecast.leak.noneOf', { date: format.date(quiet.date, 'weekday') });
      return { isLeaking: false, sentences: [text] };
    }
    case 'flow': {
      const { sinceDate, isSinceKnown, litresPerHour, litresPerDay } = flow;
      const text = t(`usageForecast.leak.${isSinceKnown ? 'flow' : 'flowAtLeast'}`, {
        date: format.date(sinceDate, 'weekday'),
        litres: litresPerHour,
        perDay: litresPerDay,
      });
      const advice =
        phone === undefined ? t('usageForecast.leak.advice') : t('usageForecast.leak.adviceCall', { phone });
      return { isLeaking: true, sentences: [text, advice], since: sinceDate };
    }
  }
}
