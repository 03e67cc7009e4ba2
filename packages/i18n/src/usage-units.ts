import type { Decimal } from '@mains/contract';
import type { UsageUnit } from '@mains/domain';
import type { Formatter } from './formatter.js';
import type { LocaleTag } from './locale.js';
import type { Sign } from './numbers.js';

// Apart from the units of bills, so that they do not travel with the first bill.
type UnitOfUse = Exclude<UsageUnit, Parameters<Formatter['unit']>[0]>;

const SYMBOLS: Readonly<Record<UnitOfUse, Readonly<Record<LocaleTag, string>>>> = {
  Wh: { en: 'Wh', 'zh-CN': '瓦时' },
  varh: { en: 'varh', 'zh-CN': '乏时' },
  kVAh: { en: 'kVAh', 'zh-CN': '千伏安时' },
  L: { en: 'L', 'zh-CN': '升' },
  ft3: { en: 'ft³', 'zh-CN': '立方英尺' },
  'US gal': { en: 'US gal', 'zh-CN': '美制加仑' },
  'imperial gal': { en: 'imperial gal', 'zh-CN': '英制加仑' },
  therm: { en: 'therm', 'zh-CN': '撒姆' },
  MJ: { en: 'MJ', 'zh-CN': '兆焦' },
  Btu: { en: 'Btu', 'zh-CN': '英热单位' },
  W: { en: 'W', 'zh-CN': '瓦' },
  var: { en: 'var', 'zh-CN': '乏' },
  VA: { en: 'VA', 'zh-CN': '伏安' },
  V: { en: 'V', 'zh-CN': '伏' },
  A: { en: 'A', 'zh-CN': '安' },
  Hz: { en: 'Hz', 'zh-CN': '赫兹' },
  count: { en: 'counts', 'zh-CN': '次' },
};

/** As people say it, where that differs from what a bill prints. */
const SPOKEN: Partial<Record<UsageUnit, Partial<Record<LocaleTag, string>>>> = {
  kWh: { 'zh-CN': '度' },
};

export interface UsageUnitStyle {
  /** As in a conversation: 度 for 千瓦时. */
  readonly isSpoken?: boolean | undefined;
}

/** The name of any unit of use as it follows “per”: kWh, 千瓦时, with `isSpoken` 度; MJ, 兆焦. */
export function usageUnit(
  format: Formatter,
  unit: UsageUnit,
  { isSpoken = false }: UsageUnitStyle = {},
): string {
  const spoken = isSpoken ? SPOKEN[unit]?.[format.locale] : undefined;
  return spoken ?? (isUnitOfUse(unit) ? SYMBOLS[unit][format.locale] : format.unit(unit));
}

/**
 * 384 kWh, 384千瓦时, with `isSpoken` 384度; a no-break space keeps an English unit on the line of its number.
 * @throws RangeError when the value is not a decimal.
 */
export function usageQuantity(
  format: Formatter,
  { value, unit }: { readonly value: Decimal; readonly unit: UsageUnit },
  { isSpoken, ...style }: UsageUnitStyle & { readonly sign?: Sign; readonly minDigits?: number } = {},
): string {
  const name = usageUnit(format, unit, { isSpoken });
  return format.decimal(value, style) + (format.locale === 'zh-CN' ? '' : '\u00A0') + name;
}

function isUnitOfUse(unit: UsageUnit): unit is UnitOfUse {
  return Object.hasOwn(SYMBOLS, unit);
}
