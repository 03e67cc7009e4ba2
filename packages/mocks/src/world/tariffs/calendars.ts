import type { DayKind, TariffCalendar, TariffDay, TariffSpan, TimeOfUse } from '@mains/contract';
import type { LocalText } from '../../text.js';
import { holidays } from './holidays.data.js';

// Which price period counts when. Words for seasons and holidays are attached when a tariff is served.

type Hours = readonly (readonly [from: number, to: number, timeOfUse: TimeOfUse])[];

const EVERY_DAY: readonly DayKind[] = ['weekday', 'saturday', 'sunday', 'holiday'];

function day(on: readonly DayKind[], hours: Hours): TariffDay {
  const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
  const spans = hours.map(([from, to, timeOfUse]): TariffSpan => ({
    from: clock(from),
    to: clock(to),
    timeOfUse,
  }));
  return { on: [...on], spans };
}

function sameAllYear(hours: Hours): TariffCalendar {
  return {
    seasons: [{ id: 'all', firstDay: '01-01', lastDay: '12-31', days: [day(EVERY_DAY, hours)] }],
  };
}

/** Homes and small businesses: peak 8–11 and 18–22, valley 23–7. */
export const threePeriods = sameAllYear([
  [0, 7, 'valley'],
  [7, 8, 'flat'],
  [8, 11, 'peak'],
  [11, 18, 'flat'],
  [18, 22, 'peak'],
  [22, 23, 'flat'],
  [23, 24, 'valley'],
]);

/** Homes with a year's tiers: peak 8–22, valley the rest. */
export const twoPeriods = sameAllYear([
  [0, 8, 'valley'],
  [8, 22, 'peak'],
  [22, 24, 'valley'],
]);

/** Businesses by measured demand: peak 8–12 and 17–21, valley 22–6. */
export const longPeaks = sameAllYear([
  [0, 6, 'valley'],
  [6, 8, 'flat'],
  [8, 12, 'peak'],
  [12, 17, 'flat'],
  [17, 21, 'peak'],
  [21, 22, 'flat'],
  [22, 24, 'valley'],
]);

const usualWeekday: Hours = [
  [0, 7, 'valley'],
  [7, 8, 'flat'],
  [8, 11, 'peak'],
  [11, 18, 'flat'],
  [18, 22, 'peak'],
  [22, 23, 'flat'],
  [23, 24, 'valley'],
];

const sharpWeekday: Hours = [
  [0, 7, 'valley'],
  [7, 8, 'flat'],
  [8, 11, 'peak'],
  [11, 18, 'flat'],
  [18, 19, 'peak'],
  [19, 21, 'sharp'],
  [21, 22, 'peak'],
  [22, 23, 'flat'],
  [23, 24, 'valley'],
];

const weekend = day(
  ['saturday', 'sunday'],
  [
    [0, 8, 'valley'],
    [8, 22, 'flat'],
    [22, 24, 'valley'],
  ],
);

const holiday = day(
  ['holiday'],
  [
    [0, 8, 'valley'],
    [8, 10, 'flat'],
    [10, 14, 'deep-valley'],
    [14, 22, 'flat'],
    [22, 24, 'valley'],
  ],
);

const usualDays = [day(['weekday'], usualWeekday), weekend, holiday];
const sharpDays = [day(['weekday'], sharpWeekday), weekend, holiday];

/** Seasons in which 19–21 is sharp. */
export const SHARP_SEASONS = ['summer', 'winter'];

/** What seasons are called; a year of one season needs no name for it. */
export const seasonNames: Readonly<Record<string, LocalText>> = {
  spring: { en: 'Spring', 'zh-CN': '春季' },
  summer: { en: 'Summer', 'zh-CN': '夏季' },
  autumn: { en: 'Autumn', 'zh-CN': '秋季' },
  winter: { en: 'Winter', 'zh-CN': '冬季' },
};

/** Industry: sharp hours in high summer and midwinter, no peak at weekends, deep valley on holidays. */
export const industryCalendar: TariffCalendar = {
  seasons: [
    { id: 'spring', firstDay: '02-01', lastDay: '06-30', days: usualDays },
    { id: 'summer', firstDay: '07-01', lastDay: '08-31', days: sharpDays },
    { id: 'autumn', firstDay: '09-01', lastDay: '11-30', days: usualDays },
    { id: 'winter', firstDay: '12-01', lastDay: '01-31', days: sharpDays },
  ],
  holidays: [...holidays],
};
