import type { Commodity, Decimal, YearMonth } from '@mains/contract';
import {
  addDays,
  addMonths,
  dateOfDay,
  daysFromIntervals,
  ESTIMATED,
  lastDateOfMonth,
  plainDateIn,
  yearMonthOf,
  type FileBill,
  type FileChannel,
  type Flow,
  type UsageDays,
} from '@mains/domain';
import type { IntervalFacts, UsagePeriod } from '../usage-facts.js';

export interface ChannelOptions {
  readonly nowMs: number;
  /** Bills of the same file, by whose periods its days are looked at. */
  readonly bills?: readonly FileBill[];
}

/** Months of days; the views show three years of them. */
const MOST_PERIODS = 60;
/** Readings; more would be too narrow to tell apart. */
const MOST_READINGS = 400;

/**
 * What the views draw of one channel of a file: its days, its intervals, and the periods they are looked at by: those of the
 * file's bills, else calendar months. What was read from time to time only has the periods between readings.
 */
export function factsFromChannel(channel: FileChannel, { nowMs, bills = [] }: ChannelOptions): IntervalFacts {
  const { content, unit, commodity, timeZone } = channel;
  const zone = timeZone.name;
  const days = daysOf(channel);
  const today = plainDateIn(nowMs, zone);
  return {
    commodity: isSupplied(commodity) ? commodity : undefined,
    unit,
    timeZone: zone,
    today,
    nowMs,
    days,
    periods: days ? periodsOfDays(days, bills) : periodsOfReadings(channel),
    sheets: undefined,
    layers: { compare: false, prices: false, show: 'quantity' },
    intervals: content.kind === 'intervals' ? [asUsed(content.intervals)] : [],
  };
}

/** A series by itself is drawn as what is used is, whatever it counts. The page says which it is. */
function asUsed<Counted extends { readonly measures: Flow }>(counted: Counted): Counted {
  return counted.measures === 'net' ? counted : { ...counted, measures: 'import' };
}

function isSupplied(commodity: FileChannel['commodity']): commodity is Commodity {
  return commodity === 'electricity' || commodity === 'gas' || commodity === 'water';
}

function daysOf({ content, timeZone }: FileChannel): UsageDays | undefined {
  switch (content.kind) {
    case 'intervals':
      return daysFromIntervals(asUsed(content.intervals), timeZone.name);
    case 'days':
      return { ...content.days, registers: content.days.registers.map(asUsed) };
    case 'readings':
      return undefined;
  }
}

function periodsOfDays(days: UsageDays, bills: readonly FileBill[]): readonly UsagePeriod[] {
  if (days.count === 0) return [];
  const lastDate = dateOfDay(days, days.count - 1);
  const billed = bills
    .flatMap(({ period }) =>
      period && period.lastDate >= days.firstDate && period.firstDate <= lastDate ? [period] : [],
    )
    .toSorted((a, b) => (a.firstDate < b.firstDate ? 1 : -1));
  const isApart = billed.every(
    ({ lastDate: last }, index) => index === 0 || last < (billed[index - 1]?.firstDate ?? ''),
  );
  if (
    billed.length > 0 &&
    isApart &&
    (billed.at(-1)?.firstDate ?? '') <= days.firstDate &&
    (billed[0]?.lastDate ?? '') >= lastDate
  ) {
    return billed.map((period) => ({ period, month: yearMonthOf(middleOf(period)), isCalendarMonth: false }));
  }
  const first = yearMonthOf(days.firstDate);
  const periods: UsagePeriod[] = [];
  for (
    let month: YearMonth = yearMonthOf(lastDate);
    month >= first && periods.length < MOST_PERIODS;
    month = addMonths(month, -1)
  ) {
    periods.push({
      period: { firstDate: `${month}-01`, lastDate: lastDateOfMonth(month) },
      month,
      isCalendarMonth: true,
    });
  }
  return periods;
}

function middleOf({
  firstDate,
  lastDate,
}: {
  readonly firstDate: string;
  readonly lastDate: string;
}): string {
  const middle = (Date.parse(firstDate) + Date.parse(lastDate)) / 2;
  return new Date(middle).toISOString().slice(0, 10);
}

function periodsOfReadings({ content, unit, timeZone }: FileChannel): readonly UsagePeriod[] {
  if (content.kind !== 'readings') return [];
  const { digits, readings } = content.readings;
  let reached = '';
  return readings
    .slice(-MOST_READINGS)
    .map(({ startMs, endMs, value, mark }) => {
      const start = plainDateIn(startMs, timeZone.name);
      const last = plainDateIn(endMs - 1, timeZone.name);
      // Read at noon, a day belongs to the reading that it ends.
      const firstDate = start <= reached && reached < last ? addDays(reached, 1) : start;
      const period = { firstDate, lastDate: last < firstDate ? firstDate : last };
      reached = period.lastDate;
      return {
        period,
        month: yearMonthOf(middleOf(period)),
        isCalendarMonth: false,
        quantity: { value: decimalOf(value, digits), unit },
        isEstimated: mark === ESTIMATED,
      };
    })
    .toReversed();
}

/** A whole number of 10^-`digits` as it is written. */
export function decimalOf(whole: number, digits: number): Decimal {
  const text = String(Math.abs(whole)).padStart(digits + 1, '0');
  const point = text.length - digits;
  const fraction = text.slice(point).replace(/0+$/, '');
  return `${whole < 0 ? '-' : ''}${text.slice(0, point)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** The day after the last that a channel has; for the views' first look. */
export function lastDateOf(facts: IntervalFacts): string {
  const { days, periods } = facts;
  return days && days.count > 0
    ? addDays(days.firstDate, days.count - 1)
    : (periods[0]?.period.lastDate ?? facts.today);
}
