import { textSource, type Formatter, type TextKeyOf, type Translate } from '@mains/i18n';
import en from './locales/en.json' with { type: 'json' };

/** The texts of days, months and years. */
export const periodsTexts = textSource({
  namespace: 'usagePeriods',
  en,
  load: { 'zh-CN': () => import('./locales/zh-CN.json', { with: { type: 'json' } }) },
});

export type PeriodsKey = TextKeyOf<typeof periodsTexts>;

/** What the models of periods need to speak: their texts, and the formats of one language and zone. */
export interface PeriodsWords {
  readonly t: Translate<PeriodsKey>;
  readonly format: Formatter;
}
