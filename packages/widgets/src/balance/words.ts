import { textSource, type Formatter, type TextKeyOf, type Translate } from '@mains/i18n';
import en from './locales/en.json' with { type: 'json' };

/** The texts of this widget. */
export const balanceTexts = textSource({
  namespace: 'balance',
  en,
  load: { 'zh-CN': () => import('./locales/zh-CN.json', { with: { type: 'json' } }) },
});

export type BalanceKey = TextKeyOf<typeof balanceTexts>;

/** What a model needs to speak: this widget's texts, and the formats of one language and zone. */
export interface Words {
  readonly t: Translate<BalanceKey>;
  readonly format: Formatter;
}
