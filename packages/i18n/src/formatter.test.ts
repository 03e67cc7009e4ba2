import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Formatter } from './formatter.js';

const timeZone = 'Asia/Shanghai';
const en = new Formatter({ locale: 'en', timeZone });
const zh = new Formatter({ locale: 'zh-CN', timeZone });
const cny = (amountMinor: number) => ({ amountMinor, currency: 'CNY' });

afterEach(() => {
  vi.restoreAllMocks();
});

describe('money', () => {
  it.each([
    [24426, '¥244.26'],
    [-1000, '−¥10.00'],
    [0, '¥0.00'],
    [-0, '¥0.00'],
    [5, '¥0.05'],
    [-5, '−¥0.05'],
    [123456789, '¥1,234,567.89'],
  ])('of %i fen is %s in both languages', (amountMinor, text) => {
    expect(en.money(cny(amountMinor))).toBe(text);
    expect(zh.money(cny(amountMinor))).toBe(text);
  });

  it('is exact up to the largest amount of the contract', () => {
    expect(en.money(cny(Number.MAX_SAFE_INTEGER))).toBe('¥90,071,992,547,409.91');
    expect(en.money(cny(-Number.MAX_SAFE_INTEGER))).toBe('−¥90,071,992,547,409.91');
    expect(zh.money(cny(Number.MAX_SAFE_INTEGER - 1))).toBe('¥90,071,992,547,409.90');
  });

  it.each([
    ['JPY', '¥12,345', '¥12,345'],
    ['KWD', 'KWD 12.345', 'KWD 12.345'],
    ['USD', '$123.45', '$123.45'],
    ['EUR', '€123.45', '€123.45'],
    // ISO 4217 says three digits, where the locale data of engines says none.
    ['IQD', 'IQD 12.345', 'IQD 12.345'],
    ['CLF', 'CLF 1.2345', 'CLF 1.2345'],
    ['XYZ', 'XYZ 123.45', 'XYZ 123.45'],
  ])('in %s has the digits of its currency', (currency, english, chinese) => {
    const amount = { amountMinor: 12345, currency };
    expect(en.money(amount)).toBe(english.replace(' ', '\u00A0'));
    expect(zh.money(amount)).toBe(chinese.replace(' ', '\u00A0'));
  });

  it('shows a plus when it is asked to, never before nothing', () => {
    expect(en.money(cny(1578), { sign: 'always' })).toBe('+¥15.78');
    expect(zh.money(cny(-1000), { sign: 'always' })).toBe('−¥10.00');
    expect(en.money(cny(0), { sign: 'always' })).toBe('¥0.00');
  });

  it('stands without its symbol in columns, and with its word in Chinese sentences', () => {
    expect(en.money(cny(-1000), { symbol: false })).toBe('−10.00');
    expect(zh.money(cny(1234567), { symbol: false })).toBe('12,345.67');
    expect(zh.money(cny(23987), { symbol: 'word' })).toBe('239.87元');
    expect(zh.money({ amountMinor: 500, currency: 'USD' }, { symbol: 'word' })).toBe('$5.00');
    expect(en.money(cny(23987), { symbol: 'word' })).toBe('¥239.87');
  });

  it('may leave out the zeros of whole amounts, and only those', () => {
    expect(en.money(cny(30000), { trimZeros: true })).toBe('¥300');
    expect(en.money(cny(-1000), { trimZeros: true })).toBe('−¥10');
    expect(en.money(cny(30050), { trimZeros: true })).toBe('¥300.50');
    expect(en.money({ amountMinor: 100, currency: 'JPY' }, { trimZeros: true })).toBe('¥100');
  });

  it('loses no digit of any amount in any currency', () => {
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        fc.constantFrom(['JPY', 0], ['CNY', 2], ['KWD', 3], ['CLF', 4] as const),
        (amountMinor, [currency, digits]) => {
          const text = en.money({ amountMinor, currency }, { symbol: false });
          const [whole = '', fraction = ''] = text.replace('−', '-').replaceAll(',', '').split('.');
          expect(fraction).toHaveLength(digits);
          expect(BigInt(whole.replace('-', '') + fraction)).toBe(BigInt(Math.abs(amountMinor)));
          expect(whole.startsWith('-')).toBe(amountMinor < 0);
        },
      ),
    );
  });

  it('has a name for switches and columns', () => {
    expect([en.currency('CNY'), zh.currency('CNY'), zh.currency('USD'), en.currency('KWD')]).toEqual([
      '¥',
      '元',
      '$',
      'KWD',
    ]);
  });
});

