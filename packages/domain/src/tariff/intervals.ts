import type { BillingPeriod, Instant, PlainDate, TimeOfUse, Unit } from '@mains/contract';
import { formatDecimal, multiplyDecimals, parseDecimal, trimDecimal } from '../decimal.js';
import {
  addDays,
  dateFromEpochDay,
  daysInPeriod,
  epochDay,
  instantText,
  minuteOfDayIn,
} from '../plain-date.js';
import { startsOfDays } from '../day-start.js';
import { minutesOf, tariffDayOn, timeOfUseAt } from './calendar.js';
import { sheetInForce } from './sheets.js';
import type { MeasuredPower, MeteredRegister, TariffSheet } from './tariff.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** A series of metered intervals of one length, without a gap. */
export interface IntervalSeries {
  readonly measures: MeteredRegister['measures'];
  readonly unit: Unit;
  /** Whole numbers of 10^-`digits` units: with unit kWh and 3 digits, Wh. */
  readonly values: ArrayLike<number>;
  readonly digits: number;
  /** When the first interval begins, in epoch milliseconds. */
  readonly startsAtMs: number;
  readonly lengthMs: number;
}

/** A counter of a meter, as it stood on the evening before a period. */
export interface MeterRegister {
  readonly meterNumber: string;
  readonly register: string;
  readonly measures: MeteredRegister['measures'];
  readonly timeOfUse?: TimeOfUse;
  readonly unit: Unit;
  /** What it showed; its digits after the point are those of the register. */
  readonly startValue: string;
  readonly multiplier?: string;
}

/** Days, zone and price periods by which intervals are counted. */
export interface Counting {
  readonly period: BillingPeriod;
  /** IANA name; days begin and end by its wall clock. */
  readonly timeZone: string;
  /** Their calendars say which price period counts when; without one, only registers without a price period count. */
  readonly sheets: readonly TariffSheet[];
}

/**
 * What the registers of a meter counted in a period, found from its intervals: an interval counts where it begins. A series
 * does not name its meter, so where several meters count the same, each is asked for by itself.
 * @throws RangeError when a day of the period has no intervals, when a register's end is no value that it can show, or when
 * several series or several meters count the same.
 */
export function registersFromIntervals(
  registers: readonly MeterRegister[],
  series: readonly IntervalSeries[],
  counting: Counting,
): MeteredRegister[] {
  mustBeOfOneMeter(registers, series);
  const days = new Map(series.map((each) => [each, dailySums(each, counting)]));
  return registers.map((register) => {
    const own = series.find(({ measures }) => measures === register.measures);
    const sums = own && days.get(own);
    if (!sums || own.unit !== register.unit) {
      throw new RangeError(`Nothing was metered for register ${register.register}`);
    }
    const daily = sums.map((day) =>
      register.timeOfUse === undefined ? sum([...day.values()]) : (day.get(register.timeOfUse) ?? 0),
    );
    return countedBy(register, daily, own.digits, counting.period);
  });
}

/**
 * The highest mean power of an interval, in all and by price period; of equal ones the first.
 * @throws RangeError when a day of the period has no intervals, or when they do not count kWh.
 */
export function highestPower(
  series: IntervalSeries,
  counting: Counting,
): MeasuredPower & { readonly byTimeOfUse: Readonly<Partial<Record<TimeOfUse, MeasuredPower>>> } {
  if (series.unit !== 'kWh') throw new RangeError(`Power cannot be found from ${series.unit}`);
  const found = new Map<TimeOfUse | 'all', { value: number; atMs: number }>();
  eachRun(series, counting, ({ timeOfUse, first, end }) => {
    for (let index = first; index < end; index += 1) {
      const value = series.values[index] ?? 0;
      for (const key of timeOfUse === undefined ? (['all'] as const) : (['all', timeOfUse] as const)) {
        if (value <= (found.get(key)?.value ?? -1)) continue;
        found.set(key, { value, atMs: series.startsAtMs + index * series.lengthMs });
      }
    }
  });
  const power = (key: TimeOfUse | 'all'): MeasuredPower | undefined => {
    const highest = found.get(key);
    if (!highest) return undefined;
    const perHour = BigInt(highest.value) * BigInt(60 * MINUTE_MS);
    const measured = trimDecimal({
      // Exact for lengths that divide an hour, as meters have.
      coefficient: perHour / BigInt(series.lengthMs),
      scale: series.digits,
    });
    const measuredAt: Instant = instantText(highest.atMs);
    return { measured: { value: formatDecimal(measured), unit: 'kW' }, measuredAt };
  };
  const overall = power('all') ?? { measured: { value: '0', unit: 'kW' as const } };
  const names = [...found.keys()].filter((key): key is TimeOfUse => key !== 'all');
  return { ...overall, byTimeOfUse: Object.fromEntries(names.map((name) => [name, power(name)])) };
}

