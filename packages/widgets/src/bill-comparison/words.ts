import { textSource, type Formatter, type TextKeyOf, type Translate } from '@mains/i18n';
import type { DifferenceKey } from '../bill-difference/index.js';
import en from './locales/en.json' with { type: 'json' };

/** The texts of this widget; those of the difference itself come with it. */
export const billComparisonTexts = textSource({
  namespace: 'billComparison',
  en,
  load: { 'zh-CN': () => import('./locales/zh-CN.json', { with: { type: 'json' } }) },
});

/** What a model needs to speak: texts, and the formats of one language and zone. */
export interface Words {
  readonly t: Translate<TextKeyOf<typeof billComparisonTexts> | DifferenceKey>;
  readonly format: Formatter;
}