describe('a price', () => {
  it.each([
    ['0.65', 'CNY', '¥0.65'],
    ['0.5', 'CNY', '¥0.50'],
    ['0.650000', 'CNY', '¥0.65'],
    ['0.66286875', 'CNY', '¥0.66286875'],
    ['0.000000000001', 'CNY', '¥0.000000000001'],
    ['-0.03', 'CNY', '−¥0.03'],
    ['27.125', 'JPY', '¥27.125'],
    ['27', 'JPY', '¥27'],
  ])('of %s %s is %s', (value, currency, text) => {
    expect(en.unitPrice({ value, currency, per: 'kWh' })).toBe(text);
  });

  it('is said as in the pictures', () => {
    const price = { value: '0.65', currency: 'CNY', per: 'kWh' } as const;
    expect(zh.unitPrice(price, { symbol: 'word' })).toBe('0.65元');
    expect(zh.unitPrice(price, { symbol: false })).toBe('0.65');
    expect(en.unitPrice({ ...price, value: '0.03' }, { sign: 'always' })).toBe('+¥0.03');
  });
});

describe('quantities', () => {
  it.each([
    ['384', 'kWh', '384 kWh', '384千瓦时'],
    ['48210', 'kWh', '48,210 kWh', '48,210千瓦时'],
    ['26034.5', 'kvarh', '26,034.5 kvarh', '26,034.5千乏时'],
    ['212', 'kW', '212 kW', '212千瓦'],
    ['315', 'kVA', '315 kVA', '315千伏安'],
    ['12.50', 'm3', '12.5 m³', '12.5立方米'],
    ['33', 'day', '33 days', '33天'],
    ['1', 'day', '1 day', '1天'],
    ['1.0', 'month', '1 month', '1个月'],
    ['0', 'day', '0 days', '0天'],
    ['-1', 'day', '−1 day', '−1天'],
    ['1.5', 'month', '1.5 months', '1.5个月'],
    ['11', 'month', '11 months', '11个月'],
  ] as const)('of %s %s are %s and %s', (value, unit, english, chinese) => {
    expect(en.quantity({ value, unit })).toBe(english.replace(' ', '\u00A0'));
    expect(zh.quantity({ value, unit })).toBe(chinese);
  });

  it('can show a plus', () => {
    expect(en.quantity({ value: '23', unit: 'kWh' }, { sign: 'always' })).toBe('+23\u00A0kWh');
  });

  it('name their units', () => {
    expect([en.unit('kWh'), zh.unit('kWh'), en.unit('day'), zh.unit('m3')]).toEqual([
      'kWh',
      '千瓦时',
      'day',
      '立方米',
    ]);
    expect([en.days(6), en.days(1), zh.days(6)]).toEqual(['6\u00A0days', '1\u00A0day', '6天']);
  });
});

