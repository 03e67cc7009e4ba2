import type { LocaleTag, TextKeyOf, Translate } from '@mains/i18n';
import { supportedLocales, textSource } from '@mains/i18n';
import en from './locales/en.json' with { type: 'json' };

export const portalTexts = textSource({
  namespace: 'portal',
  en,
  load: { 'zh-CN': () => import('./locales/zh-CN.json', { with: { type: 'json' } }) },
});

export type PortalTranslate = Translate<TextKeyOf<typeof portalTexts>>;

const languageNames: Readonly<Record<LocaleTag, string>> = { en: 'English', 'zh-CN': '中文' };

/** The languages to choose from, each by its own name. */
export const languages: readonly { readonly tag: LocaleTag; readonly name: string }[] = supportedLocales.map(
  (tag) => ({ tag, name: languageNames[tag] }),
);
