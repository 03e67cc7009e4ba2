import { textSource, type TextKeyOf, type Translate } from '@mains/i18n';
import type { TariffKey, Words } from '../words.js';
import en from './locales/en.json' with { type: 'json' };

/** The texts of what comes after prices and hours. */
export const tariffRestTexts = textSource({
  namespace: 'tariffRest',
  en,
  load: { 'zh-CN': () => import('./locales/zh-CN.json', { with: { type: 'json' } }) },
});

/** What the models of the deferred part speak with: its own texts and those of the widget. */
export interface RestWords extends Words {
  readonly t: Translate<TariffKey | TextKeyOf<typeof tariffRestTexts>>;
}
