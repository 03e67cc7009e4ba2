export type { DateStyle } from './dates.js';
export { Formatter } from './formatter.js';
export type { MoneyStyle } from './formatter.js';
export { differingValues, missingKeys } from './locale-check.js';
export { matchLocale, PSEUDO_LOCALE, supportedLocales } from './locale.js';
export type { LocaleTag } from './locale.js';
export type { Sign } from './numbers.js';
export { textSource } from './texts.js';
export type {
  Messages,
  TextKey,
  TextKeyOf,
  TextOverrides,
  TextSource,
  TextValues,
  Translate,
} from './texts.js';
export { clockText, dayName, durationText, fullDay } from './times.js';
export { Translator, translatorFor } from './translator.js';
export type { TranslatorOptions } from './translator.js';
export { usageQuantity, usageUnit } from './usage-units.js';
export type { UsageUnitStyle } from './usage-units.js';
