import type { PlainDate } from '@mains/contract';
import { nightFlow, type UsageIntervals } from '@mains/domain';
import type { ForecastWords } from './words.js';

/** Whether water runs while nobody uses any, in sentences; none where nothing can be said. */
export interface LeakView {
  readonly isLeaking: boolean;
  readonly sentences: readonly string[];
}

/** @param lastDate the last day to look at, by the zone given */
export function leakView(
  series: readonly UsageIntervals[],
  { lastDate, timeZone }: { readonly lastDate: PlainDate; readonly timeZone: string },
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
      const { sinceDate, litresPerHour, litresPerDay } = flow;
      const text = t('usageForecast.leak.flow', {
        date: format.date(sinceDate, 'weekday'),
        litres: litresPerHour,
        perDay: litresPerDay,
      });
      return { isLeaking: true, sentences: [text, t('usageForecast.leak.advice')] };
    }
  }
}
