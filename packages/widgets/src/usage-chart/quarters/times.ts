import type { PlainDate } from '@mains/contract';
import { clockText } from '@mains/i18n';
import type { PlotLabel, PlotSpan, PlotView } from '@mains/ui';
import { clockAfter, clockAt, dayAt, type ClockDay, type ClockTime, type Timeline } from './timeline.js';
import type { QuartersWords } from './words.js';

const MINUTES_PER_DAY = 1440;

/** “02:15”, “02:15 (second)” where the clock showed it before. */
export function timeText({ minute, isSecond }: ClockTime, { t, format }: QuartersWords): string {
  const time = clockText(
    format.locale,
    Math.floor(minute > MINUTES_PER_DAY ? minute - MINUTES_PER_DAY : minute),
  );
  return isSecond ? t('usageQuarters.time.second', { time }) : time;
}

/** “Mon 23 Nov”, with the year where the range is of more than one. */
export function dateText({ days }: Timeline, date: PlainDate, { format }: QuartersWords): string {
  const isOfSeveralYears = days[0]?.date.slice(0, 4) !== days.at(-1)?.date.slice(0, 4);
  return format.date(date, isOfSeveralYears ? 'weekdayYear' : 'weekday');
}

/** “18:00 to 21:30”; over several days “Mon 23 Nov, 18:00 to Tue 24 Nov, 06:00”, whole days by their dates alone. */
export function spanText(timeline: Timeline, { first, end }: PlotSpan, words: QuartersWords): string {
  const { t } = words;
  const [firstDay, lastDay] = [dayAt(timeline, first), dayAt(timeline, end - 1)];
  const from = timeText(clockAt(timeline, first), words);
  const to = timeText(clockAfter(timeline, end - 1), words);
  if (firstDay === lastDay && timeline.days.length === 1) return t('usageQuarters.time.span', { from, to });
  const firstDate = dateText(timeline, firstDay.date, words);
  const lastDate = dateText(timeline, lastDay.date, words);
  const areWhole = first === firstDay.first && end === lastDay.end;
  if (firstDay === lastDay) {
    if (areWhole) return firstDate;
    return t('usageQuarters.time.onDay', {
      date: firstDate,
      time: t('usageQuarters.time.span', { from, to }),
    });
  }
  if (areWhole) return t('usageQuarters.time.span', { from: firstDate, to: lastDate });
  return t('usageQuarters.time.span', {
    from: t('usageQuarters.time.onDay', { date: firstDate, time: from }),
    to: t('usageQuarters.time.onDay', { date: lastDate, time: to }),
  });
}

const HOUR_STEPS_MINUTES = [15, 30, 60, 120, 180, 240, 360, 720];
const DAY_STEPS = [1, 2, 7, 14];
const MONTH_STEPS = [1, 2, 3, 6, 12];

/** Labels of the item axis, as fine as there is room for: years, months, days, hours. */
export function labelsOf(
  timeline: Timeline,
  words: QuartersWords,
): (view: PlotView, most: number) => readonly PlotLabel[] {
  const { days } = timeline;
  return (view, most) => {
    const seen = days.slice(...daysIn(timeline, view));
    const spanMinutes = ((view.end - view.first) * timeline.lengthMs) / 60_000;
    const step = HOUR_STEPS_MINUTES.find((minutes) => spanMinutes / minutes + 1 <= most);
    const hasTimes = seen.some(({ first, end }) => end - first > 1);
    const labels =
      step !== undefined && (days.length === 1 || hasTimes)
        ? seen.flatMap((day, index) => hourLabels(day, index === seen.length - 1, step, timeline, words))
        : dateLabels(seen, most, words);
    return labels.filter(({ item }) => item >= view.first && item <= view.end);
  };
}

/** Indexes of the first day seen and after the last. */
function daysIn(timeline: Timeline, { first, end }: PlotView): [number, number] {
  const { days } = timeline;
  if (days.length === 0) return [0, 0];
  const from = days.indexOf(dayAt(timeline, Math.max(0, Math.floor(first))));
  let until = from + 1;
  while (until < days.length && (days[until]?.first ?? 0) < end) until += 1;
  return [from, until];
}

function hourLabels(
  day: ClockDay,
  isLast: boolean,
  stepMinutes: number,
  timeline: Timeline,
  words: QuartersWords,
): PlotLabel[] {
  const { format } = words;
  const isAlone = timeline.days.length === 1;
  const labels: PlotLabel[] = [];
  const place = (ms: number): number => (ms - timeline.startsAtMs) / timeline.lengthMs;
  if (!isAlone) labels.push({ item: place(day.startsAtMs), text: format.date(day.date, 'weekday') });
  if (day.minutes) {
    // A time that comes twice is named where it comes first.
    for (const [index, minute] of day.minutes.entries()) {
      const isNamed = minute % stepMinutes === 0 && day.minutes.indexOf(minute) === index;
      if (isNamed && (isAlone || minute > 0)) {
        labels.push({ item: day.first + index, text: clockText(format.locale, minute) });
      }
    }
  } else {
    for (let minute = isAlone ? 0 : stepMinutes; minute < 1440; minute += stepMinutes) {
      labels.push({
        item: place(day.startsAtMs + minute * 60_000),
        text: clockText(format.locale, minute),
      });
    }
  }
  if (isLast && isAlone) {
    labels.push({ item: place(day.startsAtMs + day.lengthMs), text: clockText(format.locale, 1440) });
  }
  return labels;
}

function dateLabels(seen: readonly ClockDay[], most: number, { format }: QuartersWords): PlotLabel[] {
  const dayStep = DAY_STEPS.find((step) => seen.length / step + 1 <= most);
  if (dayStep !== undefined) {
    const isWeekly = dayStep >= 7;
    return seen
      .filter(({ date }) => {
        const dayNumber = Date.parse(date) / 86_400_000;
        // Weeks begin on Mondays: day 4 of 1970 was one.
        return (isWeekly ? dayNumber - 4 : dayNumber) % dayStep === 0;
      })
      .map(({ first, date }) => ({
        item: first,
        text: format.date(date, isWeekly || seen.length > 10 ? 'day' : 'weekday'),
      }));
  }
  const firsts = seen.filter(({ date }) => date.endsWith('-01'));
  const monthStep = MONTH_STEPS.find((step) => firsts.length / step <= most) ?? 12;
  return firsts
    .filter(({ date }) => (Number(date.slice(5, 7)) - 1) % monthStep === 0)
    .map(({ first, date }) => ({
      item: first,
      text: date.slice(5, 7) === '01' ? format.date(date, 'year') : format.date(date, 'monthShort'),
    }));
}
