import { textSource, type Formatter, type TextKeyOf, type Translate } from '@mains/i18n';
import en from './locales/en.json' with { type: 'json' };

/** The texts of what is shown of any view: tools, picture, table. */
export const shownTexts = textSource({
  namespace: 'usageShown',
  en,
  load: { 'zh-CN': () => import('./locales/zh-CN.json', { with: { type: 'json' } }) },
});

export interface ShownWords {
  readonly t: Translate<TextKeyOf<typeof shownTexts>>;
  readonly format: Formatter;
}
