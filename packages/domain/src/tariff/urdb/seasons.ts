import type { TariffCalendar, TariffDay, TariffHoliday, TariffSpan, TimeOfUse } from '@mains/contract';
import type { Decimal } from '../../decimal.js';
import { compareDecimals, decimalFromInteger } from '../../decimal.js';
import { lastDateOfMonth } from '../../plain-date.js';
import { listIn, periodIn, UrdbFault } from './json.js';
import type { Step } from './structures.js';

/** Hours for which one price of energy and one of power hold: indexes into both structures. */
export interface PricePeriod {
  readonly energy: number;
  readonly demand: number;
}

/** Months with the same hours; they may lie apart, so that several seasons of a calendar belong together. */
export interface UrdbSeason {
  readonly id: string;
  readonly seasonIds: readonly string[];
  /** Index into the flat demand structure. */
  readonly flatDemand: number;
  /** Dearest first, each with the price period of the contract that stands for it. */
  readonly periods: readonly (PricePeriod & { readonly timeOfUse: TimeOfUse })[];
}

/** Hours by month (January first) and hour of the day. */
export type Schedule = readonly (readonly number[])[];

const MONTHS = Array.from({ length: 12 }, (_, index) => index);

/** A schedule of the item; every hour in period 0 when there is none and there is only one period. */
export function scheduleIn(value: unknown, periods: number, field: string): Schedule {
  if (value === undefined || value === null) {
    if (periods > 1) throw new UrdbFault(field, 'is missing');
    return MONTHS.map(() => Array.from({ length: 24 }, () => 0));
  }
  return listIn(value, field, 12).map((row, month) =>
    listIn(row, `${field}[${month}]`, 24).map((period, hour) =>
      periodIn(period, periods, `${field}[${month}][${hour}]`),
    ),
  );
}

/** The year as the item tells it. */
export interface UrdbYear {
  readonly energy: readonly (readonly Step[])[];
  readonly demand: readonly (readonly Step[])[];
  readonly weekday: { readonly energy: Schedule; readonly demand: Schedule };
  readonly weekend: { readonly energy: Schedule; readonly demand: Schedule };
  readonly flatDemandMonths: readonly number[];
}

/** How days that are no plain day of the week are to be taken; the database does not know holidays. */
export interface HolidayTreatment {
  readonly holidays?: readonly TariffHoliday[];
  readonly holidaysAs?: 'weekday' | 'weekend';
}

/** Which names stand for so many price periods of a season, the dearest first. */
const NAMES: readonly (readonly TimeOfUse[])[] = [
  [],
  ['flat'],
  ['peak', 'valley'],
  ['peak', 'flat', 'valley'],
  ['sharp', 'peak', 'flat', 'valley'],
  ['sharp', 'peak', 'flat', 'valley', 'deep-valley'],
];

/** @throws UrdbFault when a season has more price periods than the contract can name. */
export function seasonsOf(
  year: UrdbYear,
  treatment: HolidayTreatment,
): { readonly seasons: readonly UrdbSeason[]; readonly calendar: TariffCalendar } {
  const terms = MONTHS.map((month) =>
    JSON.stringify([
      [year.weekday, year.weekend].map(({ energy, demand }) => [energy[month], demand[month]]),
      year.flatDemandMonths[month],
    ]),
  );
  const stretches = stretchesOf(terms).map((months, index) => ({ id: `s${index + 1}`, months }));
  const seasons: UrdbSeason[] = [];
  const calendarSeasons: TariffCalendar['seasons'] = [];
  for (const { id, months } of stretches) {
    const [first = 0] = months;
    const last = months.at(-1) ?? 0;
    const alike = stretches.filter((other) => terms[other.months[0] ?? 0] === terms[first]);
    const known = seasons.find((season) => season.seasonIds.includes(id));
    const season = known ?? {
      id,
      seasonIds: alike.map((other) => other.id),
      flatDemand: year.flatDemandMonths[first] ?? 0,
      periods: rankedPeriods(year, first),
    };
    if (!known) seasons.push(season);
    calendarSeasons.push({
      id,
      firstDay: `${twoDigits(first + 1)}-01`,
      // Of a leap year, since 02-29 ends February in every year.
      lastDay: lastDateOfMonth(`2024-${twoDigits(last + 1)}`).slice(5),
      days: daysOf(year, first, season, treatment),
    });
  }
  return {
    seasons,
    calendar: { seasons: calendarSeasons, ...(treatment.holidays && { holidays: [...treatment.holidays] }) },
  };
}

/** Months in a row that are alike, over New Year too; in the order of their first months. */
function stretchesOf(terms: readonly string[]): number[][] {
  const stretches: number[][] = [];
  for (const month of MONTHS) {
    const last = stretches.at(-1);
    if (last && terms[last[0] ?? 0] === terms[month]) last.push(month);
    else stretches.push([month]);
  }
  const [first, last] = [stretches[0] ?? [], stretches.at(-1) ?? []];
  if (stretches.length > 1 && terms[first[0] ?? 0] === terms[last[0] ?? 0]) {
    stretches.pop();
    stretches[0] = [...last, ...first];
  }
  return stretches;
}

function rankedPeriods(year: UrdbYear, month: number): UrdbSeason['periods'] {
  const found = new Map<string, PricePeriod>();
  for (const { energy, demand } of [year.weekday, year.weekend]) {
    energy[month]?.forEach((index, hour) => {
      const period = { energy: index, demand: demand[month]?.[hour] ?? 0 };
      found.set(keyOf(period), period);
    });
  }
  const price = (steps: readonly Step[] | undefined): Decimal => steps?.[0]?.price ?? decimalFromInteger(0);
  const ranked = [...found.values()].sort(
    (a, b) =>
      compareDecimals(price(year.energy[b.energy]), price(year.energy[a.energy])) ||
      compareDecimals(price(year.demand[b.demand]), price(year.demand[a.demand])) ||
      a.energy - b.energy ||
      a.demand - b.demand,
  );
  const names = NAMES[ranked.length];
  if (!names)
    throw new UrdbFault(
      'energyweekdayschedule',
      `has ${ranked.length} price periods in one season, more than 5`,
    );
  return ranked.map((period, index) => ({ ...period, timeOfUse: names[index] ?? 'flat' }));
}

function daysOf(
  year: UrdbYear,
  month: number,
  season: UrdbSeason,
  { holidaysAs = 'weekend' }: HolidayTreatment,
): TariffDay[] {
  const spans = ({ energy, demand }: UrdbYear['weekday']): TariffSpan[] => {
    const joined: TariffSpan[] = [];
    for (let hour = 0; hour < 24; hour += 1) {
      const key = keyOf({ energy: energy[month]?.[hour] ?? 0, demand: demand[month]?.[hour] ?? 0 });
      const timeOfUse = season.periods.find((period) => keyOf(period) === key)?.timeOfUse ?? 'flat';
      const last = joined.at(-1);
      const to = `${twoDigits(hour + 1)}:00`;
      if (last?.timeOfUse === timeOfUse) joined[joined.length - 1] = { ...last, to };
      else joined.push({ from: `${twoDigits(hour)}:00`, to, timeOfUse });
    }
    return joined;
  };
  const onHolidays = (kind: 'weekday' | 'weekend'): 'holiday'[] => (holidaysAs === kind ? ['holiday'] : []);
  return [
    { on: ['weekday', ...onHolidays('weekday')], spans: spans(year.weekday) },
    { on: ['saturday', 'sunday', ...onHolidays('weekend')], spans: spans(year.weekend) },
  ];
}

function keyOf({ energy, demand }: PricePeriod): string {
  return `${energy}/${demand}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