function mustBeOfOneMeter(registers: readonly MeterRegister[], series: readonly IntervalSeries[]): void {
  for (const kind of ['import', 'export', 'reactive'] as const) {
    if (series.filter(({ measures }) => measures === kind).length > 1) {
      throw new RangeError(`Several series count what is ${kind}`);
    }
    const meters = new Set(
      registers.filter(({ measures }) => measures === kind).map(({ meterNumber }) => meterNumber),
    );
    if (meters.size > 1) throw new RangeError(`Several meters count what is ${kind}`);
  }
}

function countedBy(
  register: MeterRegister,
  daily: readonly number[],
  digits: number,
  period: BillingPeriod,
): MeteredRegister {
  const { measures, timeOfUse, unit, meterNumber, multiplier } = register;
  const start = parseDecimal(register.startValue);
  const times = parseDecimal(multiplier ?? '1');
  const counted = { coefficient: BigInt(sum(daily)), scale: digits };
  const scale = Math.max(counted.scale, start.scale);
  // Steps of the register's last digit, each worth the multiplier.
  const step = multiplyDecimals(times, { coefficient: 1n, scale: start.scale });
  const scaled = counted.coefficient * 10n ** BigInt(step.scale + scale - counted.scale);
  const worth = step.coefficient * 10n ** BigInt(scale);
  if (scaled % worth !== 0n) {
    throw new RangeError(`Register ${register.register} cannot show what was metered`);
  }
  const end = { coefficient: start.coefficient + scaled / worth, scale: start.scale };
  const lastEvening: PlainDate = addDays(period.firstDate, -1);
  return {
    measures,
    ...(timeOfUse && { timeOfUse }),
    unit,
    span: {
      meterNumber,
      register: register.register,
      start: { value: register.startValue, readOn: lastEvening, quality: 'actual' },
      end: { value: formatDecimal(end), readOn: period.lastDate, quality: 'actual' },
      ...(multiplier !== undefined && { multiplier }),
    },
    daily: daily.map((value) => formatDecimal(trimDecimal({ coefficient: BigInt(value), scale: digits }))),
  };
}

/** For each day of the period, what was counted in each price period. */
function dailySums(series: IntervalSeries, counting: Counting): Map<TimeOfUse | undefined, number>[] {
  const days = Array.from(
    { length: daysInPeriod(counting.period) },
    () => new Map<TimeOfUse | undefined, number>(),
  );
  eachRun(series, counting, ({ timeOfUse, dayIndex, first, end }) => {
    let counted = 0;
    for (let index = first; index < end; index += 1) counted += series.values[index] ?? 0;
    const day = days[dayIndex];
    day?.set(timeOfUse, (day.get(timeOfUse) ?? 0) + counted);
  });
  return days;
}

/** Intervals in a row of one day and one price period. */
interface CountedRun {
  readonly timeOfUse: TimeOfUse | undefined;
  readonly dayIndex: number;
  readonly first: number;
  readonly end: number;
}

function eachRun(
  { values, startsAtMs, lengthMs }: IntervalSeries,
  { period, timeZone, sheets }: Counting,
  visit: (run: CountedRun) => void,
): void {
  const days = daysInPeriod(period);
  const starts = startsOfDays(period.firstDate, days + 1, timeZone);
  // The first interval that begins at an instant or later.
  const indexAt = (ms: number): number => Math.ceil((ms - startsAtMs) / lengthMs);
  const firstDay = epochDay(period.firstDate);
  for (let dayIndex = 0; dayIndex < days; dayIndex += 1) {
    const date = dateFromEpochDay(firstDay + dayIndex);
    const [from, to] = [starts[dayIndex] ?? 0, starts[dayIndex + 1] ?? 0];
    const [first, end] = [indexAt(from), indexAt(to)];
    if (first < 0 || end > values.length) throw new RangeError(`The intervals of ${date} are not all there`);
    const { calendar } = sheetInForce(sheets, date);
    if (!calendar) {
      visit({ timeOfUse: undefined, dayIndex, first, end });
      continue;
    }
    const day = tariffDayOn(calendar, date);
    if (to - from === DAY_MS) {
      let reached = first;
      for (const { timeOfUse, ...span } of day.spans) {
        const begins = indexAt(from + minutesOf(span.from) * MINUTE_MS);
        if (begins !== reached) throw new RangeError(`The price periods of ${date} leave a gap`);
        reached = indexAt(from + minutesOf(span.to) * MINUTE_MS);
        visit({ timeOfUse, dayIndex, first: begins, end: reached });
      }
      if (reached !== end) throw new RangeError(`The price periods of ${date} leave a gap`);
      continue;
    }
    // On the days on which clocks change the wall clock has to be asked for every interval.
    for (let index = first; index < end; index += 1) {
      const timeOfUse = timeOfUseAt(day, minuteOfDayIn(startsAtMs + index * lengthMs, timeZone));
      visit({ timeOfUse, dayIndex, first: index, end: index + 1 });
    }
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
