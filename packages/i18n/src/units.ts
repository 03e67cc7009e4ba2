import type { Unit } from '@mains/contract';
import type { LocaleTag } from './locale.js';

const SYMBOLS: Readonly<Record<Unit, Readonly<Record<LocaleTag, string>>>> = {
  kWh: { en: 'kWh', 'zh-CN': '千瓦时' },
  kvarh: { en: 'kvarh', 'zh-CN': '千乏时' },
  kW: { en: 'kW', 'zh-CN': '千瓦' },
  kVA: { en: 'kVA', 'zh-CN': '千伏安' },
  m3: { en: 'm³', 'zh-CN': '立方米' },
  day: { en: 'day', 'zh-CN': '天' },
  month: { en: 'month', 'zh-CN': '个月' },
};

/** The name of a unit as it follows “per”: kWh, day; 千瓦时, 天. */
export function unitName(locale: LocaleTag, unit: Unit): string {
  return SYMBOLS[unit][locale];
}

/** A written number with its unit: “384 kWh” with a no-break space, “384千瓦时”, “1 day”, “33 days”. */
export function withUnit(locale: LocaleTag, text: string, unit: Unit): string {
  const name = unitName(locale, unit);
  if (locale === 'zh-CN') return text + name;
  const isPlural = (unit === 'day' || unit === 'month') && !/^[−+]?1$/.test(text);
  return `${text}\u00A0${name}${isPlural ? 's' : ''}`;
}
