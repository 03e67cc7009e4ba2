import { textSource, type Formatter, type TextKeyOf, type Translate } from '@mains/i18n';
import en from './locales/en.json' with { type: 'json' };

/** The words of files that a customer opens. */
export const usageFileTexts = textSource({
  namespace: 'usageFile',
  en,
  load: { 'zh-CN': () => import('./locales/zh-CN.json', { with: { type: 'json' } }) },
});

export type UsageFileKey = TextKeyOf<typeof usageFileTexts>;

export interface FileWords {
  readonly t: Translate<UsageFileKey>;
  readonly format: Formatter;
}
