import type {
  BillingPeriod,
  Decimal,
  Instant,
  Money,
  PlainDate,
  Quantity,
  Unit,
  UnitPrice,
} from '@mains/contract';
import { minorDigits } from '@mains/domain';
import type { DateStyle } from './dates.js';
import { formatDate } from './dates.js';
import { dateFormat, relativeFormat } from './intl-cache.js';
import type { LocaleTag } from './locale.js';
import { matchLocale } from './locale.js';
import type { Sign } from './numbers.js';
import { formatNumber } from './numbers.js';
import { unitName, withUnit } from './units.js';

export interface MoneyStyle {
  readonly sign?: Sign;
  /**
   * `true` (when left out): ¥244.26. `false`: the figure alone, for columns that name the currency. `word`: as it is
   * said in a sentence, 244.26元 in Chinese; where there is no such word, the symbol.
   */
  readonly symbol?: boolean | 'word';
  /** Leaves `.00` out of whole amounts, for axes and round sums. */
  readonly trimZeros?: boolean;
}

/**
 * Numbers, money and dates as they are written in one language, times in one zone: the utility's, never the browser's.
 * Exact: decimals stay decimals. Minus is U+2212; a unit is kept on the line of its number. Nothing here throws for
 * what has passed the contract's check.
 */
export class Formatter {
  readonly locale: LocaleTag;
  /** IANA name. */
  readonly timeZone: string;

  constructor({ locale, timeZone }: { readonly locale: string; readonly timeZone: string }) {
    this.locale = matchLocale(locale);
    this.timeZone = timeZone;
  }

  /** ¥244.26, −¥10.00, with `sign: 'always'` +¥15.78. As many digits as the currency has (ISO 4217). */
  money({ amountMinor, currency }: Money, style: MoneyStyle = {}): string {
    const digits = minorDigits(currency);
    const padded = String(Math.abs(amountMinor)).padStart(digits + 1, '0');
    const cut = padded.length - digits;
    const fraction = padded.slice(cut);
    const isTrimmed = style.trimZeros === true && !/[1-9]/.test(fraction);
    const text = padded.slice(0, cut) + (digits && !isTrimmed ? `.${fraction}` : '');
    return this.#amount((amountMinor < 0 ? '-' : '') + text, currency, isTrimmed ? 0 : digits, style);
  }

  /** ¥0.65, ¥0.66286875: as many decimals as there are, at least `minDigits` or those of the currency. */
  unitPrice(
    { value, currency }: UnitPrice,
    style: Omit<MoneyStyle, 'trimZeros'> & { readonly minDigits?: number } = {},
  ): string {
    return this.#amount(value, currency, style.minDigits ?? minorDigits(currency), style);
  }

  /** How a currency is called where a unit is expected, such as on a switch between money and kWh: ¥, 元. */
  currency(code: string): string {
    return (
      this.#currencyWord(code) ?? formatNumber(this.locale, '0', { currency: code }).replace(/[\d\s]/g, '')
    );
  }

  /** 384 kWh, 384千瓦时, 33 days, 33天. */
  quantity(
    { value, unit }: Quantity,
    style: { readonly sign?: Sign; readonly minDigits?: number } = {},
  ): string {
    return withUnit(this.locale, formatNumber(this.locale, value, style), unit);
  }

  /** As it follows “per”: kWh, 千瓦时. */
  unit(unit: Unit): string {
    return unitName(this.locale, unit);
  }

  /** Whole days: 33 days, 33天. */
  days(count: number): string {
    return this.quantity({ value: String(count), unit: 'day' });
  }

  /** 4,812; `-1.5` becomes −1.5. Zeros at the end carry no meaning and are left out, but for `minDigits`. */
  decimal(value: Decimal, style: { readonly sign?: Sign; readonly minDigits?: number } = {}): string {
    return formatNumber(this.locale, value, style);
  }

  /** 6%, 0.75%. */
  percent(value: Decimal, style: { readonly sign?: Sign } = {}): string {
    return `${formatNumber(this.locale, value, style)}%`;
  }

  /**
   * A month (`2026-11`) will do for the styles that need no day.
   * @throws RangeError when it is no date.
   */
  date(date: PlainDate, style: DateStyle): string {
    return formatDate(this.locale, date, style);
  }

  /** 1 Oct to 2 Nov 2026, 2026年10月1日至11月2日; both years when they differ, none with `year: false`. */
  period({ firstDate, lastDate }: BillingPeriod, style: { readonly year?: boolean } = {}): string {
    const isChinese = this.locale === 'zh-CN';
    const withYear = style.year !== false;
    const isOneYear = firstDate.slice(0, 4) === lastDate.slice(0, 4);
    // The year stands at the end of an English date and at the beginning of a Chinese one.
    const first = this.date(firstDate, withYear && (isChinese || !isOneYear) ? 'dayYear' : 'day');
    const last = this.date(lastDate, withYear && (!isChinese || !isOneYear) ? 'dayYear' : 'day');
    return first + (isChinese ? '至' : ' to ') + last;
  }

  /** 14:22, in the utility's zone; in Chinese without a zero before the hour: 9:00. */
  time(instant: Instant | number): string {
    const { hour, minute } = this.#local(instant);
    return `${this.locale === 'zh-CN' ? Number(hour) : hour}:${minute}`;
  }

  /** Tue 24 Nov 2026, 14:22; 2026年11月24日（周二）14:22. */
  dateTime(instant: Instant | number): string {
    const { year, month, day } = this.#local(instant);
    const date = this.date(`${year}-${month}-${day}`, 'weekdayYear');
    return date + (this.locale === 'zh-CN' ? '' : ', ') + this.time(instant);
  }

  /** 5 minutes ago, 5分钟前; just now under a minute and when clocks disagree. Both in milliseconds since 1970. */
  relativeAge(fromMs: number, nowMs: number): string {
    const minutes = Math.floor((nowMs - fromMs) / 60_000);
    if (!(minutes >= 1)) return this.locale === 'zh-CN' ? '刚刚' : 'just now';
    const format = relativeFormat(this.locale);
    if (minutes < 60) return format.format(-minutes, 'minute');
    if (minutes < 24 * 60) return format.format(-Math.floor(minutes / 60), 'hour');
    return format.format(-Math.floor(minutes / (24 * 60)), 'day');
  }

  #amount(text: string, currency: string, minDigits: number, { sign, symbol = true }: MoneyStyle): string {
    const word = symbol === 'word' ? this.#currencyWord(currency) : undefined;
    const withSymbol = symbol !== false && word === undefined;
    const style = { minDigits, sign, currency: withSymbol ? currency : undefined };
    return formatNumber(this.locale, text, style) + (word ?? '');
  }

  #currencyWord(code: string): string | undefined {
    return this.locale === 'zh-CN' && code === 'CNY' ? '元' : undefined;
  }

  #local(instant: Instant | number): Record<'year' | 'month' | 'day' | 'hour' | 'minute', string> {
    const format = dateFormat('en', {
      timeZone: this.timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    const parts = { year: '', month: '', day: '', hour: '', minute: '' };
    for (const { type, value } of format.formatToParts(
      typeof instant === 'number' ? instant : Date.parse(instant),
    )) {
      if (Object.hasOwn(parts, type)) parts[type as keyof typeof parts] = value;
    }
    return parts;
  }
}
