/** A language that Mains speaks, as a BCP 47 tag. */
export type LocaleTag = 'en' | 'zh-CN';

export const supportedLocales: readonly LocaleTag[] = ['en', 'zh-CN'];

/** English with marks on every letter, to find words that cannot be translated. Never chosen by `matchLocale`. */
export const PSEUDO_LOCALE = 'en-XA';

/**
 * The language nearest to what is wanted, the most wanted first: by the language alone, since a reader of any Chinese
 * is better served in Chinese than in English. English when nothing fits.
 */
export function matchLocale(wanted: readonly string[] | string): LocaleTag {
  for (const tag of typeof wanted === 'string' ? [wanted] : wanted) {
    const language = /^[a-z]+/i.exec(tag)?.[0].toLowerCase();
    const found = supportedLocales.find((locale) => locale.split('-')[0] === language);
    if (found) return found;
  }
  return 'en';
}
