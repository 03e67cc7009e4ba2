import { textSource, type Formatter, type TextKeyOf, type Translate } from '@mains/i18n';
import en from './locales/en.json' with { type: 'json' };

/** The texts of what is to come, and of what flows unnoticed. */
export const usageForecastTexts = textSource({
  namespace: 'usageForecast',
  en,
  load: { 'zh-CN': () => import('./locales/zh-CN.json', { with: { type: 'json' } }) },
});

export interface ForecastWords {
  readonly t: Translate<TextKeyOf<typeof usageForecastTexts>>;
  readonly format: Formatter;
}
