import { textSource, type Formatter, type TextKeyOf, type Translate } from '@mains/i18n';
import en from './locales/en.json' with { type: 'json' };

/** The texts of this widget. */
export const billLookupTexts = textSource({
  namespace: 'billLookup',
  en,
  load: { 'zh-CN': () => import('./locales/zh-CN.json', { with: { type: 'json' } }) },
});

export type BillLookupKey = TextKeyOf<typeof billLookupTexts>;

/** What a model needs to speak: this widget's texts, and the formats of one language and zone. */
export interface Words {
  readonly t: Translate<BillLookupKey>;
  readonly format: Formatter;
}

/** Clauses in one line, with the language's comma. */
export function joined(clauses: readonly string[], { t }: Pick<Words, 't'>): string {
  return clauses.join(t('billLookup.separator'));
}
