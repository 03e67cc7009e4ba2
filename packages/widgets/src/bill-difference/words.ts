import { textSource, type Formatter, type TextKeyOf, type Translate } from '@mains/i18n';
import en from './locales/en.json' with { type: 'json' };

/** The texts of the difference of two bills. */
export const billDifferenceTexts = textSource({
  namespace: 'billDifference',
  en,
  load: { 'zh-CN': () => import('./locales/zh-CN.json', { with: { type: 'json' } }) },
});

export type DifferenceKey = TextKeyOf<typeof billDifferenceTexts>;

/** What the models of the difference speak with. */
export interface DifferenceWords {
  readonly t: Translate<DifferenceKey>;
  readonly format: Formatter;
}

/** Begins with a capital where the language has them. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
