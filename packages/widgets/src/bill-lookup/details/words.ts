import { textSource, type TextKeyOf, type Translate } from '@mains/i18n';
import type { BillLookupKey, Words } from '../words.js';
import en from './locales/en.json' with { type: 'json' };

/** The texts of the deferred part of the bill. */
export const billDetailsTexts = textSource({
  namespace: 'billDetails',
  en,
  load: { 'zh-CN': () => import('./locales/zh-CN.json', { with: { type: 'json' } }) },
});

/** What the models of the deferred part speak with: its own texts and those of the widget. */
export interface DetailsWords extends Words {
  readonly t: Translate<BillLookupKey | TextKeyOf<typeof billDetailsTexts>>;
}
