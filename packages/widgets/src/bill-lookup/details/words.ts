import { textSource, type TextKeyOf, type Translate } from '@mains/i18n';
import { billDifferenceTexts, type DifferenceKey } from '../../bill-difference/words.js';
import type { BillLookupKey, Words } from '../words.js';
import en from './locales/en.json' with { type: 'json' };

/** The texts of the deferred part of the bill. */
export const billDetailsTexts = textSource({
  namespace: 'billDetails',
  en,
  load: { 'zh-CN': () => import('./locales/zh-CN.json', { with: { type: 'json' } }) },
});

/** All that has to be there before the deferred part can speak. */
export const detailsTexts = [billDetailsTexts, billDifferenceTexts] as const;

/** What the models of the deferred part speak with: its own texts and those of the widget. */
export interface DetailsWords extends Words {
  readonly t: Translate<BillLookupKey | TextKeyOf<typeof billDetailsTexts> | DifferenceKey>;
}