describe('decimals', () => {
  it.each([
    ['4812', '4,812'],
    ['-1.5', '−1.5'],
    ['0.90', '0.9'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['123456789012345.123456789012', '123,456,789,012,345.123456789012'],
    ['0.1', '0.1'],
    ['1.005', '1.005'],
    ['9007199254740993', '9,007,199,254,740,993'],
  ])('%s is %s', (value, text) => {
    expect(en.decimal(value)).toBe(text);
    expect(zh.decimal(value)).toBe(text);
  });

  it('keep the digits they are asked to', () => {
    expect(en.decimal('0.9', { minDigits: 2 })).toBe('0.90');
    expect(en.decimal('2', { sign: 'always' })).toBe('+2');
  });

  it.each([
    ['6', '6%'],
    ['1.0', '1%'],
    ['-0.75', '−0.75%'],
    ['94', '94%'],
  ])('%s percent are %s', (value, text) => {
    expect(en.percent(value)).toBe(text);
    expect(zh.percent(value)).toBe(text);
  });

  it.each(['', 'NaN', '1e3', '1,000', '.5', '5.', '+1', 'Infinity', '١'])('are not “%s”', (text) => {
    expect(() => en.decimal(text)).toThrow(RangeError);
  });
});

describe('dates', () => {
  it.each([
    ['day', '30 Nov', '11月30日'],
    ['dayYear', '30 Nov 2026', '2026年11月30日'],
    ['weekday', 'Mon 30 Nov', '11月30日（周一）'],
    ['weekdayYear', 'Mon 30 Nov 2026', '2026年11月30日（周一）'],
    ['full', 'Monday 30 November 2026', '2026年11月30日 星期一'],
    ['month', 'November', '11月'],
    ['monthShort', 'Nov', '11月'],
    ['monthTick', 'Nov', '11'],
    ['monthYear', 'November 2026', '2026年11月'],
    ['year', '2026', '2026年'],
  ] as const)('as %s are %s and %s', (style, english, chinese) => {
    expect(en.date('2026-11-30', style)).toBe(english);
    expect(zh.date('2026-11-30', style)).toBe(chinese);
  });

  it('have no zero before the day, and September is Sep', () => {
    expect(en.date('2026-09-04', 'weekday')).toBe('Fri 4 Sep');
    expect(zh.date('2026-09-04', 'day')).toBe('9月4日');
  });

  it('of a whole month need no day', () => {
    expect(en.date('2026-10', 'monthYear')).toBe('October 2026');
    expect(zh.date('2026-10', 'year')).toBe('2026年');
    expect(() => en.date('2026-10', 'day')).toThrow(RangeError);
  });

  it.each(['2026-02-29', '2026-13-01', '26-01-01', '', '2026-11-30T00:00:00Z'])('are not “%s”', (text) => {
    expect(() => zh.date(text, 'day')).toThrow(RangeError);
  });

  it('give no other day in a zone far from Greenwich', () => {
    const apia = new Formatter({ locale: 'en', timeZone: 'Pacific/Apia' });
    expect(apia.date('2026-01-01', 'weekdayYear')).toBe('Thu 1 Jan 2026');
    expect(apia.date('2024-02-29', 'weekdayYear')).toBe('Thu 29 Feb 2024');
  });
});

describe('a period', () => {
  const october = { firstDate: '2026-10-01', lastDate: '2026-11-02' };
  const newYear = { firstDate: '2025-12-20', lastDate: '2026-01-19' };

  it('names its first and its last day', () => {
    expect(en.period(october)).toBe('1 Oct to 2 Nov 2026');
    expect(zh.period(october)).toBe('2026年10月1日至11月2日');
  });

  it('names both years when they differ', () => {
    expect(en.period(newYear)).toBe('20 Dec 2025 to 19 Jan 2026');
    expect(zh.period(newYear)).toBe('2025年12月20日至2026年1月19日');
  });

  it('can do without the year', () => {
    expect(en.period(october, { year: false })).toBe('1 Oct to 2 Nov');
    expect(zh.period(october, { year: false })).toBe('10月1日至11月2日');
  });
});

describe('moments', () => {
  it('are told in the utility’s zone, whatever the zone of the machine', () => {
    expect(new Date('2026-11-24T06:22:00Z').getHours()).not.toBe(14);
    expect(en.dateTime('2026-11-24T06:22:00Z')).toBe('Tue 24 Nov 2026, 14:22');
    expect(zh.dateTime('2026-11-24T06:22:00Z')).toBe('2026年11月24日（周二）14:22');
    expect(en.time(Date.parse('2026-11-24T06:22:00Z'))).toBe('14:22');
  });

  it('of the night belong to the next day, and midnight is 00', () => {
    expect(en.dateTime('2026-12-31T16:00:00Z')).toBe('Fri 1 Jan 2027, 00:00');
    expect(zh.dateTime('2026-12-31T17:05:00Z')).toBe('2027年1月1日（周五）1:05');
    expect([en.time('2026-11-24T01:00:00Z'), zh.time('2026-11-24T01:00:00Z')]).toEqual(['09:00', '9:00']);
  });

  it('follow the clocks of a zone with summer time', () => {
    const london = new Formatter({ locale: 'en', timeZone: 'Europe/London' });
    expect([london.time('2026-03-29T00:59:00Z'), london.time('2026-03-29T01:00:00Z')]).toEqual([
      '00:59',
      '02:00',
    ]);
  });

  it('do not exist in a zone that does not', () => {
    const nowhere = new Formatter({ locale: 'en', timeZone: 'Mars/Olympus' });
    expect(() => nowhere.time(0)).toThrow(RangeError);
    expect(() => en.time('yesterday')).toThrow(RangeError);
  });
});

describe('an age', () => {
  const now = Date.parse('2026-11-24T06:22:00Z');
  it.each([
    [0, 'just now', '刚刚'],
    [59_999, 'just now', '刚刚'],
    [-120_000, 'just now', '刚刚'],
    [60_000, '1 minute ago', '1分钟前'],
    [5 * 60_000, '5 minutes ago', '5分钟前'],
    [59.9 * 60_000, '59 minutes ago', '59分钟前'],
    [3_600_000, '1 hour ago', '1小时前'],
    [47 * 3_600_000, '1 day ago', '1天前'],
    [72 * 3_600_000, '3 days ago', '3天前'],
  ])('of %i ms is %s and %s', (age, english, chinese) => {
    expect(en.relativeAge(now - age, now)).toBe(english);
    expect(zh.relativeAge(now - age, now)).toBe(chinese);
  });
});

describe('formatters', () => {
  it('speak the nearest language', () => {
    expect(new Formatter({ locale: 'zh-Hant-TW', timeZone }).locale).toBe('zh-CN');
    expect(new Formatter({ locale: 'de', timeZone }).locale).toBe('en');
  });

  it('make Intl objects once for all of them', () => {
    en.money(cny(1));
    en.time(0);
    const numbers = vi.spyOn(Intl, 'NumberFormat');
    const dates = vi.spyOn(Intl, 'DateTimeFormat');
    const other = new Formatter({ locale: 'en-GB', timeZone });
    for (let n = 0; n < 10; n++) {
      other.money(cny(n));
      other.time(n);
    }
    expect(numbers).not.toHaveBeenCalled();
    expect(dates).not.toHaveBeenCalled();
  });
});
