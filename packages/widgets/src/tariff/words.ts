import { textSource, type Formatter, type TextKeyOf, type Translate } from '@mains/i18n';
import en from './locales/en.json' with { type: 'json' };

/** The texts of this widget. */
export const tariffTexts = textSource({
  namespace: 'tariff',
  en,
  load: { 'zh-CN': () => import('./locales/zh-CN.json', { with: { type: 'json' } }) },
});

export type TariffKey = TextKeyOf<typeof tariffTexts>;

/** What a model needs to speak: this widget's texts, and the formats of one language and zone. */
export interface Words {
  readonly t: Translate<TariffKey>;
  readonly format: Formatter;
}

/** “a, b and c”. */
export function listed(items: readonly string[], { t }: Pick<Words, 't'>): string {
  const last = items.at(-1) ?? '';
  const rest = items.slice(0, -1).join(t('tariff.list.comma'));
  return rest === '' ? last : t('tariff.list.and', { rest, last });
}
