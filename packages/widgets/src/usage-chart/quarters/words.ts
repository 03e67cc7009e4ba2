import { textSource, type Formatter, type TextKeyOf, type Translate } from '@mains/i18n';
import en from './locales/en.json' with { type: 'json' };

/** The texts of one day and of any range. */
export const usageQuartersTexts = textSource({
  namespace: 'usageQuarters',
  en,
  load: { 'zh-CN': () => import('./locales/zh-CN.json', { with: { type: 'json' } }) },
});

/** What these models need to speak: their own texts, and the formats of one language and zone. */
export interface QuartersWords {
  readonly t: Translate<TextKeyOf<typeof usageQuartersTexts>>;
  readonly format: Formatter;
}

/** “a, b and c”. */
export function listed(items: readonly string[], { t }: Pick<QuartersWords, 't'>): string {
  const last = items.at(-1) ?? '';
  const rest = items.slice(0, -1).join(t('usageQuarters.list.comma'));
  return rest === '' ? last : t('usageQuarters.list.and', { rest, last });
}
