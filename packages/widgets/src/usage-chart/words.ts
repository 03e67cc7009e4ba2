import { textSource, type Formatter, type TextKeyOf, type Translate } from '@mains/i18n';
import en from './locales/en.json' with { type: 'json' };

/** The texts of the frame: choosers, tools, table, states. Each view brings its own. */
export const usageTexts = textSource({
  namespace: 'usageChart',
  en,
  load: { 'zh-CN': () => import('./locales/zh-CN.json', { with: { type: 'json' } }) },
});

/** What a model needs to speak: texts, and the formats of one language and zone. */
export interface Words {
  readonly t: Translate<TextKeyOf<typeof usageTexts>>;
  readonly format: Formatter;
}
