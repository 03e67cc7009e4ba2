import { textSource, type Formatter, type TextKeyOf, type Translate } from '@mains/i18n';
import en from './locales/en.json' with { type: 'json' };

/** The texts of what happens about a late bill. */
export const arrearsTexts = textSource({
  namespace: 'balanceArrears',
  en,
  load: { 'zh-CN': () => import('./locales/zh-CN.json', { with: { type: 'json' } }) },
});

export interface ArrearsWords {
  readonly t: Translate<TextKeyOf<typeof arrearsTexts>>;
  readonly format: Formatter;
}
