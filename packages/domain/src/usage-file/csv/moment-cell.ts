const MS_PER_DAY = 86_400_000;

/** In which order a date has its day, month and year. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/** What a cell says of a moment; a cell of hours only has no date. */
export interface MomentCell {
  /** Day and month are in doubt where this is set: `first` and `second` as they stand. */
  readonly numbers?: { readonly first: number; readonly second: number; readonly year: number };
  /** Days since 1970-01-01, where there is no doubt. */
  readonly epochDay?: number;
  /** Since midnight; 24:00 is a whole day. Undefined without a time. */
  readonly timeMs?: number;
  /** East of Greenwich, where the cell says so. */
  readonly offsetMs?: number;
  /** Seconds or milliseconds since 1970, as the cell has it. */
  readonly epochMs?: number;
}

/** What stands between the beginning and the end of an interval in one cell. */
const RANGE = /\s(?:to|until|bis|–|—|-)\s/;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const YEAR_FIRST = /^(\d{4})([-/.年])(\d{1,2})[-/.月](\d{1,2})日?/;
const COMPACT = /^(19\d\d|20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:(\d{2})(\d{2})(\d{2})?)?(?=$|[ T])/;
const NUMBERS = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?=$|[ T,])/;
const DAY_MONTH_NAME = /^(\d{1,2})[- /.]?([a-z]{3})[a-z]*\.?[- /.,]*(\d{4}|\d{2})(?=$|[ T,:])/i;
const MONTH_NAME_DAY = /^([a-z]{3})[a-z]*\.?[- ](\d{1,2})(?:st|nd|rd|th)?,?[- ](\d{4})(?=$|[ T,])/i;
/** A month alone is its first day. */
const YEAR_MONTH = /^((?:19|20)\d\d)[-/年](\d{1,2})月?$/;
const MONTH_NAME_YEAR = /^([a-z]{3})[a-z]*\.?[- ,/]+(\d{4})$/i;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i;
const TIME =
  /^(\d{1,2})(?:[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?)?\s*(?:([ap])\.?m\.?)?\s*(Z|UTC|GMT|[-+]\d{2}:?\d{2})?$/i;
const EPOCH = /^1?\d{9}(?:\d{3})?$/;

/** Longer cells are no moments. */
const LONGEST = 200;
/** Other years are slips and sentinels, such as 0025 and 9999. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** The two sides of a cell such as `00:00 to 00:30`; undefined when it has not both. */
export function rangeOf(cell: string): readonly [string, string] | undefined {
  if (cell.length > LONGEST) return undefined;
  const match = RANGE.exec(cell);
  return match ? [cell.slice(0, match.index), cell.slice(match.index + match[0].length)] : undefined;
}

/** What a cell says of a moment; undefined when it says nothing. */
export function momentOf(cell: string): MomentCell | undefined {
  if (cell.length > LONGEST) return undefined;
  const text = cell.replace(WEEKDAY, '');
  const date = dateAtStart(text);
  if (!date) {
    return text.includes(':') || /[ap]\.?m\.?$/i.test(text) ? timeOf(text) : undefined;
  }
  const rest = text.slice(date.length).replace(/^[T, :]+/, '');
  if (rest === '') return date.moment;
  const time = timeOf(rest);
  return time && { ...date.moment, ...time };
}

/** A whole number of seconds or milliseconds since 1970, within this century's first three quarters. */
export function epochOf(cell: string): number | undefined {
  if (!EPOCH.test(cell)) return undefined;
  const value = Number(cell);
  const epochMs = cell.length > 11 ? value : value * 1000;
  return epochMs >= 631_152_000_000 && epochMs < 3_313_526_400_000 ? epochMs : undefined;
}

interface FoundDate {
  readonly moment: MomentCell;
  readonly length: number;
}

function dateAtStart(text: string): FoundDate | undefined {
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    const numbers = NUMBERS.exec(text);
    if (numbers) {
      const [all, a, b, year] = numbers;
      return {
        moment: { numbers: { first: Number(a), second: Number(b), year: fullYear(year ?? '') } },
        length: all.length,
      };
    }
    const iso = YEAR_FIRST.exec(text);
    if (iso) return found(iso[0].length, Number(iso[1]), Number(iso[3]), Number(iso[4]));
    const month = YEAR_MONTH.exec(text);
    if (month) return found(month[0].length, Number(month[1]), Number(month[2]), 1);
    const compact = COMPACT.exec(text);
    if (compact) {
      const date = found(compact[0].length, Number(compact[1]), Number(compact[2]), Number(compact[3]));
      if (!date || compact[4] === undefined) return date;
      const timeMs = (Number(compact[4]) * 3600 + Number(compact[5]) * 60 + Number(compact[6] ?? 0)) * 1000;
      return timeMs > MS_PER_DAY ? undefined : { ...date, moment: { ...date.moment, timeMs } };
    }
    const named = DAY_MONTH_NAME.exec(text);
    return named ? ofNames(named[0].length, named[3], named[2], named[1]) : undefined;
  }
  const month = MONTH_NAME_YEAR.exec(text);
  if (month) return ofNames(month[0].length, month[2], month[1], '1');
  const named = MONTH_NAME_DAY.exec(text);
  return named ? ofNames(named[0].length, named[3], named[1], named[2]) : undefined;
}

function ofNames(length: number, year = '', month = '', day = ''): FoundDate | undefined {
  const place = MONTHS.indexOf(month.toLowerCase());
  return place === -1 ? undefined : found(length, fullYear(year), place + 1, Number(day));
}

function found(length: number, year: number, month: number, day: number): FoundDate | undefined {
  const epochDay = dayOf(year, month, day);
  return epochDay === undefined ? undefined : { moment: { epochDay }, length };
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** Days since 1970-01-01; undefined when there is no such day. */
export function dayOf(year: number, month: number, day: number): number | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const ms = Date.UTC(year, month - 1, day);
  return new Date(ms).getUTCDate() === day ? ms / MS_PER_DAY : undefined;
}

/** The day of a date in doubt, by an order; undefined when there is no such day. */
export function dayBy(order: DateOrder, { numbers, epochDay }: MomentCell): number | undefined {
  if (!numbers) return epochDay;
  const { first, second, year } = numbers;
  return order === 'mdy' ? dayOf(year, first, second) : dayOf(year, second, first);
}

function timeOf(text: string): MomentCell | undefined {
  const match = TIME.exec(text.trim());
  if (!match) return undefined;
  const [, hourText = '', minuteText, secondText, half, zone] = match;
  if (minuteText === undefined && half === undefined) return undefined;
  let hour = Number(hourText);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  const minute = Number(minuteText ?? 0);
  const second = Number(secondText ?? 0);
  const timeMs = ((hour * 60 + minute) * 60 + second) * 1000;
  if (minute > 59 || second > 59 || timeMs > MS_PER_DAY) return undefined;
  return zone === undefined ? { timeMs } : { timeMs, offsetMs: offsetOf(zone) };
}

function offsetOf(zone: string): number {
  if (!/^[-+]/.test(zone)) return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  const digits = zone.replace(/[-+:]/g, '');
  return sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))) * 60_000;
}
